"""PDF content that is small on disk and huge in memory, found before pdfium unpacks it."""

from __future__ import annotations

import re
import zlib

from archivist.errors import ExtractionFailed
from archivist.formats.limits import PDF_STREAM_BYTES

TOO_LARGE = (
    f"One of its pages is larger than {PDF_STREAM_BYTES >> 20} MiB when unpacked."
    " Print it to a new PDF and add that."
)
LEAST_PACKED = PDF_STREAM_BYTES // 1100  # deflate packs no better than 1 to 1,032
_STREAM = re.compile(rb"stream\r?\n")
_DICTIONARY_BYTES = 2_000
_PIECE = 1 << 20


def check_streams(data: bytes, name: str) -> None:
    """Raise ExtractionFailed when a stream of page content inflates past all measure."""
    at = 0
    while found := _STREAM.search(data, at):
        start = found.end()
        end = data.find(b"endstream", start)
        end = len(data) if end < 0 else end
        at = max(end, start)
        if end - start >= LEAST_PACKED and _is_content(data, found.start()):
            _check_stream(data[start:end], name)


def _is_content(data: bytes, at: int) -> bool:
    start = data.rfind(b"obj", max(0, at - _DICTIONARY_BYTES), at)
    dictionary = data[max(start, at - _DICTIONARY_BYTES, 0) : at]
    return b"/FlateDecode" in dictionary and b"/Image" not in dictionary


def _check_stream(packed: bytes, name: str) -> None:
    inflater = zlib.decompressobj()
    size = 0
    try:
        piece = inflater.decompress(packed, _PIECE)
        while piece:
            size += len(piece)
            if size > PDF_STREAM_BYTES:
                raise ExtractionFailed(name, TOO_LARGE)
            piece = inflater.decompress(inflater.unconsumed_tail, _PIECE)
    except zlib.error:
        return

"""One file packed by gzip, bzip2 or xz: the file itself, or what a web archive or mailbox holds."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zlib
from collections.abc import Iterator
from io import BufferedReader, RawIOBase
from pathlib import PurePath
from typing import Any, BinaryIO

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Member, Part
from archivist.formats.from_mbox import messages_in
from archivist.formats.from_warc import pages_in
from archivist.formats.limits import MEMBER_BYTES, MIB
from archivist.formats.media_types import MBOX, WARC
from archivist.formats.sniff import HEAD_BYTES, sniff
from archivist.formats.source import Source
from archivist.text.file_names import clean_name

DAMAGED = "It is damaged or was cut short. Fetch it again."
TOO_LARGE = (
    f"It is larger than {MEMBER_BYTES // MIB} MiB when unpacked. Unpack it and add the file."
)
_FAULTS = (EOFError, OSError, ValueError, zlib.error, lzma.LZMAError)
_ENDINGS = frozenset({".gz", ".gzip", ".bz2", ".bzip2", ".xz", ".lzma"})
_WHOLE = {".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}


class Unpacked(RawIOBase):
    """The stream inside a packed file; where it is damaged it ends, and `is_damaged` says so."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__()
        self.is_damaged = False
        magic = file.read(3)
        file.seek(0)
        packing: Any = {b"BZh": bz2.BZ2File, b"\xfd7z": lzma.LZMAFile}.get(magic, _gzip)
        self._stream = packing(file)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self.is_damaged:  # asked again after a fault, libbz2 writes where it must not
            return 0
        try:
            # What can still be unpacked before the damage is given first.
            data = self._stream.read1(len(buffer))
        except _FAULTS:
            self.is_damaged = True
            return 0
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()


def parts_of_compressed(source: Source) -> Iterator[Part]:
    """The pages of a web archive, the messages of a mailbox, or the one file that was packed."""
    name = _inner_name(source.name)
    with source.open() as file, Unpacked(file) as raw, BufferedReader(raw, HEAD_BYTES) as stream:
        head = stream.peek(HEAD_BYTES)
        kind = sniff(head, name) if head else ""
        if kind == WARC:
            yield from pages_in(stream, source.name)
        elif kind == MBOX:
            yield from messages_in(stream, source.name)
        else:
            yield Member(name, name, _all_of(stream, raw, source.name))
        if raw.is_damaged:
            raise ExtractionFailed(source.name, DAMAGED)


def _gzip(file: BinaryIO) -> gzip.GzipFile:
    return gzip.GzipFile(fileobj=file)


def _all_of(stream: BufferedReader[Unpacked], raw: Unpacked, name: str) -> bytes:
    data = stream.read(MEMBER_BYTES + 1)
    if raw.is_damaged:
        raise ExtractionFailed(name, DAMAGED)
    if len(data) > MEMBER_BYTES:
        raise ExtractionFailed(name, TOO_LARGE)
    return data


def _inner_name(name: str) -> str:
    """letter.txt for letter.txt.gz."""
    path = PurePath(name)
    suffix = path.suffix.lower()
    if suffix in _WHOLE:
        return clean_name(path.stem + _WHOLE[suffix])
    return clean_name(path.stem if suffix in _ENDINGS else name)

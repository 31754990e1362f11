"""The packing of a web page on its way (gzip, deflate), undone within a bound."""

from __future__ import annotations

import zlib

from archivist.errors import FetchFailed

_GZIP, _ZLIB, _RAW = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS


class Decompressor:
    """Unpacks a stream piece by piece, and never more than is asked for."""

    def __init__(self, kind: str, url: str) -> None:
        self._url = url
        self._stream = zlib.decompressobj(_GZIP if kind == "gzip" else _ZLIB)
        self._maybe_raw = kind == "deflate"
        self._begun = False

    @property
    def is_whole(self) -> bool:
        """Whether the packed stream has come to its end, or never began."""
        return self._stream.eof or not self._begun

    def more(self, piece: bytes, most: int) -> bytes:
        """What `piece` unpacks to, at most `most` bytes of it."""
        if self._maybe_raw and not self._begun and not _is_zlib(piece):
            self._stream = zlib.decompressobj(_RAW)  # as some servers understand "deflate"
        self._begun = True
        try:
            return self._stream.decompress(piece, max(1, most))
        except zlib.error:
            raise FetchFailed(self._url, "What the server sent is damaged.") from None


def without_encodings(header: str, url: str) -> Decompressor | None:
    """What undoes the Content-Encoding `header`, None when there is nothing to undo."""
    kinds = [kind.strip().lower().removeprefix("x-") for kind in header.split(",")]
    kinds = [kind for kind in kinds if kind not in {"", "identity"}]
    if not kinds:
        return None
    if len(kinds) > 1 or kinds[0] not in {"gzip", "deflate"}:
        raise FetchFailed(url, f"The server packs the page in a way not asked for ({header[:80]}).")
    return Decompressor(kinds[0], url)


def _is_zlib(piece: bytes) -> bool:
    return len(piece) < 2 or (piece[0] & 0x0F == 8 and (piece[0] << 8 | piece[1]) % 31 == 0)

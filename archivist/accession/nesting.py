"""How much may come out of containers inside containers, whatever their headers say."""

from __future__ import annotations

from archivist.accession.piece import Piece
from archivist.errors import ExtractionFailed
from archivist.formats.media_types import BZIP2, GZIP, WACZ, XZ, ZIP
from archivist.formats.sniff import HEAD_BYTES, sniff

DEEPEST = 4  # containers in containers
MOST_NESTED = 1_000_000
NESTED_BYTES = 1 << 30
NESTED_RATIO = 4  # times the chosen file, where that is more
UNPACKED_BYTES = 256 << 20  # out of one compressed stream
UNPACKED_RATIO = 100  # times its size, where that is more
_STREAMS = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
TOO_DEEP = "It lies too deep: containers inside containers inside containers."
TOO_MUCH = (
    "The containers inside it hold too much when unpacked; this and what comes after was left out."
)

_PACKED = frozenset({ZIP, GZIP, BZIP2, XZ, WACZ})


class Nesting:
    """Counts what comes out of the containers inside each chosen file."""

    def __init__(self) -> None:
        self._bytes_left: dict[int, int] = {}
        self._members_left: dict[int, int] = {}

    def refusal(self, inner: Piece, outer: Piece, size: int) -> str | None:
        """Why `inner`, of `size` bytes and out of `outer`, is not taken; "" when it is.

        None for what comes after the first that was too much: it is not even told of.
        """
        place = inner.place
        if outer.depth == 0 and outer.kept is not None:
            most = max(NESTED_BYTES, NESTED_RATIO * outer.kept.byte_size)
            if _is_compressed(outer):
                most = max(UNPACKED_BYTES, UNPACKED_RATIO * outer.kept.byte_size)
            self._bytes_left.setdefault(place, most)
        if inner.depth > DEEPEST:
            return TOO_DEEP
        if inner.depth < 2 and not _is_compressed(outer):
            return ""
        bytes_left = self._bytes_left.get(place, NESTED_BYTES)
        members_left = self._members_left.get(place, MOST_NESTED)
        if bytes_left < 0:
            return None
        self._bytes_left[place] = bytes_left - size if members_left else -1
        self._members_left[place] = members_left - 1
        return "" if self._bytes_left[place] >= 0 else TOO_MUCH

    def is_spent(self, piece: Piece) -> bool:
        """Whether `piece` is one more packed file out of a chosen one that held too much."""
        spent = piece.depth > 0 and self._bytes_left.get(piece.place, 0) < 0
        return spent and _is_packed(piece)


def _is_compressed(piece: Piece) -> bool:
    """Whether it is one compressed stream, such as a mailbox: what comes out has no listed size."""
    if piece.kept is None:
        return False
    with piece.kept.path.open("rb") as file:
        return file.read(6).startswith(_STREAMS)


def _is_packed(piece: Piece) -> bool:
    if piece.kept is None:
        return False
    with piece.kept.path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    try:
        return sniff(head, piece.name) in _PACKED
    except ExtractionFailed:  # an empty one
        return False

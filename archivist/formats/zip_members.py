"""The members of a ZIP package (DOCX, ODT, EPUB), read within bounds that no header can lift."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from io import BytesIO
from itertools import pairwise
from types import TracebackType
from typing import Self

from archivist.errors import ExtractionFailed
from archivist.formats.limits import (
    MIB,
    ZIP_MEMBER_BYTES,
    ZIP_MEMBERS,
    ZIP_TOTAL_BYTES,
)

DAMAGED = "It is damaged or was cut short. Fetch it again, or open it where it was made and save."
TOO_MANY = f"It holds more than {ZIP_MEMBERS:,} members. Unpack it and add what you need."
TOO_LARGE = (
    f"It is too large when unpacked (over {ZIP_MEMBER_BYTES // MIB} MiB in one part, or"
    f" {ZIP_TOTAL_BYTES // MIB} MiB in all). Split it and try again."
)
OVERLAP = "Its members lie over one another, as in a ZIP bomb; it was not unpacked."
LOCKED = "It is locked with a password. Open it where it was made and save it without one."
_PIECE = 256 * 1024


class ZipMembers:
    """An opened package; names are looked up without regard to case and leading slashes."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._unpacked = 0
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError):
            raise ExtractionFailed(name, DAMAGED) from None
        members = self._zip.infolist()
        if len(members) > ZIP_MEMBERS:
            raise ExtractionFailed(name, TOO_MANY)
        _check_apart(members, name)
        self._members = {_folded(member.filename): member for member in reversed(members)}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    def __contains__(self, path: str) -> bool:
        return _folded(path) in self._members

    @property
    def paths(self) -> tuple[str, ...]:
        return tuple(member.filename for member in self._members.values())

    def read(self, path: str) -> bytes:
        """The bytes of the member at `path`, counted while they are inflated.

        Raises ExtractionFailed when there is no such member, or a bound is passed.
        """
        member = self._members.get(_folded(path))
        if member is None:
            raise ExtractionFailed(self._name, f"Its part {path[:200]} is missing. {DAMAGED}")
        if member.flag_bits & 1:
            raise ExtractionFailed(self._name, LOCKED)
        pieces: list[bytes] = []
        size = 0
        try:
            with self._zip.open(member) as stream:
                while piece := stream.read(_PIECE):
                    size += len(piece)
                    self._unpacked += len(piece)
                    if size > ZIP_MEMBER_BYTES or self._unpacked > ZIP_TOTAL_BYTES:
                        raise ExtractionFailed(self._name, TOO_LARGE)
                    pieces.append(piece)
        except (
            zipfile.BadZipFile,
            zlib.error,
            lzma.LZMAError,
            EOFError,
            OSError,
            ValueError,
            NotImplementedError,
            RuntimeError,
            LookupError,
        ):
            raise ExtractionFailed(self._name, DAMAGED) from None
        return b"".join(pieces)

    def read_if_there(self, path: str) -> bytes:
        """As `read`, but b"" when there is no such member."""
        return self.read(path) if path in self else b""


def _folded(path: str) -> str:
    return path.replace("\\", "/").lstrip("/").casefold()


def _check_apart(members: list[zipfile.ZipInfo], name: str) -> None:
    placed = sorted((m.header_offset, m.header_offset + m.compress_size) for m in members)
    if any(before[1] > after[0] for before, after in pairwise(placed)):
        raise ExtractionFailed(name, OVERLAP)

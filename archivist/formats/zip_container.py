"""A ZIP file that holds files: opened, checked, and its members inflated within bounds."""

from __future__ import annotations

import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import BinaryIO

from archivist.errors import ExtractionFailed, PasswordNeeded
from archivist.formats.limits import (
    MEMBER_BYTES,
    MIB,
    ZIP_FREE_BYTES,
    ZIP_MEMBERS,
    ZIP_RATIO,
    ZIP_TOTAL_BYTES,
)
from archivist.formats.source import Source
from archivist.formats.zip_members import DAMAGED, OVERLAP, TOO_MANY

TOO_MUCH = "It is too large when unpacked; the members after {path} were left out."
_PIECE = 256 * 1024
_LOCAL_HEADER = 30
_LONGEST_ENTRY = 2_048  # bytes of the directory for one member
FAULTS = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError,
    NotImplementedError, LookupError, OverflowError, struct.error,
)  # fmt: skip


class Unreadable(Exception):
    """Why one member gives no bytes, in a few words."""


@contextmanager
def opened_zip(source: Source) -> Iterator[zipfile.ZipFile]:
    """The ZIP file, known to have no more members than it may, and none over another."""
    with source.open() as file:
        _check_count(file, source.name)
        try:
            archive = zipfile.ZipFile(file)
        except FAULTS:
            raise ExtractionFailed(source.name, DAMAGED) from None
        with archive:
            if len(archive.infolist()) > ZIP_MEMBERS:
                raise ExtractionFailed(source.name, TOO_MANY)
            _check_apart(archive.infolist(), source.name)
            yield archive


def is_file(member: zipfile.ZipInfo) -> bool:
    """Whether it is a file: folders and links are none."""
    kind = stat.S_IFMT(member.external_attr >> 16)
    # Not is_dir(), which looks for the last letter of a name that may have none.
    return not member.filename.endswith("/") and kind in {0, stat.S_IFREG}


class Inflater:
    """Gives the bytes of members, counted while they are inflated: no header is believed."""

    def __init__(self, archive: zipfile.ZipFile, source: Source) -> None:
        self._archive = archive
        self._source = source
        self._left = max(ZIP_TOTAL_BYTES, 2 * source.path.stat().st_size)

    def check_password(self, members: Sequence[zipfile.ZipInfo]) -> None:
        """Raise PasswordNeeded before anything is read when a locked member does not open."""
        locked = next((one for one in members if one.flag_bits & 1 and is_file(one)), None)
        if locked is not None:
            try:
                self._open(locked).close()
            except FAULTS:
                return  # told when it is read

    def read(self, member: zipfile.ZipInfo) -> bytes:
        """The bytes of `member`.

        Raises Unreadable for a bad member, PasswordNeeded for a locked one, and ExtractionFailed
        when the whole archive has passed its bound.
        """
        pieces: list[bytes] = []
        size = 0
        try:
            with self._open(member) as stream:
                while piece := stream.read(_PIECE):
                    size += len(piece)
                    self._left -= len(piece)
                    self._check(member, size)
                    pieces.append(piece)
        except FAULTS as fault:
            if member.flag_bits & 1 and "CRC" in str(fault):
                raise PasswordNeeded(self._source.name, wrong=True) from None
            raise Unreadable("damaged, or packed in an unknown way") from None
        return b"".join(pieces)

    def _open(self, member: zipfile.ZipInfo) -> BinaryIO:
        password = self._source.options.password.encode() if member.flag_bits & 1 else None
        try:
            return self._archive.open(member, pwd=password)  # type: ignore[return-value]
        except RuntimeError:
            raise PasswordNeeded(self._source.name, wrong=bool(password)) from None

    def _check(self, member: zipfile.ZipInfo, size: int) -> None:
        if self._left < 0:
            raise ExtractionFailed(self._source.name, TOO_MUCH.format(path=member.filename[:200]))
        if size > MEMBER_BYTES:
            raise Unreadable(f"larger than {MEMBER_BYTES // MIB} MiB when unpacked")
        if size > ZIP_FREE_BYTES and size > ZIP_RATIO * max(1, member.compress_size):
            raise Unreadable(f"more than {ZIP_RATIO} times larger when unpacked, as a bomb is")


def _check_count(file: BinaryIO, name: str) -> None:
    """Refuse a directory of absurd size before it is read whole."""
    file.seek(0, 2)
    size = file.tell()
    file.seek(max(0, size - 65_536 - 22))
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at >= 0 and len(tail) >= at + 22:
        count, length = struct.unpack_from("<HI", tail, at + 10)
        # 65,535 and 4 GiB stand for "look elsewhere": too many in any case.
        if count > ZIP_MEMBERS or length > ZIP_MEMBERS * _LONGEST_ENTRY:
            raise ExtractionFailed(name, TOO_MANY)
    file.seek(0)


def _check_apart(members: list[zipfile.ZipInfo], name: str) -> None:
    placed = sorted(
        (m.header_offset, m.header_offset + _LOCAL_HEADER + m.compress_size) for m in members
    )
    if any(before[1] > after[0] for before, after in pairwise(placed)):
        raise ExtractionFailed(name, OVERLAP)

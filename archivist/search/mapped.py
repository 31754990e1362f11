"""Files of an index mapped into memory: Whoosh's own storage copies what it maps.

Opening a segment then costs the same whatever its size, and what is never asked for is never
read.
"""

from __future__ import annotations

import io
import mmap
from contextlib import suppress
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import BufferFile

_AT_ONCE = 512  # what is read in a row at the head of a file is short


class MappedStorage(FileStorage):  # type: ignore[misc]
    """The folder of an index; its segments are mapped."""

    def open_file(self, name: str, *args: Any, **kwargs: Any) -> Any:
        """A file of the index to read."""
        if not name.endswith(".seg"):
            return super().open_file(name, *args, **kwargs)
        with Path(self.folder, name).open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        return _MappedFile(memoryview(mapped), name, mapped)


class _MappedFile(BufferFile):  # type: ignore[misc]
    """A piece of a mapped file as Whoosh reads files; the whole one lets the mapping go."""

    def __init__(self, view: memoryview, name: str, mapped: mmap.mmap | None = None) -> None:
        self._buf = view
        self._name = name
        self._mapped = mapped
        self.file = io.BufferedReader(_View(view), _AT_ONCE)
        self.onclose = None
        self.is_real = False
        self.is_closed = False

    def subset(self, position: int, length: int, name: str | None = None) -> _MappedFile:
        """A part of the file."""
        return _MappedFile(self._buf[position : position + length], name or self._name)

    def close(self) -> None:
        """Lets the piece go."""
        super().close()
        if self._mapped is not None:
            with suppress(BufferError):  # a piece is still open; the mapping goes with it
                self._mapped.close()


class _View(io.RawIOBase):
    """Bytes in memory as a file, without a copy."""

    def __init__(self, view: memoryview) -> None:
        self._view = view
        self._place = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        some = self._view[self._place : self._place + len(into)]
        into[: len(some)] = some
        self._place += len(some)
        return len(some)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: len(self._view)}[whence]
        self._place = max(0, start + offset)
        return self._place

    def tell(self) -> int:
        return self._place

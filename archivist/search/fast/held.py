"""What was read of an index and is kept for the next query, up to a number of bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, Protocol, TypeVar

BYTES = 64 << 20


class Sized(Protocol):
    """Anything that knows how many bytes it takes."""

    @property
    def nbytes(self) -> int: ...


T = TypeVar("T", bound=Sized)


class Held:
    """Things by key, the least recently used given up first."""

    def __init__(self, limit: int = BYTES) -> None:
        self._limit = limit
        self._bytes = 0
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()

    def get(self, key: Hashable, read: Callable[[], T]) -> T:
        """What is kept under `key`, read when it is not there."""
        kept: T | None = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        made = read()
        if made.nbytes * 4 <= self._limit:  # one giant must not drive all others out
            self._kept[key] = made
            self._bytes += made.nbytes
            while self._bytes > self._limit:
                _, gone = self._kept.popitem(last=False)
                self._bytes -= gone.nbytes
        return made

    def clear(self) -> None:
        """Forgets everything."""
        self._kept.clear()
        self._bytes = 0

    @property
    def nbytes(self) -> int:
        return self._bytes

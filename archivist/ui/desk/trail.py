"""Where the reader has been: back and forward over documents and places in them."""

from __future__ import annotations

from typing import NamedTuple

_LONGEST = 100


class Place(NamedTuple):
    """A document and the code point that stood at the top of the window."""

    document_id: str
    position: int = 0


class Trail:
    """Places visited, with the present one in the middle."""

    def __init__(self) -> None:
        self._before: list[Place] = []
        self._after: list[Place] = []

    def leave(self, place: Place) -> None:
        """Notes a place that is being left for a new one."""
        if not self._before or self._before[-1] != place:
            self._before = [*self._before, place][-_LONGEST:]
        self._after.clear()

    def back(self, present: Place | None) -> Place | None:
        """The place before the present one; None at the beginning."""
        return self._step(self._before, self._after, present)

    def forward(self, present: Place | None) -> Place | None:
        """The place that was left by going back; None at the end."""
        return self._step(self._after, self._before, present)

    @property
    def can_go_back(self) -> bool:
        return bool(self._before)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._after)

    def forget(self, document_id: str) -> None:
        """Drops a document that is no longer there."""
        self._before = [place for place in self._before if place.document_id != document_id]
        self._after = [place for place in self._after if place.document_id != document_id]

    @staticmethod
    def _step(source: list[Place], target: list[Place], present: Place | None) -> Place | None:
        if not source:
            return None
        if present is not None:
            target.append(present)
        return source.pop()

"""Code points and Qt's places: UTF-16 units, and breaks that stand only on the page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class OffsetMap:
    """Turns places of one text into Qt's and back; cheap where no sign needs two units.

    `breaks` are code points before which the page starts a new paragraph though the text has none.
    """

    def __init__(self, text: str, breaks: Sequence[int] = ()) -> None:
        self.code_points = len(text)
        found = [] if text.isascii() else [match.start() for match in _ASTRAL.finditer(text)]
        self._astral = found
        self._high = [place + number for number, place in enumerate(found)]
        self._breaks = list(breaks)
        self._separators = [
            place + bisect_left(found, place) + number for number, place in enumerate(self._breaks)
        ]

    @property
    def units(self) -> int:
        """The length of the text on the page in UTF-16 units."""
        return self.code_points + len(self._astral) + len(self._breaks)

    def to_qt(self, place: int) -> int:
        """Where code point `place` begins on the page."""
        return self._units(place) + bisect_right(self._breaks, place)

    def to_qt_end(self, place: int) -> int:
        """Where what ends before code point `place` ends on the page."""
        return self._units(place) + bisect_left(self._breaks, place)

    def start(self, units: int) -> int:
        """Code points before `units`; a place inside a pair counts as its beginning."""
        units -= bisect_left(self._separators, units)
        return units - bisect_left(self._high, units)

    def end(self, units: int) -> int:
        """Code points before `units`; a place inside a pair counts as its end."""
        return self.start(units) + self._splits(units - bisect_left(self._separators, units))

    def _units(self, place: int) -> int:
        return place + bisect_left(self._astral, place)

    def _splits(self, units: int) -> bool:
        place = bisect_left(self._high, units - 1)
        return place < len(self._high) and self._high[place] == units - 1

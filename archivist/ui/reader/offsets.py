"""Code points and UTF-16 units: Qt counts the one, the archive the other."""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class OffsetMap:
    """Turns places of one text into Qt's and back; cheap where no sign needs two units."""

    def __init__(self, text: str) -> None:
        self.code_points = len(text)
        found = [] if text.isascii() else [match.start() for match in _ASTRAL.finditer(text)]
        self._astral = found
        self._high = [place + number for number, place in enumerate(found)]

    @property
    def units(self) -> int:
        """The length of the text in UTF-16 units."""
        return self.code_points + len(self._astral)

    def to_qt(self, place: int) -> int:
        """UTF-16 units before code point `place`."""
        return place + bisect_left(self._astral, place)

    def start(self, units: int) -> int:
        """Code points before `units`; a place inside a pair counts as its beginning."""
        return units - bisect_left(self._high, units)

    def end(self, units: int) -> int:
        """Code points before `units`; a place inside a pair counts as its end."""
        return self.start(units) + self._splits(units)

    def _splits(self, units: int) -> bool:
        place = bisect_left(self._high, units - 1)
        return place < len(self._high) and self._high[place] == units - 1

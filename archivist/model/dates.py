"""Dates of history as EDTF text: a day, a month or a year."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import NamedTuple

_EDTF = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class DateSpan(NamedTuple):
    """First and last day a date may mean; 2026-01 is (2026-01-01, 2026-01-31)."""

    first: date
    last: date

    @classmethod
    def parse(cls, text: str) -> DateSpan | None:
        """The span of EDTF level 0 text (2026, 2026-01, 2026-01-13); None when it is none."""
        match = _EDTF.fullmatch(text.strip())
        if not match:
            return None
        year, month, day = (int(part) if part else 0 for part in match.groups())
        try:
            if day:
                return cls(date(year, month, day), date(year, month, day))
            if month:
                return cls(date(year, month, 1), date(year, month, _last_day(year, month)))
            return cls(date(year, 1, 1), date(year, 12, 31))
        except ValueError:
            return None


def _last_day(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]

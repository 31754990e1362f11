"""Days as people type them in a query: 2026-01, 2024..2026-06, last-month."""

from __future__ import annotations

import difflib
import re
from datetime import date, timedelta

from archivist.model.dates import DateSpan

NAMES = tuple(
    "today yesterday this-week last-week this-month last-month this-year last-year".split()
)

_RANGE = re.compile(r"(.*?)\.\.+(.*)")
_AGO = re.compile(r"last-(\d{1,4})-(day|week|month|year)s?")
_LENGTHS = {"day": 1, "week": 7, "month": 31, "year": 366}
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def parse_days(text: str, today: date) -> DateSpan | None:
    """First and last day of a date, a range or a name; None when it is none of them.

    The first may come after the last: that is for the caller to say.
    """
    text = _plain(text)
    match = _RANGE.fullmatch(text)
    if not match:
        return _span(text, today)
    ends = [end.strip() for end in match.groups()]
    first, last = (_span(end, today) for end in ends)
    known = all(span or not end for span, end in zip((first, last), ends, strict=True))
    if not known or not (first or last):
        return None
    return DateSpan(first.first if first else date.min, last.last if last else date.max)


def guess_days(text: str) -> str:
    """What a text that is no date may have meant; empty when nothing comes to mind."""
    text = _plain(text).casefold()
    year = re.search(r"(?<!\d)(\d{4})(?!\d)", text)
    if not year:
        return "".join(difflib.get_close_matches(text.replace(" ", "-"), NAMES, 1))
    rest = text[: year.start()] + " " + text[year.end() :]
    month = next((n for n, name in enumerate(_MONTHS, 1) if name in rest), 0)
    numbers = [int(number) for number in re.findall(r"\d{1,2}", rest)]
    if not month and numbers:
        month = numbers.pop(0 if len(numbers) == 1 or text.startswith(year.group()) else -1)
    tries = [f"{year.group()}-{month:02}-{day:02}" for day in numbers] if month else []
    tries += [f"{year.group()}-{month:02}", year.group()]
    return next((one for one in tries if DateSpan.parse(one)), "")


def _plain(text: str) -> str:
    return text.strip().replace("/", "-").replace("…", "..").replace("－", "-")


def _span(text: str, today: date) -> DateSpan | None:
    name = text.casefold().replace(" ", "-").replace("_", "-")
    if name in ("today", "yesterday"):
        day = today - timedelta(days=name == "yesterday")
        return DateSpan(day, day)
    ago = _AGO.fullmatch(name)
    if ago:
        days = min(int(ago.group(1)) * _LENGTHS[ago.group(2)], today.toordinal() - 1)
        return DateSpan(today - timedelta(days=days), today)
    which, _, unit = name.partition("-")
    if which in ("this", "last") and unit in ("week", "month", "year"):
        return _calendar(unit, today, back=which == "last")
    return DateSpan.parse(text)


def _calendar(unit: str, today: date, *, back: bool) -> DateSpan:
    """The week, month or year of today, or the one before it."""
    if unit == "week":
        first = today - timedelta(days=today.weekday() + 7 * back)
        return DateSpan(first, first + timedelta(days=6))
    if unit == "year":
        year = today.year - back
        return DateSpan(date(year, 1, 1), date(year, 12, 31))
    first = today.replace(day=1)
    first = (first - timedelta(days=1)).replace(day=1) if back else first
    following = (first + timedelta(days=31)).replace(day=1)
    return DateSpan(first, following - timedelta(days=1))

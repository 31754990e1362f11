"""Dates as they are printed on web pages: those of the archive's languages, months of other
European languages, and figures between points and slashes."""

from __future__ import annotations

import re
from datetime import date

from archivist.text.dates import Precision, find_dates

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january januar jänner janvier enero gennaio janeiro januari stycznia января",
            "february februar février febrero febbraio fevereiro februari lutego февраля",
            "march märz mars marzo março maart marca марта",
            "april avril abril aprile kwietnia апреля",
            "may mai mayo maggio maio mei maja мая",
            "june juni juin junio giugno junho czerwca июня",
            "july juli juillet julio luglio julho lipca июля",
            "august août agosto augustus sierpnia августа",
            "september septembre septiembre settembre setembro września сентября",
            "october oktober octobre octubre ottobre outubro października октября",
            "november novembre noviembre novembro listopada ноября",
            "december dezember décembre diciembre dicembre dezembro grudnia декабря",
        ),
        1,
    )
    for name in names.split()
}
_DAY_MONTH_YEAR = re.compile(
    r"\b(\d{1,2})(?:\.|º|°|er|st|nd|rd|th)?\s+(?:de\s+|of\s+)?([^\W\d_]{3,12})\.?,?\s+(?:de\s+|del\s+)?"
    r"((?:19|20)\d\d)\b"
)
_FIGURES = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?![\d/-]|\.\d)")
_LONG_AGO = 1990  # no page of the web is older


def printed_day(words: str, *, month_first: bool = False) -> tuple[str, str] | None:
    """The first whole day in `words` as ISO, and how it is written; None when there is none.

    `month_first` decides 3/4/2025, which is in March in the United States alone.
    """
    found = [(day.span.start, day.edtf, day.raw) for day in find_dates(words) if _is_day(day)]
    for match in _DAY_MONTH_YEAR.finditer(words):
        month = _month(match[2].casefold())
        iso = _iso(int(match[3]), month, int(match[1]))
        found += [(match.start(), iso, match[0])] if iso else []
    for match in _FIGURES.finditer(words):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        month_leads = second > 12 or (month_first and match[2] == "/" and first <= 12)
        iso = _iso(year, first, second) if month_leads else _iso(year, second, first)
        found += [(match.start(), iso, match[0])] if iso else []
    return min(found)[1:] if found else None


def _is_day(found: object) -> bool:
    return getattr(found, "precision", None) == Precision.DAY


def is_month(name: str) -> bool:
    return name.casefold() in _MONTHS


def _month(name: str) -> int:
    """The number of a month by its name or the first letters of it; 0 when it is none."""
    if name in _MONTHS:
        return _MONTHS[name]
    numbers = {number for month, number in _MONTHS.items() if month.startswith(name)}
    return numbers.pop() if len(numbers) == 1 and len(name) >= 3 else 0


def _iso(year: int, month: int, day: int) -> str:
    try:
        written = date(year, month, day)
    except ValueError:
        return ""
    return written.isoformat() if year >= _LONG_AGO else ""

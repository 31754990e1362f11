"""Dates as they are written in English, Japanese, Korean and Chinese, read as EDTF.

Only what is written counts: no year is guessed, and a bare year or month inside a text is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from archivist.model.structure import Span


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date found in a text: EDTF (2026-01-13, 2026-01, 2026), and the words it was read from."""

    edtf: str
    precision: Precision
    raw: str
    span: Span


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?"
    r"|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DIGIT = "0-9０-９〇零一二三四五六七八九"
_NUMBER = f"[{_DIGIT}十百]"
# Year 1 of an era is this year plus one.
_ERAS = {
    "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018,
    "中華民國": 1911, "中华民国": 1911, "民國": 1911, "民国": 1911, "민국": 1911,
    "檀紀": -2333, "檀纪": -2333, "단기": -2333,
    "서기": 0, "西暦": 0, "西元": 0, "公元": 0,
}  # fmt: skip
_ERA = "(?P<era>" + "|".join(_ERAS)
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<![\d.-])(?P<year>[12]\d{3})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})"
        r"(?![\d-])",
        r"(?<![\d.-])(?P<year>[12]\d{3})\. ?(?P<month>\d{1,2})\. ?(?P<day>\d{1,2})\.?(?!\d)",
        r"(?<![\w.])(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? "
        + _MONTH
        + r",? (?P<year>[12]\d{3})\b",
        r"\b" + _MONTH + r" (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>[12]\d{3})\b",
        r"\b" + _MONTH + r",? (?P<year>[12]\d{3})\b",
        _ERA + rf") ?(?P<year>元|{_NUMBER}+) ?[年년]"
        rf"(?: ?(?P<month>{_NUMBER}+) ?[月월](?: ?(?P<day>{_NUMBER}+) ?[日号號일])?)?",
        rf"(?<![{_DIGIT}])(?P<year>[{_DIGIT}]{{4}}) ?[年년]"
        rf" ?(?P<month>{_NUMBER}+) ?[月월](?: ?(?P<day>{_NUMBER}+) ?[日号號일])?",
    )
)
_BARE = re.compile(
    rf"(?P<year>[12]\d{{3}}|[{_DIGIT}]{{4}}(?=[年년]))(?:-(?P<month>\d{{2}}))?[年년]?"
    r"(?:T.*)?"
)
_DATE_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}.*", re.DOTALL)
_WEEKDAY = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? ", re.I
)
_FIGURES = {figure: str(value) for value, figure in enumerate("零一二三四五六七八九")} | {"〇": "0"}
LONGEST = 100


def parse_date(text: str) -> WrittenDate | None:
    """The date `text` is, when it is nothing else: also a bare year, or a date with a time."""
    text = text.strip()
    if not text or len(text) > LONGEST:
        return None
    if stamp := _DATE_TIME.fullmatch(text):
        return _whole(stamp[1], text)
    start = _WEEKDAY.match(text)
    words = text[start.end() :] if start else text
    for pattern in (*_PATTERNS, _BARE):
        match = pattern.fullmatch(words)
        if match and (found := _written(match)):
            return WrittenDate(found.edtf, found.precision, text, Span(0, len(text)))
    return None


def leading_date(text: str) -> WrittenDate | None:
    """The date `text` begins with, or None."""
    for pattern in _PATTERNS:
        match = pattern.match(text)
        if match and (found := _written(match)):
            return found
    return None


def find_dates(text: str) -> list[WrittenDate]:
    """Every date written in `text` with year and month at least, in order, not overlapping."""
    found: list[WrittenDate] = []
    for written in sorted(_all_dates(text), key=lambda one: (one.span.start, -one.span.end)):
        if not found or written.span.start >= found[-1].span.end:
            found.append(written)
    return found


def _all_dates(text: str) -> Iterator[WrittenDate]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            written = _written(match)
            if written and written.precision != Precision.YEAR:
                yield written


def _whole(day: str, raw: str) -> WrittenDate | None:
    found = parse_date(day)
    return WrittenDate(found.edtf, found.precision, raw, Span(0, len(raw))) if found else None


def _written(match: re.Match[str]) -> WrittenDate | None:
    parts = match.groupdict()
    year = _year(parts["year"], parts.get("era"))
    month = _month(parts.get("month"))
    day = _number(parts.get("day"))
    if year is None or not 1 <= year <= 2999:
        return None
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    edtf, precision = f"{year:04d}", Precision.YEAR
    if month is not None:
        edtf, precision = f"{edtf}-{month:02d}", Precision.MONTH
    if day is not None:
        edtf, precision = f"{edtf}-{day:02d}", Precision.DAY
    return WrittenDate(edtf, precision, match[0], Span(*match.span()))


def _year(written: str, era: str | None) -> int | None:
    count = 1 if written == "元" else _number(written)
    if count is None:
        return None
    return count + (_ERAS[era] if era else 0)


def _month(written: str | None) -> int | None:
    if written is None:
        return None
    name = written.lower()[:3]
    return _MONTHS.index(name) + 1 if name in _MONTHS else _number(written)


def _number(written: str | None) -> int | None:
    """12, １２, 十二, 二十 or 二〇二六 as a number."""
    if not written:
        return None
    figures = "".join(_FIGURES.get(sign, sign) for sign in written)
    if "百" in figures or "十" in figures:
        return _spoken_number(figures)
    return int(figures) if figures.isdecimal() else None


def _spoken_number(figures: str) -> int | None:
    parts = re.fullmatch(r"(?:(\d?)百)?(?:(\d?)(十))?(\d?)", figures)
    if not parts:
        return None
    hundreds = int(parts[1] or 1) if "百" in figures else 0
    tens = int(parts[2] or 1) if parts[3] else 0
    return hundreds * 100 + tens * 10 + int(parts[4] or 0)

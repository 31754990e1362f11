"""Dates as they are written in English, Japanese, Korean and Chinese, read as EDTF.

Only what is written counts: no year is guessed, and a bare year or month inside a text is none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from archivist.model.dates import DateSpan
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
    "檀君紀元": -2333, "檀紀": -2333, "檀纪": -2333, "단군기원": -2333, "단기": -2333,
    "주체": 1911, "主體": 1911, "主体": 1911,
    "서기": 0, "西暦": 0, "西元": 0, "公元": 0,
}  # fmt: skip
_LETTERS = {"M": "明治", "T": "大正", "S": "昭和", "H": "平成", "R": "令和"}
_LAST_YEARS = {"M": 45, "T": 15, "S": 64, "H": 31, "R": 99}
_ERA = "(?P<era>" + "|".join(_ERAS) + ")"
_MONTH_DAY = rf" ?(?P<month>{_NUMBER}{{1,3}}) ?[月월](?: ?(?P<day>{_NUMBER}{{1,4}}) ?[日号號일])?"
_OPEN, _SHUT = "[（(]", "[）)]"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<![\d.-])(?P<year>[12]\d{3})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})"
        r"(?![\d-])",
        r"(?<![\d.-])(?P<year>[12]\d{3})\. ?(?P<month>\d{1,2})\. ?(?P<day>\d{1,2})\.?(?!\d)",
        r"(?<![\w.])(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)?[ -]"
        + _MONTH
        + r",?[ -](?P<year>[12]\d{3})\b",
        r"\b" + _MONTH + r" (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>[12]\d{3})\b",
        r"\b" + _MONTH + r",? (?P<year>[12]\d{3})\b",
        # 昭和40（1965）年6月22日, 令和8年（2026年）1月13日, 주체115(2026)년 1월 13일
        rf"{_ERA} ?(?P<era_year>元|{_NUMBER}{{1,7}}) ?[年년]?{_OPEN}(?:西暦|西元|서기)?"
        rf"(?P<year>[12]\d{{3}}) ?[年년]?{_SHUT} ?[年년]?(?:{_MONTH_DAY})?",
        # 1965（昭和40）年6月22日, 1965年（昭和40年）6月22日
        rf"(?<![{_DIGIT}])(?P<year>[{_DIGIT}]{{4}}) ?[年년]?{_OPEN}{_ERA} ?"
        rf"(?P<era_year>元|{_NUMBER}{{1,7}}) ?[年년]?{_SHUT} ?[年년]?(?:{_MONTH_DAY})?",
        rf"{_ERA} ?(?P<year>元|{_NUMBER}{{1,7}}) ?[年년](?:{_MONTH_DAY})?",
        rf"{_ERA} ?(?P<year>\d{{1,4}})(?P<sep>[./-])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})"
        r"(?![\d.])",
        rf"(?<![{_DIGIT}])(?P<year>[{_DIGIT}]{{4}}) ?[年년]{_MONTH_DAY}",
        # 千九百六十五年六月二十二日, as treaties are dated
        rf"(?<![{_DIGIT}百千万])(?P<year>[一二]?千[{_DIGIT}十百]{{0,7}})年(?:{_MONTH_DAY})?",
    )
)
# What only a date that stands alone may look like.
_ALONE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<year>[12]\d{{3}}|[{_DIGIT}]{{4}}(?=[年년]))(?:[-/.](?P<month>\d{{2}}))?[年년]?",
        r"(?P<letter>[MTSHRＭＴＳＨＲ])(?P<year>\d{1,2})(?P<sep>[./．-])(?P<month>\d{1,2})(?P=sep)"
        r"(?P<day>\d{1,2})",
    )
)
_WEEKDAY = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? ", re.I
)
# A weekday and a time may follow a day: "(火)", "화요일 오전 9시", "星期二", "Tuesday 10:05 PM".
_AFTER = re.compile(
    r"[\s,，.]*[（(]?(?:[日月火水木金土](?:曜日?)?|[일월화수목금토](?:요일)?|(?:星期|週|周|礼拜)[一二三四五六日天]"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?)?[）)]?[\s,，]*"
    r"(?:T?(?:at )?(?:午前|午後|上午|下午|오전|오후)?\s?\d{1,2}[:：.時时点點시]"
    r"[\s\w:：.,+()（）-]{0,40})?",
    re.IGNORECASE,
)
_FIGURES = {figure: str(value) for value, figure in enumerate("零一二三四五六七八九")} | {"〇": "0"}
LONGEST = 100


def parse_date(text: str) -> WrittenDate | None:
    """The date `text` is, when it is nothing else: also a bare year, or a date with a time."""
    text = text.strip()
    if not text or len(text) > LONGEST:
        return None
    start = _WEEKDAY.match(text)
    words = text[start.end() :] if start else text
    for pattern in (*_PATTERNS, *_ALONE):
        match = pattern.match(words)
        if not match or not (found := _written(match)):
            continue
        rest = words[match.end() :]
        if not rest or (found.precision == Precision.DAY and _AFTER.fullmatch(rest)):
            return WrittenDate(found.edtf, found.precision, text, Span(0, len(text)))
    return None


def typed_date(text: str) -> str:
    """What a person typed as EDTF text: that itself, or a date in words; "" when it is none."""
    text = text.strip()
    if DateSpan.parse(text) is not None:
        return text
    written = parse_date(text)
    return written.edtf if written else ""


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


def _written(match: re.Match[str]) -> WrittenDate | None:
    parts = match.groupdict()
    year = _year(parts)
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


def _year(parts: dict[str, str | None]) -> int | None:
    """The year as such; None when the two ways in which it is written contradict each other."""
    year = _count(parts["year"])
    era = _ERAS.get(parts.get("era") or "", 0)
    if parts.get("era_year"):
        other = _count(parts["era_year"])
        return year if other is not None and year == other + era else None
    if written := parts.get("letter"):
        letter = unicodedata.normalize("NFKC", written)
        if year is None or not 1 <= year <= _LAST_YEARS[letter]:
            return None
        era = _ERAS[_LETTERS[letter]]
    return None if year is None else year + era


def _count(written: str | None) -> int | None:
    return 1 if written == "元" else _number(written)


def _month(written: str | None) -> int | None:
    if written is None:
        return None
    name = written.lower()[:3]
    return _MONTHS.index(name) + 1 if name in _MONTHS else _number(written)


def _number(written: str | None) -> int | None:
    """12, １２, 十二, 二十, 二〇二六 or 千九百六十五 as a number."""
    if not written:
        return None
    figures = "".join(_FIGURES.get(sign, sign) for sign in written)
    if any(sign in figures for sign in "十百千"):
        return _spoken_number(figures)
    return int(figures) if figures.isdecimal() else None


def _spoken_number(figures: str) -> int | None:
    parts = re.fullmatch(r"(?:(\d?)(千))?(?:(\d?)(百))?(?:(\d?)(十))?(\d?)", figures)
    if not parts:
        return None
    value = int(parts[7] or 0)
    for worth, count, sign in ((1000, 1, 2), (100, 3, 4), (10, 5, 6)):
        value += worth * int(parts[count] or 1) if parts[sign] else 0
    return value

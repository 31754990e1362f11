import re
import time
import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivist.model.dates import DateSpan
from archivist.text.dates import Precision, find_dates, parse_date, typed_date


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2026-01-13", "2026-01-13"),
        ("2026-01-13T09:00:00+09:00", "2026-01-13"),
        ("2026-01-13 21:04", "2026-01-13"),
        ("2026/1/13", "2026-01-13"),
        ("2026. 1. 13.", "2026-01-13"),
        ("2026.01.13", "2026-01-13"),
        ("13 January 2026", "2026-01-13"),
        ("13th of January, 2026", "2026-01-13"),
        ("Jan. 13, 2026", "2026-01-13"),
        ("Tuesday, January 13, 2026", "2026-01-13"),
        ("Sept. 3 2019", "2019-09-03"),
        ("June 1965", "1965-06"),
        ("2026-01", "2026-01"),
        ("1965", "1965"),
        ("1965年", "1965"),
        ("2026年1月13日", "2026-01-13"),
        ("1965年６月", "1965-06"),
        ("二〇二六年一月十三日", "2026-01-13"),
        ("令和8年1月13日", "2026-01-13"),
        ("令和元年5月1日", "2019-05-01"),
        ("平成27年12月28日", "2015-12-28"),
        ("昭和二十年八月十五日", "1945-08-15"),
        ("昭和40年", "1965"),
        ("明治43年8月22日", "1910-08-22"),
        ("民國115年1月13日", "2026-01-13"),
        ("中華民國一百一十五年一月", "2026-01"),
        ("2026년 1월 13일", "2026-01-13"),
        ("단기 4298년 6월 22일", "1965-06-22"),
        ("서기 1965년 6월", "1965-06"),
        ("13-Jan-2026", "2026-01-13"),
        ("22nd day of June, 1965", "1965-06-22"),
        ("January 13, 2026 Tuesday 10:05 PM EST", "2026-01-13"),
        ("2026/01", "2026-01"),
        ("２０２６年１月１３日", "2026-01-13"),
        ("令和八年一月十三日", "2026-01-13"),
        ("令和8.1.13", "2026-01-13"),
        ("R8.1.13", "2026-01-13"),
        ("Ｈ２７．１２．２８", "2015-12-28"),
        ("S40/6/22", "1965-06-22"),
        ("大正元年12月1日", "1912-12-01"),
        ("昭和40（1965）年6月22日", "1965-06-22"),
        ("令和8年（2026年）1月13日", "2026-01-13"),
        ("1965年（昭和40年）6月22日", "1965-06-22"),
        ("千九百六十五年六月二十二日", "1965-06-22"),
        ("2026年1月13日（火）", "2026-01-13"),
        ("2026年1月13日 午後9時30分", "2026-01-13"),
        ("2026年1月13日 星期二", "2026-01-13"),
        ("民國115.1.13", "2026-01-13"),
        ("民國 115 年 1 月 13 日", "2026-01-13"),
        ("民國元年", "1912"),
        ("단기 4359년", "2026"),
        ("주체115(2026)년 1월 13일", "2026-01-13"),
        ("2026년 1월 13일 (화)", "2026-01-13"),
        ("2026. 1. 13. 오전 9:30", "2026-01-13"),
    ],
)
def test_dates_of_four_languages_and_their_eras(written: str, edtf: str) -> None:
    found = parse_date(f" {written} ")
    assert found is not None
    assert found.edtf == edtf
    assert found.raw == written
    assert found.precision == list(reversed(Precision))[len(edtf) // 3 - 1]
    assert DateSpan.parse(found.edtf) is not None


@pytest.mark.parametrize(
    "words",
    [
        "",
        "today",
        "August",
        "60-year",
        "2026-13-45",
        "31 February 2020",
        "a year in",
        "3月1日",
        "12345",
        "1월 13일",
        "115年1月13日",
        "昭和40（1966）年6月22日",
        "S65.1.1",
        "R8.13.1",
        "26.1.13",
        "13/01/2026",
        "2026年1月13日に会談した",
        "20260113",
    ],
)
def test_what_is_no_date_is_not_made_one(words: str) -> None:
    assert parse_date(words) is None


def test_dates_are_found_inside_a_text_with_their_places() -> None:
    text = (
        "In August, a 60-year chapter: signed on 22 June 1965 (昭和40年6月22日), agreed in May 2018"
        " and 2015年12月28日, version 1.2.2010.3, in 1945 and 2027."
    )
    found = find_dates(text)
    assert [one.edtf for one in found] == ["1965-06-22", "1965-06-22", "2018-05", "2015-12-28"]
    assert all(text[one.span.start : one.span.end] == one.raw for one in found)


@settings(deadline=None)
@given(st.dates())
def test_every_day_reads_back_from_every_style(day) -> None:  # type: ignore[no-untyped-def]
    if day.year < 1000 or day.year > 2999:
        return
    iso = day.isoformat()
    for style in (
        iso,
        f"{day.year}年{day.month}月{day.day}日",
        f"{day:%d %B %Y}",
        f"{day:%B} {day.day}, {day.year}",
    ):
        found = parse_date(style)
        assert found is not None
        assert found.edtf == iso


ERAS = (("令和", "R", 2018), ("平成", "H", 1988), ("昭和", "S", 1925), ("大正", "T", 1911))


@settings(deadline=None)
@given(st.dates(min_value=date(1912, 7, 30), max_value=date(2080, 1, 1)))
def test_every_day_reads_back_from_the_calendars_of_east_asia(day: date) -> None:
    era, letter, before = next(one for one in ERAS if day.year > one[2])
    count = day.year - before
    tail = f"年{day.month}月{day.day}日"
    for style in (
        f"{era}{count}{tail}",
        f"{era}{'元' if count == 1 else kanji(count)}年{kanji(day.month)}月{kanji(day.day)}日",
        f"{letter}{count}.{day.month}.{day.day}",
        f"{era}{count}（{day.year}）{tail}",
        f"{day.year}年（{era}{count}年）{tail[1:]}",
        f"民國{day.year - 1911}{tail}",
        f"단기 {day.year + 2333}년 {day.month}월 {day.day}일",
        f"{day.year}. {day.month}. {day.day}.",
        f"{kanji(day.year)}{tail}",
    ):
        found = parse_date(style)
        assert found is not None, style
        assert (found.edtf, found.raw) == (day.isoformat(), style)


def kanji(number: int) -> str:
    """As it is spoken: 二十二, 千九百六十五."""
    words = ""
    for worth, sign in ((1000, "千"), (100, "百"), (10, "十")):
        count, number = divmod(number, worth)
        words += "" if not count else sign if count == 1 else FIGURES[count] + sign
    return words + (FIGURES[number] if number else "")


FIGURES = "〇一二三四五六七八九"


@settings(deadline=None)
@given(st.text(alphabet="0123456789一二十元年月日（）令和昭民國단기 .-/(월)일년RSH", max_size=40))
def test_a_date_has_no_year_that_is_not_written(text: str) -> None:
    for one in find_dates(text):
        year = int(one.edtf[:4])
        figures = re.sub(r"\D", " ", unicodedata.normalize("NFKC", one.raw)).split()
        by_era = {year - before for before in (2018, 1925, 1911, -2333)}
        assert (
            str(year) in figures
            or re.search("[元一二十]", one.raw)
            or by_era & set(map(int, figures))
        )


@settings(deadline=None)
@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    for one in find_dates(text):
        assert DateSpan.parse(one.edtf) is not None


@pytest.mark.parametrize(
    "sign", ["1", "一", "May ", "1 ", "民國", "2026.1.", "千", "令和1（", "昭和40(1965)年", "R1."]
)
def test_endless_figures_cost_no_time(sign: str) -> None:
    start = time.process_time()
    find_dates(sign * 50_000)
    assert time.process_time() - start < 6


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2026-01-13", "2026-01-13"),
        ("1965", "1965"),
        (" 2026-01 ", "2026-01"),
        ("13 January 2026", "2026-01-13"),
        ("January 13, 2026", "2026-01-13"),
        ("2026年1月15日", "2026-01-15"),
        ("令和8年1月13日", "2026-01-13"),
        ("民國115年1月13日", "2026-01-13"),
        ("단기 4359년 1월 13일", "2026-01-13"),
        ("2026년 1월 13일", "2026-01-13"),
        ("last Tuesday", ""),
        ("2026-02-30", ""),
    ],
)
def test_a_typed_date_is_understood_as_a_written_one(typed: str, edtf: str) -> None:
    assert typed_date(typed) == edtf

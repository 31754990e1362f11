import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.dates import DateSpan
from archivist.text.dates import Precision, find_dates, parse_date


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


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    for one in find_dates(text):
        assert DateSpan.parse(one.edtf) is not None


@pytest.mark.parametrize("sign", ["1", "一", "May ", "1 ", "民國", "2026.1."])
def test_endless_figures_cost_no_time(sign: str) -> None:
    start = time.process_time()
    find_dates(sign * 50_000)
    assert time.process_time() - start < 6

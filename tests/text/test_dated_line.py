"""Lines that say when a text was published and by whom, and lines that only hold a date."""

import pytest

from archivist.text.dated_line import read_dated_line
from archivist.text.outlets import is_outlet


@pytest.mark.parametrize(
    ("line", "date", "outlet"),
    [
        ("2026年1月13日　奈良新聞", "2026-01-13", "奈良新聞"),
        ("奈良新聞　令和8年1月13日（火）朝刊", "2026-01-13", "奈良新聞"),
        ("2026-01-13 서울일보 김민수 기자", "2026-01-13", "서울일보"),
        ("입력 2026.01.13 09:15 수정 2026.01.14 10:00 | 가나신문", "2026-01-13", "가나신문"),
        ("2026年01月13日 08:15 来源：新华网", "2026-01-13", "新华网"),
        ("14 January 2026, Reuters", "2026-01-14", "Reuters"),
        ("The Harbour Times, January 14, 2026", "2026-01-14", "The Harbour Times"),
        ("Tuesday, 13 January 2026 | THE JAPAN NEWS", "2026-01-13", "THE JAPAN NEWS"),
        ("Tokyo, 13 January 2026", "2026-01-13", ""),
        ("Published: 13 January 2026 at 10:05 GMT", "2026-01-13", ""),
        ("2026年1月13日(火) 18:30配信　共同通信", "2026-01-13", "共同通信"),
        ("［2026年1月13日付　朝日新聞　朝刊　3面］", "2026-01-13", "朝日新聞"),
        ("外務省　令和8年1月13日", "2026-01-13", "外務省"),
        (
            "Ministry of Foreign Affairs of Japan, 13 January 2026",
            "2026-01-13",
            "Ministry of Foreign Affairs of Japan",
        ),
        ("Wednesday 14 January 2026 10.30 GMT", "2026-01-14", ""),
        ("*13 January 2026*", "2026-01-13", ""),
    ],
)
def test_a_day_with_at_most_an_outlet_is_read(line: str, date: str, outlet: str) -> None:
    found = read_dated_line(line)
    assert found is not None
    assert (found.date, found.outlet, found.unknown) == (date, outlet, "")


def test_who_filed_it_stands_beside_the_outlet() -> None:
    found = read_dated_line("14 January 2026, Inland Post (Kyodo)")
    assert found is not None
    assert (found.outlet, found.agency) == ("Inland Post", "Kyodo")
    found = read_dated_line("By Kim Jiwon and Sato Aya, Inland Post, 14 January 2026, page A3")
    assert found is not None
    assert (found.outlet, found.authors) == ("Inland Post", ["Kim Jiwon", "Sato Aya"])
    found = read_dated_line("ソウル 2026年1月13日 山田太郎 記者")
    assert found is not None
    assert (found.place, found.authors) == ("ソウル", ["山田太郎"])
    found = read_dated_line("2026-01-13 10:22:33 来源: 新华网 作者: 王明")
    assert found is not None
    assert (found.outlet, found.authors) == ("新华网", ["王明"])


def test_a_name_of_which_nothing_is_known_is_said_to_be_so() -> None:
    found = read_dated_line("Foreign Affairs, 13 January 2026")
    assert found is not None
    assert (found.date, found.outlet, found.unknown) == ("2026-01-13", "", "Foreign Affairs")


@pytest.mark.parametrize(
    "line",
    [
        "The summit was held on 13 January 2026.",
        "They met on 13 January 2026, Reuters reported",
        "2026年1月13日、両首脳は奈良で会談した",
        "1965年6月22日 日韓基本条約",
        "1965년 6월 22일 한일기본조약",
        "8 September 1951: peace treaty signed",
        "Accessed 13 January 2026 from example.org",
        "Updated 13 January 2026",
        "13 January 2026 - 15 January 2026",
        "January 2026, Reuters",
        "Photo: 13 January 2026",
        "Born 13 January 1926, Nara",
        "The Second World War, 1 September 1939",
        "Reuters",
        "",
    ],
)
def test_a_date_among_other_words_is_no_publication_date(line: str) -> None:
    assert read_dated_line(line) is None


@pytest.mark.parametrize(
    "name",
    [
        "奈良新聞",
        "山口日報",
        "서울일보",
        "人民日报",
        "Inland Post",
        "Reuters",
        "新華社",
        "연합뉴스",
    ],
)
def test_papers_and_agencies_are_known_by_their_names(name: str) -> None:
    assert is_outlet(name)


@pytest.mark.parametrize(
    "name", ["Leaders meet", "日韓首脳会談", "株式会社", "한일관계", "News", "13"]
)
def test_other_words_are_no_outlets(name: str) -> None:
    assert not is_outlet(name)

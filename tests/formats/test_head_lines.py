"""Day, outlet and byline in the lines around the story of word processor files."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archivist.formats.extract import Extract
from archivist.formats.from_docx import read_docx
from archivist.formats.from_odt import read_odt
from archivist.formats.from_rtf import read_rtf
from archivist.model.fields import Origin
from tests.journeys.made_files import docx, odt, rtf

STORY = "The two governments agreed on tests of the remains found in the mine. " * 6
JOINTS = {
    docx: "</w:t></w:r></w:p><w:p><w:r><w:t>",
    odt: "</text:p><text:p>",
    rtf: "\\par ",
}
READERS = {docx: read_docx, odt: read_odt, rtf: read_rtf}
Maker = Callable[[str, str], bytes]


def _read(maker: Maker, title: str, *lines: str) -> Extract:
    return READERS[maker](maker(title, JOINTS[maker].join(lines)), "saved")


@pytest.mark.parametrize("maker", [docx, odt, rtf])
def test_lines_below_the_headline_say_when_where_and_by_whom(maker: Maker) -> None:
    extract = _read(
        maker, "Leaders meet in Nara", "By Kim Min-seo", "The Korea Herald, January 13, 2026", STORY
    )
    told = {(value.name, value.value, value.origin) for value in extract.values}
    assert ("date", "2026-01-13", Origin.TEXT) in told
    assert ("publisher", "The Korea Herald", Origin.TEXT) in told
    assert ("creators", "Kim Min-seo", Origin.TEXT) in told
    assert "The Korea Herald, January 13, 2026" in extract.text


@pytest.mark.parametrize("maker", [docx, odt, rtf])
def test_days_in_the_story_itself_are_no_date_of_it(maker: Maker) -> None:
    extract = _read(maker, "A mine", STORY, "On 3 February 1942 the sea broke in.", STORY)
    assert not [value for value in extract.values if value.name == "date"]


@pytest.mark.parametrize("maker", [docx, odt, rtf])
def test_prose_and_the_days_of_a_diary_are_no_bylines_and_no_dates(maker: Maker) -> None:
    extract = _read(
        maker,
        "Diary",
        "By train to the old harbour",
        "22 June 1965",
        "Rain.",
        "23 June 1965",
        STORY,
    )
    assert not {value.name for value in extract.values} & {"creators", "date"}

"""CSL-JSON records."""

import json
from pathlib import Path
from typing import Any

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract
from archivist.formats.from_csl_json import parts_of_csl_json
from tests.formats.parts import extracts, opened

RECORD: dict[str, Any] = {
    "id": "nara",
    "type": "article-newspaper",
    "title": "Leaders meet in <i>Nara</i>",
    "author": [
        {"family": "高市", "given": "早苗"},
        {"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"},
        {"literal": "Foreign Ministry"},
    ],
    "issued": {"date-parts": [["2026", 1, 13]]},
    "container-title": "The Japan News",
    "DOI": "10.1234/nara",
    "URL": "https://example.org/nara",
    "abstract": "The leaders met.",
    "section": "Politics",
    "page": "1-4",
}


def found(folder: Path, value: object) -> list[Extract]:
    text = value if isinstance(value, str) else json.dumps(value)
    return extracts(opened(parts_of_csl_json, folder, "library.json", text))


def test_a_record_gives_all_its_values(tmp_path: Path) -> None:
    (only,) = found(tmp_path, [RECORD])
    assert only.part == "nara"
    assert only.value("title") == "Leaders meet in Nara"
    assert only.creators == ("高市早苗", "Vincent van Gogh", "Foreign Ministry")
    assert only.value("date") == "2026-01-13"
    assert only.value("publisher") == "The Japan News"
    assert only.value("identifier") == "doi:10.1234/nara"
    assert only.value("section") == "Politics"
    assert only.value("type") == "newspaper article"
    assert only.text == "The leaders met."


@pytest.mark.parametrize("wrapper", ["items", "references"])
def test_records_may_stand_in_a_wrapper(tmp_path: Path, wrapper: str) -> None:
    assert len(found(tmp_path, {wrapper: [RECORD, RECORD]})) == 2
    assert len(found(tmp_path, RECORD)) == 1


@pytest.mark.parametrize(
    ("issued", "date"),
    [
        ({"date-parts": [[2014, 12, 31], [2015, 1, 1]]}, "2014-12-31"),
        ({"date-parts": [["1901"], [0]]}, "1901"),
        ({"date-parts": [[2014, 0]]}, "2014"),
        ({"raw": "13 January 2026"}, "2026-01-13"),
        ({"literal": "Spring 1995"}, "1995"),
        ({"date-parts": []}, ""),
        ({"date-parts": [[None]]}, ""),
        ("2026-01", "2026-01"),
        (7, ""),
    ],
)
def test_dates_in_all_their_shapes(tmp_path: Path, issued: object, date: str) -> None:
    (only,) = found(tmp_path, [{**RECORD, "issued": issued}])
    assert only.value("date") == date


def test_what_is_no_record_costs_only_itself(tmp_path: Path) -> None:
    only = found(tmp_path, [None, 4, [], {"author": "x", "title": ["t"]}, RECORD])
    assert len(only) == 1
    assert only[0].warnings == ("4 of its records could not be read and were left out.",)


@pytest.mark.parametrize("text", ["{", "[" * 100_000, "[" + "9" * 5000 + "]", '"x"', "[]"])
def test_broken_json_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(ExtractionFailed):
        found(tmp_path, text)

"""RIS records, good ones kept whatever stands between them."""

from pathlib import Path

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.from_ris import parts_of_ris
from tests.formats.parts import extracts, opened

RIS = """TY  - NEWS
ID  - nara1
AU  - Takaichi, Sanae
AU  - 李, 在明
TI  - Leaders meet in Nara
T2  - The Japan News
DA  - 2026/01/13/
PY  - 2026
VL  - 12
IS  - 3
SP  - 1
EP  - 4
AB  - The leaders met
and spoke of the mine.
UR  - https://example.org/nara;x=1
DO  - https://doi.org/10.1234/nara
LA  - en
L1  - files/nara.pdf
N1  - Check the statement.
ER  -

TY  - BOOK
T1  - 外交史
A1  - 山田, 太郎
Y1  - 1965///
PB  - 岩波書店
CY  - 東京
SN  - 978-4-00-000000-0
ER  -
"""


def test_a_record_gives_all_its_values(tmp_path: Path) -> None:
    first, second = extracts(opened(parts_of_ris, tmp_path, "library.ris", RIS))
    assert first.part == "nara1"
    assert first.text == "The leaders met and spoke of the mine.\nCheck the statement."
    assert first.value("title") == "Leaders meet in Nara"
    assert first.creators == ("Sanae Takaichi", "李在明")
    assert first.value("date") == "2026-01-13"
    assert first.value("publisher") == "The Japan News"
    assert first.value("identifier") == "doi:10.1234/nara"
    assert first.value("url") == "https://example.org/nara;x=1"
    assert first.value("type") == "newspaper article"
    assert first.attached == ("files/nara.pdf",)
    assert second.value("date") == "1965"
    assert second.value("publisher") == "岩波書店"
    assert second.value("identifier") == "isbn:9784000000000"
    assert second.text == "山田太郎 (1965). 外交史. 東京: 岩波書店."


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_line_ends_and_encodings_make_no_difference(
    tmp_path: Path, end: str, encoding: str
) -> None:
    data = RIS.replace("\n", end).encode(encoding)
    titles = [one.value("title") for one in opened_extracts(tmp_path, data)]
    assert titles == ["Leaders meet in Nara", "外交史"]


def opened_extracts(folder: Path, data: bytes | str) -> list:  # type: ignore[type-arg]
    return extracts(opened(parts_of_ris, folder, "library.ris", data))


def test_good_records_are_kept_after_bad_ones(tmp_path: Path) -> None:
    text = "TY  - JOUR\nER  - \nTY  - JOUR\nloose words\nTI  - Not closed\n" + RIS
    found = opened_extracts(tmp_path, text)
    assert [one.value("title") for one in found][-2:] == ["Leaders meet in Nara", "外交史"]
    assert "left out" in found[-1].warnings[-1]


def test_one_blank_before_the_dash_is_enough(tmp_path: Path) -> None:
    found = opened_extracts(tmp_path, "TY - JOUR\nTI - A title\nAU - One, A.\nER - \n")
    assert [(one.value("title"), one.creators) for one in found] == [("A title", ("A. One",))]


def test_two_records_of_one_id_stay_two(tmp_path: Path) -> None:
    record = "TY  - JOUR\nID  - a\nTI  - One\nER  - \n"
    assert [one.part for one in opened_extracts(tmp_path, record * 2)] == ["a", "a #2"]


def test_a_file_without_records_says_so(tmp_path: Path) -> None:
    with pytest.raises(ExtractionFailed, match="no record"):
        opened(parts_of_ris, tmp_path, "library.ris", "nothing here")

"""What is common to all bibliographies: names, dates, identifiers, files, the reference."""

import pytest

from archivist.formats.from_html import read_html
from archivist.formats.identifiers import identifier_of
from archivist.formats.record import Record, extract_of_record, reference_of
from archivist.formats.record_values import (
    doi_of,
    edtf_of,
    isbn_of,
    local_file,
    person,
    person_of,
    without_markup,
)
from archivist.formats.several import PartNames


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("1948/07//", "1948-07"),
        ("2014//", "2014"),
        ("2014/3/5/Spring", "2014-03-05"),
        ("2014/13/45", "2014"),
        ("2026-01-13", "2026-01-13"),
        ("2026-01", "2026-01"),
        ("2010-01-27/2010-02-03", "2010-01-27"),
        ("2011-05-25~", "2011-05-25"),
        ("January 13, 2026", "2026-01-13"),
        ("jan 2026", "2026-01"),
        ("Spring 1995", "1995"),
        ("令和8年1月13日", "2026-01-13"),
        ("n.d.", ""),
        ("100", ""),
        ("", ""),
    ],
)
def test_a_date_is_read_as_exactly_as_it_was_written(written: str, edtf: str) -> None:
    assert edtf_of(written) == edtf


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Shannon,Claude E.", "Claude E. Shannon"),
        ("Claude E. Shannon", "Claude E. Shannon"),
        ("King, Martin Luther, Jr.", "Martin Luther King, Jr."),
        ("King, Jr., Martin Luther", "Martin Luther King, Jr."),
        ("高市, 早苗", "高市早苗"),
        ("이, 재명", "이재명"),
        ("Lee, Jae Myung", "Jae Myung Lee"),
        ("外務省", "外務省"),
        ("Asahi Shimbun,", "Asahi Shimbun"),
    ],
)
def test_a_name_is_written_as_it_is_read(written: str, name: str) -> None:
    assert person_of(written) == name


def test_a_name_with_one_part_missing_is_the_other_part() -> None:
    assert person("", "Sejong") == "Sejong"
    assert person("Takaichi", "") == "Takaichi"


def test_identifiers_are_found_in_what_stands_around_them() -> None:
    assert doi_of("https://doi.org/10.1234/abc.5") == "10.1234/abc.5"
    assert doi_of("doi: 10.1234/abc.5.") == "10.1234/abc.5"
    assert doi_of("http://dx.doi.org/10.1000%2F182") == "10.1000/182"
    assert doi_of("no such thing") == ""
    assert isbn_of("978-4-00-000000-0 (paperback)") == "9784000000000"
    assert isbn_of("1932-6208") == ""


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("10.1234/abc.5", "doi:10.1234/abc.5"),
        ("doi: 10.1234/abc.5", "doi:10.1234/abc.5"),
        ("DOI 10.1234/abc.5.", "doi:10.1234/abc.5"),
        ("https://doi.org/10.1000%2F182(3)", "doi:10.1000/182(3)"),
        ("info:doi/10.1000/182", "doi:10.1000/182"),
        ("isbn:9784000000000", "isbn:9784000000000"),
        ("A/RES/10.1234/5 and others", "A/RES/10.1234/5 and others"),
    ],
)
def test_a_doi_is_kept_with_its_kind_in_front(written: str, kept: str) -> None:
    assert identifier_of(written) == kept


def test_a_page_names_its_doi_as_a_bibliography_does() -> None:
    page = b"<meta name=citation_doi content=10.1234/nara><p>Leaders met in Nara on Tuesday.</p>"
    assert read_html(page, "a.html").value("identifier") == "doi:10.1234/nara"


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("files/3/a b.pdf", "files/3/a b.pdf"),
        ("file:///srv/texts/a%20b.pdf", "/srv/texts/a b.pdf"),
        ("file:///C:/papers/a.pdf", "C:/papers/a.pdf"),
        ("internal-pdf://0123/a.pdf", "0123/a.pdf"),
        ("https://example.org/a.pdf", ""),
        ("a\x00.pdf", ""),
        ("file:///a%00.pdf", ""),
        ("a" * 5_000, ""),
        ("", ""),
    ],
)
def test_only_files_on_a_disk_are_attached(written: str, path: str) -> None:
    assert local_file(written) == path


def test_the_reference_is_one_readable_line() -> None:
    record = Record(
        title="Who won?",
        creators=["A. One", "B. Two"],
        date="2014//",
        container="Journal of Peace",
        volume="9",
        issue="3",
        pages="1--4",
        doi="10.1/x",
    )
    assert reference_of(record) == (
        "A. One, B. Two (2014). Who won? Journal of Peace 9(3), pp. 1–4. https://doi.org/10.1/x"
    )


def test_the_abstract_is_the_text_and_the_reference_its_description() -> None:
    record = Record(title="T", abstract="First.\nSecond.", notes=["<p>Third.</p>"], isbn="1" * 10)
    extract = extract_of_record(record, part="k", name="a.ris", media_type="x/y", reader="r")
    assert extract.text == "First.\nSecond.\nThird."
    assert extract.value("description") == "T."
    assert extract.value("identifier") == "isbn:1111111111"
    assert extract.part == "k"


def test_the_isbn_of_a_book_is_not_that_of_its_chapters() -> None:
    record = Record(title="T", container="Book", isbn="1" * 10)
    extract = extract_of_record(record, part="k", name="a.ris", media_type="x/y", reader="r")
    assert extract.value("identifier") == ""


def test_a_title_loses_its_markup() -> None:
    assert without_markup('On <i>E. coli</i> and <span class="nocase">DNA</span>, a < b') == (
        "On E. coli and DNA, a < b"
    )


def test_no_two_parts_have_one_name() -> None:
    names = PartNames()
    given = [names.next(wanted) for wanted in ("a", "a #3", "a", "a", "", "5 #6", "5")]
    assert len(set(given)) == len(given)

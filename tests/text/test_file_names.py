"""Names that strangers gave never lead anywhere and never hide anything."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.text.file_names import LONGEST_BYTES, clean_name, name_of_address, with_ending


@pytest.mark.parametrize(
    ("given_name", "clean"),
    [
        ("Nara summit.html", "Nara summit.html"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\Windows\\system.ini", "C_Windows_system.ini"),
        ("..", "file"),
        ("", "file"),
        ("///", "file"),
        ("con.txt", "_con.txt"),
        ("LPT1", "_LPT1"),
        ("console.txt", "console.txt"),
        ("invoice\u202egpj.exe", "invoicegpj.exe"),
        ("a\x00b\nc.txt", "abc.txt"),
        ("e\u0301te\u0301.txt", "été.txt"),
        ("trailing. . ", "trailing"),
        ("日本語の記事.txt", "日本語の記事.txt"),
    ],
)
def test_a_name_is_made_fit_for_a_file(given_name: str, clean: str) -> None:
    assert clean_name(given_name) == clean


def test_a_long_name_keeps_its_ending_and_whole_letters() -> None:
    name = clean_name("記" * 200 + ".html")
    assert name.endswith("記.html")
    assert len(name.encode()) <= LONGEST_BYTES


@given(st.text(max_size=300))
def test_no_name_is_a_path_or_too_long_or_empty(written: str) -> None:
    name = clean_name(written)
    assert name
    assert not set(name) & set('/\\:*?"<>|\0\n\u202e\u2066')
    assert len(name.encode()) <= LONGEST_BYTES
    assert name not in {".", ".."}
    assert unicodedata.normalize("NFC", name) == name
    assert clean_name(name) == name


@pytest.mark.parametrize(
    ("url", "media_type", "name"),
    [
        ("https://example.org/2026/01/nara.html", "text/html", "nara.html"),
        ("https://example.org/2026/01/nara/", "text/html", "nara.html"),
        ("https://example.org/", "text/html", "example.org.html"),
        ("https://example.org/story.php?id=4", "text/html", "story.php.html"),
        ("https://example.org/%E5%A5%88%E8%89%AF", "application/pdf", "奈良.pdf"),
        ("https://example.org/..%2f..%2fetc%2fpasswd", "text/plain", "passwd.txt"),
        ("https://[bad/", "text/html", "page.html"),
        ("https://example.org/report.htm", "text/html", "report.htm"),
    ],
)
def test_an_address_gives_a_file_name(url: str, media_type: str, name: str) -> None:
    assert name_of_address(url, media_type) == name


def test_an_ending_is_put_only_where_there_is_none() -> None:
    assert with_ending("letter", "message/rfc822") == "letter.eml"
    assert with_ending("letter.txt", "message/rfc822") == "letter.txt"
    assert with_ending("letter", "application/x-unheard-of") == "letter"

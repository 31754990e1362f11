"""BibTeX and BibLaTeX entries."""

from pathlib import Path

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.bibtex_files import files_of
from archivist.formats.bibtex_strings import LONGEST, Strings, text_of
from archivist.formats.extract import Extract
from archivist.formats.from_bibtex import parts_of_bibtex
from tests.formats.parts import extracts, opened

BIB = r"""
@string{jn = "The Japan News"}
@comment{jabref-meta: databaseType:bibtex;}
@article{nara,
  author = {Takaichi, Sanae and Lee, Jae Myung and {Ministry of Foreign Affairs} and others},
  title = {Leaders meet in {N}ara: the \enquote{shuttle} \& its co{\"o}peration},
  journal = jn # { Extra},
  year = 2026, month = jan, day = 13,
  pages = {1--4},
  doi = {https://doi.org/10.1234/na\_ra},
  url = {https://example.org/~nara?a=1\&b=2%20c},
  abstract = {The leaders met.},
  file = {Full Text:files/3/na ra.pdf:application/pdf;:b.pdf:PDF},
}
@book{外交, author = {高市, 早苗}, title = {外交史}, date = {1965-05}, publisher = {岩波書店}}
"""


def found(folder: Path, text: str) -> list[Extract]:
    return extracts(opened(parts_of_bibtex, folder, "library.bib", text))


def test_an_entry_gives_all_its_values(tmp_path: Path) -> None:
    article, book = found(tmp_path, BIB)
    assert article.part == "nara"
    assert article.value("title") == "Leaders meet in Nara: the “shuttle” & its coöperation"
    assert article.creators == ("Sanae Takaichi", "Jae Myung Lee", "Ministry of Foreign Affairs")
    assert article.value("publisher") == "The Japan News Extra"
    assert article.value("date") == "2026-01-13"
    assert article.value("identifier") == "doi:10.1234/na_ra"
    assert article.value("url") == "https://example.org/~nara?a=1&b=2%20c"
    assert article.text == "The leaders met."
    assert article.attached == ("files/3/na ra.pdf", "b.pdf")
    assert book.value("title") == "外交史"
    assert book.creators == ("高市早苗",)
    assert book.value("date") == "1965-05"


def test_an_entry_that_is_never_closed_costs_only_itself(tmp_path: Path) -> None:
    text = "@article{k, title={Never closed {brace, year=2026\n@book{ok, title={Fine}, year={2020}}"
    only = found(tmp_path, text)
    assert [one.value("title") for one in only] == ["Fine"]
    assert "left out" in only[0].warnings[-1]


def test_two_entries_of_one_key_stay_two(tmp_path: Path) -> None:
    both = found(tmp_path, "@misc{a, title={One}}\n@misc{a, title={Two}}\n")
    assert [(one.part, one.value("title")) for one in both] == [("a", "One"), ("a #2", "Two")]


def test_abbreviations_made_of_abbreviations_stay_bounded() -> None:
    strings = Strings()
    strings.define("a0", '"' + "x" * 10 + '"')
    for number in range(1, 30):
        strings.define(f"a{number}", " # ".join([f"a{number - 1}"] * 10))
    assert len(strings.resolve("a29")) == LONGEST


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"P\"{a}ckert", "Päckert"),
        (r"{\O}rsted and \v{C}apek", "Ørsted and Čapek"),
        (r"DNA$_{\textrm{2}}$ in $4^{\textrm{th}}$", "DNA₂ in 4th"),
        (r"a \textit{b} \emph{c}", "a b c"),
        ("1--4 and ``so''", "1–4 and “so”"),
        ("10\\% of AT&T", "10% of AT&T"),
        (r"$\langle{}001\rangle$", "⟨001⟩"),
        ("{{{plain}}}", "plain"),
        ("two\n   lines", "two lines"),
    ],
)
def test_tex_is_read_as_text(tex: str, text: str) -> None:
    assert text_of(tex) == text


def test_absurd_nesting_is_read_without_falling_over() -> None:
    assert text_of("{" * 100_000 + "deep" + "}" * 100_000) == "deep"
    assert "deep" in text_of("\\emph{" * 400 + "deep" + "}" * 400)


@pytest.mark.parametrize(
    ("fields", "paths"),
    [
        ({"file": r"a:C\:\\papers\\x.pdf:PDF"}, ["C:\\papers\\x.pdf"]),
        ({"file": "x.pdf"}, ["x.pdf"]),
        (
            {"file": ":/srv/u/a, b.epub:EPUB, :/srv/u/c.pdf:PDF"},
            ["/srv/u/a, b.epub", "/srv/u/c.pdf"],
        ),
        ({"local-url": "./x/1.pdf", "local-zo-url-2": "2.pdf"}, ["./x/1.pdf", "2.pdf"]),
        ({"title": "x.pdf"}, []),
        ({"file": ""}, []),
    ],
)
def test_the_files_of_an_entry_are_found_as_each_program_writes_them(
    fields: dict[str, str], paths: list[str]
) -> None:
    assert files_of(fields) == paths


def test_a_file_without_entries_says_so(tmp_path: Path) -> None:
    with pytest.raises(ExtractionFailed, match="no record"):
        found(tmp_path, "just words, no entries")

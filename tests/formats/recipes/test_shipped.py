"""Each shipped recipe takes a download in four languages apart into its articles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pytest

from archivist.formats.extract import Extract
from archivist.formats.from_docx import read_docx
from archivist.formats.from_html import read_html
from archivist.formats.from_rtf import read_rtf
from archivist.formats.from_text import read_text
from archivist.formats.media_types import CSV, DOCX, HTML, PLAIN, RTF, XLSX
from archivist.formats.recipes.articles import SPLIT_BY
from archivist.formats.recipes.shelf import recipe_for, shipped
from archivist.formats.recipes.splitting import parts_by_recipe
from archivist.formats.source import Options
from archivist.model.structure import BlockKind
from tests.formats.recipes import samples
from tests.formats.recipes.samples import STORIES, Story

READERS = {PLAIN: read_text, DOCX: read_docx, RTF: read_rtf, HTML: read_html}


def split(data: bytes | str, media_type: str, name: str = "download-2026-02-01") -> list[Extract]:
    data = data.encode() if isinstance(data, str) else data
    options = Options()

    def read() -> Extract:
        return READERS[media_type](data, name, options)

    return list(parts_by_recipe(data, name, media_type, options, read))


def check(extract: Extract, story: Story, recipe: str) -> None:
    extract.check()
    assert extract.value("title") == story.title
    assert extract.value("publisher") == story.outlet
    assert extract.value("date") == story.edtf
    assert extract.value("language") == story.language
    lines = extract.text.split("\n")
    assert lines == [story.title, *story.body]
    assert extract.blocks[0].kind == BlockKind.HEADING
    assert extract.extractor == f"archivist.recipes: {recipe}"
    assert SPLIT_BY.format(name=recipe) in extract.warnings


def numbered(extracts: list[Extract]) -> Iterator[tuple[Extract, Story]]:
    assert [extract.part for extract in extracts] == ["1", "2", "3", "4"]
    return zip(extracts, STORIES, strict=True)


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (samples.nexis_uni_text(), PLAIN),
        (samples.docx(samples.nexis_uni()), DOCX),
        (samples.rtf([words for words, _ in samples.nexis_uni()]), RTF),
    ],
    ids=["text", "docx", "rtf"],
)
def test_nexis_uni(data: bytes | str, media_type: str) -> None:
    for extract, story in numbered(split(data, media_type)):
        check(extract, story, "Nexis Uni")
        assert extract.creators == (story.author,)
        assert extract.value("section") == f"{story.section}, p. {story.page}"
        assert extract.value("rights") == f"Copyright 2026 {story.outlet} All Rights Reserved"


def test_older_lexisnexis_text_joins_its_broken_lines() -> None:
    for extract, story in numbered(split(samples.lexisnexis_text(), PLAIN)):
        check(extract, story, "LexisNexis (older text)")
        assert extract.creators == (story.author,)
        assert extract.value("section") == f"{story.section.upper()}, p. {story.page}"


def test_factiva_pages_with_codes() -> None:
    for extract, story in numbered(split(samples.factiva_page(codes=True), HTML)):
        check(extract, story, "Factiva (with codes)")
        assert extract.creators == (story.author,)
        assert extract.value("section") == f"{story.section}, p. {story.page}"
        assert extract.value("identifier") == samples.number_of(story)


@pytest.mark.parametrize(
    ("data", "media_type"),
    [(samples.factiva_page(codes=False), HTML), (samples.factiva_plain_rtf(), RTF)],
    ids=["page", "rtf"],
)
def test_factiva_without_codes(data: bytes | str, media_type: str) -> None:
    for extract, story in numbered(split(data, media_type)):
        check(extract, story, "Factiva")
        assert extract.creators == (story.author,)
        assert extract.value("rights") == f"(c) 2026 {story.outlet}"


def test_a_headline_without_a_byline_is_nobodys_name() -> None:
    page = samples.factiva_page(codes=False)
    for story in STORIES:
        page = page.replace(f'<div class="author">{story.author}</div>', "")
    for extract, story in numbered(split(page, HTML)):
        check(extract, story, "Factiva")
        assert extract.creators == ()


def test_factiva_rtf_with_codes() -> None:
    for extract, story in numbered(split(samples.factiva_rtf(), RTF)):
        check(extract, story, "Factiva (with codes)")
        assert extract.creators == (story.author,)


def test_proquest_leaves_out_its_report_and_its_contact_lines() -> None:
    for number, (extract, story) in enumerate(numbered(split(samples.proquest(), PLAIN)), 1):
        check(extract, story, "ProQuest")
        assert extract.creators == (story.author,)
        assert extract.value("section") == f"{story.section}, p. {story.page}"
        assert extract.value("identifier") == f"32{number:08d}"
        assert extract.value("url") == f"https://www.proquest.example/docview/{number}"
        assert extract.value("description") == story.body[0]


def test_separated_text_with_labels_in_four_languages() -> None:
    for extract, story in numbered(split(samples.separated(), PLAIN)):
        check(extract, story, "Separated text")
        assert extract.creators == (story.author,)


def test_a_record_without_text_is_kept_with_what_is_said_of_it() -> None:
    text = samples.proquest().replace("\n\nAbstract: " + STORIES[1].body[0], "")
    text = text.replace("Full text: " + "\n\n".join(STORIES[1].body), "Links: none")
    second = split(text, PLAIN)[1]
    assert second.value("title") == STORIES[1].title
    assert second.text == STORIES[1].title
    assert any("no text of this article" in warning for warning in second.warnings)


@pytest.mark.parametrize(
    "text",
    [
        "Body\n\nA text about the word End of Document in the middle of a line.\nLength: 3\n",
        "A headline\n\n-----\n\nTitle: one thing only\n\nText.\n",
        "HD is a code, SN another.\n\nPD too. LP and TD follow.\n",
        "Document 1 of 2\n\nProQuest document ID is what they call it.\n",
        "제목: 하나\n\n본문이 이어진다.\n",
    ],
)
def test_ordinary_texts_are_left_whole(text: str) -> None:
    extracts = split(text, PLAIN)
    assert [extract.part for extract in extracts] == [""]


def test_ordinary_pages_are_not_even_decoded_for_a_recipe() -> None:
    page = "<html><body><article><h1>A title</h1><p>Words of a page.</p></article></body></html>"
    assert [extract.part for extract in split(page, HTML)] == [""]


def test_recipes_are_told_by_the_head_of_a_file() -> None:
    def name(head: str, media_type: str) -> str:
        recipe = recipe_for(head, media_type)
        return recipe.name if recipe else ""

    assert name(samples.proquest(), PLAIN) == "ProQuest"
    assert name(samples.nexis_uni_text(), PLAIN) == "Nexis Uni"
    assert name("\t".join(samples.BIGKINDS_COLUMNS), XLSX) == "BIGKinds"
    assert name("Title\tDate\tText", CSV) == "Table"
    assert name("name\tprice", CSV) == ""
    assert name("Words.", PLAIN) == ""


def test_shipped_recipes_say_what_they_are_for() -> None:
    assert {"Nexis Uni", "Factiva", "ProQuest", "BIGKinds", "Table", "Separated text"} <= {
        recipe.name for recipe in shipped()
    }
    for recipe in shipped():
        assert recipe.about
        assert recipe.match.kinds
        assert list(islice(recipe.fields, 2))

"""OpenDocument texts: blocks, notes, lists, marks, properties, and what is left out."""

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract
from archivist.formats.from_odt import CHANGES, COMMENTS, NO_WORDS, read_odt
from archivist.model.structure import BlockKind, InlineKind
from tests.benchmarks.accuracy.scores import word_f1
from tests.formats.corpus import content, entries, name, truth
from tests.formats.packages import odt, zipped

STYLES = (
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>'
    '<style:style style:name="P3" style:family="paragraph"'
    ' style:parent-style-name="Illustration"/>'
    '<style:style style:name="T1" style:family="text">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="T2" style:family="text">'
    '<style:text-properties fo:font-style="italic"/></style:style>'
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="("'
    ' style:num-suffix=")"/></text:list-style>'
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/>'
    "</text:list-style>"
)


def read(body: str, meta: str = "") -> Extract:
    extract = read_odt(odt(body, STYLES, meta), "communique.odt")
    extract.check()
    return extract


def blocks(extract: Extract) -> list[tuple[BlockKind, int, str]]:
    return [(b.kind, b.level, extract.text[b.start : b.end]) for b in extract.blocks]


def paragraph(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def test_headings_quotes_captions_and_blanks() -> None:
    extract = read(
        paragraph("Joint Declaration", "P1")
        + '<text:h text:outline-level="2">Background</text:h>'
        + paragraph("We regret the past.", "P2")
        + paragraph("The two leaders", "P3")
        + paragraph('One<text:s text:c="3"/>two<text:line-break/>three<text:tab/>four')
        + "<text:section>" + paragraph("In a section") + "</text:section>"
    )  # fmt: skip
    assert blocks(extract) == [
        (BlockKind.HEADING, 1, "Joint Declaration"),
        (BlockKind.HEADING, 2, "Background"),
        (BlockKind.QUOTE, 1, "We regret the past."),
        (BlockKind.CAPTION, 0, "The two leaders"),
        (BlockKind.PARAGRAPH, 0, "One two"),
        (BlockKind.PARAGRAPH, 0, "three four"),
        (BlockKind.PARAGRAPH, 0, "In a section"),
    ]
    assert extract.value("title") == "Joint Declaration"


def test_list_items_have_their_depth_and_their_numbers_but_no_bullets() -> None:
    def item(inside: str) -> str:
        return f"<text:list-item>{inside}</text:list-item>"

    inner = f"<text:list>{item(paragraph('at sea'))}{item(paragraph('on land'))}</text:list>"
    extract = read(
        f'<text:list text:style-name="L1">{item(paragraph("Peace") + inner)}</text:list>'
        '<text:list text:style-name="L1" text:continue-numbering="true">'
        f"{item(paragraph('Trade') + paragraph('and more'))}</text:list>"
        f'<text:list text:style-name="L2">{item(paragraph("a point"))}</text:list>'
    )
    assert blocks(extract) == [
        (BlockKind.LIST_ITEM, 1, "1. Peace"),
        (BlockKind.LIST_ITEM, 2, "(a) at sea"),
        (BlockKind.LIST_ITEM, 2, "(b) on land"),
        (BlockKind.LIST_ITEM, 1, "2. Trade"),
        (BlockKind.PARAGRAPH, 0, "and more"),
        (BlockKind.LIST_ITEM, 1, "a point"),
    ]


def test_rows_of_tables_notes_and_text_boxes() -> None:
    def cell(text: str) -> str:
        return f"<table:table-cell>{paragraph(text)}</table:table-cell>"

    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{paragraph('Of 1965.')}</text:note-body></text:note>"
    )
    box = (
        "<draw:frame><svg:title>A frame</svg:title>"
        f"<draw:text-box>{paragraph('In a box')}</draw:text-box></draw:frame>"
    )
    extract = read(
        paragraph(f"The treaty{note} was signed.{box}")
        + "<table:table><table:table-header-rows><table:table-row>"
        + f"{cell('Year')}{cell('Claims')}</table:table-row></table:table-header-rows>"
        + f"<table:table-row>{cell('1965')}{cell('none')}</table:table-row></table:table>"
    )
    assert blocks(extract) == [
        (BlockKind.PARAGRAPH, 0, "The treaty[1] was signed."),
        (BlockKind.PARAGRAPH, 0, "In a box"),
        (BlockKind.TABLE_ROW, 0, "Year\tClaims"),
        (BlockKind.TABLE_ROW, 0, "1965\tnone"),
        (BlockKind.FOOTNOTE, 0, "[1] Of 1965."),
    ]


def test_marks_links_and_readings_are_kept() -> None:
    extract = read(
        paragraph(
            '<text:span text:style-name="T1">bold</text:span> '
            '<text:span text:style-name="T2">leaning</text:span> '
            '<text:a xlink:href="https://one.example/">one</text:a> '
            '<text:a xlink:href="../secret.odt">no address</text:a> '
            "<text:ruby><text:ruby-base>奈良</text:ruby-base><text:ruby-text>なら</text:ruby-text>"
            "</text:ruby>"
        )
    )
    assert extract.text == "bold leaning one no address 奈良"
    assert [(i.kind, extract.text[i.start : i.end], i.target) for i in extract.inlines] == [
        (InlineKind.STRONG, "bold", ""),
        (InlineKind.EMPHASIS, "leaning", ""),
        (InlineKind.LINK, "one", "https://one.example/"),
        (InlineKind.RUBY, "奈良", "なら"),
    ]


def test_deletions_and_comments_are_out_and_the_reader_says_so() -> None:
    extract = read(
        "<text:tracked-changes><text:changed-region><text:deletion>"
        + paragraph("North")
        + "</text:deletion></text:changed-region></text:tracked-changes>"
        + paragraph(f"South<office:annotation>{paragraph('really?')}</office:annotation>ern side")
    )
    assert extract.text == "Southern side"
    assert extract.warnings == (CHANGES, COMMENTS.format(count=1))


def test_properties_become_values() -> None:
    extract = read(
        paragraph("日韓首脳が奈良で会談し、未来志向の関係を確認した。"),
        "<dc:title>奈良での会談</dc:title><meta:initial-creator>青木 玲</meta:initial-creator>"
        "<dc:creator>Office</dc:creator><meta:creation-date>2026-01-14T09:00:00"
        "</meta:creation-date>",
    )
    assert extract.value("title") == "奈良での会談"
    assert extract.creators == ("青木 玲",)
    assert (extract.value("date"), extract.value("language")) == ("2026-01-14", "ja")


def test_an_empty_document_says_so() -> None:
    assert read("").warnings == (NO_WORDS,)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"no package", "damaged"),
        (zipped({"mimetype": "x"}), "missing"),
        (odt("<text:p>", "", "", **{"content.xml": "<x"}), "damaged"),
        (odt("", "", "", **{"META-INF/manifest.xml": "<m:encryption-data/>"}), "locked"),
        (odt("<text:span>" * 300 + "x" + "</text:span>" * 300), "damaged"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(ExtractionFailed, match=reason):
        read_odt(data, "broken.odt")


def test_sections_within_sections_do_no_harm() -> None:
    assert read("<text:section>" * 200 + paragraph("x") + "</text:section>" * 200).text == "x"


def test_the_words_of_the_corpus_are_found() -> None:
    scores = {
        entry["file"]: word_f1(read_odt(content(entry), name(entry)).text, truth(entry))
        for entry in entries("odt")
    }
    assert sum(scores.values()) / len(scores) >= 0.995


@pytest.mark.parametrize("name", ["level", "display-levels", "start-value"])
@pytest.mark.parametrize("number", ["9" * 5_000, "-1", "0", "²"])
def test_numbers_that_no_list_has_cost_no_document(name: str, number: str) -> None:
    good = '<text:list-level-style-number text:level="1" style:num-format="1"'
    attribute = "text:level" if name == "level" else f"text:{name}"
    changed = good.replace(' text:level="1"', "") if name == "level" else good
    styles = STYLES.replace(good, f'{changed} {attribute}="{number}"')
    assert styles != STYLES
    body = '<text:list text:style-name="L1"><text:list-item><text:p>One</text:p></text:list-item>'
    extract = read_odt(odt(f"{body}</text:list>", styles), "communique.odt")
    extract.check()
    assert extract.text.endswith("One")

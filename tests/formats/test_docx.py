"""Word documents: blocks, notes, lists, marks, properties, and what is left out."""

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract
from archivist.formats.from_docx import CHANGES, COMMENTS, NO_WORDS, read_docx
from archivist.model.fields import Origin
from archivist.model.structure import BlockKind, InlineKind
from tests.benchmarks.accuracy.scores import word_f1
from tests.formats.corpus import content, entries, name, truth
from tests.formats.packages import docx, paragraph, relations, run, zipped

STYLES = (
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My heading"/>'
    '<w:basedOn w:val="Heading2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>'
    '<w:style w:type="character" w:styleId="B"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr>'
    "</w:style>"
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="7">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="Article %1"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/>'
    '<w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
)


def read(body: str, file_name: str = "communique.docx", **parts: str) -> Extract:
    extract = read_docx(docx(body, **parts), file_name)
    extract.check()
    return extract


def blocks(extract: Extract) -> list[tuple[BlockKind, int, str]]:
    return [(b.kind, b.level, extract.text[b.start : b.end]) for b in extract.blocks]


def inlines(extract: Extract) -> list[tuple[InlineKind, str, str]]:
    return [(i.kind, extract.text[i.start : i.end], i.target) for i in extract.inlines]


def styled(text: str, style: str) -> str:
    return paragraph(text, f'<w:pStyle w:val="{style}"/>')


def listed(text: str, number: int, level: int = 0) -> str:
    properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(text, properties)


def test_styles_and_outline_levels_tell_headings_quotes_and_captions() -> None:
    extract = read(
        styled("Joint Declaration", "T")
        + styled("Background", "Mine")
        + paragraph("Next steps", '<w:outlineLvl w:val="0"/>')
        + styled("We regret the past.", "Q")
        + styled("Figure 1. The two leaders in Nara", "C")
        + paragraph("They met in Nara."),
        styles=STYLES,
    )
    assert blocks(extract) == [
        (BlockKind.HEADING, 1, "Joint Declaration"),
        (BlockKind.HEADING, 2, "Background"),
        (BlockKind.HEADING, 1, "Next steps"),
        (BlockKind.QUOTE, 1, "We regret the past."),
        (BlockKind.CAPTION, 0, "Figure 1. The two leaders in Nara"),
        (BlockKind.PARAGRAPH, 0, "They met in Nara."),
    ]
    assert extract.value("title") == "Joint Declaration"


def test_list_items_have_their_depth_and_their_numbers_but_no_bullets() -> None:
    extract = read(
        listed("Peace", 1) + listed("at sea", 1, 1) + listed("on land", 1, 1)
        + listed("Trade", 1) + listed("a point", 2),
        numbering=NUMBERING,
    )  # fmt: skip
    assert blocks(extract) == [
        (BlockKind.LIST_ITEM, 1, "Article 1 Peace"),
        (BlockKind.LIST_ITEM, 2, "(i) at sea"),
        (BlockKind.LIST_ITEM, 2, "(ii) on land"),
        (BlockKind.LIST_ITEM, 1, "Article 2 Trade"),
        (BlockKind.LIST_ITEM, 1, "a point"),
    ]


def test_rows_of_tables_have_cells_parted_by_tabs_and_a_frame_is_no_table() -> None:
    def cell(text: str) -> str:
        return f"<w:tc>{paragraph(text)}</w:tc>"

    extract = read(
        f"<w:tbl><w:tr>{cell('Year')}{cell('Claims')}</w:tr>"
        f"<w:tr>{cell('1965')}{cell('')}</w:tr></w:tbl>"
        f"<w:tbl><w:tr><w:tc>{paragraph('One')}{paragraph('Two')}</w:tc></w:tr></w:tbl>"
    )
    assert blocks(extract) == [
        (BlockKind.TABLE_ROW, 0, "Year\tClaims"),
        (BlockKind.TABLE_ROW, 0, "1965"),
        (BlockKind.PARAGRAPH, 0, "One"),
        (BlockKind.PARAGRAPH, 0, "Two"),
    ]


def test_notes_follow_the_text_with_the_number_they_have_in_it() -> None:
    def reference(key: int) -> str:
        return f'<w:r><w:footnoteReference w:id="{key}"/></w:r>'

    extract = read(
        f"<w:p>{run('The treaty')}{reference(5)}{run(' was signed.')}{reference(2)}</w:p>",
        footnotes=f'<w:footnote w:id="0" w:type="separator">{paragraph("-")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("In Tokyo.")}</w:footnote>'
        f'<w:footnote w:id="5">{paragraph("Of 1965.")}</w:footnote>',
    )
    assert blocks(extract) == [
        (BlockKind.PARAGRAPH, 0, "The treaty[1] was signed.[2]"),
        (BlockKind.FOOTNOTE, 0, "[1] Of 1965."),
        (BlockKind.FOOTNOTE, 0, "[2] In Tokyo."),
    ]


def test_marks_links_fields_and_readings_are_kept() -> None:
    field = "".join(
        f"<w:r>{inside}</w:r>"
        for inside in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText> HYPERLINK "https://two.example/" </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>two</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    ruby = "<w:r><w:ruby><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>"
    body = (
        run("bold ", "<w:b/>")
        + run("not", '<w:b w:val="0"/>')
        + run(" leaning ", "<w:i/>")
        + run("strong", '<w:rStyle w:val="B"/>')
        + f'<w:hyperlink r:id="rId9">{run(" one")}</w:hyperlink>{field}'
        + ruby.format(run("なら"), run("奈良"))
    )
    extract = read(
        f"<w:p>{body}</w:p>",
        styles=STYLES,
        relations=relations(rId9=("hyperlink", "https://one.example/")),
    )
    assert extract.text == "bold not leaning strong onetwo奈良"
    assert inlines(extract) == [
        (InlineKind.STRONG, "bold", ""),
        (InlineKind.EMPHASIS, "leaning", ""),
        (InlineKind.STRONG, "strong", ""),
        (InlineKind.LINK, "one", "https://one.example/"),
        (InlineKind.LINK, "two", "https://two.example/"),
        (InlineKind.RUBY, "奈良", "なら"),
    ]


def test_deletions_are_out_insertions_in_and_the_reader_says_so() -> None:
    deleted = "<w:del><w:r><w:delText>North</w:delText></w:r></w:del>"
    extract = read(f"<w:p>{run('The ')}{deleted}<w:ins>{run('South')}</w:ins>{run(' side')}</w:p>")
    assert extract.text == "The South side"
    assert extract.warnings == (CHANGES,)


def test_text_boxes_are_told_once_and_content_controls_in_their_place() -> None:
    box = f"<w:txbxContent>{paragraph('In a box')}</w:txbxContent>"
    extract = read(
        f"<w:p>{run('Before')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}"
        f"</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('In a control')}</w:sdtContent></w:sdt>"
    )
    assert extract.text.split("\n") == ["Before", "In a box", "In a control"]


def test_a_line_ended_by_hand_ends_the_block() -> None:
    assert read("<w:p><w:r><w:t>One</w:t><w:br/><w:t>Two</w:t></w:r></w:p>").text == "One\nTwo"


def test_properties_become_values_and_what_programs_fill_in_does_not() -> None:
    body = paragraph("NARA, Jan. 13 (Kyodo) — The leaders of Japan and South Korea met here.")
    extract = read(
        body,
        core="<dc:title>A Summit in Nara</dc:title><dc:creator>Aoki Rei; Kim Ha-na</dc:creator>"
        "<dcterms:created>2026-01-14T09:00:00Z</dcterms:created>",
    )
    assert extract.value("title") == "A Summit in Nara"
    assert extract.creators == ("Aoki Rei", "Kim Ha-na")
    assert (extract.value("dateline_place"), extract.value("agency")) == ("Nara", "Kyodo")
    assert extract.value("language") == "en"
    made = next(value for value in extract.values if value.name == "date")
    assert (made.value, made.origin) == ("2026-01-14", Origin.FILE)
    extract = read(
        body,
        core="<dc:title>Microsoft Word - Document1</dc:title><dc:creator>user</dc:creator>",
    )
    assert extract.value("title") == "Communique"
    assert extract.creators == ()


def test_a_date_in_the_text_comes_before_the_day_the_file_was_made() -> None:
    extract = read(
        paragraph("2026-01-13 NARA — The leaders of Japan and South Korea met here on Tuesday."),
        core="<dcterms:created>2026-02-20T09:00:00Z</dcterms:created>",
    )
    assert extract.value("date") == "2026-01-13"


def test_comments_are_counted_and_an_empty_document_says_so() -> None:
    assert read(paragraph("x"), comments="<w:comment/><w:comment/>").warnings == (
        COMMENTS.format(count=2),
    )
    assert read("").warnings == (NO_WORDS,)


def test_styles_based_on_each_other_and_fields_without_a_start_do_no_harm() -> None:
    circle = (
        '<w:style w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>'
    )
    body = '<w:p><w:r><w:fldChar w:fldCharType="end"/><w:t>x</w:t></w:r></w:p>'
    assert read(styled("y", "A") + body, styles=circle).text == "y\nx"


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 cut short",
        zipped({"word/other.xml": "<x/>"}),
        zipped({"word/document.xml": "<w:document"}),
        zipped({"word/document.xml": ""}),
    ],
)
def test_a_damaged_document_is_refused_with_a_remedy(data: bytes) -> None:
    with pytest.raises(ExtractionFailed) as refused:
        read_docx(data, "broken.docx")
    assert "again" in refused.value.reason


def test_the_words_of_the_corpus_are_found() -> None:
    scores = {
        entry["file"]: word_f1(read_docx(content(entry), name(entry)).text, truth(entry))
        for entry in entries("docx")
    }
    assert sum(scores.values()) / len(scores) >= 0.995
    assert min(scores.values()) > 0.95, scores


@pytest.mark.parametrize("number", ["9" * 5_000, "-1", "²", "D800"])
def test_numbers_that_word_never_writes_cost_no_document(number: str) -> None:
    body = listed("One", 1).replace('w:ilvl w:val="0"', f'w:ilvl w:val="{number}"')
    sign = f'<w:p><w:r><w:t>Two</w:t><w:sym w:font="Symbol" w:char="{number}"/></w:r></w:p>'
    extract = read(body + sign, numbering=NUMBERING.replace('val="1"', f'val="{number}"', 1))
    assert extract.text.split("\n")[0].endswith("One")
    assert extract.text.split("\n")[1] == "Two"

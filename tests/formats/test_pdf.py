"""PDF: paragraphs out of lines, columns, heads and numbers, page marks, upright Japanese."""

import pytest

from archivist.errors import ExtractionFailed, PasswordNeeded
from archivist.formats.extract import Extract
from archivist.formats.from_pdf import DAMAGED, NO_PAGES, SCANNED, read_pdf
from archivist.formats.source import Options
from archivist.model.structure import BlockKind, InlineKind
from tests.benchmarks.accuracy.pdf import sentences
from tests.formats.corpus import CORPUS, content, entries, name
from tests.formats.pdf_files import Put, pdf

SENTENCES = (
    "The leaders of Japan and South Korea met in the old capital",
    "of Nara on Tuesday and agreed to resume the work of a joint",
    "body on the remains of those who died in the Chosei mine in",
)


def read(*pages: list[Put], info: str = "", more: str = "", rotate: int = 0) -> Extract:
    extract = read_pdf(pdf(*pages, info=info, more=more, rotate=rotate), "report.pdf")
    extract.check()
    return extract


def column(words: tuple[str, ...], x: float = 72, y: float = 700, size: float = 10) -> list[Put]:
    return [Put(x, y - 1.2 * size * at, line, size) for at, line in enumerate(words)]


def blocks(extract: Extract) -> list[tuple[BlockKind, int, str]]:
    return [(b.kind, b.level, extract.text[b.start : b.end]) for b in extract.blocks]


def pages_of(extract: Extract) -> list[tuple[str, str]]:
    return [
        (i.target, extract.text[i.start : i.start + 9])
        for i in extract.inlines
        if i.kind == InlineKind.PAGE
    ]


def test_lines_become_paragraphs_where_indents_gaps_and_short_lines_part_them() -> None:
    extract = read(
        [
            *column((*SENTENCES, "1942."), y=700),
            *column(SENTENCES[:1], x=84, y=652),
            *column((*SENTENCES[1:], "the year 1942."), y=640),
            *column((*SENTENCES, "1942."), y=580),
        ]
    )
    whole = " ".join(SENTENCES)
    assert extract.text.split("\n") == [
        f"{whole} 1942.",
        f"{whole} the year 1942.",
        f"{whole} 1942.",
    ]


def test_words_that_a_line_end_parted_are_joined_and_compounds_keep_their_hyphen() -> None:
    lines = (
        "They held a well-known view of the treaties and of the com-",
        "pensation that followed; it was a well-",
        "known view in Seoul and it was an old one in the Anglo-",
        "American debate about the treaties and about the claims.",
    )
    assert read(column(lines)).text == (
        "They held a well-known view of the treaties and of the compensation that followed;"
        " it was a well-known view in Seoul and it was an old one in the Anglo-American debate"
        " about the treaties and about the claims."
    )


def test_japanese_lines_are_joined_without_a_blank_and_spaced_signs_closed_up() -> None:
    extract = read(
        [
            Put(72, 700, "日本国民は、正当に選挙された国会における代表者を", 10, "H"),
            Put(72, 686, "通じて行動し、われらとわれらの子孫のために。", 10, "H"),
            Put(72, 600, "目 次 と 前 文 に つ い て", 10, "H"),
        ]
    )
    assert extract.text.split("\n") == [
        "日本国民は、正当に選挙された国会における代表者を通じて行動し、われらとわれらの子孫のために。",
        "目次と前文について",
    ]
    assert extract.value("language") == "ja"


def test_upright_japanese_is_read_from_right_to_left() -> None:
    extract = read(
        [
            Put(420, 688, "われらとわれらの子孫のために", 12, "V"),
            Put(440, 700, "における代表者を通じて行動し。", 12, "V"),
            Put(460, 700, "日本国民は、正当に選挙された国会", 12, "V"),
            Put(290, 40, "3", 9),
        ]
    )
    assert extract.text.split("\n") == [
        "日本国民は、正当に選挙された国会における代表者を通じて行動し。",
        "われらとわれらの子孫のために",
    ]


def test_single_signs_set_below_one_another_are_columns_with_their_readings_left_out() -> None:
    columns = ("日本国民は正当に選挙", "代表者を通じて行動し", "われらの安全を保つ。")
    signs = [
        Put(460 - 24 * at, 700 - 13 * down, sign, 12, "H")
        for at, words in reversed(list(enumerate(columns)))
        for down, sign in enumerate(words)
    ]
    readings = [Put(473, 702 - 6 * down, sign, 5, "H") for down, sign in enumerate("にほん")]
    assert read([*signs, *readings]).text.replace("\n", "") == "".join(columns)


def test_two_columns_told_line_by_line_are_read_one_after_the_other() -> None:
    left = [f"Left line {at} of the first column here" for at in range(12)]
    right = [f"Right line {at} of the second one here" for at in range(12)]
    lines = [Put(72, 800, "A headline that reaches over both of the columns of the page", 10)]
    for at in range(12):
        lines += [Put(72, 780 - 12 * at, left[at]), Put(320, 780 - 12 * at, right[at])]
    text = read(lines).text.replace("\n", " ")
    assert " ".join(left) in text
    assert " ".join(right) in text
    assert text.startswith("A headline")
    assert text.index(left[11]) < text.index(right[0])


def test_running_heads_and_page_numbers_are_left_out_and_sentences_go_on_over_the_page() -> None:
    pages = [
        [
            Put(72, 810, "Journal of Treaties", 8),
            Put(500, 810, f"Vol. {at}", 8),
            *column(SENTENCES),
            Put(290, 30, str(344 + at), 8),
        ]
        for at in range(4)
    ]
    extract = read(*pages)
    assert extract.text == " ".join(SENTENCES * 4)
    assert pages_of(extract) == [(str(344 + at), "The leade") for at in range(4)]


def test_the_labels_of_the_file_come_before_printed_numbers() -> None:
    labels = "/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /St 12 >>] >>"
    extract = read(column(SENTENCES), column(SENTENCES), more=labels)
    assert [label for label, _ in pages_of(extract)] == ["i", "12"]


def test_headings_notes_captions_lists_and_rows_are_told_apart() -> None:
    extract = read(
        [
            Put(72, 780, "A Summit in Nara", 20, "B"),
            Put(72, 750, "What was agreed", 14, "B"),
            *column((*SENTENCES, "1942 and on those that"), y=720),
            Put(72, 660, "• a joint body"),
            Put(72, 648, "• a yearly visit"),
            Put(72, 620, "Year"), Put(300, 620, "Claims"),
            Put(72, 608, "1965"), Put(300, 608, "none"),
            Put(72, 560, "Figure 1. The two leaders in the old capital", 9),
            Put(72, 60, "1 Treaty on Basic Relations, 1965.", 7),
        ]
    )  # fmt: skip
    assert blocks(extract) == [
        (BlockKind.HEADING, 1, "A Summit in Nara"),
        (BlockKind.HEADING, 2, "What was agreed"),
        (BlockKind.PARAGRAPH, 0, " ".join(SENTENCES) + " 1942 and on those that"),
        (BlockKind.LIST_ITEM, 1, "• a joint body"),
        (BlockKind.LIST_ITEM, 1, "• a yearly visit"),
        (BlockKind.TABLE_ROW, 0, "Year\tClaims"),
        (BlockKind.TABLE_ROW, 0, "1965\tnone"),
        (BlockKind.CAPTION, 0, "Figure 1. The two leaders in the old capital"),
        (BlockKind.FOOTNOTE, 0, "1 Treaty on Basic Relations, 1965."),
    ]
    assert extract.value("title") == "A Summit in Nara"


def test_a_note_at_the_foot_of_a_column_does_not_cut_the_sentence() -> None:
    extract = read(
        [*column(SENTENCES), Put(72, 60, "1 Treaty on Basic Relations, 1965.", 7)],
        column(("winter and in the spring of that year.", *SENTENCES)),
    )
    whole, note, after = extract.text.split("\n")
    assert whole.endswith("Chosei mine in winter and in the spring of that year.")
    assert (note, after) == ("1 Treaty on Basic Relations, 1965.", " ".join(SENTENCES))


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_page_that_is_turned_is_read_all_the_same(rotate: int) -> None:
    text = read(column(SENTENCES), rotate=rotate).text.replace("\n", " ")
    assert text == " ".join(SENTENCES)


def test_document_information_becomes_values_when_people_wrote_it() -> None:
    extract = read(
        column(SENTENCES),
        info="/Title (A Summit in Nara) /Author (Aoki Rei) /CreationDate (D:20260114090000Z)",
    )
    assert extract.value("title") == "A Summit in Nara"
    assert (extract.creators, extract.value("date")) == (("Aoki Rei",), "2026-01-14")
    extract = read(column(SENTENCES), info="/Title (Microsoft Word - x.docx) /Author (user)")
    assert (extract.value("title"), extract.creators) == ("Report", ())


def test_pages_without_text_give_a_warning_that_offers_ocr() -> None:
    extract = read([], [], column(SENTENCES))
    assert extract.warnings == (SCANNED.format(count=2, pages=3),)
    assert "OCR" in extract.warnings[0]
    assert read([]).text == ""


def test_locked_files_ask_for_their_password() -> None:
    for entry in entries("pdf"):
        if password := entry["expected"].get("password"):
            with pytest.raises(PasswordNeeded) as locked:
                read_pdf(content(entry), name(entry))
            assert not locked.value.wrong
            with pytest.raises(PasswordNeeded) as locked:
                read_pdf(content(entry), name(entry), Options(password="no"))
            assert locked.value.wrong
            assert read_pdf(content(entry), name(entry), Options(password=password)).text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.4\nnothing", DAMAGED),
        (b"", DAMAGED),
        (pdf(column(SENTENCES)).replace(b"/Kids [9 0 R]", b"/Kids [2 0 R]"), NO_PAGES),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_remedy(data: bytes, reason: str) -> None:
    with pytest.raises(ExtractionFailed) as refused:
        read_pdf(data, "broken.pdf")
    assert refused.value.reason == reason


def test_a_file_that_was_cut_short_gives_what_is_left_or_a_reason() -> None:
    whole = pdf(*[column(SENTENCES)] * 5)
    for end in range(0, len(whole), 97):
        try:
            read_pdf(whole[:end], "cut.pdf").check()
        except ExtractionFailed as refused:
            assert refused.reason.endswith(".")  # noqa: PT017 - either outcome is right


def test_the_sentences_of_the_corpus_are_found() -> None:
    entries("pdf")
    found = sentences(CORPUS)
    assert sum(score for _, score in found) / len(found) >= 0.98

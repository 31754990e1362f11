"""How the page is set: faces, lines, and where marks stand on it."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFontDatabase, QTextLayout
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archivist.model.rendition import Block, BlockKind, Span
from archivist.ui import theme
from archivist.ui.reader.faces import reading_font
from archivist.ui.reader.page import DocumentHeader, Mark, MarkLayer, ReaderPage
from archivist.ui.reader.paper import Paper
from archivist.ui.reader.paragraphs import LONG_PARAGRAPH
from archivist.ui.reader.stretch import Stretch
from tests.ui.reader.test_page import blocks


def shown(qtbot: QtBot, text: str, language: str = "en") -> ReaderPage:
    page = ReaderPage()
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    page.show_document(text, blocks(text), (), language, DocumentHeader("Title"))
    return page


def layers(*kinds: str) -> tuple[MarkLayer, ...]:
    return tuple(MarkLayer(kind, "", kind, f"b-{kind}") for kind in kinds)


def frames(page: ReaderPage, start: int, end: int) -> list[QRectF]:
    """Where a passage stands in the page."""
    found = []
    for block, origin in page.paper.visible_blocks():
        stretch = Stretch(block, page.paper.offsets, page.paper.washer.em)
        for frame in stretch.rectangles(start, end):
            corner = page.paper.viewport().mapTo(page, QPoint(0, 0))
            found.append(frame.translated(origin).translated(corner.x(), corner.y()))
    return found


@pytest.mark.parametrize(
    ("order", "family"),
    [
        (("zh", "ko", "ja"), "Noto Serif CJK JP"),
        (("ja", "zh", "ko"), "Noto Serif CJK KR"),
        (("ja", "ko", "zh-TW", "zh"), "Noto Serif CJK SC"),
    ],
)
def test_each_language_keeps_its_letter_forms_whatever_was_open_before(
    qapp: QApplication, order: tuple[str, ...], family: str
) -> None:
    if family not in QFontDatabase.families():
        pytest.skip(f"{family} is not installed")
    for language in order:
        layout = QTextLayout("骨直令", reading_font(language))
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        families = {run.rawFont().familyName() for run in layout.glyphRuns()}
    assert families == {family}


def test_lines_stand_at_one_distance_whatever_letters_they_hold(qtbot: QtBot) -> None:
    page = shown(qtbot, "Title\n" + "The treaty 高市早苗 was signed 이재명 by ﷽ them. 😀 " * 12)
    layout = page.paper.document().findBlockByNumber(1).layout()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    base = [line.y() + line.ascent() for line in lines]
    steps = {round(below - above, 3) for above, below in pairwise(base)}
    assert len(lines) > 5
    assert len(steps) == 1


@pytest.mark.parametrize(
    ("language", "sentence", "fewest", "most"),
    [
        ("en", "A word of the treaty on basic relations. ", 55, 80),
        ("ja", "条約の文である。", 30, 40),
    ],
)
def test_a_line_is_never_longer_than_reads_well(
    qtbot: QtBot, language: str, sentence: str, fewest: int, most: int
) -> None:
    page = shown(qtbot, "Title\n" + sentence * 60, language)
    page.resize(1800, 700)
    layout = page.paper.document().findBlockByNumber(1).layout()
    assert fewest <= layout.lineAt(1).textLength() <= most


def test_overlapping_marks_are_all_visible(qtbot: QtBot) -> None:
    text = "Title\nNeither leader spoke of Dokdo, which Japan calls Takeshima, at the meeting."
    page = shown(qtbot, text)
    plain = page.grab().toImage()
    kinds = ("dispute", "place", "event")
    at = text.index("Dokdo")
    page.set_marks([Mark(kind, Span(at - n, at + 30 + n), layers(kind))
                    for n, kind in enumerate(kinds)])  # fmt: skip
    image = page.grab().toImage()
    (frame,) = frames(page, at + 2, at + 3)
    x = round(frame.center().x())
    below = [image.pixelColor(x, round(frame.bottom()) + drop).name() for drop in range(10)]
    beside = [image.pixelColor(left, round(frame.center().y())).name()
              for left in range(round(frame.left()) - 400, round(frame.left()))
              if left >= 0]  # fmt: skip
    for kind in kinds:
        assert theme.current().mark(kind) in below
        assert theme.current().mark(kind) in beside
    page.set_marks([])
    assert page.grab().toImage() == plain


def test_every_layer_of_one_mark_has_its_own_line(qtbot: QtBot) -> None:
    text = "Title\nLee Jae Myung arrived."
    page = shown(qtbot, text)
    page.set_marks([Mark("lee", Span(6, 19), layers("person", "code"))])
    image = page.grab().toImage()
    (frame,) = frames(page, 8, 9)
    below = [image.pixelColor(round(frame.center().x()), round(frame.bottom()) + drop).name()
             for drop in range(10)]  # fmt: skip
    assert theme.current().mark("person") in below
    assert theme.current().mark("code") in below


def test_a_mark_across_both_directions_stands_where_its_letters_do(qtbot: QtBot) -> None:
    text = "said مرحبا بالعالم العربي to them"
    page = shown(qtbot, text)
    whole = frames(page, 0, len(text))
    words = [frames(page, *span) for span in ((5, 10), (11, 18), (19, 25))]
    lefts = [min(frame.left() for frame in found) for found in words]
    assert lefts == sorted(lefts, reverse=True)  # the first word of the Arabic is the rightmost
    marked = frames(page, 0, 18)  # “said” and two of three Arabic words: two places, a gap between
    assert len(marked) == 2
    third = words[2][0]
    assert all(not frame.adjusted(1, 0, -1, 0).intersects(third) for frame in marked)
    assert max(frame.right() for frame in whole) <= 800


def test_a_giant_paragraph_keeps_its_places_and_is_quick(qtbot: QtBot) -> None:
    text = "これは条約についての長い文である。𠮷" * (LONG_PARAGRAPH // 6)
    page = shown(qtbot, text, "ja")
    assert page.paper.document().blockCount() > 5
    for start in (0, 2_500, 17_777, len(text) - 40):
        span = Span(start, start + 40)
        page.select(span)
        assert page.selection() == span
    page.select(Span(0, len(text)))
    assert page.paper.createMimeDataFromSelection().text() == text


def test_what_is_copied_is_the_text_of_the_archive(qtbot: QtBot) -> None:
    text = "Title\na\u00a0b\u2003c\td\ne\u0301"
    page = shown(qtbot, text)
    page.select(Span(0, len(text)))
    qtbot.keyClick(page.paper, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert page.paper.createMimeDataFromSelection().text() == text
    assert QApplication.clipboard().text() == text


def test_signs_that_qt_cannot_hold_do_not_move_the_rest(qtbot: QtBot) -> None:
    text = "a\rb\u2029c\ufeffd\ud800e\x00 treaty"
    page = shown(qtbot, text)
    span = Span(text.index("treaty"), len(text))
    page.select(span)
    assert page.selection() == span
    assert page.paper.textCursor().selectedText() == "treaty"


def test_the_selection_outlives_zoom_and_theme(qtbot: QtBot) -> None:
    text = "Title\n" + "\n".join(f"Paragraph {number} of the story. " * 9 for number in range(90))
    page = shown(qtbot, text)
    span = Span(text.index("Paragraph 60"), text.index("Paragraph 60") + 12)
    page.jump_to(span)
    page.select(span)
    size = page.paper.washer.em
    page.zoom_in()
    theme.holder().set_mode(theme.Mode.DARK)
    qtbot.waitUntil(lambda: page.paper.washer.em > size)
    theme.holder().set_mode(theme.Mode.LIGHT)
    assert page.selection() == span
    assert 0 <= page.paper.caret_rect(span.start).top() < page.paper.viewport().height()


def test_cells_of_a_table_stand_below_each_other(qtbot: QtBot) -> None:
    rows = ["1965\tTreaty on Basic Relations\tTokyo", "1998\tJoint declaration\tTokyo"]
    text = "\n".join(rows)
    found = [Block(BlockKind.TABLE_ROW, 0, len(rows[0])),
             Block(BlockKind.TABLE_ROW, len(rows[0]) + 1, len(text))]  # fmt: skip
    page = shown(qtbot, text)
    page.show_document(text, found, (), "en", DocumentHeader("Table"))
    first, second = (page.paper.caret_rect(place).left()
                     for place in (text.index("Tokyo"), text.rindex("Tokyo")))  # fmt: skip
    assert first == second


def test_a_text_with_lines_in_one_block_keeps_them_together(qtbot: QtBot) -> None:
    text = "A verse\nof two lines\nand prose"
    found = [Block(BlockKind.QUOTE, 0, 20), Block(BlockKind.PARAGRAPH, 21, len(text))]
    page = shown(qtbot, text)
    page.show_document(text, found, (), "en", DocumentHeader("Verse"))
    formats = [page.paper.document().findBlockByNumber(n).blockFormat() for n in range(3)]
    assert formats[0].leftMargin() == formats[1].leftMargin() > formats[2].leftMargin()
    assert formats[0].bottomMargin() == 0 < formats[1].bottomMargin()


def test_a_click_on_the_overview_goes_there(qtbot: QtBot) -> None:
    text = "\n".join(f"Paragraph {number} of a long story. " * 6 for number in range(300))
    page = shown(qtbot, text)
    page.set_marks([Mark("late", Span(len(text) - 99, len(text) - 2), layers("dispute"))])
    strip = page.overview
    colour = QColor(theme.current().mark("dispute"))
    image = strip.grab().toImage()
    assert image.pixelColor(4, image.height() - 2) == colour
    assert image.pixelColor(4, 5) != colour
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, strip.height() // 2))
    assert abs(page.top_position() - len(text) // 2) < len(text) // 20


def test_one_mark_more_among_a_thousand_is_painted_at_once(qtbot: QtBot) -> None:
    text = "\n".join("The treaty on basic relations was signed that summer. " * 7
                     for _ in range(265))  # fmt: skip
    page = shown(qtbot, text)
    step = len(text) // 1_001
    marks = [Mark(str(n), Span(n * step, n * step + 60), layers("person")) for n in range(1_000)]
    page.set_marks(marks)
    spent = []
    for number in range(7):
        more = Mark("new", Span(40 + number, 90), layers("dispute"))
        start = time.process_time()
        page.set_marks([*marks, more])
        page.paper.viewport().repaint()
        QApplication.processEvents()
        spent.append((time.process_time() - start) * 1000)
    assert isinstance(page.paper, Paper)
    assert min(spent) < 60  # tests/benchmarks/reader.py measures it against its goal of 20

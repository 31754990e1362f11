"""What stands beside the words: readings, page numbers, bullets, footnotes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from archivist.model.rendition import Block, BlockKind, Inline, InlineKind, Span
from archivist.ui import theme
from archivist.ui.reader.page import DocumentHeader, ReaderPage

TEXT = "奈良で首脳会談が開かれた。\n遺骨の返還を話し合った。"


def shown(
    qtbot: QtBot,
    text: str = TEXT,
    inlines: tuple[Inline, ...] = (),
    kind: BlockKind = BlockKind.PARAGRAPH,
    width: int = 900,
) -> ReaderPage:
    page = ReaderPage()
    qtbot.addWidget(page)
    page.resize(width, 600)
    page.show()
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(kind, start, start + len(line), 1))
        start += len(line) + 1
    page.show_document(text, blocks, inlines, "ja", DocumentHeader("会談"))
    return page


def ink(page: ReaderPage, room: QRect) -> int:
    """How many pixels of a part of the viewport are not the colour of the page."""
    image: QImage = page.paper.viewport().grab(room).toImage()
    ground = QColor(theme.current().page).rgb()
    return sum(
        image.pixel(x, y) != ground for x in range(image.width()) for y in range(image.height())
    )


def room_over(page: ReaderPage, place: int, letters: int = 2) -> QRect:
    """The strip above the letters from `place` on."""
    caret = page.paper.caret_rect(place).toRect()
    em = round(page.paper.washer.em)
    baseline = caret.bottom() - round(em * 0.2)
    return QRect(caret.left(), baseline - round(em * 1.5), letters * em, round(em * 0.5))


def room_beside(page: ReaderPage, place: int) -> QRect:
    """The margin to the left of the line that holds `place`."""
    caret = page.paper.caret_rect(place).toRect()
    return QRect(0, caret.top(), page.paper.column_left() - 4, caret.height())


def test_a_reading_is_painted_over_its_word_and_takes_no_place(qtbot: QtBot) -> None:
    bare, read = shown(qtbot), shown(qtbot, inlines=(Inline(InlineKind.RUBY, 13, 15, "いこつ"),))
    assert ink(bare, room_over(bare, 14)) == 0
    read.select(Span(15, 15))
    assert ink(read, room_over(read, 14)) > 10
    read.select(Span(0, len(TEXT)))
    assert read.paper.createMimeDataFromSelection().text() == TEXT
    assert read.paper.setting.reading_at(14) == "いこつ"
    assert read.paper.setting.reading_at(15) == ""


def test_a_word_broken_over_two_lines_has_its_reading_on_both(qtbot: QtBot) -> None:
    text = "国" * 200
    page = shown(qtbot, text, (Inline(InlineKind.RUBY, 10, 190, "こく" * 90),), width=500)
    carets = [page.paper.caret_rect(at).toRect() for at in range(200)]
    lines = sorted({caret.top() for caret in carets})
    assert len(lines) > 3
    middle = [next(at for at in range(12, 188) if carets[at].top() == top) for top in lines[:3]]
    assert all(ink(page, room_over(page, at, 12)) > 10 for at in middle)


def test_the_number_of_a_page_stands_beside_the_line_on_which_it_begins(qtbot: QtBot) -> None:
    page = shown(qtbot, inlines=(Inline(InlineKind.PAGE, 16, 17, "12"),))
    assert ink(page, room_beside(page, 2)) == 0
    assert ink(page, room_beside(page, 16)) > 10


@pytest.mark.parametrize("item", ["3. Calls upon", "① 협력", "第三条　定義", "• a dot"])
def test_an_item_with_a_label_of_its_own_gets_no_bullet(qtbot: QtBot, item: str) -> None:
    page = shown(qtbot, f"plain\n{item}", kind=BlockKind.LIST_ITEM)
    setting, document = page.paper.setting, page.paper.document()
    assert [bool(setting.label_of(block)) for block in setting.blocks] == [False, True]
    plain, labelled = (document.findBlockByNumber(number).layout() for number in (0, 1))
    assert labelled.lineAt(0).x() < plain.lineAt(0).x()
    left = page.paper.caret_rect(6).toRect()
    gap = QRect(0, left.top(), left.left() - 1, left.height())
    assert ink(page, gap) == 0
    bullet = page.paper.caret_rect(0).toRect()
    corner = QPoint(bullet.left() - round(page.paper.washer.em), bullet.top())
    assert ink(page, QRect(corner, bullet.size()).adjusted(0, 0, 10, 0)) > 5


def test_footnotes_are_smaller_and_parted_from_the_text(qtbot: QtBot) -> None:
    text = "Words\n1. A note\n2. Another"
    page = shown(qtbot, text)
    kinds = (BlockKind.PARAGRAPH, BlockKind.FOOTNOTE, BlockKind.FOOTNOTE)
    held = [
        Block(kind, block.start, block.end)
        for kind, block in zip(kinds, page.paper.setting.blocks, strict=True)
    ]
    page.show_document(text, held, (), "en", DocumentHeader("Words"))
    blocks = [page.paper.document().findBlockByNumber(number) for number in range(3)]
    sizes = [block.charFormat().font().pixelSize() for block in blocks]
    assert sizes[1] == sizes[2] < sizes[0]
    assert blocks[1].blockFormat().topMargin() > blocks[2].blockFormat().topMargin()

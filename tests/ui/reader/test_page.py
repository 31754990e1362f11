"""The page under real keys, clicks and drags; what it shows is what the archive holds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from archivist.model.rendition import Block, BlockKind, Inline, InlineKind, Span
from archivist.ui import theme
from archivist.ui.reader.menu import page_menu
from archivist.ui.reader.page import DocumentHeader, Mark, MarkLayer, ReaderPage
from archivist.ui.reader.paper import LONG_TEXT, LongPaper, Paper

TEXT = (
    "Leaders meet in Nara\n"
    "Takaichi Sanae met Lee Jae Myung on Tuesday 😀 in the 𠮷野 hall, on the Chosei mine.\n"
    "長生炭鉱の遺骨、日韓でDNA鑑定へ\n"
    "조세이 탄광 유해 DNA 감정 추진"
)
PERSON, DISPUTE = "person", "dispute"


def blocks(text: str) -> list[Block]:
    found, start = [], 0
    for number, line in enumerate(text.split("\n")):
        kind = BlockKind.PARAGRAPH if number else BlockKind.HEADING
        found.append(Block(kind, start, start + len(line), 0 if number else 1))
        start += len(line) + 1
    return found


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def mark(name: str, words: str, kind: str = PERSON) -> Mark:
    return Mark(name, span_of(words), (MarkLayer(kind, "", words, f"b-{name}"),))


@pytest.fixture
def page(qtbot: QtBot) -> ReaderPage:
    shown = ReaderPage()
    qtbot.addWidget(shown)
    shown.resize(800, 600)
    shown.show_document(TEXT, blocks(TEXT), (), "en", DocumentHeader("Nara", "The Japan News"))
    with qtbot.waitExposed(shown):
        shown.show()
    shown.paper.setFocus()
    return shown


def point_of(page: ReaderPage, words: str) -> QPoint:
    """A point on the second letter of `words`."""
    place = span_of(words).start + 1
    return (page.paper.caret_rect(place).center() + QPoint(2, 0)).toPoint()


def click(qtbot: QtBot, page: ReaderPage, words: str) -> None:
    qtbot.mouseClick(page.paper.viewport(), Qt.MouseButton.LeftButton, pos=point_of(page, words))


def heard(signal: object) -> list[tuple[object, ...]]:
    calls: list[tuple[object, ...]] = []
    signal.connect(lambda *values: calls.append(values))  # type: ignore[attr-defined]
    return calls


def test_the_text_on_the_page_is_the_text_of_the_archive(page: ReaderPage) -> None:
    assert page.paper.document().characterCount() - 1 == page.paper.offsets.units
    for words in ("𠮷野 hall", "Chosei mine", "日韓", "유해"):
        page.select(span_of(words))
        assert page.selection() == span_of(words)
        assert page.paper.textCursor().selectedText() == words


@pytest.mark.parametrize(
    ("key", "kind"),
    [("p", "person"), ("a", "agreement"), ("d", "dispute"), ("o", "organisation"),
     ("l", "place"), ("e", "event"), ("c", "code"), ("n", "note")],
)  # fmt: skip
def test_a_key_asks_to_mark_the_selection(
    qtbot: QtBot, page: ReaderPage, key: str, kind: str
) -> None:
    page.select(span_of("Takaichi Sanae"))
    with qtbot.waitSignal(page.mark_requested) as asked:
        qtbot.keyClick(page.paper, key)
    assert asked.args == [span_of("Takaichi Sanae"), kind]


def test_blanks_at_the_edges_are_not_part_of_a_selection(page: ReaderPage) -> None:
    span = span_of(" met ")
    page.select(span)
    assert page.selection() == Span(span.start + 1, span.end - 1)


def test_without_a_selection_a_key_asks_for_nothing(qtbot: QtBot, page: ReaderPage) -> None:
    asked = heard(page.mark_requested)
    qtbot.keyClick(page.paper, "p")
    assert asked == []


def test_dragging_selects_and_offers_the_bar(qtbot: QtBot, page: ReaderPage) -> None:
    view, words = page.paper.viewport(), span_of("Lee Jae Myung")
    start = page.paper.caret_rect(words.start).center().toPoint()
    end = page.paper.caret_rect(words.end).center().toPoint()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, pos=end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    assert page.selection() == words
    assert page.bar.isVisible()
    assert page.paper.hasFocus()
    buttons = {button.accessibleName(): button for button in page.bar.findChildren(QToolButton)}
    with qtbot.waitSignal(page.mark_requested) as asked:
        qtbot.mouseClick(buttons["Person"], Qt.MouseButton.LeftButton)
    assert asked.args == [words, "person"]


def test_clicks_go_through_overlapping_marks_shortest_first(qtbot: QtBot, page: ReaderPage) -> None:
    page.set_marks([mark("long", "met Lee Jae Myung on Tuesday"), mark("short", "Lee Jae Myung")])
    seen = heard(page.mark_activated)
    for _ in range(3):
        click(qtbot, page, "Lee Jae Myung")
    assert [values[0] for values in seen] == ["short", "long", "short"]
    click(qtbot, page, "hall")
    assert page.current_mark() is None


def test_delete_asks_to_remove_the_mark_in_hand(qtbot: QtBot, page: ReaderPage) -> None:
    page.set_marks([mark("lee", "Lee Jae Myung")])
    asked = heard(page.remove_requested)
    qtbot.keyClick(page.paper, Qt.Key.Key_Delete)
    assert asked == []
    click(qtbot, page, "Lee Jae Myung")
    qtbot.keyClick(page.paper, Qt.Key.Key_Delete)
    assert asked == [("lee",)]


def test_a_key_says_more_of_the_mark_in_hand(qtbot: QtBot, page: ReaderPage) -> None:
    page.set_marks([mark("lee", "Lee Jae Myung")])
    click(qtbot, page, "Lee Jae Myung")
    with qtbot.waitSignal(page.mark_requested) as asked:
        qtbot.keyClick(page.paper, "n")
    assert asked.args == [span_of("Lee Jae Myung"), "note"]


def test_edges_move_by_keyboard(qtbot: QtBot, page: ReaderPage) -> None:
    page.set_marks([mark("lee", "Lee Jae Myung")])
    page.set_current_mark("lee")
    edits = heard(page.span_edited)
    start, end = span_of("Lee Jae Myung")
    shift, alt = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(page.paper, Qt.Key.Key_Left, shift)
    qtbot.keyClick(page.paper, Qt.Key.Key_Left, shift | alt)
    qtbot.keyClick(page.paper, Qt.Key.Key_Right, shift | alt | control)
    assert edits == [
        ("lee", Span(start, end - 1)),
        ("lee", Span(start - 1, end)),
        ("lee", Span(start + 4, end)),
    ]


def test_alt_moves_the_start_and_words_end_without_blanks(qtbot: QtBot, page: ReaderPage) -> None:
    page.set_marks([mark("lee", "Lee Jae")])
    page.set_current_mark("lee")
    edits = heard(page.span_edited)
    start, end = span_of("Lee Jae")
    shift, alt = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(page.paper, Qt.Key.Key_Right, alt)
    qtbot.keyClick(page.paper, Qt.Key.Key_Right, shift | control)
    qtbot.keyClick(page.paper, Qt.Key.Key_Left, shift | control)
    assert edits == [
        ("lee", Span(start + 1, end)),
        ("lee", Span(start, end + len(" Myung"))),
        ("lee", Span(start, end - len(" Jae"))),
    ]


def test_marks_are_reached_without_a_mouse(qtbot: QtBot, page: ReaderPage) -> None:
    page.set_marks([mark("lee", "Lee Jae Myung"), mark("mine", "Chosei mine", DISPUTE)])
    seen = heard(page.mark_activated)
    for key in ("]", "]", "["):
        qtbot.keyClick(page.paper, key)
    assert seen == [("lee",), ("mine",), ("lee",)]
    qtbot.keyClick(page.paper, Qt.Key.Key_Escape)
    assert page.current_mark() is None
    qtbot.keyClick(page.paper, Qt.Key.Key_Right)
    qtbot.keyClick(page.paper, Qt.Key.Key_Return)
    assert page.current_mark() == "lee"


def test_escape_lets_an_edge_go_that_is_being_dragged(qtbot: QtBot, page: ReaderPage) -> None:
    page.set_marks([mark("lee", "Lee Jae Myung")])
    page.set_current_mark("lee")
    edits = heard(page.span_edited)
    view, end = page.paper.viewport(), span_of("Lee Jae Myung").end
    target = page.paper.caret_rect(span_of("Tuesday").end).center().toPoint()
    grip = page.paper.caret_rect(end).center().toPoint()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=grip)
    qtbot.mouseMove(view, pos=target)
    qtbot.keyClick(page.paper, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=target)
    assert edits == []
    assert page.current_mark() == "lee"


def test_hovering_tells_what_is_said_of_a_passage(page: ReaderPage) -> None:
    page.set_marks([mark("long", "met Lee Jae Myung on Tuesday", DISPUTE),
                    mark("short", "Lee Jae Myung")])  # fmt: skip
    point = point_of(page, "Lee Jae Myung")
    view = page.paper.viewport()
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, point, view.mapToGlobal(point)))
    assert QToolTip.text() == "● Lee Jae Myung\n▲ met Lee Jae Myung on Tuesday"
    QToolTip.hideText()


def test_the_wheel_with_control_changes_the_size(qtbot: QtBot, page: ReaderPage) -> None:
    view, size = page.paper.viewport(), page.paper.washer.em
    centre = QPointF(view.rect().center())
    turn = QWheelEvent(
        centre, view.mapToGlobal(centre), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, turn)
    qtbot.waitUntil(lambda: page.paper.washer.em > size)
    page.zoom_reset()
    qtbot.waitUntil(lambda: page.paper.washer.em == size)


def test_edges_move_by_mouse(qtbot: QtBot, page: ReaderPage) -> None:
    page.set_marks([mark("lee", "Lee Jae Myung")])
    page.set_current_mark("lee")
    edits = heard(page.span_edited)
    view, span = page.paper.viewport(), span_of("Lee Jae Myung")
    new_end = span_of("Tuesday").end
    qtbot.mousePress(
        view, Qt.MouseButton.LeftButton, pos=page.paper.caret_rect(span.end).center().toPoint()
    )
    target = page.paper.caret_rect(new_end).center().toPoint()
    qtbot.mouseMove(view, pos=target)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=target)
    assert edits == [("lee", Span(span.start, new_end))]


def test_a_mark_is_painted_and_gone_again(page: ReaderPage) -> None:
    before = page.grab().toImage()
    page.set_marks([mark("lee", "Lee Jae Myung", DISPUTE)])
    marked = page.grab().toImage()
    caret = page.paper.caret_rect(span_of("Lee Jae Myung").start + 3)
    under = page.paper.viewport().mapTo(page, QPoint(round(caret.left()), round(caret.top()) + 4))
    tint = theme.current().tint(theme.current().mark(DISPUTE))
    assert marked.pixelColor(under) == QColor(tint)
    assert before != marked
    page.set_marks([])
    assert page.grab().toImage() == before


def test_hits_are_shown_and_stepped_through(page: ReaderPage) -> None:
    hits = [span_of("Nara"), span_of("Tuesday"), span_of("유해")]
    page.set_hits(hits)
    page.next_hit()
    assert page.paper.washer.hit in hits
    first = page.paper.washer.hit
    page.next_hit()
    page.previous_hit()
    assert page.paper.washer.hit == first
    assert page.hit_number() == hits.index(first) + 1


def test_jumping_brings_a_far_passage_into_view(qtbot: QtBot) -> None:
    text = "\n".join(f"Paragraph {number} of a long story." * 6 for number in range(400))
    page = ReaderPage()
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    page.show_document(text, blocks(text), (), "en", DocumentHeader("Long"))
    at = text.index("Paragraph 350 ")
    page.jump_to(Span(at, at + 13))
    caret = page.paper.caret_rect(at)
    assert 0 <= caret.top() < page.paper.viewport().height()
    top = page.top_position()
    page.zoom_in()
    assert abs(page.top_position() - top) < 400


def test_a_link_is_told_of_and_never_followed(qtbot: QtBot, page: ReaderPage) -> None:
    inline = Inline(InlineKind.LINK, *span_of("hall"), target="https://example.org/hall")
    page.show_document(TEXT, blocks(TEXT), [inline], "en", DocumentHeader("Nara"))
    with qtbot.waitSignal(page.link_activated) as told:
        click(qtbot, page, "hall")
    assert told.args == ["https://example.org/hall"]


def test_a_link_under_a_mark_is_reached_with_control(qtbot: QtBot, page: ReaderPage) -> None:
    inline = Inline(InlineKind.LINK, *span_of("hall"), target="https://example.org/hall")
    page.show_document(TEXT, blocks(TEXT), [inline], "en", DocumentHeader("Nara"))
    page.set_marks([mark("hall", "the 𠮷野 hall", "place")])
    told = heard(page.link_activated)
    click(qtbot, page, "hall")
    assert (told, page.current_mark()) == ([], "hall")
    view, point = page.paper.viewport(), point_of(page, "hall")
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, control, point)
    assert told == [("https://example.org/hall",)]
    qtbot.mouseMove(view, point_of(page, "Tuesday"))
    qtbot.mouseMove(view, point)
    assert view.cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_selecting_by_keyboard_offers_the_bar_too(qtbot: QtBot, page: ReaderPage) -> None:
    page.jump_to(span_of("Takaichi"), flash=False)
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyPress(page.paper, Qt.Key.Key_Shift, shift)
    for _ in "Takaichi":
        qtbot.keyClick(page.paper, Qt.Key.Key_Right, shift)
    qtbot.keyRelease(page.paper, Qt.Key.Key_Shift)
    assert page.selection() == span_of("Takaichi")
    assert page.bar.isVisible()
    qtbot.keyClick(page.paper, Qt.Key.Key_Escape)
    assert page.selection() is None
    assert not page.bar.isVisible()


def test_the_theme_changes_under_an_open_page(page: ReaderPage) -> None:
    page.set_marks([mark("lee", "Lee Jae Myung")])
    theme.holder().set_mode(theme.Mode.DARK)
    corner = page.grab().toImage().pixelColor(3, 3)
    assert corner == QColor(theme.DARK.page)
    theme.holder().set_mode(theme.Mode.LIGHT)
    assert page.grab().toImage().pixelColor(3, 3) == QColor(theme.LIGHT.page)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "👩‍👩‍👧 family",
        "مرحبا بالعالم abc",
        "e\u0301\u0302" * 50,
        "\u1112\u1161\u11ab" * 9,
        "a\tb\tc",
    ],
)
def test_unusual_text_is_shown_letter_for_letter(qtbot: QtBot, page: ReaderPage, text: str) -> None:
    page.show_document(text, blocks(text), (), "en", DocumentHeader("Odd"))
    if text.strip():
        layer = MarkLayer(PERSON, "", "x", "b")
        page.set_marks([Mark("all", Span(0, len(text)), (layer,))])
        page.set_current_mark("all")
    assert not page.grab().isNull()
    assert page.paper.document().characterCount() - 1 == page.paper.offsets.units


def test_a_very_long_text_gets_long_paper_and_keeps_its_places(qtbot: QtBot) -> None:
    line = "The treaty was signed in Tokyo on 22 June 1965. "
    text = "\n".join(line * 20 for _ in range(LONG_TEXT // (len(line) * 20) + 10))
    page = ReaderPage()
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    page.show_document(text, blocks(text), (), "en", DocumentHeader("Long", "A gazette"))
    assert isinstance(page.paper, LongPaper)
    span = Span(len(text) - 30, len(text) - 20)
    page.set_marks([Mark("end", span, (MarkLayer(PERSON, "", "x", "b"),))])
    page.jump_to(span)
    assert 0 <= page.paper.caret_rect(span.start).top() < page.paper.viewport().height()
    page.show_document(TEXT, blocks(TEXT), (), "en", DocumentHeader("Short"))
    assert isinstance(page.paper, Paper)


def test_the_text_can_be_read_by_a_screen_reader(page: ReaderPage) -> None:
    face = QAccessible.queryAccessibleInterface(page.paper)
    assert face.text(QAccessible.Text.Name) == "Text of the document"
    assert face.textInterface().text(0, 7) == "Leaders"


def test_the_menu_offers_what_can_be_done(page: ReaderPage) -> None:
    page.set_marks([mark("lee", "Lee Jae Myung")])
    enabled = {action.text(): action.isEnabled() for action in page_menu(page).actions()}
    assert not enabled["Copy"]
    assert not enabled["Remove mark"]
    page.set_current_mark("lee")
    enabled = {action.text(): action.isEnabled() for action in page_menu(page).actions()}
    assert enabled["Remove mark"]
    assert enabled["Mark as a person…"]

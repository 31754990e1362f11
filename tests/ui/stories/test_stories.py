"""Stories in the window: the line in the details, the list, and two texts side by side."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from archivist import likeness
from archivist.archive import Archive
from archivist.store import story_groups
from archivist.ui import theme
from archivist.ui.bus import Bus
from archivist.ui.jobs import Jobs
from archivist.ui.library.browser import DocumentBrowser
from archivist.ui.settings import Settings
from archivist.ui.stories.compare import CompareDialog
from archivist.ui.stories.stories import Stories
from archivist.ui.theme import Mode
from tests.builders import add_document

_chance = random.Random(6)
WIRE = [" ".join(_chance.choices(["mine", "Nara", "summit", "DNA", "accord", "remains"], k=9))
        + f" word{number}" for number in range(40)]  # fmt: skip
TEXT = "\n".join(WIRE)
EDITED = "\n".join([*WIRE[:10], "An added paragraph.", *WIRE[10:30], *WIRE[31:]])


@pytest.fixture
def copies(archive: Archive) -> list[str]:
    made = [
        add_document(archive, TEXT, title="Wire", publisher="Kyodo", date="2026-01-13"),
        add_document(archive, EDITED, title="Reprint <b>", publisher="Yonhap", date="2026-01-14"),
        add_document(archive, TEXT + "!", title="Copy", publisher="ANN", date="2026-01-15"),
        add_document(archive, "Something else", title="Alone", date="2026-01-16"),
    ]
    likeness.catch_up(archive)
    return made


@pytest.fixture
def stories(qtbot: QtBot, archive: Archive, bus: Bus, jobs: Jobs, copies: list[str]) -> Stories:
    window = QWidget()
    qtbot.addWidget(window)
    made = Stories(archive, jobs, window)
    bus.changed.connect(made.refresh)
    window.show()
    return made


def shown(qtbot: QtBot, stories: Stories, document_id: str) -> str:
    """The words of the line once they have come."""
    stories.show_document(document_id)
    qtbot.waitUntil(lambda: not stories.line.isHidden())
    return stories.line.words.text()


def grouped(archive: Archive) -> list[tuple[str, ...]]:
    with archive.read() as session:
        return list(story_groups.groups(session).values())


def opened(qtbot: QtBot, stories: Stories) -> None:
    stories.open()
    qtbot.waitUntil(lambda: stories.dialog.current() is not None)


def test_the_line_names_what_looks_like_the_open_document(
    qtbot: QtBot, stories: Stories, copies: list[str]
) -> None:
    words = shown(qtbot, stories, copies[0])
    assert "Same words as" in words
    assert "ANN 2026-01-15" in words
    assert "Looks like" in words
    with qtbot.waitSignal(stories.document_opened) as told:
        stories.line.words.linkActivated.emit(f"doc:{copies[1]}")
    assert told.args == [copies[1]]


def test_a_title_is_never_read_as_markup(qtbot: QtBot, archive: Archive, stories: Stories) -> None:
    one = add_document(archive, "x " * 60, title="<img src=x>", publisher="")
    two = add_document(archive, "x  " * 60, title="Other", publisher="<i>")
    likeness.catch_up(archive)
    assert "&lt;i&gt;" in shown(qtbot, stories, one)
    stories.line.show_kin(None)
    assert "&lt;img" in shown(qtbot, stories, two)


def test_a_document_with_no_like_leaves_no_line(
    qtbot: QtBot, stories: Stories, jobs: Jobs, copies: list[str]
) -> None:
    shown(qtbot, stories, copies[0])
    stories.show_document(copies[3])
    qtbot.waitUntil(lambda: not jobs.running)
    assert stories.line.isHidden()


def test_grouping_from_the_line_is_one_step_and_told_after(
    qtbot: QtBot, archive: Archive, stories: Stories, copies: list[str]
) -> None:
    shown(qtbot, stories, copies[0])
    assert grouped(archive) == []
    stories.line.acts.linkActivated.emit("group:")
    qtbot.waitUntil(lambda: "Printed also by 2 outlets" in stories.line.words.text())
    assert grouped(archive) == [(copies[0], copies[1], copies[2])]
    assert archive.undo_label() == "Group as one story"
    archive.undo()
    qtbot.waitUntil(lambda: "Looks like" in stories.line.words.text())
    assert grouped(archive) == []


def test_what_was_told_apart_is_told_no_more(
    qtbot: QtBot, stories: Stories, copies: list[str]
) -> None:
    shown(qtbot, stories, copies[0])
    stories.line.acts.linkActivated.emit("refuse:")
    qtbot.waitUntil(stories.line.isHidden)


def test_the_list_offers_groups_and_takes_apart(
    qtbot: QtBot, archive: Archive, stories: Stories, copies: list[str]
) -> None:
    opened(qtbot, stories)
    dialog = stories.dialog
    assert dialog.tabs.tabText(0).startswith("Suggestions")
    qtbot.keyClick(dialog, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: len(grouped(archive)) == 1)
    qtbot.waitUntil(lambda: dialog.current() is None)
    assert "Nothing to group" in dialog.empty.words
    dialog.tabs.setCurrentIndex(1)
    assert dialog.current() is not None
    qtbot.mouseClick(dialog.ungroup, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: grouped(archive) == [])
    qtbot.waitUntil(lambda: dialog.current() is None)
    assert "No stories yet" in dialog.empty.words


def test_only_checked_documents_are_grouped(
    qtbot: QtBot, archive: Archive, stories: Stories, copies: list[str]
) -> None:
    opened(qtbot, stories)
    dialog = stories.dialog
    place = dialog.documents.model().index(2, 0)
    off = Qt.CheckState.Unchecked
    assert dialog.documents.model().setData(place, off, Qt.ItemDataRole.CheckStateRole)
    qtbot.mouseClick(dialog.group, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: grouped(archive) == [(copies[0], copies[1])])
    qtbot.waitUntil(lambda: (held := dialog.current()) is not None and len(held.members) == 3)


def test_not_the_same_is_remembered_and_undone_from_the_list(
    qtbot: QtBot, archive: Archive, stories: Stories
) -> None:
    stories.undo_requested.connect(archive.undo)
    opened(qtbot, stories)
    qtbot.keyClick(stories.dialog, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: stories.dialog.current() is None)
    qtbot.keyClick(stories.dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: stories.dialog.current() is not None)


def test_all_identical_texts_are_grouped_in_one_step(
    qtbot: QtBot, archive: Archive, jobs: Jobs, stories: Stories, copies: list[str]
) -> None:
    twins = [add_document(archive, f"Short note{mark}", title=mark) for mark in "!?"]
    likeness.catch_up(archive)
    opened(qtbot, stories)
    qtbot.waitUntil(lambda: "(2)" in stories.dialog.identical.text())
    qtbot.mouseClick(stories.dialog.identical, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(grouped(archive)) == 2 and not jobs.running)
    assert {frozenset(held) for held in grouped(archive)} == {
        frozenset([copies[0], copies[2]]),
        frozenset(twins),
    }
    archive.undo()
    assert grouped(archive) == []


def test_new_documents_are_compared_behind_the_window(
    qtbot: QtBot, archive: Archive, stories: Stories, copies: list[str]
) -> None:
    shown(qtbot, stories, copies[0])
    add_document(archive, EDITED.upper(), title="Late", publisher="Jiji", date="2026-02-02")
    qtbot.waitUntil(lambda: "Jiji" in stories.line.words.text(), timeout=8000)


@pytest.fixture
def dialog(qtbot: QtBot, stories: Stories, copies: list[str]) -> CompareDialog:
    made = stories.compare(copies[0], copies[1])
    qtbot.waitUntil(lambda: made.place.text().startswith("Difference"))
    return made


def selected(dialog: CompareDialog, side: int) -> list[str]:
    marks = dialog.sides[side].extraSelections()
    return [text for mark in marks if (text := mark.cursor.selectedText())]


def test_differences_are_marked_and_gone_through(qtbot: QtBot, dialog: CompareDialog) -> None:
    assert dialog.place.text() == "Difference 1 of 2"
    qtbot.waitUntil(lambda: "An added paragraph" in selected(dialog, 1))
    qtbot.keyClick(dialog, Qt.Key.Key_F3)
    assert dialog.place.text() == "Difference 2 of 2"
    qtbot.waitUntil(lambda: WIRE[30] in selected(dialog, 0))
    qtbot.keyClick(dialog, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.place.text() == "Difference 1 of 2"
    theme.holder().set_mode(Mode.DARK)
    qtbot.waitUntil(lambda: "An added paragraph" in selected(dialog, 1))


def test_texts_of_the_same_words_say_so(qtbot: QtBot, stories: Stories, copies: list[str]) -> None:
    made = stories.compare(copies[0], copies[2])
    qtbot.waitUntil(lambda: "The same words" in made.place.text())
    assert not made.next.isEnabled()


def test_scrolling_one_text_moves_the_other(qtbot: QtBot, dialog: CompareDialog) -> None:
    dialog.resize(700, 300)
    one, other = dialog.sides
    qtbot.wait(50)
    one.verticalScrollBar().setValue(one.verticalScrollBar().maximum() // 2)
    middle = [
        side.cursorForPosition(side.viewport().rect().center()).block().blockNumber()
        for side in (one, other)
    ]
    assert middle[0] > 8
    assert abs(middle[0] + 1 - middle[1]) <= 1  # one paragraph more stands above


def test_a_compared_pair_is_grouped(
    qtbot: QtBot, archive: Archive, dialog: CompareDialog, copies: list[str]
) -> None:
    qtbot.mouseClick(dialog.group, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: grouped(archive) == [(copies[0], copies[1])])


def test_the_button_and_the_escape_key_close_the_comparison(
    qtbot: QtBot, stories: Stories, copies: list[str]
) -> None:
    made = stories.compare(copies[0], copies[1])
    with qtbot.waitSignal(made.destroyed):
        qtbot.mouseClick(made.shut, Qt.MouseButton.LeftButton)
    made = stories.compare(copies[0], copies[1])
    with qtbot.waitSignal(made.destroyed):
        qtbot.keyClick(made, Qt.Key.Key_Escape)


def test_from_a_suggestion_all_that_is_checked_is_grouped_and_the_comparison_goes(
    qtbot: QtBot, archive: Archive, stories: Stories, copies: list[str]
) -> None:
    opened(qtbot, stories)
    checked = stories.dialog.checked()
    assert len(checked) == 3
    made = stories.compare(checked[0], checked[2])
    assert "3" in made.group.text()
    with qtbot.waitSignal(made.destroyed):
        qtbot.mouseClick(made.group, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: grouped(archive) == [tuple(checked)])
    qtbot.waitUntil(lambda: stories.dialog.current() is None)


def test_a_document_that_is_gone_is_told_in_the_comparison(
    qtbot: QtBot, stories: Stories, copies: list[str]
) -> None:
    made = stories.compare(copies[0], "absent")
    qtbot.waitUntil(lambda: "absent" in made.place.text())


def test_closing_while_texts_are_compared_does_no_harm(
    qtbot: QtBot, stories: Stories, jobs: Jobs, copies: list[str]
) -> None:
    stories.compare(copies[0], copies[1]).close()
    qtbot.waitUntil(lambda: not jobs.running)


def test_the_library_shows_each_story_once_when_asked(
    qtbot: QtBot, archive: Archive, jobs: Jobs, settings: Settings, copies: list[str]
) -> None:
    with archive.change("Group") as session:
        story_groups.group(session, copies[:3])
    browser = DocumentBrowser(archive, jobs, settings)
    qtbot.addWidget(browser)
    browser.show()
    browser.model.look_up()
    qtbot.waitUntil(lambda: len(browser.model.ids) == 4)
    browser.list.show_stories_once(once=True)
    qtbot.waitUntil(lambda: set(browser.model.ids) == {copies[0], copies[3]})
    row = browser.model.row(browser.model.row_of(copies[0]))
    assert row is not None
    assert row.publisher == "Kyodo +2"
    assert settings.flag("library/stories_once")
    browser.list.show_stories_once(once=False)
    qtbot.waitUntil(lambda: len(browser.model.ids) == 4)

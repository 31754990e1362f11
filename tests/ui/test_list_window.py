"""The import window: files are listed, looked at, edited and read again before they are added."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.formats.recipes import shelf
from archivist.model.document import Document
from archivist.store import collections, documents, staging
from archivist.store.staging import StagedRow
from archivist.ui import theme
from archivist.ui.accession import listing, pages, staged_model
from archivist.ui.accession.list_window import ListWindow
from archivist.ui.accession.splitting import SplittingDialog
from archivist.ui.app import Program
from archivist.ui.settings import Settings
from archivist.ui.workspace import Workspace
from tests.ui.accession_files import doubtful, page
from tests.ui.opened import created, opened
from tests.ui.typing import type_text

LONG = 60_000


@pytest.fixture
def program(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Program]:
    made = Program(settings)
    qtbot.addWidget(made.window, before_close_func=lambda _window: made.close())
    made.window.resize(1280, 800)
    made.window.show()
    created(qtbot, made, tmp_path / "archive")
    yield made
    made.close()


@pytest.fixture
def space(program: Program) -> Workspace:
    assert program.window.workspace is not None
    return program.window.workspace


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    for number, title in enumerate(("奈良で日韓首脳会談", "長生炭鉱の遺骨", "シャトル外交")):
        page(folder, f"{number}.html", title, date=f"2026-01-{13 + number}")
    return folder


def _listed(qtbot: QtBot, space: Workspace, *paths: Path) -> ListWindow:
    """Drops files and waits until they are read."""
    space.intake.add_files(paths)
    qtbot.waitUntil(lambda: space.intake.job is None, timeout=LONG)
    window = space.receiving.list
    qtbot.waitUntil(lambda: window.isVisible() and _is_fresh(space, window), timeout=LONG)
    return window


def _is_fresh(space: Workspace, window: ListWindow) -> bool:
    with space.archive.read() as session:
        return window.model.counts == staging.counts(session) and "waiting" not in (
            window.model.counts
        )


def _rows(window: ListWindow) -> dict[str, tuple[int, str]]:
    rows = [window.model.row(number) for number in range(len(window.model.ids))]
    return {row.name: (number, row.state) for number, row in enumerate(rows) if row is not None}


def _choose(window: ListWindow, *rows: int) -> None:
    flags = QItemSelectionModel.SelectionFlag
    for row in rows:
        window.view.selectionModel().select(window.model.index(row, 0), flags.Select | flags.Rows)


def _titles(archive: Archive) -> list[str]:
    with archive.read() as session:
        return sorted(
            row.title
            for row in documents.rows(session, documents.listed_ids(session, documents.Listing()))
        )


def test_several_files_are_listed_and_the_clean_ones_added_in_one_step(
    qtbot: QtBot, space: Workspace, inbox: Path
) -> None:
    doubtful(inbox, "odd.txt")
    (inbox / "empty.txt").write_text("")
    window = _listed(qtbot, space, inbox)
    assert {name: state for name, (_, state) in _rows(window).items()} == {
        "0.html": "ready",
        "1.html": "ready",
        "2.html": "ready",
        "odd.txt": "warned",
        "empty.txt": "failed",
    }
    shown = [window.model.index(0, column).data() for column in range(4)]
    assert shown == ["奈良で日韓首脳会談", "2026-01-13", "朝日新聞", "ja"]
    assert _titles(space.archive) == []
    assert window.clean.text() == "Add all 3 clean ones"
    assert window.clean.isDefault()
    with qtbot.waitSignal(space.intake.finished, timeout=LONG):
        qtbot.keyClick(window, Qt.Key.Key_Return)
    assert len(_titles(space.archive)) == 3
    assert space.archive.undo_label() == "Add 3 documents"
    qtbot.waitUntil(lambda: len(_rows(window)) == 2, timeout=LONG)
    assert "3 added" in space.report.summary.text()


def test_only_what_was_read_can_be_added_of_the_chosen(
    qtbot: QtBot, space: Workspace, inbox: Path
) -> None:
    (inbox / "empty.txt").write_text("")
    window = _listed(qtbot, space, inbox)
    rows = _rows(window)
    _choose(window, rows["empty.txt"][0])
    assert not window.add.isEnabled()
    assert window.add.text() == "Add chosen (0)"
    assert "1 of the chosen" in window.add.toolTip()
    _choose(window, rows["1.html"][0])
    assert window.add.text() == "Add chosen (1)"
    with qtbot.waitSignal(space.intake.finished, timeout=LONG):
        qtbot.mouseClick(window.add, Qt.MouseButton.LeftButton)
    assert _titles(space.archive) == ["長生炭鉱の遺骨"]
    qtbot.waitUntil(lambda: {"0.html", "2.html", "empty.txt"} == set(_rows(window)), timeout=LONG)


def test_one_clean_file_is_added_without_a_list(
    qtbot: QtBot, space: Workspace, inbox: Path
) -> None:
    with qtbot.waitSignal(space.intake.finished, timeout=LONG):
        space.intake.add_files([inbox / "0.html"])
    assert _titles(space.archive) == ["奈良で日韓首脳会談"]
    assert space.receiving._list is None
    qtbot.waitUntil(lambda: space.desk.current is not None, timeout=LONG)


def test_one_doubtful_file_is_shown_first_and_read_in_the_charset_chosen(
    qtbot: QtBot, space: Workspace, tmp_path: Path
) -> None:
    window = _listed(qtbot, space, doubtful(tmp_path / "in", "odd.txt"))
    window.view.choose_row(0)
    inspector = window.inspector
    qtbot.waitUntil(lambda: inspector.look is not None and inspector.words.isVisible())
    assert "could not be decoded" in inspector.told.text()
    assert not inspector.use.isVisible()
    inspector.charset.setCurrentIndex(inspector.charset.findData("shift_jis"))
    inspector.charset.activated.emit(inspector.charset.currentIndex())
    qtbot.waitUntil(lambda: "首相は会談後" in inspector.words.toPlainText(), timeout=LONG)
    with space.archive.read() as session:  # only looked at
        assert not staging.rows(session, window.model.ids)[0].title.startswith("首相")
    inspector.use.click()
    qtbot.waitUntil(lambda: space.intake.job is None, timeout=LONG)
    qtbot.waitUntil(lambda: _is_fresh(space, window), timeout=LONG)
    with space.archive.read() as session:
        item = staging.items(session, window.model.ids)[0]
    extract = staging.extract_of(item)
    assert extract is not None
    assert "首相は会談後" in extract.text


def test_a_value_typed_in_one_row_is_given_to_all_chosen(
    qtbot: QtBot, space: Workspace, inbox: Path
) -> None:
    window = _listed(qtbot, space, inbox)
    window.view.choose_row(0)
    _choose(window, 2)
    assert window.add.text() == "Add chosen (2)"
    cell = window.model.index(0, 2)
    window.view.selectionModel().setCurrentIndex(cell, QItemSelectionModel.SelectionFlag.NoUpdate)
    window.view.edit(cell)
    line = window.view.findChild(QLineEdit)
    assert line is not None
    line.selectAll()
    type_text(qtbot, line, "中央通訊社")
    window.model.dataChanged.emit(cell, window.model.index(2, 3))  # the list is read anew
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.model.index(0, 2).data() == "中央通訊社", timeout=LONG)
    assert [window.model.index(row, 2).data() for row in range(3)] == [
        "中央通訊社",
        "朝日新聞",
        "中央通訊社",
    ]
    qtbot.waitUntil(lambda: _outlets(space)[0] == "中央通訊社", timeout=LONG)
    qtbot.wait(300)  # the list is read anew, and the sentence stands
    assert "given to 2 files" in window.said.text()
    with qtbot.waitSignal(space.intake.finished, timeout=LONG):
        window.add.click()
    with space.archive.read() as session:
        held = [
            session.get(Document, key)
            for key in documents.listed_ids(session, documents.Listing(sort="date"))
        ]
    assert [one.publisher for one in held if one] == ["中央通訊社", "中央通訊社"]
    qtbot.waitUntil(lambda: len(_rows(window)) == 1, timeout=LONG)


def _outlets(space: Workspace) -> list[str]:
    with space.archive.read() as session:
        return [row.publisher for row in staging.rows(session, staging.ids(session))]


def _type_date(qtbot: QtBot, window: ListWindow, row: int, text: str) -> None:
    window.view.choose_row(row)
    window.view.setCurrentIndex(window.model.index(row, 1))
    qtbot.keyClick(window.view, Qt.Key.Key_F2)
    line = window.view.findChild(QLineEdit)
    assert line is not None
    line.selectAll()
    type_text(qtbot, line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.view.findChild(QLineEdit) is None)


def test_a_date_in_words_is_understood_and_what_is_none_stays_and_is_marked(
    qtbot: QtBot, space: Workspace, inbox: Path
) -> None:
    window = _listed(qtbot, space, inbox)
    model = window.model
    for row, (typed, meant) in enumerate(
        (("13 January 2026", "2026-01-13"), ("2026年1月25日", "2026-01-25"), ("1965-06", "1965-06"))
    ):
        _type_date(qtbot, window, row, typed)
        qtbot.waitUntil(lambda n=row, was=meant: model.index(n, 1).data() == was, timeout=LONG)
    _type_date(qtbot, window, 0, "last Tuesday")
    assert model.index(0, 1).data() == "last Tuesday"
    assert "“last Tuesday” is not a date" in model.index(0, 5).data()
    danger = QColor(theme.current().danger)
    assert model.index(0, 1).data(Qt.ItemDataRole.ForegroundRole) == danger
    assert window.clean.text() == "Add all 2 clean ones"
    assert "is not a date" in window.said.text()
    window.refresh()
    qtbot.waitUntil(lambda: window.model._looking is None, timeout=LONG)
    assert window.clean.text() == "Add all 2 clean ones"
    assert model.index(0, 1).data() == "last Tuesday"
    _type_date(qtbot, window, 0, "令和8年1月14日")
    qtbot.waitUntil(lambda: "is not a date" not in window.said.text(), timeout=LONG)
    qtbot.waitUntil(lambda: model.index(0, 1).data() == "2026-01-14", timeout=LONG)
    qtbot.waitUntil(lambda: window.clean.text() == "Add all 3 clean ones", timeout=LONG)


def test_a_value_typed_while_the_list_grows_is_kept(
    qtbot: QtBot, space: Workspace, inbox: Path
) -> None:
    window = _listed(qtbot, space, inbox)
    window.view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: window.model.index(0, 0).data() == "長生炭鉱の遺骨", timeout=LONG)
    window.model.sort(1, Qt.SortOrder.DescendingOrder)  # asked for before the editor is opened
    window.view.choose_row(0)
    window.view.setCurrentIndex(window.model.index(0, 2))
    qtbot.keyClick(window.view, Qt.Key.Key_F2)
    line = window.view.findChild(QLineEdit)
    assert line is not None
    line.selectAll()
    type_text(qtbot, line, "中央通訊社")
    qtbot.wait(300)
    qtbot.keyClick(line, Qt.Key.Key_Return)  # taken later: the event loop comes between
    qtbot.waitUntil(lambda: "中央通訊社" in _outlets(space), timeout=LONG)


def test_buttons_keep_their_places_when_a_file_is_chosen(
    qtbot: QtBot, space: Workspace, inbox: Path
) -> None:
    window = _listed(qtbot, space, inbox)
    places = [window.later.geometry(), window.add.geometry(), window.clean.geometry()]
    at = window.later.mapTo(window, window.later.rect().center())
    assert window.add.isVisible()
    assert not window.add.isEnabled()
    _click(qtbot, window, 1)
    assert window.add.isEnabled()
    qtbot.waitUntil(window.inspector.words.isVisible, timeout=LONG)
    assert [window.later.geometry(), window.add.geometry(), window.clean.geometry()] == places
    assert window.childAt(at) is window.later
    qtbot.mouseClick(window.childAt(at), Qt.MouseButton.LeftButton)
    assert not window.isVisible()
    assert _titles(space.archive) == []


def _click(qtbot: QtBot, window: ListWindow, row: int) -> None:
    place = window.view.visualRect(window.model.index(row, 0)).center()
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_what_is_twice_on_the_list_is_said_before_and_after(
    qtbot: QtBot, space: Workspace, inbox: Path
) -> None:
    doubtful(inbox, "odd.txt")
    with zipfile.ZipFile(inbox / "saved.zip", "w") as box:
        box.write(inbox / "1.html", "copy.html")
    window = _listed(qtbot, space, inbox)
    qtbot.waitUntil(lambda: bool(window.model.twins), timeout=LONG)
    told = {row.name: window.model.index(n, 5) for n, row in _numbered(window)}
    twins = [name for name, cell in told.items() if cell.data().startswith("Twice on this list")]
    assert len(twins) == 1
    assert "“1.html”" in told["copy.html"].data() or "“copy.html”" in told["1.html"].data()
    assert "saved.zip" in told["copy.html"].data(Qt.ItemDataRole.ToolTipRole)
    assert window.clean.text() == "Add all 3 clean ones"
    with qtbot.waitSignal(space.intake.finished, timeout=LONG):
        qtbot.mouseClick(window.clean, Qt.MouseButton.LeftButton)
    assert len(_titles(space.archive)) == 3
    qtbot.waitUntil(lambda: list(_rows(window)) == ["odd.txt"], timeout=LONG)
    qtbot.waitUntil(
        lambda: window.said.text() == "3 added · 1 the same as another of them", timeout=LONG
    )


def _numbered(window: ListWindow) -> list[tuple[int, StagedRow]]:
    rows = ((n, window.model.row(n)) for n in range(len(window.model.ids)))
    return [(number, row) for number, row in rows if row is not None]


def test_what_is_here_already_is_left_out_at_once_and_never_listed_twice(
    qtbot: QtBot, space: Workspace, inbox: Path
) -> None:
    doubtful(inbox, "odd.txt")
    window = _listed(qtbot, space, inbox)
    with qtbot.waitSignal(space.intake.finished, timeout=LONG):
        qtbot.mouseClick(window.clean, Qt.MouseButton.LeftButton)
    for _ in range(2):
        _listed(qtbot, space, inbox)
        qtbot.waitUntil(lambda: len(_rows(window)) == 4, timeout=LONG)
    assert window.here_out.text() == "Leave out 3 here already"
    qtbot.mouseClick(window.states.button("duplicate"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.model.ids) == 3, timeout=LONG)
    assert window.focusWidget() is window.view
    qtbot.keySequence(window.focusWidget(), "Ctrl+A")
    assert window.view.chosen_count() == 3
    qtbot.mouseClick(window.here_out, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: list(_rows(window)) == ["odd.txt"], timeout=LONG)
    assert window.said.text() == "3 left out that were here already"
    assert not window.here_out.isVisible()


def test_items_and_the_files_they_came_from_are_counted(
    qtbot: QtBot, space: Workspace, inbox: Path
) -> None:
    with zipfile.ZipFile(inbox / "saved.zip", "w") as box:
        for number in (7, 8):
            box.write(page(inbox.parent, f"{number}.html", f"会談 {number}"), f"{number}.html")
    window = _listed(qtbot, space, inbox)
    assert window.states.button("").text() == "All 5 from 4 files"
    cells = {row.name: window.model.index(n, 5).data() for n, row in _numbered(window)}
    assert cells["7.html"] == "From saved.zip"
    assert cells["1.html"] == ""


def test_with_several_chosen_the_list_has_the_room(
    qtbot: QtBot, space: Workspace, inbox: Path
) -> None:
    window = _listed(qtbot, space, inbox)
    _click(qtbot, window, 0)
    assert window.inspector.isVisible()
    qtbot.keySequence(window.view, "Ctrl+A")
    assert not window.inspector.isVisible()
    assert window.said.text().startswith("3 chosen. A value typed in one of them")


def test_what_is_left_out_goes_and_later_keeps_the_list_over_a_restart(
    qtbot: QtBot, program: Program, space: Workspace, inbox: Path, settings: Settings
) -> None:
    window = _listed(qtbot, space, inbox)
    window.view.choose_row(1)
    qtbot.keyClick(window.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(_rows(window)) == 2, timeout=LONG)
    assert not space.receiving.bar.isVisible()
    window.later.click()
    qtbot.waitUntil(space.receiving.bar.isVisible, timeout=LONG)
    assert space.receiving.bar.words.text() == "2 files wait to be added"
    program.window.close()
    again = Program(settings)
    qtbot.addWidget(again.window, before_close_func=lambda _window: again.close())
    again.window.show()
    again.begin([])
    held = opened(qtbot, again)
    qtbot.waitUntil(held.receiving.bar.isVisible, timeout=LONG)
    held.receiving.bar.go.click()
    qtbot.waitUntil(lambda: len(held.receiving.list.model.ids) == 2, timeout=LONG)
    with qtbot.waitSignal(held.intake.finished, timeout=LONG):
        held.receiving.list.clean.click()
    qtbot.waitUntil(lambda: not held.receiving.list.isVisible(), timeout=LONG)
    assert not held.receiving.bar.isVisible()
    again.close()


def test_reading_stops_and_goes_on(qtbot: QtBot, space: Workspace, inbox: Path) -> None:
    for number in range(30):
        page(inbox, f"more{number}.html", f"会談 {number}")
    space.intake.add_files([inbox])
    window = space.receiving.list
    qtbot.waitUntil(
        lambda: space.intake.job is not None and space.intake.job.done > 0, timeout=LONG
    )
    window.stop.click()
    qtbot.waitUntil(lambda: space.intake.job is None, timeout=LONG)
    qtbot.waitUntil(window.go_on.isVisible, timeout=LONG)
    assert window.model.counts["waiting"] > 0
    window.go_on.click()
    qtbot.waitUntil(lambda: window.model.counts == {"ready": 33}, timeout=LONG)


def test_states_are_filtered_and_the_columns_ordered(
    qtbot: QtBot, space: Workspace, inbox: Path
) -> None:
    doubtful(inbox, "odd.txt")
    window = _listed(qtbot, space, inbox)
    window.states.button("warned").click()
    qtbot.waitUntil(lambda: list(_rows(window)) == ["odd.txt"], timeout=LONG)
    window.states.button("").click()
    qtbot.waitUntil(lambda: len(_rows(window)) == 4, timeout=LONG)
    window.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: next(iter(_rows(window))) == "2.html", timeout=LONG)


def test_a_download_is_split_after_its_first_five_articles_were_shown(
    qtbot: QtBot, space: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    doubtful(folder, "odd.txt")
    file = folder / "download.txt"
    stories = [
        f"Ueberschrift: Story {n}\nTag: 2026-01-{n:02}\n\nWords of story {n} in Nara.\n*~*~*\n"
        for n in range(1, 8)
    ]
    file.write_text("\n".join(stories), encoding="utf-8")
    window = _listed(qtbot, space, folder)
    row, _ = _rows(window)["download.txt"]
    window.view.choose_row(row)
    qtbot.waitUntil(window.inspector.split.isVisible, timeout=LONG)
    seen: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, SplittingDialog):
            QTimer.singleShot(50, answer)
            return
        dialog.way.setCurrentIndex(1)
        dialog.fields["title"].setCurrentText("Ueberschrift")
        dialog.fields["date"].setCurrentText("Tag")
        dialog.parting.setCurrentText("*~*~*")
        read(dialog)

    def read(dialog: SplittingDialog) -> None:
        if dialog.articles.rowCount() < 5:
            QTimer.singleShot(50, lambda: read(dialog))
            return
        seen.extend(dialog.articles.item(n, 0).text() for n in range(5))
        assert dialog.keep.text() == "Keep recipe"
        dialog.keep.click()
        seen.append(dialog.said.text())
        assert dialog.keep.text() == "Replace kept recipe"
        dialog.accept()

    QTimer.singleShot(0, answer)
    window.inspector.split.click()
    qtbot.waitUntil(lambda: bool(seen), timeout=LONG)
    *titles, said = seen
    assert titles == [f"Story {n}" for n in range(1, 6)]
    assert said.startswith(f"Kept as {shelf.own_folder() / 'download.toml'}. Files that it fits")
    qtbot.waitUntil(lambda: space.intake.job is None and len(window.model.ids) == 8, timeout=LONG)
    assert [row.date for row in map(window.model.row, range(8)) if row and row.date][:2] == [
        "2026-01-01",
        "2026-01-02",
    ]
    other = tmp_path / "other.txt"
    other.write_text("\n".join(stories[:3]).replace("Story", "Tale"), encoding="utf-8")
    space.intake.add_files([other])
    qtbot.waitUntil(lambda: space.intake.job is None and len(window.model.ids) == 11, timeout=LONG)
    shelf.known.cache_clear()


def test_files_dropped_on_a_collection_stand_in_it_once_they_are_added(
    qtbot: QtBot, space: Workspace, inbox: Path
) -> None:
    with space.archive.change("New collection") as session:
        key = collections.create(session, "Summits").id
    space.library.files_dropped.emit(key, [inbox])
    qtbot.waitUntil(lambda: space.intake.job is None, timeout=LONG)
    window = space.receiving.list
    qtbot.waitUntil(lambda: window.model.counts == {"ready": 3}, timeout=LONG)
    with qtbot.waitSignal(space.intake.finished, timeout=LONG):
        window.clean.click()

    def filed() -> int:
        with space.archive.read() as session:
            listing = documents.Listing(collection_ids=(key,))
            return len(documents.listed_ids(session, listing))

    qtbot.waitUntil(lambda: filed() == 3, timeout=LONG)


def test_rows_that_come_disturb_neither_what_is_chosen_nor_what_is_drawn(
    qtbot: QtBot, space: Workspace, inbox: Path, tmp_path: Path
) -> None:
    window = _listed(qtbot, space, inbox)
    qtbot.waitUntil(lambda: window.model.rowCount() == 3, timeout=LONG)
    held = list(window.model.ids)
    window.view.choose_row(1)
    resets: list[int] = []
    drawn: set[str] = set()

    def note(top: QModelIndex, low: QModelIndex) -> None:
        drawn.update(window.model.ids[top.row() : low.row() + 1])

    window.model.modelReset.connect(lambda: resets.append(1))
    window.model.dataChanged.connect(note)
    page(tmp_path / "more", "9.html", "第二の会談", date="2026-02-01")
    _listed(qtbot, space, tmp_path / "more")
    qtbot.waitUntil(lambda: window.model.rowCount() == 4, timeout=LONG)
    new = next(key for key in window.model.ids if key not in held)
    assert window.view.chosen_ids() == [held[1]]
    space.intake.edit([held[2]], "title", "再会談")
    place = window.model.ids.index(held[2])
    qtbot.waitUntil(lambda: window.model.index(place, 0).data() == "再会談", timeout=LONG)
    space.intake.leave_out([held[0]])
    qtbot.waitUntil(lambda: window.model.rowCount() == 3, timeout=LONG)
    assert window.view.chosen_ids() == [held[1]]
    assert not resets
    assert drawn <= {new, held[2]}


def test_a_page_first_seen_while_the_list_is_looked_up_is_read_again(
    qtbot: QtBot, space: Workspace, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (listing, pages, staged_model):
        monkeypatch.setattr(module, "PAGE", 1)
    window = _listed(qtbot, space, inbox)
    model = window.model
    qtbot.waitUntil(lambda: model.rowCount() == 3, timeout=LONG)
    qtbot.waitUntil(lambda: model._looking is None, timeout=LONG)
    model._pages.turn_to({})  # as when nothing of it has been seen
    model.look_up()
    assert model.index(2, 0).data()
    with space.archive.record() as session:
        staging.edit(session, [model.ids[2]], "title", "再会談")
    drawn: list[int] = []
    model.dataChanged.connect(lambda top, _low: drawn.append(top.row()))
    with qtbot.waitSignal(model.listed, timeout=LONG):
        pass
    assert 2 in drawn
    assert model.index(2, 0).data() == "再会談"

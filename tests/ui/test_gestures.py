"""What is done in one panel and follows in another, with the whole window and the sample's kind."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from archivist.model.rendition import Span
from archivist.search.follow import is_current
from archivist.store import annotations, authority, codebook, collections, passage_rows
from archivist.ui.app import Program
from archivist.ui.dialogs.export import ExportDialog
from archivist.ui.dialogs.web_address import WebAddressDialog
from archivist.ui.settings import Settings
from archivist.ui.workspace import Workspace
from tests.builders import NARA, add_document
from tests.test_fetch import Site, page, site
from tests.ui.opened import created

__all__ = ["site"]  # the fixture

TAKAICHI = Span(NARA.index("Takaichi Sanae"), NARA.index("Takaichi Sanae") + 14)
MINE = Span(NARA.index("Chosei mine"), NARA.index("Chosei mine") + 11)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def program(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Program]:
    made = Program(settings)
    qtbot.addWidget(made.window, before_close_func=lambda _window: made.close())
    made.window.resize(1280, 800)
    with qtbot.waitExposed(made.window):
        made.window.show()
    created(qtbot, made, tmp_path / "archive")
    yield made
    made.close()


@pytest.fixture
def space(qtbot: QtBot, program: Program) -> Workspace:
    """An archive with one marked document, open on the desk."""
    held = program.window.workspace
    assert held is not None
    document_id = add_document(held.archive)
    with held.archive.change("Mark") as session:
        record = authority.create(session, "person", "Takaichi Sanae")
        code = codebook.create(session, "Testing", shortcut="7")
        body = annotations.identifying(record.id)
        annotations.annotate(session, document_id, TAKAICHI, body)
        assert code.shortcut == "7"
    held.desk.open_document(document_id)
    qtbot.waitUntil(lambda: _page(held).reader.top_position() == 0)
    return held


def _page(space: Workspace):  # type: ignore[no-untyped-def]
    assert space.desk.current is not None
    return space.desk.current


def _marks(space: Workspace) -> dict[str, list[str]]:
    with space.archive.read() as session:
        found = passage_rows.passages(session)
    return {row.exact: [body.label for body in row.bodies] for row in found}


def test_marking_without_a_selection_says_what_to_do(
    qtbot: QtBot, program: Program, space: Workspace
) -> None:
    program.window.acts["mark_person"].trigger()
    assert "Select a passage" in program.window.status.currentMessage()
    program.window.status.clearMessage()
    qtbot.keyClick(_page(space).reader.paper, Qt.Key.Key_P)
    assert "Select a passage" in program.window.status.currentMessage()
    program.window.status.clearMessage()
    space.annotating.knowledge.mark_wanted.emit("person", "whoever")  # dropped on the text
    assert "Select a passage" in program.window.status.currentMessage()


def test_enter_on_a_record_with_nothing_selected_shows_its_passages(
    qtbot: QtBot, program: Program, space: Workspace
) -> None:
    with space.archive.read() as session:
        record = authority.find(session, "person", "Takaichi Sanae")[0]
    knowledge = space.annotating.knowledge
    qtbot.waitUntil(lambda: knowledge.model.find(record.id).isValid(), timeout=5000)
    knowledge.select(record.id)
    space.annotating.passages.show_here()
    qtbot.keyClick(knowledge.tree, Qt.Key.Key_Return)
    assert space.annotating.passages._title.text() == "Takaichi Sanae"
    assert "Passages of “Takaichi Sanae”" in program.window.status.currentMessage()


def test_a_fresh_mark_and_one_brought_back_by_undo_are_selected_in_the_list(
    qtbot: QtBot, space: Workspace
) -> None:
    page, passages = _page(space), space.annotating.passages
    with space.archive.read() as session:
        record = authority.find(session, "person", "Takaichi Sanae")[0]
    words = lambda: passages.chosen().words if passages.chosen() else ""  # type: ignore[union-attr]  # noqa: E731
    page.reader.select(MINE)
    space.annotating.marker.apply(page.document_id, MINE, "person", record.id)
    qtbot.waitUntil(lambda: words() == "Chosei mine", timeout=3000)
    passages.view.setCurrentIndex(passages.model.index(0))
    passages.view.setFocus()
    gone = words()
    qtbot.keyClick(passages.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: passages.model.rowCount() == 1, timeout=3000)
    space.undoing.undo()
    qtbot.waitUntil(lambda: passages.model.rowCount() == 2, timeout=3000)
    assert words() == gone


def test_a_code_is_put_on_by_its_own_key_and_taken_off_by_delete(
    qtbot: QtBot, space: Workspace
) -> None:
    page = _page(space)
    qtbot.waitUntil(lambda: space.annotating.knowledge.shortcut_target("7") is not None)
    page.reader.select(MINE)
    qtbot.keyClick(page.reader.paper, Qt.Key.Key_7)
    assert _marks(space)["Chosei mine"] == ["Testing"]
    qtbot.waitUntil(lambda: page.reader.current_mark() is not None, timeout=3000)
    qtbot.keyClick(page.reader.paper, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(page.marks.all()) == 2, timeout=3000)
    space.annotating.passages.view.setFocus()
    view, model = space.annotating.passages.view, space.annotating.passages.model
    qtbot.waitUntil(lambda: model.row_of(_id_of(space, "Chosei mine")) >= 0, timeout=3000)
    view.setCurrentIndex(model.index(model.row_of(_id_of(space, "Chosei mine"))))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert page.reader.current_mark() == _id_of(space, "Chosei mine")
    qtbot.keyClick(page.reader.paper, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Chosei mine" not in _marks(space), timeout=3000)


def _id_of(space: Workspace, words: str) -> str:
    with space.archive.read() as session:
        return next(row.id for row in passage_rows.passages(session) if row.exact == words)


def test_a_record_chosen_at_the_right_marks_the_selection(qtbot: QtBot, space: Workspace) -> None:
    with space.archive.read() as session:
        record = authority.find(session, "person", "Takaichi Sanae")[0]
    _page(space).reader.select(MINE)
    space.annotating.knowledge.mark_wanted.emit("person", record.id)
    assert _marks(space)["Chosei mine"] == ["Takaichi Sanae"]


def test_a_search_shows_hits_and_esc_gives_the_library_back(
    qtbot: QtBot, program: Program, space: Workspace
) -> None:
    qtbot.waitUntil(lambda: is_current(space.archive), timeout=30_000)
    qtbot.keyClick(program.window, Qt.Key.Key_K, CONTROL)
    box = space.seeking.box
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClicks(box, "Chosei")
    qtbot.waitUntil(lambda: space.left.currentWidget() is space.seeking.results, timeout=5000)
    qtbot.waitUntil(lambda: len(space.seeking.found) == 1, timeout=10_000)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    washer = _page(space).reader.paper.washer
    qtbot.waitUntil(lambda: list(washer.hits) == [Span(MINE.start, MINE.start + 6)], timeout=5000)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert space.left.currentWidget() is space.library
    assert list(washer.hits) == []
    assert box.text() == ""


def test_a_saved_search_is_asked_by_a_click(qtbot: QtBot, space: Workspace) -> None:
    with space.archive.change("Save search") as session:
        key = collections.save_query(session, "DNA", '"DNA testing"').id
    shelf = space.library.tree.shelf
    qtbot.waitUntil(lambda: shelf.place_of("query", key).isValid(), timeout=5000)
    tree = space.library.tree
    spot = tree.visualRect(shelf.place_of("query", key)).center()
    tree.scrollTo(shelf.place_of("query", key))
    spot = tree.visualRect(shelf.place_of("query", key)).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert space.seeking.box.text() == '"DNA testing"'
    qtbot.waitUntil(lambda: len(space.seeking.found) == 1, timeout=30_000)


def test_ctrl_f_finds_in_the_text_and_f3_goes_on(
    qtbot: QtBot, program: Program, space: Workspace
) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_F, CONTROL)
    line = _page(space).find_bar.line
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "the")
    washer = _page(space).reader.paper.washer
    first = washer.hit
    qtbot.keyClick(program.window, Qt.Key.Key_F3)
    assert washer.hit != first


def test_an_export_asks_and_writes(
    qtbot: QtBot, program: Program, space: Workspace, tmp_path: Path
) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        dialog.forms.setCurrentIndex(dialog.forms.findData("csv"))
        assert dialog.line.text().endswith(".csv")
        dialog.line.setText(str(tmp_path / "nowhere" / "marks.csv"))
        dialog.go.click()
        assert "nowhere" in dialog.problem.text()
        dialog.line.setText(str(tmp_path / "marks.csv"))
        dialog.go.click()

    QTimer.singleShot(0, answer)
    with qtbot.waitSignal(space.safekeeping.told, timeout=20_000):
        program.window.acts["export"].trigger()
    assert "Takaichi Sanae" in (tmp_path / "marks.csv").read_text(encoding="utf-8-sig")


def test_a_backup_holds_the_archive_and_the_check_finds_it_sound(
    qtbot: QtBot, space: Workspace, tmp_path: Path
) -> None:
    with qtbot.waitSignal(space.safekeeping.told, timeout=20_000):
        space.safekeeping.write_backup(tmp_path / "backup.zip")
    assert "archive.sqlite" in zipfile.ZipFile(tmp_path / "backup.zip").namelist()
    with qtbot.waitSignal(space.safekeeping.told, timeout=20_000) as told:
        space.safekeeping.verify()
    assert "sound" in told.args[0]


def test_a_damaged_original_is_named_by_the_check(
    qtbot: QtBot, program: Program, space: Workspace
) -> None:
    original = next(path for path in space.archive.originals.rglob("*") if path.is_file())
    original.chmod(0o644)
    original.write_bytes(b"something else")
    with qtbot.waitSignal(space.safekeeping.failed, timeout=20_000):
        space.safekeeping.verify()
    assert original.name[:12] in program.window.notice.text()


def test_a_backup_is_restored_into_a_new_folder_and_opened(
    qtbot: QtBot, program: Program, space: Workspace, tmp_path: Path
) -> None:
    with qtbot.waitSignal(space.safekeeping.told, timeout=20_000):
        space.safekeeping.write_backup(tmp_path / "backup.zip")
    program.restore(tmp_path / "backup.zip", tmp_path / "restored")
    qtbot.waitUntil(lambda: _place(program) == tmp_path / "restored", timeout=20_000)


def _place(program: Program) -> Path | None:
    held = program.window.workspace
    return held.archive.path if held is not None else None


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("history", "Mark"),
        ("history", "Leaders meet in Nara"),
        ("keyboard", "Search everything"),
        ("keyboard", "Next mark, previous mark"),
    ],
)
def test_history_and_keys_are_listed(
    qtbot: QtBot, program: Program, space: Workspace, name: str, words: str
) -> None:
    seen: list[str] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        for table in dialog.findChildren(QTableWidget):
            seen.extend(table.item(row, 1).text() for row in range(table.rowCount()))
            seen.extend(table.item(row, 2).text() for row in range(table.rowCount()))
        dialog.reject()

    QTimer.singleShot(0, read)
    program.window.acts[name].trigger()
    assert words in seen


def test_details_and_marks_are_shown_by_keys(
    qtbot: QtBot, program: Program, space: Workspace
) -> None:
    program.window.acts["fold_right"].trigger()
    assert not space.right.isVisible()
    qtbot.keyClick(program.window, Qt.Key.Key_I, CONTROL)
    assert space.details.row("title").value.text() == "Leaders meet in Nara"
    assert space.right.stack.currentWidget() is space.details
    assert space.right.isVisible()
    qtbot.keyClick(program.window, Qt.Key.Key_1, CONTROL)
    assert space.right.stack.currentWidget() is space.annotating.face


def test_tab_reaches_the_panes_by_keyboard_alone(
    qtbot: QtBot, program: Program, space: Workspace
) -> None:
    browser = space.library.browser
    qtbot.waitUntil(
        lambda: browser.stack.currentWidget() is browser.list and bool(browser.model.ids)
    )
    program.window.activateWindow()
    space.seeking.box.reach()
    qtbot.waitUntil(space.seeking.box.hasFocus)
    reached: set[QWidget] = set()
    for _ in range(40):
        held = QApplication.focusWidget()
        assert held is not None
        reached.add(held)
        qtbot.keyClick(held, Qt.Key.Key_Tab)
    assert space.library.browser.list in reached
    assert space.library.tree in reached
    assert _page(space).reader.paper in reached
    assert any(isinstance(widget, QLineEdit) for widget in reached)


def test_a_page_is_fetched_only_when_its_address_is_given(
    qtbot: QtBot, program: Program, space: Workspace, site: Site
) -> None:
    site.pages["/story"] = page(b"<h1>Accord</h1>" + b"<p>The accord was signed in Seoul.</p>" * 6)
    assert site.asked == []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, WebAddressDialog)
        dialog.line.setText("")
        assert not dialog.go.isEnabled()
        dialog.line.setText(f"{site.address}/story")
        dialog.go.click()

    QTimer.singleShot(0, answer)
    with qtbot.waitSignal(space.intake.failed, timeout=30_000):
        program.window.acts["add_address"].trigger()
    assert site.asked == []  # this machine is not the web, unless the settings say so
    assert "private" in program.window.notice.text() or "local" in program.window.notice.text()
    space.settings.keep("web/allow_local", True)
    QTimer.singleShot(0, answer)
    with qtbot.waitSignal(space.intake.finished, timeout=30_000):
        program.window.acts["add_address"].trigger()
    qtbot.waitUntil(lambda: "The accord was signed" in _page(space).text, timeout=5000)

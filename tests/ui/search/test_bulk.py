"""Hits are selected, looked at, and marked together as one step."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.model.rendition import Span
from archivist.search.follow import catch_up
from archivist.store import annotations, authority, codebook, passage_rows
from archivist.ui.jobs import Jobs
from archivist.ui.marking.picker import Picker
from archivist.ui.search.preview import Preview
from archivist.ui.search.results import ResultsPanel
from tests.builders import NARA, add_document
from tests.ui.typing import type_text

SADO = "Sado mine\nThe memorial at the Sado mine. Ms Takaichi (高市早苗) sent no words."
KOREAN = "사도 광산\n다카이치 사나에 총리와 高市早苗 𠮷 高市早苗."


@pytest.fixture
def stocked(archive: Archive) -> Archive:
    """Three stories; Takaichi Sanae is known by three names and marked once, in the first."""
    nara = add_document(archive)
    add_document(archive, SADO, date="2024-11-26")
    add_document(archive, KOREAN, language="ko")
    with archive.change("Mark") as session:
        record = authority.create(session, "person", "Takaichi Sanae")
        for name in ("高市早苗", "다카이치 사나에"):
            authority.add_form(session, record.id, name)
        at = NARA.index("Takaichi Sanae")
        annotations.annotate(session, nara, Span(at, at + 14), annotations.identifying(record.id))
    catch_up(archive)
    return archive


@pytest.fixture
def panel(qtbot: QtBot, stocked: Archive, jobs: Jobs) -> Iterator[ResultsPanel]:
    window = QMainWindow()
    made = ResultsPanel(stocked, jobs, window)
    window.setCentralWidget(made)
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    yield made
    made.close_searcher()


def search(qtbot: QtBot, panel: ResultsPanel, query: str, total: int) -> None:
    panel.search(query)
    qtbot.waitUntil(lambda: panel.count.text().startswith(f"{total} "), timeout=5000)


def pick(qtbot: QtBot, panel: ResultsPanel, typed: str = "") -> Preview:
    """Enters a name in the picker that asks with what to mark; waits for the passages."""
    picker = next(one for one in panel.window().findChildren(Picker) if one.isVisible())
    line = picker.findChild(QLineEdit)
    assert line is not None
    if typed:
        line.clear()
        qtbot.keyClicks(line, typed)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.marking.preview is not None, timeout=5000)
    preview = panel.marking.preview
    assert preview is not None
    return preview


def marked(archive: Archive) -> list[str]:
    with archive.read() as session:
        return sorted(held.exact for held in passage_rows.passages(session))


def test_all_hits_of_a_record_are_marked_in_every_script_as_one_step(
    qtbot: QtBot, panel: ResultsPanel, stocked: Archive
) -> None:
    search(qtbot, panel, 'person:"Takaichi Sanae"', 3)
    qtbot.mouseClick(panel.head.mark, Qt.MouseButton.LeftButton)
    preview = pick(qtbot, panel)
    assert preview.target.text().strip() == "Takaichi Sanae"
    assert not preview.isModal()
    assert preview.summary.text().startswith("4 of 5 passages in 3 articles  ·  1 stand")
    assert preview.go.text() == "Mark 4 passages"
    assert not preview.grab().isNull()
    qtbot.mouseClick(preview.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.marking.preview is None, timeout=5000)
    assert marked(stocked) == sorted(["Takaichi Sanae", *["高市早苗"] * 3, "다카이치 사나에"])
    assert stocked.undo_label() == "Mark 4 passages with “Takaichi Sanae”"
    stocked.undo()
    assert marked(stocked) == ["Takaichi Sanae"]


def test_passages_and_whole_articles_can_be_left_out(
    qtbot: QtBot, panel: ResultsPanel, stocked: Archive
) -> None:
    search(qtbot, panel, "高市早苗", 3)
    panel.mark_hits(selected=False)
    preview = pick(qtbot, panel)
    rows = preview.model.rows
    heads = [number for number, row in enumerate(rows) if row.candidate is None]
    korean = next(number for number in heads if "사도" in rows[number].title)
    total = preview.model.wanted
    preview.list.setCurrentIndex(preview.model.index(korean))
    qtbot.keyClick(preview.list, Qt.Key.Key_Space)
    assert preview.model.check(korean) == Qt.CheckState.Unchecked
    assert preview.model.wanted == total - 2
    spot = preview.list.visualRect(preview.model.index(korean + 1))
    qtbot.mouseClick(
        preview.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPoint(spot.left() + 30, spot.center().y()),
    )
    assert preview.model.check(korean) == Qt.CheckState.PartiallyChecked
    with qtbot.waitSignal(panel.hit_activated) as opened:
        qtbot.keyClick(preview.list, Qt.Key.Key_Return)
    assert KOREAN[slice(*opened.args[1])] == "高市早苗"
    preview.go.click()
    qtbot.waitUntil(lambda: panel.marking.preview is None, timeout=5000)
    assert marked(stocked).count("高市早苗") == 2


def test_only_what_is_selected_is_marked_and_a_new_code_is_made_with_it(
    qtbot: QtBot, panel: ResultsPanel, stocked: Archive
) -> None:
    search(qtbot, panel, "mine", 2)
    sado = next(
        number
        for number in range(panel.model.rowCount())
        if "Sado" in str(panel.model.index(number).data())
    )
    rows = panel.list.visualRect(panel.model.index(sado))
    with qtbot.assertNotEmitted(panel.hit_activated):
        qtbot.mouseClick(
            panel.list.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            rows.center(),
        )
    menu = panel.list.menu()
    menu.actions()[2].trigger()
    picker = next(one for one in panel.window().findChildren(Picker) if one.isVisible())
    for _ in range(6):
        qtbot.keyClick(picker.findChild(QLineEdit), Qt.Key.Key_Tab)
    assert picker.kind == "code"
    preview = pick(qtbot, panel, "Memorials")
    assert preview.target.text().strip() == "Memorials (new)"
    assert preview.model.articles == 1
    preview.go.click()
    qtbot.waitUntil(lambda: panel.marking.preview is None, timeout=5000)
    assert marked(stocked).count("mine") == 2
    stocked.undo()
    with stocked.read() as session:
        assert codebook.rows(session) == []


def test_a_snippet_or_a_line_that_is_selected_stands_for_itself(
    qtbot: QtBot, panel: ResultsPanel, stocked: Archive
) -> None:
    search(qtbot, panel, "mine", 2)
    qtbot.mouseClick(panel.head.lines, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.lines.model.rowCount() == 3, timeout=5000)
    panel.lines.list.setCurrentIndex(panel.lines.model.index(1))
    assert len(panel.found.chosen().lines) == 1
    panel.lines.menu().actions()[2].trigger()
    preview = pick(qtbot, panel)
    assert preview.model.number == 1
    preview.reject()
    assert panel.marking.preview is None
    panel.lines.list.selectAll()
    assert panel.found.chosen().everything


def test_passages_that_were_found_by_their_notes_are_marked_themselves(
    qtbot: QtBot, panel: ResultsPanel, stocked: Archive
) -> None:
    with stocked.read() as session:
        (held,) = passage_rows.passages(session)
    with stocked.change("Note") as session:
        annotations.add_bodies(session, held.id, annotations.commenting("the premier"))
    catch_up(stocked)
    qtbot.mouseClick(panel.narrow.kinds["passages"], Qt.MouseButton.LeftButton)
    search(qtbot, panel, "premier", 1)
    panel.mark_hits(selected=False)
    preview = pick(qtbot, panel, "Talks")
    assert [row.candidate.line.found for row in preview.model.rows if row.candidate] == [
        "Takaichi Sanae"
    ]


def test_hits_without_words_in_the_text_leave_nothing_to_mark(
    qtbot: QtBot, panel: ResultsPanel
) -> None:
    search(qtbot, panel, "date:2024", 1)
    panel.mark_hits(selected=False)
    preview = pick(qtbot, panel, "Takaichi")
    assert "nothing in the texts" in preview.empty.words
    assert not preview.go.isEnabled()


def test_a_text_that_changed_meanwhile_is_left_alone(
    qtbot: QtBot, panel: ResultsPanel, stocked: Archive
) -> None:
    search(qtbot, panel, "memorial", 1)
    panel.mark_hits(selected=False)
    preview = pick(qtbot, panel, "Memorials")
    row = preview.model.rows[1]
    assert row.candidate is not None
    row.candidate = row.candidate._replace(line=row.candidate.line._replace(found="memories"))
    with qtbot.waitSignal(panel.marking.failed, timeout=5000) as told:
        preview.go.click()
    assert "search again" in told.args[0]
    qtbot.waitUntil(preview.go.isEnabled)
    assert marked(stocked) == ["Takaichi Sanae"]


def test_marks_that_are_cancelled_leave_nothing(
    qtbot: QtBot, panel: ResultsPanel, stocked: Archive
) -> None:
    search(qtbot, panel, "mine", 2)
    panel.mark_hits(selected=False)
    preview = pick(qtbot, panel, "Mines")
    with (
        qtbot.waitSignal(panel.marking.told, timeout=5000) as told,
        stocked.change("Hold the door") as session,
    ):
        preview.go.click()  # the job waits for the door
        assert not preview.list.isEnabled()
        preview.reject()
        codebook.find_or_create(session, "Meanwhile")
    assert "nothing was marked" in told.args[0]
    assert marked(stocked) == ["Takaichi Sanae"]
    assert stocked.undo_label() == "Hold the door"


def test_the_preview_goes_with_the_archive(qtbot: QtBot, panel: ResultsPanel) -> None:
    search(qtbot, panel, "mine", 2)
    panel.mark_hits(selected=False)
    pick(qtbot, panel, "Mines")
    panel.close_searcher()
    assert panel.marking.preview is None


def test_another_mark_can_be_chosen_over_the_passages(
    qtbot: QtBot, panel: ResultsPanel, stocked: Archive
) -> None:
    search(qtbot, panel, "高市早苗", 3)
    panel.mark_hits(selected=False)
    preview = pick(qtbot, panel, "Somebody")
    assert preview.target.text().strip() == "Somebody (new)"
    preview.target.click()
    picker = next(one for one in preview.findChildren(Picker) if one.isVisible())
    line = picker.findChild(QLineEdit)
    assert line is not None
    line.setText("")
    type_text(qtbot, line, "高市")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: preview.target.text().strip() == "Takaichi Sanae", timeout=5000)

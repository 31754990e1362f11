"""Typing finds, Enter jumps, facets refine, mistakes get a sentence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.model.rendition import Span
from archivist.search.follow import catch_up
from archivist.store import annotations, authority, collections
from archivist.ui.jobs import Jobs
from archivist.ui.search.box import SearchBox
from archivist.ui.search.completion import Completions
from archivist.ui.search.hits import HIT_ROLE
from archivist.ui.search.refine import facet_term
from archivist.ui.search.results import ResultsPanel
from archivist.ui.search.saving import SaveSheet
from tests.builders import NARA, add_document
from tests.ui.typing import type_text


@pytest.fixture
def stocked(archive: Archive) -> Archive:
    """Two stories, one with Takaichi Sanae marked under two names, and the index of it."""
    nara = add_document(archive)
    add_document(archive, "Sado mine\nThe memorial at the Sado mine.", date="2024-11-26")
    with archive.change("Mark") as session:
        record = authority.create(session, "person", "Takaichi Sanae")
        authority.add_form(session, record.id, "高市早苗", language="ja")
        at = NARA.index("Takaichi Sanae")
        annotations.annotate(session, nara, Span(at, at + 14), annotations.identifying(record.id))
    catch_up(archive)
    return archive


@pytest.fixture
def panel(qtbot: QtBot, stocked: Archive, jobs: Jobs) -> Iterator[ResultsPanel]:
    made = ResultsPanel(stocked, jobs)
    qtbot.addWidget(made)
    made.resize(320, 640)
    made.show()
    yield made
    made.close_searcher()


def found(qtbot: QtBot, panel: ResultsPanel, query: str, total: int) -> None:
    panel.search(query)
    qtbot.waitUntil(lambda: panel.count.text().startswith(f"{total} "), timeout=5000)


def test_a_name_in_another_script_leads_to_the_marked_passage(
    qtbot: QtBot, panel: ResultsPanel
) -> None:
    found(qtbot, panel, "高市早苗", 1)
    panel.focus_hits()
    with qtbot.waitSignal(panel.hit_activated) as opened:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    _, span, query = opened.args
    assert NARA[span.start : span.end] == "Takaichi Sanae"
    assert query == "高市早苗"


def test_a_query_that_is_entered_opens_its_best_hit(qtbot: QtBot, panel: ResultsPanel) -> None:
    with qtbot.waitSignal(panel.hit_activated, timeout=5000) as opened:
        panel.commit("memorial")
    _, span, _ = opened.args
    assert span is not None
    assert panel.list.hasFocus()
    assert panel.count.text() == "1 DOCUMENT"


def test_arrows_go_through_the_passages(qtbot: QtBot, panel: ResultsPanel) -> None:
    found(qtbot, panel, "mine", 2)
    rows = [panel.model.index(n).data(HIT_ROLE) for n in range(panel.model.rowCount())]
    assert [row.snippet is None for row in rows].count(True) == 2
    assert any(row.snippet for row in rows)
    panel.focus_hits()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.list.currentIndex().row() == 1
    assert not panel.grab().isNull()


def test_an_answer_that_is_no_longer_wanted_is_dropped(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.search("mine")
    found(qtbot, panel, "memorial", 1)
    qtbot.wait(200)
    assert panel.count.text().startswith("1 ")


def test_a_facet_narrows_the_typed_query(qtbot: QtBot, panel: ResultsPanel) -> None:
    found(qtbot, panel, "mine", 2)
    tree = panel.facets
    people = next(
        tree.topLevelItem(n)
        for n in range(tree.topLevelItemCount())
        if tree.topLevelItem(n).data(0, Qt.ItemDataRole.UserRole) == "person"
    )
    people.setExpanded(True)
    point = tree.visualItemRect(people.child(0)).center()
    with qtbot.waitSignal(panel.query_refined) as refined:
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert refined.args == ['mine person:"Takaichi Sanae"']
    found(qtbot, panel, refined.args[0], 1)
    people = next(
        tree.topLevelItem(n)
        for n in range(tree.topLevelItemCount())
        if tree.topLevelItem(n).data(0, Qt.ItemDataRole.UserRole) == "person"
    )
    assert people.child(0).font(0).bold()  # it says that the query holds it
    point = tree.visualItemRect(people.child(0)).center()
    with qtbot.waitSignal(panel.query_refined) as widened:
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert widened.args == ["mine"]


@pytest.mark.parametrize("value", ["2026", "The Japan News", "en", "日本"])
def test_a_clicked_facet_is_a_term_that_can_be_typed(panel: ResultsPanel, value: str) -> None:
    term = facet_term("source", value)
    assert term.startswith("source:")
    assert (" " in value) == ('"' in term)


def test_a_mistake_gets_a_sentence_with_its_place(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.search("mine (sado")
    qtbot.waitUntil(lambda: "<u>(</u>" in panel.empty.words, timeout=5000)
    assert panel.model.rowCount() == 0
    assert panel.empty.isVisible()


def test_nothing_found_says_what_to_try(qtbot: QtBot, panel: ResultsPanel) -> None:
    found(qtbot, panel, "unicorn", 0)
    assert "Nothing was found" in panel.empty.words
    assert panel.empty.isVisible()


def test_a_search_is_saved_by_name(qtbot: QtBot, panel: ResultsPanel, stocked: Archive) -> None:
    found(qtbot, panel, "mine", 2)
    qtbot.mouseClick(panel.keep, Qt.MouseButton.LeftButton)
    sheet = panel.findChild(SaveSheet)
    assert sheet.isVisible()
    sheet.setTextValue("  Mines ")
    sheet.accept()
    with stocked.read() as session:
        assert [(held.name, held.query) for held in collections.saved_queries(session)] == [
            ("Mines", "mine")
        ]
    assert stocked.undo_label() == "Save search “Mines”"


def test_typing_asks_after_a_pause_and_enter_at_once(qtbot: QtBot, stocked: Archive) -> None:
    box = SearchBox(stocked)
    qtbot.addWidget(box)
    box.show()
    with qtbot.waitSignal(box.query_changed, timeout=2000) as asked:
        type_text(qtbot, box, "高市")
    assert asked.args == ["高市"]
    with qtbot.waitSignal(box.query_committed) as committed:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert committed.args == ["高市"]
    with qtbot.waitSignal(box.cancelled):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""


def test_names_complete_after_a_field(stocked: Archive) -> None:
    completions = Completions(stocked)
    (offer,) = completions.offers("mine person:高市")
    assert offer.label == "Takaichi Sanae  (高市早苗)"
    assert "mine person:高市"[: offer.start] + offer.text == 'mine person:"Takaichi Sanae" '
    assert [offer.text for offer in completions.offers("pers")] == ["person:"]
    assert completions.offers("mine") == []
    assert list(completions.offers("person:nobody")) == []

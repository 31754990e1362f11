"""Typing finds, Enter jumps, facets refine, mistakes get a sentence."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.model.rendition import Span
from archivist.search.appendix import searches
from archivist.search.follow import catch_up
from archivist.store import annotations, authority, collections, documents, story_groups
from archivist.store.documents import DocumentRow
from archivist.ui import theme as themes
from archivist.ui.jobs import Jobs
from archivist.ui.search import answer, exporting
from archivist.ui.search.box import SearchBox
from archivist.ui.search.completion import Completions
from archivist.ui.search.hits import HIT_ROLE
from archivist.ui.search.refine import facet_term
from archivist.ui.search.results import ResultsPanel
from archivist.ui.search.saving import SaveSheet
from archivist.ui.search.wish import Scope, Wish
from archivist.ui.theme import Mode
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


def click_value(
    qtbot: QtBot,
    panel: ResultsPanel,
    facet: str,
    button: Qt.MouseButton = Qt.MouseButton.LeftButton,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    tree, top = panel.facets, panel.facets.top(facet)
    assert top is not None
    top.setExpanded(True)
    tree.scrollToItem(top.child(0))
    point = tree.visualItemRect(top.child(0)).center()
    qtbot.mouseClick(tree.viewport(), button, keys, point)


def shows(qtbot: QtBot, panel: ResultsPanel, count: str) -> None:
    qtbot.waitUntil(lambda: panel.count.text() == count, timeout=5000)


def test_a_facet_narrows_and_its_chip_widens(qtbot: QtBot, panel: ResultsPanel) -> None:
    found(qtbot, panel, "mine", 2)
    click_value(qtbot, panel, "person")
    shows(qtbot, panel, "1 DOCUMENT")
    assert panel.query == "mine"
    assert panel.wish.having == (("person", "Takaichi Sanae"),)
    people = panel.facets.top("person")
    assert people is not None
    assert people.child(0).font(0).bold()  # it says that it is picked
    (chip,) = panel.chips.buttons
    assert chip.text() == "Takaichi Sanae"
    themes.holder().set_mode(Mode.DARK)
    (chip,) = panel.chips.buttons
    assert themes.current().raised in chip.styleSheet()
    assert f"color:{themes.current().accent}" in panel.suggestions.text()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    shows(qtbot, panel, "2 DOCUMENTS")
    assert panel.chips.isHidden()


@pytest.mark.parametrize(
    ("button", "keys"),
    [
        (Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier),
        (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_another_click_leaves_a_value_out(
    qtbot: QtBot, panel: ResultsPanel, button: Qt.MouseButton, keys: Qt.KeyboardModifier
) -> None:
    found(qtbot, panel, "mine", 2)
    click_value(qtbot, panel, "person", button, keys)
    shows(qtbot, panel, "1 DOCUMENT")
    assert panel.wish.lacking == (("person", "Takaichi Sanae"),)
    assert panel.wish.as_query() == 'mine -person:"Takaichi Sanae"'


def test_a_value_that_was_typed_is_taken_from_the_typed_words(
    qtbot: QtBot, panel: ResultsPanel
) -> None:
    found(qtbot, panel, 'mine person:"Takaichi Sanae"', 1)
    with qtbot.waitSignal(panel.query_refined) as refined:
        click_value(qtbot, panel, "person")
    assert refined.args == ["mine"]


def test_a_click_on_a_record_says_what_typing_its_name_would_find_besides(
    qtbot: QtBot, panel: ResultsPanel, stocked: Archive
) -> None:
    add_document(stocked, "Unmarked\nTakaichi Sanae at the mine.", title="Unmarked")
    catch_up(stocked)
    found(qtbot, panel, "mine OR nothing", 3)
    click_value(qtbot, panel, "person")
    shows(qtbot, panel, "1 DOCUMENT")
    assert "Only where “Takaichi Sanae” is marked" in panel.suggestions.text()
    with qtbot.waitSignal(panel.query_refined) as asked:
        panel.suggestions.linkActivated.emit("p0")
    assert asked.args == ['(mine OR nothing) person:"Takaichi Sanae"']
    panel.search(asked.args[0])
    shows(qtbot, panel, "2 DOCUMENTS")
    assert panel.wish.picks == ()
    assert "is marked" not in panel.suggestions.text()


def test_there_are_facets_of_type_and_collection(qtbot: QtBot, panel: ResultsPanel) -> None:
    found(qtbot, panel, "mine", 2)
    kind = panel.facets.top("type")
    assert kind is not None
    assert "Right click" in kind.child(0).toolTip(0)


def test_hits_that_are_not_listed_are_told_of(
    qtbot: QtBot, panel: ResultsPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(qtbot, panel, "mine", 2)
    assert panel.found.more.isHidden()
    monkeypatch.setattr(answer, "HITS", 1)
    panel.search("mine ")
    qtbot.waitUntil(panel.found.more.isVisible, timeout=5000)
    assert panel.found.more.text().startswith("The first 1 of 2 are listed")


def test_a_bar_of_the_years_narrows(qtbot: QtBot, panel: ResultsPanel) -> None:
    found(qtbot, panel, "mine", 2)
    assert panel.years.counts == [(2024, 1), (2026, 1)]
    spot = panel.years.bar(2024).center().toPoint()
    qtbot.mouseClick(panel.years, Qt.MouseButton.LeftButton, pos=spot)
    shows(qtbot, panel, "1 DOCUMENT")
    assert panel.wish.having == (("year", "2024"),)


def test_collections_are_called_by_name_and_can_be_picked(
    qtbot: QtBot, panel: ResultsPanel, stocked: Archive
) -> None:
    with stocked.change("File") as session:
        summits = collections.create(session, "Summits & talks")
        document = next(row.id for row in documents_of(stocked) if "Nara" in row.title)
        collections.add_documents(session, summits.id, [document])
    catch_up(stocked)
    found(qtbot, panel, "mine", 2)
    shelf = panel.facets.top("collection")
    assert shelf is not None
    assert shelf.child(0).text(0) == "Summits & talks"
    click_value(qtbot, panel, "collection")
    shows(qtbot, panel, "1 DOCUMENT")
    assert panel.wish.having == (("collection", summits.id),)
    assert panel.wish.as_query() == 'mine collection:"Summits & talks"'
    panel.search_in(Scope("collection", summits.id, "Summits & talks"))
    shows(qtbot, panel, "1 DOCUMENT")


def test_passages_are_hits_of_their_own(qtbot: QtBot, panel: ResultsPanel) -> None:
    found(qtbot, panel, "Takaichi", 1)
    qtbot.mouseClick(panel.narrow.kinds["passages"], Qt.MouseButton.LeftButton)
    shows(qtbot, panel, "1 PASSAGE")
    hit = panel.model.index(0).data(HIT_ROLE).hit
    assert hit.annotation_id
    qtbot.mouseClick(panel.narrow.kinds["both"], Qt.MouseButton.LeftButton)
    shows(qtbot, panel, "2 HITS")


@pytest.mark.parametrize("kinds", ["documents", "passages", "both"])
def test_a_click_on_a_value_finds_as_many_as_it_counts(
    qtbot: QtBot, panel: ResultsPanel, stocked: Archive, kinds: str
) -> None:
    with stocked.change("Mark more") as session:
        sado = next(row.id for row in documents_of(stocked) if "Sado" in row.title)
        annotations.annotate(session, sado, Span(0, 9), annotations.commenting("a mine"))
    catch_up(stocked)
    panel.show_wish(Wish("mine OR Takaichi", kinds))
    qtbot.waitUntil(lambda: panel.facets.topLevelItemCount() > 0, timeout=5000)
    asked = panel.asking.hits(panel.wish, Event())
    assert asked.total > 1
    for facet, values in asked.facets.items():
        for value, count in values:
            picked = panel.wish.picked((facet, value), leave_out=False)
            assert panel.asking.hits(picked, Event()).total == count, (facet, value)
            left = panel.wish.picked((facet, value), leave_out=True)
            assert panel.asking.hits(left, Event()).total == asked.total - count


def test_passages_keep_what_was_picked(qtbot: QtBot, panel: ResultsPanel) -> None:
    found(qtbot, panel, "Takaichi", 1)
    click_value(qtbot, panel, "source")
    qtbot.mouseClick(panel.narrow.kinds["passages"], Qt.MouseButton.LeftButton)
    shows(qtbot, panel, "1 PASSAGE")
    click = panel.chips.buttons[0]
    assert click.text() == "The Japan News"


def test_only_one_document_is_searched_when_it_is_the_scope(
    qtbot: QtBot, panel: ResultsPanel, stocked: Archive
) -> None:
    found(qtbot, panel, "mine", 2)
    sado = next(row for row in documents_of(stocked) if "Sado" in row.title)
    panel.narrow.places = lambda: [Scope("document", sado.id, sado.title)]
    panel.narrow.fill()
    entry = panel.narrow.menu.actions()[1]
    assert sado.title in entry.text()
    entry.trigger()
    shows(qtbot, panel, "1 DOCUMENT")
    assert panel.narrow.where.text().startswith("Sado mine")
    panel.start_over()
    found(qtbot, panel, "mine", 2)


def test_a_name_offers_all_names_of_its_record(qtbot: QtBot, panel: ResultsPanel) -> None:
    found(qtbot, panel, "高市早苗", 1)
    assert panel.suggestions.isVisible()
    assert "Also as Takaichi Sanae" in panel.suggestions.text()
    with qtbot.waitSignal(panel.query_refined) as asked:
        panel.suggestions.linkActivated.emit("0")
    assert asked.args == ['person:"Takaichi Sanae"']
    panel.search(asked.args[0])
    qtbot.waitUntil(lambda: _forms(panel) == ("Takaichi Sanae",), timeout=5000)
    assert not panel.grab().isNull()


def _forms(panel: ResultsPanel) -> tuple[str, ...]:
    return panel.model.index(0).data(HIT_ROLE).hit.forms


def test_a_slip_of_the_pen_gets_what_was_meant(qtbot: QtBot, panel: ResultsPanel) -> None:
    found(qtbot, panel, "memorail", 0)
    assert "Did you mean" in panel.suggestions.text()
    with qtbot.waitSignal(panel.query_refined) as asked:
        panel.suggestions.linkActivated.emit("0")
    assert asked.args == ["memorial"]


def test_a_mistake_offers_its_correction(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.search("mine (sado")
    qtbot.waitUntil(panel.suggestions.isVisible, timeout=5000)
    with qtbot.waitSignal(panel.query_refined) as asked:
        panel.suggestions.linkActivated.emit("0")
    assert asked.args == ["mine (sado)"]


def test_lines_stand_in_the_order_of_their_neighbours(qtbot: QtBot, panel: ResultsPanel) -> None:
    found(qtbot, panel, "mine", 2)
    qtbot.mouseClick(panel.head.lines, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.lines.model.rowCount() == 3, timeout=5000)
    assert panel.lines.isVisible()
    panel.lines.order.setCurrentIndex(panel.lines.order.findData("right"))
    qtbot.waitUntil(lambda: _afters(panel) == [".", ".", "The"], timeout=5000)
    assert not panel.grab().isNull()
    panel.lines.list.setCurrentIndex(panel.lines.model.index(0))
    with qtbot.waitSignal(panel.hit_activated) as opened:
        qtbot.keyClick(panel.lines.list, Qt.Key.Key_Return)
    assert opened.args[1] == panel.lines.model.lines[0].span
    qtbot.mouseClick(panel.head.lines, Qt.MouseButton.LeftButton)
    assert panel.list.isVisible()


def _afters(panel: ResultsPanel) -> list[str]:
    return [line.right.split()[0] for line in panel.lines.model.lines]


def test_a_story_printed_twice_counts_once_on_request(
    qtbot: QtBot, panel: ResultsPanel, stocked: Archive
) -> None:
    found(qtbot, panel, "mine", 2)
    with stocked.change("One story") as session:
        story_groups.group(session, [row.id for row in documents_of(stocked)])
    panel.head.once.trigger()
    shows(qtbot, panel, "1 DOCUMENT")
    panel.head.once.trigger()
    shows(qtbot, panel, "2 DOCUMENTS")


def test_an_entered_search_is_noted_and_a_typed_one_is_not(
    qtbot: QtBot, panel: ResultsPanel, stocked: Archive
) -> None:
    found(qtbot, panel, "mine", 2)
    assert searches(stocked) == []
    panel.commit("unicorn")
    qtbot.waitUntil(lambda: len(searches(stocked)) == 1, timeout=5000)
    (noted,) = searches(stocked)
    assert (noted.query, noted.scope, noted.hits) == ("unicorn", "", 0)
    wish = Wish("mine", "both", having=(("person", "Takaichi Sanae"), ("year", "2026")), once=True)
    panel.show_wish(wish, noted=True)
    qtbot.waitUntil(lambda: len(searches(stocked)) == 2, timeout=5000)
    noted = searches(stocked)[-1]
    assert noted.query == "mine date:2026"
    assert noted.scope == "both, each story once, marked with person “Takaichi Sanae”"


def choose_file(panel: ResultsPanel, path: Path) -> None:
    """Names a file in the sheet that asks for one."""
    sheet = panel.findChild(QFileDialog)
    assert sheet is not None
    sheet.fileSelected.emit(str(path))
    sheet.close()


def test_hits_lines_and_the_log_become_files(
    qtbot: QtBot, panel: ResultsPanel, stocked: Archive, tmp_path: Path
) -> None:
    panel.commit("mine")
    shows(qtbot, panel, "2 DOCUMENTS")
    head = panel.head
    wanted = ((head.export_hits, "hits", 2), (head.export_lines, "lines", 3))
    for action, name, rows in (*wanted, (head.export_log, "log", 1)):
        action.trigger()
        path = tmp_path / f"{name}.csv"
        with qtbot.waitSignal(panel.exports.told, timeout=5000):
            choose_file(panel, path)
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert len(list(csv.reader(file))) == rows + 1


def test_a_file_that_holds_but_a_part_says_so(
    qtbot: QtBot, panel: ResultsPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(qtbot, panel, "mine", 2)
    monkeypatch.setattr(answer, "ALL_HITS", 1)
    monkeypatch.setattr(exporting, "ALL_LINES", 2)
    for action, words in (
        (panel.head.export_hits, "Only the first 1 rows were written to part.csv; there are 2."),
        (panel.head.export_lines, "Only the first 2 rows were written to part.csv; there are more"),
    ):
        action.trigger()
        with qtbot.waitSignal(panel.exports.failed, timeout=5000) as told:
            choose_file(panel, tmp_path / "part.csv")
        assert told.args[0].startswith(words)


def test_a_place_in_the_archive_is_refused_for_a_file(
    qtbot: QtBot, panel: ResultsPanel, stocked: Archive
) -> None:
    found(qtbot, panel, "mine", 2)
    panel.head.export_hits.trigger()
    with qtbot.waitSignal(panel.exports.failed, timeout=5000) as told:
        choose_file(panel, stocked.path / "hits.csv")
    assert "inside the archive" in told.args[0]


def documents_of(archive: Archive) -> list[DocumentRow]:
    with archive.read() as session:
        return documents.rows(session, documents.listed_ids(session, documents.Listing()))


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
    assert sheet is not None
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
    assert [offer.text for offer in completions.offers("has:no")] == ["note "]
    assert [offer.label for offer in completions.offers("lang:jap")] == ["ja  (Japanese)"]
    assert [offer.text for offer in completions.offers("added")] == ["added:"]
    with stocked.change("File") as session:
        collections.create(session, "Summits & talks")
    completions.forget()
    assert [o.text for o in completions.offers("collection:sum")] == ['"Summits & talks" ']
    assert list(completions.offers("person:nobody")) == []


def test_more_hits_are_listed_at_the_end_of_the_list(
    qtbot: QtBot, panel: ResultsPanel, stocked: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        add_document(stocked, f"Story {number}\nIt was in the pit.")
    catch_up(stocked)
    monkeypatch.setattr(answer, "HITS", 12)
    found(qtbot, panel, "pit", 30)
    assert panel.found.listed == 12
    panel.list.setCurrentIndex(panel.model.index(3))
    bar = panel.list.verticalScrollBar()
    last = panel.model.index(panel.model.rowCount() - 1)
    qtbot.waitUntil(lambda: panel.list.visualRect(last).isValid())  # all are laid out
    qtbot.wait(100)
    bar.setValue(bar.maximum())
    place = bar.value()
    assert place > 0
    qtbot.waitUntil(lambda: panel.found.listed == 30, timeout=5000)
    assert panel.found.more.isHidden()
    assert panel.list.currentIndex().row() == 3
    qtbot.waitUntil(lambda: bar.value() == place)  # the list stays where it was
    panel.refresh()
    qtbot.wait(300)
    assert panel.found.listed == 30

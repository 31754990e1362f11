"""The search in the window: all names marked in the text, places to search, room for lines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QSplitter, QStackedWidget
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.model.rendition import Span
from archivist.search.follow import catch_up
from archivist.store import annotations, authority, collections
from archivist.ui.desk.desk import Desk
from archivist.ui.jobs import Jobs
from archivist.ui.library.panel import LibraryPanel
from archivist.ui.search.wish import Scope, Wish
from archivist.ui.seeking import Seeking
from archivist.ui.settings import Settings
from tests.builders import NARA, add_document

TEXT = "Two names\nTakaichi Sanae spoke. 高市早苗 listened."


class Pane(QSplitter):
    """Library or hits at the left, the text at the right."""

    def __init__(self, archive: Archive, jobs: Jobs, settings: Settings) -> None:
        super().__init__()
        self.left = QStackedWidget(self)
        self.library = LibraryPanel(archive, jobs, settings, self)
        self.left.addWidget(self.library)
        self.desk = Desk(archive, settings, self)
        self.addWidget(self.left)
        self.addWidget(self.desk)
        self.seeking = Seeking(archive, jobs, self.left, self.desk, self)


@pytest.fixture
def document_id(archive: Archive) -> str:
    made = add_document(archive, TEXT)
    add_document(archive, NARA)
    with archive.change("Names") as session:
        record = authority.create(session, "person", "Takaichi Sanae")
        authority.add_form(session, record.id, "高市早苗", language="ja")
        annotations.annotate(session, made, Span(10, 24), annotations.identifying(record.id))
    catch_up(archive)
    return made


@pytest.fixture
def pane(
    qtbot: QtBot, archive: Archive, jobs: Jobs, settings: Settings, document_id: str
) -> Iterator[Pane]:
    made = Pane(archive, jobs, settings)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.setSizes([300, 900])
    made.show()
    made.library.load()
    yield made
    jobs.close()
    made.seeking.close()


def test_every_name_of_a_record_is_marked_in_the_text(
    qtbot: QtBot, pane: Pane, document_id: str
) -> None:
    pane.seeking._on_hit(document_id, None, 'person:"Takaichi Sanae"')
    page = pane.desk.current
    assert page is not None
    washer = page.reader.paper.washer
    qtbot.waitUntil(lambda: len(list(washer.hits)) == 2, timeout=5000)
    assert [TEXT[span.start : span.end] for span in washer.hits] == ["Takaichi Sanae", "高市早苗"]


def test_one_may_search_what_is_shown_open_or_saved(
    qtbot: QtBot, pane: Pane, archive: Archive, document_id: str
) -> None:
    assert pane.seeking.results.narrow.places() == []
    with archive.change("File") as session:
        summits = collections.create(session, "Summits").id
        collections.save_query(session, "Mines", "mine")
    pane.library.load()
    shelf = pane.library.tree.shelf
    qtbot.waitUntil(lambda: shelf.place_of("collection", summits).isValid(), timeout=5000)
    pane.library.tree.pick("collection", summits)
    pane.desk.open_document(document_id)
    assert pane.seeking.results.narrow.places() == [
        Scope("collection", summits, "Summits"),
        Scope("document", document_id, "Two names"),
        Scope("query", "mine", "Mines"),
    ]


def test_lines_get_room_and_give_it_back(qtbot: QtBot, pane: Pane) -> None:
    before = pane.sizes()
    pane.seeking.ask("Takaichi")
    results = pane.seeking.results
    qtbot.waitUntil(lambda: results.model.rowCount() > 0, timeout=5000)
    results.head.lines.click()
    qtbot.waitUntil(lambda: results.lines.model.rowCount() == 2, timeout=5000)
    assert pane.sizes()[0] > before[0] + 100
    pane.seeking.give_back()
    assert pane.sizes() == before
    assert pane.left.currentWidget() is pane.library


def test_what_was_found_is_gathered_though_only_a_part_is_listed(
    qtbot: QtBot, pane: Pane, archive: Archive, jobs: Jobs
) -> None:
    told: list[int] = []
    pane.seeking.with_found(lambda ids: told.append(len(ids)))
    assert told == [0]
    for number in range(30):
        add_document(archive, f"Gathered {number}\nThe unicorn of day {number}.")
    catch_up(archive)
    pane.seeking.ask("unicorn")
    qtbot.waitUntil(lambda: pane.seeking.results.count.text() == "30 DOCUMENTS", timeout=5000)
    assert 0 < len(pane.seeking.found) < 30
    pane.seeking.with_found(lambda ids: told.append(len(ids)))
    jobs.loud[0].cancel()
    qtbot.waitUntil(lambda: not jobs.loud, timeout=5000)
    pane.seeking.with_found(lambda ids: told.append(len(ids)))
    assert told == [0]  # the window does not wait
    qtbot.waitUntil(lambda: told == [0, 30], timeout=5000)


def test_the_library_leaves_no_picks_to_the_next_search(qtbot: QtBot, pane: Pane) -> None:
    pane.seeking.ask("Takaichi")
    results = pane.seeking.results
    qtbot.waitUntil(lambda: results.count.text() == "2 DOCUMENTS", timeout=5000)
    results.show_wish(results.wish.picked(("person", "Takaichi Sanae"), leave_out=True))
    qtbot.waitUntil(lambda: results.count.text() == "1 DOCUMENT", timeout=5000)
    pane.seeking.give_back()
    assert results.wish.picks == ()
    pane.seeking.ask("Takaichi")
    qtbot.waitUntil(lambda: results.count.text() == "2 DOCUMENTS", timeout=5000)


def test_the_index_is_opened_before_the_first_search(qtbot: QtBot, pane: Pane) -> None:
    pane.seeking._preload()
    qtbot.waitUntil(lambda: pane.seeking._results is not None, timeout=5000)
    results = pane.seeking.results
    qtbot.waitUntil(lambda: results.searcher._index._evaluation is not None, timeout=5000)


def test_a_saved_search_asks_for_all_that_was_asked(
    qtbot: QtBot, pane: Pane, archive: Archive
) -> None:
    with archive.change("File") as session:
        summits = collections.create(session, "Summits").id
    wish = Wish(
        "Takaichi OR 高市",
        "both",
        "title",
        Scope("collection", summits, "Summits"),
        having=(("language", "en"),),
        lacking=(("year", "1999"),),
        once=True,
    )
    results = pane.seeking.results
    results.saving.save("All of it", wish)
    with archive.read() as session:
        (held,) = collections.saved_queries(session)
    assert held.query == "(Takaichi OR 高市) lang:en -date:1999 collection:Summits"
    pane.seeking.ask_saved(held.id)
    assert results.wish == wish
    assert pane.seeking.box.text() == wish.query
    assert results.sort.currentData() == "title"
    assert results.head.once.isChecked()
    assert results.narrow.kinds["both"].isChecked()
    assert len(results.chips.buttons) == 2
    pane.seeking.ask("Takaichi")
    qtbot.waitUntil(lambda: bool(results.model.rowCount()), timeout=5000)
    assert results.wish.picks == ()

"""Saved searches tell how much they find, and keep telling as the archive changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.search.follow import catch_up
from archivist.search.search import Searcher
from archivist.store import collections, documents
from archivist.ui.app import Program
from archivist.ui.library.shelf import COUNT
from archivist.ui.search.answer import Asking
from archivist.ui.search.keeping import wish_to_text
from archivist.ui.search.wish import Scope, Wish
from archivist.ui.settings import Settings
from archivist.ui.workspace import Workspace
from tests.builders import add_document
from tests.ui.opened import created

LONG = 30_000


@pytest.fixture
def space(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Workspace]:
    program = Program(settings)
    qtbot.addWidget(program.window, before_close_func=lambda _window: program.close())
    program.window.show()
    yield created(qtbot, program, tmp_path / "archive")
    program.close()


def _beside(space: Workspace, key: str) -> object:
    return space.library.tree.shelf.place_of("query", key).data(COUNT)


def test_without_the_index_no_number_is_told(archive: Archive) -> None:
    add_document(archive)
    with Searcher(archive) as searcher:
        asking = Asking(archive, searcher)
        assert asking.count(Wish("mine"), Event()) is None
        catch_up(archive)
        assert asking.count(Wish("mine"), Event()) == 1


def test_the_number_beside_a_saved_search_follows_the_archive(
    qtbot: QtBot, space: Workspace
) -> None:
    archive = space.archive
    nara = add_document(archive)
    second = add_document(archive, "Sado mine\nThe memorial at the Sado mine.")
    here = Wish("mine", scope=Scope("document", nara, "Nara"))
    gone = Wish("mine", scope=Scope("collection", "gone", "Gone"))
    with archive.change("Save searches") as session:
        mines = collections.save_query(session, "Mines", "mine").id
        one = collections.save_query(session, "Here", "mine", wish_to_text(here)).id
        bad = collections.save_query(session, "Gone", "mine", wish_to_text(gone)).id
    qtbot.waitUntil(lambda: _beside(space, mines) == 2, timeout=LONG)
    assert _beside(space, one) == 1
    assert _beside(space, bad) is None
    with archive.change("Delete") as session:
        documents.delete_documents(session, [second])
    qtbot.waitUntil(lambda: _beside(space, mines) == 1, timeout=LONG)
    archive.undo()
    qtbot.waitUntil(lambda: _beside(space, mines) == 2, timeout=LONG)
    with archive.change("Save another") as session:
        memorials = collections.save_query(session, "Memorials", "memorial").id
    qtbot.waitUntil(lambda: _beside(space, memorials) == 1, timeout=LONG)
    assert _beside(space, mines) == 2

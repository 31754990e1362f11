"""The bus brings what was committed to the GUI thread."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.model.changes import Changes
from archivist.store import collections
from archivist.ui.bus import Bus


def test_a_commit_is_told_after_the_writing_call_has_returned(
    qtbot: QtBot, archive: Archive, bus: Bus
) -> None:
    heard: list[Changes] = []
    bus.changed.connect(heard.append)
    with archive.change("New collection") as session:
        collections.create(session, "Summit")
    assert heard == []
    qtbot.waitUntil(lambda: len(heard) == 1, timeout=2000)
    assert heard[0].label == "New collection"
    assert heard[0].touch("collection")


def test_commits_of_other_threads_arrive_in_the_gui_thread(
    qtbot: QtBot, archive: Archive, bus: Bus
) -> None:
    where: list[threading.Thread] = []
    bus.changed.connect(lambda _: where.append(threading.current_thread()))

    def write() -> None:
        with archive.change("New collection") as session:
            collections.create(session, "Summit")

    thread = threading.Thread(target=write)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(where), timeout=2000)
    assert where == [threading.main_thread()]


def test_a_burst_in_the_background_is_joined_and_loses_nothing(
    qtbot: QtBot, archive: Archive, bus: Bus
) -> None:
    heard: list[Changes] = []
    bus.changed.connect(heard.append)
    made: list[str] = []

    def write() -> None:
        for number in range(40):
            with archive.change("New collection") as session:
                made.append(collections.create(session, f"Folder {number}").id)

    thread = threading.Thread(target=write)
    thread.start()
    thread.join()
    seen: set[str] = set()

    def all_told() -> bool:
        for changes in heard:
            seen.update(changes.ids["collection"])
        return seen == set(made)

    qtbot.waitUntil(all_told, timeout=3000)
    assert len(heard) < 40


def test_a_closed_bus_is_silent(qtbot: QtBot, archive: Archive) -> None:
    bus = Bus(archive)
    heard: list[Changes] = []
    bus.changed.connect(heard.append)
    bus.close()
    with archive.change("New collection") as session:
        collections.create(session, "Summit")
    qtbot.wait(50)
    assert heard == []

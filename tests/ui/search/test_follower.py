"""The index follows the archive through a real child process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.search.follow import is_current
from archivist.ui.bus import Bus
from archivist.ui.search.follower import IndexFollower
from tests.builders import add_document


@pytest.fixture
def follower(qtbot: QtBot, archive: Archive, bus: Bus) -> Iterator[IndexFollower]:
    made = IndexFollower(archive)
    bus.changed.connect(made.refresh)
    yield made
    made.close()


def test_it_catches_up_at_start_and_after_each_commit(
    qtbot: QtBot, archive: Archive, follower: IndexFollower
) -> None:
    add_document(archive)
    with qtbot.waitSignal(follower.caught_up, timeout=20_000):
        follower.start()
    assert is_current(archive)
    with qtbot.waitSignal(follower.caught_up, timeout=20_000):
        add_document(archive, "Another story\nOf Sado.")
    qtbot.waitUntil(lambda: is_current(archive), timeout=10_000)


def test_it_comes_back_when_the_child_is_killed(
    qtbot: QtBot, archive: Archive, follower: IndexFollower
) -> None:
    with qtbot.waitSignal(follower.caught_up, timeout=20_000):
        follower.start()
    follower._process.kill()
    add_document(archive)
    with qtbot.waitSignal(follower.caught_up, timeout=20_000):
        pass
    qtbot.waitUntil(lambda: is_current(archive), timeout=10_000)


def test_closing_ends_the_child(qtbot: QtBot, archive: Archive, follower: IndexFollower) -> None:
    with qtbot.waitSignal(follower.caught_up, timeout=20_000):
        follower.start()
    follower.close()
    assert follower._process.state() == follower._process.ProcessState.NotRunning

"""What Qt must not see freed elsewhere is freed in the window's thread."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from archivist.ui import garbage
from archivist.ui.garbage import GarbageCollector


class Cycle:
    """Refers to itself, so that only the collector frees it; tells in which thread."""

    def __init__(self, told: list[threading.Thread]) -> None:
        self.itself = self
        self.told = told

    def __del__(self) -> None:
        self.told.append(threading.current_thread())


def allocate() -> None:
    kept = []
    for _ in range(20_000):
        kept.append([[]])


def test_a_thread_that_allocates_frees_nothing_and_the_window_does(qtbot: QtBot) -> None:
    told: list[threading.Thread] = []
    collector = GarbageCollector()
    try:
        Cycle(told)
        thread = threading.Thread(target=allocate)
        thread.start()
        thread.join()
        assert told == []
        kept = [[number] for number in range(5_000)]
        qtbot.waitUntil(lambda: told == [threading.main_thread()], timeout=2000)
        assert kept
    finally:
        collector.close()


def test_what_was_frozen_is_freed_when_the_person_turns_away(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage, "_THAW", -1.0)
    told: list[threading.Thread] = []
    collector = GarbageCollector()
    try:
        cycle: Cycle | None = Cycle(told)
        gc.freeze()
        assert cycle is not None
        cycle = None
        gc.collect()
        assert told == []
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
        assert told == []
        application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
        assert told == [threading.main_thread()]
    finally:
        collector.close()
        gc.unfreeze()


def test_collecting_is_given_back(qtbot: QtBot) -> None:
    before = gc.isenabled()
    collector = GarbageCollector()
    assert not gc.isenabled()
    collector.close()
    assert gc.isenabled()
    if not before:
        gc.disable()

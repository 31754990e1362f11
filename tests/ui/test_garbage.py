"""What Qt must not see freed elsewhere is freed in the window's thread."""

from __future__ import annotations

import gc
import threading

from pytestqt.qtbot import QtBot

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


def test_collecting_is_given_back(qtbot: QtBot) -> None:
    before = gc.isenabled()
    collector = GarbageCollector()
    assert not gc.isenabled()
    collector.close()
    assert gc.isenabled()
    if not before:
        gc.disable()

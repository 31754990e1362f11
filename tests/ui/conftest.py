"""The window's tests run on real archives, with settings of their own."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.ui import theme
from archivist.ui.bus import Bus
from archivist.ui.garbage import GarbageCollector
from archivist.ui.jobs import Jobs
from archivist.ui.settings import Settings
from archivist.ui.theme import Mode


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """The program's light look; what was copied is let go while there is a Python to free it."""
    theme.apply(qapp, Mode.LIGHT)
    yield
    qapp.clipboard().clear()


@pytest.fixture(scope="session")
def settled() -> None:
    """What is loaded by now stays: looking at it after every test would take long."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def collected_here(settled: None, qapp: QApplication) -> Iterator[None]:
    """As in the program, no other thread frees objects of Qt."""
    collector = GarbageCollector()
    yield
    collector.close()
    gc.collect()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def bus(qtbot: QtBot, archive: Archive) -> Iterator[Bus]:
    made = Bus(archive)
    yield made
    made.close()


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()

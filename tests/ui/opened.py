"""Archives opened in the window: the window goes on meanwhile, so the tests wait for them."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from archivist.ui.app import Program
from archivist.ui.workspace import Workspace


def created(qtbot: QtBot, program: Program, path: Path) -> Workspace:
    """A new archive in `path`, shown in the window."""
    program.create(path)
    return opened(qtbot, program)


def opened(qtbot: QtBot, program: Program) -> Workspace:
    """What shows the archive that is being opened, once it does."""
    qtbot.waitUntil(lambda: not program.opener.is_running, timeout=30_000)
    assert program.window.workspace is not None
    return program.window.workspace

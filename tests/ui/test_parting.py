"""Closing while work is running asks once, says what is kept, and forgets nothing that was open."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from archivist.ui.app import Program
from archivist.ui.jobs import Progress
from archivist.ui.settings import Settings
from archivist.ui.workspace import Workspace
from tests.builders import add_document
from tests.ui.opened import created


@pytest.fixture
def program(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Program]:
    made = Program(settings)
    qtbot.addWidget(made.window, before_close_func=lambda _window: made.close())
    made.window.show()
    created(qtbot, made, tmp_path / "archive")
    yield made
    made.close()


@pytest.fixture
def space(program: Program) -> Workspace:
    assert program.window.workspace is not None
    return program.window.workspace


class Adding:
    """An accession that has added 12 of 40 files and goes on until it is let go."""

    def __init__(self, qtbot: QtBot, space: Workspace) -> None:
        self.let_go = threading.Event()
        self.stopped = threading.Event()

        def work(progress: Progress, cancelled: threading.Event) -> None:
            progress(12, 40, "story.html")
            while not self.let_go.wait(0.01):
                if cancelled.is_set():
                    self.stopped.set()
                    return

        words = "Stop adding and close? {done} of {total} files are added and stay."
        job = space.jobs.start("Adding documents", work, parting=words)
        qtbot.waitUntil(lambda: job.done == 12)


def _answer(seen: list[str], name: str) -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    seen.append(box.text())
    button = next(b for b in box.findChildren(QAbstractButton) if b.text() == name)
    button.click()


def test_closing_while_files_are_added_says_what_stays(
    qtbot: QtBot, program: Program, space: Workspace
) -> None:
    adding, seen = Adding(qtbot, space), list[str]()
    QTimer.singleShot(0, lambda: _answer(seen, "Go on"))
    program.window.close()
    assert seen == ["Stop adding and close? 12 of 40 files are added and stay."]
    assert program.window.isVisible()
    assert not adding.stopped.is_set()
    QTimer.singleShot(0, lambda: _answer(seen, "Stop and close"))
    program.window.close()
    assert not program.window.isVisible()
    assert adding.stopped.is_set()


def test_work_that_ends_answers_the_question(
    qtbot: QtBot, program: Program, space: Workspace
) -> None:
    adding = Adding(qtbot, space)
    QTimer.singleShot(0, adding.let_go.set)
    program.close_archive()
    assert program.window.workspace is None
    assert not adding.stopped.is_set()


def test_another_archive_is_opened_only_when_work_may_stop(
    qtbot: QtBot, program: Program, space: Workspace, tmp_path: Path
) -> None:
    Adding(qtbot, space)
    seen: list[str] = []
    QTimer.singleShot(0, lambda: _answer(seen, "Go on"))
    program.create(tmp_path / "other")
    assert not program.opener.is_running
    assert program.window.workspace is space
    assert not (tmp_path / "other").exists()


def test_quiet_work_is_no_reason_to_ask(qtbot: QtBot, program: Program, space: Workspace) -> None:
    space.jobs.start("Counting", lambda _told, cancelled: cancelled.wait(5), quiet=True)
    program.window.close()
    assert not program.window.isVisible()


def test_what_is_open_is_written_down_while_it_is_open(
    qtbot: QtBot, space: Workspace, tmp_path: Path
) -> None:
    document_id = add_document(space.archive)
    space.desk.open_document(document_id)
    file = tmp_path / "window.ini"
    qtbot.waitUntil(lambda: document_id in file.read_text(encoding="utf-8"), timeout=5000)
    assert str(tmp_path / "archive") in file.read_text(encoding="utf-8")

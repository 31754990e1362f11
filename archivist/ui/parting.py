"""The one question asked before running work is stopped: what is kept, and whether to go."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from archivist.ui.jobs import Job

_LOOK = 100  # milliseconds between looks at how far the work is


def may_leave(busy: Callable[[], Sequence[Job]], parent: QWidget) -> bool:
    """Whether the window may be closed or another archive opened; asks only while work runs.

    When the work ends by itself, so does the question, with yes.
    """
    if not busy():
        return True
    box = QMessageBox(parent)
    box.setWindowTitle(_tr("Close"))
    stop = box.addButton(_tr("Stop and close"), QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(_tr("Go on"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)

    def look() -> None:
        jobs = busy()
        if jobs:
            box.setText("\n".join(question(job) for job in jobs))
        else:
            box.accept()

    look()
    timer = QTimer(box, interval=_LOOK)
    timer.timeout.connect(look)
    timer.start()
    box.exec()
    leaving = box.clickedButton() is stop or not busy()
    box.deleteLater()
    return leaving


def question(job: Job) -> str:
    """What stopping a job means: “Stop adding and close? 12 of 40 files are added and stay.”"""
    words = job.parting or _tr("Stop “{title}” and close?").replace("{title}", job.title)
    return words.format(done=f"{job.done:,}", total=f"{max(job.total, job.done):,}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Parting", text)

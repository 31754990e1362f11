"""The status line: what is being done and how to stop it, a passing word, the index."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from archivist.ui.assets import icon
from archivist.ui.jobs import Job, Jobs
from archivist.ui.theme import Space


class JobView(QWidget):
    """The oldest running job: title, bar, count, cancel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self.words = QLabel(self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(140)
        self.stop = QToolButton(self)
        self.stop.setIcon(icon("close"))
        self.stop.setToolTip(self.tr("Stop"))
        self.stop.setAccessibleName(self.tr("Stop"))
        self.stop.clicked.connect(self._on_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addStretch(1)
        for part in (self.words, self.bar, self.stop):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_job(self, job: Job | None) -> None:
        """Shows how far `job` is; None hides the view."""
        self._job = job
        self.setVisible(job is not None)
        if job is None:
            return
        self.stop.setEnabled(not job.cancelled)
        self.bar.setRange(0, job.total)
        self.bar.setValue(job.done)
        title = self.tr("Stopping…") if job.cancelled else job.title
        count = f" · {job.done:,} / {job.total:,}" if job.total else ""
        self.words.setText(title + count)
        self.words.setToolTip(job.name)

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.show_job(self._job)


class StatusLine(QStatusBar):
    """Passing messages at the left; jobs and the state of the index at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.jobs_view = JobView(self)
        self.count = QLabel(self)
        self.count.setProperty("role", "caption")
        self.count.setContentsMargins(Space.S + Space.XS, 0, 0, 0)
        self.addWidget(self.count)
        self.index_state = QLabel(self)
        self.index_state.setProperty("role", "caption")
        self.index_state.setContentsMargins(Space.S, 0, Space.S, 0)
        self.addPermanentWidget(self.jobs_view)
        self.addPermanentWidget(self.index_state)

    def follow(self, jobs: Jobs) -> None:
        """Shows the jobs of an archive as they come and go."""
        for signal in (jobs.job_started, jobs.job_progressed, jobs.job_ended):
            signal.connect(lambda _job: self._show(jobs))
        self._show(jobs)

    def _show(self, jobs: Jobs) -> None:
        self.jobs_view.show_job(jobs.loud[0] if jobs.loud else None)

    def clear(self) -> None:
        """Says nothing more of an archive that was closed."""
        self.clearMessage()
        self.jobs_view.show_job(None)
        for label in (self.count, self.index_state):
            label.setText("")

    def show_index(self, state: str, done: int, total: int) -> None:
        """Says whether the search knows everything yet."""
        if state == "indexing" and total:
            self.index_state.setText(
                self.tr("Indexing {0} of {1}").format(f"{done:,}", f"{total:,}")
            )
        elif state == "failed":
            self.index_state.setText(self.tr("Searching without the index"))
        else:
            self.index_state.setText(self.tr("Search is up to date"))

"""The import window: one calm list of what came, before any of it is added."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from archivist.archive import Archive
from archivist.model.staging import StagedState
from archivist.ui.accession.dropped import files_in
from archivist.ui.accession.inspector import Inspector
from archivist.ui.accession.staged_model import StagedModel
from archivist.ui.accession.staged_view import StagedView
from archivist.ui.accession.state_filter import StateFilter
from archivist.ui.jobs import Job, Jobs
from archivist.ui.settings import Settings
from archivist.ui.theme import Space

_FIRST_SIZE = (1040, 680)
_TYPING = 400  # milliseconds


class ListWindow(QDialog):
    """Asks for what shall be done with the files; the list itself stays when it is closed."""

    clean_wanted = Signal()
    adding_wanted = Signal(object)  # ids
    leaving_out_wanted = Signal(object)  # ids
    edit_wanted = Signal(object, str, str)  # ids, field, value
    going_on_wanted = Signal()
    files_dropped = Signal(object)  # paths
    hidden = Signal()

    def __init__(
        self, archive: Archive, jobs: Jobs, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._job: Job | None = None
        self._done = ""
        self.model = StagedModel(archive, jobs, self)
        self.view = StagedView(self.model, self)
        self.states = StateFilter(self)
        self.inspector = Inspector(archive, jobs, self)
        self.setWindowTitle(self.tr("Files to be added"))
        self.setAcceptDrops(True)
        self.inspector.hide()
        self._build()
        self._wire()
        self._show_counts()
        if not self.restoreGeometry(settings.bytes("import/geometry")):
            room = self.screen().availableSize()
            self.resize(*(min(pair) for pair in zip(_FIRST_SIZE, room.toTuple(), strict=True)))

    def _build(self) -> None:
        self.doing = QLabel(self)
        self.doing.setProperty("role", "caption")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.stop = QPushButton(self.tr("Stop"), self)
        self.stop.setToolTip(self.tr("What is read stays on the list; the rest can be read later"))
        self.go_on = QPushButton(self.tr("Read the rest"), self)
        self.said = QLabel(self)
        self.said.setProperty("role", "muted")
        self.empty = QLabel(self.tr("Nothing waits. Drop files or a folder here."), self)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.left_out = QPushButton(self.tr("Leave out"), self)
        self.later = QPushButton(self.tr("Later"), self)
        self.later.setToolTip(self.tr("Closes the window; the list stays, also over a restart"))
        self.add = QPushButton(self)
        self.clean = QPushButton(self)
        self.clean.setProperty("primary", True)
        self.here_out = QPushButton(self)
        self.here_out.setToolTip(
            self.tr("Their bytes are in the archive, or once more on this list: nothing is lost")
        )
        quiet = (self.stop, self.go_on, self.left_out, self.here_out, self.later, self.add)
        for button in quiet:
            button.setAutoDefault(False)
        self.clean.setDefault(True)
        self._place()

    def _place(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Space.S)
        top.addWidget(self.states, 1)
        for part in (self.doing, self.bar, self.stop, self.go_on):
            top.addWidget(part)
        self.middle = QSplitter(Qt.Orientation.Vertical, self)
        self.middle.setChildrenCollapsible(False)
        self.middle.setHandleWidth(1)
        self.middle.addWidget(self.view)
        self.middle.addWidget(self.inspector)
        self.middle.setStretchFactor(0, 1)
        self.middle.setSizes([400, 190])
        below = QHBoxLayout()
        below.setSpacing(Space.S)
        below.addWidget(self.left_out)
        below.addWidget(self.here_out)
        below.addWidget(self.said, 1)
        for button in (self.later, self.add, self.clean):
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.setSpacing(Space.S)
        column.addLayout(top)
        column.addWidget(self.middle, 1)
        column.addWidget(self.empty, 1)
        column.addLayout(below)

    def _wire(self) -> None:
        self.states.chosen.connect(self._on_state)
        self.model.listed.connect(self._on_listed)
        self.model.edited.connect(self._on_edited)
        self.model.refused.connect(self.say)
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self.view.pressed.connect(self._forget_done)
        self.view.removal_wanted.connect(self._on_leave_out)
        self.stop.clicked.connect(self._on_stop)
        self.go_on.clicked.connect(self.going_on_wanted)
        self.left_out.clicked.connect(self._on_leave_out)
        self.here_out.clicked.connect(self._on_leave_out_here)
        self.later.clicked.connect(self.close)
        self.add.clicked.connect(lambda: self.adding_wanted.emit(self.view.addable_ids()))
        self.clean.clicked.connect(self.clean_wanted)

    def say(self, words: str) -> None:
        """A sentence below the list."""
        self.said.setText(words)

    def say_done(self, words: str) -> None:
        """What became of the files; it stands until others are chosen or come."""
        self._done = words
        self.say(words)

    def refresh(self) -> None:
        """Lists anew, once nothing is being typed."""
        if self.view.is_editing():
            QTimer.singleShot(_TYPING, self, self.refresh)
        else:
            self.model.look_up()

    def show_job(self, job: Job | None) -> None:
        """Says how far the reading or adding is."""
        is_new = (job is None) != (self._job is None)
        self._job = job
        self.model.is_worked_on = job is not None
        for part in (self.doing, self.bar, self.stop):
            part.setVisible(job is not None)
        if job is not None:
            self.stop.setEnabled(not job.cancelled)
            self.bar.setRange(0, job.total)
            self.bar.setValue(job.done)
            count = f" · {job.done:,} / {job.total:,}" if job.total else ""
            self.doing.setText((self.tr("Stopping…") if job.cancelled else job.title) + count)
        if is_new:
            self._allow()

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.show_job(self._job)

    def _on_listed(self) -> None:
        self.states.show_counts(self.model.counts, self.model.files)
        self._show_counts()
        self._on_selection()

    def _show_counts(self) -> None:
        listed = sum(self.model.counts.values()) - self.model.counts.get(StagedState.OPENED, 0)
        self.middle.setVisible(listed > 0)
        self.empty.setVisible(listed == 0)
        self._allow()

    def _allow(self) -> None:
        """Which buttons make sense now, and what they say."""
        counts, chosen = self.model.counts, self.view.chosen_count()
        ready = self.model.addition_count()
        idle = self._job is None
        one, many = self.tr("Add the clean one"), self.tr("Add all {0} clean ones")
        words = one if ready == 1 else many.format(f"{ready:,}")
        self.clean.setText(words if ready else self.tr("Add all clean ones"))
        self.clean.setEnabled(idle and ready > 0)
        self._allow_adding(chosen)
        here = len(self.model.here)
        one, many = self.tr("Leave out the 1 here already"), self.tr("Leave out {0} here already")
        self.here_out.setText(one if here == 1 else many.format(f"{here:,}"))
        self.here_out.setVisible(here > 0)
        self.here_out.setEnabled(idle)
        self.left_out.setEnabled(idle and chosen > 0)
        self.go_on.setVisible(idle and counts.get(StagedState.WAITING, 0) > 0)

    def _allow_adding(self, chosen: int) -> None:
        """Only what was read can be added; the tip tells what of the chosen is not."""
        fit = len(self.view.addable_ids()) if self.model.unfit else chosen
        words = self.tr("Add chosen ({0})").format(f"{fit:,}")
        self.add.setText(words if chosen else self.tr("Add chosen"))
        self.add.setEnabled(self._job is None and fit > 0)
        one = self.tr("1 of the chosen is not read, cannot be read or is locked: it stays listed")
        many = self.tr(
            "{0} of the chosen are not read, cannot be read or are locked: they stay listed"
        )
        rest = chosen - fit
        self.add.setToolTip((one if rest == 1 else many.format(f"{rest:,}")) if rest else "")

    def _on_selection(self, _new: QItemSelection | None = None, _old: object = None) -> None:
        count = self.view.chosen_count()
        self.inspector.inspect(self.view.chosen_ids() if count == 1 else [], count)
        self.inspector.setVisible(count == 1)
        if self._done:
            self.say(self._done)
        elif count > 1:
            words = self.tr("{0} chosen. A value typed in one of them (F2) is given to all.")
            self.say(words.format(f"{count:,}"))
        elif count == 1:
            self.say(self.model.complaint(self.view.chosen_ids()[0]))
        else:
            hint = self.tr("Choose a file to read it before it is added; F2 changes a value.")
            self.say(hint)
        self._allow()

    def _on_edited(self, row: int, name: str, value: str) -> None:
        """What was typed in one chosen row is given to every chosen row."""
        rows = self.view.chosen_rows()
        rows = rows if row in rows else [row]
        self.model.patch(rows, name, value)
        self.edit_wanted.emit([self.model.ids[number] for number in rows], name, value)
        if len(rows) > 1:
            self.say_done(self.tr("“{0}” was given to {1} files").format(value, f"{len(rows):,}"))

    def _on_leave_out(self) -> None:
        ids: Sequence[str] = self.view.chosen_ids()
        if ids and self._job is None:
            self.leaving_out_wanted.emit(ids)

    def _on_leave_out_here(self) -> None:
        here = sorted(self.model.here)
        one = self.tr("1 left out that was here already")
        many = self.tr("{0} left out that were here already")
        self.say_done(one if len(here) == 1 else many.format(f"{len(here):,}"))
        self.leaving_out_wanted.emit(here)

    def _forget_done(self) -> None:
        if self._done:
            self._done = ""
            self._on_selection()

    def _on_state(self, state: str) -> None:
        self.view.setFocus()  # what is being typed is taken, and Ctrl+A chooses the rows
        self.model.show_states([state] if state else [])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fix_widths()
        self.view.setFocus()

    def _fix_widths(self) -> None:
        """Room for the longest words, so that no button moves under the pointer."""
        longest = {
            self.add: self.tr("Add chosen ({0})").format("99,999"),
            self.clean: self.tr("Add all {0} clean ones").format("9,999"),
        }
        for button, words in longest.items():
            shown = button.text()
            button.setText(words)
            button.ensurePolished()
            button.setMinimumWidth(button.sizeHint().width())
            button.setText(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.files_dropped.emit(files_in(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.keep("import/geometry", self.saveGeometry())
        super().closeEvent(event)
        self.hidden.emit()

"""Stories across the archive: what may be one, to be grouped or told apart, and what is one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from archivist.model.changes import Changes
from archivist.ui.jobs import Job
from archivist.ui.stories.facts import Entry, Shelf
from archivist.ui.stories.model import EntryModel, MemberModel
from archivist.ui.theme import Space
from archivist.ui.widgets.empty_state import EmptyState
from archivist.ui.widgets.two_lines import TwoLines

_TABLES = ("story_group", "story_member", "story_refusal", "document")


class StoriesDialog(QDialog):
    """Asks for what it shows and for every act by signals; it reads and writes nothing."""

    shelf_wanted = Signal()
    document_opened = Signal(str)
    compare_requested = Signal(str, str)
    group_requested = Signal(list)
    refuse_requested = Signal(list)
    ungroup_requested = Signal(str)
    take_out_requested = Signal(list)
    identical_requested = Signal()
    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Stories"))
        self.resize(880, 560)
        self._shelf: Shelf | None = None
        self._job: Job | None = None
        self._entries = EntryModel(self)
        self._members = MemberModel(self)
        self._build()
        self._wire()
        self._show_entries()

    def _build(self) -> None:
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab(self.tr("Suggestions"))
        self.tabs.addTab(self.tr("Stories"))
        self.list = _list(self, self._entries, self.tr("Stories and suggestions"))
        self.documents = _list(self, self._members, self.tr("Documents of the story"))
        self.list.setWordWrap(False)
        self.empty = EmptyState(self)
        self.stack = QStackedWidget(self)
        both = QSplitter(Qt.Orientation.Horizontal, self)
        both.setChildrenCollapsible(False)
        both.addWidget(self.list)
        both.addWidget(self._right())
        both.setSizes([400, 480])
        self.stack.addWidget(both)
        self.stack.addWidget(self.empty)
        self.state = QLabel(self)
        self.state.setProperty("role", "muted")
        self.stop = QPushButton(self.tr("Stop"), self)
        self.identical = QPushButton(self)
        self.shut = QPushButton(self.tr("Close"), self)
        last = QHBoxLayout()
        last.setContentsMargins(Space.M, 0, Space.M, 0)
        last.setSpacing(Space.S)
        last.addWidget(self.identical)
        last.addWidget(self.state, 1)
        last.addWidget(self.stop)
        last.addWidget(self.shut)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.XS, 0, Space.M)
        column.setSpacing(Space.S)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        column.addLayout(last)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.stop.hide()

    def _right(self) -> QWidget:
        self.group = QPushButton(self.tr("Group as one story"), self)
        self.group.setProperty("primary", True)
        self.refuse = QPushButton(self.tr("Not the same"), self)
        self.compare = QPushButton(self.tr("Compare"), self)
        self.ungroup = QPushButton(self.tr("Take apart"), self)
        self.take_out = QPushButton(self.tr("Take out"), self)
        for button, words in (
            (self.group, self.tr("The checked documents are one story (G)")),
            (self.refuse, self.tr("Do not offer the checked documents again (N)")),
            (self.compare, self.tr("Show where the chosen text differs from the first one's (C)")),
            (self.ungroup, self.tr("The documents stay, the story ends")),
            (self.take_out, self.tr("Take the chosen document out of the story")),
        ):
            button.setToolTip(words)
        row = QHBoxLayout()
        row.setContentsMargins(Space.S, Space.S, Space.S, 0)
        row.setSpacing(Space.S)
        for button in (self.group, self.refuse, self.ungroup, self.take_out, self.compare):
            row.addWidget(button)
        row.addStretch()
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.documents, 1)
        column.addLayout(row)
        return right

    def _wire(self) -> None:
        self._reading = QTimer(self, singleShot=True, interval=150)
        self._reading.timeout.connect(self.shelf_wanted)
        self.tabs.currentChanged.connect(lambda _tab: self._show_entries())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_members())
        self.documents.activated.connect(self._on_opened)
        self.list.activated.connect(lambda _index: self._on_compare())
        self.group.clicked.connect(self._on_group)
        self.refuse.clicked.connect(self._on_refuse)
        self.compare.clicked.connect(self._on_compare)
        self.ungroup.clicked.connect(self._on_ungroup)
        self.take_out.clicked.connect(self._on_take_out)
        self.identical.clicked.connect(self.identical_requested)
        self.stop.clicked.connect(self._on_stop)
        self.shut.clicked.connect(self.close)
        for keys, act in (("G", self._on_group), ("N", self._on_refuse), ("C", self._on_compare)):
            QShortcut(QKeySequence(keys), self, act)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo_requested.emit)

    def refresh(self, changes: Changes) -> None:
        """Follows a commit while it is shown."""
        if self.isVisible() and changes.touch(*_TABLES):
            self._reading.start()

    def show_shelf(self, shelf: Shelf) -> None:
        """Shows what was read; the place in the list stays."""
        self._shelf = shelf
        for tab, words, entries in (
            (0, self.tr("Suggestions"), shelf.offered),
            (1, self.tr("Stories"), shelf.grouped),
        ):
            self.tabs.setTabText(tab, f"{words}  {len(entries):,}" if entries else words)
        self._show_entries()

    def show_work(self, job: Job | None) -> None:
        """Says how far the comparing of texts is."""
        self._job = job
        self.stop.setVisible(job is not None)
        if job is None:
            self.state.setText("")
        elif job.total:
            self.state.setText(
                self.tr("Comparing texts: {0} of {1}").format(f"{job.done:,}", f"{job.total:,}")
            )
        self._say_empty()

    def current(self) -> Entry | None:
        """The story or suggestion in hand."""
        row = self.list.currentIndex().row()
        return self._entries.entries[row] if 0 <= row < len(self._entries.entries) else None

    def checked(self) -> list[str]:
        """The documents of the suggestion in hand that are checked."""
        return self._members.checked() if self.tabs.currentIndex() == 0 else []

    def _show_entries(self) -> None:
        offered = self.tabs.currentIndex() == 0
        shelf = self._shelf
        entries = () if shelf is None else shelf.offered if offered else shelf.grouped
        held, row = self.current(), self.list.currentIndex().row()
        self._entries.show_entries(entries)
        if entries:
            keys = [entry.key for entry in entries]
            place = keys.index(held.key) if held and held.key in keys else max(row, 0)
            self.list.setCurrentIndex(self._entries.index(min(place, len(entries) - 1)))
        for button in (self.group, self.refuse):
            button.setVisible(offered)
        for button in (self.ungroup, self.take_out):
            button.setVisible(not offered)
        count = shelf.identical if shelf else 0
        self.identical.setText(self.tr("Group all identical texts ({0})").format(f"{count:,}"))
        self.identical.setToolTip(self.tr("Every set of the very same words becomes a story"))
        self.identical.setVisible(offered and count > 0)
        self.stack.setCurrentIndex(0 if entries else 1)
        self._say_empty()
        self._show_members()

    def _say_empty(self) -> None:
        if self._shelf is None or (self._job is not None and not self._shelf.offered):
            self.empty.say(self.tr("Texts are being compared"), self.tr("This list fills itself."))
        elif self.tabs.currentIndex() == 0:
            hint = self.tr("When several outlets print one text, it is offered here as one story.")
            self.empty.say(self.tr("Nothing to group"), hint)
        else:
            hint = self.tr("Group documents under Suggestions, or in the details of a document.")
            self.empty.say(self.tr("No stories yet"), hint)

    def _show_members(self) -> None:
        entry = self.current()
        members = entry.members if entry else ()
        self._members.show_members(members, checks=self.tabs.currentIndex() == 0)
        if members:
            self.documents.setCurrentIndex(self._members.index(min(1, len(members) - 1)))

    def _on_opened(self, index: QModelIndex) -> None:
        self.document_opened.emit(self._members.members[index.row()].document_id)

    def _on_group(self) -> None:
        if len(self.checked()) > 1:
            self.group_requested.emit(self.checked())

    def _on_refuse(self) -> None:
        if len(self.checked()) > 1:
            self.refuse_requested.emit(self.checked())

    def _on_compare(self) -> None:
        """The first document with the chosen one, or with the second when it is itself chosen."""
        members = self._members.members
        if len(members) > 1:
            chosen = max(self.documents.currentIndex().row(), 1)
            self.compare_requested.emit(members[0].document_id, members[chosen].document_id)

    def _on_ungroup(self) -> None:
        entry = self.current()
        if entry is not None and entry.group_id is not None:
            self.ungroup_requested.emit(entry.group_id)

    def _on_take_out(self) -> None:
        row = self.documents.currentIndex().row()
        if 0 <= row < len(self._members.members):
            self.take_out_requested.emit([self._members.members[row].document_id])

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()


def _list(parent: QWidget, model: EntryModel | MemberModel, name: str) -> QListView:
    view = QListView(parent)
    view.setModel(model)
    view.setUniformItemSizes(True)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setItemDelegate(TwoLines(view))
    view.setAccessibleName(name)
    return view

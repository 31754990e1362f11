"""Passages of the open document in text order, or of one record or code across the archive."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archivist.archive import Archive
from archivist.model.changes import Changes
from archivist.store.passage_rows import BodyRow
from archivist.ui import assets, theme
from archivist.ui.jobs import Jobs
from archivist.ui.marking.marker import Marker
from archivist.ui.other_text import OtherText
from archivist.ui.passages.delegate import PassageDelegate
from archivist.ui.passages.list import PassageList
from archivist.ui.passages.model import PassagesModel, Role
from archivist.ui.passages.rows import Quoted
from archivist.ui.theme import Space
from archivist.ui.widgets.empty_state import EmptyState
from archivist.ui.widgets.kinds import NOTE

_REMEMBERED = 100  # passages that undo may bring back


class PassagesPanel(QWidget):
    """`passage_activated` carries the document and the annotation to jump to."""

    passage_activated = Signal(str, str)

    def __init__(
        self,
        archive: Archive,
        marker: Marker,
        parent: QWidget | None = None,
        jobs: Jobs | None = None,
    ) -> None:
        super().__init__(parent)
        self._marker = marker
        self._document_id: str | None = None
        self._target: tuple[str, str] | None = None
        self._awaited = ""
        self._gone: list[str] = []  # chosen passages that went, the latest last
        self.model = PassagesModel(archive, self)
        self.other = OtherText(archive, self, jobs)
        self._build()
        self._wire()

    def _build(self) -> None:
        self._shape = QLabel(self)
        self._title = QLabel(self)
        self._title.setProperty("role", "section")
        self._count = QLabel(self)
        self._count.setProperty("role", "section")
        self._back = QToolButton(self)
        self._back.setIcon(assets.icon("close"))
        self._back.setToolTip(self.tr("Back to the passages of this document (Esc)"))
        self._back.setAccessibleName(self._back.toolTip())
        self._back.setAutoRaise(True)
        self.view = PassageList(self)
        self.view.setModel(self.model)
        self.delegate = PassageDelegate(self.view, self.model)
        self.view.setItemDelegate(self.delegate)
        self.view.setAccessibleName(self.tr("Passages"))
        self._empty = EmptyState(self)
        top = QHBoxLayout()
        top.setContentsMargins(Space.S + Space.XS, Space.S, Space.S, Space.XS)
        top.setSpacing(Space.S)
        for label, stretch in ((self._shape, 0), (self._title, 1), (self._count, 0)):
            top.addWidget(label, stretch)
        top.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        column.addWidget(self._empty, 1)

    def _wire(self) -> None:
        self._back.clicked.connect(self.show_here)
        self.view.clicked.connect(self._activate)
        self.view.activated.connect(self._activate)
        self.other.reached.connect(self.passage_activated)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.view.note_wanted.connect(self.edit_note)
        self.view.removal_wanted.connect(self._remove)
        self.view.left.connect(self.show_here)
        self.view.width_changed.connect(self.delegate.fit)
        for signal in (self.model.rowsInserted, self.model.rowsRemoved, self.model.modelReset):
            signal.connect(self._show_state)
        theme.holder().theme_changed.connect(self.delegate.forget)

    def load(self) -> None:
        """Shows what is to be shown, read anew."""
        self.model.load()

    def refresh(self, changes: Changes) -> None:
        chosen = self.chosen()
        top = self.view.verticalScrollBar().value()
        if self._target is not None and changes.touch("code", "authority_record", "name_form"):
            self._name_target()
        if self.model.refresh(changes):
            self.view.verticalScrollBar().setValue(top)
        self._choose_again(chosen)
        self._show_state()
        self.other.refresh(changes)

    def show_document(self, document_id: str | None) -> None:
        """Another document is open; a list of a record or code stays."""
        self._document_id = document_id
        if self._target is None:
            self.model.show_document(document_id)

    def show_target(self, kind: str, target_id: str) -> None:
        """All passages of the archive that bear a record or code."""
        self._target = kind, target_id
        self._name_target()
        if self._target is not None:
            self.model.show_target(target_id)
            self.view.scrollToTop()

    def show_here(self) -> None:
        """Back to the passages of the open document."""
        self._target = None
        self.model.show_document(self._document_id)

    def choose(self, annotation_id: str) -> None:
        """Selects a passage, as the reader's current mark; nothing is jumped to."""
        row = self.model.row_of(annotation_id)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))
            self.view.scrollTo(self.model.index(row))

    def choose_soon(self, annotation_id: str) -> None:
        """Selects a passage that was just marked, as soon as it is listed."""
        self._awaited = annotation_id
        self._choose_awaited()

    def _choose_awaited(self) -> bool:
        if not self._awaited or self.model.row_of(self._awaited) < 0:
            return False
        self.choose(self._awaited)
        self._awaited = ""
        return True

    def chosen(self) -> Quoted | None:
        """The passage selected."""
        row = self.view.currentIndex().data(Role.ROW)
        return row if isinstance(row, Quoted) else None

    def edit_note(self) -> None:
        """Opens the note of the passage selected, or a new one."""
        row = self.chosen()
        if row is None:
            return
        if row.elsewhere and not row.notes:  # a new mark would stand in the text that is read
            self._read_there(row)
            return
        near = self._place_of(self.view.currentIndex(), row)
        if row.notes:
            self._marker.edit_note(row.notes[0].id, row.notes[0].label, near)
        else:
            self._marker.mark(row.passage.document_id, row.passage.span, NOTE, near)

    def _place_of(self, index: QModelIndex, row: Quoted) -> QRect:
        frame = self.view.visualRect(index)
        placed = self.delegate.placed(row)
        part = placed.note if row.notes else placed.words
        corner = self.view.viewport().mapToGlobal(frame.topLeft() + part.topLeft())
        return QRect(corner, part.size())

    def _activate(self, index: QModelIndex) -> None:
        row = index.data(Role.ROW)
        if not isinstance(row, Quoted):
            return
        if row.elsewhere:
            self._read_there(row)
        else:
            self.passage_activated.emit(row.passage.document_id, row.passage.id)

    def _read_there(self, row: Quoted) -> None:
        """Reads the text in which a passage stands, and goes to it."""
        passage = row.passage
        self.other.read(passage.document_id, passage.rendition_id, passage.id)

    def _remove(self) -> None:
        row = self.chosen()
        if row is not None:
            self._marker.remove(row.passage.id)

    def _choose_again(self, chosen: Quoted | None) -> None:
        """After rows came and went: the fresh mark, one that undo brought back, or as before."""
        if self._choose_awaited():
            return
        back = next((key for key in reversed(self._gone) if self.model.row_of(key) >= 0), "")
        if back:
            self._gone = self._gone[: self._gone.index(back)]
            self.choose(back)
        elif chosen is not None:
            row = self.model.row_of(chosen.passage.id)
            if row < 0:
                self._gone = [*self._gone, chosen.passage.id][-_REMEMBERED:]
            elif row != self.view.currentIndex().row():
                self.view.setCurrentIndex(self.model.index(row))

    def _name_target(self) -> None:
        if self._target is None:
            return
        entry = self._marker.catalogue.entry(self._target[1])
        if entry is None:  # deleted: its list has nothing to say any more
            self.show_here()
            return
        colour = theme.current().mark(entry.kind, entry.colour)
        self._shape.setPixmap(assets.kind_icon(entry.kind, colour, 10).pixmap(10, 10))
        self._title.setText(entry.heading)

    def _show_state(self) -> None:
        in_archive = self._target is not None
        self._shape.setVisible(in_archive)
        self._back.setVisible(in_archive)
        if not in_archive:
            self._title.setText(self.tr("PASSAGES"))
        number = self.model.passages
        self._count.setText(f"{number:,}" if number else "")
        self.view.setVisible(number > 0)
        self._empty.setVisible(number == 0)
        if in_archive:
            self._empty.say(self.tr("No passage bears it yet"), self._how_to_mark())
        elif self._document_id is None:
            self._empty.say(self.tr("No document is open"))
        else:
            self._empty.say(self.tr("No passages yet"), self._how_to_mark())

    def _how_to_mark(self) -> str:
        return self.tr(
            "Select words in the text and press <b>P</b>, <b>A</b>, <b>D</b>, <b>C</b>… (F1)"
        )

    def _on_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        row = index.data(Role.ROW)
        if not isinstance(row, Quoted):
            return
        self.view.setCurrentIndex(index)
        menu = self._menu(row, self.delegate.body_at(index, place))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _menu(self, row: Quoted, under: BodyRow | None) -> QMenu:
        """What can be done with a passage; the body under the pointer comes first."""
        menu = QMenu(self)
        note = self.tr("Edit note…") if row.notes else self.tr("Add note…")
        menu.addAction(assets.icon("note"), note, self.edit_note)
        copy = self.tr("Copy the words")
        menu.addAction(assets.icon("copy"), copy, lambda: _copy(row.passage.exact))
        menu.addSeparator()
        bodies = sorted(row.passage.bodies, key=lambda body: body is not under)
        for body in bodies:
            name = body.label if len(body.label) <= 40 else f"{body.label[:39]}…"
            words = self.tr("Remove “{name}” from this passage").format(name=name)
            menu.addAction(assets.kind_icon(body.kind), words, partial(self._take_off, body))
        menu.addAction(assets.icon("trash"), self.tr("Remove the whole mark"), self._remove)
        menu.addSeparator()
        for body in bodies:
            if body.target_id:
                words = self.tr("All passages of “{name}”").format(name=body.label)
                menu.addAction(words, partial(self.show_target, body.kind, body.target_id))
        return menu

    def _take_off(self, body: BodyRow) -> None:
        if body.kind == NOTE:
            self._marker.keep_note(body.id, "")
        else:
            self._marker.remove_body(body.id, body.label)


def _copy(words: str) -> None:
    QGuiApplication.clipboard().setText(words)

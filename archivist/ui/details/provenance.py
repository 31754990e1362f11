"""Where the open document came from: its original bytes and the dated lines of its provenance."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from archivist.archive import Archive
from archivist.errors import NotFound
from archivist.model.original import Original, ProvenanceEvent
from archivist.store import documents, originals
from archivist.ui.assets import icon
from archivist.ui.theme import Space
from archivist.ui.widgets.moments import briefly


@dataclass(frozen=True)
class Provenance:
    """What is known of a document's coming; `path` is where its bytes are kept."""

    original: Original | None
    received_from: str
    path: Path | None
    events: tuple[ProvenanceEvent, ...]


def read_provenance(archive: Archive, document_id: str) -> Provenance:
    """The provenance of a document; raises NotFound when there is no such document."""
    with archive.read() as session:
        events = tuple(documents.provenance(session, document_id))
        documents.get(session, document_id)
        try:
            original, received = documents.original_of(session, document_id)
        except NotFound:
            return Provenance(None, "", None, events)
    path = originals.existing(archive.originals, original.sha256)
    return Provenance(original, received, path, events)


class ProvenanceView(QWidget):
    """Lines of facts; the original can be shown in the file manager."""

    original_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, 0, 0, 0)
        column.setSpacing(Space.S)
        line = QFrame(self)
        line.setProperty("role", "separator")
        heading = QLabel(self.tr("Provenance").upper(), self)
        heading.setProperty("role", "section")
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(Space.M)
        self._facts.setVerticalSpacing(Space.XS)
        self._facts.setColumnStretch(1, 1)
        self.show_button = QPushButton(icon("collection"), self.tr("Show original"), self)
        self.show_button.setToolTip(self.tr("Show the bytes as received in the file manager"))
        self.show_button.clicked.connect(self.original_requested)
        self._events = QVBoxLayout()
        self._events.setSpacing(Space.XS)
        for part in (line, heading):
            column.addWidget(part)
        column.addLayout(self._facts)
        column.addWidget(self.show_button, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._events)

    def show_provenance(self, provenance: Provenance) -> None:
        """Fills the lines."""
        _clear(self._facts)
        _clear(self._events)
        self.show_button.setEnabled(provenance.path is not None)
        original = provenance.original
        if original is not None:
            size = QLocale().formattedDataSize(original.byte_size)
            self._fact(self.tr("Original"), f"{original.media_type}, {size}")
            if whole := provenance.received_from:
                self._fact(self.tr("Received as"), Path(provenance.received_from).name, whole)
            self._fact(self.tr("Received"), briefly(original.created_at))
            self._fact("SHA-256", f"{original.sha256[:12]}…", original.sha256)
        for event in provenance.events:
            parts = [briefly(event.at), event.kind, event.outcome, event.detail]
            shown = [part for part in parts if part and part != "success"]
            self._events.addWidget(_line(" · ".join(shown), self, event.agent))

    def _fact(self, name: str, value: str, tip: str = "") -> None:
        row = self._facts.rowCount()
        caption = QLabel(name, self)
        caption.setProperty("role", "caption")
        caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._facts.addWidget(caption, row, 0)
        self._facts.addWidget(_line(value, self, tip or value), row, 1)


def _line(words: str, parent: QWidget, tip: str) -> QLabel:
    label = QLabel(words, parent)
    label.setProperty("role", "caption")
    label.setWordWrap(True)
    label.setMinimumWidth(1)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    label.setToolTip(tip)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return label


def _clear(layout: QGridLayout | QVBoxLayout) -> None:
    while (held := layout.takeAt(0)) is not None:
        widget = held.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()

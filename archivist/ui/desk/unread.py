"""What stands in place of a text for what is kept without one: a recording, an unknown file."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from archivist.archive import Archive
from archivist.ui.details.provenance import read_provenance
from archivist.ui.details.reveal import reveal
from archivist.ui.theme import Space
from archivist.ui.widgets.empty_state import EmptyState

_OPENED = ("audio", "video", "image")  # what another program only plays or shows


class UnreadPage(QWidget):
    """Says what it is and where it is found; opens the original in the system's program."""

    def __init__(self, archive: Archive, document_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._archive = archive
        self._document_id = document_id
        self.words = EmptyState(self)
        self.opening = QPushButton(self.tr("Open the original"), self)
        self.showing = QPushButton(self.tr("Show in folder"), self)
        self.opening.clicked.connect(self._on_open)
        self.showing.clicked.connect(self._on_show)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addStretch(1)
        row.addWidget(self.opening)
        row.addWidget(self.showing)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.words)
        column.addLayout(row)
        column.addStretch(2)

    def show_document(self, title: str) -> None:
        """Tells of a document by its title and its original."""
        held = read_provenance(self._archive, self._document_id)
        self._path = held.path
        kind = held.original.media_type.split("/")[0] if held.original is not None else ""
        what = {
            "audio": self.tr("Sound recording, kept as it is."),
            "video": self.tr("Video, kept as it is."),
            "image": self.tr("Picture, kept as it is."),
        }.get(kind, self.tr("A file kept as it is."))
        why = self.tr("Archivist has no reader for it; it is found by its title and details.")
        self.words.say(title, f"{what}<br>{why}")
        self.opening.setVisible(kind in _OPENED and self._path is not None)
        self.showing.setVisible(self._path is not None)

    def _on_open(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    def _on_show(self) -> None:
        if self._path is not None:
            reveal(self._path)

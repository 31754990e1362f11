"""The texts of a document that has several: which there are, and reading another of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QRadioButton, QVBoxLayout, QWidget

from archivist.formats.media_types import HTML, MHTML, WACZ, WARC, WEBARCHIVE, words_of
from archivist.store.renditions import RenditionRow
from archivist.ui.theme import Space
from archivist.ui.widgets.moments import briefly, local

_PAGES = (HTML, MHTML, WEBARCHIVE, WARC, WACZ)
_INDENT = Space.L + Space.XS  # under the words of a radio button


class TextsView(QWidget):
    """A line for each text, the one that is read chosen; hidden where there is one only."""

    text_chosen = Signal(str)  # rendition id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QRadioButton] = []
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, 0, 0, Space.M)
        column.setSpacing(Space.S)
        line = QFrame(self)
        line.setProperty("role", "separator")
        heading = QLabel(self.tr("Texts").upper(), self)
        heading.setProperty("role", "section")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column.addWidget(line)
        column.addWidget(heading)
        column.addLayout(self._lines)
        self.hide()

    def show_texts(self, rows: Sequence[RenditionRow]) -> None:
        """Fills the lines."""
        self._clear()
        self.setVisible(len(rows) > 1)
        if len(rows) < 2:
            return
        newer = {row.sha256 for row in rows if row.sha256 != rows[0].sha256}
        for row in rows:
            self._add(row, captured=row.sha256 in newer)

    def _add(self, row: RenditionRow, *, captured: bool) -> None:
        button = QRadioButton(self._name(row, captured=captured), self)
        button.setChecked(row.is_current)
        told = self._about(row)
        button.setToolTip(f"{row.extractor}\n{briefly(row.created_at)}")
        button.setAccessibleDescription(told)
        button.clicked.connect(partial(self._on_clicked, row))
        self._group.addButton(button)
        about = QLabel(told, self)
        about.setProperty("role", "caption")
        about.setContentsMargins(_INDENT, 0, 0, Space.XS)
        about.setBuddy(button)
        self._lines.addWidget(button)
        self._lines.addWidget(about)
        self.buttons.append(button)

    def _name(self, row: RenditionRow, *, captured: bool) -> str:
        """What the text is, in words; a later capture is called by its day."""
        kind = self._kind(row)
        if not captured:
            return kind
        date = local(row.created_at).date()
        day = self.tr("captured {0}").format(QLocale().toString(date, "d MMM yyyy"))
        return f"{kind}, {day}"

    def _kind(self, row: RenditionRow) -> str:
        extractor = row.extractor
        if extractor.startswith("archivist.whole_page"):
            return self.tr("Whole page")
        if extractor.startswith("archivist.kept_only"):
            return self.tr("Without a text")
        if extractor.startswith("tesseract"):
            return self.tr("From OCR")
        if extractor.startswith("archivist.recipes") or row.media_type in _PAGES:
            return self.tr("Article")
        return words_of(row.media_type)

    def _about(self, row: RenditionRow) -> str:
        length = self.tr("{0} characters").format(f"{row.length:,}")
        if not row.marks:
            return length
        marks = self.tr("1 mark") if row.marks == 1 else self.tr("{0} marks")
        return f"{length} · {marks.format(f'{row.marks:,}')}"

    def _on_clicked(self, row: RenditionRow) -> None:
        if not row.is_current:
            self.text_chosen.emit(row.id)

    def _clear(self) -> None:
        self.buttons = []
        while (held := self._lines.takeAt(0)) is not None:
            widget = held.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

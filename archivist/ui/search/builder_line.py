"""One line of the query builder: what is asked for, where, and the words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QToolButton,
    QWidget,
)

from archivist.search.leaves import MAX_REACH, THINGS
from archivist.ui.assets import icon, kind_icon
from archivist.ui.search.builder_words import has_words, key_choices, row_kinds, word_fields
from archivist.ui.search.rows import ALL, DATES, KEYS, NAMED, NEAR, TEXT, WORD_KINDS, Row
from archivist.ui.theme import Space

_KIND_WIDTH, _WHERE_WIDTH = 176, 112


class BuilderLine(QWidget):
    """Shows a row and lets it be changed; `row` is what it says now."""

    changed = Signal()
    entered = Signal()
    removed = Signal()
    picker_requested = Signal(str, QRect)  # a kind of records, and where it is asked for

    def __init__(self, row: Row, parent: QWidget) -> None:
        super().__init__(parent)
        self._collections: Sequence[str] = ()
        self._build()
        self.show_row(row)
        self._wire()

    def _build(self) -> None:
        self.kind = QComboBox(self)
        self.kind.setFixedWidth(_KIND_WIDTH)
        self.kind.setMaxVisibleItems(24)
        for key, words in row_kinds():
            self.kind.addItem(words, key)
        self.kind.insertSeparator(len(WORD_KINDS))
        self.kind.insertSeparator(len(WORD_KINDS) + 1 + len(NAMED))
        self.kind.setAccessibleName(self.tr("What to ask for"))
        self.where = QComboBox(self)
        self.where.setFixedWidth(_WHERE_WIDTH)
        self.where.setAccessibleName(self.tr("Where it stands"))
        self.text = QLineEdit(self)
        self.text.setAccessibleName(self.tr("Words"))
        self.choice = QComboBox(self)
        self.choice.setEditable(True)
        self.choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.choice.setAccessibleName(self.tr("Value"))
        self.to = QLabel(self.tr("to"), self)
        self.until = QLineEdit(self)
        self.until.setAccessibleName(self.tr("Until"))
        self.reach = QSpinBox(self)
        self.reach.setRange(1, MAX_REACH)
        self.reach.setSuffix(self.tr(" words"))
        self.reach.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.reach.setAccessibleName(self.tr("How near to one another"))
        self.pick = QToolButton(self)
        self.pick.setToolTip(self.tr("Choose from all names"))
        self.pick.setAccessibleName(self.tr("Choose from all names"))
        self.off = QToolButton(self)
        self.off.setIcon(icon("close"))
        self.off.setToolTip(self.tr("Remove this line"))
        self.off.setAccessibleName(self.tr("Remove this line"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        wide: tuple[QWidget, ...] = (self.text, self.choice, self.until)
        parts: tuple[QWidget, ...] = (self.kind, self.where, self.text, self.choice, self.to)
        for part in (*parts, self.until, self.reach, self.pick, self.off):
            row.addWidget(part, 1 if part in wide else 0)

    def _wire(self) -> None:
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.where.currentIndexChanged.connect(self.changed)
        self.reach.valueChanged.connect(self.changed)
        self.choice.editTextChanged.connect(self.changed)
        for line in (self.text, self.until):
            line.textEdited.connect(self.changed)
            line.returnPressed.connect(self.entered)
        self.pick.clicked.connect(
            lambda: self.picker_requested.emit(
                self.key, QRect(self.text.mapToGlobal(QPoint(0, 0)), self.text.size())
            )
        )
        self.off.clicked.connect(self.removed)

    @property
    def key(self) -> str:
        """The kind of row."""
        return str(self.kind.currentData())

    def row(self) -> Row:
        """What the line says."""
        key, where = self.key, self.where.currentData()
        text = self._chosen() if key in KEYS else self.text.text()
        if key in WORD_KINDS:
            return Row(key, text, str(where or ""), reach=self.reach.value())
        until = self.until.text() if key in DATES else ""
        return Row(key, text, until=until, left_out=where == "not")

    def show_row(self, row: Row) -> None:
        """Shows a row; says nothing."""
        with QSignalBlocker(self.kind), QSignalBlocker(self.reach):
            self.kind.setCurrentIndex(self.kind.findData(row.kind))
            self.reach.setValue(row.reach)
        self._arrange(row.field if row.kind in WORD_KINDS else "not" if row.left_out else "")
        self.text.setText(row.text)
        self.until.setText(row.until)
        with QSignalBlocker(self.choice):
            place = self.choice.findData(row.text)
            self.choice.setCurrentIndex(place)
            if place < 0:
                self.choice.setEditText(row.text)

    def offer_collections(self, names: Sequence[str]) -> None:
        """The collections to choose from."""
        self._collections = names
        if self.key == "collection":
            self.show_row(self.row())

    def take(self, name: str) -> None:
        """A name that was chosen."""
        self.text.setText(name)
        self.changed.emit()

    def reach_words(self) -> None:
        """Takes the keyboard to where words are typed."""
        (self.choice if self.key in KEYS else self.text).setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> str:
        place = self.choice.findText(self.choice.currentText())
        return str(self.choice.itemData(place)) if place >= 0 else self.choice.currentText()

    def _on_kind(self) -> None:
        text = self.row().text
        self._arrange("")
        self.text.setText(text if self.key not in DATES else "")
        self.changed.emit()

    def _arrange(self, where: str) -> None:
        """Shows what the kind needs, and hides the rest."""
        key = self.key
        with QSignalBlocker(self.where), QSignalBlocker(self.choice):
            self.where.clear()
            choices = word_fields() if key in WORD_KINDS else has_words(key)
            for value, words in choices:
                self.where.addItem(words, value)
            self.where.setCurrentIndex(max(0, self.where.findData(where)))
            self.choice.clear()
            for value, words in key_choices(key, THINGS, self._collections):
                self.choice.addItem(words, value)
            self.choice.setCurrentIndex(-1)
        self.where.setVisible(key != TEXT)
        self.text.setVisible(key not in KEYS)
        self.choice.setVisible(key in KEYS)
        for part in (self.to, self.until):
            part.setVisible(key in DATES)
        self.reach.setVisible(key == NEAR)
        self.pick.setVisible(key in NAMED)
        if key in NAMED:
            self.pick.setIcon(kind_icon(key, side=12))
        hints = {ALL: self.tr("words, beginnings*"), TEXT: self.tr("as in the search box")}
        dates = "2024-01" if key in DATES else ""
        self.text.setPlaceholderText(hints.get(key, dates))
        self.until.setPlaceholderText("2026-06" if dates else "")

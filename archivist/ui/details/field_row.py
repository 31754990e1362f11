"""One metadata value: edited in place, with a quiet tag that says where it came from."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from archivist.store.document_fields import Field
from archivist.ui.assets import icon
from archivist.ui.details.value import LongValue, ShortValue
from archivist.ui.theme import Space


class FieldRow(QWidget):
    """Name and origin above, value below; tells what was typed."""

    edited = Signal(str, str)  # field, value
    confirmed = Signal(str)

    def __init__(
        self, name: str, title: str, parent: QWidget | None = None, *, long: bool = False
    ) -> None:
        super().__init__(parent)
        self.value: ShortValue | LongValue = LongValue(self) if long else ShortValue(self)
        self.name = name
        self._field = Field(name, "", "", "", confirmed=False)
        self._shown = ""
        self._title = title
        self._build()
        self._wire()

    def _build(self) -> None:
        self.caption = QLabel(self._title, self)
        self.caption.setProperty("role", "caption")
        self.origin = QToolButton(self)
        self.origin.setObjectName("origin")
        self.origin.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.origin.setIconSize(QSize(12, 12))
        self.origin.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.value.setAccessibleName(self._title)
        self.problem = QLabel(self)
        self.problem.setProperty("role", "danger")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.caption.setBuddy(self.value)
        line = QHBoxLayout()
        line.setContentsMargins(Space.S, 0, 0, 0)
        line.addWidget(self.caption)
        line.addStretch()
        line.addWidget(self.origin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.XS)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.value)
        column.addWidget(self.problem)

    def _wire(self) -> None:
        self.value.finished.connect(self.keep)
        self.value.given_up.connect(self._on_given_up)
        self.origin.clicked.connect(self._on_origin)

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that has not been written down."""
        return self.value.text() != self._shown and self._words() != self._field.value

    def show_field(self, field: Field, origin: str, *, typing_stays: bool = False) -> None:
        """Shows a value; `origin` is the word for where it came from."""
        typing = typing_stays and self.value.hasFocus() and self.is_changed
        self._field = field
        if not typing:
            self._show_value()
        self.problem.hide()
        self.origin.setVisible(bool(field.origin))
        self.origin.setText(origin)
        self.origin.setIcon(icon("check") if field.confirmed else QIcon())
        self.origin.setToolTip(self._about_origin(origin))
        self.origin.setAccessibleName(self._about_origin(origin))

    def show_taken(self) -> None:
        """What stands in the field has been written down."""
        self._shown = self.value.text()
        self.problem.hide()

    def show_problem(self, words: str) -> None:
        """Says why the value was not taken."""
        self.problem.setText(words)
        self.problem.show()

    def _about_origin(self, origin: str) -> str:
        told = self.tr("From: {0}").format(origin)
        if self._field.raw and self._field.raw != self._field.value:
            told += "\n" + self.tr("It stood there as: {0}").format(self._field.raw)
        if self._field.confirmed:
            return told + "\n" + self.tr("Confirmed by a person")
        return told + "\n" + self.tr("Click to confirm it")

    def keep(self) -> None:
        """Hands on what was typed, as if the field had been left."""
        if self.is_changed:
            self.edited.emit(self.name, self._words())

    def _words(self) -> str:
        return " ".join(self.value.text().split())

    def _show_value(self) -> None:
        self.value.show_text(self._field.value)
        self._shown = self.value.text()  # a line has no breaks, though the value may

    def _on_given_up(self) -> None:
        self._show_value()
        self.problem.hide()

    def _on_origin(self) -> None:
        if not self._field.confirmed:
            self.confirmed.emit(self.name)

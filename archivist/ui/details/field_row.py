"""One metadata value: edited in place, with a quiet tag that says where it came from."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from archivist.store.documents import Field
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
        self.value.finished.connect(self._on_finished)
        self.value.given_up.connect(self._on_given_up)
        self.origin.clicked.connect(self._on_origin)

    def show_field(self, field: Field, origin: str) -> None:
        """Shows a value; `origin` is the word for where it came from."""
        typing = self.value.hasFocus() and self.value.text() != self._field.value
        self._field = field
        if not typing:
            self.value.show_text(field.value)
        self.problem.hide()
        self.origin.setVisible(bool(field.origin))
        self.origin.setText(origin)
        self.origin.setIcon(icon("check") if field.confirmed else QIcon())
        self.origin.setToolTip(self._about_origin(origin))
        self.origin.setAccessibleName(self._about_origin(origin))

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

    def _on_finished(self) -> None:
        text = " ".join(self.value.text().split())
        if text != self._field.value:
            self.edited.emit(self.name, text)

    def _on_given_up(self) -> None:
        self.value.show_text(self._field.value)
        self.problem.hide()

    def _on_origin(self) -> None:
        if not self._field.confirmed:
            self.confirmed.emit(self.name)

"""Asks for an address of the web; nothing is fetched before it is given."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from archivist.ui.theme import Space

_SCHEMES = ("http://", "https://")


class WebAddressDialog(QDialog):
    """After `accept`, `address` is what to fetch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add from a web address"))
        self.line = QLineEdit(_copied(), self)
        self.line.setPlaceholderText("https://…")
        self.line.setAccessibleName(self.tr("Web address"))
        self.line.setMinimumWidth(480)
        self.line.selectAll()
        said = QLabel(
            self.tr(
                "This one page is fetched now and kept as it came, with the time. "
                "Pages behind a login are better saved in the browser and dropped here."
            ),
            self,
        )
        said.setProperty("role", "muted")
        said.setWordWrap(True)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = box.addButton(self.tr("Fetch and add"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setProperty("primary", True)
        self.go.style().polish(self.go)
        self.go.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self.line.textChanged.connect(self._allow)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.M)
        column.setSpacing(Space.M)
        for part in (self.line, said, box):
            column.addWidget(part)
        self._allow()

    @property
    def address(self) -> str:
        """The address; one without a scheme is meant as https."""
        text = self.line.text().strip()
        return text if "://" in text or not text else f"https://{text}"

    def _allow(self) -> None:
        self.go.setEnabled(self.address.startswith(_SCHEMES) and "." in self.address)


def _copied() -> str:
    """An address on the clipboard is likely the one that is meant."""
    text = QGuiApplication.clipboard().text().strip()
    return text if text.startswith(_SCHEMES) and len(text.split()) == 1 else ""

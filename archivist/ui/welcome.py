"""The first page: make an archive, open one, or look at the sample."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from archivist.ui.actions import ActionSet
from archivist.ui.assets import app_icon, icon
from archivist.ui.theme import Space

_RECENT = 5


class WelcomePage(QWidget):
    """Shown while no archive is open."""

    archive_chosen = Signal(object)  # Path

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.S)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(Space.XS)
        picture = QLabel(self)
        picture.setPixmap(app_icon().pixmap(QSize(64, 64)))
        picture.setFixedHeight(72)
        name = QLabel("Archivist", self)
        name.setProperty("role", "display")
        purpose = QLabel(
            self.tr(
                "Collect articles, mark people, agreements and disputes in them, and find every "
                "mention again."
            ),
            self,
        )
        purpose.setProperty("role", "muted")
        purpose.setWordWrap(True)
        for part in (picture, name, purpose):
            self._column.addWidget(part)
        self._column.addSpacing(Space.M)
        for number, action in enumerate(("new_archive", "open_archive", "open_sample")):
            self._column.addWidget(self._button(actions, action, primary=number == 0))
        self._column.addSpacing(Space.M)
        self._column.addLayout(self._recent)
        card = QFrame(self)
        card.setFixedWidth(400)
        card.setLayout(self._column)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)

    def _button(self, actions: ActionSet, name: str, *, primary: bool) -> QPushButton:
        button = QPushButton(actions[name].text(), self)
        button.setProperty("primary", primary)
        button.setMinimumHeight(36)
        button.clicked.connect(actions[name].trigger)
        return button

    def show_recent(self, archives: Sequence[Path]) -> None:
        """Offers archives that were opened before."""
        while (held := self._recent.takeAt(0)) is not None:
            widget = held.widget()
            if widget is not None:
                widget.deleteLater()
        if not archives:
            return
        heading = QLabel(self.tr("Opened before").upper(), self)
        heading.setProperty("role", "section")
        self._recent.addWidget(heading)
        for path in archives[:_RECENT]:
            button = QPushButton(icon("book"), path.name, self)
            button.setToolTip(str(path))
            button.setObjectName("row")
            button.clicked.connect(lambda _on=False, chosen=path: self.archive_chosen.emit(chosen))
            self._recent.addWidget(button)

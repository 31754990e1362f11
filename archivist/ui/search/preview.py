"""What would be marked, before it is: passages to look at and to leave out."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archivist.search.places import Gathered
from archivist.ui.assets import kind_icon
from archivist.ui.marking.offers import Offer
from archivist.ui.search.preview_list import PreviewList
from archivist.ui.search.preview_model import PreviewModel
from archivist.ui.theme import Space
from archivist.ui.widgets.empty_state import EmptyState

_SIZE = QSize(760, 560)


class Preview(QDialog):
    """Stands beside the window and blocks nothing; `confirmed` asks for the marks."""

    confirmed = Signal()
    other_requested = Signal(object)  # with something else, to be asked near this place (QRect)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Mark the hits"))
        self.resize(_SIZE)
        self._gathered = Gathered(())
        self.model = PreviewModel(self)
        self._build()
        self._wire()

    def _build(self) -> None:
        said = QLabel(self.tr("Mark with"), self)
        self.target = QPushButton(self)
        self.target.setIconSize(QSize(12, 12))
        self.target.setToolTip(self.tr("Choose another"))
        self.every = QPushButton(self)
        self.every.setProperty("flat", True)
        self.every.setText(self.tr("All or none"))
        self.summary = QLabel(self)
        self.summary.setProperty("role", "caption")
        self.summary.setWordWrap(True)
        self.list = PreviewList(self.model, self)
        self.empty = EmptyState(self)
        self.empty.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setProperty("primary", True)
        self.go.style().polish(self.go)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(said)
        head.addWidget(self.target)
        head.addStretch(1)
        head.addWidget(self.every)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.setSpacing(Space.S)
        column.addLayout(head)
        column.addWidget(self.summary)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.buttons)
        self.go.setDefault(True)
        self.go.setAutoDefault(False)
        for button in (self.target, self.every):
            button.setAutoDefault(False)

    def _wire(self) -> None:
        self.model.counted.connect(self._count)
        self.target.clicked.connect(
            lambda: self.other_requested.emit(
                QRect(self.target.mapToGlobal(QPoint(0, 0)), self.target.size())
            )
        )
        self.every.clicked.connect(lambda: self.model.toggle(range(self.model.rowCount())))
        self.buttons.accepted.connect(self.confirmed)
        self.buttons.rejected.connect(self.reject)

    def show_target(self, offer: Offer) -> None:
        """What the passages would be marked with."""
        name = offer.entry.heading if offer.entry is not None else offer.name
        shown = name if len(name) <= 50 else f"{name[:49]}…"
        words = shown if offer.entry is not None else self.tr("{0} (new)").format(shown)
        self.target.setText(" " + words.replace("&", "&&"))
        self.target.setIcon(kind_icon(offer.kind, side=12))
        self.target.setAccessibleName(self.tr("Mark with {0}; choose another").format(name))

    def show_passages(self, gathered: Gathered) -> None:
        """Lists the passages; says so when there are none."""
        self._gathered = gathered
        self.model.show_candidates(gathered.candidates)
        some = bool(gathered.candidates)
        self.list.setVisible(some)
        self.every.setVisible(some)
        self.empty.setVisible(not some)
        if some:
            self.list.setFocus()
            return
        self.empty.say(
            self.tr("There is nothing in the texts to mark"),
            self.tr(
                "The hits were found by their title, notes, dates or marks. Search for words "
                "or names that stand in the text."
            ),
        )

    def wait(self, *, on: bool) -> None:
        """While the marks are being written nothing here can be changed."""
        for part in (self.go, self.list, self.target, self.every):
            part.setEnabled(not on)
        if not on:
            self._count()

    def _count(self) -> None:
        model, found = self.model, self._gathered
        wanted = model.wanted
        one = self.tr("Mark 1 passage")
        self.go.setText(one if wanted == 1 else self.tr("Mark {0} passages").format(f"{wanted:,}"))
        self.go.setEnabled(wanted > 0)
        number = self.tr("1 article") if model.articles == 1 else self.tr("{0} articles")
        articles = number.format(f"{model.articles:,}")
        parts = [self.tr("{0} of {1} passages in {2}").format(
            f"{wanted:,}", f"{model.number:,}", articles
        )]  # fmt: skip
        marked = sum(bool(one.standing) for one in found.candidates)
        if marked:
            parts.append(self.tr("{0} stand under this mark already").format(f"{marked:,}"))
        if found.capped:
            parts.append(
                self.tr("only the first {0} are listed: mark them, then search again").format(
                    f"{model.number:,}"
                )
            )
        if found.silent:
            words = self.tr("in {0} hits the words stand outside the text")
            if found.silent == 1:
                words = self.tr("in 1 hit the words stand outside the text")
            parts.append(words.format(f"{found.silent:,}"))
        self.summary.setText("  ·  ".join(parts) if model.number else "")

"""Two documents side by side, with the words that differ marked."""

from __future__ import annotations

import threading
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from archivist.archive import Archive
from archivist.store import documents
from archivist.text.differences import Comparison, Difference, compare
from archivist.ui.jobs import Job, Jobs, Progress
from archivist.ui.stories.side import ComparedText
from archivist.ui.theme import Space

_SHOWN = 200_000  # code points of a text; a longer one would hold the window up


@dataclass(frozen=True)
class Side:
    """One of the two documents: its text, or as much of it as is shown."""

    document_id: str
    title: str
    byline: str
    language: str
    text: str
    cut: bool


def read_side(archive: Archive, document_id: str) -> Side:
    """What is shown of a document; raises NotFound."""
    with archive.read() as session:
        document = documents.get(session, document_id)
        text = documents.reading_text(session, document.rendition_id).text
    byline = " · ".join(part for part in (document.publisher, document.date) if part)
    shown, cut = text[:_SHOWN], len(text) > _SHOWN
    return Side(document_id, document.title, byline, document.language, shown, cut)


class CompareDialog(QDialog):
    """F3 and Shift+F3 go from difference to difference; scrolling one text moves the other."""

    group_requested = Signal(list)

    def __init__(
        self,
        archive: Archive,
        jobs: Jobs,
        one: str,
        other: str,
        parent: QWidget | None = None,
        *,
        together: Sequence[str] = (),
    ) -> None:
        """`together` are the documents to be grouped; none but the two where they are not named."""
        super().__init__(parent)
        self._ids = [one, other]
        self._together = list(together) if {one, other} <= set(together) else self._ids
        self._found: tuple[Difference, ...] = ()
        self._at = -1
        self._cut = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Compare"))
        self.resize(1040, 680)
        self._build()
        self._wire()
        self._job = self._start(archive, jobs)

    def _build(self) -> None:
        self.sides = (ComparedText("danger", self), ComparedText("success", self))
        self.titles = tuple(QLabel(self) for _ in self.sides)
        self.bylines = tuple(QLabel(self) for _ in self.sides)
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.setChildrenCollapsible(False)
        for title, byline, side in zip(self.titles, self.bylines, self.sides, strict=True):
            panes.addWidget(self._pane(title, byline, side))
        self.place = QLabel(self.tr("Comparing…"), self)
        self.place.setProperty("role", "muted")
        self.previous = QPushButton(self.tr("Previous"), self)
        self.next = QPushButton(self.tr("Next difference"), self)
        count = f"{len(self._together):,}"
        self.group = QPushButton(self.tr("Group these {0} as one story").format(count), self)
        self.shut = QPushButton(self.tr("Close"), self)
        self.previous.setToolTip(self.tr("Previous difference (Shift+F3)"))
        self.next.setToolTip(self.tr("Next difference (F3)"))
        for button in (self.previous, self.next):
            button.setEnabled(False)
        for button in (self.previous, self.next, self.group, self.shut):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setContentsMargins(Space.M, 0, Space.M, 0)
        row.setSpacing(Space.S)
        for button in (self.previous, self.next):
            row.addWidget(button)
        row.addWidget(self.place, 1)
        row.addWidget(self.group)
        row.addWidget(self.shut)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.M)
        column.setSpacing(Space.M)
        column.addWidget(panes, 1)
        column.addLayout(row)

    def _pane(self, title: QLabel, byline: QLabel, side: ComparedText) -> QWidget:
        title.setProperty("role", "title")
        byline.setProperty("role", "muted")
        for label in (title, byline):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setContentsMargins(Space.M, 0, Space.M, 0)
        pane = QWidget(self)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, Space.M, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(title)
        column.addWidget(byline)
        column.addWidget(side, 1)
        return pane

    def _wire(self) -> None:
        self.next.clicked.connect(lambda: self.step(1))
        self.previous.clicked.connect(lambda: self.step(-1))
        self.shut.clicked.connect(self.close)
        self.group.clicked.connect(self._on_group)
        for keys, by in (("F3", 1), ("Shift+F3", -1), ("Alt+Down", 1), ("Alt+Up", -1)):
            QShortcut(QKeySequence(keys), self, lambda by=by: self.step(by))
        self.sides[0].moved.connect(lambda place: self._follow(0, place))
        self.sides[1].moved.connect(lambda place: self._follow(1, place))

    def _start(self, archive: Archive, jobs: Jobs) -> Job:
        one, other = self._ids

        def work(_progress: Progress, cancelled: threading.Event) -> tuple[Side, Side, Comparison]:
            left, right = read_side(archive, one), read_side(archive, other)
            return left, right, compare(left.text, right.text, cancelled)

        return jobs.start(
            self.tr("Comparing"),
            work,
            lambda found: self._show(*found),
            self._on_failed,
            quiet=True,
        )

    def _on_failed(self, error: Exception) -> None:
        if not self._job.cancelled:  # a closed dialog is gone
            self.place.setText(str(error))

    def _show(self, one: Side, other: Side, comparison: Comparison) -> None:
        if self._job.cancelled:
            return
        for number, side in enumerate((one, other)):
            self.titles[number].setText(side.title)
            self.bylines[number].setText(side.byline)
            self.bylines[number].setVisible(bool(one.byline or other.byline))
            self.sides[number].setAccessibleName(side.title)
            self.sides[number].show_text(side.text, side.language)
        self._found = comparison.differences
        self.sides[0].show_differences([found.one for found in self._found])
        self.sides[1].show_differences([found.other for found in self._found])
        for button in (self.previous, self.next):
            button.setEnabled(bool(self._found))
        self._cut = one.cut or other.cut or comparison.cut
        self._tell()
        if self._found:
            QTimer.singleShot(0, self, lambda: self.step(1))  # when the texts have been laid out
        self.sides[0].setFocus()

    def step(self, by: int) -> None:
        """Goes to the next difference (1) or the one before (-1), round at the ends."""
        if not self._found:
            return
        count = len(self._found)
        self._at = (self._at + by) % count if self._at >= 0 or by > 0 else count - 1
        for side in self.sides:
            side.reach(self._at)
        self._tell()

    def _tell(self) -> None:
        if not self._found:
            words = self.tr("The same words throughout; only case, punctuation or blanks differ.")
        elif self._at < 0:
            words = self.tr("{0} differences").format(f"{len(self._found):,}")
        else:
            words = self.tr("Difference {0} of {1}").format(
                f"{self._at + 1:,}", f"{len(self._found):,}"
            )
        if self._cut:
            words += " · " + self.tr("the texts are long; their beginnings are compared")
        self.place.setText(words)

    def _follow(self, moved: int, place: int) -> None:
        """Keeps the other text beside the one that was scrolled."""
        spans = [(held.one, held.other) for held in self._found]
        mine = [pair[moved] for pair in spans]
        before = bisect_right([span.start for span in mine], place) - 1
        beside = place
        if before >= 0:
            span, other = mine[before], spans[before][1 - moved]
            beside = other.start if place < span.end else other.end + place - span.end
        self.sides[1 - moved].follow(beside)

    def _on_group(self) -> None:
        self.group_requested.emit(list(self._together))
        self.accept()

    def done(self, result: int) -> None:
        """However it is closed."""
        self._job.cancel()
        super().done(result)

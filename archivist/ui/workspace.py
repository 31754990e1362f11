"""The panels of one opened archive, placed; `gestures.py` connects them."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from archivist.archive import Archive
from archivist.model.changes import Changes
from archivist.ui.accession.report import ReportPanel
from archivist.ui.actions import ActionSet
from archivist.ui.annotating import Annotating
from archivist.ui.bus import Bus
from archivist.ui.desk.desk import Desk
from archivist.ui.details.panel import DetailsPanel
from archivist.ui.jobs import Jobs
from archivist.ui.library.panel import LibraryPanel
from archivist.ui.receiving import Receiving
from archivist.ui.safekeeping import Safekeeping
from archivist.ui.seeking import Seeking
from archivist.ui.settings import Settings
from archivist.ui.side_pane import SidePane
from archivist.ui.stories.stories import Stories
from archivist.ui.undoing import Undoing

_SNAPSHOT_AFTER = 8_000  # milliseconds
_REMEMBERED_EVERY = 2_000  # milliseconds: what a crash may forget of tabs and places


class Workspace(QWidget):
    """Everything the window shows of an archive; `close_archive` ends it."""

    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self, archive: Archive, settings: Settings, actions: ActionSet, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.archive = archive
        self.closing = False
        self.settings = settings
        self.actions_ = actions
        self.jobs = Jobs(self)
        self.bus = Bus(archive, self)
        self.receiving = Receiving(archive, self.jobs, settings, self)
        self.intake = self.receiving.intake
        self.safekeeping = Safekeeping(archive, self.jobs, self)
        self.undoing = Undoing(archive, self.jobs, actions["undo"], actions["redo"], self)
        self._make_panels()
        self._place()
        self.bus.changed.connect(self._on_changed)
        self._remembering = QTimer(self, interval=_REMEMBERED_EVERY)
        self._remembering.timeout.connect(self._on_remember)

    def _make_panels(self) -> None:
        self.library = LibraryPanel(self.archive, self.jobs, self.settings, self)
        self.desk = Desk(self.archive, self.settings, self)
        self.report = ReportPanel(self)
        self.annotating = Annotating(self.archive, self.jobs, self.desk, self)
        self.details = DetailsPanel(self.archive, self, self.jobs)
        self.stories = Stories(self.archive, self.jobs, self)
        self.details.put_first(self.stories.line)
        for panel in (self.details, self.annotating.passages):
            panel.other.told.connect(self.told)
            panel.other.failed.connect(self.failed)

    def _place(self) -> None:
        self.left = QStackedWidget(self)
        self.left.addWidget(self.library)
        self.seeking = Seeking(self.archive, self.jobs, self.left, self.desk, self)
        self.seeking.saved_counted.connect(self.library.tree.shelf.show_found)
        self.seeking.furnish(self.annotating.marker.catalogue)
        self.right = SidePane(self)
        self.right.add(self.annotating.face, self.tr("Marks"))
        self.right.add(self.details, self.tr("Details"))
        self.middle = QSplitter(Qt.Orientation.Vertical, self)
        self.middle.addWidget(self.desk)
        self.middle.addWidget(self.report)
        self.middle.setStretchFactor(0, 1)
        self.panes = QSplitter(Qt.Orientation.Horizontal, self)
        for pane, least, stretch in (
            (self.left, 200, 0),
            (self.middle, 320, 1),
            (self.right, 200, 0),
        ):
            pane.setMinimumWidth(least)
            self.panes.addWidget(pane)
            self.panes.setStretchFactor(self.panes.count() - 1, stretch)
        for splitter in (self.middle, self.panes):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        self.middle.setSizes([480, 200])
        self.panes.setSizes([296, 680, 304])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.receiving.bar)
        whole.addWidget(self.panes, 1)

    def load(self) -> None:
        """Shows the archive as it was left."""
        self.panes.restoreState(self.settings.bytes("window/panes"))
        self.library.splitter.restoreState(self.settings.bytes("window/library"))
        self.annotating.face.restoreState(self.settings.bytes("window/marks"))
        for pane, name in ((self.left, "left"), (self.right, "right")):
            pane.setVisible(not self.settings.flag(f"window/{name}_folded"))
        self.library.load()
        self.annotating.load()
        self.desk.load()
        self.seeking.load()
        self.undoing.load()
        self.receiving.load()
        self.stories.load()
        QTimer.singleShot(_SNAPSHOT_AFTER, self, self.safekeeping.snapshot)
        self._remembering.start()

    def order_tabs(self) -> None:
        """Tab goes through the window as the eye does: left to right, top to bottom."""
        browser = self.library.browser
        first = (self.seeking.box, self.library.tree, browser.filter, browser.order, browser.list)
        text = [self.desk.current.reader] if self.desk.current else []
        for before, after in pairwise((*first, self.desk.tabs, *text)):
            if before.window() is after.window():  # the box has still to be put into the window
                QWidget.setTabOrder(before, after)

    def fold(self, side: str, *, folded: bool) -> None:
        """Folds the left or the right pane away, or brings it back."""
        pane = self.left if side == "left" else self.right
        pane.setVisible(not folded)
        self.settings.keep(f"window/{side}_folded", folded)

    def _on_changed(self, changes: Changes) -> None:
        """The text first; the panels around it after it has been painted."""
        self.desk.refresh(changes)
        QTimer.singleShot(0, self, partial(self._refresh_panels, changes))

    def _refresh_panels(self, changes: Changes) -> None:
        if self.closing:
            return
        self.annotating.refresh(changes)
        self.library.refresh(changes)
        self.details.refresh(changes)
        self.stories.refresh(changes)
        self.undoing.refresh(changes)
        self.seeking.refresh(changes)

    def _on_remember(self) -> None:
        """Writes down what is open and where, so that a crash forgets seconds only."""
        if self.desk.remember():
            self.settings.save()

    def close_archive(self) -> None:
        """Remembers what is open, ends all work, and lets the archive go."""
        self.closing = True
        self._remembering.stop()
        self.desk.remember()
        self.settings.keep("window/panes", self.panes.saveState())
        self.settings.keep("window/library", self.library.splitter.saveState())
        self.settings.keep("window/marks", self.annotating.face.saveState())
        self.receiving.close()
        self.bus.close()
        self.jobs.close()
        self.seeking.close()
        self.archive.close()

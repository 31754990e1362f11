"""The window: menus, toolbar, status line, and between them the welcome page or an archive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMessageBox,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archivist import __version__
from archivist.ui import theme
from archivist.ui.accession.dropped import copied_in, files_in
from archivist.ui.actions import ActionSet
from archivist.ui.assets import app_icon, icon
from archivist.ui.dialogs import places
from archivist.ui.dialogs.keyboard import KeyboardDialog
from archivist.ui.jobs import Job
from archivist.ui.notice_bar import NoticeBar
from archivist.ui.parting import may_leave
from archivist.ui.settings import Settings
from archivist.ui.status import StatusLine
from archivist.ui.theme import Mode, Space
from archivist.ui.welcome import WelcomePage

if TYPE_CHECKING:  # the first window stands before the archive's own modules are loaded
    from archivist.ui.workspace import Workspace

_TOLD_FOR = 6_000  # milliseconds
_TITLE_BAR = 40  # pixels a desktop may need above a window


class MainWindow(QMainWindow):
    """Asks `app` to open and close archives; shows the workspace it is given."""

    first_painted = Signal()
    new_archive_wanted = Signal(object)
    archive_wanted = Signal(object)
    sample_wanted = Signal()
    restore_wanted = Signal(object, object)
    closing = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.acts = ActionSet(self)
        self.workspace: Workspace | None = None
        self._painted = False
        self.busy: Callable[[], Sequence[Job]] = tuple  # the work that leaving would stop
        self._build()
        self._wire()
        self._dress(theme.current())
        if not self.restoreGeometry(settings.bytes("window/geometry")):
            room = self.screen().availableSize()
            self.resize(min(1280, room.width()), min(800, room.height() - _TITLE_BAR))

    def _build(self) -> None:
        self.setWindowTitle("Archivist")
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(760, 480)
        self.status = StatusLine(self)
        self.setStatusBar(self.status)
        self.recent = self.acts.fill(self.menuBar())
        self.recent.aboutToShow.connect(self._fill_recent)
        self.welcome = WelcomePage(self.acts, self)
        self.pages = QStackedWidget(self)
        self.waiting = QLabel(self)
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.waiting.setProperty("role", "muted")
        self.pages.addWidget(self.waiting)
        self.pages.addWidget(self.welcome)
        self.notice = NoticeBar(self)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(middle)
        self._build_toolbar()

    def _build_toolbar(self) -> None:
        bar = QToolBar(self.tr("Tools"), self)
        bar.setMovable(False)
        bar.setIconSize(QSize(18, 18))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.addAction(self.acts["fold_left"])
        bar.addAction(self.acts["add_files"])
        adding = bar.widgetForAction(self.acts["add_files"])
        if isinstance(adding, QToolButton):
            self.acts["add_files"].setIconText(self.tr("Add"))
            adding.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addSeparator()
        for name in ("undo", "redo", "back", "forward"):
            bar.addAction(self.acts[name])
        self.search_place = QWidget(bar)
        self.search_row = QHBoxLayout(self.search_place)
        self.search_row.setContentsMargins(Space.M, 0, Space.M, 0)
        self.search_place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(self.search_place)
        for name in ("theme", "fold_right"):
            bar.addAction(self.acts[name])
        self.toolbar = bar
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)

    def _wire(self) -> None:
        for name, slot in {
            "new_archive": self._on_new,
            "open_archive": self._on_open,
            "open_sample": self.sample_wanted.emit,
            "restore": self._on_restore,
            "quit": self.close,
            "theme": theme.holder().toggle,
            "theme_system": self._on_theme_system,
            "keyboard": lambda: KeyboardDialog(self.acts.keys(), self).exec(),
            "about": self._on_about,
        }.items():
            self.acts.on(name, slot)
        theme.holder().theme_changed.connect(self._dress)
        self.welcome.archive_chosen.connect(self.archive_wanted)

    def furnish(self, workspace: Workspace) -> None:
        """Shows an archive."""
        self.notice.hide()
        self.workspace = workspace
        self.pages.addWidget(workspace)
        self.pages.setCurrentWidget(workspace)
        self.setWindowTitle(f"{workspace.archive.path.name} — Archivist")
        add = workspace.intake.add_files
        self.acts.on("add_files", lambda: add(places.files_to_add(self)))
        self.acts.on("add_folder", lambda: add(places.folder_to_add(self)))
        # The archive's own modules are loaded by now.
        from archivist.ui.dialogs.history import HistoryDialog

        self.acts.on("history", lambda: HistoryDialog(workspace.archive, self).exec())
        self.acts.on("search_settings", self._on_search_settings)
        workspace.told.connect(self.tell)
        workspace.failed.connect(self.warn)
        self.status.follow(workspace.jobs)
        workspace.seeking.follower.state_changed.connect(self.status.show_index)
        workspace.library.browser.counted.connect(self.status.count.setText)
        self.search_row.addWidget(workspace.seeking.box)
        workspace.order_tabs()

    def strip(self) -> None:
        """Takes the archive away and shows the welcome page."""
        self.acts.release()
        self.status.clear()
        if self.workspace is not None:
            self.pages.removeWidget(self.workspace)
            self.workspace.deleteLater()
            self.workspace = None
        self.setWindowTitle("Archivist")
        self.welcome.show_recent(self.settings.recent())
        self.pages.setCurrentWidget(self.welcome)

    def wait_for(self, words: str) -> None:
        """Says what is being made ready, where no archive is shown yet."""
        if self.workspace is None:
            self.waiting.setText(words)
            self.pages.setCurrentWidget(self.waiting)

    def tell(self, words: str) -> None:
        """A passing word in the status line."""
        self.status.showMessage(words, _TOLD_FOR)

    def warn(self, words: str) -> None:
        """Something the user should know, until it is closed."""
        self.notice.tell(words)

    def _dress(self, worn: theme.Theme) -> None:
        self.acts["theme"].setIcon(icon("sun" if worn.dark else "moon"))
        self.acts.restyle()
        mode = theme.holder().mode
        self.acts["theme_system"].setChecked(mode is Mode.SYSTEM)
        self.settings.keep("window/theme", mode.value)

    def _on_theme_system(self) -> None:
        follow = self.acts["theme_system"].isChecked()
        mode = Mode.DARK if theme.current().dark else Mode.LIGHT
        theme.holder().set_mode(Mode.SYSTEM if follow else mode)

    def _on_search_settings(self) -> None:
        from archivist.ui.dialogs.search_settings import SearchSettingsDialog  # as above

        if self.workspace and SearchSettingsDialog(self.workspace.archive, self).exec():
            self.workspace.seeking.follower.poke()

    def _fill_recent(self) -> None:
        self.recent.clear()
        for path in self.settings.recent():
            name = path.name.replace("&", "&&")
            entry = self.recent.addAction(name, partial(self.archive_wanted.emit, path))
            entry.setToolTip(str(path))
        if self.recent.isEmpty():
            self.recent.addAction(self.tr("None yet")).setEnabled(False)

    def _on_new(self) -> None:
        if chosen := places.new_archive(self):
            self.new_archive_wanted.emit(chosen)

    def _on_open(self) -> None:
        if chosen := places.archive(self):
            self.archive_wanted.emit(chosen)

    def _on_restore(self) -> None:
        if chosen := places.backup_to_restore(self):
            self.restore_wanted.emit(*chosen)

    def _on_about(self) -> None:
        QMessageBox.about(
            self,
            self.tr("About Archivist"),
            self.tr(
                "Archivist {0}\n\nA desktop archive and annotation workbench. MIT licence."
            ).format(__version__),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.workspace is not None and event.source() is None and _can_add(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.workspace is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.workspace.intake.add_copied(event.mimeData())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def may_leave(self) -> bool:
        """Whether what is open may be let go; asks while work is running."""
        return may_leave(self.busy, self)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_leave():
            event.ignore()
            return
        self.settings.keep("window/geometry", self.saveGeometry())
        self.closing.emit()
        super().closeEvent(event)


def _can_add(data: QMimeData) -> bool:
    return bool(files_in(data)) or copied_in(data) is not None

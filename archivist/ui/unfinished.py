"""What is being typed is written down before the archive is let go."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from archivist.ui.authority.record_editor import RecordEditor
from archivist.ui.codebook.editor import CodeEditor
from archivist.ui.details.panel import DetailsPanel
from archivist.ui.widgets.overlay import Overlay


def keep_unfinished(window: QWidget) -> None:
    """Ends every editor of the window as if the person had left it."""
    QGuiApplication.inputMethod().commit()  # syllables that are still being composed
    for sheet in window.findChildren(Overlay):  # a note among them
        if not sheet.isHidden():
            sheet.leave()
    for details in window.findChildren(DetailsPanel):
        details.keep()
    editors: list[RecordEditor | CodeEditor] = [
        *window.findChildren(RecordEditor),
        *window.findChildren(CodeEditor),
    ]
    for editor in editors:
        editor.keep()
    held = QApplication.focusWidget() or window.focusWidget()
    if held is not None:
        held.clearFocus()  # lines and cells that are edited in place are written when left
    for editor in editors:
        editor.close()

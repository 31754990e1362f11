"""A small sheet that floats over the window near a place, and goes away by itself.

It is a child of the window, not a window: input methods for Japanese, Korean and Chinese keep
their place in it, and it can be placed where the desktop does not let windows place themselves.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QWidget

from archivist.ui.theme import Space


class Overlay(QFrame):
    """Shown by `open_near`; closed by Esc (`dismiss`) or by a press elsewhere (`leave`)."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        self._host = parent.window()
        super().__init__(self._host)
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._before: QWidget | None = None
        self._near = QRect()
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        self.hide()

    def open_near(self, near: QRect | QPoint) -> None:
        """Shows the sheet below `near` (global), or above it where there is no room."""
        self._near = QRect(near, near) if isinstance(near, QPoint) else near
        self._before = QApplication.focusWidget()
        self.place()
        self.show()
        self.raise_()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def place(self) -> None:
        """Puts the sheet near its place again, after its size changed."""
        self.adjustSize()
        host = self._host
        above = host.mapFromGlobal(self._near.topLeft())
        below = host.mapFromGlobal(self._near.bottomLeft())
        room = host.rect().marginsRemoved(self.contentsMargins())
        left = min(max(below.x(), Space.S), max(room.width() - self.width() - Space.S, Space.S))
        top = below.y() + Space.S
        if top + self.height() > room.height() - Space.S:
            top = max(above.y() - Space.S - self.height(), Space.S)
        self.move(left, top)

    def leave(self) -> None:
        """Somebody pressed elsewhere; sheets that hold work keep it before they go."""
        self.dismiss()

    def dismiss(self) -> None:
        """Closes the sheet and gives the focus back."""
        if self.isHidden():
            return
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        held = self.isAncestorOf(QApplication.focusWidget() or self) or self.hasFocus()
        self.hide()
        if held and self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # or the window behind would get it, as a press elsewhere

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.MouseButtonPress
            and isinstance(event, QMouseEvent)
            and isinstance(watched, QWidget)
            and watched.window() is self.window()
            and not self._holds(watched)
        ):
            self.leave()
        return super().eventFilter(watched, event)

    def _holds(self, widget: QWidget) -> bool:
        return widget is self or self.isAncestorOf(widget)

"""How the hits spread over the years: a bar for each, in one line over the facets."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from archivist.search.results import FacetValues
from archivist.ui import theme as themes
from archivist.ui.theme import Size, Space

_BARS, _WORDS = 34, 16
_LEAVING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


class YearChart(QWidget):
    """Hidden while there are fewer than two years; a click on a bar picks its year."""

    year_chosen = Signal(str, str, bool)  # "year", the year, and whether it is left out

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[int, int] = {}
        self._over = 0
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Hits by year"))
        self.setMinimumHeight(_BARS + _WORDS + Space.S)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_years(self, values: FacetValues) -> None:
        """`values`: pairs of a year and its documents."""
        self._counts = {int(year): n for year, n in values if year.isdecimal() and len(year) == 4}
        self._over = 0
        self.setVisible(len(self._counts) > 1)
        self.setAccessibleDescription(", ".join(f"{y}: {n}" for y, n in sorted(self.counts)))
        self.update()

    @property
    def counts(self) -> list[tuple[int, int]]:
        """The years shown, with their documents."""
        return sorted(self._counts.items())

    def sizeHint(self) -> QSize:
        return QSize(200, _BARS + _WORDS + Space.S)

    def bar(self, year: int) -> QRectF:
        """Where the bar of a year stands."""
        first, last = min(self._counts), max(self._counts)
        step = (self.width() - 2 * Space.M) / (last - first + 1)
        share = self._counts.get(year, 0) / max(self._counts.values())
        height = max(2.0, share * _BARS) if year in self._counts else 0.0
        gap = 1.0 if step > 3 else 0.0
        width = min(max(step - gap, 1.5), 24.0)
        left = Space.M + (year - first) * step + (step - gap - width) / 2
        return QRectF(left, Space.XS + _BARS - height, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._counts:
            return
        theme, painter = themes.current(), QPainter(self)
        plain, chosen = QColor(theme.accent), QColor(theme.text)
        plain.setAlphaF(0.55)
        for year in self._counts:
            painter.fillRect(self.bar(year), chosen if year == self._over else plain)
        font = QFont(themes.tool_font())
        font.setPixelSize(theme.px(Size.CAPTION))
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        row = QRectF(Space.M, Space.XS + _BARS + 1, self.width() - 2 * Space.M, _WORDS)
        for year in (min(self._counts), max(self._counts)):
            words = str(year)
            room = painter.fontMetrics().horizontalAdvance(words)
            left = self.bar(year).center().x() - room / 2
            left = min(max(left, Space.XS), self.width() - room - Space.XS)
            painter.drawText(QRectF(left, row.top(), room + 2, _WORDS), words)
        if self._over:
            words = self.tr("{0}: {1}").format(self._over, f"{self._counts[self._over]:,}")
            painter.drawText(row, Qt.AlignmentFlag.AlignHCenter, words)
        painter.end()

    def _year_at(self, x: float) -> int:
        """The nearest year that has hits, 0 if none is near."""
        if not self._counts:
            return 0
        year = min(self._counts, key=lambda one: abs(self.bar(one).center().x() - x))
        return year if abs(self.bar(year).center().x() - x) < 14 else 0

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._over = self._year_at(event.position().x())
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self._over = 0
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        year = self._year_at(event.position().x())
        if year:
            right = event.button() == Qt.MouseButton.RightButton
            left_out = right or bool(event.modifiers() & _LEAVING)
            self.year_chosen.emit("year", str(year), left_out)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            year = self._year_at(event.pos().x())
            words = self.tr("{0}: {1} documents. Click to narrow the search to it.")
            if year:
                shown = words.format(year, f"{self._counts[year]:,}")
                QToolTip.showText(event.globalPos(), shown, self)
            return True
        return super().event(event)

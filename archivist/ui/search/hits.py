"""The rows of a hit list: a document, then its passages; and how they are painted."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from archivist.model.rendition import Span
from archivist.search.results import Hit, Snippet
from archivist.ui import theme as themes
from archivist.ui.theme import Size, Space

HIT_ROLE = Qt.ItemDataRole.UserRole
_LINES = 3
_HELD = 200  # layouts of passages, about 15 KB each
_Index = QModelIndex | QPersistentModelIndex


class HitRow(NamedTuple):
    """One row: a document (no snippet), or one passage of it."""

    hit: Hit
    snippet: Snippet | None

    @property
    def span(self) -> Span | None:
        """Where a jump leads; None for the beginning of the document."""
        chosen = self.snippet or next((s for s in self.hit.snippets if s.source != "title"), None)
        if chosen is None or chosen.source == "title":
            return None
        return chosen.passage


class HitModel(QAbstractListModel):
    """Hits and their passages, flat, so that the arrow keys go through all of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[HitRow] = []

    def show_hits(self, hits: Sequence[Hit]) -> bool:
        """Shows hits; says whether those that stood there stay where they were."""
        rows: list[HitRow] = []
        for hit in hits:
            rows.append(HitRow(hit, None))
            rows += [HitRow(hit, s) for s in hit.snippets if s.source != "title"]
        held = len(self._rows)
        if held and rows[:held] == self._rows:
            if len(rows) > held:
                self.beginInsertRows(QModelIndex(), held, len(rows) - 1)
                self._rows = rows
                self.endInsertRows()
            return True
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return False

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == HIT_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.snippet.text if row.snippet else row.hit.title
        if role == Qt.ItemDataRole.ToolTipRole and row.snippet is None:
            return row.hit.title
        return None


class HitDelegate(QStyledItemDelegate):
    """A document as title and byline; a passage as up to three lines with its hits marked."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: HitRow = index.data(HIT_ROLE)
        theme = themes.current()
        painter.save()
        frame = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            active = option.state & QStyle.StateFlag.State_Active
            painter.fillRect(frame, QColor(theme.selection if active else theme.selection_idle))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(frame, QColor(theme.hover))
        if row.snippet is None:
            self._paint_hit(painter, frame, row.hit)
        else:
            self._paint_snippet(painter, frame, row.snippet, index.row())
        painter.restore()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sizes: dict[tuple[int, int], QSize] = {}
        self._layouts: OrderedDict[tuple[int, int], QTextLayout] = OrderedDict()
        themes.holder().theme_changed.connect(self.forget)

    def forget(self) -> None:
        """Other rows stand in the list, or they look otherwise."""
        self._sizes.clear()
        self._layouts.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = option.rect.width() or 280
        key = index.row(), width
        if key not in self._sizes:
            self._sizes[key] = self._size(index.data(HIT_ROLE), index.row(), width)
        return self._sizes[key]

    def _size(self, row: HitRow, number: int, width: int) -> QSize:
        if row.snippet is None:
            lines = 2 if row.hit.forms else 1
            small, title = (QFontMetrics(font).height() for font in _fonts())
            return QSize(width, title + lines * small + 14)
        layout = self._layout(row.snippet, number, width)
        return QSize(width, round(layout.boundingRect().height()) + Space.S)

    def _layout(self, snippet: Snippet, row: int, width: int) -> QTextLayout:
        """Its lines: they are measured first and soon painted."""
        known = self._layouts.get((row, width))
        if known is None:
            known = _snippet_layout(snippet, width - 2 * Space.M - Space.S)
            self._layouts[row, width] = known
            if len(self._layouts) > _HELD:
                self._layouts.popitem(last=False)
        return known

    def _paint_hit(self, painter: QPainter, frame: QRectF, hit: Hit) -> None:
        theme = themes.current()
        painter.setPen(QColor(theme.separator))
        painter.drawLine(frame.topLeft(), frame.topRight())
        inner = frame.adjusted(Space.M, 7, -Space.M, -5)
        small, title = _fonts()
        painter.setFont(title)
        painter.setPen(QColor(theme.text))
        metrics = QFontMetrics(title)
        words = metrics.elidedText(hit.title, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop, words)
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        if hit.forms:
            self._paint_forms(painter, inner, hit.forms)
            inner = inner.adjusted(0, 0, 0, -QFontMetrics(small).height())
        count = str(hit.matches) if hit.matches else ""
        byline = " · ".join(part for part in (hit.publisher, hit.date) if part)
        room = int(inner.width()) - QFontMetrics(small).horizontalAdvance(count) - Space.S
        line = QFontMetrics(small).elidedText(byline, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, line)
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, count)

    def _paint_forms(self, painter: QPainter, inner: QRectF, forms: Sequence[str]) -> None:
        """Under which names a record stands there, in the last line."""
        words = self.tr("as {0}").format(", ".join(forms))
        shown = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(inner.width())
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, shown)

    def _paint_snippet(self, painter: QPainter, frame: QRectF, snippet: Snippet, row: int) -> None:
        theme = themes.current()
        layout = self._layout(snippet, row, int(frame.width()))
        painter.setPen(QColor(theme.text if snippet.source != "note" else theme.muted))
        layout.draw(painter, QPointF(frame.left() + Space.M + Space.S, frame.top() + 3))


def _font(size: Size, *, bold: bool = False) -> QFont:
    font = QFont(themes.tool_font())
    font.setPixelSize(themes.current().px(size))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _fonts() -> tuple[QFont, QFont]:
    """Of bylines, and of titles."""
    return _font(Size.SMALL), _font(Size.BODY, bold=True)


def _snippet_layout(snippet: Snippet, width: int) -> QTextLayout:
    """The snippet in at most three lines, around its first mark, its marks washed."""
    marks = snippet.marks_in_snippet
    first = min((mark.start for mark in marks), default=0)
    lead = 0 if first < 60 else _word_start(snippet.text, first - 40)
    words = ("… " if lead else "") + snippet.text[lead:].replace("\n", " ")
    shift = (2 if lead else 0) - lead
    theme = themes.current()
    form = QTextCharFormat()
    form.setBackground(QColor(theme.hit))
    form.setForeground(QColor(theme.text))
    layout = QTextLayout(words, _font(Size.SMALL))
    formats = []
    for mark in marks:
        span = Span(max(0, mark.start + shift), mark.end + shift)
        if span.end > span.start:
            held = QTextLayout.FormatRange()
            held.start, held.length = _units(words, span)
            held.format = form
            formats.append(held)
    layout.setFormats(formats)
    rest = _break_lines(layout, width)
    if rest is not None:  # the words go on: an ellipsis takes the place of the last of them
        shown = words.encode("utf-16-le")[: 2 * rest].decode("utf-16-le", "replace")
        layout.setText(shown.rstrip(" ,、。·")[:-1] + "…")
        _break_lines(layout, width)
    return layout


def _break_lines(layout: QTextLayout, width: int) -> int | None:
    """Sets the lines; where the words that found no room begin (UTF-16), or None."""
    rest: int | None = None
    top = 0.0
    layout.beginLayout()
    for _ in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            rest = None
            break
        line.setLineWidth(max(40, width))
        line.setPosition(QPointF(0, top))
        top += line.height() + 1
        rest = line.textStart() + line.textLength()
    layout.endLayout()
    return rest if rest is not None and rest < len(layout.text().encode("utf-16-le")) // 2 else None


def _word_start(text: str, place: int) -> int:
    """The beginning of the word after `place`, if it is near; East Asian text has no gaps."""
    gap = text.find(" ", place, place + 24)
    return place if gap < 0 else gap + 1


def _units(text: str, span: Span) -> tuple[int, int]:
    """Start and length of `span` in UTF-16 units."""
    start = len(text[: span.start].encode("utf-16-le")) // 2
    return start, len(text[span.start : span.end].encode("utf-16-le")) // 2

"""Facets beside the hits: what they are about, how often; a click refines the search."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from archivist.search.results import FacetValues
from archivist.search.schema import RECORD_FIELDS
from archivist.ui import theme as themes
from archivist.ui.assets import icon, kind_icon
from archivist.ui.search.languages import language_names
from archivist.ui.theme import Space

_FEW, _MANY = 8, 200
_ORDER = (
    *("year", "source", "language", "person", "organisation", "place", "agreement", "dispute"),
    *("event", "code", "collection", "type"),
)
_NAME = Qt.ItemDataRole.UserRole
_VALUE = Qt.ItemDataRole.UserRole + 1
_LEAVING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


def facet_words(name: str) -> str:
    """The name of a facet as the window shows it."""
    tr = QCoreApplication.translate
    words = {
        "year": tr("FacetTree", "Year"),
        "source": tr("FacetTree", "Source"),
        "language": tr("FacetTree", "Language"),
        "person": tr("FacetTree", "People"),
        "agreement": tr("FacetTree", "Agreements"),
        "dispute": tr("FacetTree", "Disputes"),
        "organisation": tr("FacetTree", "Organisations"),
        "place": tr("FacetTree", "Places"),
        "event": tr("FacetTree", "Events"),
        "code": tr("FacetTree", "Codes"),
        "collection": tr("FacetTree", "Collections"),
        "type": tr("FacetTree", "Type"),
    }
    return words.get(name, name)


def value_words(name: str, value: str) -> str:
    """A value of a facet as the window shows it."""
    if name == "language":
        return dict(language_names()).get(value, value)
    return value.replace("-", " ") if name == "type" else value


def _click_words(name: str) -> str:
    """What a click on a value of a facet does."""
    tr = QCoreApplication.translate
    words = tr("FacetTree", "Click: only these. Right click or Alt: leave them out.")
    if name in (*RECORD_FIELDS, "code"):
        marked = tr("FacetTree", "Counted where it is marked.")
        words = f"{marked} {words}"
    return words


class FacetTree(QTreeWidget):
    """Name, then its commonest values with the number of documents."""

    value_chosen = Signal(str, str, bool)  # facet, value, and whether it is to be left out

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing: Callable[[str, str], str] = lambda _name, _value: ""
        self._names: Mapping[str, str] = {}
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(11, 11))
        self.setIndentation(Space.M)
        self.setAccessibleName(self.tr("Facets"))
        self.setToolTip(
            self.tr("Click to narrow the search, again to widen it; right click or Alt leaves out")
        )
        self.setProperty("quiet", True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, self.header().ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, self.header().ResizeMode.ResizeToContents)
        self.viewport().installEventFilter(self)
        self.itemActivated.connect(lambda item, _column: self.choose(item, leave_out=False))

    def show_facets(
        self,
        facets: Mapping[str, FacetValues],
        standing: Callable[[str, str], str],
        names: Mapping[str, str],
    ) -> None:
        """Shows the facets of a search, what is picked marked; open ones stay open.

        `standing` says of a facet's value "with", "without" or ""; `names` are of collections.
        """
        opened = {str(item.data(0, _NAME)) for item in self._tops() if item.isExpanded()}
        self._standing, self._names = standing, names
        self.clear()
        for name in sorted(facets, key=lambda one: _ORDER.index(one) if one in _ORDER else 99):
            values = tuple(pair for pair in facets[name] if pair[0])
            if not values:
                continue
            top = QTreeWidgetItem(self, [facet_words(name), str(len(values))])
            top.setData(0, _NAME, name)
            top.setForeground(1, QColor(themes.current().muted))
            top.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
            if name == "year":
                values = tuple(sorted(values, reverse=True))
            self._add_values(top, name, values, _FEW)
            top.setExpanded(name in opened)

    def _add_values(self, top: QTreeWidgetItem, name: str, values: FacetValues, most: int) -> None:
        # What is picked is shown however rare it is.
        shown = [pair for n, pair in enumerate(values) if n < most or self._standing(name, pair[0])]
        for value, count in shown:
            self._add_value(top, name, value, count)
        left = len(values) - len(shown)
        if left and most == _FEW:
            more = QTreeWidgetItem(top, [self.tr("{0} more…").format(left)])
            more.setForeground(0, QColor(themes.current().muted))
            more.setData(0, _VALUE, values)

    def _add_value(self, top: QTreeWidgetItem, name: str, value: str, count: int) -> None:
        palette = themes.current()
        words = self._names.get(value, value) if name == "collection" else value
        words = value_words(name, words)
        row = QTreeWidgetItem(top, [words, f"{count:,}"])
        row.setToolTip(0, f"{words}\n{_click_words(name)}")
        row.setData(0, _NAME, name)
        row.setData(0, _VALUE, value)
        row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
        row.setForeground(1, QColor(palette.muted))
        stands = self._standing(name, value)
        font = row.font(0)
        font.setBold(stands == "with")
        font.setStrikeOut(stands == "without")
        row.setFont(0, font)
        if stands:
            row.setForeground(0, QColor(palette.accent))
            row.setIcon(0, icon("check" if stands == "with" else "close", palette.accent))
        elif name in palette.kinds:
            row.setIcon(0, kind_icon(name, side=11))

    def _tops(self) -> Iterator[QTreeWidgetItem]:
        for place in range(self.topLevelItemCount()):
            item = self.topLevelItem(place)
            if item is not None:
                yield item

    def top(self, name: str) -> QTreeWidgetItem | None:
        """The row of a facet."""
        return next((item for item in self._tops() if item.data(0, _NAME) == name), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            item = self.itemAt(event.position().toPoint())
            right = event.button() == Qt.MouseButton.RightButton
            if item is not None and (right or event.button() == Qt.MouseButton.LeftButton):
                branch = item.parent() is None and event.position().x() < self.indentation()
                if not branch:  # the arrow opens by itself
                    self.choose(item, leave_out=right or bool(event.modifiers() & _LEAVING))
                return not branch
        return super().eventFilter(watched, event)

    def choose(self, item: QTreeWidgetItem, *, leave_out: bool) -> None:
        """What a click on a row does: opens a facet, shows more, or picks a value."""
        top, value = item.parent(), item.data(0, _VALUE)
        if top is None:
            item.setExpanded(not item.isExpanded())
        elif isinstance(value, str):
            self.setCurrentIndex(QModelIndex())
            self.value_chosen.emit(str(item.data(0, _NAME)), value, leave_out)
        else:
            values = tuple((str(name), int(count)) for name, count in value)
            top.takeChildren()
            self._add_values(top, str(top.data(0, _NAME)), values, _MANY)

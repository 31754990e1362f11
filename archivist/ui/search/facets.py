"""Facets beside the hits: what they are about, how often; a click refines the query."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QTreeWidget, QTreeWidgetItem, QWidget

from archivist.search.results import FacetValues
from archivist.ui import theme as themes
from archivist.ui.assets import icon, kind_icon
from archivist.ui.search.refine import facet_term, standing
from archivist.ui.theme import Space

_MOST = 8


class FacetTree(QTreeWidget):
    """Name, then its commonest values with the number of documents."""

    term_chosen = Signal(str, bool)  # the term, and whether it is to be left out

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(11, 11))
        self.setIndentation(Space.M)
        self.setAccessibleName(self.tr("Facets"))
        self.setToolTip(
            self.tr("Click to narrow the search, again to widen it; Shift+click leaves out")
        )
        self.setProperty("quiet", True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, self.header().ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, self.header().ResizeMode.ResizeToContents)
        self.itemClicked.connect(self._on_clicked)

    def show_facets(self, facets: Mapping[str, FacetValues], query: str) -> None:
        """Shows the facets of a search, its own terms marked; open ones stay open."""
        opened = {
            str(item.data(0, Qt.ItemDataRole.UserRole))
            for item in self._tops()
            if item.isExpanded()
        }
        self.clear()
        titles = self._titles()
        for name, values in facets.items():
            if not values:
                continue
            top = QTreeWidgetItem(self, [titles.get(name, name), str(len(values))])
            top.setData(0, Qt.ItemDataRole.UserRole, name)
            top.setForeground(1, QColor(themes.current().muted))
            top.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
            for value, count in values[:_MOST]:
                self._add_value(top, name, value, count, query)
            top.setExpanded(name in opened)

    def _add_value(
        self, top: QTreeWidgetItem, name: str, value: str, count: int, query: str
    ) -> None:
        palette, term = themes.current(), facet_term(name, value)
        row = QTreeWidgetItem(top, [value, f"{count:,}"])
        row.setToolTip(0, value)
        row.setData(0, Qt.ItemDataRole.UserRole, term)
        row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
        row.setForeground(1, QColor(palette.muted))
        stands = standing(query, term)
        font = row.font(0)
        font.setBold(stands == "with")
        font.setStrikeOut(stands == "without")
        row.setFont(0, font)
        if stands:
            row.setForeground(0, QColor(palette.accent))
            row.setIcon(0, icon("check" if stands == "with" else "close", palette.accent))
        elif name in palette.kinds:
            row.setIcon(0, kind_icon(name, side=11))

    def _titles(self) -> dict[str, str]:
        return {
            "year": self.tr("Year"),
            "source": self.tr("Source"),
            "language": self.tr("Language"),
            "person": self.tr("People"),
            "agreement": self.tr("Agreements"),
            "dispute": self.tr("Disputes"),
            "organisation": self.tr("Organisations"),
            "place": self.tr("Places"),
            "event": self.tr("Events"),
            "code": self.tr("Codes"),
        }

    def _tops(self) -> Iterator[QTreeWidgetItem]:
        for place in range(self.topLevelItemCount()):
            item = self.topLevelItem(place)
            if item is not None:
                yield item

    def _on_clicked(self, item: QTreeWidgetItem, _column: int) -> None:
        if item.parent() is None:
            item.setExpanded(not item.isExpanded())
            return
        leave_out = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.setCurrentIndex(QModelIndex())
        self.term_chosen.emit(str(item.data(0, Qt.ItemDataRole.UserRole)), leave_out)

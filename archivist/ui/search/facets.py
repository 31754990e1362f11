"""Facets beside the hits: what they are about, how often; a click refines the query."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QTreeWidget, QTreeWidgetItem, QWidget

from archivist.search.results import FacetValues
from archivist.ui import theme as themes
from archivist.ui.assets import kind_icon

_FIELDS = {"year": "date", "source": "source", "language": "lang"}
_MOST = 8


class FacetTree(QTreeWidget):
    """Name, then its commonest values with the number of documents."""

    term_chosen = Signal(str)  # to be added to the query; with a minus to exclude

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setUniformRowHeights(True)
        self.setAccessibleName(self.tr("Facets"))
        self.setToolTip(self.tr("Click to narrow the search; Shift+click leaves out"))
        self.setProperty("quiet", True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, self.header().ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, self.header().ResizeMode.ResizeToContents)
        self.itemClicked.connect(self._on_clicked)

    def show_facets(self, facets: Mapping[str, FacetValues]) -> None:
        """Shows the facets of a search; open ones stay open."""
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
                row = QTreeWidgetItem(top, [value, str(count)])
                row.setToolTip(0, value)
                row.setData(0, Qt.ItemDataRole.UserRole, facet_term(name, value))
                row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
                row.setForeground(1, QColor(themes.current().muted))
                if name in themes.current().kinds:
                    row.setIcon(0, kind_icon(name))
            top.setExpanded(name in opened)

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
        term = str(item.data(0, Qt.ItemDataRole.UserRole))
        self.setCurrentIndex(QModelIndex())
        self.term_chosen.emit(f"-{term}" if leave_out else term)


def facet_term(name: str, value: str) -> str:
    """The query term that stands for a facet's value: `person:"Takaichi Sanae"`."""
    quoted = f'"{value}"' if re.search(r"[^\w.-]", value) else value
    return f"{_FIELDS.get(name, name)}:{quoted}"

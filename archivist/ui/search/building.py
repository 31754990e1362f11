"""Opens the query builder under the search box, and types into the box what is clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect

from archivist.archive import Archive
from archivist.store import collections
from archivist.ui.marking.catalogue import Catalogue
from archivist.ui.search.box import SearchBox

if TYPE_CHECKING:  # the index is loaded by the first query
    from archivist.ui.search.builder import QueryBuilder


class Building(QObject):
    """The builder is made on first use; `catalogue` holds the names it offers."""

    def __init__(self, archive: Archive, box: SearchBox, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._box = box
        self._builder: QueryBuilder | None = None
        self.catalogue: Catalogue | None = None
        box.building_requested.connect(self.open)

    def open(self) -> None:
        """Shows the query that is typed as lines to be clicked together."""
        with self._archive.read() as session:
            names = [row.name for row in collections.rows(session)]
        place = QRect(self._box.mapToGlobal(QPoint(0, 0)), self._box.size())
        self.builder.ask(self._box.text(), names, place)

    @property
    def builder(self) -> QueryBuilder:
        if self._builder is None:
            from archivist.ui.search.builder import QueryBuilder  # brings the index along

            self.catalogue = self.catalogue or Catalogue(self._archive)
            self._builder = QueryBuilder(self.catalogue, self._box)
            self._builder.query_changed.connect(self._box.setText)
            self._builder.query_committed.connect(self._box.ask)
        return self._builder

    def close(self) -> None:
        """Takes the builder out of the window, which outlives the archive."""
        if self._builder is not None:
            self._builder.dismiss()
            self._builder.deleteLater()
            self._builder = None

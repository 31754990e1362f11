"""The rows of the list of files by the page: read when they are asked for, a few pages kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from archivist.archive import Archive
from archivist.store.staging import StagedRow
from archivist.ui.accession.listing import PAGE, Page, read_page

_KEPT = 40
_READ = 3  # of those, what is read anew with the list: as much as a screen shows


class RowPages:
    """Rows by their numbers in the list; a row is None when it has gone since."""

    def __init__(self, archive: Archive) -> None:
        self.containers: dict[str, str] = {}  # by the ids of what came out of them
        self._archive = archive
        self._pages: OrderedDict[int, list[StagedRow | None]] = OrderedDict()

    @property
    def numbers(self) -> list[int]:
        """The pages that were read, those seen last at the end."""
        return list(self._pages)

    @property
    def seen(self) -> list[int]:
        """The pages that are shown now; the first when none is."""
        return self.numbers[-_READ:] or [0]

    def rows(self) -> dict[str, StagedRow]:
        """All rows that were read, by id."""
        return {row.id: row for rows in self._pages.values() for row in rows if row}

    def row(self, ids: Sequence[str], number: int) -> StagedRow | None:
        """The row of that number; its page is read if it has to be."""
        page = number // PAGE
        if page not in self._pages:
            with self._archive.read() as session:
                self._keep(page, read_page(session, ids, page))
        self._pages.move_to_end(page)
        return self.held(number)

    def held(self, number: int) -> StagedRow | None:
        """The row of that number if it was read."""
        page, place = divmod(number, PAGE)
        rows = self._pages.get(page, [])
        return rows[place] if place < len(rows) else None

    def give(self, number: int, name: str, value: str) -> None:
        """Shows another value in a row that was read."""
        page, place = divmod(number, PAGE)
        row = self.held(number)
        if row is not None:
            given: dict[str, Any] = {name: value}
            self._pages[page][place] = replace(row, **given)

    def turn_to(self, pages: Mapping[int, Page]) -> None:
        """Takes these pages in place of all others."""
        self._pages.clear()
        for page, read in pages.items():
            self._keep(page, read)

    def _keep(self, page: int, read: Page) -> None:
        self._pages[page] = read.rows
        self.containers.update(read.containers)
        if len(self._pages) > _KEPT:
            self._pages.popitem(last=False)

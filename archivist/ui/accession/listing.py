"""What the list of files shows, looked up off the GUI thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlmodel import Session

from archivist.model.staging import StagedState
from archivist.store import documents, staged_list, staging
from archivist.store.staged_list import Twin
from archivist.store.staging import StagedRow
from archivist.ui.accession.changes import Change, changes_between

PAGE = 100  # rows that are read at once
SHOWN = tuple(state for state in StagedState if state is not StagedState.OPENED)
_UNFIT = (StagedState.WAITING, StagedState.FAILED, StagedState.LOCKED)


@dataclass(frozen=True)
class Wanted:
    """Which staged items are listed, in which order."""

    states: tuple[str, ...] = SHOWN
    sort: str = "position"
    descending: bool = False


@dataclass(frozen=True)
class Page:
    """The rows of one page, None for each that is gone; the containers of items by id."""

    rows: list[StagedRow | None]
    containers: dict[str, str]


@dataclass(frozen=True)
class Found:
    """What is listed now, and what brings the list that was shown before to it."""

    ids: list[str]
    changes: list[Change] | None
    pages: dict[int, Page]
    counts: dict[str, int]
    clean: list[str]
    unfit: frozenset[str]
    twins: Mapping[str, Twin]
    here: frozenset[str]
    twice: frozenset[str]  # clean, and of the same document as an earlier one
    files: int


def look(
    session: Session,
    wanted: Wanted,
    before: Sequence[str],
    seen: Sequence[int],
    known: Mapping[str, Twin] | None,
) -> Found:
    """Looks the list up; `before` are the ids shown till now, `seen` the pages to be read.

    Without `known` twins every reading is looked at for them.
    """
    ids = staging.ids(session, wanted.states, sort=wanted.sort, descending=wanted.descending)
    counts = staging.counts(session)
    clean = staging.clean(session)
    twins = staged_list.twins(session) if known is None else known
    here = frozenset(staging.ids(session, [StagedState.DUPLICATE]))
    return Found(
        ids=ids,
        changes=changes_between(before, ids),
        pages={page: read_page(session, ids, page) for page in seen},
        counts=counts,
        clean=clean,
        unfit=frozenset(staging.ids(session, _UNFIT)),
        twins=twins,
        here=here,
        twice=frozenset(key for key in clean if key in twins and key not in here),
        files=staged_list.file_count(session),
    )


def read_page(session: Session, ids: Sequence[str], page: int) -> Page:
    """The rows of one page of these ids."""
    some = ids[page * PAGE : (page + 1) * PAGE]
    found = {row.id: row for row in _with_twins(session, staging.rows(session, some))}
    return Page([found.get(key) for key in some], staged_list.containers(session, some))


def _with_twins(session: Session, rows: list[StagedRow]) -> list[StagedRow]:
    """The rows; of those that are here already, what the archive calls them."""
    alike = [row.similar_id for row in rows if row.state == StagedState.DUPLICATE]
    held = {row.id: row for row in documents.rows(session, [key for key in alike if key])}
    return [
        replace(row, title=twin.title, date=twin.date, publisher=twin.publisher)
        if row.state == StagedState.DUPLICATE and (twin := held.get(row.similar_id))
        else row
        for row in rows
    ]

"""What only the whole list of staged items tells: what is on it twice, and from how many files."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import distinct, func
from sqlalchemy import select as core_select
from sqlmodel import Session, col, select

from archivist.model.original import Accession
from archivist.model.staging import StagedItem, StagedState
from archivist.store import staging
from archivist.store.renditions import MOST_AT_ADDRESS, Citation, is_same_page
from archivist.text.shingles import Hashes, shingles, words_of

_READ = (StagedState.READY, StagedState.WARNED)
_UNREAD = (StagedState.WAITING, StagedState.FAILED, StagedState.LOCKED)
_ADDRESSES = ("url", "canonical_url")
_ANY = "*"  # whatever record of the bytes: those that are known are not read once more
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Twin:
    """An earlier item that the same document will come of; `name` is its file's."""

    id: str
    name: str
    is_bytes: bool


def twins(session: Session) -> dict[str, Twin]:
    """Items read without fault that add nothing, since an earlier one holds the same bytes, or
    was captured from the same address and says the same. A file that a bibliographic record names
    adds the record, unless it is cited as the earlier one is."""
    held: dict[tuple[str, str], tuple[Twin, Citation]] = {}
    pages: dict[tuple[str, Citation | None], list[_Page]] = {}
    found: dict[str, Twin] = {}
    for key, name, sha256, part, values, is_named, *said in _read(session):
        title, date, creators = said
        citation = Citation.of(title, date, [creators])
        twin, told = held.setdefault((sha256, part), (Twin(key, name, is_bytes=True), citation))
        held.setdefault((sha256, _ANY), (twin, told))
        if twin.id != key:
            if not is_named or citation == told:
                found[key] = twin
            continue
        # As Shelf.captured_before: a record is the same as what has its citation, whatever that
        # is; a page besides as any other page.
        cited = [citation, *([] if part or is_named else [None])]
        addresses = {value[1] for value in json.loads(values) if value[0] in _ADDRESSES}
        places = [(address, one) for address in sorted(addresses) for one in cited]
        page = _Page(session, Twin(key, name, is_bytes=False))
        earlier = (one for place in places for one in pages.get(place, []))
        same = next((one for one in earlier if page.says_the_same(one)), None)
        if same is not None:
            found[key] = same.twin
            continue
        for place in places:
            if len(pages.setdefault(place, [])) < MOST_AT_ADDRESS:
                pages[place].append(page)
    unread = select(StagedItem.id, StagedItem.sha256).where(
        StagedItem.state == StagedState.DUPLICATE, StagedItem.similar_id == ""
    )
    for key, sha256 in session.exec(unread):
        if (sha256, _ANY) in held:
            found[key], _ = held[sha256, _ANY]
    return found


def _read(session: Session) -> Sequence[tuple[Any, ...]]:
    statement = (
        core_select(
            col(StagedItem.id),
            col(StagedItem.name),
            col(StagedItem.sha256),
            func.json_extract(StagedItem.extract, "$.part"),
            func.json_extract(StagedItem.extract, "$.values"),
            func.json_extract(StagedItem.options, "$.record[0]"),
            col(StagedItem.title),
            col(StagedItem.date),
            col(StagedItem.creators),
        )
        .where(col(StagedItem.state).in_(_READ), col(StagedItem.extract) != "")
        .order_by(col(StagedItem.position), col(StagedItem.sequence))
    )
    return [tuple(row) for row in session.execute(statement)]


class _Page:
    """A reading that has an address; its text is looked at when another has the same one."""

    def __init__(self, session: Session, twin: Twin) -> None:
        self.twin = twin
        self._session = session

    def says_the_same(self, other: _Page) -> bool:
        return self._said == other._said or is_same_page(self._runs, other._runs)

    @cached_property
    def _said(self) -> str:
        text = func.json_extract(StagedItem.extract, "$.text")
        said: str = self._session.exec(select(text).where(StagedItem.id == self.twin.id)).one()
        return said

    @cached_property
    def _runs(self) -> Hashes:
        return shingles(words_of(self._said))


def file_count(session: Session) -> int:
    """How many chosen files what is listed came from."""
    files = (
        select(StagedItem.accession_id, StagedItem.position)
        .where(StagedItem.state != StagedState.OPENED)
        .distinct()
    )
    return session.exec(select(func.count()).select_from(files.subquery())).one()


def containers(session: Session, wanted: Sequence[str]) -> dict[str, str]:
    """Id -> name of the chosen file, for items that are only a part of one."""
    found: dict[str, str] = {}
    for at in range(0, len(wanted), _AT_ONCE):
        statement = select(StagedItem.id, StagedItem.options).where(
            col(StagedItem.id).in_(wanted[at : at + _AT_ONCE]),
            (col(StagedItem.sequence) > 0) | (col(StagedItem.member) != ""),
        )
        for key, options in session.exec(statement):
            found[key] = Path(json.loads(options).get("file", "")).name
    return {key: name for key, name in found.items() if name}


def drop_repeated(session: Session) -> int:
    """Leaves one item of those that came of the same place in several accessions; gives how many
    went.

    With the same bytes the last one stays, unless a person has typed something into an earlier
    one; of what was not or could not be read the last one stays in any case.
    """
    paths = (
        select(StagedItem.path)
        .group_by(col(StagedItem.path))
        .having(func.count(distinct(col(StagedItem.accession_id))) > 1)
    )
    statement = (
        core_select(
            col(StagedItem.id),
            col(Accession.at),
            col(StagedItem.edits),
            col(StagedItem.state),
            col(StagedItem.path),
            col(StagedItem.member),
            col(StagedItem.sha256),
            func.json_extract(func.nullif(StagedItem.extract, ""), "$.part"),
        )
        .join(Accession, col(Accession.id) == col(StagedItem.accession_id))
        .where(col(StagedItem.path).in_(paths))
    )
    places: dict[tuple[str, ...], list[_Come]] = {}
    last: dict[str, datetime] = {}
    for key, at, edits, state, path, *place in session.execute(statement):
        come = _Come(key, at, edits != "{}", state in _UNREAD, path)
        places.setdefault((path, *map(str, place), *("!" if come.unread else "")), []).append(come)
        last[path] = max(at, last.get(path, at))
    gone: list[str] = []
    for came in places.values():
        if came[0].unread:
            gone += [one.id for one in came if one.at < last[one.path]]
        else:
            stays = max(came, key=lambda one: (one.typed, one.at)).at
            gone += [one.id for one in came if one.at != stays]
    staging.remove(session, gone)
    return len(gone)


class _Come(NamedTuple):
    id: str
    at: datetime
    typed: bool
    unread: bool
    path: str

"""Files that were read and wait for a person's word: rows outside the change log."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, delete, func, or_, update
from sqlmodel import Session, col, select

from archivist.formats.extract import CREATORS, VALUE_NAMES, Extract, FieldValue
from archivist.model.fields import Origin
from archivist.model.staging import StagedItem, StagedState

SORTS = ("position", "title", "date", "publisher", "language", "state", "path")
_COLUMNS = ("title", "date", "publisher", "language", "creators")
_ROWS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class StagedRow:
    """A staged item as the list shows it; `warnings` are sentences."""

    id: str
    path: str
    name: str
    state: str
    title: str
    creators: str
    date: str
    publisher: str
    language: str
    media_type: str
    warnings: tuple[str, ...]
    error: str
    similar: str
    similar_id: str


def counts(session: Session) -> dict[str, int]:
    """How many staged items are in each state."""
    statement = select(StagedItem.state, func.count()).group_by(StagedItem.state)
    return dict(session.exec(statement).all())


def ids(
    session: Session,
    states: Iterable[str] = (),
    *,
    sort: str = "position",
    descending: bool = False,
) -> list[str]:
    """The ids of the staged items in `states` (all without), in order of a name of SORTS."""
    if sort not in SORTS:
        raise ValueError(f"staged items have no order by {sort}")
    statement = select(StagedItem.id)
    if held := list(states):
        statement = statement.where(col(StagedItem.state).in_(held))
    order: ColumnElement[object] = getattr(StagedItem, sort)
    statement = statement.order_by(
        order.desc() if descending else order, col(StagedItem.position), col(StagedItem.sequence)
    )
    return list(session.exec(statement))


def clean(session: Session) -> list[str]:
    """The ids of what can be added without a look: read without a warning and like nothing here,
    opened containers, and bytes that are here already (of which only their coming is noted)."""
    statement = select(StagedItem.id).where(
        or_(
            (col(StagedItem.state) == StagedState.READY) & (col(StagedItem.similar_id) == ""),
            col(StagedItem.state).in_((StagedState.OPENED, StagedState.DUPLICATE)),
        )
    )
    return list(
        session.exec(statement.order_by(col(StagedItem.position), col(StagedItem.sequence)))
    )


def rows(session: Session, wanted: Sequence[str]) -> list[StagedRow]:
    """The rows of these ids, in their order; ids that are gone are left out."""
    columns = [getattr(StagedItem, name) for name in StagedRow.__slots__]
    found: dict[str, StagedRow] = {}
    for some in _slices(wanted):
        statement = select(*columns).where(col(StagedItem.id).in_(some))
        for values in session.execute(statement).all():
            row = dict(zip(StagedRow.__slots__, values, strict=True))
            row["warnings"] = tuple(filter(None, row["warnings"].split("\n")))
            found[row["id"]] = StagedRow(**row)
    return [found[item_id] for item_id in wanted if item_id in found]


def items(session: Session, wanted: Sequence[str]) -> list[StagedItem]:
    """The whole items of these ids, in order of position."""
    found: list[StagedItem] = []
    for some in _slices(wanted):
        found += session.exec(select(StagedItem).where(col(StagedItem.id).in_(some)))
    return sorted(found, key=lambda item: (item.position, item.sequence))


def waiting(session: Session) -> list[StagedItem]:
    """What has not been read yet, in order."""
    statement = select(StagedItem).where(StagedItem.state == StagedState.WAITING)
    return list(
        session.exec(statement.order_by(col(StagedItem.position), col(StagedItem.sequence)))
    )


def extract_of(item: StagedItem) -> Extract | None:
    """What reading it gave, with the values a person has given it since."""
    if not item.extract:
        return None
    return edited(Extract.from_json(item.extract), item.edits)


def edited(extract: Extract, edits: str) -> Extract:
    """`extract` with the values of `edits` (a JSON object by field name) as a person's."""
    given: dict[str, str] = json.loads(edits)
    values = [value for value in extract.values if value.name not in given]
    for name, written in given.items():
        lines = written.split("; ") if name == CREATORS else [written]
        values += [FieldValue(name, line, Origin.PERSON, line) for line in lines if line.strip()]
    return replace(extract, values=tuple(values))


def edit(session: Session, wanted: Sequence[str], name: str, value: str) -> None:
    """Gives these items a value; creators are parted by "; ". ValueError for an unknown field."""
    if name not in VALUE_NAMES:
        raise ValueError(f"no field is called {name!r}")
    value = " ".join(value.split())
    for item in items(session, wanted):
        item.edits = json.dumps({**json.loads(item.edits), name: value}, ensure_ascii=False)
        if name in _COLUMNS:
            setattr(item, name, value)
        session.add(item)


def wait_again(session: Session, wanted: Sequence[str], options: str) -> None:
    """Has these items read once more, as `options` (JSON) say; other records of them go."""
    for item in items(session, wanted):
        session.exec(
            delete(StagedItem).where(
                col(StagedItem.accession_id) == item.accession_id,
                col(StagedItem.position) == item.position,
                col(StagedItem.sequence) > item.sequence,
                col(StagedItem.sha256) == item.sha256,
            )
        )
        item.state, item.options = StagedState.WAITING, options
        item.warnings = item.error = ""
        session.add(item)


def next_sequence(session: Session, accession_id: str, position: int) -> int:
    """The first free place among what came of one chosen file."""
    last = select(func.max(StagedItem.sequence)).where(
        StagedItem.accession_id == accession_id, StagedItem.position == position
    )
    return (session.exec(last).one() or 0) + 1


def mark_similar(session: Session, item_id: str, how: str, document_id: str) -> None:
    """Notes that a staged item looks like a document of the archive."""
    statement = update(StagedItem).where(col(StagedItem.id) == item_id)
    session.exec(statement.values(similar=how, similar_id=document_id))


def remove(session: Session, wanted: Sequence[str]) -> None:
    """Takes these items off the list."""
    for some in _slices(wanted):
        session.exec(delete(StagedItem).where(col(StagedItem.id).in_(some)))


def _slices(wanted: Sequence[str]) -> list[Sequence[str]]:
    return [wanted[at : at + _ROWS_AT_ONCE] for at in range(0, len(wanted), _ROWS_AT_ONCE)]

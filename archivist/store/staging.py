"""Files that were read and wait for a person's word: rows outside the change log."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace

from sqlalchemy import ColumnElement, case, delete, func, or_, tuple_
from sqlmodel import Session, col, select

from archivist.formats.extract import CREATORS, VALUE_NAMES, Extract, FieldValue
from archivist.model.fields import Origin
from archivist.model.staging import StagedItem, StagedState

SORTS = ("position", "title", "date", "publisher", "language", "state", "path")
_COLUMNS = ("title", "date", "publisher", "language", "creators")
_ROWS_AT_ONCE = 500
EDITS = "edits"  # the key in `options` of what waits for the records of a file read again


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


@dataclass(frozen=True, slots=True)
class WaitingItem:
    """What reading a staged item needs of it; each field is the column of that name."""

    id: str
    accession_id: str
    position: int
    path: str
    name: str
    member: str
    parent_sha256: str
    sha256: str
    extract: str
    options: str


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


def waiting(session: Session) -> list[WaitingItem]:
    """What has not been read yet, in order."""
    told = [getattr(StagedItem, one.name) for one in fields(WaitingItem)]
    found = session.exec(
        select(*told)
        .where(StagedItem.state == StagedState.WAITING)
        .order_by(col(StagedItem.position), col(StagedItem.sequence))
    )
    return [WaitingItem(*row) for row in found]


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
    """Has the files of these items read once more, as `options` (JSON) say.

    A file is read whole, so its other records, and what came out of it, go; what a person wrote
    of each waits for the record of the same part in the options of the one row that stays.
    """
    for item_id in wanted:
        item = session.get(StagedItem, item_id)
        if item is None:  # another record of its file was wanted too
            continue
        first, *others = _read_together(session, item)
        chosen: dict[str, object] = json.loads(options)
        held = dict(json.loads(first.options).get(EDITS, {}))
        for row in (first, *others):
            if json.loads(row.edits):
                held[record_key(row.member, _part(row))] = row.edits
        first.edits = "{}"
        first.options = json.dumps({**chosen, EDITS: held})
        first.state = StagedState.WAITING
        first.warnings = first.error = ""
        session.add(first)
        remove(session, [row.id for row in others])


def is_read_elsewhere(session: Session, item: StagedItem) -> bool:
    """Whether another item on the list has what was read of the same bytes, or will have it."""
    others = select(StagedItem.id).where(
        StagedItem.sha256 == item.sha256,
        StagedItem.id != item.id,
        col(StagedItem.state).in_((StagedState.READY, StagedState.WARNED, StagedState.WAITING)),
    )
    return session.exec(others.limit(1)).first() is not None


def wait_whole(session: Session) -> None:
    """Has the files read whole of which only a part came, before a stop or the program's end."""
    place = (col(StagedItem.accession_id), col(StagedItem.position))
    waits = case((col(StagedItem.state) == StagedState.WAITING, 1), else_=0)
    partly = select(*place).group_by(*place).having(func.count() > 1, func.sum(waits) > 0)
    found = session.exec(
        select(StagedItem.id, StagedItem.options)
        .where(StagedItem.state == StagedState.WAITING, tuple_(*place).in_(partly))
        .order_by(col(StagedItem.sequence))
    )
    for item_id, options in found.all():
        wait_again(session, [item_id], options)


def record_key(member: str, part: str) -> str:
    """Which record of a chosen file is meant: the place in it, and the part there."""
    return f"{member}\n{part}"


def member_of(key: str) -> str:
    """The place in the chosen file that a `record_key` names."""
    return key.partition("\n")[0]


def told_edits(key: str, edits: str) -> str:
    """A sentence about what was written of a record that is not there any more."""
    given = "; ".join(f"{name}: {value}" for name, value in json.loads(edits).items())
    part = key.partition("\n")[2]
    which = f"the record “{part}”" if part else "it"
    return f"What you wrote of {which} before found no record in this reading ({given})."


def _part(item: StagedItem) -> str:
    return Extract.from_json(item.extract).part if item.extract else ""


def _read_together(session: Session, item: StagedItem) -> list[StagedItem]:
    """What came of reading the bytes of `item`, in order, then what came out of those; of a
    chosen file, all there is.
    """
    of_file = select(StagedItem).where(
        StagedItem.accession_id == item.accession_id, StagedItem.position == item.position
    )
    rows = list(session.exec(of_file.order_by(col(StagedItem.sequence))))
    if not (item.parent_sha256 or item.member):
        return rows
    place = (item.parent_sha256, item.member)
    found = [row for row in rows if (row.parent_sha256, row.member) == place]
    for row in found:  # grows by what came out of each
        found += [
            inner
            for inner in rows
            if row.sha256 and inner.parent_sha256 == row.sha256 and inner not in found
        ]
    return found


def next_sequence(session: Session, accession_id: str, position: int) -> int:
    """The first free place among what came of one chosen file."""
    last = select(func.max(StagedItem.sequence)).where(
        StagedItem.accession_id == accession_id, StagedItem.position == position
    )
    return (session.exec(last).one() or 0) + 1


def remove(session: Session, wanted: Sequence[str]) -> None:
    """Takes these items off the list."""
    for some in _slices(wanted):
        session.exec(delete(StagedItem).where(col(StagedItem.id).in_(some)))


def _slices(wanted: Sequence[str]) -> list[Sequence[str]]:
    return [wanted[at : at + _ROWS_AT_ONCE] for at in range(0, len(wanted), _ROWS_AT_ONCE)]

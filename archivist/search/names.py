"""Search by record: a name in a query stands for all names of whom or what it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from sqlalchemy import Select, bindparam, select
from sqlmodel import Session, col

from archivist.model.authority import AuthorityRecord, NameForm
from archivist.model.columns import fold
from archivist.search.choice import chosen
from archivist.search.marks import fits
from archivist.search.results import Offer
from archivist.search.schema import RECORD_FIELDS
from archivist.search.tree import READING, All, AnyOf, Near, Node, Without, Words, folded_by

MOST_RECORDS = 20
MOST_FORMS = 100
_LONGEST = 5  # words of a name that are looked up as typed


def widened(session: Session, node: Node) -> Node:
    """The tree as this archive compares words, and with each name of a record (person:…) turned
    into all names of that record.
    """
    return _widened(session, folded_by(node, chosen(session)))


def offers(session: Session, node: Node, query: str) -> tuple[Offer, ...]:
    """For plain words that are a name of a record: the query with the record instead."""
    runs: dict[str, tuple[int, int]] = {}
    for run in _runs(node):
        for length in range(min(_LONGEST, len(run)), 0, -1):
            for start in range(len(run) - length + 1):
                words = run[start : start + length]
                text = fold(" ".join(word.text for word in words))
                runs.setdefault(text, (words[0].start, words[-1].end))
    if not runs:
        return ()
    rows = session.connection().execute(_bearing(), {"forms": list(runs)}).all()
    headings = _headings(session, [row.id for row in rows]) if rows else {}
    found: dict[str, Offer] = {}
    for row in sorted(rows, key=lambda row: -len(row.form_fold)):
        start, end = runs[row.form_fold]
        heading = headings.get(row.id, row.form)
        name = heading.replace('"', " ")
        meant = f'{query[:start]}{row.kind}:"{name}"{query[end:]}'
        found.setdefault(row.id, Offer(row.id, row.kind, heading, row.form, meant))
    return tuple(found.values())


@cache  # building a statement takes longer than running it
def _bearing() -> Select[str, str, str, str]:
    return (
        select(
            col(NameForm.form_fold),
            col(NameForm.form),
            col(AuthorityRecord.id),
            col(AuthorityRecord.kind),
        )
        .join(AuthorityRecord, col(AuthorityRecord.id) == col(NameForm.record_id))
        .where(col(NameForm.form_fold).in_(bindparam("forms", expanding=True)))
        .limit(MOST_RECORDS)
    )


def _widened(session: Session, node: Node) -> Node:
    if isinstance(node, Words):
        return _names(session, node) if node.field in RECORD_FIELDS else node
    if isinstance(node, All | AnyOf):
        return replace(node, parts=tuple(_widened(session, part) for part in node.parts))
    return Without(_widened(session, node.part)) if isinstance(node, Without) else node


def _runs(node: Node) -> Iterator[list[Words]]:
    """Plain words side by side in the query."""
    if isinstance(node, AnyOf):
        for part in node.parts:
            yield from _runs(part)
        return
    run: list[Words] = []
    for part in node.parts if isinstance(node, All) else (node,):
        if isinstance(part, Words) and _is_plain(part):
            run.append(part)
            continue
        yield run
        run = []
        if isinstance(part, AnyOf) or (isinstance(part, All) and part is not node):
            yield from _runs(part)
    yield run


def _is_plain(words: Words) -> bool:
    return words.field is None and not (words.like or words.slips or words.begins)


def _names(session: Session, words: Words) -> Node:
    """What is marked with the name, and every name of the records it is a name of."""
    if words.like or words.slips or words.begins:
        return words
    records = _bearers(session, words)
    if not records:
        return words
    forms = _forms(session, records)
    parts: list[Words | Near] = [words]
    for record_id in records:
        names = forms.get(record_id, [])
        heading = names[0] if names else words.text
        parts.append(replace(words, text=record_id, field="target", record=heading))
        parts += [
            replace(words, text=name, field=READING, record=heading)
            for name in dict.fromkeys(names)
            if len(name) > 1
        ]
    return AnyOf(tuple(parts[:MOST_FORMS]))


def _bearers(session: Session, words: Words) -> list[str]:
    """The records of the kind that bear the name; failing that, those it is a part of."""
    statement = (
        select(col(NameForm.record_id), col(NameForm.form))
        .join(AuthorityRecord, col(AuthorityRecord.id) == col(NameForm.record_id))
        .where(col(AuthorityRecord.kind) == words.field)
    )
    name = fold(words.text)
    exact = statement.where(col(NameForm.form_fold) == name).limit(MOST_RECORDS)
    rows = session.connection().execute(exact).all()
    if not rows:
        first = name.split()[0] if name.split() else name
        held = statement.where(col(NameForm.form_fold).contains(first, autoescape=True))
        sought = [Words(words.text, folding=words.folding)]
        rows = [row for row in session.connection().execute(held) if fits(sought, row.form)]
    return list(dict.fromkeys(row.record_id for row in rows))[:MOST_RECORDS]


def _forms(session: Session, record_ids: list[str]) -> dict[str, list[str]]:
    statement = (
        select(col(NameForm.record_id), col(NameForm.form))
        .where(col(NameForm.record_id).in_(record_ids))
        .order_by(col(NameForm.record_id), col(NameForm.position))
    )
    found: dict[str, list[str]] = {}
    for record_id, form in session.connection().execute(statement):
        found.setdefault(record_id, []).append(form)
    return found


def _headings(session: Session, record_ids: list[str]) -> dict[str, str]:
    return {key: forms[0] for key, forms in _forms(session, record_ids).items()}

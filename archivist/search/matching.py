"""A query tree as Whoosh queries."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from whoosh.query import And, Every, NullQuery, Or, Query, Term

from archivist.search.fast.queries import InARow, InDays, Minus, NearBy, Present, Within
from archivist.search.schema import PLAIN_FIELDS
from archivist.search.steps import Steps, alternatives
from archivist.search.tree import READING, All, AnyOf, Dates, Has, Near, Node, Without, Words

CollectionIds = Callable[[str], Sequence[str]]  # what a name in the query stands for

_KEYS = ("language", "type", "id", "target")
_DAYS = {"date": ("first_day", "last_day"), "added": ("added_day", "added_day")}


def to_whoosh(node: Node, collection_ids: CollectionIds) -> Query:
    """The Whoosh query of a tree; `collection_ids` tells the collections a name means."""
    if isinstance(node, Words):
        return _words(node, collection_ids)
    if isinstance(node, AnyOf):
        return Or([to_whoosh(part, collection_ids) for part in node.parts])
    if isinstance(node, Without):
        return Minus(Every(), to_whoosh(node.part, collection_ids))
    return _all(node, collection_ids) if isinstance(node, All) else _other(node)


def any_of(field: str, keys: Sequence[str]) -> Query:
    """Documents with one of the keys in a field that is not analysed."""
    return Or([Term(field, key) for key in keys]) if keys else NullQuery


def _other(node: Near | Dates | Has) -> Query:
    if isinstance(node, Dates):
        return InDays(_DAYS[node.which], node.first, node.last)
    return _near(node) if isinstance(node, Near) else Present(node.what)


def _all(node: All, collection_ids: CollectionIds) -> Query:
    """Words are weighed; dates, languages and the like only let documents through."""
    unwanted = [part.part for part in node.parts if isinstance(part, Without)]
    wanted = [part for part in node.parts if not isinstance(part, Without)]
    filters = [to_whoosh(part, collection_ids) for part in wanted if _lets_through(part)]
    found = [to_whoosh(part, collection_ids) for part in wanted if not _lets_through(part)]
    query = And(found) if len(found) > 1 else found[0] if found else Every()
    if filters:
        query = Within(query, filters)
    if unwanted:
        refused = [to_whoosh(part, collection_ids) for part in unwanted]
        query = Minus(query, Or(refused) if len(refused) > 1 else refused[0])
    return query


def _lets_through(node: Node) -> bool:
    if isinstance(node, Words):
        return node.field in _KEYS or node.field == "collection"
    return isinstance(node, Dates | Has)


def _words(words: Words, collection_ids: CollectionIds) -> Query:
    if words.field in _KEYS:
        return Term(words.field, words.text)
    if words.field == "collection":
        return any_of("collection", collection_ids(words.text))
    ways = alternatives(words)
    found = [_in_field(name, boost, way) for name, boost in _fields(words.field) for way in ways]
    return Or(found) if len(found) > 1 else found[0]


def _near(node: Near) -> Query:
    parts = tuple(alternatives(part) for part in node.parts)
    found = [NearBy(name, parts, node.reach, boost) for name, boost in _fields(node.field)]
    return Or(found) if len(found) > 1 else found[0]


def _fields(name: str | None) -> Sequence[tuple[str, float]]:
    if name is None:
        return tuple(PLAIN_FIELDS.items())
    if name == READING:
        return tuple((field, PLAIN_FIELDS[field]) for field in ("title", "body"))
    return ((name, 1.0),)


def _in_field(name: str, boost: float, way: Steps) -> Query:
    if len(way) == 1 and way[0].exact:
        return Term(name, way[0].term, boost=boost)
    return InARow(name, way, boost)

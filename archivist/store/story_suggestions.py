"""Which documents may be one story: offered to a person, never grouped by themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from sqlalchemy import func, select, union
from sqlmodel import Session, col

from archivist.model.document import Document
from archivist.model.likeness import (
    DistinctText,
    Level,
    RenditionText,
    StoryRefusal,
    TextPair,
    level_of,
)
from archivist.store.story_groups import EARLIEST, story_of

_CHUNK = 400
_MOST_TOLD_APART = 400  # documents of one suggestion that are held against refusals pair by pair
_LOOSEST = {Level.SAME_TEXT: 0, Level.NEAR_DUPLICATE: 1, Level.PART_OF: 2}

Links = dict[tuple[int, int], Level]


@dataclass(frozen=True)
class Suggestion:
    """Documents that may be one story, the earliest first; `level` is their loosest link."""

    document_ids: tuple[str, ...]
    level: Level


def suggestions(session: Session) -> list[Suggestion]:
    """Every set of like documents that is no story yet and was not refused, the surest first."""
    links = _links(session)
    holders = _holders(session)
    stories, refusals = story_of(session), _refusals(session)
    found = []
    for numbers in _connected(holders, links):
        placed = [(key, number) for number in numbers for key in holders[number]]
        for part in _parts(placed, links, refusals):
            if len({stories.get(key, key) for key, _ in part}) > 1:
                found.append(_suggestion(part, links))
    ages = _ages(session, [key for held in found for key in held.document_ids])
    found = [
        Suggestion(tuple(sorted(held.document_ids, key=ages.__getitem__)), held.level)
        for held in found
    ]
    return sorted(
        found, key=lambda held: (_LOOSEST[held.level], -len(held.document_ids), held.document_ids)
    )


def identical(session: Session) -> list[tuple[str, ...]]:
    """The sets of documents whose texts have the same words, no story yet and not refused."""
    stories, refusals = story_of(session), _refusals(session)
    found = []
    for number, keys in _holders(session).items():
        for part in _parts([(key, number) for key in keys], {}, refusals):
            if len({stories.get(key, key) for key, _ in part}) > 1:
                found.append(tuple(key for key, _ in part))
    return found


def _links(session: Session) -> Links:
    """Which texts are alike; of the texts a part stands in, the one it is most of."""
    low, high = (DistinctText.__table__.alias(name) for name in ("low", "high"))  # type: ignore[attr-defined]
    statement = (
        select(
            col(TextPair.low),
            col(TextPair.high),
            col(TextPair.jaccard),
            col(TextPair.containment),
            low.c.runs,
            high.c.runs,
        )
        .join(low, low.c.number == col(TextPair.low))
        .join(high, high.c.number == col(TextPair.high))
    )
    links: Links = {}
    wholes: dict[int, tuple[float, tuple[int, int]]] = {}
    for one, other, jaccard, contained, runs, others in session.connection().execute(statement):
        level = level_of(jaccard, contained, runs, others)
        if level == Level.NEAR_DUPLICATE:
            links[one, other] = level
        elif level is not None:
            part = one if runs < others else other
            wholes[part] = max(wholes.get(part, (0.0, (0, 0))), (jaccard, (one, other)))
    # A paragraph that many articles quote must not tie them all together.
    return links | {pair: Level.PART_OF for _, pair in wholes.values()}


def _holders(session: Session) -> dict[int, list[str]]:
    """Text -> the documents that hold it; only texts that are linked or held twice."""
    held = col(RenditionText.text_number)
    documents = select(held).join(
        Document, col(Document.rendition_id) == col(RenditionText.rendition_id)
    )
    twice = documents.where(held.is_not(None)).group_by(held).having(func.count() > 1)
    wanted: Any = union(twice, select(col(TextPair.low)), select(col(TextPair.high)))
    statement = documents.with_only_columns(held, col(Document.id)).where(held.in_(wanted))
    found: dict[int, list[str]] = defaultdict(list)
    rows: Any = session.connection().execute(statement)
    for number, document_id in rows:
        found[number].append(document_id)
    return found


def _refusals(session: Session) -> dict[str, set[str]]:
    statement = select(col(StoryRefusal.document_id), col(StoryRefusal.verdict_id))
    found: dict[str, set[str]] = defaultdict(set)
    for document_id, verdict in session.connection().execute(statement):
        found[document_id].add(verdict)
    return found


def _connected(nodes: Iterable[int], links: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The nodes in sets that links hold together."""
    root = {node: node for node in nodes}

    def find(node: int) -> int:
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for one, other in links:
        if one in root and other in root:
            root[find(one)] = find(other)
    sets: dict[int, list[int]] = defaultdict(list)
    for node in root:
        sets[find(node)].append(node)
    return list(sets.values())


def _parts(
    placed: Sequence[tuple[str, int]], links: Links, refusals: Mapping[str, set[str]]
) -> Iterable[list[tuple[str, int]]]:
    """The set taken apart where a person said that two documents are not one story."""
    verdicts = [refusals.get(key, set()) for key, _ in placed]
    if sum(map(bool, verdicts)) < 2:
        return [list(placed)]
    near = range(min(len(placed), _MOST_TOLD_APART))
    linked = [
        (one, other)
        for one, other in combinations(near, 2)
        if not verdicts[one] & verdicts[other]
        and _level(placed[one][1], placed[other][1], links) is not None
    ]
    return [[placed[place] for place in part] for part in _connected(near, linked)]


def _level(one: int, other: int, links: Links) -> Level | None:
    if one == other:
        return Level.SAME_TEXT
    return links.get((min(one, other), max(one, other)))


def _suggestion(part: Sequence[tuple[str, int]], links: Links) -> Suggestion:
    numbers = sorted({number for _, number in part})
    level = Level.SAME_TEXT
    if len(numbers) > 1:
        near = numbers[:_MOST_TOLD_APART]
        levels = {links[pair] for pair in combinations(near, 2) if pair in links}
        level = max(levels, key=_LOOSEST.__getitem__, default=Level.NEAR_DUPLICATE)
    return Suggestion(tuple(key for key, _ in part), level)


def _ages(session: Session, document_ids: Sequence[str]) -> dict[str, tuple[Any, ...]]:
    """Document -> what it is sorted by, the earliest first."""
    found: dict[str, tuple[Any, ...]] = {}
    for start in range(0, len(document_ids), _CHUNK):
        part = document_ids[start : start + _CHUNK]
        statement = select(*EARLIEST).where(col(Document.id).in_(part))
        found |= {row[-1]: tuple(row) for row in session.connection().execute(statement)}
    return found

"""The documents that are like another one: by their words, or by their address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select
from sqlmodel import Session, col

from archivist.model.document import Document
from archivist.model.likeness import DistinctText, Level, RenditionText, TextPair, level_of
from archivist.store import documents

_MOST = 200
_ORDER = {level: place for place, level in enumerate(Level)}


@dataclass(frozen=True)
class LookAlike:
    """A document that is like another; `longer` says that its text is the longer one.

    `jaccard` is the share of common runs of words in all, `containment` in those of the shorter.
    """

    document_id: str
    title: str
    publisher: str
    date: str
    level: Level
    jaccard: float
    containment: float
    longer: bool


Found = Mapping[int, tuple[Level, float, float, bool]]


def look_alikes(session: Session, document_id: str) -> list[LookAlike]:
    """The documents like this one, the closest first, at most 200. Raises NotFound."""
    document = documents.get(session, document_id)
    number = text_number(session, document_id)
    found = {} if number is None else _like(session, number)
    rows = [row for row in holding(session, found) if row.document_id != document_id]
    known = {row.document_id for row in rows} | {document_id}
    captured = at_address(session, document.canonical_url, document.url)
    rows += [row for row in captured if row.document_id not in known]
    return rows[:_MOST]


def text_number(session: Session, document_id: str) -> int | None:
    """The number of the document's text; None before it was looked at, or without a word."""
    statement = (
        select(col(RenditionText.text_number))
        .join(Document, col(Document.rendition_id) == col(RenditionText.rendition_id))
        .where(col(Document.id) == document_id)
    )
    return session.connection().execute(statement).scalar()


def holding(session: Session, found: Found) -> list[LookAlike]:
    """The documents whose texts have these numbers, the closest first."""
    numbers = sorted(found, key=lambda number: (_ORDER[found[number][0]], -found[number][1]))
    statement = (
        select(col(RenditionText.text_number), *_SHOWN)
        .join(Document, col(Document.rendition_id) == col(RenditionText.rendition_id))
        .where(col(RenditionText.text_number).in_(numbers[:_MOST]))
        .order_by(col(Document.date), col(Document.id))
        .limit(_MOST)
    )
    shown: Any = session.connection().execute(statement)
    rows = [
        LookAlike(key, title, publisher, date, *found[number])
        for number, key, title, publisher, date in shown
    ]
    return sorted(rows, key=lambda row: (_ORDER[row.level], -row.jaccard))


def _like(session: Session, number: int) -> dict[int, tuple[Level, float, float, bool]]:
    """The texts like the one with that number, itself included."""
    found = {number: (Level.SAME_TEXT, 1.0, 1.0, False)}
    own = session.connection().execute(
        select(col(DistinctText.runs)).where(col(DistinctText.number) == number)
    )
    runs = own.scalar() or 0
    for mine, other in ((TextPair.low, TextPair.high), (TextPair.high, TextPair.low)):
        statement = (
            select(
                col(DistinctText.number),
                col(DistinctText.runs),
                col(TextPair.jaccard),
                col(TextPair.containment),
            )
            .join(TextPair, col(other) == col(DistinctText.number))
            .where(col(mine) == number)
        )
        pairs: Any = session.connection().execute(statement)
        for key, others, jaccard, containment in pairs:
            level = level_of(jaccard, containment, runs, others)
            if level is not None:
                found[key] = (level, jaccard, containment, others > runs)
    return found


def at_address(session: Session, *addresses: str) -> list[LookAlike]:
    """The documents that were captured from one of these addresses, however it is spelt."""
    spelt = {spelling for address in addresses for spelling in _spellings(address)}
    if not spelt:
        return []
    here = or_(col(Document.url).in_(spelt), col(Document.canonical_url).in_(spelt))
    statement = select(*_SHOWN).where(here).limit(_MOST)
    shown: Any = session.connection().execute(statement)
    return [
        LookAlike(key, title, publisher, date, Level.SAME_URL, 0.0, 0.0, longer=False)
        for key, title, publisher, date in shown
    ]


def _spellings(url: str) -> set[str]:
    """The ways one address is written: with or without s, www, a slash at the end."""
    parts = re.fullmatch(r"https?://(?:www\.)?([^#\s]+?)/?(?:#.*)?", url.strip(), re.IGNORECASE)
    if parts is None:
        return {url} if url else set()
    rest = parts[1]
    return {
        f"{scheme}{www}{rest}{end}"
        for scheme in ("https://", "http://")
        for www in ("", "www.")
        for end in ("", "/")
    }


_SHOWN: tuple[Any, ...] = (
    col(Document.id),
    col(Document.title),
    col(Document.publisher),
    col(Document.date),
)

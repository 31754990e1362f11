"""What is known of which texts are alike: written after documents came, outside the change log.

Numbers stand for texts, see `model.likeness.DistinctText`. What is computed of a text comes from
`archivist.likeness`, which also knows what is still to be done.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session, col

from archivist.model.document import Document
from archivist.model.likeness import DistinctText, RenditionText, TextPair
from archivist.model.rendition import Rendition

END = 1 << 62  # above every number of a text

_CHUNK = 400
_MOST_IN_BAND = 128  # a page of many texts says little; its newest are looked at
_MOST_CANDIDATES = 150


@dataclass(frozen=True)
class SignedText:
    """What was computed of a rendition; no key without a word, no bands where it is short."""

    rendition_id: str
    text_key: int | None
    runs: int
    minima: bytes
    bands: tuple[int, ...]


@dataclass(frozen=True)
class Candidate:
    """A text that may be like another one."""

    number: int
    runs: int
    minima: bytes


@dataclass(frozen=True)
class Pair:
    """Two texts that were found alike; `low` < `high`."""

    low: int
    high: int
    jaccard: float
    containment: float


def unsigned(session: Session) -> list[str]:
    """The renditions of documents whose texts have not been looked at."""
    known = select(col(RenditionText.rendition_id)).where(
        col(RenditionText.rendition_id) == col(Document.rendition_id)
    )
    statement = select(col(Document.rendition_id)).distinct().where(~known.exists())
    return list(session.connection().execute(statement).scalars())


def uncompared(session: Session) -> list[str]:
    """The renditions that hold texts whose comparison was interrupted."""
    statement = select(col(DistinctText.rendition_id)).where(~col(DistinctText.compared))
    return list(session.connection().execute(statement).scalars())


def texts(session: Session, rendition_ids: Sequence[str]) -> list[tuple[str, str]]:
    """Rendition id and text of each of them."""
    columns = (col(Rendition.id), col(Rendition.text))
    found: list[tuple[str, str]] = []
    for start in range(0, len(rendition_ids), _CHUNK):
        part = rendition_ids[start : start + _CHUNK]
        rows = session.connection().execute(select(*columns).where(col(Rendition.id).in_(part)))
        found += [(row[0], row[1]) for row in rows]
    return found


def words_in(session: Session, number: int) -> str:
    """The text with that number, as it stands in one of its renditions."""
    cursor = session.connection().exec_driver_sql(  # asked for each candidate of each text
        "SELECT text FROM distinct_text JOIN rendition ON id = rendition_id WHERE number = ?",
        (number,),
    )
    return str(cursor.scalar_one())


def number_of(session: Session, text_key: int | None) -> int | None:
    """The number of the text with these very words."""
    statement = select(col(DistinctText.number)).where(col(DistinctText.text_key) == text_key)
    return session.connection().execute(statement).scalar()


def keep_texts(session: Session, signed: Sequence[SignedText]) -> dict[int, SignedText]:
    """Notes which words renditions hold; returns the texts that are still to be compared."""
    worded = {text.text_key: text for text in signed if text.text_key is not None}
    rows = [
        {
            "text_key": key,
            "rendition_id": text.rendition_id,
            "runs": text.runs,
            "minima": text.minima,
            "compared": not text.bands,
        }
        for key, text in worded.items()
    ]
    if rows:
        session.connection().execute(sqlite_insert(DistinctText).on_conflict_do_nothing(), rows)
    numbers: dict[int, int] = {}
    waiting: dict[int, SignedText] = {}
    keys = list(worded)
    for start in range(0, len(keys), _CHUNK):
        part = keys[start : start + _CHUNK]
        statement = select(
            col(DistinctText.text_key), col(DistinctText.number), col(DistinctText.compared)
        ).where(col(DistinctText.text_key).in_(part))
        for key, number, compared in _rows(session, statement):
            numbers[key] = number
            if not compared:
                waiting[number] = worded[key]
    held = [
        {
            "rendition_id": text.rendition_id,
            "text_number": None if text.text_key is None else numbers[text.text_key],
        }
        for text in signed
    ]
    if held:
        session.connection().execute(sqlite_insert(RenditionText).on_conflict_do_nothing(), held)
    return waiting


def keep_bands(session: Session, rows: Iterable[tuple[int, int, int]]) -> None:
    """Writes (band, key, number of the text) rows; quickest when they are sorted."""
    session.connection().exec_driver_sql(
        "INSERT OR IGNORE INTO text_band (band, key, text_number) VALUES (?, ?, ?)", list(rows)
    )


def candidates(session: Session, bands: Sequence[int], before: int) -> list[Candidate]:
    """Texts with a number under `before` that may be alike, those with most bands in common first.

    `bands` are the 42 keys of the text they are sought for.
    """
    if not bands:
        return []
    cursor = session.connection().exec_driver_sql(
        _candidate_query(len(bands)), _woven(bands, before)
    )
    return [Candidate(*row) for row in cursor]


@cache
def _candidate_query(bands: int) -> str:
    one = (
        "SELECT text_number FROM (SELECT text_number FROM text_band WHERE band = {} AND key = ? "
        f"AND text_number < ? ORDER BY text_number DESC LIMIT {_MOST_IN_BAND})"
    )
    every = " UNION ALL ".join(one.format(band) for band in range(bands))
    return (
        f"SELECT number, runs, minima FROM (SELECT text_number, count(*) AS met FROM ({every}) "
        f"GROUP BY text_number ORDER BY met DESC, text_number LIMIT {_MOST_CANDIDATES}) "
        "JOIN distinct_text ON number = text_number ORDER BY met DESC, number"
    )


def _woven(bands: Sequence[int], before: int) -> tuple[int, ...]:
    return tuple(value for key in bands for value in (key, before))


def keep_pairs(session: Session, pairs: Sequence[Pair], compared: Sequence[int]) -> None:
    """Writes what was found alike, and that these texts have been compared."""
    if pairs:
        session.connection().execute(
            sqlite_insert(TextPair).on_conflict_do_nothing(), [vars(pair) for pair in pairs]
        )
    for start in range(0, len(compared), _CHUNK):
        part = compared[start : start + _CHUNK]
        session.connection().execute(
            update(DistinctText).where(col(DistinctText.number).in_(part)).values(compared=True)
        )


def _rows(session: Session, statement: Any) -> Iterable[Any]:
    return session.connection().execute(statement)

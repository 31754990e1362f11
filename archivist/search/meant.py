"""Did you mean: words of the archive itself that are near to words nobody wrote."""

from __future__ import annotations

import numpy as np
from sqlalchemy import select
from sqlmodel import Session, SQLModel, col

from archivist.model.rendition import Rendition
from archivist.search.analyzer import tokens
from archivist.search.columns import ids_of
from archivist.search.fast.evaluate import Evaluation
from archivist.search.folding import Folding
from archivist.search.schema import PLAIN_FIELDS
from archivist.search.steps import Step, alternatives, slips_between
from archivist.search.tree import Node, Words, sought

_CANDIDATES = 200
_LONG = 7  # words of so many letters may have two slips
_SHORT = 3


def meant(session: Session, evaluation: Evaluation, node: Node, query: str) -> str:
    """The query with each word the archive does not hold replaced by the nearest it does.

    Empty when every word is there, or nothing is near.
    """
    changed = query
    for words in sorted(_lonely(evaluation, node), key=lambda words: -words.start):
        term = alternatives(words)[0][0].term
        near = _nearest(evaluation, term)
        surface = _as_written(session, evaluation, near, words.folding) if near else ""
        if surface:
            changed = changed[: words.start] + surface + changed[words.end :]
    return changed if changed != query else ""


def _lonely(evaluation: Evaluation, node: Node) -> list[Words]:
    """Single plain words of the query that stand nowhere in the archive."""
    return [
        words
        for words in sought(node)
        if isinstance(words, Words) and _is_lonely(evaluation, words)
    ]


def _is_lonely(evaluation: Evaluation, words: Words) -> bool:
    if words.field not in (None, "body", "title"):
        return False
    ways = alternatives(words)
    if len(ways) != 1 or len(ways[0]) != 1 or not ways[0][0].exact:
        return False
    step: Step = ways[0][0]
    return len(step.term) > _SHORT and not _frequency(evaluation, step.term)


def _frequency(evaluation: Evaluation, term: str) -> int:
    reader = evaluation.searcher.reader()
    return sum(int(reader.doc_frequency(field, term)) for field in PLAIN_FIELDS)


def _nearest(evaluation: Evaluation, term: str) -> str:
    """The term with the fewest slips; of several the one in most documents."""
    for slips in (1, 2) if len(term) >= _LONG else (1,):
        found = {
            lexicon.term(number).decode()
            for segment in evaluation.segments
            for lexicon in (segment.lexicon("title"), segment.lexicon("body"))
            for number in lexicon.near(term, slips)[:_CANDIDATES]
        }
        if found:
            return max(
                sorted(found),
                key=lambda one: (-slips_between(term, one, slips), _frequency(evaluation, one)),
            )
    return ""


def _as_written(session: Session, evaluation: Evaluation, term: str, folding: Folding) -> str:
    """A term of the index as it stands in a text: "negoti" is "negotiations"."""
    for segment in evaluation.segments:
        for field in ("body", "title"):
            docs = segment.postings(field, term.encode()).docs[:1]
            for document_id in ids_of(evaluation, docs + np.int32(segment.first)):
                text = _text(session, document_id, field)
                token = next(tokens(text, {term}.__contains__, folding), None)
                if token:
                    return text[token.start : token.end]
    return ""


def _text(session: Session, document_id: str, field: str) -> str:
    columns = SQLModel.metadata.tables["document"].columns
    statement = (
        select(col(Rendition.text) if field == "body" else columns.title)
        .select_from(columns.id.table)
        .join(Rendition, col(Rendition.id) == columns.rendition_id)
        .where(columns.id == document_id)
    )
    return str(session.connection().execute(statement).scalar() or "")

"""Queries of our own: words in a row, words near one another, days, and what is there at all.

Whoosh's phrases build lists of spans and its date ranges unions of hundreds of terms (0.2 to 2
seconds at 100,000 documents); these are sums over arrays.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

import numpy as np
from whoosh.query import Query

from archivist.search.fast.evaluate import ArrayQuery, Evaluation
from archivist.search.fast.found import NOTHING, Found, at
from archivist.search.fast.gather import gathered
from archivist.search.fast.lexicon import Lexicon
from archivist.search.fast.postings import Floats, Longs, Mask, Places, Postings
from archivist.search.fast.rows import documents, in_a_row, keys, merged, near
from archivist.search.fast.segment import Segment
from archivist.search.pairs import MARK, paired
from archivist.search.steps import StemForm, Step, Steps

MAX_EXPANSIONS = 4_000


class InARow(ArrayQuery):
    """Documents in whose field terms stand in a row, each of which may be one of many."""

    def __init__(self, fieldname: str, steps: Steps, boost: float = 1.0) -> None:
        self.fieldname = fieldname
        self.steps = steps
        self.boost = boost

    def field(self) -> str:
        return self.fieldname

    def found(self, evaluation: Evaluation, segment: Segment, scored: bool) -> Found:
        if len(self.steps) == 1:
            return _step(evaluation, segment, self, self.steps[0], scored)
        docs = documents(_row(evaluation, segment, self.fieldname, self.steps))
        if not scored or not len(docs):
            return Found(docs, np.empty(0, np.float64) if scored else None)
        founds = [_step(evaluation, segment, self, step, True) for step in self.steps]
        total: Floats = np.zeros(len(docs))
        for found in founds:
            total = total + at(found, docs, segment.size)
        return Found(docs, total)


class NearBy(ArrayQuery):
    """Documents in whose field several rows stand within `reach` words of one another."""

    def __init__(
        self, fieldname: str, parts: tuple[tuple[Steps, ...], ...], reach: int, boost: float = 1.0
    ) -> None:
        self.fieldname = fieldname
        self.parts = parts  # for each part the rows any of which will do
        self.reach = reach
        self.boost = boost

    def field(self) -> str:
        return self.fieldname

    def found(self, evaluation: Evaluation, segment: Segment, scored: bool) -> Found:
        places: list[tuple[Longs, int]] = []
        for ways in self.parts:
            rows = [_row(evaluation, segment, self.fieldname, way) for way in ways]
            places.append((merged(rows), min(map(len, ways))))
            if not len(places[-1][0]):
                return NOTHING
        docs = documents(near(places, self.reach))
        if not scored or not len(docs):
            return Found(docs, np.empty(0, np.float64) if scored else None)
        total: Floats = np.zeros(len(docs))
        for ways in self.parts:
            for step in ways[0]:
                found = _step(evaluation, segment, self, step, True)
                held = np.isin(docs, found.docs)
                total[held] += at(found, docs[held], segment.size)
        return Found(docs, total)


class InDays(ArrayQuery):
    """Documents whose days, between two columns, may lie from `first` to `last`."""

    def __init__(self, columns: tuple[str, str], first: date, last: date) -> None:
        self._columns = columns
        self._first = first.toordinal()
        self._last = last.toordinal()

    def found(self, evaluation: Evaluation, segment: Segment, scored: bool) -> Found:
        firsts, lasts = (segment.numbers(name) for name in self._columns)
        mask = (firsts > 0) & (firsts <= self._last) & (lasts >= self._first)
        return _every(mask, scored)


class Present(ArrayQuery):
    """Documents that have anything in a field of words."""

    def __init__(self, fieldname: str) -> None:
        self.fieldname = fieldname

    def found(self, evaluation: Evaluation, segment: Segment, scored: bool) -> Found:
        return _every(segment.lengths(self.fieldname) > 0, scored)


class Minus(ArrayQuery):
    """Documents that fit one query and not the other.

    Whoosh's own AndNot lets the first document through unchecked.
    """

    def __init__(self, wanted: Query, refused: Query) -> None:
        self._wanted = wanted
        self._refused = refused

    def found(self, evaluation: Evaluation, segment: Segment, scored: bool) -> Found:
        docs, scores = evaluation.part(segment, self._wanted, scored)
        if not len(docs):
            return Found(docs, scores)
        kept = np.ones(segment.size, bool)
        kept[evaluation.part(segment, self._refused, False).docs] = False
        chosen = kept[docs]
        return Found(docs[chosen], None if scores is None else scores[chosen])


class Within(ArrayQuery):
    """Documents that fit a query and stand in a filter, which has no part in the score."""

    def __init__(self, wanted: Query, others: Iterable[Query]) -> None:
        self._wanted = wanted
        self._others = tuple(others)

    def found(self, evaluation: Evaluation, segment: Segment, scored: bool) -> Found:
        docs, scores = evaluation.part(segment, self._wanted, scored)
        for other in self._others:
            if not len(docs):
                break
            kept = np.zeros(segment.size, bool)
            kept[evaluation.part(segment, other, False).docs] = True
            chosen = kept[docs]
            docs, scores = docs[chosen], None if scores is None else scores[chosen]
        return Found(docs, scores)


def _every(mask: Mask, scored: bool) -> Found:
    docs = np.flatnonzero(mask).astype(np.int32)
    return Found(docs, np.ones(len(docs)) if scored else None)


def _row(evaluation: Evaluation, segment: Segment, field: str, steps: Steps) -> Longs:
    """Where the steps stand one after another: the places of their beginnings."""
    places = []
    for offset, step in paired(steps):
        evaluation.check()
        places.append((offset, _places(evaluation, segment, field, step)))
        if not len(places[-1][1].docs):
            return np.empty(0, np.int64)
    return in_a_row(places)


def _places(evaluation: Evaluation, segment: Segment, field: str, step: Step) -> Places:
    if step.exact:
        return segment.places(field, step.term.encode())
    lexicon = segment.lexicon(field)
    terms = [lexicon.term(number) for number in _expanded(evaluation, lexicon, step)]
    held = [segment.places(field, term) for term in terms]
    if len(held) == 1:
        return held[0]
    whole = merged([keys(places) for places in held])
    docs, counts = np.unique(whole >> 32, return_counts=True)
    positions = (whole & 0xFFFFFFFF).astype(np.int32)
    return Places(docs.astype(np.int32), counts.astype(np.int32), positions)


def _step(evaluation: Evaluation, segment: Segment, query: Any, step: Step, scored: bool) -> Found:
    """Documents that hold what one step looks for."""
    if step.exact:
        term = step.term.encode()
        return evaluation.term(segment, query.fieldname, term, query.boost, scored)
    if step.how == "or" and len(held := _held(evaluation, query.fieldname, step)) < 2:
        term = held.pop() if held else step.term.encode()
        return evaluation.term(segment, query.fieldname, term, query.boost, scored)
    postings = _union(evaluation, segment, query.fieldname, step)
    if not scored:
        return Found(postings.docs, None)
    if not len(postings.docs):
        return NOTHING
    frequency = evaluation.once(
        ("df", query.fieldname, step),
        lambda: sum(
            len(_union(evaluation, other, query.fieldname, step).docs)
            for other in evaluation.segments
        ),
    )
    scoring = evaluation.scoring
    scores = scoring.weigh(segment, query.fieldname, scoring.idf(frequency), postings)
    return Found(postings.docs, scores * query.boost)


def _held(evaluation: Evaluation, field: str, step: Step) -> set[bytes]:
    """The terms of a step that stand in the index."""
    held = evaluation.once(
        ("held", field, step),
        lambda: {
            lexicon.term(number)
            for segment in evaluation.segments
            for lexicon in (segment.lexicon(field),)
            for number in expansions(lexicon, step)
        },
    )
    return set(held)


def _union(evaluation: Evaluation, segment: Segment, field: str, step: Step) -> Postings:
    """All terms of a step taken as one: how often any of them stands in a document."""
    return evaluation.once(
        ("union", segment.first, field, step), lambda: _together(evaluation, segment, field, step)
    )


def _together(evaluation: Evaluation, segment: Segment, field: str, step: Step) -> Postings:
    evaluation.check()
    union = segment.hold((field, step), lambda: _joined(segment, field, step))
    evaluation.is_capped |= union.is_capped
    return union.postings


class _Union(NamedTuple):
    """The postings of all terms of a step, and whether there are more terms than were taken."""

    postings: Postings
    is_capped: bool

    @property
    def nbytes(self) -> int:
        return self.postings.nbytes


def _joined(segment: Segment, field: str, step: Step) -> _Union:
    lexicon = segment.lexicon(field)
    found = expansions(lexicon, step, MAX_EXPANSIONS + 1)
    held = gathered(segment.reader, lexicon, field, found[:MAX_EXPANSIONS])
    weights = np.bincount(held.docs, held.weights, minlength=segment.size).astype(np.float64)
    docs = np.flatnonzero(weights)
    whole = Postings(docs.astype(np.int32), weights[docs])
    return _Union(whole, len(found) > MAX_EXPANSIONS)


def _expanded(evaluation: Evaluation, lexicon: Lexicon, step: Step) -> list[int]:
    found = expansions(lexicon, step, MAX_EXPANSIONS + 1)
    evaluation.is_capped |= len(found) > MAX_EXPANSIONS
    return found[:MAX_EXPANSIONS]


def expansions(lexicon: Lexicon, step: Step, most: int = MAX_EXPANSIONS) -> list[int]:
    """The terms that fit a step, at most `most`, by number."""
    if step.how == "or":
        words = (step.term, *step.others)
        found = [number for word in words if (number := lexicon.number(word.encode())) >= 0]
    elif step.how == "like":
        found = [
            number for form in (step.term, *step.others) for number in _like(lexicon, form, most)
        ]
    elif step.how == "near":
        near_ones = sorted({step.term, *step.others})
        found = [number for word in near_ones for number in lexicon.near(word, step.slips)]
    else:
        found = list(lexicon.begun(step.term.encode())[:most])
        stems = (stem for stem in sorted(step.others) if not stem.startswith(step.term))
        found += [number for stem in stems if (number := lexicon.number(stem.encode())) >= 0]
    if step.how in ("like", "near"):
        mark = MARK.encode()
        found = [number for number in found if not lexicon.term(number).startswith(mark)]
    return list(dict.fromkeys(found))[:most]


def _like(lexicon: Lexicon, form: str, most: int) -> list[int]:
    """The terms of a form; of a form of stems those that are what a fitting word leaves."""
    stem = StemForm.parse(form)
    numbers = lexicon.like(stem.pattern)[:most]
    if not stem.lost:
        return numbers
    return [number for number in numbers if stem.is_of(lexicon.term(number).decode())]

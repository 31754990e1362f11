"""Where a query's words stand in a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from archivist.model.rendition import Span
from archivist.search.analyzer import Token, tokens
from archivist.search.steps import Steps, alternatives
from archivist.search.tree import Node, Words, sought


class Mark(NamedTuple):
    """A place in a text, and which of the words sought (by number) stands there."""

    span: Span
    word: int


def words_for(node: Node, *fields: str | None) -> list[Words]:
    """The words of a query that are sought in one of `fields`; None stands for plain words."""
    return [words for words in dict.fromkeys(sought(node)) if words.field in fields]


def find_marks(wanted: Sequence[Words], text: str) -> list[Mark]:
    """Every place in `text` where one of `wanted` stands, in order; places do not overlap."""
    ways = [(number, way) for number, words in enumerate(wanted) for way in alternatives(words)]
    if not ways or not text:
        return []
    there = _candidates(ways, text)
    found: list[Mark] = []
    for position in there:
        for number, way in ways:
            span = _stands(way, position, there)
            if span is not None:
                found.append(Mark(span, number))
    return _without_overlaps(found)


def fits(wanted: Iterable[Words], text: str) -> bool:
    """Whether one of `wanted` stands in `text`."""
    return bool(find_marks(list(wanted), text))


def _candidates(ways: Iterable[tuple[int, Steps]], text: str) -> dict[int, list[Token]]:
    """Position -> the tokens there that some step fits."""
    steps = [step for _, way in ways for step in way]
    exact = {step.term for step in steps if not step.begins}.union(*(s.stems for s in steps))
    begun = tuple(step.term for step in steps if step.begins)
    wanted = (lambda term: term in exact or term.startswith(begun)) if begun else exact.__contains__
    there: dict[int, list[Token]] = {}
    for token in tokens(text, wanted):
        there.setdefault(token.position, []).append(token)
    return there


def _stands(way: Steps, position: int, there: dict[int, list[Token]]) -> Span | None:
    start = end = -1
    for offset, step in enumerate(way):
        token = next(
            (token for token in there.get(position + offset, ()) if step.fits(token.term)), None
        )
        if token is None:
            return None
        if offset == 0:
            start = token.start
        open_pair = step.begins and token.kind == "pair"
        end = max(end, token.head if open_pair else token.end)
    return Span(start, end)


def _without_overlaps(found: list[Mark]) -> list[Mark]:
    """The marks in order; of those that overlap, the first and longest grows over the others."""
    kept: list[Mark] = []
    for mark in sorted(found, key=lambda mark: (mark.span.start, -mark.span.end)):
        if kept and mark.span.start < kept[-1].span.end:
            end = max(kept[-1].span.end, mark.span.end)
            kept[-1] = Mark(Span(kept[-1].span.start, end), kept[-1].word)
        else:
            kept.append(mark)
    return kept

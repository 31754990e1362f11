"""Where a query's words stand in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from archivist.model.rendition import Span
from archivist.search.analyzer import Token, tokens
from archivist.search.steps import Step, Steps, alternatives
from archivist.search.tree import Leaf, Near, Node, Words, sought


class Mark(NamedTuple):
    """A place in a text, and which of the words sought (by number) stands there."""

    span: Span
    word: int


class _Place(NamedTuple):
    """A row of steps in a text: the position of its first term, how many, and the span."""

    position: int
    length: int
    span: Span


_There = dict[int, list[Token]]


def words_for(node: Node, *fields: str | None) -> list[Leaf]:
    """The words of a query that are sought in one of `fields`; None stands for plain words."""
    return [words for words in dict.fromkeys(sought(node)) if words.field in fields]


def find_marks(wanted: Sequence[Leaf], text: str) -> list[Mark]:
    """Every place in `text` where one of `wanted` stands, in order; places do not overlap."""
    if not wanted or not text:
        return []
    there = _candidates([way for leaf in wanted for way in _ways(leaf)], text)
    found = [
        Mark(span, number) for number, leaf in enumerate(wanted) for span in _spans(leaf, there)
    ]
    return _without_overlaps(found)


def fits(wanted: Iterable[Leaf], text: str) -> bool:
    """Whether one of `wanted` stands in `text`."""
    return bool(find_marks(list(wanted), text))


def _ways(leaf: Leaf) -> list[Steps]:
    parts = leaf.parts if isinstance(leaf, Near) else (leaf,)
    return [way for part in parts for way in alternatives(part)]


def _candidates(ways: Iterable[Steps], text: str) -> _There:
    """Position -> the tokens there that some step fits."""
    steps = {step for way in ways for step in way}
    exact = {step.term for step in steps if step.exact}
    exact.update(*(step.others for step in steps if step.how == "begins"))
    begun = tuple(step.term for step in steps if step.how == "begins")
    loose = [step for step in steps if step.how in ("like", "near")]
    there: _There = {}
    for token in tokens(
        text, _chooser(exact, begun, loose) if begun or loose else exact.__contains__
    ):
        there.setdefault(token.position, []).append(token)
    return there


def _chooser(
    exact: set[str], begun: tuple[str, ...], loose: Sequence[Step]
) -> Callable[[str], bool]:
    def chosen(term: str) -> bool:
        return term in exact or term.startswith(begun) or any(step.fits(term) for step in loose)

    return chosen


def _spans(leaf: Leaf, there: _There) -> list[Span]:
    if isinstance(leaf, Words):
        return [place.span for place in _places(leaf, there)]
    return _near_one_another([_places(part, there) for part in leaf.parts], leaf.reach)


def _places(words: Words, there: _There) -> list[_Place]:
    ways = alternatives(words)
    found = (_stands(way, position, there) for position in there for way in ways)
    return [place for place in found if place is not None]


def _near_one_another(parts: Sequence[list[_Place]], reach: int) -> list[Span]:
    """The places of parts that stand with all others within `reach`."""
    if not all(parts):
        return []
    kept: dict[Span, None] = {}
    heads = sorted({place.position for places in parts for place in places})
    for head in heads:
        following = [
            min((place for place in places if place.position >= head), default=None)
            for places in parts
        ]
        held = [place for place in following if place is not None]
        last = max((place.position + place.length - 1 for place in held), default=head)
        if len(held) == len(parts) and last - head <= reach:
            kept.update((place.span, None) for place in held)
    return list(kept)


def _stands(way: Steps, position: int, there: _There) -> _Place | None:
    start = end = -1
    for offset, step in enumerate(way):
        token = next(
            (token for token in there.get(position + offset, ()) if step.fits(token.term)), None
        )
        if token is None:
            return None
        if offset == 0:
            start = token.start
        open_pair = step.how == "begins" and token.kind == "pair"
        end = max(end, token.head if open_pair else token.end)
    return _Place(position, len(way), Span(start, end))


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

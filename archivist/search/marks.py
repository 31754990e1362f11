"""Where a query's words stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from archivist.model.rendition import Span
from archivist.search.analyzer import GAP, SEPARATOR, Token, find_pieces, scan
from archivist.search.folding import Folding, fold_letters, fold_mapped, fold_spelling
from archivist.search.hanja import READ, is_korean
from archivist.search.lumps import JOINTS, LUMP, any_of, beginning, begun, is_mixed, is_plain
from archivist.search.steps import Step, Steps, alternatives, glob
from archivist.search.tree import Leaf, Near, Node, Words, folding_of, sought


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
_Raw = tuple[str, int, int, int, int, str]  # the fields of a Token within a piece
_Known = dict[str, tuple[int, tuple[_Raw, ...]]]  # piece -> its positions, what is wanted in it

_BRITISH = {"he": "ha", "fe": "fo", "sk": "sc", "pe": "pa"}  # haemo-, foet-, sceptic, paed-
_NO_TOKENS: tuple[_Raw, ...] = ()
_WORD = 40  # pieces of so many letters come back
_WORDS = 50_000


def words_for(node: Node, *fields: str | None) -> list[Leaf]:
    """The words of a query that are sought in one of `fields`; None stands for plain words."""
    return [words for words in dict.fromkeys(sought(node)) if words.field in fields]


def find_marks(wanted: Sequence[Leaf], text: str, language: str = "") -> list[Mark]:
    """Every place in `text` where one of `wanted` stands, in order; places do not overlap.

    Without a `language` (BCP 47) the letters tell whether Hanja may stand for Hangul.
    """
    if not wanted or not text:
        return []
    there = _finder(tuple(wanted)).there(text, language)
    if not there:
        return []
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


class _Finder:
    """Finds the terms that some step fits. Words are looked at once, however often they stand."""

    def __init__(self, steps: frozenset[Step], in_order: bool, folding: Folding) -> None:
        self._folding = folding
        self._in_order = in_order
        self._exact = {step.term for step in steps if step.how in ("", "or")}
        self._exact.update(*(step.others for step in steps if step.how in ("or", "begins")))
        self._begun = tuple(step.term for step in steps if step.how == "begins")
        self._near = [step for step in steps if step.how == "near"]
        self._heads = _heads(steps)
        is_ascii = all(w.isascii() for step in steps for w in (step.term, *step.others))
        self._worth = LUMP
        if self._heads and is_ascii and not self._near:
            self._worth = beginning(self._heads)
        self._needed = [(set(step.term) - {"i", "y"}, step.slips) for step in self._near]
        self._forms = [glob(step.term) for step in steps if step.how == "like"]
        self._reads = any(term.startswith(READ) for term in (*self._exact, *self._begun))
        self._hanja = False
        self._kept: dict[bool, _Known] = {False: {}, True: {}}

    def there(self, text: str, language: str = "") -> _There:
        """Position -> the tokens there that are wanted."""
        folded = fold_mapped(text, self._folding)
        self._hanja = self._reads and is_korean(text, language)
        origin, known = folded.origin, self._known
        there: _There = {}
        position = 0
        for match in self._matches(folded.text):
            piece = match.group()
            length, wanted = known.get(piece) or self._look_at(piece)
            for term, place, start, end, head, kind in wanted:
                first = match.start() + start
                token = Token(
                    term,
                    position + place,
                    *origin(first, match.start() + end),
                    origin(first, match.start() + head)[1],
                    kind,
                )
                there.setdefault(token.position, []).append(token)
            position += length
        return there

    @property
    def _known(self) -> _Known:
        return self._kept[self._hanja]

    def _matches(self, text: str) -> Iterable[re.Match[str]]:
        """The pieces to look at: all, or where order does not matter those that hold a term."""
        if self._worth is not LUMP and not self._in_order:
            return begun(text, self._worth)  # few: each is looked at
        if is_mixed(text):
            return find_pieces(text)
        if self._in_order:
            return LUMP.finditer(text)
        known = self._known
        lumps = set(self._worth.findall(text))
        held = [lump for lump in lumps if (known.get(lump) or self._look_at(lump))[1]]
        return any_of(tuple(sorted(held))).finditer(text) if held else ()

    def _look_at(self, piece: str) -> tuple[int, tuple[_Raw, ...]]:
        """How many positions a piece takes, and the tokens in it that are wanted."""
        if piece == SEPARATOR:
            return GAP, ()
        length, wanted = 1, _NO_TOKENS
        if self._is_worth_stemming(piece):
            found = list(scan(piece, self._folding, hanja=self._hanja))
            length = max((place for _, place, *_ in found), default=-1) + 1
            wanted = tuple(raw for raw in found if self._is_wanted(raw[0], piece[raw[2] : raw[3]]))
        if len(piece) < _WORD and len(self._known) < _WORDS:
            self._known[piece] = length, wanted
        return length, wanted

    def _is_worth_stemming(self, piece: str) -> bool:
        if is_plain(piece):
            return self._may_be_wanted(piece.lower())
        if self._in_order or not piece.isascii() or self._heads is None or self._near:
            return True
        # a term may be any words of it as one; how many positions it takes is of no matter here
        words = JOINTS.split(piece.lower())
        return any("".join(words[at:])[:2] in self._heads for at in range(len(words)))

    def _may_be_wanted(self, word: str) -> bool:
        """A quick look at a plain word; a stem has the letters of its word, an e, or i for y."""
        if self._heads is None or word[:2] in self._heads:
            return True
        if not self._needed:
            return False
        letters = {*word, *fold_spelling(word, self._folding), "e"}
        return any(len(needed - letters) <= slips for needed, slips in self._needed)

    def _is_wanted(self, term: str, written: str) -> bool:
        if term in self._exact or term.startswith(self._begun or "\0"):
            return True
        if any(step.fits(term) for step in self._near):
            return True
        return any(form.fullmatch(fold_letters(written)) for form in self._forms)


def _heads(steps: frozenset[Step]) -> frozenset[str] | None:
    """The first two letters that a plain word must have; None where any will do.

    Stems differ from words at the end, but for a few that are written otherwise in America.
    """
    heads: set[str] = set()
    for step in steps:
        words = {step.term, *(step.others if step.how == "begins" else ())}
        if step.how == "near" and step.term.isascii():
            continue
        if step.how == "near" or any(len(w) < 2 or not is_plain(w[:2]) for w in words):
            return None
        heads.update(word[:2] for word in words)
        heads.update(word[0] + "y" for word in words if word[1:] == "ie")  # dying, of die
    return frozenset(heads | {_BRITISH[head] for head in heads & _BRITISH.keys()})


@lru_cache(maxsize=32)
def _finder(wanted: tuple[Leaf, ...]) -> _Finder:
    ways = [way for leaf in wanted for way in _ways(leaf)]
    steps = frozenset(step for way in ways for step in way)
    in_order = any(len(way) > 1 for way in ways) or any(isinstance(one, Near) for one in wanted)
    return _Finder(steps, in_order, folding_of(wanted[0]))


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

"""How a passage is named by its words, and found again."""

from __future__ import annotations

import re
from itertools import pairwise

from archivist.model.structure import Span, TextQuoteSelector
from archivist.text.normalize import canonical
from archivist.text.scripts import is_cjk

CONTEXT = 32


def quote_selector(text: str, span: Span) -> TextQuoteSelector:
    """The words of `span`, with up to 32 code points of what stands before and after.

    Raises ValueError when `span` is empty or reaches out of `text`.
    """
    start, end = span
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no passage {start}-{end} in a text of {len(text)} characters")
    return TextQuoteSelector(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def find_quote(text: str, exact: str, prefix: str = "", suffix: str = "") -> list[Span]:
    """Where `exact` stands in `text`, in order; more than one span means it is ambiguous.

    `prefix` and `suffix` choose among several places: only those with the best agreeing context
    are returned, however little agrees (`text.carrying` asks for more). When the words are not
    there letter for letter, white space may differ.
    """
    places = _exact_places(text, exact) or _loose_places(text, exact)
    if len(places) < 2 or not (prefix or suffix):
        return places
    scores = [_agreement(text, place, prefix, suffix) for place in places]
    best = max(scores)
    return [place for place, score in zip(places, scores, strict=True) if score == best]


def follows(text: str, place: Span, prefix: str) -> bool:
    """Whether all of `prefix` stands right before `place`; white space may differ."""
    wanted = "".join(canonical(prefix).split())
    reach = place.start - 4 * len(prefix) - CONTEXT
    return "".join(text[max(0, reach) : place.start].split()).endswith(wanted)


def _exact_places(text: str, exact: str) -> list[Span]:
    places: list[Span] = []
    at = text.find(exact) if exact else -1
    while at >= 0:
        places.append(Span(at, at + len(exact)))
        at = text.find(exact, at + 1)
    return places


def _loose_places(text: str, exact: str) -> list[Span]:
    words = canonical(exact).split()
    if not words:
        return []
    pattern = _loose_word(words[0])
    for before, after in pairwise(words):
        # A line broken inside Japanese or Chinese adds no blank, elsewhere it stands for one.
        gap = r"\s*" if is_cjk(before[-1]) or is_cjk(after[0]) else r"\s+"
        pattern += gap + _loose_word(after)
    return [Span(*match.span()) for match in re.finditer(pattern, text)]


def _loose_word(word: str) -> str:
    pattern = re.escape(word[0])
    for before, after in pairwise(word):
        pattern += (r"\s*" if is_cjk(before) and is_cjk(after) else "") + re.escape(after)
    return pattern


def _agreement(text: str, place: Span, prefix: str, suffix: str) -> int:
    """How many code points next to `place` agree with the context that was noted."""
    before = text[max(0, place.start - len(prefix)) : place.start]
    after = text[place.end : place.end + len(suffix)]
    return _shared(before[::-1], prefix[::-1]) + _shared(after, suffix)


def _shared(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count

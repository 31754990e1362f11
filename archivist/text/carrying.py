"""Whether words that stand in another text are the passage that was marked.

The words alone are not enough: "Lee" stands in many texts, and not for the same man. What stood
around them must be found around them again, but for white space, punctuation and case.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from archivist.model.structure import Span, TextQuoteSelector
from archivist.text.anchor import CONTEXT, find_quote
from archivist.text.scripts import is_cjk

SIDE = 12  # of weight: a side that agrees so far, and to its end, is enough
SENTENCE = 30  # of weight: longer than a name with its office; such words speak for themselves
LEAD = 4  # a quarter of the context noted, by which a place must lead before the next


class Agreement(NamedTuple):
    """How much weight of the context before and after agrees, of how much that was noted."""

    before: int
    after: int
    noted_before: int
    noted_after: int

    @property
    def total(self) -> int:
        return self.before + self.after

    @property
    def noted(self) -> int:
        return self.noted_before + self.noted_after

    @property
    def is_enough(self) -> bool:
        """Half of the context agrees, or one whole side of it."""
        if not self.total:
            return False
        return (
            2 * self.total >= self.noted
            or SIDE <= self.before == self.noted_before
            or SIDE <= self.after == self.noted_after
        )


def find_again(text: str, selector: TextQuoteSelector) -> Span | None:
    """The one place in `text` that is the passage `selector` names; None where that is unsure.

    The context must agree by half, or on one side wholly; a whole sentence that stands there only
    once needs none. Of several places one must lead clearly.
    """
    exact, prefix, suffix = selector
    places = find_quote(text, exact)
    rated = [(agreement(text, place, prefix, suffix), place) for place in places]
    rated.sort(key=lambda one: one[0].total, reverse=True)
    if not rated:
        return None
    best, place = rated[0]
    if len(rated) == 1 and weight(_letters(exact)) >= SENTENCE:
        return place
    if not best.is_enough:
        return None
    if len(rated) > 1:
        lead = best.total - rated[1][0].total
        # All that was noted agrees at one place only: nothing can be surer.
        if lead == 0 or (best.total < best.noted and LEAD * lead < best.noted):
            return None
    return place


def agreement(text: str, place: Span, prefix: str, suffix: str) -> Agreement:
    """How far the context of a passage agrees with what stands around `place`."""
    reach = 3 * CONTEXT  # white space and punctuation may have grown
    before = _letters(text[max(0, place.start - reach) : place.start])[::-1]
    after = _letters(text[place.end : place.end + reach])
    first, last = _letters(prefix)[::-1], _letters(suffix)
    return Agreement(
        weight(_shared(before, first)), weight(_shared(after, last)), weight(first), weight(last)
    )


def weight(letters: str) -> int:
    """How much `letters` tell: a sign of Han or kana says as much as two others."""
    return sum(2 if is_cjk(letter) else 1 for letter in letters)


def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in folded if letter.isalnum())


def _shared(one: str, other: str) -> str:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return one[:count]

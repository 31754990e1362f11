"""Two of the commonest English words side by side, kept in the index as one term besides.

"Of the" is asked of a term that stands at a hundredth of the places of "the": a phrase of nothing
but such words need not decode millions of positions. No text that is looked for begins so.
"""

from __future__ import annotations

from archivist.search.steps import Step, Steps

MARK = "+"
# Neither spelling nor stemming changes them, and no two of them together make a third.
COMMON = tuple(
    sorted(
        "a an and are as at be but by for from had has have he his in is it not of on or that the"
        " their this to was were which will with".split()
    )
)
_IS_COMMON = frozenset(COMMON)


def pair_term(first: str, second: str) -> str:
    """The term that two common words side by side have in the index."""
    return f"{MARK}{first}{MARK}{second}"


def paired(steps: Steps) -> list[tuple[int, Step]]:
    """The steps of a row with their offsets, common words side by side taken together."""
    found: list[tuple[int, Step]] = []
    at = 0
    while at < len(steps):
        end = at
        while end < len(steps) and steps[end].exact and steps[end].term in _IS_COMMON:
            end += 1
        if end - at < 2:
            found.append((at, steps[at]))
            at += 1
            continue
        for offset in sorted({*range(at, end - 1, 2), end - 2}):
            term = pair_term(steps[offset].term, steps[offset + 1].term)
            found.append((offset, Step(term)))
        at = end
    return found

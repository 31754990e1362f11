"""What has come and gone between two states of a list, so that a view keeps its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

_MOST = 200  # steps: of more, a view is told to look anew


@dataclass(frozen=True, slots=True)
class Change:
    """Either `gone` entries are taken out at `at`, or those of `come` are put in there."""

    at: int
    gone: int = 0
    come: Sequence[str] = ()


def changes_between(before: Sequence[str], after: Sequence[str]) -> list[Change] | None:
    """The steps from one list of distinct ids to the other, to be made in turn.

    None where what stayed stands in another order, nothing stayed, or the steps would be many.
    """
    old, new = set(before), set(after)
    stayed = [key for key in before if key in new]
    if not stayed or stayed != [key for key in after if key in old]:
        return None if before or not after else [Change(0, come=after)]
    gone = [Change(at, gone=count) for at, count in _runs([key not in new for key in before])]
    come = [
        Change(at, come=after[at : at + count])
        for at, count in _runs([key not in old for key in after])
    ]
    changes = [*reversed(gone), *come]
    return changes if len(changes) <= _MOST else None


def _runs(marked: list[bool]) -> list[tuple[int, int]]:
    """The begin and length of every run of True."""
    found, at = list[tuple[int, int]](), 0
    for is_marked, run in groupby(marked):
        count = len(list(run))
        if is_marked:
            found.append((at, count))
        at += count
    return found

"""Regular expressions of recipes, taken only when no text can make them slow."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass

LONGEST_PATTERN = 1_000
LONGEST_LINE = 400  # no rule looks further into a line
MOST_OPEN_REPEATS = 4
MOST_TIMES = 200
_TOKEN = re.compile(
    r"(?P<escape>\\.)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<open>\((?:\?(?::|P<\w{1,30}>))?)"
    r"|(?P<shut>\))|(?P<or>\|)|(?P<many>[*+?][+?]?|\{\d*,?\d*\}[+?]?)|(?P<sign>.)",
    re.DOTALL,
)


def safe_pattern(text: str) -> re.Pattern[str]:
    """`text` as a pattern that ignores case; ValueError for a wrong one, or one that may be slow.

    Not taken: a repeated group that repeats or chooses inside, back references, look-around,
    flags, and more than four open repeats.
    """
    if len(text) > LONGEST_PATTERN:
        raise ValueError(f"is longer than {LONGEST_PATTERN} signs")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # what a later Python reads in another way
            compiled = re.compile(text, re.IGNORECASE)
    except (re.error, OverflowError, RecursionError, Warning) as fault:
        raise ValueError(f"is no regular expression: {fault}") from None
    _check(text)
    return compiled


@dataclass
class _Group:
    """What stands in a group that is open: whether it repeats or chooses, and how often."""

    varies: bool = False
    repeats: int = 0  # open ones in the branch that is read now
    most: int = 0  # in the branches before


def _check(text: str) -> None:
    groups, last = [_Group()], False  # `last`: whether the last atom repeats or chooses inside
    for token in _TOKEN.finditer(text):
        kind, words, group = token.lastgroup, token[0], groups[-1]
        if kind == "open":
            if words == "(" and text[token.end() :].startswith("?"):
                raise ValueError("holds look-around or flags, which recipes do without")
            groups.append(_Group())
        elif kind == "shut":
            inner = groups.pop()
            last = inner.varies
            groups[-1].varies |= last
            groups[-1].repeats += max(inner.most, inner.repeats)
        elif kind == "or":
            group.varies, group.most, group.repeats = True, max(group.most, group.repeats), 0
        elif kind == "many":
            if last and not words.startswith("?"):
                raise ValueError("repeats a group that repeats or chooses inside")
            group.repeats += _open_repeats(words)
            group.varies = True
        else:
            if kind == "escape" and words[1].isdigit() and words[1] != "0":
                raise ValueError("refers back to a group, which recipes do without")
            last = False
        if groups[-1].repeats > MOST_OPEN_REPEATS:
            raise ValueError(f"has more than {MOST_OPEN_REPEATS} open repeats")


def _open_repeats(words: str) -> int:
    """1 when there is no small upper bound; ValueError for a bound beyond all reason."""
    if words[0] in "*+?":
        return int(words[0] != "?")
    least, comma, most = words.rstrip("+?").strip("{}").partition(",")
    highest = int(most or 0) if comma else int(least or 0)
    if max(int(least or 0), highest) > MOST_TIMES:
        raise ValueError(f"repeats more than {MOST_TIMES} times")
    return int(bool(comma) and (not most or highest > 20))

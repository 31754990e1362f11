"""Where in a folded text a word may stand: looked for by its first letters, not word by word.

A lump is ASCII words with all that may belong to them: a piece, or several of them side by side.
Where letters beyond ASCII stand, lumps are not pieces, and pieces are what is looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from archivist.search.analyzer import CJK, MARKS, SEPARATOR, find_pieces

LUMP = re.compile(rf"[A-Za-z0-9]+(?:['.-][A-Za-z0-9]+)*|{SEPARATOR}")
JOINTS = re.compile("['.-]")
_JOINT = re.compile("['.-](?<=[A-Za-z0-9].)(?=[A-Za-z0-9])")
# What no lump holds and a piece may: texts with no more of it than quotes and dashes are lumps
_BEYOND = re.compile(rf"[^\W\x00-\x7f]|[_{MARKS}‘’‐‑]")
_ODD = re.compile(rf"[^\W\x00-\x7f{CJK}]|[_{MARKS}‘’‐‑]")  # what may be part of the same word
_AROUND = re.compile(rf"(?:[A-Za-z0-9'.-]|{_ODD.pattern})+")


def beginning(heads: frozenset[str]) -> re.Pattern[str]:
    """Lumps that begin with one of some pairs of letters.

    A search is quick where a pattern begins with a set of letters, so what stands before comes
    after it.
    """
    first, second = ("".join({one + one.upper() for one in ones}) for ones in zip(*heads))  # noqa: B905
    pairs = "|".join("".join(f"[{one}{one.upper()}]" for one in head) for head in sorted(heads))
    return re.compile(
        rf"[{first}][{second}](?<={pairs})(?<![A-Za-z0-9]..)(?<![A-Za-z0-9]['.-]..)"
        r"[A-Za-z0-9]*(?:['.-][A-Za-z0-9]+)*"
    )


def is_mixed(text: str) -> bool:
    """Whether a text holds letters that no lump has."""
    return not (text.isascii() and "_" not in text) and bool(_BEYOND.search(text))


def begun(text: str, worth: re.Pattern[str]) -> Iterable[re.Match[str]]:
    """The lumps of the form `worth` (see `beginning`), those of several words, and odd pieces."""
    found = chain(worth.finditer(text), _joined(text))
    return _with_odd(text, found) if is_mixed(text) else found


def _with_odd(text: str, lumps: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The lumps, but where letters beyond ASCII stand the pieces there, whatever they are."""
    ends = [0]
    starts = [0]
    for odd in _ODD.finditer(text):
        start = odd.start()
        if start < ends[-1]:
            continue
        while start > ends[-1] and _AROUND.match(text[start - 1]):
            start -= 1
        around = _AROUND.match(text, start)
        starts.append(start)
        ends.append(around.end() if around else odd.end())
        yield from find_pieces(text, starts[-1], ends[-1])
    for lump in lumps:
        if lump.start() >= ends[bisect_right(starts, lump.start()) - 1]:
            yield lump


def _joined(text: str) -> Iterator[re.Match[str]]:
    """Lumps of more than one word: U.S., well-being."""
    end = 0
    for joint in _JOINT.finditer(text):
        if joint.start() < end:
            continue
        start = joint.start()
        while start > end and is_plain(text[start - 1]):
            start -= 1
        if (lump := LUMP.match(text, start)) is not None:
            end = lump.end()
            yield lump


def is_plain(piece: str) -> bool:
    """Whether a piece is surely one word of ASCII letters or digits."""
    return piece.isascii() and piece.isalnum()


@lru_cache(maxsize=256)
def any_of(held: tuple[str, ...]) -> re.Pattern[str]:
    """Whole lumps, the longest first."""
    parts = "|".join(map(re.escape, sorted(held, key=len, reverse=True)))
    before, behind = r"(?<![A-Za-z0-9])(?<![A-Za-z0-9]['.-])", r"(?![A-Za-z0-9]|['.-][A-Za-z0-9])"
    return re.compile(f"{before}(?:{parts}){behind}")

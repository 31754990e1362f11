"""Finding words in the open text, whatever their case, width and composition."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import Final

from archivist.model.rendition import Span

_MOST = 10_000


def find_spans(text: str, words: str) -> list[Span]:
    """Where `words` stand in `text`; ＤＮＡ finds DNA, ﾊﾝｸﾞﾙ finds ハングル, blanks are alike.

    At most ten thousand places are given.
    """
    parts = words.split()
    if not parts:
        return []
    folded = _fold_text(text)
    either = {r"\s+".join(re.escape(fold(part)) for part in parts) for fold in _FOLDS}
    found: list[Span] = []
    for match in re.finditer("|".join(sorted(either)), folded.text):
        found.append(folded.span(match.start(), match.end()))
        if len(found) == _MOST:
            break
    return found


def _composed(words: str) -> str:
    return _by_sign(unicodedata.normalize("NFKC", words).casefold())


def _decomposed(words: str) -> str:
    return _by_sign(unicodedata.normalize("NFKD", _composed(words)))


def _by_sign(words: str) -> str:
    return "".join(map(_folded_sign, words))


# Texts hold composed signs, decomposed ones, or both as the words were copied from them.
_FOLDS: Final = (_composed, _decomposed, _by_sign)


def _folded_sign(sign: str) -> str:
    return unicodedata.normalize("NFKC", sign).casefold()


@lru_cache(maxsize=2)
def _fold_text(text: str) -> _Folded:
    """Kept while somebody types: each letter typed looks through the same text."""
    return _Folded(text)


class _Folded:
    """A text folded sign by sign, and the way back to its places."""

    def __init__(self, text: str) -> None:
        table = {}
        longer = {}
        for sign in set(text):
            folded = _folded_sign(sign)
            if folded != sign:
                table[ord(sign)] = folded
            if len(folded) != 1:
                longer[sign] = len(folded)
        self.text = text.translate(table)
        self._places: list[int] = []  # of signs that fold to more or fewer than one
        self._after: list[int] = []  # where the folded text goes on behind each of them
        shift = 0
        if longer:
            pattern = "[" + "".join(map(re.escape, longer)) + "]"
            for match in re.finditer(pattern, text):
                shift += longer[match[0]] - 1
                self._places.append(match.start())
                self._after.append(match.start() + 1 + shift)

    def span(self, start: int, end: int) -> Span:
        """The signs that `start`–`end` of the folded text came from, whole."""
        return Span(self._place(start), self._place(end - 1) + 1)

    def _place(self, folded: int) -> int:
        number = bisect_right(self._after, folded)
        if number == 0:
            before, place = 0, 0
        else:
            before, place = self._after[number - 1], self._places[number - 1] + 1
        plain = place + folded - before
        following = bisect_left(self._places, place)
        return min(plain, self._places[following]) if following < len(self._places) else plain

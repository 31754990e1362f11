"""What a word or phrase of a query looks for in a row of terms.

The same steps are matched against the index (matching.py) and against a text (marks.py), so that
what is found and what is marked cannot disagree.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from archivist.search.analyzer import Token, tokens
from archivist.search.folding import fold_letters, fold_text, fold_word
from archivist.search.spelling import americanise
from archivist.search.tree import Words

# a prefix can end anywhere in an ending that the stem has lost: negotiati* must find "negoti"
_ENDINGS = (
    "es ed ying ly ally or ions ations ated ative able ity ies ments ness ized izing ization "
    "fulness isms ists ency ance"
).split()
_TAILS = tuple(sorted({ending[cut:] for ending in _ENDINGS for cut in range(len(ending))} | {""}))


class Step(NamedTuple):
    """One term at one position: `term` itself, or with `begins` any that begins so.

    `stems` are terms that fit besides.
    """

    term: str
    begins: bool = False
    stems: frozenset[str] = frozenset()

    def fits(self, term: str) -> bool:
        if not self.begins:
            return term == self.term
        return term.startswith(self.term) or term in self.stems


Steps = tuple[Step, ...]


@lru_cache(maxsize=512)
def alternatives(words: Words) -> tuple[Steps, ...]:
    """The rows of steps, at least one, any of which is what `words` looks for."""
    found = list(tokens(words.text))
    plain = [token for token in found if token.kind != "compound"]
    compounds = [token for token in found if token.kind == "compound"]
    ways = [_steps(plain, words)]
    if len(compounds) == 1:  # re-elect is also reelect
        place = compounds[0].position
        joined = [token for token in plain if token.position not in (place, place + 1)]
        whole = sorted([*joined, compounds[0]], key=lambda token: token.position)
        ways.append(_steps(whole, words))
    return tuple(way for way in ways if way)


def _steps(found: list[Token], words: Words) -> Steps:
    """The steps of tokens in a row; what follows a phrase's last character is left open."""
    if len(found) > 1 and found[-1].kind == "last" and found[-2].kind == "pair":
        found = found[:-1]
    steps = [Step(token.term) for token in found]
    if found and found[-1].kind == "last":
        steps[-1] = Step(found[-1].term, begins=True)
    elif found and words.begins:
        last = found[-1]
        steps[-1] = _prefix(fold_text(words.text[last.start : last.end]))
    return tuple(steps)


def _prefix(word: str) -> Step:
    letters = fold_letters(word)
    stems = {fold_word(letters + tail) for tail in _TAILS} if letters.isascii() else set()
    return Step(americanise(letters), begins=True, stems=frozenset(stems))

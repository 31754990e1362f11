"""What a word or phrase of a query looks for in a row of terms.

The same steps are matched against the index (fast/queries.py) and against a text (marks.py), so
that what is found and what is marked cannot disagree.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from archivist.search.analyzer import Token, tokens
from archivist.search.folding import Folding, fold_letters, fold_spelling, fold_text, fold_word
from archivist.search.hanja import READ, is_hangul, written_otherwise
from archivist.search.tree import Words

# a prefix can end anywhere in an ending that the stem has lost: negotiati* must find "negoti"
_ENDINGS = (
    "es ed ying ly ally or ions ations ated ative able ity ies ments ness ized izing ization "
    "fulness isms ists ency ance"
).split()
_TAILS = tuple(sorted({ending[cut:] for ending in _ENDINGS for cut in range(len(ending))} | {""}))
_WILD = re.compile(r"[*?]")
_PARTS = re.compile(r"[^\W_](?:[\w*?'’]*[\w*?])?|[*?][\w*?'’]*")
_TRUNKS = ("bababa", "babab")  # words to hang an ending on, so that it is cut as endings are
_CUT = "+"
_LONG = 8


class Step(NamedTuple):
    """What may stand at one position: `term` itself, or what `how` says.

    "or": one of `others` as well. "begins": any term that begins so. "like": any of that form
    (* and ?). "near": any with at most `slips` letters other. `others` are terms (for "like"
    forms) that fit besides.
    """

    term: str
    how: str = ""
    others: frozenset[str] = frozenset()
    slips: int = 0

    @property
    def exact(self) -> bool:
        return not self.how

    def fits(self, term: str) -> bool:
        if self.how in ("", "or"):
            return term == self.term or term in self.others
        return _fits(self, term)


Steps = tuple[Step, ...]


@lru_cache(maxsize=512)
def alternatives(words: Words) -> tuple[Steps, ...]:
    """The rows of steps, at least one, any of which is what `words` looks for."""
    if words.like:
        return (_patterns(words.text, words.folding),)
    if words.slips:
        return ((_near(words.text, words.slips, words.folding),),)
    found = list(tokens(words.text, folding=words.folding))
    plain = [token for token in found if token.kind != "compound"]
    compounds = [token for token in found if token.kind == "compound"]
    ways = [_steps(plain, words)]
    if len(compounds) == 1:  # re-elect is also reelect
        place = compounds[0].position
        joined = [token for token in plain if token.position not in (place, place + 1)]
        whole = sorted([*joined, compounds[0]], key=lambda token: token.position)
        ways.append(_steps(whole, words))
    if words.folding.hanja:
        ways += [way for way in map(_begun_in_hanja, ways) if way]
    return tuple(way for way in ways if way)


@lru_cache(maxsize=256)
def glob(pattern: str) -> re.Pattern[str]:
    """What terms of the form of `pattern` match."""
    letters = {"*": ".*", "?": "."}
    return re.compile("".join(letters.get(letter) or re.escape(letter) for letter in pattern))


def slips_between(one: str, other: str, most: int) -> int:
    """Letters changed, left out, put in, or swapped with a neighbour; `most` + 1 for more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    earlier: list[int] = []
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, there in enumerate(other, 1):
            cost = before[column - 1] + (letter != there)
            cost = min(cost, before[column] + 1, now[-1] + 1)
            swapped = row > 1 < column and letter == other[column - 2] and one[row - 2] == there
            now.append(min(cost, earlier[column - 2] + 1) if swapped else cost)
        if min(now) > most:
            return most + 1
        earlier, before = before, now
    return before[-1]


def _steps(found: list[Token], words: Words) -> Steps:
    """The steps of tokens in a row; what follows a phrase's last character is left open."""
    if len(found) > 1 and found[-1].kind == "last" and found[-2].kind == "pair":
        found = found[:-1]
    steps = [_step(token, words.folding) for token in found]
    last = found[-1] if found else None
    if last is not None and last.kind == "last":
        steps[-1] = Step(last.term, "begins")
    elif last is not None and words.begins and last.kind != "pair":
        steps[-1] = _prefix(words.text[last.start : last.end], words.folding)
    return tuple(steps)


def _step(token: Token, folding: Folding) -> Step:
    is_read = folding.hanja and token.kind in ("pair", "last")
    others = written_otherwise(token.term) if is_read else frozenset()
    return Step(token.term, "or", others) if others else Step(token.term)


def _begun_in_hanja(way: Steps) -> Steps:
    """The same row where its end is a syllable that a word in Hanja may begin with."""
    if not way or way[-1].how != "begins" or not is_hangul(way[-1].term[0]):
        return ()
    return (*way[:-1], Step(READ + way[-1].term, "begins"))


def _prefix(word: str, folding: Folding) -> Step:
    letters = fold_letters(fold_text(word, folding))
    stems = {fold_word(letters + tail, folding) for tail in _TAILS} if letters.isascii() else set()
    return Step(fold_spelling(letters, folding), "begins", frozenset(stems))


def _patterns(text: str, folding: Folding) -> Steps:
    """A step a word; those with a star only at the end are prefixes."""
    steps = []
    for part in _PARTS.findall(fold_text(text, folding)):
        head = part.rstrip("*?")
        if not _WILD.search(part):
            steps.append(Step(fold_word(part, folding)))
        elif not _WILD.search(head) and set(part[len(head) :]) == {"*"}:
            steps.append(_prefix(head, folding))
        else:
            steps.append(_like(part, folding))
    return tuple(steps)


class StemForm(NamedTuple):
    """The form a word's stem may have: `pattern`, where the word ends in `lost` for `kept`.

    `british` is not empty where British spellings are left apart.
    """

    pattern: str
    kept: str = ""
    lost: str = ""
    british: str = ""

    @classmethod
    def parse(cls, form: str) -> StemForm:
        return cls(*form.split(_CUT))

    def is_of(self, term: str) -> bool:
        """Whether the word that a term may have come from has just this term for its stem."""
        word = term[: len(term) - len(self.kept)] + self.lost
        return fold_word(word, Folding(spelling=not self.british)) == term


def _like(part: str, folding: Folding) -> Step:
    """The form of a word with * and ? inside, and the form its stem may have.

    g*nment is government, of which the index has "govern": a term that fits g*n is taken when
    with "ment" behind it is cut to just that. After a star alone nothing of an ending is left to
    go by; then enough letters must stand before.
    """
    place = max(part.rfind("*"), part.rfind("?")) + 1
    pieces = re.split(r"([*?])", part[:place])
    head = "".join(piece if piece in "*?" else fold_letters(piece) for piece in pieces)
    tail = fold_letters(part[place:])
    stems = set()
    british = "" if folding.spelling else "british"
    for trunk in _TRUNKS:
        stem = fold_word(trunk + tail, folding)
        kept = stem[len(trunk) :]
        if stem.startswith(trunk) and kept != tail and (kept or len(_WILD.split(head)[0]) > 3):
            stems.add(_CUT.join((head + kept, kept, tail, british)))
    return Step(head + tail, "like", frozenset(stems))


def _near(text: str, slips: int, folding: Folding) -> Step:
    found = tokens(text, folding=folding)
    word = "".join(token.term for token in found if token.kind == "word")
    letters = fold_letters(fold_text(text, folding))
    if len(word) < len(letters):  # so much less is left that two slips would be any word
        slips = min(slips, 1 + (len(word) >= _LONG))
    return Step(word, "near", frozenset({letters}), slips)


@lru_cache(maxsize=100_000)
def _fits(step: Step, term: str) -> bool:
    if step.how == "begins":
        return term.startswith(step.term) or term in step.others
    wanted = (step.term, *step.others)
    if step.how == "like":
        forms = [StemForm.parse(form) for form in wanted]
        return any(
            glob(form.pattern).fullmatch(term) and (not form.lost or form.is_of(term))
            for form in forms
        )
    return any(slips_between(word, term, step.slips) <= step.slips for word in wanted)

"""Text as it is compared: NFKC with a way back to the original, and single words folded.

Widths, ligatures and composed letters are made equal for the whole text (so that half-width
katakana and decomposed Hangul become what they look like), and so are the forms of a Han character,
traditional, simplified or Japanese (國 国, 縣 县 県); case, accents, spelling and endings only
inside words of alphabetic scripts, because ガール is not カール. Forms, spelling and endings are
left apart where the archive's Folding says so.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from Stemmer import Stemmer

from archivist.resources import resources
from archivist.search.spelling import americanise

MAX_WORD = 64  # letters of a word that are compared; longer ones are not words
_MEMO_LIMIT = 300_000


class Folding(NamedTuple):
    """What is taken for the same when an archive is searched; each archive has its own."""

    stemming: bool = True  # mine, mines, mining
    spelling: bool = True  # labour, labor
    han: bool = True  # 國, 国
    hanja: bool = True  # 韓國, 한국 in Korean texts


USUAL = Folding()

_IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e0fff]+"
)
_STABLE = re.compile(
    "[\t\n\x20-\x7e\u2013\u2014\u2018\u2019\u201c\u201d\u3001-\u3015"
    "\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uac00-\ud7a3]+|.",
    re.DOTALL,
)
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U000323af]")
_APOSTROPHES = re.compile("[’‘ʼʻ]")
_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "ð": "d"}
    | {"þ": "th", "ħ": "h"}
)
_stem = Stemmer("english", 0).stemWord  # Porter2, https://snowballstem.org; 0: no memo of its own
_words: defaultdict[Folding, dict[str, str]] = defaultdict(dict)


class Folded:
    """A folded text whose every character knows where it came from."""

    __slots__ = ("_ends", "_starts", "text")

    def __init__(self, text: str, starts: list[int] | None, ends: list[int] | None) -> None:
        self.text = text
        self._starts = starts
        self._ends = ends

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text that became `start` to `end` (not empty) of this one."""
        if self._starts is None or self._ends is None:
            return start, end
        return self._starts[start], self._ends[end - 1]


def fold_text(text: str, folding: Folding = USUAL) -> str:
    """`text` in NFKC, without invisible characters, each Han character in one form: as indexed."""
    if text.isascii():
        return text
    return _in_one_form(unicodedata.normalize("NFKC", _IGNORABLE.sub("", text)), folding)


def fold_mapped(text: str, folding: Folding = USUAL) -> Folded:
    """The same as `fold_text`, with the way back to positions in `text`."""
    if text.isascii() or (unicodedata.is_normalized("NFKC", text) and not _IGNORABLE.search(text)):
        return Folded(_in_one_form(text, folding), None, None)
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    first = 0  # where the last segment begins: a character and the marks that join it
    made = 0  # how many characters of `out` came from before it
    for match in _STABLE.finditer(text):
        begin, end = match.span()
        piece = match.group()
        if end - begin > 1 or not _joins(piece):
            folded = piece if end - begin > 1 else _fold_segment(piece)
            first, made = end - 1, len(starts) + (len(folded) - 1 if end - begin > 1 else 0)
            if end - begin > 1:
                starts.extend(range(begin, end))
                ends.extend(range(begin + 1, end + 1))
            else:
                starts.extend([begin] * len(folded))
                ends.extend([end] * len(folded))
            out.append(folded)
            continue
        folded = _fold_segment(text[first:end])
        _cut(out, len(starts) - made)
        del starts[made:], ends[made:]
        out.append(folded)
        starts.extend([first] * len(folded))
        ends.extend([end] * len(folded))
    return Folded(_in_one_form("".join(out), folding), starts, ends)


def _in_one_form(text: str, folding: Folding) -> str:
    """`text`, each Han character in the form that stands for all of its forms."""
    return text.translate(_variants()) if folding.han and _HAN.search(text) else text


@cache
def _variants() -> dict[int, str]:
    """Code point -> the form it is looked for as."""
    lines = (resources() / "han" / "variants.txt").read_text("utf-8").splitlines()
    return {ord(form): line[0] for line in lines for form in line[1:]}


def fold_word(word: str, folding: Folding = USUAL) -> str:
    """A word of an alphabetic script (NFKC) as it stands in the index: folded and stemmed."""
    known = _words[folding]
    found = known.get(word)
    if found is None:
        if len(known) >= _MEMO_LIMIT:
            known.clear()
        found = fold_letters(word)
        if found.isascii() and found.isalpha():
            found = fold_spelling(found, folding)
            found = _stem(found) if folding.stemming else found
        known[word] = found
    return found


def fold_spelling(letters: str, folding: Folding) -> str:
    """A word or its beginning (lower case) in the spelling that stands in the index."""
    return americanise(letters) if folding.spelling else letters


def fold_letters(word: str) -> str:
    """A word without case, accents, apostrophes and possessive ending, but with its spelling."""
    word = word[: MAX_WORD * 2].casefold()
    if not word.isascii():
        word = _APOSTROPHES.sub("'", word).translate(_LETTERS)
        word = unicodedata.normalize("NFD", word)
        word = "".join(letter for letter in word if not unicodedata.combining(letter))
        word = unicodedata.normalize("NFC", word)
    word = word.removesuffix("'s").replace("'", "").replace(".", "")
    return word[:MAX_WORD]


@lru_cache(maxsize=8192)
def _fold_segment(segment: str) -> str:
    return unicodedata.normalize("NFKC", _IGNORABLE.sub("", segment))


def _cut(out: list[str], count: int) -> None:
    """Takes the last `count` characters off the pieces of `out`."""
    while count > 0:
        piece = out.pop()
        if len(piece) > count:
            out.append(piece[:-count])
        count -= len(piece)


@lru_cache(maxsize=8192)
def _joins(letter: str) -> bool:
    """Whether normalisation can melt `letter` into what stands before it."""
    if _IGNORABLE.match(letter):
        return True
    head = unicodedata.normalize("NFKD", letter)[0]
    return unicodedata.category(head) in ("Mn", "Mc") or (
        "\u1160" <= head <= "\u11ff"  # vowels and final consonants of Hangul
    )

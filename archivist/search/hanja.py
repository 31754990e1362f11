"""Hanja: Han characters as they are read in Korean, 韓國 for 한국.

A character may be read in several ways, and at the head of a word otherwise than inside it
(女 녀, 여; 勞 로, 노); as the North writes the inner form everywhere, all of them are taken.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from itertools import product

from archivist.resources import resources

_FIRST, _LAST = 0xAC00, 0xD7A3
_N, _R, _SILENT = 2, 5, 11  # numbers of first consonants
_OF_A_CONSONANT, _OF_A_VOWEL = 588, 28  # syllables
_Y_OR_I = (2, 3, 6, 7, 12, 17, 20)  # numbers of vowels
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_KANA = re.compile("[\u3041-\u30ff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_LOOKED_AT = 4_000  # characters
_SHARE = 8  # in mixed script one letter of three is Hangul; in Chinese texts a name in a hundred

READ = "="  # before a term that is read off Hanja, so that 사고 for 事故 is not taken for 思考


def is_hangul(letter: str) -> bool:
    """Whether `letter` is a syllable of Hangul."""
    return "\uac00" <= letter <= "\ud7a3"


def holds_han(text: str) -> bool:
    """Whether a Han character stands in `text`."""
    return _HAN.search(text) is not None


def at_head(syllable: str) -> str:
    """What an inner syllable becomes at the head of a word; empty when it stays as it is."""
    place = ord(syllable) - _FIRST
    consonant, rest = divmod(place, _OF_A_CONSONANT)
    soft = rest // _OF_A_VOWEL in _Y_OR_I
    if not (0 <= place <= _LAST - _FIRST) or not (consonant == _R or (consonant == _N and soft)):
        return ""
    return chr(_FIRST + (_SILENT if soft else _N) * _OF_A_CONSONANT + rest)


def readings(letter: str) -> tuple[str, ...]:
    """The syllables that a Han character, in whichever form, may stand for; often one."""
    return _readings().get(letter, ())


@lru_cache(maxsize=100_000)
def read_off(term: str) -> tuple[str, ...]:
    """The terms of Hangul, marked as such, that a term with Hanja in it is read as."""
    if all(map(is_hangul, term)):
        return ()
    ways = product(*((one,) if is_hangul(one) else readings(one) for one in term))
    return tuple(READ + "".join(way) for way in ways)


def written_otherwise(term: str) -> frozenset[str]:
    """The other terms that the same Korean syllables may stand in the index as.

    Of Hangul what is read off Hanja; of Hanja the Hangul, also where a text mixes the two.
    """
    if all(map(is_hangul, term)):
        return frozenset((READ + term,))
    parts = [(one,) if is_hangul(one) else (one, *readings(one)) for one in term]
    if any(len(part) == 1 and not is_hangul(part[0]) for part in parts):
        return frozenset()  # kana, or a character that Korean does not know
    found = {"".join(way) for way in product(*parts)} - {term}
    return frozenset(found.union(read_off(term) if any(map(is_hangul, term)) else ()))


def is_korean(text: str, language: str = "") -> bool:
    """Whether a text is Korean: by its language (BCP 47) or, as that may be wrong, its letters.

    By letters it is when Hangul is more than kana, and more than a word in passing.
    """
    if language.lower().split("-", 1)[0] == "ko":
        return True
    head = text[:_LOOKED_AT]
    if head.isascii() or not _HANGUL.search(head):
        return False
    hangul, kana, han = (len(script.findall(head)) for script in (_HANGUL, _KANA, _HAN))
    return hangul > kana and hangul * _SHARE >= han


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    folder = resources() / "han"
    found: dict[str, list[str]] = defaultdict(list)
    for line in (folder / "hangul.txt").read_text("utf-8").splitlines():
        for letter in line[1:]:
            found[letter] += [line[0], at_head(line[0])]
    for forms in (folder / "variants.txt").read_text("utf-8").splitlines():
        shared = [syllable for form in forms for syllable in found.get(form, ())]
        for form in forms:  # the first stands for all of them in the index
            if form == forms[0] or form not in found:
                found[form] = shared
    return {
        letter: tuple(dict.fromkeys(filter(None, syllables)))
        for letter, syllables in found.items()
        if syllables
    }

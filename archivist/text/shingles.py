"""A text as a set of overlapping runs of five words, for finding texts that are alike.

A word is a run of letters and digits; in Chinese, Japanese and Korean every sign is one, because
outlets part words differently there. Width, case, punctuation and blanks make no difference.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cache

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

RUN = 5
FEWEST_WORDS = 50  # a shorter text shares its runs with too many others
MOST_SIGNS = 2_000_000  # of a longer text the beginning is compared

_LETTER, _SIGN = 1, 2
_BLOCK = 0x1000
_SIGNS = (
    (0x2E80, 0x2FDF),
    (0x3005, 0x3007),
    (0x3021, 0x3029),
    (0x3041, 0x318E),
    (0x31A0, 0x31BF),
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xA960, 0xA97C),
    (0xAC00, 0xD7FB),
    (0xF900, 0xFAFF),
    (0x1100, 0x11FF),
    (0x1B000, 0x1B16F),
    (0x20000, 0x323AF),
)
_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse modulo 2**64
_PLACES = np.array(
    [0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F,
     0xE7037ED1A0B428DB],
    dtype=np.uint64,
)  # fmt: skip


def words_of(text: str) -> Hashes:
    """A number for each word of `text` in order; equal words have equal numbers."""
    text = text[:MOST_SIGNS]
    text = text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    if not codes.size:
        return np.empty(0, dtype=np.uint64)
    kinds = np.zeros(codes.size + 2, dtype=np.uint8)
    kinds[1:-1] = _kinds()[codes]
    letter = kinds == _LETTER
    sign = kinds[1:-1] == _SIGN
    starts = np.flatnonzero(sign | (letter[1:-1] & ~letter[:-2]))
    ends = np.flatnonzero(sign | (letter[1:-1] & ~letter[2:])) + 1
    power, inverse = _powers(1 << int(codes.size).bit_length())
    sums = np.zeros(codes.size + 1, dtype=np.uint64)
    np.cumsum(codes * power[: codes.size], out=sums[1:])
    return mixed((sums[ends] - sums[starts]) * inverse[starts])


def text_key(words: Hashes, text: str) -> int | None:
    """A number that texts of the same words share and others do not; None without a word."""
    if not words.size:
        return None
    digest = hashlib.blake2b(words.tobytes(), digest_size=8)
    digest.update(text[MOST_SIGNS:].encode("utf-8", "surrogatepass"))
    return int.from_bytes(digest.digest(), "big", signed=True)


def length_in_words(words: Hashes, text: str) -> int:
    """How long a text is in words; two signs of Chinese, Japanese or Korean make one."""
    if text.isascii():
        return int(words.size)
    codes = np.frombuffer(text[:MOST_SIGNS].encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    signs = int(np.count_nonzero(_kinds()[codes] == _SIGN))
    return int(words.size) - signs // 2


def shingles(words: Hashes) -> Hashes:
    """The different runs of five words, as rising numbers."""
    count = words.size - RUN + 1
    if count <= 0:
        return np.empty(0, dtype=np.uint64)
    runs = words[:count] * _PLACES[0]
    for place in range(1, RUN):
        runs += words[place : place + count] * _PLACES[place]
    runs = mixed(runs)
    runs.sort()
    fresh = np.ones(count, dtype=bool)
    np.not_equal(runs[1:], runs[:-1], out=fresh[1:])
    return runs[fresh]


def mixed(numbers: Hashes) -> Hashes:
    """`numbers` with every bit depending on every other (the finish of MurmurHash3)."""
    numbers = numbers ^ (numbers >> np.uint64(33))
    numbers *= np.uint64(0xFF51AFD7ED558CCD)
    numbers ^= numbers >> np.uint64(33)
    numbers *= np.uint64(0xC4CEB9FE1A85EC53)
    numbers ^= numbers >> np.uint64(33)
    return numbers


@cache
def _kinds() -> NDArray[np.uint8]:
    """For each code point: nothing, a letter of a word, or a word by itself."""
    kinds = np.zeros(0x110000, dtype=np.uint8)
    for start in range(0, kinds.size, _BLOCK):  # in one go it would hold every thread up
        block = "".join(map(chr, range(start, start + _BLOCK)))
        for run in re.finditer(r"[^\W_]+", block):
            kinds[start + run.start() : start + run.end()] = _LETTER
    for first, last in _SIGNS:
        part = kinds[first : last + 1]
        part[part == _LETTER] = _SIGN
    return kinds


@cache
def _powers(size: int) -> tuple[Hashes, Hashes]:
    """The first powers of the base and of its inverse, modulo 2**64."""
    found = []
    for base in (_BASE, pow(_BASE, -1, 1 << 64)):
        powers = np.full(size, base, dtype=np.uint64)
        powers[0] = 1
        np.cumprod(powers, out=powers)
        found.append(powers)
    return found[0], found[1]

"""Text to terms: words folded and stemmed, Han, kana and Hangul as overlapping pairs.

記者会見 becomes 記者 者会 会見 見, one position a character, the last one alone as well, so that a
phrase query over the pairs is an exact substring search and no dictionary is needed. In Korean
texts what is written in Hanja has at each position also what it is read as. Dashes are boundaries;
two words held by a hyphen are also one (co-operation, cooperation).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from whoosh.analysis import Token as WhooshToken
from whoosh.analysis import Tokenizer

from archivist.search.folding import USUAL, Folding, fold_mapped, fold_text, fold_word
from archivist.search.hanja import read_off

VERSION = 6  # rises when the same text gives other terms
SEPARATOR = "\x1e"  # between values of one field: no phrase reaches across it
GAP = 50

CJK = (
    "\u1100-\u11ff\u2e80-\u2eff\u3005-\u3007\u303b\u3041-\u3096\u3099\u309a\u309d-\u309f"
    "\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U0001aff0-\U0001b16f\U00020000-\U0003ffff"
)
MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903"
    "\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_WORD = rf"(?:[0-9A-Za-z]++|[^\W_{CJK}{MARKS}]++)++"  # most letters need only the first look
_INNER = "['’‘]"
_WHOLE = (
    rf"[^\W\d_{CJK}](?:\.[^\W\d_{CJK}])+(?![^\W{CJK}])"  # U.S., R.O.K.
    rf"|{_WORD}(?:(?:[{MARKS}]+|{_INNER}){_WORD})*[{MARKS}]*"
)
_HYPHENS = "-‐‑"
_TOKEN = re.compile(rf"(?P<word>{_WHOLE})|(?P<cjk>[{CJK}]+)|{SEPARATOR}")
_PIECE = re.compile(rf"(?:{_WHOLE})(?:[{_HYPHENS}](?:{_WHOLE}))*|[{CJK}]+")
_PLACED = re.compile(f"{_PIECE.pattern}|{SEPARATOR}")
_CJK_LETTER = re.compile(f"[{CJK}]")


class Token(NamedTuple):
    """A term, its position among the terms, and where its text stands (code points).

    `head` is where its first character ends. `kind` is "word", "pair" (two characters), "last"
    (the last of a run, alone) or "compound" (two hyphened words as one, at the first's position).
    """

    term: str
    position: int
    start: int
    end: int
    head: int
    kind: str


def tokens(
    text: str, wanted: Callable[[str], bool] | None = None, folding: Folding = USUAL
) -> Iterator[Token]:
    """The terms of `text` (those that are `wanted`), with places in `text` itself."""
    folded = fold_mapped(text, folding)
    origin = folded.origin
    for term, position, start, end, head, kind in scan(folded.text, folding):
        if wanted is None or wanted(term):
            yield Token(term, position, *origin(start, end), origin(start, head)[1], kind)


def pieces(text: str) -> list[str]:
    """A folded text in pieces: words (with all that are hyphened to them) and runs of CJK.

    Each analysed by itself, one after another, they give the terms of the whole.
    """
    return _PIECE.findall(text)


def find_pieces(text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
    """The same with their places, and the separators; those between `start` and `end`."""
    return _PLACED.finditer(text, start, end)


def is_run(piece: str) -> bool:
    """Whether a piece is a run of Han, kana or Hangul."""
    return _CJK_LETTER.match(piece) is not None


def holds_cjk(text: str) -> bool:
    """Whether a letter of Han, kana or Hangul stands in a folded text."""
    return not text.isascii() and _CJK_LETTER.search(text) is not None


def term_positions(
    text: str, folding: Folding = USUAL, *, hanja: bool = False
) -> dict[str, list[int]]:
    """Term -> its positions in order: what the index keeps of a text."""
    found: dict[str, list[int]] = {}
    for term, position, *_ in scan(fold_text(text, folding), folding, hanja=hanja):
        if term in found:
            found[term].append(position)
        else:
            found[term] = [position]
    return found


def scan(
    text: str, folding: Folding = USUAL, *, hanja: bool = False
) -> Iterator[tuple[str, int, int, int, int, str]]:
    """The fields of the tokens of a folded text; plain tuples, as there are so many.

    With `hanja` the text is Korean, and its Han characters stand for their readings too.
    """
    position = 0
    earlier, earlier_start, earlier_end = "", 0, -2  # the word just before
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        kind = match.lastgroup
        if kind == "word":
            word = match.group()
            term = fold_word(word, folding)
            hyphened = start == earlier_end + 1 and text[earlier_end] in _HYPHENS
            if hyphened and earlier.isalpha() and word[0].isalpha():
                whole = fold_word(earlier + word, folding)
                yield whole, position - 1, earlier_start, end, end, "compound"
            if term:
                yield term, position, start, end, end, "word"
                position += 1
                earlier, earlier_start, earlier_end = word, start, end
        elif kind == "cjk":
            for place in range(start, end - 1):
                pair = text[place : place + 2]
                yield pair, position, place, place + 2, place + 1, "pair"
                for term in read_off(pair) if hanja else ():
                    yield term, position, place, place + 2, place + 1, "pair"
                position += 1
            yield text[end - 1], position, end - 1, end, end, "last"
            for term in read_off(text[end - 1]) if hanja else ():
                yield term, position, end - 1, end, end, "last"
            position += 1
        else:
            position += GAP


class ScriptAware(Tokenizer):  # type: ignore[misc]
    """The same terms for Whoosh's own tools, which want its analyzer protocol."""

    def __call__(  # noqa: PLR0917 - Whoosh's signature
        self,
        value: str,
        positions: bool = False,
        chars: bool = False,
        keeporiginal: bool = False,
        removestops: bool = True,
        start_pos: int = 0,
        start_char: int = 0,
        mode: str = "",
        **kwargs: Any,
    ) -> Iterator[Any]:
        shared = WhooshToken(positions, chars, removestops=removestops, mode=mode, **kwargs)
        for token in tokens(value):
            shared.text = token.term
            shared.boost = 1.0
            shared.stopped = False
            if keeporiginal:
                shared.original = token.term
            if positions:
                shared.pos = start_pos + token.position
            if chars:
                shared.startchar = start_char + token.start
                shared.endchar = start_char + token.end
            yield shared

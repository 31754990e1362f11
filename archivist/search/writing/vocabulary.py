"""Texts as rows of term numbers: every word is folded and stemmed once in the life of a process."""

from __future__ import annotations

from operator import add

from archivist.search.analyzer import GAP, SEPARATOR, holds_cjk, is_run, pieces, scan
from archivist.search.folding import USUAL, Folding, fold_text
from archivist.search.hanja import holds_han

_MOST = 300_000  # words as they stand in texts, and terms, that are remembered
_LONG = 40
_LATER = -1  # a word that is not remembered: looked at where it stands
_PUNCTUATION = str.maketrans(dict.fromkeys(',;:!?()[]"', " "))  # never inside a term


class _Numbers(dict[str, int]):
    """Term -> its number; a new one gets the next."""

    def __init__(self) -> None:
        super().__init__()
        self.terms: list[str] = []

    def __missing__(self, term: str) -> int:
        number = self[term] = len(self.terms)
        self.terms.append(term)
        return number


class _Words(dict[str, int]):
    """A word as it stands, signs and all -> its term (below zero: not one alone)."""

    def __init__(self, numbers: _Numbers, folding: Folding) -> None:
        super().__init__()
        self._numbers = numbers
        self._folding = folding
        self.several: list[tuple[list[int], list[int], int]] = []  # numbers, places, how far

    def __missing__(self, word: str) -> int:
        if len(word) > _LONG or holds_cjk(word):
            return _LATER
        found = [(self._numbers[term], place) for term, place, *_ in scan(word, self._folding)]
        if len(found) == 1 and found[0][1] == 0:
            number = found[0][0]
        else:
            numbers, places = [one for one, _ in found], [place for _, place in found]
            self.several.append((numbers, places, places[-1] + 1 if places else 0))
            number = _LATER - len(self.several)
        self[word] = number
        return number


class Vocabulary:
    """The terms met so far, by number, under the folding of an archive."""

    def __init__(self, folding: Folding = USUAL) -> None:
        self.folding = folding
        self._numbers = _Numbers()
        self._words = _Words(self._numbers, folding)
        self._hanja = False  # whether the text at hand is Korean

    @property
    def terms(self) -> list[str]:
        return self._numbers.terms

    @property
    def is_full(self) -> bool:
        """Whether it has grown so large that a new one should be begun."""
        return len(self._words) + len(self.terms) > 2 * _MOST

    def number(self, term: str) -> int:
        """The number of a term that needs no analysis."""
        return self._numbers[term]

    def read(self, text: str, *, hanja: bool = False) -> tuple[list[int], list[int] | None]:
        """The terms of `text` in order, and their positions (None: 0, 1, 2 ...).

        With `hanja` the text is Korean, and its Han characters stand for their readings too.
        """
        text = fold_text(text, self.folding)
        self._hanja = hanja and self.folding.hanja
        if text.isascii():
            text = text.lower().translate(_PUNCTUATION)
        elif "İ" not in text:  # the one letter that lower() makes two of
            text = text.lower()
        if SEPARATOR in text:
            return self._parted(text.split(SEPARATOR))
        words = text.split()
        numbers = list(map(self._words.__getitem__, words))
        if not numbers or min(numbers) >= 0:
            return numbers, None
        terms: list[int] = []
        places: list[int] = []
        self._spread(words, numbers, terms, places, 0)
        return terms, places

    def _parted(self, parts: list[str]) -> tuple[list[int], list[int]]:
        """The terms of several values, with room between them that no phrase reaches across."""
        terms: list[int] = []
        places: list[int] = []
        position = 0
        for part in parts:
            words = part.split()
            numbers = list(map(self._words.__getitem__, words))
            position = self._spread(words, numbers, terms, places, position) + GAP
        return terms, places

    def _spread(
        self,
        words: list[str],
        numbers: list[int],
        terms: list[int],
        places: list[int],
        position: int,
    ) -> int:
        """Appends the terms and places of words from `position` on; returns where they end."""
        done = 0
        for here in [place for place, number in enumerate(numbers) if number < 0]:
            terms += numbers[done:here]
            places += range(position, position + here - done)
            position += here - done
            done = here + 1
            if numbers[here] == _LATER:
                position = self._look(words[here], terms, places, position)
            else:
                some, at, length = self._words.several[_LATER - 1 - numbers[here]]
                terms += some
                places += [position + place for place in at]
                position += length
        terms += numbers[done:]
        places += range(position, position + len(numbers) - done)
        return position + len(numbers) - done

    def _look(self, word: str, terms: list[int], places: list[int], position: int) -> int:
        """The same for one word that is not remembered, piece by piece."""
        for piece in pieces(word):
            if is_run(piece) and not (self._hanja and holds_han(piece)):
                terms += map(self._numbers.__getitem__, map(add, piece, piece[1:]))
                terms.append(self._numbers[piece[-1]])
                places += range(position, position + len(piece))
                position += len(piece)
                continue
            for term, place, *_ in scan(piece, self.folding, hanja=self._hanja):
                terms.append(self._numbers[term])
                places.append(position + place)
            position = max(position, places[-1] + 1) if places else position
        return position

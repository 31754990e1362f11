"""The metrics that the corpus names, as plain functions on strings."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from statistics import fmean

_WORD = re.compile(r"\w+")


def word_f1(found: str, expected: str) -> float:
    """F1 of the words, each counted as often as it stands."""
    one, other = (Counter(_WORD.findall(text.lower())) for text in (found, expected))
    return 2 * (one & other).total() / max(1, one.total() + other.total())


def shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """The runs of `size` words; of a shorter text the one there is."""
    words = _WORD.findall(text)
    runs = (tuple(words[at : at + size]) for at in range(max(1, len(words) - size + 1)))
    return Counter(run for run in runs if run)


def precision_recall(found: str, expected: str) -> tuple[float, float]:
    """Precision and recall of the 4-word shingles, as article-extraction-benchmark counts them."""
    one, other = shingles(found), shingles(expected)
    shared = (one & other).total()
    if one == other:
        return 1.0, 1.0
    return shared / max(1, one.total()), shared / max(1, other.total())


def mean_f1(pairs: list[tuple[float, float]]) -> float:
    """F1 of the mean precision and the mean recall."""
    precision, recall = (fmean(column) for column in zip(*pairs, strict=True))
    return 2 * precision * recall / max(1e-9, precision + recall)


def folded(text: str) -> str:
    """As sentences are looked for: NFKC, case and blanks folded."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def same_title(found: str, expected: str) -> bool:
    one, other = (re.sub(r"\W+", " ", text.lower()).strip() for text in (found, expected))
    return one == other


def same_author(found: str, expected: str) -> bool:
    """Whether at least half of the words of the names are shared."""
    one, other = (set(_WORD.findall(text.lower())) for text in (found, expected))
    return bool(one | other) and len(one & other) / len(one | other) >= 0.5

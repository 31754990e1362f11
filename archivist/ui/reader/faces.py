"""The reading face of each language, and how wide a column of it may run."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

READING_PX = 17
_SERIF = ("Noto Serif", "Source Serif 4", "Charter", "Georgia", "Cambria", "DejaVu Serif")
_CJK = {
    "ja": ("Noto Serif CJK JP", "Noto Serif JP", "Hiragino Mincho ProN", "Yu Mincho",
           "MS Mincho", "Noto Sans CJK JP"),
    "ko": ("Noto Serif CJK KR", "Noto Serif KR", "AppleMyungjo", "Batang", "Noto Sans CJK KR"),
    "zh": ("Noto Serif CJK SC", "Noto Serif SC", "Songti SC", "SimSun", "Noto Sans CJK SC"),
    "zh-hant": ("Noto Serif CJK TC", "Noto Serif TC", "Songti TC", "PMingLiU",
                "Noto Sans CJK TC"),
}  # fmt: skip
_LATIN_SAMPLE = "the treaty on basic relations was signed in Tokyo that summer, and "
_LATIN_COLUMN = 70  # letters in a line
_CJK_COLUMN = 38  # full-width letters in a line
_HANGUL_COLUMN = 40


def script_key(language: str) -> str:
    """Which of our East Asian sets of faces a BCP 47 tag asks for; empty for none."""
    tag = language.lower()
    if tag.startswith("zh") and any(part in tag for part in ("hant", "tw", "hk", "mo")):
        return "zh-hant"
    return tag[:2] if tag[:2] in _CJK else ""


@lru_cache(maxsize=8)
def _installed(key: str) -> tuple[str, ...]:
    latin_first = not key
    order = [key, *(other for other in _CJK if other != key)] if key else list(_CJK)
    eastern = [_CJK[name] for name in order]
    wanted = [*_SERIF, *chain(*eastern)] if latin_first else [*eastern[0], *_SERIF]
    there = set(QFontDatabase.families())
    return tuple(family for family in wanted if family in there) or ("serif",)


def reading_families(language: str) -> list[str]:
    """The installed families to take letters from, in order.

    The first one must differ between Japanese, Korean, Chinese and the rest: Qt caches its
    choice of fallbacks under the first family alone, so that with one Latin face in front of all
    a Japanese text would show Chinese letters after a Chinese text was open (6.11).
    """
    return list(_installed(script_key(language)))


def reading_font(language: str, zoom: float = 1.0) -> QFont:
    """The reading face for a language, at the usual size times `zoom`."""
    font = QFont()
    font.setFamilies(reading_families(language))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(max(8, round(READING_PX * zoom)))
    return font


def column_width(font: QFont, language: str) -> int:
    """The widest a line of text may run, in pixels."""
    metrics, key = QFontMetricsF(font), script_key(language)
    if key:
        letters = _HANGUL_COLUMN if key == "ko" else _CJK_COLUMN
        sample = "한" if key == "ko" else "国"
        return round(metrics.horizontalAdvance(sample) * letters)
    average = metrics.horizontalAdvance(_LATIN_SAMPLE) / len(_LATIN_SAMPLE)
    return round(average * _LATIN_COLUMN)

"""Which script a letter, a name or a text is written in (ISO 15924), and what CJK script tells
of the language."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import lru_cache

UNKNOWN = "Zyyy"  # ISO 15924 for signs that belong to no one script

_RANGES: tuple[tuple[int, int, str], ...] = (
    (0x41, 0x5A, "Latn"),
    (0x61, 0x7A, "Latn"),
    (0xAA, 0xAA, "Latn"),
    (0xBA, 0xBA, "Latn"),
    (0xC0, 0xD6, "Latn"),
    (0xD8, 0xF6, "Latn"),
    (0xF8, 0x2B8, "Latn"),
    (0x370, 0x3FF, "Grek"),
    (0x400, 0x52F, "Cyrl"),
    (0x531, 0x58A, "Armn"),
    (0x591, 0x5F4, "Hebr"),
    (0x600, 0x6FF, "Arab"),
    (0x750, 0x77F, "Arab"),
    (0x8A0, 0x8FF, "Arab"),
    (0x900, 0x97F, "Deva"),
    (0x980, 0x9FF, "Beng"),
    (0xA00, 0xA7F, "Guru"),
    (0xB80, 0xBFF, "Taml"),
    (0xE00, 0xE7F, "Thai"),
    (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Hang"),
    (0x1780, 0x17FF, "Khmr"),
    (0x1800, 0x18AF, "Mong"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x2C60, 0x2C7F, "Latn"),
    (0x2E80, 0x2FDF, "Hani"),
    (0x3005, 0x3007, "Hani"),
    (0x3021, 0x3029, "Hani"),
    (0x3041, 0x309F, "Hira"),
    (0x30A1, 0x30FA, "Kana"),
    (0x30FC, 0x30FF, "Kana"),
    (0x3105, 0x312F, "Bopo"),
    (0x3131, 0x318E, "Hang"),
    (0x31A0, 0x31BF, "Bopo"),
    (0x31F0, 0x31FF, "Kana"),
    (0x3400, 0x4DBF, "Hani"),
    (0x4E00, 0x9FFF, "Hani"),
    (0xA720, 0xA7FF, "Latn"),
    (0xA960, 0xA97C, "Hang"),
    (0xAC00, 0xD7FB, "Hang"),
    (0xF900, 0xFAFF, "Hani"),
    (0xFB50, 0xFDCF, "Arab"),
    (0xFE70, 0xFEFC, "Arab"),
    (0xFF21, 0xFF3A, "Latn"),
    (0xFF41, 0xFF5A, "Latn"),
    (0xFF66, 0xFF9F, "Kana"),
    (0xFFA0, 0xFFDC, "Hang"),
    (0x1B000, 0x1B16F, "Kana"),
    (0x20000, 0x323AF, "Hani"),
)
_STARTS = [first for first, _, _ in _RANGES]
_CJK = frozenset({"Hani", "Hira", "Kana", "Bopo"})
_KANA = frozenset({"Hira", "Kana"})


@lru_cache(maxsize=8192)
def script_of_letter(letter: str) -> str:
    """ISO 15924 code of one code point; "Zyyy" for digits, punctuation, and rare scripts."""
    index = bisect_right(_STARTS, ord(letter)) - 1
    if index < 0:
        return UNKNOWN
    _, last, script = _RANGES[index]
    return script if ord(letter) <= last else UNKNOWN


def is_cjk(letter: str) -> bool:
    """Whether `letter` belongs to a script written without blanks: Han, kana, bopomofo."""
    return script_of_letter(letter) in _CJK or "\u3000" <= letter <= "\u303f"


def script_of(name: str) -> str:
    """The script of a name: Latn, Hani, Jpan (kana, or kana with Han), Hang, Kore (with Han), …

    A mixture that no code names goes to the script with most letters; "Zyyy" when there is none.
    """
    counts = _letters(name)
    scripts = set(counts)
    if not scripts:
        return UNKNOWN
    if len(scripts) == 1:
        return next(iter(scripts))
    if scripts <= _KANA | {"Hani"}:
        return "Jpan"
    if scripts == {"Hang", "Hani"}:
        return "Kore"
    return counts.most_common(1)[0][0]


def script_shares(text: str) -> dict[str, float]:
    """Each script's share of the letters of `text`, largest first; empty without letters."""
    counts = _letters(text)
    total = counts.total()
    return {script: count / total for script, count in counts.most_common()}


def cjk_language(text: str) -> str:
    """ "ko", "ja" or "zh" when the scripts of `text` tell, else "".

    Hangul over a quarter of the letters is Korean; kana over 4 % of kana and Han is Japanese;
    Han without kana is Chinese. A few foreign names in a Latin text decide nothing.
    """
    shares = script_shares(text)
    if shares.get("Hang", 0.0) > 0.25:
        return "ko"
    kana = sum(shares.get(script, 0.0) for script in _KANA)
    han = shares.get("Hani", 0.0)
    if kana + han <= 0.25:
        return ""
    return "ja" if kana > 0.04 * (kana + han) else "zh"


def _letters(text: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for letter, count in Counter(text).items():
        script = script_of_letter(letter)
        if script != UNKNOWN:
            counts[script] += count
    return counts

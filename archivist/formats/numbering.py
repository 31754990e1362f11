"""The numbers that word processors set before the items of lists and before headings."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_HAN_DIGITS = "〇一二三四五六七八九"
_HAN_UNITS = ((1000, "千"), (100, "百"), (10, "十"))
_AIUEO = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
_IROHA = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
)
_GANADA = "가나다라마바사아자차카타파하"
_CHOSUNG = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_KOREAN_DIGITS = "영일이삼사오육칠팔구"
LARGEST = 32_767
DEEPEST_LEVEL = 10


def number_in(style: str, number: int) -> str:
    """`number` in the style that DOCX calls `style`; "" for bullets and for none."""
    if style in {"bullet", "none", ""} or not 0 <= number <= LARGEST:
        return ""
    write = _STYLES.get(style, str)
    return write(number) if number > 0 else str(number)


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list; `pattern` holds %1, %2 … for the numbers of this and outer levels."""

    style: str = "bullet"
    pattern: str = ""
    start: int = 1
    restarts: bool = True
    all_decimal: bool = False


@dataclass
class ListCounter:
    """Where the numbers of one list stand."""

    levels: dict[int, ListLevel]
    _numbers: dict[int, int] = field(default_factory=dict)

    def restart(self, level: int, start: int) -> None:
        """The next item at `level` is number `start`."""
        self._numbers[level] = start - 1

    def label(self, level: int) -> str:
        """The label of the next item at `level` ("3.", "Article 4"); "" for a bullet."""
        level = min(max(level, 0), DEEPEST_LEVEL)
        here = self.levels.get(level, ListLevel())
        self._numbers[level] = self._numbers.get(level, here.start - 1) + 1
        for deeper in [one for one in self._numbers if one > level]:
            if self.levels.get(deeper, ListLevel()).restarts:
                del self._numbers[deeper]
        if here.style == "bullet":
            return ""
        return re.sub(r"%(\d)", lambda found: self._at(int(found[1]) - 1, here), here.pattern)

    def _at(self, level: int, here: ListLevel) -> str:
        there = self.levels.get(level, ListLevel())
        style = "decimal" if here.all_decimal and there.style != "none" else there.style
        return number_in(style, self._numbers.get(level, there.start))


def _roman(number: int) -> str:
    signs = ""
    for value, sign in _ROMAN:
        signs += sign * (number // value)
        number %= value
    return signs


def _letters(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * min(1 + (number - 1) // 26, 20)


def _han(number: int) -> str:
    """Counting as it is spoken: 十二, 百二十三."""
    if number >= 10_000:
        return str(number)
    signs = ""
    for value, unit in _HAN_UNITS:
        count, number = divmod(number, value)
        if count:
            signs += (_HAN_DIGITS[count] if count > 1 else "") + unit
    return signs + (_HAN_DIGITS[number] if number else "")


def _digits(digits: str) -> Callable[[int], str]:
    return lambda number: "".join(digits[int(digit)] for digit in str(number))


def _in_turn(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)]


def _enclosed(number: int) -> str:
    return chr(0x2460 + number - 1) if number <= 20 else str(number)


_FULL_WIDTH = _digits("".join(map(chr, range(0xFF10, 0xFF1A))))
_STYLES: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "decimalFullWidth": _FULL_WIDTH,
    "decimalFullWidth2": _FULL_WIDTH,
    "decimalEnclosedCircle": _enclosed,
    "decimalEnclosedCircleChinese": _enclosed,
    "ideographDigital": _digits(_HAN_DIGITS),
    "japaneseDigitalTenThousand": _digits(_HAN_DIGITS),
    "taiwaneseDigital": _digits(_HAN_DIGITS),
    "japaneseCounting": _han,
    "chineseCounting": _han,
    "chineseCountingThousand": _han,
    "taiwaneseCounting": _han,
    "taiwaneseCountingThousand": _han,
    "koreanCounting": _digits(_KOREAN_DIGITS),
    "koreanDigital": _digits(_KOREAN_DIGITS),
    "koreanDigital2": _digits(_HAN_DIGITS),
    "ideographTraditional": _in_turn(_STEMS),
    "ideographZodiac": _in_turn(_BRANCHES),
    "aiueo": _in_turn(_AIUEO),
    "aiueoFullWidth": _in_turn(_AIUEO),
    "iroha": _in_turn(_IROHA),
    "irohaFullWidth": _in_turn(_IROHA),
    "ganada": _in_turn(_GANADA),
    "chosung": _in_turn(_CHOSUNG),
    "numberInDash": lambda number: f"- {number} -",
    "ordinal": lambda number: f"{number}{_ordinal_ending(number)}",
}


def _ordinal_ending(number: int) -> str:
    if 10 < number % 100 < 14:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")

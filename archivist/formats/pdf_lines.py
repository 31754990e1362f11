"""The lines of a PDF page as pdfium gives them, with the place of each on the page."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

import pypdfium2 as pdfium
from pypdfium2 import raw

HYPHEN = 2  # pdfium's sign for one that parted a word at a line end
WIDE_GAP = 1.8  # blanks wider than so many letters part two columns, or the cells of a table
PROBES = 40  # letters that are asked which way they run
_NOTHING = dict.fromkeys([0, 0xFFFE, 0xFFFF, 0xFEFF, 0xAD, 2])


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on an upright page; y grows upwards."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or the part of one that stands in one column.

    `broken` says that its last word goes on in the next line, `spaced` that a blank ended it.
    """

    text: str
    box: Box
    size: float
    strong: bool = False
    broken: bool = False
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page in pdfium's order, on a page of that size."""

    lines: list[Line]
    width: float
    height: float


class PageText:
    """The letters of an open page; to be closed before the page is."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        left, bottom, right, top = page.get_cropbox()
        self._left, self._bottom = left, bottom
        self._load(page)
        self._turn = self._direction()
        if self._turn != page.get_rotation():
            # Lines that lie on their side would come in the wrong order.
            self._text.close()
            page.set_rotation(self._turn)
            self._load(page)
        self.width, self.height = max(1.0, right - left), max(1.0, top - bottom)
        if self._turn in {90, 270}:
            self.width, self.height = self.height, self.width

    def _load(self, page: pdfium.PdfPage) -> None:
        self._text = page.get_textpage()
        unicode_of, raw_page = raw.FPDFText_GetUnicode, self._text.raw
        self.letters = [unicode_of(raw_page, at) for at in range(max(0, self._text.count_chars()))]

    def close(self) -> None:
        self._text.close()

    def box(self, at: int) -> Box:
        """The box of a letter, as the page stands upright."""
        found = raw.FS_RECTF()
        if not raw.FPDFText_GetLooseCharBox(self._text.raw, at, ctypes.byref(found)):
            return Box(0, 0, 0, 0)
        left, right = sorted((found.left - self._left, found.right - self._left))
        bottom, top = sorted((found.bottom - self._bottom, found.top - self._bottom))
        match self._turn:
            case 90:
                return Box(bottom, self.height - right, top, self.height - left)
            case 180:
                width, height = self.width, self.height
                return Box(width - right, height - top, width - left, height - bottom)
            case 270:
                return Box(self.width - top, left, self.width - bottom, right)
        return Box(left, bottom, right, top)

    def is_strong(self, at: int) -> bool:
        flags = ctypes.c_int()
        name = ctypes.create_string_buffer(128)
        raw.FPDFText_GetFontInfo(self._text.raw, at, name, 128, ctypes.byref(flags))
        weight = raw.FPDFText_GetFontWeight(self._text.raw, at)
        return b"bold" in name.value.lower() or b"black" in name.value.lower() or weight >= 700

    def _direction(self) -> int:
        """Where most of the letters run to, in degrees: a page may lie on its side."""
        step = max(1, len(self.letters) // PROBES)
        angles = Counter(
            round(math.degrees(angle) / 90) % 4 * 90
            for at in range(0, len(self.letters), step)
            if not _is_blank(self.letters[at])
            and (angle := raw.FPDFText_GetCharAngle(self._text.raw, at)) >= 0
        )
        return angles.most_common(1)[0][0] if angles else 0

    def runs(self) -> Iterator[tuple[list[int], bool]]:
        """The indices of the letters of each line, and whether a hyphen parted its last word."""
        line: list[int] = []
        for at, code in enumerate(self.letters):
            if code in {10, 13}:
                if line:
                    yield line, False
                line = []
            elif code == HYPHEN:
                yield line, True
                line = []
            else:
                line.append(at)
        if line:
            yield line, False


def read_page(page: pdfium.PdfPage) -> Page:
    """The lines of `page`, each parted where a wide gap stands in it."""
    text = PageText(page)
    try:
        lines = [
            line for indices, broken in text.runs() for line in _lines_of(text, indices, broken)
        ]
        return Page(lines, text.width, text.height)
    finally:
        text.close()


def _lines_of(text: PageText, indices: list[int], broken: bool) -> list[Line]:
    seen = [at for at in indices if not _is_blank(text.letters[at])]
    if not seen:
        return []
    parts = _parted(text, indices)
    lines = []
    for part in parts:
        inked = [at for at in part if not _is_blank(text.letters[at])]
        if not inked:
            continue
        first, last = inked[0], inked[-1]
        probes = sorted({first, last, inked[len(inked) // 2]})
        boxes = [text.box(at) for at in probes]
        box = Box(
            min(one.left for one in boxes),
            min(one.bottom for one in boxes),
            max(one.right for one in boxes),
            max(one.top for one in boxes),
        )
        if _is_crooked(box, boxes):
            lines += [_letter(text, at) for at in inked]
            continue
        ends = part is parts[-1]
        lines.append(
            Line(
                _words([text.letters[at] for at in part]),
                box,
                round(median(one.height for one in boxes), 1),
                text.is_strong(first) and text.is_strong(last),
                broken and ends,
                _is_blank(text.letters[part[-1]]),
            )
        )
    return lines


def _is_crooked(box: Box, letters: list[Box]) -> bool:
    """Whether a "line" holds letters of several columns that are read downwards."""
    height = max(letter.height for letter in letters)
    width = max(letter.width for letter in letters)
    return box.height > 2.5 * height and box.width > 1.8 * width and len(letters) > 2


def _letter(text: PageText, at: int) -> Line:
    box = text.box(at)
    return Line(_words([text.letters[at]]), box, round(box.height, 1), text.is_strong(at))


def _parted(text: PageText, indices: list[int]) -> list[list[int]]:
    """The letters of a line, parted at gaps that are wider than any blank between words."""
    parts: list[list[int]] = [[]]
    for place, at in enumerate(indices):
        parts[-1].append(at)
        if not _is_blank(text.letters[at]) or place + 1 == len(indices):
            continue
        after = indices[place + 1]
        before = indices[place - 1] if place else at
        if _is_blank(text.letters[after]) or _is_blank(text.letters[before]):
            continue
        one, other = text.box(before), text.box(after)
        if other.left - one.right > WIDE_GAP * max(one.height, other.height):
            parts.append([])
    return parts


def _is_blank(code: int) -> bool:
    return code in {0, 9, 32, 0xA0, 0x3000} or 0xFFFE <= code <= 0xFFFF


def _words(codes: list[int]) -> str:
    words = "".join(chr(code) for code in codes if code <= 0x10FFFF)
    if any(0xD800 <= code <= 0xDFFF for code in codes):
        # Where wide characters have 16 bits, pdfium gives both halves of a pair.
        words = words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return " ".join(words.translate(_NOTHING).split(" ")).strip(" \t\xa0")

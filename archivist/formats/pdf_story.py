"""The pages of a PDF as one text: paragraphs over page ends, headings, notes, page marks."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from archivist.formats.composer import Composer, Mark, Run
from archivist.formats.pdf_lines import Line, Page
from archivist.formats.pdf_margins import Margins
from archivist.formats.pdf_order import in_reading_order
from archivist.formats.pdf_paragraphs import Piece, Words, joined, pieces_of, without_letter_spacing
from archivist.model.structure import BlockKind, InlineKind
from archivist.text.scripts import is_cjk

LARGER = 1.12
SMALLER = 0.92
SMALL = 0.85
FOOT = 0.25  # share of the page's height at its foot
LONGEST_HEADING = 200
LONGEST_STRONG_HEADING = 120
DEEPEST_HEADING = 4
_NOTE_MARK = re.compile(r"(?:\[?\(?\d{1,3}[\])]?[.:]?\s?\S|[*†‡§¶※]|[注註주]\s?\d)")
_BULLET = re.compile(r"^(?:[•●○■□▪▫◦‣⁃∙▶▷◆◇➢✓✔]\s*|[–—-]\s+)(?=\S)")
_CAPTION = re.compile(
    r"(?:(?:figure|fig\.|table|photo|map|chart|plate|image|abb\.|tab\.)\s*[\dIVX]+"
    r"|[図圖图表]\s*[\d０-９]|写真\s*[\d０-９]|(?:그림|표|사진)\s*\d)",
    re.IGNORECASE,
)
LONGEST_CAPTION = 500
_ASIDES = frozenset({BlockKind.FOOTNOTE, BlockKind.CAPTION})
_ITEM_NUMBER = re.compile(r"(?:\(?\d{1,3}[.)]|\([a-z]\)|[①-⑳])\s*\S")


@dataclass(frozen=True, slots=True)
class _Looks:
    """The usual size of the letters, whether they are bold, and the sizes of headings."""

    size: float
    strong: bool
    larger: tuple[float, ...]


class PdfStory:
    """Composes the pages of one file."""

    def __init__(self, pages: list[Page], margins: Margins, labels: list[str]) -> None:
        self._labels = labels
        self._pages = pages
        self._words = Words()
        self._pieces: list[Piece] = []
        for at, page in enumerate(pages):
            left_out = margins.left_out.get(at, [])
            kept = [line for line in page.lines if not any(line is one for one in left_out)]
            self._words.learn(kept)
            lines, upright = in_reading_order(Page(kept, page.width, page.height))
            self._pieces += pieces_of(lines, at, upright)
        self._looks = _looks_of(self._pieces)
        self.title = ""

    def compose(self, composer: Composer) -> None:
        marked: set[int] = set()
        for piece, kind, level in self._told():
            runs = self._runs(piece, marked)
            if kind == BlockKind.HEADING and level == 1 and piece.page == 0 and not self.title:
                self.title = "".join(text for text, _ in runs)
            composer.add_runs(kind, runs, level)

    def _told(self) -> list[tuple[Piece, BlockKind, int]]:
        """The pieces with their kinds; those that a page end or a note cut in two are whole."""
        told: list[tuple[Piece, BlockKind, int]] = []
        body = -1
        for piece in self._pieces:
            after_aside = bool(told) and told[-1][1] in _ASIDES
            after_note = after_aside and told[-1][1] == BlockKind.FOOTNOTE
            kind, level = self._kind_of(piece, after_note)
            before = told[body][0] if body >= 0 else None
            if kind == BlockKind.PARAGRAPH and before is not None:
                last_page = before.pages[-1][1] if before.pages else before.page
                parted = after_aside or last_page != piece.page
                if parted and told[body][1] == BlockKind.PARAGRAPH and _goes_on(before, piece):
                    if last_page != piece.page:
                        before.pages.append((len(before.lines), piece.page))
                    before.lines += piece.lines
                    continue
            told.append((piece, kind, level))
            if kind not in _ASIDES:
                body = len(told) - 1
        return told

    def _kind_of(self, piece: Piece, after_note: bool) -> tuple[BlockKind, int]:
        first = piece.lines[0].text
        length = sum(len(line.text) for line in piece.lines)
        kind, level = BlockKind.PARAGRAPH, 0
        if piece.kind == "row":
            kind = BlockKind.TABLE_ROW
        elif heading := self._heading(piece, length):
            kind, level = BlockKind.HEADING, heading
        elif _CAPTION.match(first) and length <= LONGEST_CAPTION:
            kind = BlockKind.CAPTION
        elif self._is_note(piece, first, after_note):
            kind = BlockKind.FOOTNOTE
        elif _BULLET.match(first) or (_ITEM_NUMBER.match(first) and length < 2_000):
            kind, level = BlockKind.LIST_ITEM, 1
        return kind, level

    def _heading(self, piece: Piece, length: int) -> int:
        looks = self._looks
        letters = sum(map(str.isalpha, "".join(line.text for line in piece.lines)))
        if letters < 2 or length > LONGEST_HEADING:
            return 0
        for level, size in enumerate(looks.larger, 1):
            if piece.size >= size - 0.6:
                return min(level, DEEPEST_HEADING)
        strong = piece.strong and not looks.strong and piece.size > SMALLER * looks.size
        short = len(piece.lines) <= 2 and length <= LONGEST_STRONG_HEADING and piece.is_open
        return min(len(looks.larger) + 1, DEEPEST_HEADING) if strong and short else 0

    def _is_note(self, piece: Piece, first: str, after_note: bool) -> bool:
        height = piece.lines[0].box.top / self._pages[piece.page].height
        if piece.size > SMALLER * self._looks.size or height > 0.5:
            return False
        marked = after_note or _NOTE_MARK.match(first) is not None
        return marked or (piece.size < SMALL * self._looks.size and height < FOOT)

    def _runs(self, piece: Piece, marked: set[int]) -> list[Run]:
        """The text of `piece`, the first sign of each page marked with the page's label."""
        starts = {0: piece.page, **dict(piece.pages)}
        text = ""
        marks: list[tuple[int, str]] = []
        for at, line in enumerate(piece.lines):
            here = without_letter_spacing(line.text)
            text = joined(text, here, piece.lines[at - 1], self._words) if at else here
            if at in starts and starts[at] not in marked:
                marked.add(starts[at])
                marks.append((len(text) - len(here), self._labels[starts[at]]))
        runs: list[Run] = []
        done = 0
        for place, label in marks:
            runs += [(text[done:place], ())]
            runs += [(text[place : place + 1], (Mark(InlineKind.PAGE, label),))]
            done = place + 1
        return [*runs, (text[done:], ())]


def _goes_on(before: Piece, piece: Piece) -> bool:
    """Whether `piece` is the other half of the paragraph `before`."""
    last, first = before.lines[-1], piece.lines[0].text[:1]
    if last.broken:
        return True
    alike = abs(before.size - piece.size) < 0.1 * max(before.size, piece.size)
    if not alike or not before.is_open or _BULLET.match(piece.lines[0].text):
        return False
    if first.islower() or (is_cjk(first) and len(before.lines) + len(piece.lines) > 2):
        return True
    widest = max(line.box.right for line in before.lines)
    full = last.box.right > widest - 2 * last.size
    return len(before.lines) > 1 and full and first.isalnum() and len(piece.lines) > 1


def _looks_of(pieces: list[Piece]) -> _Looks:
    sizes: Counter[float] = Counter()
    strong = total = 0
    for line in _lines(pieces):
        sizes[round(line.size * 2) / 2] += len(line.text)
        strong += len(line.text) * line.strong
        total += len(line.text)
    usual = sizes.most_common(1)[0][0] if sizes else 10.0
    larger: list[float] = []
    for piece in sorted(pieces, key=lambda piece: -piece.size):
        length = sum(len(line.text) for line in piece.lines)
        if piece.size < LARGER * usual or length > LONGEST_HEADING:
            continue
        if not larger or piece.size < 0.93 * larger[-1]:
            larger.append(piece.size)
    return _Looks(usual, strong > 0.5 * total, tuple(larger))


def _lines(pieces: list[Piece]) -> list[Line]:
    return [line for piece in pieces for line in piece.lines]

"""What Tesseract says of a page (its TSV), as lines and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from statistics import fmean

from archivist.formats.composer import Composer, Mark, Run
from archivist.formats.pdf_lines import Box, Line, Page
from archivist.formats.pdf_margins import find_margins
from archivist.formats.pdf_paragraphs import Words, joined
from archivist.model.structure import BlockKind, InlineKind
from archivist.text.scripts import is_cjk

_COLUMNS = 12
_WORD_LEVEL = "5"


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A recognised page: its paragraphs, and how sure Tesseract is of its words (0 to 100)."""

    paragraphs: list[list[Line]]
    width: float
    height: float
    confidence: float

    @property
    def signs(self) -> int:
        return sum(len(line.text) for lines in self.paragraphs for line in lines)


@dataclass(frozen=True, slots=True)
class _Word:
    place: tuple[str, ...]  # page, block, paragraph, line
    box: Box
    confidence: float
    text: str


def read_tsv(tsv: str) -> ReadPage:
    """The page of which `tsv` tells."""
    rows = [row.split("\t", _COLUMNS - 1) for row in tsv.splitlines()[1:]]
    rows = [row for row in rows if len(row) == _COLUMNS]
    whole = next((row for row in rows if row[0] == "1"), None)
    width, height = (float(whole[8]), float(whole[9])) if whole else (1.0, 1.0)
    words = [
        word for row in rows if row[0] == _WORD_LEVEL and (word := _word(row, height)).text.strip()
    ]
    paragraphs = [
        [_line(list(line)) for _, line in groupby(paragraph, key=lambda word: word.place)]
        for _, paragraph in groupby(words, key=lambda word: word.place[:3])
    ]
    total = sum(len(word.text) for word in words)
    sure = sum(word.confidence * len(word.text) for word in words) / max(1, total)
    return ReadPage(paragraphs, width, height, sure)


def compose_pages(composer: Composer, pages: list[ReadPage]) -> None:
    """Compose the paragraphs of all pages; running heads and page numbers are left out."""
    lines = [[line for lines in page.paragraphs for line in lines] for page in pages]
    margins = find_margins(
        [Page(here, page.width, page.height) for here, page in zip(lines, pages, strict=True)]
    )
    words = Words()
    for here in lines:
        words.learn(here)
    for at, page in enumerate(pages):
        left_out = margins.left_out.get(at, [])
        label = margins.numbers.get(at, str(at + 1))
        marked = False
        for paragraph in page.paragraphs:
            kept = [line for line in paragraph if not any(line is one for one in left_out)]
            text = _text(kept, words)
            if not text:
                continue
            composer.add_runs(BlockKind.PARAGRAPH, _runs(text, "" if marked else label))
            marked = True


def confidence_of(pages: list[ReadPage]) -> float:
    """How sure Tesseract is of all words, by their length."""
    signs = sum(page.signs for page in pages)
    return sum(page.confidence * page.signs for page in pages) / max(1, signs)


def _runs(text: str, label: str) -> list[Run]:
    if not label:
        return [(text, ())]
    return [(text[0], (Mark(InlineKind.PAGE, label),)), (text[1:], ())]


def _text(lines: list[Line], words: Words) -> str:
    text = ""
    for at, line in enumerate(lines):
        text = joined(text, line.text, lines[at - 1], words) if at else line.text
    return text.strip()


def _word(row: list[str], height: float) -> _Word:
    left, top, wide, high = (float(value) for value in row[6:10])
    box = Box(left, height - top - high, left + wide, height - top)
    return _Word(tuple(row[1:5]), box, max(0.0, float(row[10])), row[11])


def _line(words: list[_Word]) -> Line:
    box = Box(
        min(word.box.left for word in words),
        min(word.box.bottom for word in words),
        max(word.box.right for word in words),
        max(word.box.top for word in words),
    )
    size = fmean(word.box.height for word in words)
    return Line("".join(_spaced(words)), box, size)


def _spaced(words: list[_Word]) -> Iterator[str]:
    """The words with blanks between them, but not between signs that are written without."""
    before = ""
    for word in words:
        if before and not (is_cjk(before[-1]) and is_cjk(word.text[0])):
            yield " "
        yield word.text
        before = word.text

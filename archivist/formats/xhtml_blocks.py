"""The chapters of a book (XHTML), block by block: here every word counts, nothing is cut out."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element

from archivist.formats.composer import Composer, Mark, Run
from archivist.formats.docx_body import lines_of
from archivist.formats.html_links import whole_address
from archivist.formats.odt_body import one_line
from archivist.formats.xml_safe import local_name
from archivist.model.structure import BlockKind, InlineKind

EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_LEFT_OUT = frozenset(
    "head script style template iframe object audio video canvas noscript rp annotation"
    " annotation-xml select textarea datalist defs metadata desc title".split()
)
_BLOCKS = frozenset(
    "p svg text div section article aside header footer main nav figure address details summary"
    " ul ol dl dt dd form fieldset hgroup center body html table thead tbody tfoot math hr".split()
)
_MARKS = {
    "em": InlineKind.EMPHASIS,
    "i": InlineKind.EMPHASIS,
    "cite": InlineKind.EMPHASIS,
    "strong": InlineKind.STRONG,
    "b": InlineKind.STRONG,
}
_NOTES = frozenset({"footnote", "endnote", "rearnote", "note"})
_ONE_LINE = frozenset(
    {BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.CAPTION, BlockKind.TABLE_ROW}
)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What blocks are where the walk stands."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0


class ChapterWalk:
    """One pass over the chapters of a book, one after the other."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer
        self._runs: list[Run] = []
        self._marks: list[Mark] = []
        self._frames = [_Frame()]
        self._lists = 0
        self._in_row = False
        self._in_pre = False
        self._page = ""

    def chapter(self, root: _Element) -> None:
        self._into(root)
        self._flush()

    def _into(self, element: _Element) -> None:
        tag = local_name(element)
        if not tag:  # an entity that was not read
            return
        types = element.get(EPUB_TYPE, "").split()
        if "pagebreak" in types or element.get("role") == "doc-pagebreak":
            self._page = (element.get("title") or element.get("aria-label") or "").strip()
            self._page = self._page or "".join(map(str, element.itertext())).strip()
        elif tag in _LEFT_OUT or element.get("hidden") is not None:
            return
        elif tag == "tspan" and {"x", "y", "dy"} & set(element.attrib):
            self._say(" ", ())  # a new line of a picture's words
            self._inside(element)
        elif tag == "br":
            self._say("\n", self._marks)
        elif tag == "ruby":
            self._ruby(element)
        elif tag == "tr":
            self._row(element)
        elif self._in_row:
            self._inline(element, tag)
            if tag in _BLOCKS or tag in {"li", "td", "th"}:
                self._say(" ", ())
        elif (frame := self._frame_of(tag, types)) is not None:
            self._block(element, tag, frame)
        else:
            self._inline(element, tag)

    def _frame_of(self, tag: str, types: list[str]) -> _Frame | None:
        """What a block of that tag is; None for what stands inside a line."""
        outer = self._frames[-1]
        frame = None
        if _NOTES.intersection(types) and tag in _BLOCKS | {"li"}:
            frame = _Frame(BlockKind.FOOTNOTE)
        elif len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            frame = _Frame(BlockKind.HEADING, int(tag[1]))
        elif tag == "li" and outer.kind != BlockKind.FOOTNOTE:
            frame = _Frame(BlockKind.LIST_ITEM, max(1, min(self._lists, 9)))
        elif tag == "blockquote":
            frame = _Frame(BlockKind.QUOTE, 1)
        elif tag in {"figcaption", "caption"}:
            frame = _Frame(BlockKind.CAPTION)
        elif tag in _BLOCKS or tag in {"pre", "li"}:
            frame = outer
        return frame

    def _block(self, element: _Element, tag: str, frame: _Frame) -> None:
        self._flush()
        was_pre, self._in_pre = self._in_pre, self._in_pre or tag == "pre"
        self._lists += tag in {"ul", "ol"}
        self._frames.append(frame)
        self._inside(element)
        self._flush()
        self._frames.pop()
        self._lists -= tag in {"ul", "ol"}
        self._in_pre = was_pre

    def _inline(self, element: _Element, tag: str) -> None:
        mark = Mark(_MARKS[tag]) if tag in _MARKS else None
        if tag == "a" and (target := whole_address(element.get("href", ""), "")):
            mark = Mark(InlineKind.LINK, target)
        if mark is not None:
            self._marks.append(mark)
        self._inside(element)
        if mark is not None:
            self._marks.pop()

    def _inside(self, element: _Element) -> None:
        self._words(element.text)
        for inner in element:
            self._into(inner)
            self._words(inner.tail)

    def _words(self, words: str | None) -> None:
        if words:
            self._say(words if self._in_pre else words.replace("\n", " "), self._marks)

    def _say(self, words: str, marks: list[Mark] | tuple[()]) -> None:
        here = tuple(marks)
        if self._page and (bare := words.lstrip()):
            self._runs.append((words[: len(words) - len(bare)], ()))
            self._runs.append((bare[0], (*here, Mark(InlineKind.PAGE, self._page))))
            words, self._page = bare[1:], ""
        self._runs.append((words, here))

    def _ruby(self, element: _Element) -> None:
        """Each base with the reading above it; a reading is no part of the text."""
        base = element.text or ""
        for inner in element:
            tag = local_name(inner)
            words = "".join(map(str, inner.itertext()))
            if tag == "rt":
                reading = words.strip()
                marks = [*self._marks, Mark(InlineKind.RUBY, reading)] if reading else self._marks
                self._say(base.replace("\n", " "), marks)
                base = ""
            elif tag not in {"rp", "rtc"}:
                base += words
            base += inner.tail or ""
        self._words(base)

    def _row(self, row: _Element) -> None:
        self._flush()
        self._in_row = True
        cells = [cell for cell in row if local_name(cell) in {"td", "th"}]
        for index, cell in enumerate(cells):
            if index:
                self._runs.append(("\t", ()))
            start = len(self._runs)
            self._inside(cell)
            self._runs[start:] = [
                (text.replace("\t", " "), marks) for text, marks in self._runs[start:]
            ]
        self._in_row = False
        self._frames.append(_Frame(BlockKind.TABLE_ROW))
        self._flush()
        self._frames.pop()

    def _flush(self) -> None:
        """End the block that is being gathered."""
        if not self._runs:
            return
        frame = self._frames[-1]
        runs, self._runs = self._runs, []
        lines = (one_line(runs),) if frame.kind in _ONE_LINE else lines_of(runs)
        for line in lines:
            before = len(self._composer.blocks)
            self._composer.add_runs(frame.kind, line, frame.level)
            if frame.kind == BlockKind.LIST_ITEM and len(self._composer.blocks) > before:
                # What follows in the same item has no bullet of its own.
                self._frames[-1] = _Frame()

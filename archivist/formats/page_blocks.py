"""All of a page as blocks: each with its words, their marks, and the signs of where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from archivist.formats.composer import Mark, Run
from archivist.formats.html_links import whole_address
from archivist.formats.page_signs import Sign, names_of, signs_of
from archivist.model.structure import BlockKind, InlineKind

DEEPEST = 200
_UNREAD = frozenset(
    "script style template svg head textarea select option button iframe object embed"
    " audio video canvas map input math datalist rp rtc".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav"
    " ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_LISTS = frozenset({"ul", "ol", "dir", "menu", "dl"})
_MARKS = {
    "b": InlineKind.STRONG,
    "strong": InlineKind.STRONG,
    "i": InlineKind.EMPHASIS,
    "em": InlineKind.EMPHASIS,
    "cite": InlineKind.EMPHASIS,
}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MAYBE_NOTES = frozenset({"li", "dd", "div", "section", "aside", "p", "ol", "ul"})
_KINDS = {
    "blockquote": (BlockKind.QUOTE, 1),
    "figcaption": (BlockKind.CAPTION, 0),
    "caption": (BlockKind.CAPTION, 0),
}
_ONE_LINE = frozenset({BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW})
_FOOTNOTE = re.compile(r"(?:^|[\s_-])(?:foot|end)notes?(?:$|[\s_-])|doc-(?:foot|end)note", re.I)
_LONGEST_CELL = 1_200
_LONG_NOSCRIPT = 2_000


@dataclass(slots=True)
class PageBlock:
    """One block of a page; `linked` counts the signs of `words` that stand in links."""

    kind: BlockKind
    level: int
    runs: list[Run]
    words: str
    linked: int
    signs: int

    @property
    def share_of_links(self) -> float:
        return self.linked / max(1, len(self.words))


def blocks_of_page(tree: HtmlElement, address: str = "") -> list[PageBlock]:
    """The blocks of the page in reading order; links are made whole with its `address`."""
    walk = _Walk(address)
    walk.into(tree, 0, Sign.NONE)
    walk.flush(Sign.NONE)
    return walk.blocks


@dataclass
class _Walk:
    """One pass over a page; runs gather until a block ends."""

    address: str
    blocks: list[PageBlock] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _marks: list[Mark] = field(default_factory=list)
    _kinds: list[tuple[BlockKind, int]] = field(default_factory=lambda: [(BlockKind.PARAGRAPH, 0)])
    _lists: int = 0
    _links: int = 0
    _linked: int = 0
    _in_row: bool = False

    def flush(self, signs: int) -> None:
        """End the block that is being gathered."""
        if not self._runs:
            return
        runs, self._runs = self._runs, []
        linked, self._linked = self._linked, 0
        words = " ".join("".join(text for text, _ in runs).split())
        if not words:
            return
        kind, level = self._kinds[-1]
        self.blocks.append(PageBlock(kind, level, runs, words, linked, signs))
        if kind == BlockKind.LIST_ITEM:
            # What follows in the same item has no bullet of its own.
            self._kinds[-1] = (BlockKind.PARAGRAPH, 0)

    def into(self, element: HtmlElement, depth: int, signs: int) -> None:
        """Take in `element` and what it holds, without what follows it."""
        tag = element.tag
        if tag in _UNREAD or (tag == "noscript" and not _holds_page(element)):
            return
        if depth > DEEPEST:
            self._say(element.text_content())
        elif tag == "br":
            self._break(signs)
        elif tag == "ruby":
            self._ruby(element)
        elif tag == "pre":
            self._preformatted(element, signs)
        elif tag == "tr" and not self._in_row and _is_data(element):
            self._row(element, depth, signs)
        elif tag in _BLOCKS:
            self._block(element, depth, signs)
        else:
            self._inline(element, depth, signs)

    def _inside(self, element: HtmlElement, depth: int, signs: int) -> None:
        self._say(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self.into(child, depth + 1, signs)
            self._say(child.tail)

    def _say(self, words: str | None) -> None:
        if words:
            if self._in_row:
                words = words.replace("\t", " ")
            self._runs.append((words, tuple(self._marks)))
            self._linked += len(words.strip()) if self._links else 0

    def _break(self, signs: int) -> None:
        if self._in_row or self._kinds[-1][0] in _ONE_LINE:
            self._say(" ")
        else:
            self.flush(signs)

    def _block(self, element: HtmlElement, depth: int, signs: int) -> None:
        if self._in_row:
            self._say(" ")
            self._inside(element, depth, signs)
            self._say(" ")
            return
        tag = element.tag
        self.flush(signs)
        signs |= signs_of(element)
        kind = self._kind_of(element)
        self._lists += tag in _LISTS
        if kind:
            self._kinds.append(kind)
        self._inside(element, depth, signs)
        self.flush(signs)
        if kind:
            self._kinds.pop()
        self._lists -= tag in _LISTS

    def _kind_of(self, element: HtmlElement) -> tuple[BlockKind, int] | None:
        tag = element.tag
        if tag in _HEADINGS:
            return BlockKind.HEADING, int(tag[1])
        if tag in _MAYBE_NOTES and (
            self._kinds[-1][0] == BlockKind.FOOTNOTE or _FOOTNOTE.search(names_of(element))
        ):
            return BlockKind.FOOTNOTE, 0
        if tag in {"li", "dd"}:
            return BlockKind.LIST_ITEM, max(1, self._lists)
        return _KINDS.get(tag)

    def _preformatted(self, element: HtmlElement, signs: int) -> None:
        self.flush(signs)
        signs |= signs_of(element)
        for line in element.text_content().split("\n"):
            self._say(line)
            self.flush(signs)

    def _row(self, element: HtmlElement, depth: int, signs: int) -> None:
        self.flush(signs)
        self._in_row = True
        for index, cell in enumerate(element):
            if not isinstance(cell.tag, str):
                continue
            if index:
                self._runs.append(("\t", ()))
            self._inside(cell, depth + 1, signs)
        self._in_row = False
        self._kinds.append((BlockKind.TABLE_ROW, 0))
        self.flush(signs)
        self._kinds.pop()

    def _inline(self, element: HtmlElement, depth: int, signs: int) -> None:
        mark = self._mark_of(element)
        is_link = element.tag == "a" and "href" in element.attrib
        self._links += is_link
        if mark:
            self._marks.append(mark)
        self._inside(element, depth, signs)
        if mark:
            self._marks.pop()
        self._links -= is_link

    def _mark_of(self, element: HtmlElement) -> Mark | None:
        kind = _MARKS.get(element.tag)
        if kind:
            return Mark(kind)
        if element.tag == "a":
            target = whole_address(element.get("href", ""), self.address)
            return Mark(InlineKind.LINK, target) if target else None
        return None

    def _ruby(self, element: HtmlElement) -> None:
        """The words under their readings; the readings become marks."""
        base: list[str] = [element.text or ""]
        for child in element:
            words = child.text_content() if isinstance(child.tag, str) else ""
            if child.tag == "rt":
                self._say_ruby("".join(base), words)
                base = []
            elif child.tag not in {"rp", "rtc"}:
                base.append(words)
            base.append(child.tail or "")
        self._say("".join(base))

    def _say_ruby(self, base: str, reading: str) -> None:
        reading = " ".join(reading.split())
        if not reading or not base.strip():
            self._say(base)
            return
        self._marks.append(Mark(InlineKind.RUBY, reading))
        self._say(base)
        self._marks.pop()


def _holds_page(element: HtmlElement) -> bool:
    """Whether so much stands in a noscript element that it must be the page itself."""
    return len(element.text_content()) > _LONG_NOSCRIPT


def _is_data(row: HtmlElement) -> bool:
    """Whether the cells hold words side by side; tables that lay out a page do not."""
    cells = [cell for cell in row if cell.tag in {"td", "th"}]
    if len(cells) < 2:
        return False
    for cell in cells:
        if cell.find(".//table") is not None or len(cell.findall(".//p")) > 2:
            return False
        if cell.find(".//div/div") is not None or cell.find(".//h1") is not None:
            return False
        if len(cell.text_content()) > _LONGEST_CELL:
            return False
    return True

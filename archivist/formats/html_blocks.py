"""The article that trafilatura cuts out of a page, as blocks and inlines."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urljoin, urlsplit

from lxml.etree import _Element

from archivist.formats.composer import Composer, Mark, Run
from archivist.model.structure import BlockKind, InlineKind

DEEPEST = 100
_BLOCKS = frozenset(
    {"p", "head", "list", "item", "quote", "table", "row", "cell", "div", "ab", "code"}
)
_RENDERED = {"#b": InlineKind.STRONG, "#i": InlineKind.EMPHASIS}
_ONE_LINE = frozenset({BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW})


def compose_article(body: _Element, composer: Composer, address: str = "") -> None:
    """Add the blocks of `body`; links are made whole with the `address` of the page."""
    walk = _Walk(composer, address)
    walk.into(body, 0)
    walk.flush()


class _Walk:
    """One pass over an article's tree; runs gather until a block ends."""

    def __init__(self, composer: Composer, address: str) -> None:
        self._composer = composer
        self._address = address
        self._runs: list[Run] = []
        self._marks: list[Mark] = []
        self._kinds: list[tuple[BlockKind, int]] = [(BlockKind.PARAGRAPH, 0)]
        self._lists = 0
        self._in_row = False

    def flush(self) -> None:
        """End the block that is being gathered."""
        if self._runs:
            kind, level = self._kinds[-1]
            before = len(self._composer.blocks)
            self._composer.add_runs(kind, self._runs, level)
            if kind == BlockKind.LIST_ITEM and len(self._composer.blocks) > before:
                # What follows in the same item has no bullet of its own.
                self._kinds[-1] = (BlockKind.PARAGRAPH, 0)
            self._runs = []

    def into(self, element: _Element, depth: int) -> None:
        """Take in `element` and what it holds, without what follows it."""
        if depth > DEEPEST:
            self._say("".join(map(str, element.itertext())))
            return
        tag = element.tag
        if tag == "lb":
            self._break()
        elif tag == "row":
            self._row(element, depth)
        elif tag in _BLOCKS and not self._is_inline_code(element):
            self._block(element, depth)
        else:
            self._inline(element, depth)

    def _inside(self, element: _Element, depth: int) -> None:
        self._say(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self.into(child, depth + 1)
            self._say(child.tail)

    def _say(self, words: str | None) -> None:
        if words:
            if self._in_row:
                words = words.replace("\t", " ")
            self._runs.append((words, tuple(self._marks)))

    def _break(self) -> None:
        if self._in_row or self._kinds[-1][0] in _ONE_LINE:
            self._say(" ")
        else:
            self.flush()

    def _block(self, element: _Element, depth: int) -> None:
        if self._in_row:
            self._say(" ")
            self._inside(element, depth)
            self._say(" ")
            return
        self.flush()
        kind = self._kind_of(element)
        self._lists += element.tag == "list"
        if kind:
            self._kinds.append(kind)
        if element.tag == "code":
            for line in "".join(map(str, element.itertext())).split("\n"):
                self._say(line)
                self.flush()
        else:
            self._inside(element, depth)
        self.flush()
        if kind:
            self._kinds.pop()
        self._lists -= element.tag == "list"

    def _kind_of(self, element: _Element) -> tuple[BlockKind, int] | None:
        match element.tag:
            case "head":
                rend = element.get("rend", "")
                return BlockKind.HEADING, int(rend[1:]) if rend[1:].isdecimal() else 2
            case "item":
                return BlockKind.LIST_ITEM, max(1, self._lists)
            case "quote":
                return BlockKind.QUOTE, 1
        return None

    def _row(self, element: _Element, depth: int) -> None:
        self.flush()
        self._in_row = True
        for index, cell in enumerate(element):
            if index:
                self._runs.append(("\t", ()))
            self._inside(cell, depth + 1)
        self._in_row = False
        self._kinds.append((BlockKind.TABLE_ROW, 0))
        self.flush()
        self._kinds.pop()

    def _inline(self, element: _Element, depth: int) -> None:
        marks = list(self._marks_of(element))
        self._marks += marks
        self._inside(element, depth)
        del self._marks[len(self._marks) - len(marks) :]

    def _marks_of(self, element: _Element) -> Sequence[Mark]:
        if element.tag == "hi":
            rend = element.get("rend", "").split()
            return [Mark(_RENDERED[look]) for look in rend if look in _RENDERED]
        if element.tag == "ref":
            target = whole_address(element.get("target", ""), self._address)
            return [Mark(InlineKind.LINK, target)] if target else []
        return []

    def _is_inline_code(self, element: _Element) -> bool:
        return element.tag == "code" and "\n" not in "".join(map(str, element.itertext()))


def whole_address(target: str, address: str) -> str:
    """`target` as an address of the web or of mail, or "": scripts and files are no links."""
    try:
        whole = urljoin(address, target.strip())
        return whole if urlsplit(whole).scheme in {"http", "https", "mailto"} else ""
    except ValueError:
        return ""

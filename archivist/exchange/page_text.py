"""A text as HTML with its marks: tint, a lane for each further mark, a gloss beside the block."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from html import escape as html_escape
from itertools import groupby, pairwise

from archivist.exchange.links import safe_address
from archivist.exchange.page_index import KINDS, PageIndex
from archivist.model.columns import fold
from archivist.model.rendition import Block, BlockKind, Inline, InlineKind, Span
from archivist.store.documents import ReadingText
from archivist.store.passage_rows import BodyRow, Passage
from archivist.text.list_labels import own_label
from archivist.text.pages import Pages

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_LANES = 3
_QUOTE = 70


def escape(text: str) -> str:
    """`text` for an element or an attribute; control characters become the sign for none."""
    return html_escape(_UNFIT.sub("\ufffd", text))


def lang(language: str) -> str:
    """The attribute that names a language, with a blank before it; "" when it is none."""
    return f' lang="{language}"' if _LANGUAGE.fullmatch(language) else ""


def shortened(text: str, most: int = _QUOTE) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else words[:most].rstrip() + "…"


class MarkedText:
    """Writes one text; each passage is glossed beside the block in which it begins.

    `titled` says that the first block is the title of the document.
    """

    def __init__(
        self, text: ReadingText, passages: Sequence[Passage], index: PageIndex, *, titled: bool
    ) -> None:
        self._text = text.text
        self._blocks = text.blocks
        self._inlines = sorted(text.inlines, key=_start)
        self._pages = Pages.of(text.inlines)
        self._index = index
        self._title = text.blocks[0] if titled else None
        self._anchored: set[str] = set()
        self._waiting = deque(passages)
        self._unglossed = deque(passages)
        self._open: list[Passage] = []

    def html(self) -> Iterator[str]:
        """The blocks, each with its glosses; rows of a table stand together."""
        for is_table, group in groupby(self._blocks, key=lambda b: b.kind == BlockKind.TABLE_ROW):
            blocks = list(group)
            if is_table:
                rows = "".join(f"<tr>{self._cells(block)}</tr>" for block in blocks)
                yield self._row(f'<div class="wide"><table>{rows}</table></div>', blocks)
            else:
                for block in blocks:
                    yield self._row(self._element(block), [block])

    def _row(self, element: str, blocks: Sequence[Block]) -> str:
        glosses = "".join(self._glosses(max(blocks[-1].end, blocks[0].start + 1)))
        aside = f"<aside>{glosses}</aside>" if glosses else ""
        return f'<div class="row">{aside}{element}</div>\n'

    def _glosses(self, end: int) -> Iterator[str]:
        """The glosses of passages that begin before `end`, and were not written yet."""
        while self._unglossed and self._unglossed[0].span.start < end:
            held = self._unglossed.popleft()
            # One that holds nothing but a line feed has no mark to lead to.
            anchor = "" if held.id in self._anchored else f'<a id="a-{held.id}"></a>'
            yield anchor + gloss(held, self._index, self._pages.pages_of(held.span))

    def _over(self, start: int, end: int) -> list[Passage]:
        """The passages over a stretch of text; stretches are asked for in text order."""
        while self._waiting and self._waiting[0].span.start < end:
            self._open.append(self._waiting.popleft())
        self._open = [held for held in self._open if held.span.end > start]
        return self._open

    def _element(self, block: Block) -> str:
        inside = self._inside(block.start, block.end)
        if block is self._title:
            return f"<h2>{inside}</h2>"
        if block.kind == BlockKind.HEADING:
            level = min(6, max(1, block.level) + 2)
            return f"<h{level}>{inside}</h{level}>"
        if block.kind == BlockKind.QUOTE:
            return f"<blockquote>{inside}</blockquote>"
        if block.kind == BlockKind.LIST_ITEM:
            own = " own" if own_label(self._text[block.start : block.end]) else ""
            depth = min(8, max(1, block.level))
            return f'<p class="item{own}" style="--depth:{depth}">{inside}</p>'
        small = block.kind in (BlockKind.CAPTION, BlockKind.FOOTNOTE)
        name = f' class="{block.kind}"' if small else ""
        return f"<p{name}>{inside}</p>"

    def _cells(self, block: Block) -> str:
        cells, start = [], block.start
        for cell in self._text[block.start : block.end].split("\t"):
            cells.append(f"<td>{self._inside(start, start + len(cell))}</td>")
            start += len(cell) + 1
        return "".join(cells)

    def _inside(self, start: int, end: int) -> str:
        passages = self._over(start, end)
        first, last = (bisect_left(self._inlines, at, key=_start) for at in (start, end))
        inlines = self._inlines[first:last]
        edges = {start, end}
        spans = [*(held.span for held in passages), *(Span(i.start, i.end) for i in inlines)]
        edges.update(place for span in spans for place in span if start < place < end)
        ordered = sorted(edges)
        return "".join(
            self._segment(Span(first, last), passages, inlines) for first, last in pairwise(ordered)
        )

    def _segment(self, span: Span, passages: Iterable[Passage], inlines: Iterable[Inline]) -> str:
        html = escape(self._text[span.start : span.end])
        over = [held for held in passages if held.span.overlaps(span)]
        if over:
            html = self._mark(html, sorted(over, key=lambda held: held.span.end - held.span.start))
        for inline in inlines:
            if inline.start < span.end and span.start < inline.end:
                html = _dressed(html, inline, begins=inline.start == span.start)
        return html

    def _mark(self, html: str, over: Sequence[Passage]) -> str:
        """A piece of text under one or more passages, the shortest of them giving the tint."""
        bodies = tuple(body for held in over for body in held.bodies)
        kinds = {body.kind for body in bodies}
        names = ["m", f"lanes{min(_LANES, len(over))}", self._index.classes(bodies)]
        names += [f"only-{kind}" for kind in kinds if len(kinds) == 1]
        paints = [_paint(held, self._index) for held in over[:_LANES]]
        style = ";".join(f"--l{lane}:var({paint})" for lane, paint in enumerate(paints, 1))
        fresh = [held for held in over if held.id not in self._anchored]
        self._anchored.update(held.id for held in fresh)
        anchors = "".join(f'<a id="a-{held.id}"></a>' for held in fresh)
        told = escape("; ".join(_told(body) for body in bodies))
        name = " ".join(filter(None, names))
        return f'{anchors}<mark class="{name}" style="{style}" title="{told}">{html}</mark>'


def _start(inline: Inline) -> int:
    return inline.start


def gloss(passage: Passage, index: PageIndex, pages: str = "") -> str:
    """What is said of a passage, led in by its words where they are not its name; its `pages`."""
    words = escape(shortened(passage.exact))
    named = any(fold(body.label) == fold(passage.exact) for body in passage.bodies)
    lead = "" if named else f'<a href="#a-{passage.id}">{words}</a>'
    chips = "".join(_chip(body, index, "" if lead else passage.id) for body in passage.bodies)
    name = f"gloss {index.classes(passage.bodies)}".strip()
    place = f"<small>p. {escape(pages)}</small>" if pages else ""
    return f'<div class="{name}">{lead}{chips}{place}</div>'


def _chip(body: BodyRow, index: PageIndex, annotation_id: str) -> str:
    shape, _ = KINDS[body.kind]
    entry = index.entry(body)
    language = lang(entry.language) if entry else ""
    tag, address = ("a", f' href="#a-{annotation_id}"') if annotation_id else ("span", "")
    return (
        f'<{tag}{address} class="chip k-{body.kind}" style="--c:var({index.paint(body)})">'
        f"<i>{shape}</i><bdi{language}>{escape(body.label)}</bdi></{tag}>"
    )


def _paint(passage: Passage, index: PageIndex) -> str:
    return index.paint(passage.bodies[0]) if passage.bodies else "--note"


def _told(body: BodyRow) -> str:
    return f"{KINDS[body.kind][0]} {shortened(body.label, 200)}"


def _dressed(html: str, inline: Inline, *, begins: bool) -> str:
    """A piece of the words of `inline`; `begins` says that it is the first of them."""
    if inline.kind == InlineKind.EMPHASIS:
        return f"<em>{html}</em>"
    if inline.kind == InlineKind.STRONG:
        return f"<strong>{html}</strong>"
    if inline.kind == InlineKind.RUBY:
        return f"<ruby>{html}<rt>{escape(inline.target)}</rt></ruby>" if begins else html
    if inline.kind == InlineKind.PAGE:
        return f"{_page_number(inline.target)}{html}" if begins else html
    address = safe_address(inline.target)
    return f'<a href="{escape(address)}" rel="noreferrer noopener">{html}</a>' if address else html


def _page_number(label: str) -> str:
    """Where a page of the original begins; drawn by the style, so that it is in no copy or find."""
    told = escape(shortened(label, 20))
    return f'<span class="page" role="doc-pagebreak" aria-label="{told}" data-page="{told}"></span>'

"""Markdown: CommonMark with tables, and the fields at its head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile

from markdown_it import MarkdownIt
from markdown_it.token import Token

from archivist import __version__
from archivist.formats.composer import Composer, Mark, Run
from archivist.formats.decode import decode
from archivist.formats.extract import Extract
from archivist.formats.from_text import check_length, extract_of_text
from archivist.formats.front_matter import add_front_matter, split_front_matter
from archivist.formats.head_lines import (
    HEAD_LINES,
    TAIL_LINES,
    add_head_values,
    add_tail_values,
)
from archivist.formats.limits import MARKDOWN_SECONDS
from archivist.formats.media_types import MARKDOWN
from archivist.formats.page_text import lines_of_page
from archivist.formats.source import USUAL, Options
from archivist.formats.time_bound import within
from archivist.formats.values import Values, finished
from archivist.model.fields import Origin
from archivist.model.structure import BlockKind, InlineKind
from archivist.text.normalize import canonical
from archivist.text.scripts import is_cjk

LEAST_SHARE = 0.2  # addresses of links can be longer than the words
AS_WRITTEN = "Its Markdown could not be read, so the text was kept as it is written."
_PARSER = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
_MARKS = {"em": InlineKind.EMPHASIS, "strong": InlineKind.STRONG, "link": InlineKind.LINK}


def read_markdown(data: bytes, name: str, options: Options = USUAL) -> Extract:
    """The Extract of a Markdown file; its fields come from its head, then from its headings."""
    decoded = decode(data, chosen=options.encoding)
    check_length(decoded.text, name)
    front = split_front_matter(canonical(decoded.text))
    warnings = decoded.warnings + ((front.warning,) if front.warning else ())
    composer, values = Composer(), Values()
    tokens = within(MARKDOWN_SECONDS, partial(_PARSER.parse, front.body))
    _Blocks(composer).compose(tokens or [])
    if len(composer.text) < LEAST_SHARE * len(front.body.strip()):
        return replace(
            extract_of_text(decoded.text, name, (*warnings, AS_WRITTEN)), media_type=MARKDOWN
        )
    add_front_matter(values, front.fields)
    first = composer.blocks[0] if composer.blocks else None
    if first and first.kind == BlockKind.HEADING:
        values.add("title", composer.text[first.start : first.end], Origin.TEXT)
    _add_ends(values, composer)
    return finished(
        composer,
        values,
        name=name,
        media_type=MARKDOWN,
        extractor=("archivist.from_markdown", __version__),
        warnings=warnings,
    )


def _add_ends(values: Values, composer: Composer) -> None:
    """What the paragraphs before the story and after it say of its publication."""
    blocks = composer.blocks
    if blocks and blocks[0].kind == BlockKind.HEADING:
        blocks = blocks[1:]
    head, tail = (
        [
            composer.text[block.start : block.end]
            for block in takewhile(lambda block: block.kind == BlockKind.PARAGRAPH, end)
        ]
        for end in (blocks[:HEAD_LINES], blocks[: -TAIL_LINES - 1 : -1])
    )
    add_head_values(values, head)
    add_tail_values(values, tail[::-1])


class _Blocks:
    """Walks the tokens of a parsed file and composes a block for each leaf."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer
        self._lists = 0
        self._quotes = 0
        self._heading = 0
        self._item_begins = False
        self._row: list[Run] | None = None

    def compose(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.type == "inline":
                self._leaf(token.children or [])
            elif token.type in {"fence", "code_block"}:
                self._lines(token.content.split("\n"))
            elif token.type == "html_block":
                self._lines(lines_of_page(token.content))
            else:
                self._step(token)

    def _step(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._lists += 1
            case "bullet_list_close" | "ordered_list_close":
                self._lists -= 1
            case "blockquote_open":
                self._quotes += 1
            case "blockquote_close":
                self._quotes -= 1
            case "list_item_open":
                self._item_begins = True
            case "heading_open":
                self._heading = int(token.tag[1:])
            case "heading_close":
                self._heading = 0
            case "tr_open":
                self._row = []
            case "tr_close":
                self._composer.add_runs(BlockKind.TABLE_ROW, self._row or [])
                self._row = None
            case "th_close" | "td_close" if self._row is not None:
                self._row.append(("\t", ()))

    def _leaf(self, children: Sequence[Token]) -> None:
        lines = _lines_of_runs(children)
        if self._row is not None:
            self._row.extend((text.replace("\t", " "), marks) for text, marks in _in_one(lines))
            return
        kind, level = self._kind()
        if children and all(child.type == "image" for child in children):
            kind, level = BlockKind.CAPTION, 0
            lines = [[(child.content, ())] for child in children]
        if kind in {BlockKind.HEADING, BlockKind.LIST_ITEM}:
            lines = [_in_one(lines)]
        for runs in lines:
            self._composer.add_runs(kind, runs, level)

    def _kind(self) -> tuple[BlockKind, int]:
        if self._heading:
            return BlockKind.HEADING, self._heading
        if self._item_begins:
            self._item_begins = False
            return BlockKind.LIST_ITEM, self._lists
        if self._quotes:
            return BlockKind.QUOTE, self._quotes
        return BlockKind.PARAGRAPH, 0

    def _lines(self, lines: Sequence[str]) -> None:
        for line in lines:
            self._composer.add(BlockKind.PARAGRAPH, line)


def _in_one(lines: Sequence[list[Run]]) -> list[Run]:
    joined = list(lines[0])
    for line in lines[1:]:
        joined += [(" ", ()), *line]
    return joined


def _lines_of_runs(children: Sequence[Token]) -> list[list[Run]]:
    """The runs of a leaf, a list for each line the writer broke on purpose."""
    lines: list[list[Run]] = [[]]
    marks: list[Mark] = []
    for index, token in enumerate(children):
        kind, _, step = token.type.rpartition("_")
        if token.type in {"text", "code_inline"}:
            lines[-1].append((token.content, tuple(marks)))
        elif token.type == "hardbreak":
            lines.append([])
        elif token.type == "softbreak":
            lines[-1].append((_break(children, index), tuple(marks)))
        elif kind in _MARKS and step == "open":
            marks.append(Mark(_MARKS[kind], str(token.attrs.get("href", ""))))
        elif kind in _MARKS and step == "close" and marks:
            marks.pop()
    return lines


def _break(children: Sequence[Token], index: int) -> str:
    """What a line end in the file stands for: nothing between two Chinese or Japanese signs."""
    before = children[index - 1].content[-1:] if index else ""
    after = children[index + 1].content[:1] if index + 1 < len(children) else ""
    return "" if before and after and is_cjk(before) and is_cjk(after) else " "

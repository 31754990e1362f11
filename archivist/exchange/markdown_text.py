"""Text as Markdown: what is read in the reader is what any Markdown program shows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from archivist.exchange.links import safe_address
from archivist.model.rendition import Block, BlockKind, Inline, InlineKind
from archivist.store.documents import ReadingText
from archivist.text.list_labels import is_bullet, own_label

_ANYWHERE = re.compile(r"[\\`*_\[\]<>~|$]|&(?=#?\w+;)|%(?=%)|=(?==)|(?<!\S)#")
_AT_START = re.compile(r"(?:[-+=:#]|(\d{1,9})[.)])")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
_TAGS = {
    InlineKind.EMPHASIS: ("<em>", "</em>"),
    InlineKind.STRONG: ("<strong>", "</strong>"),
    InlineKind.PAGE: ("", ""),  # the passages below the text give theirs
}


def escaped(text: str) -> str:
    """One line of plain text as Markdown that shows just that."""
    return _guarded(_piece(" ".join(text.split())))


def quoted(text: str) -> str:
    """A passage as a `>` block; its lines stay lines."""
    lines = [escaped(line) for line in text.strip("\n").split("\n")]
    broken = [
        f"> {line}\\" if line and after else f"> {line}"
        for line, after in zip(lines, [*lines[1:], ""], strict=True)
    ]
    return "\n".join(line.rstrip() for line in broken)


def in_item(text: str) -> str:
    """Words for a list item; their lines stay lines."""
    lines = [escaped(line) for line in text.split("\n") if line.strip()]
    return "\\\n  ".join(lines)


def blocks(text: ReadingText, skip: Sequence[Block] = ()) -> Iterator[str]:
    """The blocks of a text, each one Markdown block; lists and tables stand together."""
    kept = [block for block in text.blocks if block not in skip]
    for kind, group in groupby(kept, key=lambda block: block.kind):
        run = list(group)
        if kind == BlockKind.LIST_ITEM:
            yield from _lists(text, run)
        elif kind == BlockKind.TABLE_ROW:
            yield _table([text.text[block.start : block.end].split("\t") for block in run])
        elif kind == BlockKind.QUOTE:
            yield "\n>\n".join(f"> {_inside(text, block)}" for block in run)
        elif kind == BlockKind.HEADING:
            yield from ("#" * min(6, max(1, b.level) + 1) + f" {_inside(text, b)}" for b in run)
        else:
            yield from (_inside(text, block) for block in run)


def _lists(text: ReadingText, run: Sequence[Block]) -> Iterator[str]:
    """Items with bullets as lists; one that begins with its own label as a paragraph of its own."""
    for labelled, group in groupby(run, key=lambda block: bool(_label(text, block))):
        if labelled:
            yield from (_inside(text, block) for block in group)
        else:
            yield _list(
                [(block.level, _inside(text, block, _bullet(text, block))) for block in group]
            )


def _label(text: ReadingText, block: Block) -> str:
    """The label that must not stand behind a bullet; a mere dot becomes the list's own."""
    label = own_label(text.text[block.start : block.end])
    return "" if is_bullet(label) else label


def _bullet(text: ReadingText, block: Block) -> int:
    return len(own_label(text.text[block.start : block.end]))


def _list(items: list[tuple[int, str]]) -> str:
    """Nested items; one that skips a level would be read as part of the item before."""
    lines: list[str] = []
    depth = -1
    for level, words in items:
        depth = min(max(0, level - 1), depth + 1)
        lines.append("  " * depth + f"- {words}")
    return "\n".join(lines)


def _table(cells: list[list[str]]) -> str:
    width = max(len(row) for row in cells)
    lines = [
        "| " + " | ".join(escaped(cell) for cell in [*row, *[""] * (width - len(row))]) + " |"
        for row in cells
    ]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _inside(text: ReadingText, block: Block, skip: int = 0) -> str:
    """The words of a block but for the first `skip` code points."""
    start = block.start + skip
    first = bisect_left(text.inlines, start, key=_start)
    last = bisect_left(text.inlines, block.end, key=_start)
    inlines = [held for held in text.inlines[first:last] if held.end <= block.end]
    shown = _dressed(text.text, start, block.end, inlines)
    plain = text.text[start : block.end]
    return escaped(plain) if shown is None else shown


def _start(inline: Inline) -> int:
    return inline.start


def _dressed(text: str, start: int, end: int, inlines: Iterable[Inline]) -> str | None:
    """The text with emphasis and links; None when there are none to show."""
    parts: list[str] = []
    at = start
    for held in sorted(inlines, key=lambda inline: (inline.start, -inline.end)):
        words = text[held.start : held.end]
        if held.start < at or not words.strip() or words != words.strip():
            continue
        opening, closing = _marks(held)
        if opening:
            parts += [_piece(text[at : held.start]), opening, _piece(words), closing]
            at = held.end
    if not parts:
        return None
    return _guarded("".join([*parts, _piece(text[at:end])]).strip())


def _guarded(line: str) -> str:
    """`line` begins nothing: no heading, list or rule."""
    start = _AT_START.match(line)
    if start is None:
        return line
    place = start.end() - 1
    return f"{line[:place]}\\{line[place:]}"


def _marks(held: Inline) -> tuple[str, str]:
    if held.kind == InlineKind.LINK:
        address = safe_address(held.target)
        return ("[", f"](<{address}>)") if address else ("", "")
    if held.kind == InlineKind.RUBY:
        reading = _piece(held.target)
        return ("<ruby>", f"<rt>{reading}</rt></ruby>") if reading.strip() else ("", "")
    return _TAGS[held.kind]  # asterisks do not open beside the brackets of Japanese and Chinese


def _piece(text: str) -> str:
    text = re.sub(r"\s+", " ", _CONTROLS.sub("\ufffd", text))
    return _ANYWHERE.sub(lambda found: "\\" + found.group(), text)

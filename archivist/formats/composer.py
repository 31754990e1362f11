"""Text and structure put together block by block, in canonical form from the start."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from archivist.model.structure import Block, BlockKind, Inline, InlineKind
from archivist.text.normalize import canonical

_BLANKS = re.compile("[ \t\n]+")
MOST_RECOMPOSED_RUNS = 200  # each costs a look at the whole line; nobody writes so many
_EDGES = " \t\n\u3000\xa0"


@dataclass(frozen=True, slots=True)
class Mark:
    """What a run of words is: emphasised, strong, or a link to `target`."""

    kind: InlineKind
    target: str = ""


Run = tuple[str, tuple[Mark, ...]]


@dataclass
class Composer:
    """Collects blocks; `text`, `blocks` and `inlines` are ready for an `Extract` at any time.

    Blanks are collapsed, blocks without words left out; a block never holds a line feed.
    """

    blocks: list[Block] = field(default_factory=list)
    inlines: list[Inline] = field(default_factory=list)
    _lines: list[str] = field(default_factory=list)
    _length: int = 0

    @property
    def text(self) -> str:
        return "\n".join(self._lines)

    def add(self, kind: BlockKind, text: str, level: int = 0) -> None:
        """One block of plain words."""
        self._add_line(kind, _BLANKS.sub(" ", canonical(text)).strip(_EDGES), level)

    def add_runs(self, kind: BlockKind, runs: Sequence[Run], level: int = 0) -> None:
        """One block of runs, each with the marks that hold for it."""
        line, marked = _joined(runs, keep_tabs=kind == BlockKind.TABLE_ROW)
        start = self._add_line(kind, line, level)
        found = [
            Inline(mark.kind, start + first, start + last, mark.target)
            for mark, first, last in marked
        ]
        self.inlines.extend(sorted(found, key=lambda inline: (inline.start, -inline.end)))

    def _add_line(self, kind: BlockKind, line: str, level: int) -> int:
        """Where the new block starts; a line without words makes none."""
        start = self._length + 1 if self._lines else 0
        if line:
            self._lines.append(line)
            self._length = start + len(line)
            self.blocks.append(Block(kind, start, self._length, level))
        return start


def _joined(runs: Sequence[Run], keep_tabs: bool) -> tuple[str, list[tuple[Mark, int, int]]]:
    """The words of a block as one line, and where each mark starts and ends in it."""
    parts: list[str] = []
    spans: list[tuple[int, int, tuple[Mark, ...]]] = []
    length = 0
    blank_before = True
    for text, marks in runs:
        words = _BLANKS.sub(_tab_or_blank if keep_tabs else " ", canonical(text))
        if blank_before:
            words = words.lstrip(" \u3000\xa0" if keep_tabs else _EDGES)
        if not words:
            continue
        if words[0] == "\t" and parts and parts[-1].endswith(" "):
            # The blank belonged to a cell; spans are trimmed of it when they are merged.
            parts[-1] = parts[-1][:-1]
            length -= 1
        blank_before = words[-1] in " \t"
        parts.append(words)
        if marks:
            spans.append((length, length + len(words), marks))
        length += len(words)
    line = "".join(parts).rstrip(_EDGES)
    if canonical(line) != line:
        line, spans = _recomposed(line, spans)
    return line, _merged(line, spans)


def _recomposed(
    line: str, spans: list[tuple[int, int, tuple[Mark, ...]]]
) -> tuple[str, list[tuple[int, int, tuple[Mark, ...]]]]:
    """`line` when two runs meet inside one letter: composed, with the spans moved along."""
    if len(spans) > MOST_RECOMPOSED_RUNS:
        return canonical(line), []
    return canonical(line), [
        (len(canonical(line[:start])), len(canonical(line[:end])), marks)
        for start, end, marks in spans
    ]


def _merged(
    line: str, spans: list[tuple[int, int, tuple[Mark, ...]]]
) -> list[tuple[Mark, int, int]]:
    """Neighbouring runs with the same mark as one, without blanks at the edges."""
    merged: dict[Mark, list[list[int]]] = {}
    for start, end, marks in spans:
        for mark in dict.fromkeys(marks):
            places = merged.setdefault(mark, [])
            if places and places[-1][1] == start:
                places[-1][1] = end
            else:
                places.append([start, end])
    trimmed: list[tuple[Mark, int, int]] = []
    for mark, places in merged.items():
        for start, end in places:
            words = line[start:end]
            first = start + len(words) - len(words.lstrip(_EDGES))
            last = start + len(words.rstrip(_EDGES))
            if first < last:
                trimmed.append((mark, first, last))
    return trimmed


def _tab_or_blank(blanks: re.Match[str]) -> str:
    return "\t" if "\t" in blanks[0] else " "

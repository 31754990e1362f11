"""What is gathered of an RTF file's text: paragraphs, cells and rows, to be composed at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from archivist.formats.composer import Composer, Mark, Run
from archivist.formats.docx_body import lines_of
from archivist.formats.odt_body import one_line
from archivist.model.structure import BlockKind


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its runs, what it is, and whether it stands in a table."""

    runs: list[Run]
    kind: BlockKind
    level: int = 0


@dataclass
class Story:
    """The main text, a note, or a text box; `aside` are stories that hang on its paragraphs."""

    done: list[Paragraph] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    label: str = ""
    _cell: list[Paragraph] = field(default_factory=list)
    _cells: list[list[Paragraph]] = field(default_factory=list)
    _aside: list[Story] = field(default_factory=list)

    def say(self, run: Run) -> None:
        self.runs.append(run)

    def hang(self, other: Story) -> None:
        """Put the paragraphs of `other` after the one that is being gathered."""
        self._aside.append(other)

    def end_paragraph(self, kind: BlockKind, level: int, in_table: bool) -> None:
        """End the paragraph that is being gathered, as a block of that kind."""
        if not in_table and (self._cells or self._cell):
            self.end_row()
        runs = [(words, marks) for marks, words in _merged(self.runs)]
        # A bullet is drawn; the number of an item is part of what is said of it.
        label = self.label.strip() if any(map(str.isalnum, self.label)) else ""
        ended = Paragraph([(f"{label} ", ()), *runs] if label else runs, kind, level)
        into = self._cell if in_table else self.done
        if self.runs:
            into.append(ended)
        for other in self._aside:
            into.extend(other.all())
        self.runs, self.label, self._aside = [], "", []

    def end_cell(self) -> None:
        self._cells.append(self._cell)
        self._cell = []

    def end_row(self) -> None:
        """End a row; one of a single cell is a frame around paragraphs."""
        if self._cell:
            self.end_cell()
        if len(self._cells) == 1 or _is_coded(self._cells):
            self.done += [paragraph for cell in self._cells for paragraph in cell]
        elif self._cells:
            runs: list[Run] = []
            for index, cell in enumerate(self._cells):
                runs += [("\t", ())] if index else []
                for paragraph in cell:
                    runs += [(text.replace("\t", " "), m) for text, m in one_line(paragraph.runs)]
                    runs.append((" ", ()))
            self.done.append(Paragraph(runs, BlockKind.TABLE_ROW))
        self._cells = []

    def all(self) -> list[Paragraph]:
        """Every paragraph, also what was never ended."""
        self.end_paragraph(BlockKind.PARAGRAPH, 0, in_table=False)
        return self.done


def _is_coded(cells: list[list[Paragraph]]) -> bool:
    """Whether a row is a code such as LP and the paragraphs it stands for, as databases save."""
    if len(cells) != 2 or len(cells[0]) != 1 or len(cells[1]) < 2:
        return False
    code = "".join(text for text, _ in cells[0][0].runs).strip()
    return 2 <= len(code) <= 3 and code.isascii() and code.isalpha() and code.isupper()


def _merged(runs: list[Run]) -> Iterator[tuple[tuple[Mark, ...], str]]:
    """Neighbours with the same marks as one: a writer may give each letter a run of its own."""
    for marks, group in groupby(runs, key=lambda run: run[1]):
        yield marks, "".join(text for text, _ in group)


def compose_story(composer: Composer, story: Story) -> None:
    for paragraph in story.all():
        if paragraph.kind in {BlockKind.PARAGRAPH, BlockKind.QUOTE}:
            for line in lines_of(paragraph.runs):
                composer.add_runs(paragraph.kind, line, paragraph.level)
        else:
            composer.add_runs(paragraph.kind, one_line(paragraph.runs), paragraph.level)


def compose_note(composer: Composer, story: Story, label: str) -> None:
    lead: list[Run] = [(f"[{label}] ", ())]
    for paragraph in story.all():
        composer.add_runs(BlockKind.FOOTNOTE, [*lead, *one_line(paragraph.runs)])
        lead = []

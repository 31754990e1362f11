"""The body of a DOCX document, block by block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml.etree import _Element

from archivist.formats.composer import Composer, Run
from archivist.formats.docx_package import child, value_of
from archivist.formats.docx_runs import NOTE_LABEL, DocxRuns, Line, Notes
from archivist.formats.docx_styles import Lists, Style, outline_of, style_of
from archivist.formats.xml_safe import local_name
from archivist.model.structure import BlockKind

LONGEST_HEADING = 400
DEEPEST_LIST = 9
_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})


class DocxBody:
    """Walks the tree of a document and composes its blocks."""

    def __init__(
        self,
        composer: Composer,
        styles: dict[str, Style],
        lists: Lists,
        runs: DocxRuns,
    ) -> None:
        self._composer = composer
        self._styles = styles
        self._lists = lists
        self._runs = runs
        self.has_foreign_part = False
        self.title = ""

    def blocks(self, parent: _Element, kind: BlockKind | None = None, lead: str = "") -> None:
        """Compose the paragraphs and tables in `parent`, all as `kind` where one is given.

        `lead` stands before the first of them.
        """
        for element in _flat(parent):
            match local_name(element):
                case "p":
                    self._paragraph(element, kind, lead)
                    lead = ""
                case "tbl":
                    self._table(element)
                case "altChunk":
                    self.has_foreign_part = True

    def notes(self, kinds: Iterable[Notes]) -> None:
        """Compose the notes that the text named, in its order."""
        for notes in kinds:
            self._runs.relations = notes.relations
            for key, number in list(notes.named.items()):
                lead = NOTE_LABEL.format(label=number) + " "
                self.blocks(notes.trees[key], BlockKind.FOOTNOTE, lead)

    def _paragraph(self, element: _Element, kind: BlockKind | None, lead: str = "") -> None:
        properties = child(element, "pPr")
        style = style_of(properties, self._styles, "pStyle")
        line = Line([(lead, ())] if lead else [])
        self._runs.gather(element, line, (), style)
        if kind is None:
            self._add(line, properties, style)
        else:
            self._composer.add_runs(kind, _on_one_line(line.runs))
        for box in line.boxes:
            self.blocks(box)

    def _add(self, line: Line, properties: _Element | None, style: Style) -> None:
        words = "".join(text for text, _ in line.runs)
        if not words.strip():
            return
        outline = outline_of(properties)
        level = (style.outline if outline is None else outline) or 0
        listed, label = self._listed(properties, style)
        lead: list[Run] = [(label + " ", ())] if label else []
        if style.is_title and len(words) <= LONGEST_HEADING:
            self.title = self.title or " ".join(words.split())
            self._composer.add_runs(BlockKind.HEADING, [*lead, *_on_one_line(line.runs)], 1)
        elif level and len(words) <= LONGEST_HEADING:
            self._composer.add_runs(BlockKind.HEADING, [*lead, *_on_one_line(line.runs)], level)
        elif style.is_caption:
            self._composer.add_runs(BlockKind.CAPTION, [*lead, *_on_one_line(line.runs)])
        elif listed:
            self._composer.add_runs(
                BlockKind.LIST_ITEM, [*lead, *_on_one_line(line.runs)], min(listed, 9)
            )
        else:
            kind = BlockKind.QUOTE if style.is_quote else BlockKind.PARAGRAPH
            for runs in lines_of([*lead, *line.runs]):
                self._composer.add_runs(kind, runs, int(style.is_quote))

    def _listed(self, properties: _Element | None, style: Style) -> tuple[int, str]:
        """How deep in a list the paragraph stands (0: in none), and its number."""
        list_id = value_of(properties, "numPr", "numId")
        level = value_of(properties, "numPr", "ilvl")
        list_id = style.list_id if list_id is None else list_id
        if not list_id or list_id == "0":
            return 0, ""
        is_number = level and level.isdecimal() and len(level) < 3
        depth = int(level or 0) if is_number else style.list_level or 0
        depth = max(0, min(depth, 8))
        return depth + 1, self._lists.label(list_id, depth)

    def _table(self, table: _Element) -> None:
        rows = [
            [cell for cell in _flat(row) if local_name(cell) == "tc"]
            for row in _flat(table)
            if local_name(row) == "tr" and child(row, "trPr", "del") is None
        ]
        if all(len(row) <= 1 for row in rows):
            # A frame around text, not a table.
            for row in rows:
                for cell in row:
                    self.blocks(cell)
            return
        for row in rows:
            line = Line()
            for index, cell in enumerate(row):
                line.runs += [("\t", ())] if index else []
                inside = Line()
                self._runs.gather(cell, inside, (), Style())
                line.runs += [(text.replace("\t", " "), marks) for text, marks in inside.runs]
                line.boxes += inside.boxes
            self._composer.add_runs(BlockKind.TABLE_ROW, _on_one_line(line.runs))
            for box in line.boxes:
                self.blocks(box)


def lines_of(runs: list[Run]) -> Iterator[list[Run]]:
    """`runs` cut where a line was ended by hand."""
    line: list[Run] = []
    for text, marks in runs:
        pieces = text.split("\n")
        for piece in pieces[:-1]:
            line.append((piece, marks))
            yield line
            line = []
        line.append((pieces[-1], marks))
    yield line


def _on_one_line(runs: list[Run]) -> list[Run]:
    return [(text.replace("\n", " "), marks) for text, marks in runs]


def _flat(parent: _Element) -> Iterator[_Element]:
    """The children of `parent`, with those of content controls and insertions in their place."""
    for element in parent:
        tag = local_name(element)
        if tag in _WRAPPERS:
            yield from _flat(element)
        elif tag == "AlternateContent":
            chosen = child(element, "Fallback")
            for inner in (chosen,) if chosen is not None else list(element)[:1]:
                yield from _flat(inner)
        else:
            yield element

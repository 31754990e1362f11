"""The body of an ODT document, block by block."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from archivist.formats.composer import Composer, Mark, Run
from archivist.formats.docx_body import lines_of
from archivist.formats.html_links import whole_address
from archivist.formats.numbering import ListCounter
from archivist.formats.odt_styles import Style, Styles
from archivist.formats.xml_safe import attribute, local_name
from archivist.model.structure import BlockKind, InlineKind

LONGEST_HEADING = 400
MOST_BLANKS = 200
_LEFT_OUT = frozenset(
    "annotation annotation-end tracked-changes forms sequence-decls variable-decls"
    " user-field-decls dde-connection-decls change change-start change-end"
    " image object object-ole event-listeners script note-citation ruby-text"
    " alphabetical-index-mark toc-mark user-index-mark hidden-text".split()
)
_GROUPS = frozenset(
    "section index-body index-title table-of-content illustration-index table-index"
    " object-index user-index alphabetical-index bibliography numbered-paragraph"
    " page-sequence g a".split()
)


class OdtBody:
    """Walks the tree of a document and composes its blocks."""

    def __init__(self, composer: Composer, styles: Styles) -> None:
        self._composer = composer
        self._styles = styles
        self._counters: dict[str, ListCounter] = {}
        self._notes: list[tuple[str, _Element]] = []
        self._boxes: list[_Element] = []
        self.title = ""

    def blocks(self, parent: _Element, kind: BlockKind | None = None, lead: str = "") -> None:
        """Compose what stands in `parent`, all as `kind` where one is given, after `lead`."""
        for element in parent:
            tag = local_name(element)
            if tag in {"p", "h"}:
                self._paragraph(element, kind, lead=lead)
                lead = ""
            elif tag == "list":
                self._list(element, 1, "", None)
            elif tag == "table":
                self._table(element)
            elif tag == "frame":
                self._boxes.append(element)
                self._flush_boxes()
            elif tag in _GROUPS and attribute(element, "display") != "none":
                self.blocks(element, kind)

    def notes(self) -> None:
        """Compose the notes, in the order of the text."""
        while self._notes:
            label, body = self._notes.pop(0)
            self.blocks(body, BlockKind.FOOTNOTE, f"[{label}] ")

    def _paragraph(
        self, element: _Element, kind: BlockKind | None = None, level: int = 0, lead: str = ""
    ) -> None:
        style = self._styles.style("paragraph", attribute(element, "style-name"))
        runs: list[Run] = []
        self._gather(element, runs, (), style)
        words = "".join(text for text, _ in runs)
        if words.strip():
            kind, level = (kind, level) if kind else self._kind_of(element, style, words)
            if kind == BlockKind.HEADING and local_name(element) == "h" and not lead:
                label = self._heading_label(element, level)
                lead = f"{label} " if label else ""
            runs = [(lead, ()), *runs] if lead else runs
            for line in lines_of(runs) if kind == BlockKind.PARAGRAPH else (one_line(runs),):
                self._composer.add_runs(kind, line, level)
        self._flush_boxes()

    def _kind_of(self, element: _Element, style: Style, words: str) -> tuple[BlockKind, int]:
        written = attribute(element, "outline-level")
        level = int(written) if written.isdecimal() and len(written) < 3 else style.outline
        if style.kind == "title" and len(words) <= LONGEST_HEADING:
            self.title = self.title or " ".join(words.split())
            return BlockKind.HEADING, 1
        if len(words) <= LONGEST_HEADING and (local_name(element) == "h" or style.outline):
            return BlockKind.HEADING, min(max(1, level), 9)
        if style.kind == "caption":
            return BlockKind.CAPTION, 0
        return (BlockKind.QUOTE, 1) if style.kind == "quote" else (BlockKind.PARAGRAPH, 0)

    def _heading_label(self, element: _Element, level: int) -> str:
        if attribute(element, "is-list-header") == "true":
            return ""
        return self._styles.outline.label(level - 1).strip()

    def _flush_boxes(self) -> None:
        boxes, self._boxes = self._boxes, []
        for frame in boxes:
            if local_name(frame) != "frame":
                self.blocks(frame)
                continue
            for box in frame:
                if local_name(box) == "text-box":
                    self.blocks(box)
                elif local_name(box) == "table":
                    self._table(box)

    def _list(
        self, element: _Element, depth: int, list_name: str, counter: ListCounter | None
    ) -> None:
        list_name = attribute(element, "style-name") or list_name
        if counter is None:
            goes_on = (
                attribute(element, "continue-numbering") == "true"
                or attribute(element, "continue-list") != ""
            )
            if not goes_on or list_name not in self._counters:
                self._counters[list_name] = self._styles.counter(list_name)
            counter = self._counters[list_name]
        for item in element:
            if local_name(item) in {"list-item", "list-header"}:
                self._item(item, depth, list_name, counter)

    def _item(self, item: _Element, depth: int, list_name: str, counter: ListCounter) -> None:
        start = attribute(item, "start-value")
        if start.isdecimal() and len(start) < 6:
            counter.restart(depth - 1, int(start))
        is_first = local_name(item) == "list-item"
        for element in item:
            tag = local_name(element)
            if tag == "list":
                self._list(element, depth + 1, list_name, counter)
            elif tag == "h":
                self._paragraph(element)
            elif tag == "p":
                label = counter.label(depth - 1).strip() if is_first else ""
                kind = BlockKind.LIST_ITEM if is_first else BlockKind.PARAGRAPH
                level = min(depth, 9) if is_first else 0
                self._paragraph(element, kind, level, f"{label} " if label else "")
                is_first = False
            elif tag == "table":
                self._table(element)

    def _table(self, table: _Element) -> None:
        rows = [[cell for cell in row if local_name(cell) == "table-cell"] for row in _rows(table)]
        if all(len(row) <= 1 for row in rows):
            for row in rows:
                for cell in row:
                    self.blocks(cell)
            return
        for row in rows:
            runs: list[Run] = []
            for index, cell in enumerate(row):
                runs += [("\t", ())] if index else []
                inside: list[Run] = []
                self._gather(cell, inside, (), Style())
                runs += [(text.replace("\t", " ").replace("\n", " "), m) for text, m in inside]
            self._composer.add_runs(BlockKind.TABLE_ROW, runs)
            self._flush_boxes()

    def _gather(
        self, parent: _Element, runs: list[Run], marks: tuple[Mark, ...], below: Style
    ) -> None:
        """Add the words in `parent` to `runs`, with the marks of all they stand in."""
        _say(parent.text, runs, marks)
        for element in parent:
            tag = local_name(element)
            match tag:
                case _ if tag in _LEFT_OUT or _is_of_picture(element, tag):
                    pass
                case "span":
                    own = self._styles.style("text", attribute(element, "style-name"))
                    self._gather(element, runs, (*marks, *_looks(own, below)), below)
                case "a":
                    target = whole_address(attribute(element, "href"), "")
                    link = (Mark(InlineKind.LINK, target),) if target else ()
                    self._gather(element, runs, (*marks, *link), below)
                case "s":
                    count = attribute(element, "c")
                    blanks = int(count) if count.isdecimal() and len(count) < 5 else 1
                    runs.append((" " * min(blanks, MOST_BLANKS), ()))
                case "tab":
                    runs.append(("\t", ()))
                case "line-break":
                    runs.append(("\n", ()))
                case "note":
                    self._note(element, runs)
                case "ruby":
                    self._ruby(element, runs, marks, below)
                case "frame" | "custom-shape" | "rect" | "ellipse" | "g":
                    self._shape(element)
                case "p" | "h" | "list-item":  # inside a cell that is told on one line
                    self._gather(element, runs, marks, below)
                    runs.append((" ", ()))
                case _:
                    self._gather(element, runs, marks, below)
            _say(element.tail, runs, marks)

    def _shape(self, element: _Element) -> None:
        """Put aside the words of a frame or shape until the paragraph has ended."""
        if local_name(element) == "frame":
            self._boxes.append(element)
            return
        for inner in element:
            if local_name(inner) == "p":
                self._boxes.append(element)
                return
            if local_name(inner) in {"frame", "custom-shape", "rect", "ellipse", "g"}:
                self._shape(inner)

    def _note(self, note: _Element, runs: list[Run]) -> None:
        body = next((one for one in note if local_name(one) == "note-body"), None)
        if body is None:
            return
        cited = next((one for one in note if local_name(one) == "note-citation"), None)
        label = "" if cited is None else "".join(map(str, cited.itertext())).strip()
        label = label or str(len(self._notes) + 1)
        runs.append((f"[{label}]", ()))
        self._notes.append((label, body))

    def _ruby(
        self, element: _Element, runs: list[Run], marks: tuple[Mark, ...], below: Style
    ) -> None:
        above = "".join(
            "".join(map(str, one.itertext())) for one in element if local_name(one) == "ruby-text"
        ).strip()
        ruby = (Mark(InlineKind.RUBY, above),) if above else ()
        self._gather(element, runs, (*marks, *ruby), below)


def one_line(runs: list[Run]) -> list[Run]:
    return [(text.replace("\n", " "), marks) for text, marks in runs]


def _is_of_picture(element: _Element, tag: str) -> bool:
    """Whether it is what a picture is called, not the field that repeats the title."""
    return tag in {"title", "desc"} and "svg" in str(element.tag)


def _rows(table: _Element) -> Iterator[_Element]:
    for element in table:
        tag = local_name(element)
        if tag == "table-row":
            yield element
        elif tag in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _rows(element)


def _say(words: str | None, runs: list[Run], marks: tuple[Mark, ...]) -> None:
    if words:
        # Line ends in the XML are blanks; those of the text are elements.
        runs.append((words.replace("\n", " "), marks))


def _looks(own: Style, below: Style) -> tuple[Mark, ...]:
    marks = []
    if own.strong and not below.strong and not below.outline:
        marks.append(Mark(InlineKind.STRONG))
    if own.emphasis and not below.emphasis:
        marks.append(Mark(InlineKind.EMPHASIS))
    return tuple(marks)

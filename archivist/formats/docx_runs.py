"""The runs of a DOCX paragraph: words, marks, fields, references to notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.etree import _Element

from archivist.formats.composer import Mark, Run
from archivist.formats.docx_package import Relation, child, is_on, value_of
from archivist.formats.docx_styles import Style, style_of
from archivist.formats.html_links import whole_address
from archivist.formats.xml_safe import attribute, local_name
from archivist.model.structure import InlineKind

NOTE_LABEL = "[{label}]"
MOST_NOTES = 10_000
LONGEST_INSTRUCTION = 4_000
_LINK_FIELD = re.compile(r'\s*HYPERLINK\s+(?:\\l\s+)?"([^"]*)"', re.IGNORECASE)
_LEFT_OUT = frozenset(
    "del moveFrom instrText delText pPr rPr tblPr trPr tcPr sectPr sdtPr sdtEndPr tblGrid"
    " footnoteRef endnoteRef annotationRef rt object txbxContent delInstrText".split()
)
_SIGNS = {"noBreakHyphen": "\u2011", "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n"}
_PICTURES = frozenset({"AlternateContent", "drawing", "pict", "txbx", "textbox"})


@dataclass
class Notes:
    """The footnotes or endnotes of a document, and the order in which the text names them."""

    trees: dict[str, _Element]
    relations: dict[str, Relation]
    named: dict[str, int] = field(default_factory=dict)

    def label(self, key: str) -> str:
        """The number of the note in the text; "" when there is no such note."""
        if key not in self.trees or len(self.named) >= MOST_NOTES:
            return ""
        return str(self.named.setdefault(key, len(self.named) + 1))


@dataclass
class _Field:
    """A field between its begin and its end: its instruction, then its result."""

    instruction: str = ""
    in_result: bool = False
    link: str = ""


@dataclass
class Line:
    """What is gathered of one paragraph or cell: its runs, and text boxes that hang on it."""

    runs: list[Run] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)


class DocxRuns:
    """Gathers the runs of one paragraph or cell after the other; fields may reach over several."""

    def __init__(
        self, styles: dict[str, Style], relations: dict[str, Relation], notes: dict[str, Notes]
    ) -> None:
        self.styles = styles
        self._notes = notes
        self._fields: list[_Field] = []
        self.relations = relations
        self.has_changes = False

    def gather(self, parent: _Element, line: Line, marks: tuple[Mark, ...], style: Style) -> None:
        """Add what `parent` holds to `line`, with the marks of all it stands in."""
        for element in parent:
            tag = local_name(element)
            if tag in {"ins", "moveTo", "del", "moveFrom"}:
                self.has_changes = True
            if tag in _LEFT_OUT:
                continue
            match tag:
                case "r":
                    self._run(element, line, marks, style)
                case "hyperlink":
                    target = self.relations.get(attribute(element, "id"))
                    link = target.target if target is not None and target.outside else ""
                    self.gather(element, line, (*marks, *_link(link)), style)
                case "fldSimple":
                    found = _LINK_FIELD.match(attribute(element, "instr"))
                    link = found[1] if found else ""
                    self.gather(element, line, (*marks, *_link(link)), style)
                case "ruby":
                    self._ruby(element, line, marks, style)
                case "p":  # a paragraph inside a cell that is told on one line
                    self.gather(element, line, marks, self._style_inside(element))
                    line.runs.append((" ", ()))
                case _ if tag in _PICTURES:
                    line.boxes.extend(_text_boxes(element))
                case "t":
                    line.runs.append((_words(element), marks))
                case _:
                    self.gather(element, line, marks, style)

    def _style_inside(self, paragraph: _Element) -> Style:
        return style_of(child(paragraph, "pPr"), self.styles, "pStyle")

    def _run(self, run: _Element, line: Line, marks: tuple[Mark, ...], below: Style) -> None:
        properties = child(run, "rPr")
        own = style_of(properties, self.styles, "rStyle")
        marks = (*marks, *_looks(properties, own, below), *self._field_marks())
        for element in run:
            tag = local_name(element)
            if tag == "fldChar":
                self._field(attribute(element, "fldCharType"))
            elif tag == "instrText" and self._fields and not self._fields[-1].in_result:
                self._fields[-1].instruction += _words(element)[:2_000]
            elif tag in _LEFT_OUT:
                continue
            elif tag == "t":
                line.runs.append((_words(element), (*marks, *self._field_marks())))
            elif tag in _SIGNS:
                line.runs.append((_SIGNS[tag], ()))
            elif tag == "sym":
                line.runs.append((_symbol(element), marks))
            elif tag in {"footnoteReference", "endnoteReference"}:
                self._reference(element, line, tag.removesuffix("Reference"))
            elif tag in _PICTURES:
                line.boxes.extend(_text_boxes(element))
            elif tag == "ruby":
                self._ruby(element, line, marks, below)

    def _reference(self, element: _Element, line: Line, kind: str) -> None:
        notes = self._notes.get(kind)
        label = notes.label(attribute(element, "id")) if notes is not None else ""
        if label:
            line.runs.append((NOTE_LABEL.format(label=label), ()))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            found = _LINK_FIELD.match(self._fields[-1].instruction)
            self._fields[-1].in_result = True
            self._fields[-1].link = found[1] if found else ""
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _field_marks(self) -> tuple[Mark, ...]:
        return tuple(mark for one in self._fields for mark in _link(one.link))

    def _ruby(self, element: _Element, line: Line, marks: tuple[Mark, ...], style: Style) -> None:
        """The words below; the reading above them is no part of the text."""
        reading = Line()
        for above in element:
            if local_name(above) == "rt":
                self.gather(above, reading, (), style)
        target = "".join(text for text, _ in reading.runs).strip()
        ruby = (Mark(InlineKind.RUBY, target),) if target else ()
        for below in element:
            if local_name(below) == "rubyBase":
                self.gather(below, line, (*marks, *ruby), style)


def _text_boxes(element: _Element) -> list[_Element]:
    """The text boxes in a drawing, each once: most are written twice, for old and new programs."""
    if local_name(element) == "AlternateContent":
        for choice in element:
            if found := _text_boxes(choice):
                return found
        return []
    if local_name(element) == "txbxContent":
        return [element]
    return [box for inner in element for box in _text_boxes(inner)]


def _looks(properties: _Element | None, own: Style, below: Style) -> tuple[Mark, ...]:
    def on(tag: str, styled: bool | None, inherited: bool | None) -> bool:
        said = is_on(value_of(properties, tag))
        if said is not None:
            return said
        # A whole paragraph in bold type is a look of its style, not an emphasis.
        return bool(styled) and not inherited

    marks = []
    if on("b", own.strong, below.strong) and not below.outline:
        marks.append(Mark(InlineKind.STRONG))
    if on("i", own.emphasis, below.emphasis):
        marks.append(Mark(InlineKind.EMPHASIS))
    return tuple(marks)


def _link(target: str) -> tuple[Mark, ...]:
    whole = whole_address(target, "")
    return (Mark(InlineKind.LINK, whole),) if whole else ()


def _words(element: _Element) -> str:
    """The text of `element`; a sign written as an entity is left out."""
    return (element.text or "") + "".join(inner.tail or "" for inner in element)


def _symbol(element: _Element) -> str:
    """A sign of a symbol font, unless it stands where nothing has a meaning."""
    try:
        code = int(attribute(element, "char"), 16)
    except ValueError:
        return ""
    return "" if 0xD800 <= code <= 0xF8FF or code > 0xFFFF or code < 32 else chr(code)

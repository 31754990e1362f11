"""What a DOCX file's styles and lists say of its paragraphs and runs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.etree import _Element

from archivist.formats.docx_package import child, is_on, value_of
from archivist.formats.numbering import ListCounter, ListLevel
from archivist.formats.xml_safe import attribute, local_name

DEEPEST_STYLE = 20
LAST_OUTLINE_LEVEL = 9
_HEADING = re.compile(r"heading ?([1-9])", re.IGNORECASE)
_QUOTE = re.compile(
    r"(?:intense )?quote|block ?(?:text|quote)|quotations?|引用文?|인용", re.IGNORECASE
)
_CAPTION = re.compile(r"caption", re.IGNORECASE)
_NOTE = re.compile(r"(?:foot|end)note text", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """One style, with what it takes over from those it is based on.

    `outline` counts headings from 1, 0 for body text; None says nothing.
    """

    name: str = ""
    outline: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    strong: bool | None = None
    emphasis: bool | None = None
    hidden: bool | None = None

    @property
    def is_title(self) -> bool:
        return self.name.lower() == "title"

    @property
    def is_quote(self) -> bool:
        return _QUOTE.fullmatch(self.name) is not None

    @property
    def is_caption(self) -> bool:
        return _CAPTION.fullmatch(self.name) is not None


@dataclass
class Lists:
    """The lists of numbering.xml; numbers run on while they are asked for."""

    _counters: dict[str, ListCounter] = field(default_factory=dict)
    _abstract: dict[str, str] = field(default_factory=dict)
    _starts: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, list_id: str, level: int) -> str:
        """The number of the next item of that list, "" for a bullet."""
        abstract = self._abstract.get(list_id, "")
        counter = self._counters.get(abstract)
        if counter is None:
            return ""
        for at, start in self._starts.pop(list_id, {}).items():
            counter.restart(at, start)
        return counter.label(level)

    @classmethod
    def read(cls, numbering: _Element | None) -> Lists:
        lists = cls()
        for element in numbering if numbering is not None else ():
            if local_name(element) == "abstractNum":
                key = attribute(element, "abstractNumId")
                lists._counters[key] = ListCounter(_levels(element))
            elif local_name(element) == "num":
                lists._add(element)
        return lists

    def _add(self, num: _Element) -> None:
        key = attribute(num, "numId")
        self._abstract[key] = value_of(num, "abstractNumId") or ""
        for override in num:
            level = _number(attribute(override, "ilvl"))
            start = value_of(override, "startOverride")
            if local_name(override) == "lvlOverride" and start is not None:
                self._starts.setdefault(key, {})[level] = _number(start, 1)


def read_styles(styles: _Element | None) -> dict[str, Style]:
    """The styles of styles.xml by their ids, "" for that of paragraphs that name none."""
    if styles is None:
        return {}
    elements = {attribute(one, "styleId"): one for one in styles if local_name(one) == "style"}
    found: dict[str, Style] = {}
    for key, element in elements.items():
        found[key] = _resolved(key, elements)
        if attribute(element, "default") in {"1", "true"} and (
            attribute(element, "type") == "paragraph"
        ):
            found[""] = found[key]
    return found


def style_of(properties: _Element | None, known: dict[str, Style], kind: str) -> Style:
    """The style that the properties of a paragraph (`kind` "pStyle") or run ("rStyle") name."""
    key = value_of(properties, kind)
    return known.get(key or "", Style()) if key or kind == "pStyle" else Style()


def _resolved(key: str, elements: dict[str, _Element]) -> Style:
    """The nearest of the chain of styles wins."""
    chain: list[_Element] = []
    while key in elements and len(chain) < DEEPEST_STYLE and elements[key] not in chain:
        chain.append(elements[key])
        key = value_of(elements[key], "basedOn") or ""
    style = Style()
    for element in reversed(chain):
        style = _over(style, element)
    return style


def _over(below: Style, element: _Element) -> Style:
    name = value_of(element, "name") or ""
    paragraph, run = child(element, "pPr"), child(element, "rPr")
    outline = outline_of(paragraph)
    if heading := _HEADING.fullmatch(name):
        outline = int(heading[1])
    level = value_of(paragraph, "numPr", "ilvl")
    list_id = value_of(paragraph, "numPr", "numId")
    named = _QUOTE.fullmatch(below.name) or _CAPTION.fullmatch(below.name)
    return Style(
        # A style made from "Quote" is a quote under another name.
        name=below.name if named and not heading else name,
        outline=below.outline if outline is None else outline,
        list_id=below.list_id if list_id is None else list_id,
        list_level=below.list_level if level is None else _number(level),
        strong=_either(is_on(value_of(run, "b")), below.strong),
        emphasis=_either(is_on(value_of(run, "i")), below.emphasis),
        hidden=_either(is_on(value_of(run, "vanish")), below.hidden),
    )


def outline_of(properties: _Element | None) -> int | None:
    """The outline level as a heading's, 0 for body text, None where nothing is said."""
    written = value_of(properties, "outlineLvl")
    if written is None:
        return None
    level = _number(written, LAST_OUTLINE_LEVEL) + 1
    return level if level <= LAST_OUTLINE_LEVEL else 0


def _levels(abstract: _Element) -> dict[int, ListLevel]:
    levels: dict[int, ListLevel] = {}
    for element in abstract:
        if local_name(element) != "lvl":
            continue
        style = value_of(element, "numFmt") or "decimal"
        levels[_number(attribute(element, "ilvl"))] = ListLevel(
            style=style,
            pattern="" if style == "bullet" else value_of(element, "lvlText") or "",
            start=_number(value_of(element, "start") or "", 1),
            restarts=value_of(element, "lvlRestart") != "0",
            all_decimal=is_on(value_of(element, "isLgl")) or False,
        )
    return levels


def _either(one: bool | None, other: bool | None) -> bool | None:
    return other if one is None else one


def _number(written: str, otherwise: int = 0) -> int:
    try:
        return max(-1, min(int(written), 32_767))
    except ValueError:
        return otherwise

"""What an ODT file's styles and lists say of its paragraphs and spans."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.etree import _Element

from archivist.formats.numbering import ListCounter, ListLevel
from archivist.formats.xml_safe import attribute, local_name

DEEPEST_STYLE = 20
_FORMATS = {
    "1": "decimal",
    "i": "lowerRoman",
    "I": "upperRoman",
    "a": "lowerLetter",
    "A": "upperLetter",
    "一, 二, 三, ...": "japaneseCounting",
    "ア, イ, ウ, ...": "aiueo",
    "イ, ロ, ハ, ...": "iroha",
    "가, 나, 다, ...": "ganada",
    "ㄱ, ㄴ, ㄷ, ...": "chosung",
    "①, ②, ③, ...": "decimalEnclosedCircle",
    "１, ２, ３, ...": "decimalFullWidth",
    "甲, 乙, 丙, ...": "ideographTraditional",
    "子, 丑, 寅, ...": "ideographZodiac",
}
_QUOTES = frozenset({"quotations", "quote", "blockquote", "intense quote"})
_CAPTIONS = frozenset({"caption", "illustration", "drawing", "figure", "text caption"})
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """One style, with what it takes over from its parents; `outline` counts from 1."""

    kind: str = ""  # "title", "quote", "caption"
    outline: int = 0
    list_name: str = ""
    strong: bool | None = None
    emphasis: bool | None = None
    hidden: bool = False


class Styles:
    """The styles of content.xml and styles.xml by family and name, resolved when asked for."""

    def __init__(self, *trees: _Element | None) -> None:
        self._elements: dict[tuple[str, str], _Element] = {}
        self._lists: dict[str, _Element] = {}
        self._known: dict[tuple[str, str], Style] = {}
        self.outline = ListCounter({})
        for tree in trees:
            for group in tree if tree is not None else ():
                if local_name(group) in {"styles", "automatic-styles"}:
                    self._collect(group)

    def style(self, family: str, name: str) -> Style:
        key = (family, name)
        if key not in self._known:
            self._known[key] = self._resolved(family, name)
        return self._known[key]

    def counter(self, list_name: str) -> ListCounter:
        """The numbers of a new list of that style."""
        element = self._lists.get(list_name)
        return ListCounter({} if element is None else _levels(element))

    def _collect(self, group: _Element) -> None:
        for element in group:
            tag = local_name(element)
            name = attribute(element, "name")
            if tag == "style":
                # Automatic styles of the headers (styles.xml) do not replace those of the text.
                self._elements.setdefault((attribute(element, "family"), name), element)
            elif tag == "list-style":
                self._lists.setdefault(name, element)
            elif tag == "outline-style":
                self.outline = ListCounter(_levels(element))

    def _resolved(self, family: str, name: str) -> Style:
        chain: list[_Element] = []
        while (found := self._elements.get((family, name))) is not None:
            if found in chain or len(chain) == DEEPEST_STYLE:
                break
            chain.append(found)
            name = attribute(found, "parent-style-name")
        style = Style(kind=_kind(name))  # a parent that is nowhere defined is known by its name
        for element in reversed(chain):
            style = _over(style, element)
        return style


def _over(below: Style, element: _Element) -> Style:
    name = attribute(element, "display-name") or attribute(element, "name").replace("_20_", " ")
    strong, emphasis, hidden = below.strong, below.emphasis, below.hidden
    for properties in element:
        if local_name(properties) == "text-properties":
            weight, slant = (
                attribute(properties, "font-weight"),
                attribute(properties, "font-style"),
            )
            strong = weight in {"bold", "600", "700", "800", "900"} if weight else strong
            emphasis = slant in {"italic", "oblique"} if slant else emphasis
            hidden = attribute(properties, "display") == "none" or hidden
    outline = attribute(element, "default-outline-level")
    heading = _HEADING.fullmatch(name)
    return Style(
        kind=_kind(name) or below.kind,
        outline=(
            int(outline)
            if outline.isdecimal() and len(outline) < 3
            else int(heading[1])
            if heading
            else below.outline
        ),
        list_name=attribute(element, "list-style-name") or below.list_name,
        strong=strong,
        emphasis=emphasis,
        hidden=hidden,
    )


def _kind(name: str) -> str:
    folded = name.replace("_20_", " ").lower()
    if folded == "title":
        return "title"
    return "quote" if folded in _QUOTES else "caption" if folded in _CAPTIONS else ""


def _levels(element: _Element) -> dict[int, ListLevel]:
    levels: dict[int, ListLevel] = {}
    for one in element:
        tag = local_name(one)
        depth = attribute(one, "level")
        if not depth.isdecimal() or len(depth) > 2 or tag.endswith(("bullet", "image")):
            continue
        level = min(int(depth), 10) - 1
        style = _FORMATS.get(attribute(one, "num-format"), "")
        shown = attribute(one, "display-levels")
        count = min(int(shown), level + 1) if shown.isdecimal() and len(shown) < 3 else 1
        numbers = ".".join(f"%{at + 1}" for at in range(level + 1 - count, level + 1))
        start = attribute(one, "start-value")
        levels[level] = ListLevel(
            style=style or "bullet",
            pattern=attribute(one, "num-prefix") + numbers + attribute(one, "num-suffix"),
            start=int(start) if start.isdecimal() and len(start) < 6 else 1,
        )
    return levels

"""What stands printed around the title of a page: who wrote it, and on which day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from archivist.formats.page_dates import is_month, printed_day

BEFORE, AFTER = 60, 160  # elements around the title that are looked at
LONGEST_LINE = 160
LONG_PARAGRAPH = 240
_UNREAD = frozenset({"script", "style", "noscript", "template", "svg", "button", "select", "nav"})
_NAMED_AUTHOR = re.compile(
    r"(?:^|[\s_-])(?:authors?|byline|by-line|writers?|writtenby|written-by|contributors?|contrib"
    r"|auteurs?|autor(?:es|en)?|autore|verfasser|redacteur|journalist|reporter)(?:$|[\s_-])"
    r"|author-?name|byline|post-?author|entry-?author",
    re.IGNORECASE,
)
_BOX_NAME = re.compile(r"author[\w-]*name", re.IGNORECASE)
_NOT_AUTHOR = re.compile(r"bio|avatar|image|photo|social|count|date|time|comment|follow", re.I)
_AUTHOR_PAGE = re.compile(
    r"^(?!.*(?:bsky|twitter|facebook|linkedin|instagram|threads)\.)"
    r".*/(?:authors?|auteurs?|autor(?:es|en)?|autori|profiles?|staff|people|contributors?|writers?"
    r"|journalists?|reporters?|by|equipo|redaktion)/[^/?#]+/?(?:[?#].*)?$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"^(?:by|(?:written|posted|published|reported|words|story|text|interview)\s+by|von|par|por|de|di"
    r"|door|av|author\s*:|autor\s*:|auteur\s*:|文／|文=|作者[:：]|記者[:：]|글[:：]?)[\s:]+",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(
    r"\s*(?:[|•·⋅–—(\[\t\n]|\s-\s|,\s*(?!(?:jr|sr|phd|md|cfp)\b)|\b(?:updated|published|posted|last\s+updated"
    r"|modified|on|for|in|at|is|founder|senior|staff|editor|writer|reporter|correspondent)\b|\d)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:;|,|&|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*")
_JOINING = re.compile(r"(?:^|\s)(?:,|;|&|and|und|et|y|e)\s*$|^(?:,|;|&|and|und|et|y|e)(?:\s|$)|,$")
_NO_NAME = re.compile(
    r"@|https?:|www\.|^(?:the|share|about|more|read|home|admin|editors?|staff|unknown|null|author"
    r"|auteurs?|autore?n?|par|von|por|di|da|van|written|posted|by|view|all|follow|see|photo|credit|updated|published"
    r"|our|meet|news|articles?|min|comments?|edited|reviewed|fact)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"publish|posted|veröffentlicht|publicado|publié|pubblicato|公開|掲載|입력|发布|發布", re.I
)
_UPDATED = re.compile(
    r"updat|modifi|aktualisiert|actualizado|mis à jour|aggiornat|更新|수정|edited|reviewed", re.I
)
_DATED = re.compile(r"date|publish|posted|byline|timestamp|\btime\b", re.IGNORECASE)
_ORDER = ("published", "plain", "updated")


@dataclass
class Header:
    """The elements around the title, nearest first after it."""

    elements: list[HtmlElement] = field(default_factory=list)

    def authors(self) -> list[str]:
        """The names that the page prints as those of its authors; the surest signs first."""
        for names in (self._linked(), self._named(), self._written()):
            found = list(dict.fromkeys(names))
            if found:
                return found
        return []

    def _linked(self) -> Iterator[str]:
        for element in self.elements:
            marked = "author" in element.get("rel", "").split() or (
                element.get("itemprop") in {"author", "creator"}
            )
            if marked or (_leads_to_author(element) and not _in_paragraph(element)):
                yield from names_in(_pieces(element), loose=True)

    def _named(self) -> Iterator[str]:
        done: set[HtmlElement] = set()
        for element in self.elements:
            names = f"{element.get('class', '')} {element.get('id', '')}"
            if not _NAMED_AUTHOR.search(names) or _NOT_AUTHOR.search(names):
                continue
            if not any(parent in done for parent in element.iterancestors()):
                done.add(element)
                yield from names_in(_first_names(_pieces(element)))

    def _written(self) -> Iterator[str]:
        for element in self.elements:
            line = one_line(element.text_content())
            if len(line) < LONGEST_LINE and _BY.match(line):
                yield from names_in([line])
                return
        for element in self.elements:
            # "Kim Jiwon | Senior writer | July 2, 2025"
            parts = re.split(r"\s+[|•·⋅]\s+", one_line(element.text_content())[:LONGEST_LINE])
            if len(parts) > 1 and any(map(printed_day, parts[1:])) and " " in parts[0]:
                yield from names_in(parts[:1])
                return

    def day(self, *, month_first: bool) -> tuple[str, str] | None:
        """The day that is printed by the title, as ISO and as it is written."""
        found: dict[str, tuple[str, str]] = {}
        for element in self.elements:
            if len(element) > 12:
                continue
            words = one_line(element.text_content())
            if len(words) > LONGEST_LINE:
                continue
            day = printed_day(words, month_first=month_first)
            if day is None and element.tag == "time":
                day = printed_day(element.get("datetime", ""))
            if day:
                found.setdefault(_label(words), day)
        return next((found[label] for label in _ORDER if label in found), None)


def header_of_page(tree: HtmlElement, title: str) -> Header:
    """The elements before and after the heading that holds the `title`, else the first one."""
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    headings = [index for index, one in enumerate(elements) if one.tag in {"h1", "h2"}]
    same = (i for i in headings if one_line(elements[i].text_content()) == title)
    first = next((i for i in headings if elements[i].tag == "h1"), None)
    place = next(same, first)
    if place is None:
        return Header([])
    after = _until_text(elements[place + 1 : place + 1 + AFTER])
    before = elements[max(0, place - BEFORE) : place]
    return Header([one for one in [*after, *reversed(before)] if _is_read(one)])


def authors_anywhere(tree: HtmlElement) -> list[str]:
    """The names that a page marks as those of its author wherever it does, if they are few."""
    links = [
        one
        for one in tree.iter("a", "span", "div", "p", "h3", "h4", "h5", "h6")
        if "author" in one.get("rel", "").split() or _BOX_NAME.search(one.get("class", ""))
    ]
    names = list(dict.fromkeys(name for one in links for name in names_in(_pieces(one), True)))
    return names if len(names) <= 2 else []


def day_named_so(tree: HtmlElement) -> tuple[str, str] | None:
    """The first day in an element that is called after dates, wherever it stands."""
    for element in tree.iter("time", "span", "p", "div", "li", "td", "b", "em", "strong", "a"):
        names = f"{element.get('class', '')} {element.get('id', '')} {element.get('itemprop', '')}"
        if (element.tag != "time" and not _DATED.search(names)) or len(element) > 20:
            continue
        words = one_line(element.text_content())
        if len(words) < LONGEST_LINE and (day := printed_day(words)):
            return day
    return None


def _leads_to_author(element: HtmlElement) -> bool:
    return element.tag == "a" and bool(_AUTHOR_PAGE.match(element.get("href", "")))


def _in_paragraph(element: HtmlElement) -> bool:
    parent = element.getparent()
    return parent is not None and len(parent.text_content()) > LONGEST_LINE


def _first_names(pieces: list[str]) -> list[str]:
    """The pieces up to the first with a name, and those joined to it: what follows a name is
    mostly what its bearer does, and for whom."""
    taken: list[str] = []
    for piece in pieces:
        joins = bool(_JOINING.fullmatch(piece) or (taken and _JOINING.search(taken[-1])))
        if taken and not joins:
            break
        if taken or any(names_in([piece])):
            taken.append(piece)
    return taken


def _until_text(elements: list[HtmlElement]) -> list[HtmlElement]:
    """Up to where the article is well under way."""
    long = 0
    for index, element in enumerate(elements):
        long += element.tag == "p" and len(element.text_content()) > LONG_PARAGRAPH
        if long == 2:
            return elements[:index]
    return elements


def _is_read(element: HtmlElement) -> bool:
    return element.tag not in _UNREAD and not any(
        parent.tag in _UNREAD for parent in element.iterancestors()
    )


def names_in(pieces: Iterable[str], loose: bool = False) -> Iterator[str]:
    """The names of people among the `pieces` of a byline; `loose` takes nicknames too."""
    for piece in pieces:
        words = _BY.sub("", piece).strip()
        if loose and " " not in words and 2 < len(words) < 40 and not _NO_NAME.search(words):
            yield words
            continue
        for part in _AND.split(words):
            name = _AFTER_NAME.split(part)[0].strip(" ,.:")
            if is_name(name):
                yield name


def is_name(words: str) -> bool:
    """Whether it can be what a person or a body is called."""
    parts = words.split()
    return (
        1 < len(words) < 60
        and len(parts) <= 6
        and words[:1].isalpha()
        and (words[:1].isupper() or not words[:1].islower())
        and not _NO_NAME.search(words)
        and not is_month(words)
        and (len(parts) > 1 or len(words) < 12)
    )


def _pieces(element: HtmlElement) -> list[str]:
    """The words of each text inside the element, if they are few."""
    pieces = [one_line(str(text)) for text in element.itertext() if not _in_code(text)]
    pieces = [piece for piece in pieces if piece]
    return pieces if sum(map(len, pieces)) < LONGEST_LINE else []


def _in_code(text: object) -> bool:
    parent = getattr(text, "getparent", lambda: None)()
    return parent is not None and parent.tag in _UNREAD


def _label(words: str) -> str:
    if _PUBLISHED.search(words):
        return "published"
    return "updated" if _UPDATED.search(words) else "plain"


def one_line(words: str) -> str:
    return " ".join(words.split())

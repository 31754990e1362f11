"""A tree of a query as it could be typed."""

from __future__ import annotations

import re
from datetime import date

from archivist.search.days import parse_days
from archivist.search.query import FIELDS
from archivist.search.tree import All, Dates, Has, Near, Node, Without, Words

# field of the index -> as it is typed
TYPED = {"body": "text", "language": "lang"} | {
    value: value for value in FIELDS.values() if value not in ("body", "language")
}
_BARE = re.compile(r"[^\s()（）\"“”„＂「」『』«»:：~～*?？-][^\s()（）\"“”„＂「」『』«»:：~～*?]*")
_QUOTES = re.compile('["“”„＂]')


def typed(node: Node, source: str = "") -> str:
    """What to type for a part of a query; `source` is where dates are found as they were typed."""
    if isinstance(node, Words):
        return _fielded(node.field, word_typed(node))
    if isinstance(node, Near):
        return _fielded(node.field, f'"{near_words(node)}"~{node.reach}')
    if isinstance(node, Dates):
        return f"{node.which}:{days_typed(node, source)}"
    if isinstance(node, Has):
        return f"has:{node.what}"
    if isinstance(node, Without):
        return f"-{typed(node.part, source)}"
    between = " " if isinstance(node, All) else " OR "
    return f"({between.join(typed(part, source) for part in node.parts)})"


def word_typed(words: Words) -> str:
    """Words without their field."""
    if words.begins:
        is_one = _BARE.fullmatch(words.text)
        return f"{words.text}*" if is_one else f'"{_QUOTES.sub(" ", words.text).strip()}*"'
    if words.slips:
        return f"{words.text}~{words.slips}"
    return words.text if words.like else quoted(words.text)


def near_words(node: Near) -> str:
    """The words that stand near one another, without quotes."""
    return " ".join(f"{part.text}*" if part.begins else part.text for part in node.parts)


def quoted(text: str) -> str:
    """Words that mean themselves, in quotes where they must be."""
    if _BARE.fullmatch(text) and text not in ("AND", "OR", "NOT"):
        return text
    return '"' + _QUOTES.sub(" ", text).strip() + '"'


def days_typed(node: Dates, source: str) -> str:
    """The days as they stand in `source`, where last-month stays last-month, or as two dates."""
    for word in _dates_in(source):
        span = parse_days(word, date.today())
        if span is not None and (span.first, span.last) == (node.first, node.last):
            return quoted_date(word)
    first = "" if node.first == date.min else node.first.isoformat()
    last = "" if node.last == date.max else node.last.isoformat()
    return first if first == last else f"{first}..{last}"


def quoted_date(text: str) -> str:
    """Days with blanks in quotes."""
    text = _QUOTES.sub("", text).strip()
    return f'"{text}"' if re.search(r"[\s()（）「」『』«»]", text) else text


def _dates_in(source: str) -> list[str]:
    words = re.findall(r'"([^"]*)"', source) + re.split(r"[\s()（）\"]+", source)
    return [word.rpartition(":")[2].lstrip("-") for word in words]


def _fielded(field: str | None, text: str) -> str:
    return f"{TYPED[field]}:{text}" if field else text

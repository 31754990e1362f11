"""The language of queries: text to a tree, or a QueryError that points at the place.

    any    : all ("OR" all)*
    all    : one (["AND"] one)*
    one    : ("NOT" | "-") one | "(" any ")" | field ":" one | "phrase" | word | word*

Words side by side must all be there. Lengths, depth and number of terms are capped while
reading, so that no query can hang what runs it.
"""

from __future__ import annotations

import difflib
import re
from datetime import date
from typing import NoReturn

from archivist.errors import QueryError
from archivist.model.dates import DateSpan
from archivist.search.analyzer import tokens
from archivist.search.cursor import Cursor
from archivist.search.tree import All, AnyOf, Dates, Node, Without, Words

MAX_LENGTH = 1_000
MAX_TERM = 100
MAX_DEPTH = 50
MAX_TERMS = 100
MIN_PREFIX = 2

# as typed -> field of the index; "date", "language" and "collection" are no words
FIELDS = {
    "title": "title",
    "text": "body",
    "note": "note",
    "code": "code",
    "person": "person",
    "organisation": "organisation",
    "organization": "organisation",
    "place": "place",
    "agreement": "agreement",
    "dispute": "dispute",
    "event": "event",
    "source": "source",
    "publisher": "source",
    "author": "author",
    "creator": "author",
    "lang": "language",
    "language": "language",
    "collection": "collection",
    "date": "date",
}
_EXAMPLES = {"date": "2026-01", "language": "ja", "person": "Lee", "author": "Lee"}
_LANGUAGES = {"english": "en", "japanese": "ja", "korean": "ko", "chinese": "zh"}

_CLOSERS = {"「": "」", "『": "』", "«": "»"} | dict.fromkeys('"“”„＂', '"“”＂')
_WORD = re.compile(r'[^\s()（）"“”„＂「」『』«»]+')
_FIELD = re.compile(r"([^\W\d_]+)[:：](?!//)")
_RANGE = re.compile(r"(.*?)\.\.+(.*)")


def parse(text: str) -> Node:
    """The tree of a query; raises QueryError, and nothing else, when it cannot be understood."""
    if len(text) > MAX_LENGTH:
        message = f"The query is longer than {MAX_LENGTH:,} characters; shorten it."
        raise QueryError(message, MAX_LENGTH, len(text))
    reader = _Reader(text)
    tree = reader.read()
    if tree is None:
        raise QueryError("Type a word to search for.", 0, len(text))
    return tree


class _Reader:
    """Reads a query from left to right."""

    def __init__(self, text: str) -> None:
        self._cursor = Cursor(text)
        self._depth = 0
        self._terms = 0

    def read(self) -> Node | None:
        tree = self._any(None)
        if self._cursor.at < len(self._cursor.text):
            self._cursor.fail(
                "This closing bracket has no opening one. Remove it, or add “(” before.",
                self._cursor.at,
                self._cursor.at + 1,
            )
        return tree

    def _any(self, field: str | None) -> Node | None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            self._cursor.fail(
                f"Brackets are nested more than {MAX_DEPTH} deep here.", self._cursor.at
            )
        parts = [self._all(field)]
        while (operator := self._cursor.operator("OR")) is not None:
            self._want_word(parts[-1], operator, "OR", "before")
            parts.append(self._all(field))
            self._want_word(parts[-1], operator, "OR", "after")
        self._depth -= 1
        return _joined(AnyOf, parts)

    def _all(self, field: str | None) -> Node | None:
        parts: list[Node | None] = []
        while True:
            operator = self._cursor.operator("AND")
            if operator is not None and not parts:
                self._want_word(None, operator, "AND", "before")
            self._cursor.skip_space()
            if self._cursor.at_end() or self._cursor.peek() in ")）" or self._cursor.sees("OR"):
                if operator is not None:
                    self._want_word(None, operator, "AND", "after")
                return _joined(All, parts)
            parts.append(self._one(field))

    def _one(self, field: str | None) -> Node | None:
        self._cursor.skip_space()
        start = self._cursor.at
        for name in ("AND", "OR"):
            if self._cursor.sees(name):
                self._want_word(None, start, name, "before")
        operator = self._cursor.operator("NOT")
        dash = (
            operator is None
            and self._cursor.peek() == "-"
            and self._cursor.text[start + 1 : start + 2].strip()
        )
        if operator is not None or dash:
            self._cursor.at += 1 if dash else 0
            return self._negated(field, start)
        if self._cursor.peek() in "(（":
            return self._bracketed(field)
        if self._cursor.peek() in _CLOSERS:
            return self._quoted(field)
        named = _FIELD.match(self._cursor.text, self._cursor.at)
        if named and not (field and named.group(1).casefold() not in FIELDS):
            return self._fielded(named)
        return self._word(field)

    def _negated(self, field: str | None, start: int) -> Node | None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            self._cursor.fail(
                f"More than {MAX_DEPTH} NOTs and brackets stand inside one another.", start
            )
        self._cursor.skip_space()
        if (
            self._cursor.at_end()
            or self._cursor.peek() in ")）"
            or self._cursor.sees("AND")
            or self._cursor.sees("OR")
        ):
            self._cursor.fail(
                "NOT needs a word after it. To find the word “not”, write it small.", start
            )
        part = self._one(field)
        self._depth -= 1
        return None if part is None else Without(part)

    def _bracketed(self, field: str | None) -> Node | None:
        start = self._cursor.at
        self._cursor.at += 1
        tree = self._any(field)
        self._cursor.skip_space()
        if self._cursor.at_end():
            self._cursor.fail("This bracket is not closed. Add “)”.", start, start + 1)
        self._cursor.at += 1
        return tree

    def _quoted(self, field: str | None) -> Node | None:
        start = self._cursor.at
        closers = _CLOSERS[self._cursor.text[start]]
        end = next(
            (
                i
                for i in range(start + 1, len(self._cursor.text))
                if self._cursor.text[i] in closers
            ),
            -1,
        )
        if end < 0:
            message = f"This quotation mark is not closed. Add {closers[0]} after the phrase."
            self._cursor.fail(message, start, start + 1)
        self._cursor.at = end + 1
        return self._leaf(self._cursor.text[start + 1 : end], field, start)

    def _word(self, field: str | None) -> Node | None:
        start = self._cursor.at
        match = _WORD.match(self._cursor.text, start)
        if match is None:
            raise AssertionError("brackets, quotes and blanks are handled before")
        word = match.group()
        self._cursor.at = match.end()
        return self._leaf(word, field, start, starred="*" in word)

    def _fielded(self, named: re.Match[str]) -> Node | None:
        name = named.group(1)
        field = FIELDS.get(name.casefold())
        start = self._cursor.at
        if field is None:
            self._unknown_field(name, start)
        self._cursor.at = named.end()
        if (
            self._cursor.peek() not in _CLOSERS
            and self._cursor.peek() not in "(（"
            and not _WORD.match(self._cursor.text, self._cursor.at)
        ):
            example = _EXAMPLES.get(field or "", "Nara")
            message = f"“{name}:” needs a word right after it, such as {name}:{example}."
            self._cursor.fail(message, start, self._cursor.at)
        if self._cursor.peek() in "(（":
            return self._bracketed(field)
        if self._cursor.peek() in _CLOSERS:
            return self._quoted(field)
        return self._word(field)

    def _unknown_field(self, name: str, start: int) -> NoReturn:
        close = difflib.get_close_matches(name.casefold(), FIELDS, 1, 0.6)
        guess = f"Did you mean “{close[0]}:”?" if close else f"Known are {_known_fields()}."
        message = (
            f"There is no field “{name}:”. {guess} To find the words, write “{name}” in quotes."
        )
        self._cursor.fail(message, start, start + len(name) + 1)

    def _leaf(
        self, text: str, field: str | None, start: int, *, starred: bool = False
    ) -> Node | None:
        """What a word or phrase asks for; None when it holds no letter or digit."""
        self._terms += 1
        if self._terms > MAX_TERMS:
            self._cursor.fail(
                f"The query holds more than {MAX_TERMS} words; leave some out.", start
            )
        if len(text) > MAX_TERM:
            message = f"This word or phrase is longer than {MAX_TERM} characters; shorten it."
            self._cursor.fail(message, start)
        if field == "date":
            return self._dates(text, start)
        if field == "language":
            text = text.strip().casefold()
            return Words(_LANGUAGES.get(text, text), field) if text else None
        begins = starred and self._star(text, start)
        if next(tokens(text), None) is None:
            return None
        return Words(text.rstrip("*").strip(), field, begins)

    def _star(self, text: str, start: int) -> bool:
        """Whether the word is a prefix; a star elsewhere than at its end is refused."""
        bare = text.rstrip("*.,;:!?")
        if "*" in bare:
            message = "A star can stand only at the end of a word: accord* finds accords."
            place = start + text.index("*")
            self._cursor.fail(message, place, place + 1)
        last = list(tokens(bare))[-1:]
        if not last or (last[0].kind == "word" and last[0].end - last[0].start < MIN_PREFIX):
            self._cursor.fail(f"At least {MIN_PREFIX} letters must stand before a star.", start)
        return last[0].kind == "word" and last[0].end == len(bare)

    def _dates(self, text: str, start: int) -> Dates:
        text = text.replace("/", "-").replace("…", "..").replace("－", "-")
        match = _RANGE.fullmatch(text)
        ends = (match.group(1), match.group(2)) if match else (text, text)
        first, last = (DateSpan.parse(end) for end in ends)
        known = all(span or not end.strip() for span, end in zip((first, last), ends, strict=True))
        if not known or not (first or last):
            self._cursor.fail(
                "A date is a year, month or day, such as 2026, 2026-01 or 2026-01-13, "
                "or two of them with “..” between.",
                start,
            )
        found = Dates(first.first if first else date.min, last.last if last else date.max)
        if found.first > found.last:
            self._cursor.fail("The earlier date must stand first.", start)
        return found

    def _want_word(self, part: Node | None, place: int, name: str, side: str) -> None:
        if part is None:
            message = f"{name} needs a word {side} it. To find the word, write it small."
            self._cursor.fail(message, place, place + len(name))


def _joined(kind: type[All] | type[AnyOf], parts: list[Node | None]) -> Node | None:
    kept = tuple(part for part in parts if part is not None)
    if len(kept) <= 1:
        return kept[0] if kept else None
    return kind(kept)


def _known_fields() -> str:
    shown = ("title", "text", "note", "code", "person", "source", "author", "lang", "date")
    return ", ".join(f"{name}:" for name in shown)

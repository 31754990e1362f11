"""The language of queries: text to a tree, or a QueryError that points at the place.

    any    : all ("OR" all)*
    all    : one (["AND"] one)*
    one    : ("NOT" | "-") one | "(" any ")" | field ":" one | "phrase" | "words"~8
           | word | word* | w*rd | word~

Words side by side must all be there. Lengths, depth and number of terms are capped while
reading, so that no query can hang what runs it.
"""

from __future__ import annotations

import difflib
import re
from datetime import date
from typing import NoReturn

from archivist.errors import QueryError
from archivist.search.cursor import Cursor
from archivist.search.leaves import Typed, leaf
from archivist.search.tree import All, AnyOf, Node, Without

MAX_LENGTH = 1_000
MAX_DEPTH = 50
MAX_TERMS = 100
USUAL_REACH = 8  # "a b"~

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
    "added": "added",
    "type": "type",
    "has": "has",
    "marked": "marked",
}
_EXAMPLES = {
    "date": "2026-01",
    "added": "last-month",
    "has": "note",
    "language": "ja",
    "person": "Lee",
    "author": "Lee",
}
_LANGUAGES = {"english": "en", "japanese": "ja", "korean": "ko", "chinese": "zh"}

_CLOSERS = {"「": "」", "『": "』", "«": "»"} | dict.fromkeys('"“”„＂', '"“”＂')
_WORD = re.compile(r'[^\s()（）"“”„＂「」『』«»]+')
_FIELD = re.compile(r"([^\W\d_]+)[:：](?!//)")
_REACH = re.compile(r"[~～](\d{0,4})(?![^\s()（）])")


def parse(text: str, today: date | None = None) -> Node:
    """The tree of a query; raises QueryError, and nothing else, when it cannot be understood.

    `today` is what last-month and the like are counted from.
    """
    if len(text) > MAX_LENGTH:
        message = f"The query is longer than {MAX_LENGTH:,} characters; shorten it."
        raise QueryError(message, MAX_LENGTH, len(text))
    reader = _Reader(text, today or date.today())
    tree = reader.read()
    if tree is None:
        raise QueryError("Type a word to search for.", 0, len(text))
    return tree


class _Reader:
    """Reads a query from left to right."""

    def __init__(self, text: str, today: date) -> None:
        self._cursor = Cursor(text)
        self._today = today
        self._depth = 0
        self._terms = 0

    def read(self) -> Node | None:
        tree = self._any(None)
        if self._cursor.at < len(self._cursor.text):
            self._cursor.fail(
                "This closing bracket has no opening one. Remove it, or add “(” before.",
                self._cursor.at,
                self._cursor.at + 1,
                meant="",
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
                "NOT needs a word after it. To find the word “not”, write it small.",
                start,
                meant="",
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
            message = "This bracket is not closed. Add “)”."
            raise QueryError(message, start, start + 1, f"{self._cursor.text.rstrip()})")
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
            typed = self._cursor.text[start:].rstrip() + closers[0]
            raise QueryError(message, start, start + 1, self._cursor.text[:start] + typed)
        self._cursor.at = end + 1
        text = self._cursor.text[start + 1 : end]
        reach = _REACH.match(self._cursor.text, self._cursor.at)
        if reach:
            self._cursor.at = reach.end()
        words = int(reach.group(1) or USUAL_REACH) if reach else None
        return self._leaf(Typed(text, start, self._cursor.at, field, quoted=True, reach=words))

    def _word(self, field: str | None) -> Node | None:
        start = self._cursor.at
        match = _WORD.match(self._cursor.text, start)
        if match is None:
            raise AssertionError("brackets, quotes and blanks are handled before")
        word = match.group()
        self._cursor.at = match.end()
        return self._leaf(Typed(word, start, self._cursor.at, field))

    def _fielded(self, named: re.Match[str]) -> Node | None:
        name = named.group(1)
        field = FIELDS.get(name.casefold())
        start = self._cursor.at
        if field is None:
            self._unknown_field(name, start)
        self._cursor.at = named.end()
        if not self._value_at(self._cursor.at):
            example = _EXAMPLES.get(field or "", "Nara")
            message = f"“{name}:” needs a word right after it, such as {name}:{example}."
            blanks = re.compile(r"\s*").match(self._cursor.text, self._cursor.at)
            end = blanks.end() if blanks else self._cursor.at
            meant = f"{name}:" if self._value_at(end) else ""
            guess = f"{self._cursor.text[:start]}{meant}{self._cursor.text[end:]}".strip()
            raise QueryError(message, start, self._cursor.at, guess)
        if self._cursor.peek() in "(（":
            return self._bracketed(field)
        if self._cursor.peek() in _CLOSERS:
            return self._quoted(field)
        return self._word(field)

    def _value_at(self, at: int) -> bool:
        """Whether what a field looks for may begin there: a word, a phrase or a bracket."""
        text = self._cursor.text
        return text[at : at + 1] in (*_CLOSERS, "(", "（") or bool(_WORD.match(text, at))

    def _unknown_field(self, name: str, start: int) -> NoReturn:
        close = difflib.get_close_matches(name.casefold(), FIELDS, 1, 0.6)
        guess = f"Did you mean “{close[0]}:”?" if close else f"Known are {_known_fields()}."
        message = (
            f"There is no field “{name}:”. {guess} To find the words, write “{name}” in quotes."
        )
        word = _WORD.match(self._cursor.text, start)
        end = word.end() if word else start + len(name) + 1
        quoted = f'"{self._cursor.text[start:end]}"'
        after = self._cursor.text[start + len(name) + 1 :]
        meant = f"{close[0]}:{after}" if close else f"{quoted}{self._cursor.text[end:]}"
        guess = self._cursor.text[:start] + meant
        raise QueryError(message, start, start + len(name) + 1, guess)

    def _leaf(self, typed: Typed) -> Node | None:
        self._terms += 1
        if self._terms > MAX_TERMS:
            self._cursor.fail(
                f"The query holds more than {MAX_TERMS} words; leave some out.", typed.start
            )
        return leaf(self._cursor, typed, self._today)

    def _want_word(self, part: Node | None, place: int, name: str, side: str) -> None:
        if part is None:
            message = f"{name} needs a word {side} it. To find the word, write it small."
            self._cursor.fail(message, place, place + len(name), meant="")


def _joined(kind: type[All] | type[AnyOf], parts: list[Node | None]) -> Node | None:
    kept = tuple(part for part in parts if part is not None)
    if len(kept) <= 1:
        return kept[0] if kept else None
    return kind(kept)


def _known_fields() -> str:
    """The first name of each field."""
    first = {field: name for name, field in reversed(FIELDS.items())}
    return ", ".join(f"{name}:" for name in FIELDS if first[FIELDS[name]] == name)

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
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NoReturn

from archivist.errors import QueryError
from archivist.model.dates import DateSpan
from archivist.search.analyzer import tokens

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
_LANGUAGES = {"english": "en", "japanese": "ja", "korean": "ko", "chinese": "zh"}

_CLOSERS = {"「": "」", "『": "』", "«": "»"} | dict.fromkeys('"“”„＂', '"“”＂')
_SPACE = re.compile(r"[\s」』»]*")
_WORD = re.compile(r'[^\s()（）"“”„＂「」『』«»]+')
_FIELD = re.compile(r"([^\W\d_]+)[:：](?!//)")
_RANGE = re.compile(r"(.*?)\.\.+(.*)")


@dataclass(frozen=True)
class Words:
    """Words in a row (often one). `field` is a field of the index, None for the plain ones.

    `begins` says that the last word may go on.
    """

    text: str
    field: str | None = None
    begins: bool = False


@dataclass(frozen=True)
class Dates:
    """Documents whose date may lie from `first` to `last`, both included."""

    first: date
    last: date


@dataclass(frozen=True)
class All:
    """Documents that fit every part."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class AnyOf:
    """Documents that fit at least one part."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Without:
    """Documents that do not fit."""

    part: Node


Node = Words | Dates | All | AnyOf | Without


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


def sought(node: Node) -> Iterator[Words]:
    """The words a fitting document may show: all but those under NOT."""
    if isinstance(node, Words):
        yield node
    elif isinstance(node, All | AnyOf):
        for part in node.parts:
            yield from sought(part)


class _Reader:
    """Reads a query from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0
        self._terms = 0

    def read(self) -> Node | None:
        tree = self._any(None)
        if self._at < len(self._text):
            self._fail(
                "This closing bracket has no opening one. Remove it, or add “(” before.",
                self._at,
                self._at + 1,
            )
        return tree

    def _any(self, field: str | None) -> Node | None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            self._fail(f"Brackets are nested more than {MAX_DEPTH} deep here.", self._at)
        parts = [self._all(field)]
        while (operator := self._operator("OR")) is not None:
            self._want_word_before(parts[-1], operator, "OR")
            parts.append(self._all(field))
            self._want_word_after(parts[-1], operator, "OR")
        self._depth -= 1
        return _joined(AnyOf, parts)

    def _all(self, field: str | None) -> Node | None:
        parts: list[Node | None] = []
        seen = False  # whether a part was written, be it only a dash
        while True:
            operator = self._operator("AND")
            if operator is not None:
                self._want_word_before(parts[-1] if parts else None, operator, "AND", seen)
            self._skip_space()
            if self._at_end() or self._peek() in ")）" or self._sees("OR"):
                if operator is not None:
                    self._want_word_after(None, operator, "AND")
                return _joined(All, parts)
            parts.append(self._one(field))
            seen = True

    def _one(self, field: str | None) -> Node | None:
        self._skip_space()
        start = self._at
        for name in ("AND", "OR"):
            if self._sees(name):
                self._want_word_before(None, start, name)
        operator = self._operator("NOT")
        dash = (
            operator is None and self._peek() == "-" and self._text[start + 1 : start + 2].strip()
        )
        if operator is not None or dash:
            self._at += 1 if dash else 0
            return self._negated(field, start)
        if self._peek() in "(（":
            return self._bracketed(field)
        if self._peek() in _CLOSERS:
            return self._quoted(field)
        named = _FIELD.match(self._text, self._at)
        if named and not (field and named.group(1).casefold() not in FIELDS):
            return self._fielded(named)
        return self._word(field)

    def _negated(self, field: str | None, start: int) -> Node | None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            self._fail(f"More than {MAX_DEPTH} NOTs and brackets stand inside one another.", start)
        self._skip_space()
        if self._at_end() or self._peek() in ")）" or self._sees("AND") or self._sees("OR"):
            self._fail("NOT needs a word after it. To find the word “not”, write it small.", start)
        part = self._one(field)
        self._depth -= 1
        return None if part is None else Without(part)

    def _bracketed(self, field: str | None) -> Node | None:
        start = self._at
        self._at += 1
        tree = self._any(field)
        self._skip_space()
        if self._at_end():
            self._fail("This bracket is not closed. Add “)”.", start, start + 1)
        self._at += 1
        return tree

    def _quoted(self, field: str | None) -> Node | None:
        start = self._at
        closers = _CLOSERS[self._text[start]]
        end = next((i for i in range(start + 1, len(self._text)) if self._text[i] in closers), -1)
        if end < 0:
            message = f"This quotation mark is not closed. Add {closers[0]} after the phrase."
            self._fail(message, start, start + 1)
        self._at = end + 1
        return self._leaf(self._text[start + 1 : end], field, start)

    def _word(self, field: str | None) -> Node | None:
        start = self._at
        match = _WORD.match(self._text, start)
        if match is None:
            raise AssertionError("brackets, quotes and blanks are handled before")
        word = match.group()
        self._at = match.end()
        return self._leaf(word, field, start, starred="*" in word)

    def _fielded(self, named: re.Match[str]) -> Node | None:
        name = named.group(1)
        field = FIELDS.get(name.casefold())
        start = self._at
        if field is None:
            self._unknown_field(name, start)
        self._at = named.end()
        if (
            self._peek() not in _CLOSERS
            and self._peek() not in "(（"
            and not _WORD.match(self._text, self._at)
        ):
            example = {"date": "2026-01", "language": "ja"}.get(field or "", "Nara")
            message = f"“{name}:” needs a word right after it, such as {name}:{example}."
            self._fail(message, start, self._at)
        if self._peek() in "(（":
            return self._bracketed(field)
        if self._peek() in _CLOSERS:
            return self._quoted(field)
        return self._word(field)

    def _unknown_field(self, name: str, start: int) -> NoReturn:
        close = difflib.get_close_matches(name.casefold(), FIELDS, 1, 0.6)
        guess = f"Did you mean “{close[0]}:”?" if close else f"Known are {_known_fields()}."
        message = (
            f"There is no field “{name}:”. {guess} To find the words, write “{name}” in quotes."
        )
        self._fail(message, start, start + len(name) + 1)

    def _leaf(
        self, text: str, field: str | None, start: int, *, starred: bool = False
    ) -> Node | None:
        """What a word or phrase asks for; None when it holds no letter or digit."""
        self._terms += 1
        if self._terms > MAX_TERMS:
            self._fail(f"The query holds more than {MAX_TERMS} words; leave some out.", start)
        if len(text) > MAX_TERM:
            message = f"This word or phrase is longer than {MAX_TERM} characters; shorten it."
            self._fail(message, start)
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
            self._fail(message, place, place + 1)
        last = list(tokens(bare))[-1:]
        if not last or (last[0].kind == "word" and last[0].end - last[0].start < MIN_PREFIX):
            self._fail(f"At least {MIN_PREFIX} letters must stand before a star.", start)
        return last[0].kind == "word" and last[0].end == len(bare)

    def _dates(self, text: str, start: int) -> Dates:
        text = text.replace("/", "-").replace("…", "..").replace("－", "-")
        match = _RANGE.fullmatch(text)
        ends = (match.group(1), match.group(2)) if match else (text, text)
        spans = [DateSpan.parse(end) for end in ends]
        if any(span is None and end.strip() for span, end in zip(spans, ends, strict=True)) or not (
            spans[0] or spans[1]
        ):
            self._fail(
                "A date is a year, month or day, such as 2026, 2026-01 or 2026-01-13, "
                "or two of them with “..” between.",
                start,
            )
        first = spans[0].first if spans[0] else date.min
        last = spans[1].last if spans[1] else date.max
        if first > last:
            self._fail("The earlier date must stand first.", start)
        return Dates(first, last)

    def _operator(self, name: str) -> int | None:
        """The place of the operator `name` when it stands next, which is then passed over."""
        self._skip_space()
        if not self._sees(name):
            return None
        self._at += len(name)
        return self._at - len(name)

    def _sees(self, name: str) -> bool:
        end = self._at + len(name)
        if not self._text.startswith(name, self._at):
            return False
        return (
            end == len(self._text)
            or self._text[end] in '()（）"“”「『«'
            or self._text[end].isspace()
        )

    def _want_word_before(
        self, part: Node | None, place: int, name: str, seen: bool = False
    ) -> None:
        if part is None and not seen:
            message = f"{name} needs a word before it. To find the word, write it small."
            self._fail(message, place, place + len(name))

    def _want_word_after(self, part: Node | None, place: int, name: str) -> None:
        if part is None:
            message = f"{name} needs a word after it. To find the word, write it small."
            self._fail(message, place, place + len(name))

    def _skip_space(self) -> None:
        match = _SPACE.match(self._text, self._at)
        self._at = match.end() if match else self._at

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1] or "\0"

    def _at_end(self) -> bool:
        return self._at >= len(self._text)

    def _fail(self, message: str, start: int, end: int | None = None) -> NoReturn:
        raise QueryError(message, start, max(self._at, start + 1) if end is None else end)


def _joined(kind: type[All] | type[AnyOf], parts: list[Node | None]) -> Node | None:
    kept = tuple(part for part in parts if part is not None)
    if len(kept) <= 1:
        return kept[0] if kept else None
    return kind(kept)


def _known_fields() -> str:
    shown = ("title", "text", "note", "code", "person", "source", "author", "lang", "date")
    return ", ".join(f"{name}:" for name in shown)

"""A query as rows that can be clicked together, and back: the two say the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from archivist.errors import QueryError
from archivist.search.leaves import MAX_REACH, STAR_BETWEEN
from archivist.search.query import FIELDS, USUAL_REACH, parse
from archivist.search.schema import RECORD_FIELDS
from archivist.search.tree import All, AnyOf, Dates, Has, Near, Node, Without, Words
from archivist.ui.search.unparse import (
    TYPED,
    days_typed,
    near_words,
    quoted,
    quoted_date,
    typed,
    word_typed,
)

ALL, PHRASE, ANY, NONE, NEAR, TEXT = "all", "phrase", "any", "none", "near", "typed"
WORD_KINDS = (ALL, PHRASE, ANY, NONE, NEAR)
NAMED = (*RECORD_FIELDS, "code")
DATES = ("date", "added")
KEYS = ("language", "type", "collection", "has")
WORD_FIELDS = ("", "title", "text", "note", "source", "author")
_PIECE = re.compile(r'"[^"]*"|[^\s",]+')


@dataclass(frozen=True)
class Row:
    """One line of a query.

    `kind` is one of WORD_KINDS (in `field`, as it is typed, "" for anywhere), NAMED, DATES, KEYS,
    or TEXT for what only the typed form can say. `until` is the end of a range of dates.
    """

    kind: str
    text: str = ""
    field: str = ""
    until: str = ""
    reach: int = USUAL_REACH
    left_out: bool = False

    @property
    def is_empty(self) -> bool:
        said = self.text + self.until
        return not (said.strip() if self.kind == TEXT else _says(said))


def rows_of(query: str) -> tuple[Row, ...]:
    """The rows of a query; what no row can show is a typed one, so that nothing is lost."""
    if not query.strip():
        return ()
    whole = (Row(TEXT, query.strip()),)
    try:
        tree = parse(query)
        parts = tree.parts if isinstance(tree, All) else (tree,)
        rows = tuple(_merged(_row(part, query) for part in parts))
        return rows if parse(query_of(rows)) == tree else whole
    except QueryError:
        return whole


def query_of(rows: Sequence[Row]) -> str:
    """The query that says what the rows say; those that are empty say nothing."""
    filled = [row for row in rows if not row.is_empty]
    alone = len(filled) == 1
    return " ".join(part for row in filled if (part := _typed(row, alone=alone)))


def _row(node: Node, source: str) -> Row:
    """One part of a query as a row."""
    shown: Row | None = None
    if isinstance(node, Without):
        shown = _left_out(node, source)
    elif isinstance(node, Words):
        shown = _of_words(node)
    elif isinstance(node, AnyOf) and (held := _alike(node.parts)):
        shown = Row(ANY, held[1], held[0])
    elif isinstance(node, Near) and node.field in (None, *_WORDS):
        shown = Row(NEAR, near_words(node), _field(node), reach=node.reach)
    elif isinstance(node, Dates):
        first, dots, last = days_typed(node, source).strip('"').partition("..")
        shown = Row(node.which, first.strip(), until=last.strip(" .") if dots else first.strip())
    elif isinstance(node, Has):
        shown = Row("has", node.what)
    return shown or Row(TEXT, typed(node, source))


def _of_words(node: Words) -> Row | None:
    if node.field in (None, *_WORDS):
        if len(node.text.split()) > 1 and not (node.like or node.slips):
            return Row(PHRASE, node.text + "*" * node.begins, _field(node))
        return Row(ALL, word_typed(node), _field(node))
    if node.field in (*NAMED, *KEYS) and _is_plain(node):
        return Row(str(node.field), node.text)
    return None


def _field(node: Words | Near) -> str:
    return TYPED[node.field] if node.field else ""


def _left_out(node: Without, source: str) -> Row:
    row = _row(node.part, source)
    if row.kind in (ALL, PHRASE):
        text = row.text if row.kind == ALL else quoted(row.text)
        return replace(row, kind=NONE, text=text)
    if row.kind in (*NAMED, *DATES, *KEYS) and not row.left_out:
        return replace(row, left_out=True)
    return Row(TEXT, typed(node, source))


def _alike(parts: Iterable[Node]) -> tuple[str, str] | None:
    """The field that all parts share, and their words; None when a row cannot show them."""
    held = [part for part in parts if isinstance(part, Words)]
    fields = {part.field for part in held}
    if len(held) < len(tuple(parts)) or len(fields) != 1 or not fields <= {None, *_WORDS}:
        return None
    return _field(held[0]), " ".join(word_typed(part) for part in held)


def _merged(rows: Iterable[Row]) -> Iterable[Row]:
    """Words side by side in one row."""
    last: Row | None = None
    for row in rows:
        if last and row.kind == last.kind and row.kind in (ALL, NONE) and row.field == last.field:
            last = replace(last, text=f"{last.text} {row.text}")
            continue
        if last:
            yield last
        last = row
    if last:
        yield last


def _typed(row: Row, *, alone: bool) -> str:
    """What to type for a row."""
    prefix = f"{row.field}:" if row.field else ""
    if row.kind in (ALL, ANY, NONE):
        return _words(row, prefix)
    if row.kind == PHRASE:
        text = STAR_BETWEEN.sub(" ", row.text.replace('"', " ").strip())
        return f'{prefix}"{text}"'
    if row.kind == NEAR:
        words = " ".join(row.text.replace('"', " ").split())
        return f'{prefix}"{words}"~{min(max(row.reach, 1), MAX_REACH)}'
    if row.kind == TEXT:
        text = row.text.strip()
        return text if alone or _is_one(text) else f"({text})"
    minus = "-" if row.left_out else ""
    field = TYPED.get(row.kind, row.kind)
    if row.kind in DATES:
        return f"{minus}{field}:{_days(row)}"
    text = row.text.strip()
    return f"{minus}{field}:{quoted(text if row.kind in KEYS else STAR_BETWEEN.sub(' ', text))}"


def _words(row: Row, prefix: str) -> str:
    pieces = [_piece(piece) for piece in _PIECE.findall(row.text)]
    pieces = [piece for piece in pieces if _says(piece)]
    if row.kind == ANY and len(pieces) > 1:
        return f"{prefix}({' OR '.join(pieces)})"
    minus = "-" if row.kind == NONE else ""
    return " ".join(f"{minus}{prefix}{piece}" for piece in pieces)


def _piece(piece: str) -> str:
    """A word or phrase of a row; stars and tildes keep their meaning, all else is words."""
    if piece.startswith('"'):
        return STAR_BETWEEN.sub(" ", piece)
    try:
        read = parse(piece)
    except QueryError:
        return quoted(piece)
    return piece if isinstance(read, Words) and read.field is None else quoted(piece)


def _days(row: Row) -> str:
    first, last = row.text.strip(), row.until.strip()
    return quoted_date(first if first == last else f"{first}..{last}")


def _is_one(text: str) -> bool:
    """Whether a text stays what it is between others: it is not split by OR."""
    try:
        return not isinstance(parse(text), AnyOf | All)
    except QueryError:
        return False


def _says(text: str) -> bool:
    """Whether there is anything to look for in a text."""
    return any(map(str.isalnum, text))


def _is_plain(words: Words) -> bool:
    return not (words.begins or words.like or words.slips)


_WORDS = tuple(FIELDS[name] for name in WORD_FIELDS if name)

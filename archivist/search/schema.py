"""What the index keeps: fields of words, keys to filter by, and columns to sort and count by.

Two kinds of entries stand in it. A document has all fields; a passage (an annotation) has the
words marked as `body`, what is said of it as `note`, `code` and the kinds of records, and the
`source`, `author`, keys and days of its document, but no title and no facets.

The stamp says which schema and analyzer made an index; another stamp means a rebuild.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.fields import COLUMN, ID, KEYWORD, TEXT, Schema
from whoosh.formats import Existence

from archivist.model.authority import RecordKind
from archivist.search import analyzer
from archivist.search.writing.places import Places

STAMP = f"schema 4, analyzer {analyzer.VERSION}"

DOCUMENT, PASSAGE = "document", "passage"  # what `kind` says

RECORD_FIELDS = tuple(kind.value for kind in RecordKind)
WORD_FIELDS = ("title", "body", "marked", "note", "code", *RECORD_FIELDS, "source", "author")
PLAIN_FIELDS = {"title": 2.0, "body": 1.0, "marked": 1.0}  # where a word without field is sought
FACETS = ("year", "source", "language", "code", *RECORD_FIELDS)

# One or several keys a document, parted by blanks, none of them analysed:
#   id          of the document or the annotation (stored)
#   document    of a passage: the id of its document (stored)
#   kind        DOCUMENT or PASSAGE
#   language    the BCP 47 tag and its language alone, lower case
#   type        what sort of document, lower case, blanks as "-"
#   collection  ids of the collections it is filed in
#   has         what is there: "note", "code", a kind of records
#   target      ids of the codes and records that stand on its passages
KEY_FIELDS = ("id", "document", "kind", "language", "type", "collection", "has", "target")
STORED_FIELDS = ("id", "document")

# Days are ordinals, 0 for unknown: first and last of the date, and the day of the accession (UTC).
DAY_COLUMNS = ("first_day", "last_day", "added_day")
BYTE_COLUMNS = ("title_key", "facets")

_GROUPS = "\x1d"
_VALUES = "\x1f"


class Words(TEXT):  # type: ignore[misc]
    """A field of words and their positions, analysed in one pass."""

    def __init__(self) -> None:
        super().__init__(analyzer=analyzer.ScriptAware(), phrase=True)
        self.format = Places()

    def index(self, value: Any, **_options: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Term, frequency, weight and encoded positions of each word of `value`."""
        encode = self.format.encode
        for term, positions in analyzer.term_positions(value).items():
            yield term.encode(), len(positions), float(len(positions)), encode(positions)


class Keys(KEYWORD):  # type: ignore[misc]
    """A field of keys parted by blanks, of which only the presence counts."""

    def __init__(self) -> None:
        super().__init__()
        self.format = Existence()


def make_schema() -> Schema:
    """The schema of a new index. Bodies are not stored: SQLite has them."""
    fields: dict[str, Any] = {name: Words() for name in WORD_FIELDS}
    fields |= {name: Keys() for name in KEY_FIELDS}
    fields |= {"id": ID(unique=True, stored=True), "document": ID(stored=True)}
    fields |= {name: COLUMN(NumericColumn("i", default=0)) for name in DAY_COLUMNS}
    fields |= {name: COLUMN(VarBytesColumn()) for name in BYTE_COLUMNS}
    return Schema(**fields)


@cache
def the_schema() -> Schema:
    """One schema for all who only read it."""
    schema = make_schema()
    schema.clean()
    return schema


def pack_facets(values: dict[str, list[str]]) -> bytes:
    """The facet values of a document as one column value."""
    return _GROUPS.join(_VALUES.join(values.get(name, ())) for name in FACETS).encode()


def unpack_facets(packed: bytes) -> tuple[tuple[str, str], ...]:
    """(facet, value) pairs of a column value."""
    if not packed:
        return ()
    groups = packed.decode().split(_GROUPS)
    return tuple(
        (name, value)
        for name, group in zip(FACETS, groups, strict=False)
        for value in group.split(_VALUES)
        if value
    )

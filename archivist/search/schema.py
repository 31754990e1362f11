"""What the index keeps of a document: fields of words, and columns for filters and facets.

The stamp says which schema and analyzer made an index; another stamp means a rebuild.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.fields import COLUMN, ID, KEYWORD, TEXT, Schema

from archivist.model.authority import RecordKind
from archivist.search import analyzer

STAMP = f"schema 1, analyzer {analyzer.VERSION}"

RECORD_FIELDS = tuple(kind.value for kind in RecordKind)
WORD_FIELDS = ("title", "body", "marked", "note", "code", *RECORD_FIELDS, "source", "author")
PLAIN_FIELDS = {"title": 2.0, "body": 1.0, "marked": 1.0}  # where a word without field is sought
FACETS = ("year", "source", "language", "code", *RECORD_FIELDS)

_GROUPS = "\x1d"
_VALUES = "\x1f"


class Words(TEXT):  # type: ignore[misc]
    """A field of words and their positions, analysed in one pass."""

    def __init__(self) -> None:
        super().__init__(analyzer=analyzer.ScriptAware(), phrase=True)

    def index(self, value: Any, **_options: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Term, frequency, weight and encoded positions of each word of `value`."""
        encode = self.format.encode
        for term, positions in analyzer.term_positions(value).items():
            yield term.encode(), len(positions), float(len(positions)), encode(positions)


def make_schema() -> Schema:
    """The schema of a new index. Bodies are not stored: SQLite has them."""
    fields: dict[str, Any] = {name: Words() for name in WORD_FIELDS}
    return Schema(
        id=ID(unique=True, stored=True),
        language=KEYWORD(lowercase=True),
        collection=KEYWORD(),
        first_day=COLUMN(NumericColumn("i", default=0)),
        last_day=COLUMN(NumericColumn("i", default=0)),
        title_key=COLUMN(VarBytesColumn()),
        facets=COLUMN(VarBytesColumn()),
        **fields,
    )


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

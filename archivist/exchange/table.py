"""Marked passages as a table: one row for each thing said of a passage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from archivist.exchange.selection import Article, Selection
from archivist.store.passage_rows import BodyRow, Passage

COLUMNS = (
    "document",
    "creators",
    "date",
    "outlet",
    "agency",
    "dateline",
    "language",
    "passage",
    "page",
    "start",
    "end",
    "kind",
    "label",
    "label_id",
    "note",
    "before",
    "after",
    "annotation_id",
    "rendition_id",
    "document_id",
    "created_at",
)

MOST_UNITS = 32_767  # UTF-16 units in a cell, https://support.microsoft.com/office/1672b34d
CUT = " … [cut]"

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n?")

Row = tuple[str | int, ...]


@dataclass
class Table:
    """The rows of a selection, fit for a cell; `warnings` says what was altered for that."""

    selection: Selection
    _cut: int = field(default=0, init=False)
    _controls: int = field(default=0, init=False)

    def rows(self) -> Iterator[Row]:
        """The rows in the order of COLUMNS; a mark that says nothing has one row of its own."""
        for article in self.selection:
            for passage in article.passages:
                for body in passage.bodies or (None,):
                    yield tuple(self._fit(value) for value in _row(article, passage, body))

    def warnings(self) -> list[str]:
        told = []
        if self._cut:
            told.append(
                f"Cells cut at {MOST_UNITS:,} characters, marked “{CUT.strip()}”: {self._cut}."
            )
        if self._controls:
            told.append(
                f"Cells with control characters, written as their signs (␀): {self._controls}."
            )
        return told

    def _fit(self, value: str | int) -> str | int:
        if isinstance(value, int):
            return value
        value = _LINE_END.sub("\n", value)
        if _CONTROLS.search(value):
            self._controls += 1
            value = _CONTROLS.sub(lambda found: _sign(found.group()), value)
        if len(value) * 2 > MOST_UNITS and _units(value) > MOST_UNITS:
            self._cut += 1
            value = value.encode("utf-16-le")[: 2 * (MOST_UNITS - len(CUT))].decode(
                "utf-16-le", "ignore"
            )
            value += CUT
        return value


def _row(article: Article, passage: Passage, body: BodyRow | None) -> Row:
    document = article.document
    is_note = body is not None and body.kind == "note"
    return (
        document.title,
        "; ".join(article.creators),
        document.date,
        document.publisher,
        document.agency,
        ", ".join(filter(None, (document.dateline_place, document.dateline_date))),
        document.language,
        passage.exact,
        article.pages_of(passage),
        passage.span.start,
        passage.span.end,
        body.kind if body else "",
        "" if body is None or is_note else body.label,
        body.target_id if body else "",
        body.label if body and is_note else "",
        passage.prefix,
        passage.suffix,
        passage.id,
        passage.rendition_id,
        document.id,
        passage.created_at.isoformat(timespec="seconds"),
    )


def _sign(control: str) -> str:
    """The picture of a control character (Unicode block 2400), or the sign for what is none."""
    number = ord(control)
    if number < 0x20:
        return chr(0x2400 + number)
    return "\u2421" if number == 0x7F else "\ufffd"


def _units(value: str) -> int:
    return len(value) + sum(letter > "\uffff" for letter in value)

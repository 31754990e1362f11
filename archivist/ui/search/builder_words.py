"""What the lines of the query builder offer to choose from, as data."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from archivist.ui.search import rows
from archivist.ui.search.languages import language_names
from archivist.ui.widgets import kinds

Choices = list[tuple[str, str]]  # value, words


def _tr(text: str) -> str:
    return QCoreApplication.translate("QueryBuilder", text)


def row_kinds() -> Choices:
    """The kinds of rows: words, then names, then the rest."""
    words = [
        (rows.ALL, _tr("All of these words")),
        (rows.PHRASE, _tr("This exact phrase")),
        (rows.ANY, _tr("Any of these words")),
        (rows.NONE, _tr("None of these words")),
        (rows.NEAR, _tr("Near one another")),
    ]
    named = [(kind, kinds.one(kind)) for kind in rows.NAMED]
    rest = [
        ("date", _tr("Date")),
        ("added", _tr("Added to the archive")),
        ("language", _tr("Language")),
        ("collection", _tr("Collection")),
        ("type", _tr("Type")),
        ("has", _tr("Has")),
        (rows.TEXT, _tr("As typed")),
    ]
    return [*words, *named, *rest]


def word_fields() -> Choices:
    """Where words may stand."""
    return [
        ("", _tr("anywhere")),
        ("title", _tr("in the title")),
        ("text", _tr("in the text")),
        ("note", _tr("in notes")),
        ("source", _tr("in the source")),
        ("author", _tr("in authors")),
    ]


def has_words(kind: str) -> Choices:
    """Whether it is wanted or left out."""
    if kind in rows.DATES:
        return [("", _tr("from")), ("not", _tr("not from"))]
    if kind == "has":
        return [("", _tr("with")), ("not", _tr("without"))]
    return [("", _tr("is")), ("not", _tr("is not"))]


def key_choices(kind: str, things: Sequence[str], collections: Sequence[str]) -> Choices:
    """Values that are known of a kind."""
    if kind == "language":
        return language_names()
    if kind == "has":
        named = {key: kinds.one(key) for key in things if key in kinds.KINDS}
        words = named | {"note": _tr("Note"), "marked": _tr("Any mark")}
        return [(key, words.get(key, key)) for key in (*things, "marked")]
    return [(name, name) for name in collections] if kind == "collection" else []

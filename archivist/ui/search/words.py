"""What the panel of hits says: how many there are, what to try when there are none."""

from __future__ import annotations

import html

from PySide6.QtCore import QCoreApplication

from archivist.errors import QueryError
from archivist.search.query import parse
from archivist.search.schema import RECORD_FIELDS
from archivist.search.tree import All, Words
from archivist.ui import theme as themes
from archivist.ui.search.wish import Wish


def _tr(text: str) -> str:
    return QCoreApplication.translate("ResultsPanel", text)


def count_words(kinds: str, total: int) -> str:
    """How many documents, passages or hits."""
    if kinds == "passages":
        return _tr("1 passage") if total == 1 else _tr("{0} passages").format(f"{total:,}")
    if kinds == "both":
        return _tr("1 hit") if total == 1 else _tr("{0} hits").format(f"{total:,}")
    return _tr("1 document") if total == 1 else _tr("{0} documents").format(f"{total:,}")


def advice(wish: Wish) -> str:
    """What to try when nothing was found, as rich text."""
    if wish.picks or wish.scope.kind:
        return _tr(
            "Only a part of the archive was searched: take off what is picked above, or "
            "search <b>Everywhere</b>."
        )
    if wish.kinds == "passages":
        return _tr("Only passages you marked were searched. Look in whole <b>Documents</b>, too.")
    return _tr(
        "Try fewer words, the beginning of a word with <b>*</b>, or another name of the "
        "same person. Where words are typed side by side, all of them must be there; "
        "<b>OR</b> finds either."
    )


def pointed(query: str, error: QueryError) -> str:
    """The query as rich text, the place the error is about underlined."""
    start, end = error.start, max(error.end, error.start + 1)
    before, about, after = query[:start], query[start:end] or "␣", query[end:]
    colour = themes.current().danger
    marked = f'<span style="color:{colour}"><u>{html.escape(about)}</u></span>'
    return f"{html.escape(before)}{marked}{html.escape(after)}"


def name_asked(query: str) -> tuple[str, str]:
    """The kind and the name that a query may be about: plain words, or one name of a record."""
    try:
        tree = parse(query)
    except QueryError:
        return "person", ""
    parts = tree.parts if isinstance(tree, All) else (tree,)
    words = [part for part in parts if isinstance(part, Words)]
    if len(words) < len(parts) or any(one.like or one.begins or one.slips for one in words):
        return "person", ""
    fields = {one.field for one in words}
    if fields <= {None, "body", "title"}:
        return "person", " ".join(one.text for one in words)
    (first, *rest) = words
    if not rest and first.field in (*RECORD_FIELDS, "code"):
        return str(first.field), first.text
    return "person", ""

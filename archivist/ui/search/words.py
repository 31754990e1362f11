"""What the panel of hits says: how many there are, what to try when there are none."""

from __future__ import annotations

import html

from PySide6.QtCore import QCoreApplication

from archivist.errors import QueryError
from archivist.ui import theme as themes
from archivist.ui.search.wish import Wish


def _tr(text: str) -> str:
    return QCoreApplication.translate("ResultsPanel", text)


def count_words(kinds: str, total: int) -> str:
    """How many documents, passages or hits."""
    if kinds == "passages":
        return _tr("1 passage") if total == 1 else _tr("{0} passages").format(total)
    if kinds == "both":
        return _tr("1 hit") if total == 1 else _tr("{0} hits").format(total)
    return _tr("1 document") if total == 1 else _tr("{0} documents").format(total)


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

"""What else could be asked, one click away: all names of a record, or what was perhaps meant."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from archivist.search.results import Offer
from archivist.search.schema import RECORD_FIELDS
from archivist.ui import theme as themes
from archivist.ui.search.wish import Pick
from archivist.ui.theme import Space

_LINK_COLOUR = re.compile(r'style="color:[^"]*"')
_MOST = 3
_NAMES = 3


class Suggestions(QLabel):
    """Lines with a link each; hidden while there is nothing to suggest."""

    query_chosen = Signal(str)
    widening_chosen = Signal(object)  # a Pick that is to be typed instead

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queries: list[str] = []
        self._picks: list[Pick] = []
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setProperty("role", "caption")
        self.setContentsMargins(Space.M, 0, Space.S, Space.S)
        self.linkActivated.connect(self._on_link)
        themes.holder().theme_changed.connect(self._dress)
        self.hide()

    def _dress(self, worn: themes.Theme) -> None:
        self.setText(_LINK_COLOUR.sub(f'style="color:{worn.accent}"', self.text()))

    def suggest(
        self, offers: Sequence[Offer], forms: Mapping[str, Sequence[str]], meant: str
    ) -> None:
        """`forms`: record id -> its names; `meant`: the query as it was perhaps meant."""
        self._queries = []
        lines = []
        if meant:
            link = self._link(meant, meant)
            lines.append(self.tr("Did you mean {0}?").format(link))
        for offer in offers[:_MOST]:
            others = [form for form in forms.get(offer.record_id, ()) if form != offer.form]
            names = ", ".join(others[:_NAMES]) or offer.heading
            names += " …" if len(others) > _NAMES else ""
            link = self._link(offer.query, self._search_words(offer.kind))
            lines.append(self.tr("Also as {0}: {1}").format(html.escape(names), link))
        self.setText("<br>".join(lines))
        self.setVisible(bool(lines))

    def say_of_marks(self, picks: Sequence[Pick]) -> None:
        """What a click on a record leaves out, which the same name typed would find."""
        self._picks = [pick for pick in picks if pick[0] in RECORD_FIELDS][:_MOST]
        lines = [self.text()] if self.text() else []
        for place, (_, name) in enumerate(self._picks):
            link = _anchor(f"p{place}", self.tr("search all its names"))
            words = self.tr("Only where “{0}” is marked. Unmarked too: {1}")
            lines.append(words.format(html.escape(name), link))
        self.setText("<br>".join(lines))
        self.setVisible(bool(lines))

    def _link(self, query: str, words: str) -> str:
        self._queries.append(query)
        return _anchor(str(len(self._queries) - 1), words)

    def _search_words(self, kind: str) -> str:
        return {
            "person": self.tr("search the person"),
            "organisation": self.tr("search the organisation"),
            "place": self.tr("search the place"),
            "agreement": self.tr("search the agreement"),
            "dispute": self.tr("search the dispute"),
            "event": self.tr("search the event"),
        }.get(kind, self.tr("search all names"))

    def _on_link(self, place: str) -> None:
        if place.startswith("p"):
            self.widening_chosen.emit(self._picks[int(place[1:])])
        else:
            self.query_chosen.emit(self._queries[int(place)])


def _anchor(place: str, words: str) -> str:
    colour = themes.current().accent
    return f'<a href="{place}" style="color:{colour}">{html.escape(words)}</a>'

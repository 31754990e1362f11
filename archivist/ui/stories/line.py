"""A quiet word in the details: who else printed this story, or what looks like it."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from archivist.model.likeness import Level
from archivist.store.look_alikes import LookAlike
from archivist.store.story_groups import Member
from archivist.ui import theme as themes
from archivist.ui.stories.facts import Kin
from archivist.ui.theme import Space

_NAMED = 4


class StoryLine(QWidget):
    """Hidden while there is nothing to tell; names are links that open the documents."""

    document_opened = Signal(str)
    group_requested = Signal(list)
    refuse_requested = Signal(list)
    take_out_requested = Signal(list)
    compare_requested = Signal(str, str)
    all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kin: Kin | None = None
        self._build()
        self._wire()
        self.hide()

    def _build(self) -> None:
        self.words = QLabel(self)
        flags = Qt.TextInteractionFlag
        self.words.setAccessibleName(self.tr("Documents like this one"))
        self.acts = QLabel(self)
        self.acts.setAccessibleName(self.tr("What can be done with them"))
        for label in (self.words, self.acts):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setTextInteractionFlags(
                flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard
            )
            label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, 0, 0, Space.S)
        column.setSpacing(Space.XS)
        column.addWidget(self.words)
        column.addWidget(self.acts)

    def _wire(self) -> None:
        self.words.linkActivated.connect(self._on_link)
        self.acts.linkActivated.connect(self._on_link)
        themes.holder().theme_changed.connect(self._dress)

    def show_kin(self, kin: Kin | None) -> None:
        """Tells what is related to the open document; None or nothing hides the line."""
        self._kin = kin
        if kin is None or not (kin.story or kin.alike):
            self.hide()
            return
        parts = [self._told_story(kin.story)] if kin.story else []
        parts += [
            self._told_alike(level, [row for row in kin.alike if row.level == level])
            for level in dict.fromkeys(row.level for row in kin.alike)
        ]
        self.words.setText("<br>".join(parts))
        self.acts.setText(" · ".join(self._acts(kin)))
        self.show()

    def _acts(self, kin: Kin) -> list[str]:
        """What can be done, as links."""
        acts = [("compare", self.tr("Compare"))]
        if self._offered():
            acts.insert(0, ("group", self.tr("Group as one story")))
            acts.append(("refuse", self.tr("Not the same")))
        if kin.story:
            acts.append(("take-out", self.tr("Take out of the story")))
        return [_link(f"{act}:", words) for act, words in acts]

    def _dress(self) -> None:
        self.show_kin(self._kin)

    def _told_story(self, story: Sequence[Member]) -> str:
        outlets = len({member.publisher or member.title for member in story})
        words = self.tr("Printed also by {0}: {1}")
        if outlets == 1:
            return words.format(self.tr("one outlet"), self._names(story))
        return words.format(self.tr("{0} outlets").format(outlets), self._names(story))

    def _told_alike(self, level: Level, rows: Sequence[LookAlike]) -> str:
        words = {
            Level.SAME_TEXT: self.tr("Same words as: {0}"),
            Level.NEAR_DUPLICATE: self.tr("Looks like: {0}"),
            Level.SAME_URL: self.tr("Same address as: {0}"),
        }
        if level != Level.PART_OF:
            return words[level].format(self._names(rows))
        longer = [row for row in rows if row.longer]
        shorter = [row for row in rows if not row.longer]
        told = [self.tr("Part of: {0}").format(self._names(longer))] if longer else []
        told += [self.tr("Contains: {0}").format(self._names(shorter))] if shorter else []
        return "<br>".join(told)

    def _names(self, rows: Sequence[Member] | Sequence[LookAlike]) -> str:
        """The first few as links; what the others are is a link too."""
        named = [_link(f"doc:{row.document_id}", _name(row)) for row in rows[:_NAMED]]
        if len(rows) > _NAMED:
            more = self.tr("{0} more").format(f"{len(rows) - _NAMED:,}")
            named.append(_link("all:", more))
        return ", ".join(named)

    def _offered(self) -> list[str]:
        """The like documents that may be one story with this one."""
        rows: Iterable[LookAlike] = self._kin.alike if self._kin else ()
        return [row.document_id for row in rows if row.level != Level.SAME_URL]

    def _on_link(self, address: str) -> None:
        kind, _, key = address.partition(":")
        if kind == "doc":
            self.document_opened.emit(key)
        elif kind == "all":
            self.all_requested.emit()
        elif self._kin is not None:
            self._act(kind, self._kin)

    def _act(self, act: str, kin: Kin) -> None:
        if act == "compare":
            others = [row.document_id for row in kin.alike]
            others += [row.document_id for row in kin.story]
            self.compare_requested.emit(kin.document_id, others[0])
        elif act == "take-out":
            self.take_out_requested.emit([kin.document_id])
        elif act == "group":
            self.group_requested.emit([kin.document_id, *self._offered()])
        else:
            self.refuse_requested.emit([kin.document_id, *self._offered()])


def _link(address: str, words: str) -> str:
    style = f"color:{themes.current().accent}; text-decoration:none"
    return f'<a style="{style}" href="{html.escape(address)}">{html.escape(words)}</a>'


def _name(row: Member | LookAlike) -> str:
    """The outlet where there is one, with the day; else the title."""
    parts = [row.publisher, row.date] if row.publisher else [row.title]
    return " ".join(part for part in parts if part) or row.title

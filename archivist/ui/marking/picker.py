"""The picker: type a few letters of any name, Enter takes the best or makes a new one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archivist.ui import assets
from archivist.ui.marking.catalogue import Catalogue, key_of
from archivist.ui.marking.offer_delegate import OfferDelegate
from archivist.ui.marking.offers import Offer, Offers, name_in
from archivist.ui.theme import Space
from archivist.ui.widgets import kinds
from archivist.ui.widgets.overlay import Overlay

_WIDTH = 380
_ROWS = 8
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True)
class Question:
    """What is to be picked: the kinds to choose from (the first is shown), for which passage."""

    kinds: Sequence[str]
    passage: str = ""
    creating: bool = True
    without: Collection[str] = ()
    hint: str = ""


class Picker(Overlay):
    """`picked` carries the offer taken, and whether the passage shall become one of its names."""

    picked = Signal(object, bool)

    def __init__(self, catalogue: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._question = Question(("person",))
        self._kind = "person"
        self._untouched = True
        self._offers = Offers(catalogue, self)
        self._build()
        self._wire()

    def _build(self) -> None:
        self.setFixedWidth(_WIDTH)
        self._tabs = QWidget(self)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self._tabs)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.HAIR)
        for place, kind in enumerate(kinds.KINDS):
            button = QToolButton(self._tabs)
            button.setIconSize(QSize(12, 12))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setToolTip(
                self.tr("{0} ({1} in the text)").format(kinds.one(kind), kinds.LETTERS[kind])
            )
            button.setAccessibleName(kinds.one(kind))
            self._group.addButton(button, place)
            row.addWidget(button, 1)
        self._edit = QLineEdit(self)
        self._edit.setClearButtonEnabled(True)
        self._list = QListView(self)
        self._list.setModel(self._offers)
        self._list.setItemDelegate(OfferDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Suggestions"))
        self._list.viewport().setAutoFillBackground(False)
        self._list.setStyleSheet("QListView { background: transparent; }")
        self._hint = QLabel(self)
        self._hint.setProperty("role", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        column.setSpacing(Space.S)
        for widget in (self._tabs, self._edit, self._list, self._hint):
            column.addWidget(widget)

    def _wire(self) -> None:
        self._edit.textEdited.connect(self._on_edited)
        self._edit.installEventFilter(self)
        self._list.clicked.connect(self._on_clicked)
        self._list.selectionModel().currentChanged.connect(self._show_hint)
        self._group.idClicked.connect(self._on_tab_clicked)

    def ask(self, question: Question, near: QRect | QPoint) -> None:
        """Opens near a place (global); the answer comes by `picked`."""
        self._question = question
        self._tabs.setVisible(len(question.kinds) > 1)
        for place, kind in enumerate(kinds.KINDS):
            button = self._group.button(place)
            button.setIcon(assets.kind_icon(kind, side=12))  # in the theme of the moment
            button.setVisible(kind in question.kinds)
        self._show_kind(question.kinds[0])
        self.open_near(near)
        self._edit.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def kind(self) -> str:
        """The kind shown now."""
        return self._kind

    def _show_kind(self, kind: str) -> None:
        """Begins anew with a kind: the passage as a name, selected to be typed over."""
        typed = "" if self._untouched or self.isHidden() else self._edit.text()
        self._kind = kind
        self._group.button(list(kinds.KINDS).index(kind)).setChecked(True)
        self._edit.setPlaceholderText(kinds.one(kind))
        self._edit.setAccessibleName(kinds.one(kind))
        if not typed:
            self._untouched = True
            suggested = name_in(self._question.passage) if kind != kinds.CODE else ""
            self._edit.setText(suggested)
            self._edit.selectAll()
        self._fill()

    def _fill(self) -> None:
        question = self._question
        self._offers.show(
            self._edit.text(),
            self._kind,
            passage=question.passage if self._untouched else "",
            creating=question.creating,
            without=question.without,
        )
        self._list.setCurrentIndex(self._offers.index(0, 0))
        self._list.scrollToTop()
        rows = min(self._offers.rowCount(), _ROWS)
        height = self._list.sizeHintForRow(0) if rows else 0
        self._list.setFixedHeight(rows * height + 2 * self._list.frameWidth())
        self._list.setVisible(rows > 0)
        self._show_hint()
        if not self.isHidden():
            self.place()

    def _show_hint(self) -> None:
        offer = self._current()
        parts = []
        if offer is not None:
            parts.append(self._question.hint or self.tr("↵ mark"))
        elif not self._edit.text():
            parts.append(self.tr("Type a name"))
        else:
            parts.append(self.tr("Nothing of that name"))
        if self._is_new_name(offer):
            name = name_in(self._question.passage)
            parts.append(self.tr("Ctrl+↵ also adds “{name}” as a name").format(name=name))
        elif len(self._question.kinds) > 1:
            parts.append(self.tr("Tab other kind"))
        parts.append(self.tr("Esc"))
        text = "   ·   ".join(parts)
        room = _WIDTH - 2 * Space.S - Space.XS
        metrics = self._hint.fontMetrics()
        self._hint.setText(metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room))

    def _is_new_name(self, offer: Offer | None) -> bool:
        name = name_in(self._question.passage)
        if offer is None or offer.entry is None or offer.kind == kinds.CODE or not name:
            return False
        return self._question.creating and key_of(name) not in offer.entry.keys

    def _current(self) -> Offer | None:
        return self._offers.offer(self._list.currentIndex().row())

    def _take(self, *, adding_name: bool = False) -> None:
        offer = self._current()
        if offer is None:
            return
        adding = adding_name and self._is_new_name(offer)
        self.dismiss()
        self.picked.emit(offer, adding)

    def _on_edited(self) -> None:
        self._untouched = False
        self._fill()

    def _on_clicked(self, index: QModelIndex) -> None:
        self._list.setCurrentIndex(index)
        self._take()

    def _on_tab_clicked(self, place: int) -> None:
        self._show_kind(list(kinds.KINDS)[place])

    def _step_kind(self, by: int) -> None:
        ordered = sorted(self._question.kinds, key=list(kinds.KINDS).index)
        place = (ordered.index(self._kind) + by) % len(ordered)
        self._show_kind(ordered[place])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._edit
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and self._on_key(event)
        ):
            return True
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(adding_name=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._step_kind(-1 if key == Qt.Key.Key_Backtab else 1)
        elif key in _MOVES:
            step = {_MOVES[0]: -1, _MOVES[1]: 1, _MOVES[2]: -_ROWS, _MOVES[3]: _ROWS}[Qt.Key(key)]
            row = self._list.currentIndex().row() + step
            row = min(max(row, 0), self._offers.rowCount() - 1)
            self._list.setCurrentIndex(self._offers.index(row, 0))
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            return False
        return True

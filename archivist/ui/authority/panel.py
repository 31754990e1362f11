"""People, agreements, disputes and codes: one tree with counts here and in the archive."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from archivist.archive import Archive
from archivist.model.changes import Changes
from archivist.ui import assets
from archivist.ui.authority import shelf
from archivist.ui.authority.acts import Acts, Target
from archivist.ui.authority.menu import build_menu
from archivist.ui.authority.record_editor import RecordEditor
from archivist.ui.codebook.editor import CodeEditor
from archivist.ui.jobs import Jobs
from archivist.ui.marking.catalogue import ALL_KINDS, Catalogue
from archivist.ui.marking.offers import Offer
from archivist.ui.marking.picker import Picker, Question
from archivist.ui.theme import Space
from archivist.ui.widgets import kinds
from archivist.ui.widgets.empty_state import EmptyState
from archivist.ui.widgets.entry_model import EntryModel, Node
from archivist.ui.widgets.entry_tree import EntryTree
from archivist.ui.widgets.swatches import ColourSheet


class KnowledgePanel(QWidget):
    """`passages_requested` follows the selection, `taken` Enter, `mark_wanted` the menu."""

    passages_requested = Signal(str, str)
    search_requested = Signal(str)
    mark_wanted = Signal(str, str)
    taken = Signal(str, str)
    failed = Signal(str)

    def __init__(
        self,
        archive: Archive,
        parent: QWidget | None = None,
        catalogue: Catalogue | None = None,
        jobs: Jobs | None = None,
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._catalogue = catalogue or Catalogue(archive)
        self._document_id: str | None = None
        self._here: dict[str, int] = {}
        self._acts = Acts(archive, self._catalogue, self, jobs)
        self._picker: Picker | None = None
        self._asked: tuple[str, Target] | None = None
        self._editor: RecordEditor | CodeEditor | None = None
        self._build()
        self._wire()

    def _build(self) -> None:
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("Filter people, agreements, codes…"))
        self._filter.setAccessibleName(self.tr("Filter records and codes"))
        self._filter.setClearButtonEnabled(True)
        self._only_here = QToolButton(self)
        self._only_here.setIcon(assets.icon("document"))
        self._only_here.setCheckable(True)
        self._only_here.setToolTip(self.tr("Only what this document is marked with"))
        self._only_here.setAccessibleName(self._only_here.toolTip())
        self.model = EntryModel(self)
        self.tree = EntryTree(self.model, self)
        self.tree.setAccessibleName(self.tr("Records and codes"))
        self._empty = EmptyState(self)
        top = QHBoxLayout()
        top.setContentsMargins(Space.S, Space.S, Space.S, Space.XS)
        top.setSpacing(Space.XS)
        top.addWidget(self._filter, 1)
        top.addWidget(self._only_here)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.tree, 2)
        column.addWidget(self._empty, 1)

    def _wire(self) -> None:
        self._filter.textChanged.connect(self._show)
        self._only_here.toggled.connect(self._show)
        self._acts.failed.connect(self.failed)
        self.tree.chosen.connect(self.passages_requested)
        self.tree.taken.connect(self.taken)
        self.tree.opened.connect(lambda kind, target_id: self.edit((kind, target_id)))
        self.tree.adding.connect(self._ask_new)
        self.tree.menu_wanted.connect(self._on_menu)
        self.tree.removing.connect(lambda kind, target_id: self._acts.delete((kind, target_id)))
        self.model.renamed.connect(
            lambda kind, target_id, name: self._acts.rename((kind, target_id), name)
        )
        self.model.dropped.connect(self._on_dropped)

    def load(self) -> None:
        """Shows what the archive holds."""
        self._catalogue.load()
        self.show_all()

    def show_all(self) -> None:
        """Shows what the catalogue holds."""
        self._count()
        self._show()

    def refresh(self, changes: Changes) -> None:
        self._catalogue.refresh(changes)
        if changes.touch("code", "authority_record", "name_form"):
            self._count()
            self._show()
        elif changes.touch("body", "annotation", "document"):
            self._count_again()
        if self._editor is not None:
            self._editor.refresh(changes)

    def show_document(self, document_id: str | None) -> None:
        """Counts the passages of another document; what it is marked with comes first."""
        self._document_id = document_id
        self._count_again()

    def _count_again(self) -> None:
        before = set(self._here)
        self._count()
        if before != set(self._here):
            self._show()
        else:
            self._show_counts()

    def shortcut_target(self, key: str) -> Target | None:
        """(kind, id) of what a single key marks with."""
        return self._catalogue.shortcut_target(key)

    def select(self, target_id: str) -> None:
        """Selects a record or code."""
        self._filter.clear()
        self.tree.select(target_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._filter.text():
            self._filter.clear()
            return
        super().keyPressEvent(event)

    def _count(self) -> None:
        held = self._document_id
        self._here = self._catalogue.counts(held) if held is not None else {}
        self.tree.dim_others(on=bool(self._here))

    def _show(self) -> None:
        typed = self._filter.text().strip()
        shown: set[str] | None = None
        if typed:
            found = self._catalogue.matches(typed, ALL_KINDS, limit=500)
            shown = {match.entry.id for match in found}
        if self._only_here.isChecked():
            shown = set(self._here) if shown is None else shown & set(self._here)
        roots = shelf.sections(self._catalogue, shown, self._here)
        self.model.show(roots)
        if shown is not None:
            self.tree.fold_nothing()
        self._show_counts()
        self._show_empty(typed, roots)

    def _show_counts(self) -> None:
        self.model.show_counts(self._here, self._catalogue.totals())

    def _show_empty(self, typed: str, roots: list[Node]) -> None:
        bare = not any(root.children for root in roots)
        self._empty.setVisible(bare)
        self.tree.setVisible(bool(roots))
        if typed and bare:
            self._empty.say(self.tr("Nothing of that name"), self.tr("Press Esc to see all."))
        elif self._only_here.isChecked() and bare:
            self._empty.say(self.tr("This document bears no marks yet"))
        elif bare:
            hint = self.tr(
                "Select a passage and press <b>P</b> for a person, <b>A</b> for an agreement, "
                "<b>D</b> for a dispute or <b>C</b> for a code."
            )
            self._empty.say(self.tr("Nothing marked yet"), hint)

    def _on_menu(self, node: Node, place: QPoint) -> None:
        menu = build_menu(node, partial(self._on_chosen, node, QRect(place, place)), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _on_chosen(self, node: Node, near: QRect, name: str) -> None:
        target = node.target
        if name.startswith("kind:"):
            self._acts.change_kind(target, name.removeprefix("kind:"))
            return
        {
            "new": lambda: self._ask_new(node.kind, near),
            "new-under": lambda: self._ask("new-under", target, near),
            "merge": lambda: self._ask("merge", target, near),
            "mark": lambda: self.mark_wanted.emit(*target),
            "search": lambda: self.search_requested.emit(f'{node.kind}:"{node.name}"'),
            "rename": lambda: self.tree.edit(self.model.find(node.id)),
            "edit": lambda: self.edit(target),
            "colour": lambda: self._ask_colour(node, near),
            "top": lambda: self._acts.nest(node.id, None),
            "delete": lambda: self._acts.delete(target),
        }[name]()

    def edit(self, target: Target) -> None:
        """Opens the names and details of a record, or the definition and key of a code."""
        if self._editor is not None:
            self._editor.close()
        make = CodeEditor if target[0] == kinds.CODE else RecordEditor
        editor = make(self._archive, target, self._acts, self.window())
        self._editor = editor
        editor.finished.connect(self._on_editor_closed)
        editor.open()

    def _on_editor_closed(self) -> None:
        if self._editor is not None:
            self._editor.deleteLater()
            self._editor = None

    def _ask_new(self, kind: str, near: QRect) -> None:
        self._ask("new", (kind, ""), near)

    def _ask(self, what: str, target: Target, near: QRect) -> None:
        if self._picker is None:
            self._picker = Picker(self._catalogue, self)
            self._picker.picked.connect(self._on_picked)
        self._asked = what, target
        hints = {
            "merge": self.tr("↵ merge into it"),
            "new": self.tr("↵ show it, or create it"),
            "new-under": self.tr("↵ put it there, or create it"),
        }
        creating, without = what != "merge", {target[1]}
        question = Question((target[0],), "", creating, without, hints[what])
        self._picker.ask(question, near)

    def _on_picked(self, offer: Offer, _adding: bool) -> None:
        if self._asked is None:
            return
        what, target = self._asked
        if what == "merge" and offer.entry is not None:
            self._acts.merge(target, (offer.kind, offer.entry.id))
            return
        found = offer.entry.id if offer.entry else self._acts.create(offer.kind, offer.name)
        if found is None:
            return
        if what == "new-under":
            self._acts.nest(found, target[1])
        self.select(found)

    def _ask_colour(self, node: Node, near: QRect) -> None:
        sheet = ColourSheet(self)
        sheet.picked.connect(lambda colour: self._acts.recolour(node.target, colour))
        sheet.closed.connect(sheet.deleteLater)
        sheet.ask(node.kind, node.colour, near)

    def _on_dropped(self, dragged: Target, onto: Target) -> None:
        if dragged[0] == kinds.CODE:
            self._acts.nest(dragged[1], onto[1] or None)
        elif onto[1]:
            self._acts.merge(dragged, onto)

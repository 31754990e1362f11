"""What the user does in one panel, and what follows in another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from archivist.errors import NotFound
from archivist.ui.details.provenance import read_provenance
from archivist.ui.details.reveal import reveal
from archivist.ui.dialogs.web_address import WebAddressDialog
from archivist.ui.widgets import kinds
from archivist.ui.workspace import Workspace

if TYPE_CHECKING:  # the pipe behind it brings its parsers along
    from archivist.accession import AccessionReport


class Gestures(QObject):
    """Connects the panels of a workspace and the actions of the window."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._space = workspace
        self._connect_panels()
        self._connect_work()
        self._connect_actions()
        self._connect_desk_actions()

    def _connect_panels(self) -> None:
        space = self._space
        space.library.document_opened.connect(self._on_document_opened)
        space.library.export_requested.connect(self._on_export)
        space.library.original_requested.connect(self._on_original)
        space.library.failed.connect(space.failed)
        space.library.files_dropped.connect(self._on_files_dropped)
        space.details.original_requested.connect(self._on_original)
        space.report.document_opened.connect(space.desk.open_document)
        space.desk.current_changed.connect(self._on_current_changed)
        space.desk.trail_changed.connect(self._on_trail_changed)

    def _connect_work(self) -> None:
        space = self._space
        space.intake.finished.connect(self._on_accession)
        space.intake.nothing_to_add.connect(space.failed)
        space.intake.failed.connect(space.failed)
        space.receiving.document_wanted.connect(space.desk.open_document)
        space.jobs.job_failed.connect(lambda title, error: space.failed.emit(f"{title}: {error}"))
        space.safekeeping.told.connect(lambda words, _path: space.told.emit(words))
        space.safekeeping.failed.connect(space.failed)
        space.safekeeping.with_found = space.seeking.with_found
        space.seeking.follower.failed.connect(space.failed)
        space.seeking.told.connect(space.told)
        space.seeking.failed.connect(space.failed)
        space.annotating.failed.connect(space.failed)
        space.annotating.told.connect(space.told)
        space.annotating.search_requested.connect(space.seeking.ask)
        space.library.saved_search_opened.connect(space.seeking.ask_saved)
        space.stories.document_opened.connect(space.desk.open_document)
        space.stories.undo_requested.connect(space.undoing.undo)
        space.stories.failed.connect(space.failed)
        space.undoing.told.connect(space.told)
        space.undoing.failed.connect(space.failed)

    def _connect_actions(self) -> None:
        space, actions = self._space, self._space.actions_
        actions.enable("archive", on=True)
        slots: dict[str, Callable[[], object]] = {
            "paste": lambda: space.intake.add_copied(QGuiApplication.clipboard().mimeData()),
            "add_address": self._on_address,
            "show_list": space.receiving.show_list,
            "past_additions": self._on_past_additions,
            "export": lambda: self._export(space.library.selected(), meant=False),
            "backup": space.safekeeping.backup,
            "verify": space.safekeeping.verify,
            "undo": space.undoing.undo,
            "redo": space.undoing.redo,
            "back": space.desk.back,
            "forward": space.desk.forward,
            "close_tab": space.desk.close_current,
            "next_tab": partial(space.desk.step, 1),
            "previous_tab": partial(space.desk.step, -1),
            "show_details": partial(self._show_face, space.details),
            "show_marks": partial(self._show_face, space.annotating.face),
            "search": self._on_search,
            "build_query": space.seeking.building.open,
            "mark_hits": space.seeking.mark_hits,
            "stories": space.stories.open,
            "remove_mark": space.annotating.remove,
        }
        for name, slot in slots.items():
            actions.on(name, slot)
        for kind in (*kinds.KINDS, kinds.NOTE):
            actions.on(f"mark_{kind}", partial(space.annotating.mark, kind))
        for side in ("left", "right"):
            action = actions[f"fold_{side}"]
            action.setChecked(not space.settings.flag(f"window/{side}_folded"))
            actions.on(action.objectName(), partial(self._on_fold, side))
        self._on_trail_changed()
        self._on_current_changed(space.desk.current_id)

    def _connect_desk_actions(self) -> None:
        actions = self._space.actions_
        for name, method in {
            "find": "open_find",
            "find_next": "next_hit",
            "find_previous": "previous_hit",
            "zoom_in": "zoom_in",
            "zoom_out": "zoom_out",
            "zoom_reset": "zoom_reset",
        }.items():
            actions.on(name, partial(self._on_page_action, method))

    def _on_page_action(self, method: str) -> None:
        page = self._space.desk.current
        if page is not None:
            getattr(page if method == "open_find" else page.reader, method)()

    def _show_face(self, face: QWidget) -> None:
        space = self._space
        space.actions_["fold_right"].setChecked(True)
        space.fold("right", folded=False)
        space.right.show_face(face)

    def _on_search(self) -> None:
        space = self._space
        space.actions_["fold_left"].setChecked(True)
        space.fold("left", folded=False)
        space.seeking.box.reach()

    def _on_fold(self, side: str) -> None:
        shown = self._space.actions_[f"fold_{side}"].isChecked()
        self._space.fold(side, folded=not shown)

    def _on_document_opened(self, document_id: str, behind: bool) -> None:
        self._space.desk.open_document(document_id, behind=behind)

    def _on_current_changed(self, document_id: str | None) -> None:
        space = self._space
        space.details.show_document(document_id)
        space.stories.show_document(document_id)
        space.order_tabs()
        space.actions_.enable("document", on=document_id is not None)
        if document_id is not None:
            space.library.browser.select([document_id])

    def _on_trail_changed(self) -> None:
        trail, actions = self._space.desk.trail, self._space.actions_
        actions["back"].setEnabled(trail.can_go_back)
        actions["forward"].setEnabled(trail.can_go_forward)

    def _on_export(self, ids: list[str]) -> None:
        if ids:
            self._export(ids, meant=True)
        else:
            self._space.told.emit(self._space.tr("There is nothing in it to export."))

    def _export(self, ids: list[str], *, meant: bool) -> None:
        library = self._space.library
        listed, shown = library.browser.model.ids, library.words_for_list()
        self._space.safekeeping.export(ids, listed, shown=shown, meant=meant)

    def _on_original(self, document_id: str) -> None:
        space = self._space
        try:
            path = read_provenance(space.archive, document_id).path
        except NotFound:
            path = None
        if path is None:
            space.failed.emit(space.tr("The original is missing; restore it from a backup."))
        elif not reveal(path):
            space.failed.emit(
                space.tr("No file manager was found. The original is {0}").format(path)
            )

    def _on_address(self) -> None:
        """Fetches the page a person names; local addresses only where the settings say so."""
        space = self._space
        dialog = WebAddressDialog(space.window())
        if dialog.exec() == WebAddressDialog.DialogCode.Accepted:
            allowed = space.settings.flag("web/allow_local")
            space.intake.add_address(dialog.address, allow_local=allowed)
        dialog.deleteLater()

    def _on_past_additions(self) -> None:
        from archivist.ui.dialogs.past_additions import PastAdditionsDialog  # seldom asked for

        dialog = PastAdditionsDialog(self._space.archive, self._space.jobs, self._space)
        dialog.document_opened.connect(self._space.desk.open_document)
        dialog.exec()
        dialog.deleteLater()

    def _on_files_dropped(self, collection_id: str, paths: list[Path]) -> None:
        """Files dropped on a collection are added, and then stand in it."""
        space = self._space
        into = partial(space.library.filing.file_documents, collection_id)
        space.intake.add_files(paths, into if collection_id else None)

    def _on_accession(self, report: AccessionReport) -> None:
        space = self._space
        added = [item for item in report.items if item.status == "added"]
        if len(report.items) == 1 and report.items[0].document_id and not report.items[0].warnings:
            space.desk.open_document(report.items[0].document_id)
            space.told.emit(space.report.words_for(report))
            return
        space.report.show_report(report)
        space.receiving.tell(space.report.summary.text())
        if len(added) == 1 and added[0].document_id:
            space.desk.open_document(added[0].document_id)

"""Marks passages: asks with what, writes it by the one door, says when it cannot."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget
from sqlmodel import Session

from archivist.archive import Archive
from archivist.errors import ArchivistError
from archivist.model.annotation import Body
from archivist.model.changes import Changes
from archivist.model.rendition import Span
from archivist.store import annotations, authority, codebook, documents
from archivist.text.scripts import cjk_language
from archivist.ui.marking.catalogue import ALL_KINDS, Catalogue
from archivist.ui.marking.note_editor import NoteEditor
from archivist.ui.marking.offers import Offer, name_in
from archivist.ui.marking.picker import Picker, Question
from archivist.ui.widgets import kinds

Place = QPoint | QRect
Finding = Callable[[Session], Body]  # finds or makes what the passage is marked with


class Marker(QObject):
    """Marks, moves and unmarks passages of any document.

    `mark` asks near a place; the rest does as told. `failed` carries a sentence for the user.
    """

    marked = Signal(str)
    failed = Signal(str)

    def __init__(
        self, archive: Archive, parent: QWidget, catalogue: Catalogue | None = None
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._window = parent
        self.catalogue = catalogue or Catalogue(archive)
        self._picker: Picker | None = None
        self._notes: NoteEditor | None = None
        self._asked: tuple[str, Span, str] | None = None
        self._noted: Callable[[str], None] | None = None

    def refresh(self, changes: Changes) -> None:
        self.catalogue.refresh(changes)

    def mark(self, document_id: str, span: Span, kind: str, at: Place) -> None:
        """Asks near `at` (global) whom, what or which note the passage shall bear."""
        if kind == kinds.NOTE:
            self._write_note(lambda text: self._annotate_note(document_id, span, text), "", at)
            return
        passage = self._passage(document_id, span)
        if passage is None:
            return
        self._asked = document_id, span, passage
        others = [key for key in ALL_KINDS if key != kind]
        self.picker.ask(Question((kind, *others), passage), at)

    def apply(self, document_id: str, span: Span, kind: str, target_id: str) -> None:
        """Marks the passage with a record or code, without asking."""
        entry = self.catalogue.entry(target_id)
        name = entry.heading if entry is not None else ""
        label = kinds.mark_label(kind, name)
        self._annotate(label, document_id, span, lambda _session: _body(kind, target_id))

    def remove(self, annotation_id: str) -> None:
        """Takes the mark and all that is said of it away."""
        self.write(self.tr("Remove mark"), lambda s: annotations.remove(s, annotation_id))

    def remove_body(self, body_id: str, name: str) -> None:
        """Takes one code, record or note off its passage."""
        label = self.tr("Remove “{name}” from passage").format(name=name)
        self.write(label, lambda session: annotations.remove_body(session, body_id))

    def move(self, annotation_id: str, span: Span) -> None:
        """Gives the mark new edges."""
        label = self.tr("Move edges of mark")
        self.write(label, lambda session: annotations.move(session, annotation_id, span))

    def edit_note(self, body_id: str, text: str, at: Place) -> None:
        """Opens the note of a passage near `at`."""
        self._write_note(lambda new: self.keep_note(body_id, new), text, at)

    def keep_note(self, body_id: str, text: str) -> None:
        """Changes the words of a note; without words it is removed."""
        label = self.tr("Edit note") if text.strip() else self.tr("Remove note")
        self.write(label, lambda session: annotations.edit_note(session, body_id, text))

    def write(self, label: str, change: Callable[[Session], None]) -> bool:
        """Runs `change` as one undo step; a refusal goes out by `failed`."""
        try:
            with self._archive.change(label) as session:
                change(session)
        except ArchivistError as error:
            self.failed.emit(str(error))
            return False
        return True

    @property
    def picker(self) -> Picker:
        """The picker, made on first use."""
        if self._picker is None:
            self._picker = Picker(self.catalogue, self._window)
            self._picker.picked.connect(self._on_picked)
        return self._picker

    @property
    def note_editor(self) -> NoteEditor:
        """The sheet for notes, made on first use."""
        if self._notes is None:
            self._notes = NoteEditor(self._window)
            self._notes.written.connect(self._on_written)
        return self._notes

    def _write_note(self, then: Callable[[str], None], text: str, at: Place) -> None:
        self._noted = then
        self.note_editor.write(text, at)

    def _on_written(self, text: str) -> None:
        if self._noted is not None:
            self._noted(text)

    def _annotate_note(self, document_id: str, span: Span, text: str) -> None:
        if text:
            label = self.tr("Add note")
            self._annotate(label, document_id, span, lambda _session: annotations.commenting(text))

    def _on_picked(self, offer: Offer, adding: bool) -> None:
        if self._asked is None:
            return
        document_id, span, passage = self._asked
        entry = offer.entry

        def find(session: Session) -> Body:
            if entry is None:
                return _body(offer.kind, make_target(session, document_id, offer))
            if adding:
                add_name(session, document_id, entry.id, name_in(passage))
            return _body(offer.kind, entry.id)

        label = kinds.mark_label(offer.kind, entry.heading if entry else offer.name)
        self._annotate(label, document_id, span, find)

    def _annotate(self, label: str, document_id: str, span: Span, find: Finding) -> None:
        made: list[str] = []

        def change(session: Session) -> None:
            made.append(annotations.annotate(session, document_id, span, find(session)).id)

        if self.write(label, change):
            self.marked.emit(made[0])

    def _passage(self, document_id: str, span: Span) -> str | None:
        try:
            with self._archive.read() as session:
                return documents.excerpt(session, document_id, span)
        except ArchivistError as error:
            self.failed.emit(str(error))
            return None


def _body(kind: str, target_id: str) -> Body:
    bearing = annotations.tagging if kind == kinds.CODE else annotations.identifying
    return bearing(target_id)


def make_target(session: Session, document_id: str, offer: Offer) -> str:
    """Makes the code or record that is offered, named in a document; returns its id."""
    if offer.kind == kinds.CODE:
        return codebook.find_or_create(session, offer.name).id
    language = _language(session, document_id, offer.name)
    return authority.create(session, offer.kind, offer.name, language=language).id


def add_name(session: Session, document_id: str, record_id: str, name: str) -> None:
    """Gives a record one more name, as it stands in a document."""
    language = _language(session, document_id, name)
    authority.add_form(session, record_id, name, language=language, kind="variant")


def _language(session: Session, document_id: str, name: str) -> str:
    """The language a name is in: what its letters tell, or else the document's."""
    written_in = documents.get(session, document_id).language
    east_asian = written_in.split("-")[0] in ("ja", "ko", "zh")
    told = cjk_language(name)
    if told in ("ja", "ko"):
        return told
    return written_in if east_asian == bool(told) else ""

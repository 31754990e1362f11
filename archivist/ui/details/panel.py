"""The details of the open document: its metadata, edited in place, and its provenance."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from archivist.archive import Archive
from archivist.errors import ArchivistError, NotFound
from archivist.model.changes import Changes
from archivist.store import document_fields, renditions
from archivist.ui.details.field_row import FieldRow
from archivist.ui.details.provenance import ProvenanceView, read_provenance
from archivist.ui.details.texts import TextsView
from archivist.ui.jobs import Jobs
from archivist.ui.other_text import OtherText
from archivist.ui.theme import Space
from archivist.ui.widgets.empty_state import EmptyState

_ALWAYS = (
    "title",
    "creators",
    "date",
    "publisher",
    "agency",
    "dateline_place",
    "dateline_date",
    "language",
    "url",
)

_APART = ("creator", "field_origin", "document_rendition")


class DetailsPanel(QWidget):
    """Writes corrections itself; each is one undo step such as “Change title”."""

    original_requested = Signal(str)

    def __init__(
        self, archive: Archive, parent: QWidget | None = None, jobs: Jobs | None = None
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._document_id: str | None = None
        self.other = OtherText(archive, self, jobs)
        self._rows: dict[str, FieldRow] = {}
        self._titles = {
            "title": self.tr("Title"),
            "creators": self.tr("Creators"),
            "date": self.tr("Date"),
            "publisher": self.tr("Outlet"),
            "agency": self.tr("Agency"),
            "dateline_place": self.tr("Dateline place"),
            "dateline_date": self.tr("Dateline date"),
            "language": self.tr("Language"),
            "url": self.tr("Address (URL)"),
            "description": self.tr("Description"),
            "type": self.tr("Type"),
            "section": self.tr("Section"),
            "rights": self.tr("Rights"),
            "identifier": self.tr("Identifier"),
            "canonical_url": self.tr("Canonical address"),
        }
        self._hints = {
            "creators": self.tr("Several are parted by ;"),
            "date": self.tr("2026-01-13, 2026-01 or 2026"),
            "dateline_date": self.tr("2026-01-13, 2026-01 or 2026"),
            "language": self.tr("en, ja, ko, zh …"),
        }
        self._origins = {
            "person": self.tr("person"),
            "json-ld": self.tr("JSON-LD"),
            "meta": self.tr("meta"),
            "text": self.tr("text"),
            "file": self.tr("file"),
            "front-matter": self.tr("front matter"),
        }
        self._build()

    def _build(self) -> None:
        self._body = QWidget(self)
        column = self._column = QVBoxLayout(self._body)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.M)
        column.setSpacing(Space.XS)
        for name, title in self._titles.items():
            row = FieldRow(name, title, self._body, long=name in ("title", "description"))
            self._rows[name] = row
            row.value.setPlaceholderText(self._hints.get(name, "–"))
            row.edited.connect(self._on_edited)
            row.confirmed.connect(self._on_confirmed)
            column.addWidget(row)
        self.more = QPushButton(self.tr("More fields"), self._body)
        self.more.setFlat(True)
        self.more.clicked.connect(self._on_more)
        column.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(Space.S)
        self.texts = TextsView(self._body)
        self.texts.text_chosen.connect(self._on_text_chosen)
        column.addWidget(self.texts)
        self.provenance = ProvenanceView(self._body)
        self.provenance.original_requested.connect(self._on_original)
        column.addWidget(self.provenance)
        column.addStretch()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._body)
        self.empty = EmptyState(self)
        hint = self.tr("Its title, date and origin stand here, and can be corrected.")
        self.empty.say(self.tr("No document is open"), hint)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(area)
        self.stack.addWidget(self.empty)
        self.stack.setCurrentWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def put_first(self, widget: QWidget) -> None:
        """Places a widget above the fields."""
        self._column.insertWidget(0, widget)

    def row(self, name: str) -> FieldRow:
        """The row of a field."""
        return self._rows[name]

    def show_document(self, document_id: str | None) -> None:
        """Shows another document, or none; what is being typed stays with the one before."""
        if document_id != self._document_id:
            self.keep()
        typing_stays = document_id == self._document_id
        self._document_id = document_id
        self._show(typing_stays=typing_stays)

    def keep(self) -> None:
        """Writes what is being typed; says what cannot be taken."""
        for row in self._rows.values():
            row.keep()
            if row.is_changed and not row.problem.isHidden():
                told = self.tr("{0} is not changed: {1}")
                self.other.failed.emit(told.format(self._titles[row.name], row.problem.text()))

    def load(self) -> None:
        """Reads the document anew."""
        self._show(typing_stays=True)

    def _show(self, *, typing_stays: bool) -> None:
        if self._document_id is None:
            self.stack.setCurrentWidget(self.empty)
            return
        try:
            provenance = read_provenance(self._archive, self._document_id)
            with self._archive.read() as session:
                fields = document_fields.fields(session, self._document_id)
                texts = renditions.rows(session, self._document_id)
        except NotFound:
            self.stack.setCurrentWidget(self.empty)
            return
        for field in fields:
            origin = self._origins.get(field.origin, field.origin)
            self._rows[field.name].show_field(field, origin, typing_stays=typing_stays)
        self._fold({field.name for field in fields if field.value})
        self.texts.show_texts(texts)
        self.provenance.show_provenance(provenance)
        self.stack.setCurrentIndex(0)

    def refresh(self, changes: Changes) -> None:
        documents_too = changes.ids.get("document", frozenset())
        if self._document_id is None:
            return
        self.other.refresh(changes)
        # One of these alone does not say whose it is; with documents, those are meant.
        alone = not documents_too and changes.touch(*_APART)
        if alone or self._document_id in documents_too:
            self.load()
        elif self.texts.isVisibleTo(self) and changes.touch("annotation"):
            with self._archive.read() as session:
                self.texts.show_texts(renditions.rows(session, self._document_id))

    def _fold(self, filled: set[str]) -> None:
        rare = [name for name in self._rows if name not in _ALWAYS and name not in filled]
        for name, row in self._rows.items():
            row.setVisible(name not in rare)
        self.more.setVisible(bool(rare))

    def _on_more(self) -> None:
        for row in self._rows.values():
            row.show()
        self.more.hide()

    def _on_edited(self, name: str, value: str) -> None:
        if self._document_id is None:
            return
        label = self.tr("Change {0}").format(self._titles[name].lower())
        try:
            with self._archive.change(label) as session:
                document_fields.edit_field(session, self._document_id, name, value)
        except NotFound:
            return  # it was deleted while its field was open
        except ArchivistError as error:
            self._rows[name].show_problem(str(error))
        else:
            self._rows[name].show_taken()
            self.load()  # a date in words may mean what stood there

    def _on_confirmed(self, name: str) -> None:
        if self._document_id is None:
            return
        label = self.tr("Confirm {0}").format(self._titles[name].lower())
        with self._archive.change(label) as session:
            document_fields.confirm_field(session, self._document_id, name)

    def _on_text_chosen(self, rendition_id: str) -> None:
        if self._document_id is not None:
            self.other.read(self._document_id, rendition_id)

    def _on_original(self) -> None:
        if self._document_id is not None:
            self.original_requested.emit(self._document_id)

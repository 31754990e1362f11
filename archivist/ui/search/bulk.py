"""Marking many hits together: with what, a look at the passages, then one undo step."""

from threading import Event

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget
from sqlmodel import Session

from archivist.archive import Archive
from archivist.model.annotation import Body
from archivist.search.places import Gathered, Progress, mark_all
from archivist.search.search import Cancelled
from archivist.store import annotations
from archivist.ui.jobs import Job, Jobs
from archivist.ui.marking.catalogue import ALL_KINDS, Catalogue
from archivist.ui.marking.marker import add_name, make_target
from archivist.ui.marking.offers import Offer, name_in
from archivist.ui.marking.picker import Picker, Question
from archivist.ui.search.answer import Asking
from archivist.ui.search.gathering import Chosen, candidates
from archivist.ui.search.preview import Preview
from archivist.ui.search.wish import Wish
from archivist.ui.search.words import name_asked
from archivist.ui.widgets import kinds


class BulkMarking(QObject):
    """One at a time: a new one takes the place of what is being looked at."""

    failed = Signal(str)
    told = Signal(str)
    passage_opened = Signal(object)  # a Line of the preview

    def __init__(self, archive: Archive, jobs: Jobs, asking: Asking, parent: QWidget) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs
        self._asking = asking
        self._window = parent
        self.catalogue: Catalogue | None = None
        self.preview: Preview | None = None
        self._wish = Wish()
        self._chosen = Chosen()
        self._offer: Offer | None = None
        self._new_name = ""
        self._job: Job | None = None

    def ask(self, wish: Wish, chosen: Chosen, near: QRect | QPoint) -> None:
        """Asks with what to mark the hits; the passages are shown next."""
        self._wish, self._chosen = wish, chosen
        if self.preview is not None:
            self.preview.reject()
        self._pick(self._window, near)

    def close(self) -> None:
        """Takes the preview away; it stands beside the window, which outlives the archive."""
        if self.preview is not None:
            self.preview.reject()

    def _pick(self, over: QWidget, near: QRect | QPoint) -> Picker:
        kind, name = name_asked(self._wish.query)
        others = [key for key in ALL_KINDS if key != kind]
        self.catalogue = self.catalogue or Catalogue(self._archive)
        picker = Picker(self.catalogue, over)
        picker.picked.connect(self._on_picked)
        picker.closed.connect(picker.deleteLater)
        picker.ask(Question((kind, *others), name, hint=self.tr("↵ show the passages")), near)
        return picker

    def _on_picked(self, offer: Offer, adding: bool) -> None:
        """Gathers the passages and shows them."""
        self._offer = offer
        self._new_name = name_in(name_asked(self._wish.query)[1]) if adding else ""
        if self._job is not None:
            self._job.cancel()
        wish, chosen = self._wish, self._chosen
        target_id = offer.entry.id if offer.entry is not None else ""

        def work(progress: Progress, cancelled: Event) -> Gathered:
            return candidates(
                self._archive,
                self._asking,
                wish,
                chosen,
                target_id=target_id,
                progress=progress,
                cancelled=cancelled,
            )

        title = self.tr("Gather passages")
        self._job = self._jobs.start(title, work, self._on_gathered, self._on_failed)

    def _on_gathered(self, gathered: Gathered) -> None:
        self._job = None
        if self._offer is None:
            return
        if self.preview is None:
            self.preview = self._made_preview()
        self.preview.show_target(self._offer)
        self.preview.show_passages(gathered)
        self.preview.show()

    def _made_preview(self) -> Preview:
        preview = Preview(self._window.window())
        preview.confirmed.connect(self._on_confirmed)
        preview.other_requested.connect(lambda near: self._pick(preview, near))
        preview.list.passage_opened.connect(self.passage_opened)
        preview.finished.connect(self._on_closed)
        return preview

    def _on_confirmed(self) -> None:
        preview, offer, new_name = self.preview, self._offer, self._new_name
        if preview is None or offer is None:
            return
        lines = preview.model.wanted_lines()
        name = offer.entry.heading if offer.entry is not None else offer.name
        one = self.tr("Mark 1 passage with “{0}”").format(name)
        many = self.tr("Mark {1} passages with “{0}”").format(name, f"{len(lines):,}")
        label = one if len(lines) == 1 else many

        def find(session: Session) -> Body:
            first = lines[0].document_id
            target = offer.entry.id if offer.entry else make_target(session, first, offer)
            if new_name:
                add_name(session, first, target, new_name)
            code = offer.kind == kinds.CODE
            return annotations.tagging(target) if code else annotations.identifying(target)

        def work(progress: Progress, cancelled: Event) -> int:
            return mark_all(self._archive, lines, find, progress, cancelled, label=label)

        preview.wait(on=True)
        self._job = self._jobs.start(label, work, self._on_marked, self._on_failed)

    def _on_marked(self, _number: int) -> None:
        self._job = None
        if self.preview is not None:
            self.preview.accept()

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        if self.preview is not None:
            self.preview.wait(on=False)
        if isinstance(error, Cancelled):
            self.told.emit(self.tr("Stopped; nothing was marked."))
        else:
            self.failed.emit(str(error))

    def _on_closed(self) -> None:
        self.preview = None
        if self._job is not None:
            self._job.cancel()

"""The marks of one text as the reader paints them, kept up by re-reading only what changed."""

from collections.abc import Iterable, Sequence

from sqlmodel import Session, col, select

from archivist.archive import Archive
from archivist.model.annotation import Body
from archivist.model.changes import Changes
from archivist.model.rendition import Span
from archivist.store import passage_rows
from archivist.store.passage_rows import Passage
from archivist.ui.reader.page import Mark, MarkLayer

_FEW = 200
_NAMES = ("code", "authority_record", "name_form")


class HeldMarks:
    """Mark by annotation id; `load` reads all, `follow` what a commit touched."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._rendition_id = ""
        self._held: dict[str, Mark] = {}

    def all(self) -> Sequence[Mark]:
        """Every mark of the text."""
        return list(self._held.values())

    def span_of(self, annotation_id: str | None) -> Span | None:
        """Where a mark stands; None when there is none of that id."""
        mark = self._held.get(annotation_id or "")
        return None if mark is None else mark.span

    def load(self, rendition_id: str) -> None:
        """Reads the marks of a text."""
        self._rendition_id = rendition_id
        with self._archive.read() as session:
            found = passage_rows.passages(session, rendition_id=rendition_id)
        self._held = {mark.annotation_id: mark for mark in marks_of(found)}

    def follow(self, changes: Changes) -> bool:
        """Takes in a commit; says whether it may have changed anything here."""
        if not changes.touch("annotation", "body", *_NAMES):
            return False
        bodies = changes.ids.get("body", frozenset())
        touched = set(changes.ids.get("annotation", ())) | self._bearing(bodies)
        if changes.touch(*_NAMES) or len(touched) + len(bodies) > _FEW:
            self.load(self._rendition_id)
            return True
        with self._archive.read() as session:
            touched |= _annotations_of(session, bodies)
            found = passage_rows.passages(
                session, rendition_id=self._rendition_id, ids=sorted(touched)
            )
        fresh = {mark.annotation_id: mark for mark in marks_of(found)}
        changed = bool(fresh) or not touched.isdisjoint(self._held)
        for annotation_id in touched:
            self._held.pop(annotation_id, None)
        self._held |= fresh
        return changed

    def _bearing(self, bodies: frozenset[str]) -> set[str]:
        """The marks that bore these bodies, some of which may be gone."""
        if not bodies:
            return set()
        return {
            mark.annotation_id
            for mark in self._held.values()
            if any(layer.body_id in bodies for layer in mark.layers)
        }


def _annotations_of(session: Session, bodies: frozenset[str]) -> set[str]:
    return set(session.exec(select(Body.annotation_id).where(col(Body.id).in_(bodies))))


def marks_of(passages: Iterable[Passage]) -> list[Mark]:
    """One mark for each passage, a layer for each thing said of it."""
    return [
        Mark(
            passage.id,
            passage.span,
            tuple(
                MarkLayer(body.kind, body.colour, body.label, body.id) for body in passage.bodies
            ),
        )
        for passage in passages
    ]

"""Documents with several texts."""

from datetime import UTC, datetime

from archivist.archive import Archive
from archivist.model.original import Original
from archivist.model.rendition import Rendition, Span
from archivist.store import annotations, documents, renditions
from archivist.store.renditions import RenditionRow

WHOLE = (
    "Menu\nHome\nNARA — Prime Minister Takaichi Sanae met President Lee Jae Myung.\n"
    "They spoke of DNA testing for the remains found."
)


def add_text(
    archive: Archive,
    document_id: str,
    text: str = WHOLE,
    extractor: str = "archivist.whole_page",
    *,
    captured: bool = False,
) -> str:
    """A further text of the document, of the same bytes or `captured` later; returns its id."""
    with archive.record() as session:
        first = session.get(Rendition, documents.get(session, document_id).rendition_id)
        assert first
        held = first.model_dump(exclude={"id", "created_at"})
        held |= {"text": text, "blocks": f'[["paragraph", 0, {len(text)}, 0]]'}
        held |= {"extractor": extractor, "extractor_version": "1"}
        if captured:
            original = Original(
                sha256="e" * 64, extension=".html", media_type="text/html", byte_size=1
            )
            session.add(original)
            session.flush()
            held |= {
                "original_id": original.id,
                "created_at": datetime(2027, 2, 3, 12, tzinfo=UTC),
            }
        other = Rendition(**held)
        session.add(other)
        other_id = other.id
    with archive.change("Add a text") as session:
        renditions.add(session, document_id, other_id)
    return other_id


def mark(archive: Archive, document_id: str, words: str) -> str:
    """Marks the first place of `words` in the text that is read; returns the annotation's id."""
    with archive.change("Mark") as session:
        held = documents.get(session, document_id)
        start = documents.reading_text(session, held.rendition_id).text.index(words)
        span = Span(start, start + len(words))
        return annotations.annotate(session, document_id, span, annotations.commenting("note")).id


def texts(archive: Archive, document_id: str) -> list[RenditionRow]:
    with archive.read() as session:
        return renditions.rows(session, document_id)

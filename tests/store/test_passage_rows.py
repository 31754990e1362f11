"""Marked passages as they are shown, narrowed and in order."""

from __future__ import annotations

from archivist.archive import Archive
from archivist.model.rendition import Span
from archivist.store import annotations, authority, codebook, passage_rows
from tests.builders import add_document


def test_passages_are_narrowed_and_stand_in_text_order(archive: Archive):
    document_id = add_document(archive)
    other = add_document(archive, "Another text")
    with archive.change("Mark") as session:
        code = codebook.create(session, "peace")
        record = authority.create(session, "place", "Nara")
        for key, start in ((document_id, 20), (document_id, 3), (other, 0)):
            annotations.annotate(session, key, Span(start, start + 2), annotations.tagging(code.id))
        annotations.annotate(session, other, Span(0, 2), annotations.identifying(record.id))
    with archive.read() as session:
        spans = [row.span.start for row in passage_rows.passages(session, document_id=document_id)]
        assert spans == [3, 20]
        assert len(passage_rows.passages(session, code_id=code.id)) == 3
        about = passage_rows.passages(session, record_id=record.id)
        assert [row.document_id for row in about] == [other]
        many = [other, *(f"absent-{number}" for number in range(40_000)), document_id]
        chosen = passage_rows.passages(session, document_ids=many)
        assert [row.document_id for row in chosen] == [other, document_id, document_id]

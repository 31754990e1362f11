"""Documents: fields with their origin, found by id or title, taken out and put back."""

from __future__ import annotations

import pytest

from archivist.archive import Archive
from archivist.errors import Ambiguous, NotFound
from archivist.model.rendition import BlockKind, Inline, InlineKind, Span
from archivist.store import annotations as marks
from archivist.store import documents, passage_rows
from tests.builders import NARA, add_document
from tests.tables import rows


def test_the_reading_text_is_the_text_with_its_structure(archive: Archive):
    inline = Inline(InlineKind.LINK, 0, 7, "https://example.org/?a=1&b=日")
    document_id = add_document(archive, NARA, inlines=[inline])
    with archive.read() as session:
        held = documents.get(session, document_id)
        read = documents.reading_text(session, held.rendition_id)
        assert documents.excerpt(session, document_id, Span(8, 12)) == NARA[8:12]
        with pytest.raises(NotFound):
            documents.reading_text(session, "no")
    assert read.text == NARA
    assert [block.kind for block in read.blocks[:2]] == [BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert "\n".join(read.text[block.start : block.end] for block in read.blocks) == NARA
    assert read.inlines == (inline,)


def test_a_document_is_found_by_id_by_its_beginning_or_by_title(archive: Archive):
    one = add_document(archive, "one", title="Leaders meet")
    two = add_document(archive, "two", title="奈良で会談")
    with archive.read() as session:
        for name in (one, one[:8], "LEADERS  meet", "ｌｅａｄｅｒｓ meet"):
            assert documents.find(session, name).id == one
        assert documents.find(session, "奈良で会談").id == two
        for name in ("", "no", "%", "____", "zzzz"):
            with pytest.raises(NotFound):
                documents.find(session, name)


def test_a_title_that_fits_several_is_ambiguous(archive: Archive):
    add_document(archive, "one", title="Same")
    add_document(archive, "two", title="SAME")
    with archive.read() as session, pytest.raises(Ambiguous, match="fits 2 documents"):
        documents.find(session, "same")


def test_a_deaccession_keeps_original_text_and_provenance(archive: Archive):
    document_id = add_document(archive)
    with archive.change("Mark") as session:
        marks.annotate(session, document_id, Span(0, 7), marks.commenting("x"))
    with archive.change("Delete") as session:
        assert documents.delete_documents(session, [document_id, "no"], "Sato") == 1
    with archive.read() as session:
        assert documents.count(session) == 0
        assert passage_rows.passages(session) == []
        (event,) = documents.provenance(session, document_id)
    assert (event.kind, event.agent) == ("deaccession", "Sato")
    assert len(rows(archive, "rendition")) == len(rows(archive, "original")) == 1
    assert len(list(archive.originals.rglob("*.txt"))) == 1


def test_the_original_of_a_document_is_known(archive: Archive):
    document_id = add_document(archive, "text")
    with archive.read() as session:
        original, path = documents.original_of(session, document_id)
        assert original.media_type == "text/plain"
        assert path == ""
        with pytest.raises(NotFound):
            documents.original_of(session, "no")


def test_rows_keep_the_order_asked_for_and_leave_out_what_is_gone(archive: Archive):
    ids = [add_document(archive, f"Text {number}", creators=("A", "B")) for number in range(3)]
    with archive.read() as session:
        found = documents.rows(session, [ids[2], "gone", ids[0]])
    assert [row.id for row in found] == [ids[2], ids[0]]
    assert found[0].creators == "A; B"
    assert found[0].added_at.tzinfo is not None

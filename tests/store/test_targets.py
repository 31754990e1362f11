"""Codes and records with the passages that bear them."""

from __future__ import annotations

from archivist.archive import Archive
from archivist.model.rendition import Span
from archivist.store import annotations, authority, codebook, passage_rows
from tests.builders import NARA, add_document


def _marked(archive: Archive, title: str, date: str) -> str:
    document_id = add_document(archive, NARA + title, title=title, date=date)
    with archive.change("Mark") as session:
        record = authority.find_or_create(session, "person", "Takaichi Sanae")
        code = codebook.find_or_create(session, "Reconciliation")
        later, earlier = annotations.identifying(record.id), annotations.identifying(record.id)
        annotations.annotate(session, document_id, Span(30, 40), later)
        annotations.annotate(session, document_id, Span(0, 7), earlier)
        annotations.annotate(session, document_id, Span(0, 7), annotations.tagging(code.id))
    return document_id


def test_targets_are_counted_in_one_document_and_in_the_archive(archive: Archive) -> None:
    _marked(archive, "Old", "1965-06-22")
    new = _marked(archive, "New", "2026-01-13")
    with archive.read() as session:
        record = authority.find(session, "person", "takaichi sanae")[0]
        code = codebook.find(session, "reconciliation")
        assert code is not None
        assert passage_rows.counts(session) == {record.id: 4, code.id: 2}
        assert passage_rows.counts(session, new) == {record.id: 2, code.id: 1}


def test_passages_of_a_record_come_newest_document_first_then_in_text_order(
    archive: Archive,
) -> None:
    old = _marked(archive, "Old", "1965-06-22")
    new = _marked(archive, "New", "2026-01-13")
    with archive.read() as session:
        record = authority.find(session, "person", "Takaichi Sanae")[0]
        ids = passage_rows.borne_ids(session, record.id)
        found = {row.id: row for row in passage_rows.passages(session, ids=ids)}
    places = [(found[key].document_id, found[key].span.start) for key in ids]
    assert places == [(new, 0), (new, 30), (old, 0), (old, 30)]


def test_rows_of_some_records_are_the_same_as_among_all(archive: Archive) -> None:
    _marked(archive, "Old", "1965-06-22")
    with archive.change("More") as session:
        authority.create(session, "place", "Nara")
    with archive.read() as session:
        everything = authority.rows(session)
        person = authority.rows(session, ids=[everything[0].id])
    assert [row.heading for row in everything] == ["Takaichi Sanae", "Nara"]
    assert person == everything[:1]

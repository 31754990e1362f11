"""Many passages marked at once: once each, at the words that were found, undone as one."""

import time

import pytest

from archivist.archive import Archive
from archivist.errors import NotAllowed, NotFound
from archivist.model.rendition import Span
from archivist.store import annotations, authority, codebook, passage_rows
from archivist.store.marking import Quoted, annotate_all, borne_spans
from tests.builders import add_document

TEXT = "𠮷田 met Lee. Lee spoke; Lee left."


def places(text: str, word: str) -> list[Quoted]:
    starts = [at for at in range(len(text)) if text.startswith(word, at)]
    return [Quoted(Span(at, at + len(word)), word) for at in starts]


def test_all_places_are_marked_and_undo_takes_all_back(archive: Archive) -> None:
    document = add_document(archive, TEXT)
    with archive.change("Mark all") as session:
        lee = authority.create(session, "person", "Lee")
        done = annotate_all(
            session, {document: places(TEXT, "Lee")}, annotations.identifying(lee.id)
        )
    assert done == 3
    with archive.read() as session:
        marked = passage_rows.passages(session, document_id=document)
        assert [held.exact for held in marked] == ["Lee"] * 3
        assert [TEXT[slice(*held.span)] for held in marked] == ["Lee"] * 3
        assert marked[0].prefix == "𠮷田 met "
        assert borne_spans(session, lee.id, [document]) == {
            document: [place.span for place in places(TEXT, "Lee")]
        }
    archive.undo()
    with archive.read() as session:
        assert passage_rows.passages(session, document_id=document) == []
        assert authority.rows(session) == []


def test_marks_that_were_there_get_what_they_lack_and_nothing_twice(archive: Archive) -> None:
    document = add_document(archive, TEXT)
    first, *_ = held = places(TEXT, "Lee")
    with archive.change("Before") as session:
        code, other = (codebook.find_or_create(session, name) for name in ("Talks", "Other"))
        annotations.annotate(session, document, first.span, annotations.tagging(code.id))
        annotations.annotate(session, document, held[1].span, annotations.tagging(other.id))
    with archive.change("Mark all") as session:
        done = annotate_all(session, {document: [*held, first]}, annotations.tagging(code.id))
    assert done == 2
    with archive.read() as session:
        marked = passage_rows.passages(session, document_id=document)
        labels = [sorted(body.label for body in one.bodies) for one in marked]
    assert labels == [["Talks"], ["Other", "Talks"], ["Talks"]]


def test_words_that_are_not_there_are_refused_whole(archive: Archive) -> None:
    document = add_document(archive, TEXT)
    wrong = [*places(TEXT, "Lee"), Quoted(Span(0, 2), "吉田")]
    note = annotations.commenting("a note")
    with archive.change("Mark") as session:
        with pytest.raises(NotAllowed, match="search again"):
            annotate_all(session, {document: wrong}, note)
        with pytest.raises(NotFound):
            annotate_all(session, {document: wrong[:1], "nowhere": wrong[:1]}, note)
    with archive.read() as session:
        assert passage_rows.passages(session, document_id=document) == []


def test_thousands_of_marks_are_handed_over_at_once_and_undo_restores_every_row(
    archive: Archive,
) -> None:
    text = " ".join(f"word{number}" for number in range(3000))
    document_id = add_document(archive, text)
    with archive.change("Fill") as session:
        one = authority.create(session, "person", "Lee").id
        two = authority.create(session, "person", "Lee Jae Myung").id
        spans = [Span(number * 8, number * 8 + 5) for number in range(2000)]
        found = [Quoted(span, text[slice(*span)]) for span in spans]
        annotate_all(session, {document_id: found}, annotations.identifying(one))
        twice = {document_id: found[:50]}
        annotate_all(session, twice, annotations.identifying(two))
        tables = ("annotation", "body", "authority_record", "name_form")

    def held() -> list[list[tuple[object, ...]]]:
        with archive.read() as session:
            run = session.connection().exec_driver_sql
            return [[tuple(row) for row in run(f"SELECT * FROM {t} ORDER BY id")] for t in tables]

    before, started = held(), time.process_time()
    with archive.change("Merge") as session:
        authority.merge(session, one, two)
    assert time.process_time() - started < 3
    with archive.read() as session:
        assert passage_rows.counts(session) == {two: 2000}
    archive.undo()
    assert held() == before
    started = time.process_time()
    with archive.change("Delete") as session:
        authority.delete(session, one)
    assert time.process_time() - started < 2
    with archive.read() as session:
        assert passage_rows.counts(session) == {two: 50}
        assert len(passage_rows.passages(session)) == 50
    archive.undo()
    assert held() == before

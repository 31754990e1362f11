"""A step of the history is told by the documents it was about."""

from __future__ import annotations

from archivist.archive import Archive
from archivist.model.rendition import Span
from archivist.store import annotations, codebook, documents, history
from archivist.store.touched import titles_touched
from tests.builders import add_document


def _touched(archive: Archive) -> dict[str, tuple[str, ...]]:
    with archive.read() as session:
        return {
            step.label: titles_touched(session, step.id or 0) for step in history.steps(session)
        }


def test_marks_notes_and_deletions_name_their_document(archive: Archive) -> None:
    document_id = add_document(archive, title="Nara summit")
    with archive.change("Make a code") as session:
        code = codebook.create(session, "Summit").id
    with archive.change("Mark") as session:
        body = annotations.tagging(code)
        made = annotations.annotate(session, document_id, Span(0, 7), body).id
    with archive.change("Note") as session:
        annotations.annotate(session, document_id, Span(0, 7), annotations.commenting("Where?"))
    assert made
    told = _touched(archive)
    assert told["Mark"] == told["Note"] == ("Nara summit",)
    assert told["Make a code"] == ()
    with archive.change("Delete") as session:
        documents.delete_documents(session, [document_id], "me")
    assert _touched(archive)["Delete"] == ("Nara summit",)


def test_of_many_documents_only_the_first_are_named(archive: Archive) -> None:
    made = [add_document(archive, title=f"Story {number}") for number in range(5)]
    with archive.change("Delete all") as session:
        documents.delete_documents(session, made, "me")
    with archive.read() as session:
        step = history.steps(session, 1)[0]
        assert len(titles_touched(session, step.id or 0, 2)) == 2

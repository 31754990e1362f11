"""Passages: marked, joined, moved, and gone when nothing is left to say."""

from __future__ import annotations

import pytest
from sqlmodel import Session

from archivist.archive import Archive
from archivist.errors import NotAllowed, NotFound
from archivist.model.rendition import Span
from archivist.store import annotations as marks
from archivist.store import authority, codebook, passage_rows
from tests.builders import NARA, add_document


@pytest.fixture
def document_id(archive: Archive) -> str:
    return add_document(archive)


def labels(session: Session, annotation_id: str) -> list[str]:
    return [body.label for body in passage_rows.passage(session, annotation_id).bodies]


def test_a_passage_knows_its_words_and_what_stands_around(archive: Archive, document_id: str):
    start = NARA.index("Takaichi")
    with archive.change("Mark") as session:
        held = marks.annotate(session, document_id, Span(start, start + 8), marks.commenting("who"))
        passage = passage_rows.passage(session, held.id)
    assert passage.exact == "Takaichi"
    assert NARA[:start].endswith(passage.prefix)
    assert len(passage.prefix) == len(passage.suffix) == 32
    assert passage.bodies[0].kind == "note"
    assert passage.created_at <= passage.modified_at


def test_positions_count_code_points(archive: Archive):
    text = "𠮷野家🤝 Nara 奈良"
    document_id = add_document(archive, text)
    with archive.change("Mark") as session:
        start = text.index("Nara")
        held = marks.annotate(session, document_id, Span(start, start + 4), marks.commenting("x"))
        assert held.exact == "Nara"


@pytest.mark.parametrize("span", [(0, 0), (5, 4), (-1, 3), (0, 10_000), (10_000, 10_001)])
def test_a_span_outside_the_text_is_refused(
    archive: Archive, document_id: str, span: tuple[int, int]
):
    with archive.change("Mark") as session:
        with pytest.raises(NotAllowed, match="no passage"):
            marks.annotate(session, document_id, Span(*span), marks.commenting("x"))
        held = marks.annotate(session, document_id, Span(0, 3), marks.commenting("x"))
        with pytest.raises(NotAllowed, match="no passage"):
            marks.move(session, held.id, Span(*span))


def test_marking_a_passage_again_adds_what_it_lacks(archive: Archive, document_id: str):
    with archive.change("Mark") as session:
        code = codebook.create(session, "peace")
        record = authority.create(session, "place", "Nara")
        first = marks.annotate(session, document_id, Span(0, 7), marks.tagging(code.id))
        again = marks.annotate(
            session,
            document_id,
            Span(0, 7),
            marks.tagging(code.id),
            marks.identifying(record.id),
            marks.identifying(record.id),
        )
        assert again.id == first.id
        assert labels(session, first.id) == ["peace", "Nara"]


def test_a_moved_passage_joins_the_one_it_lands_on(archive: Archive, document_id: str):
    with archive.change("Mark") as session:
        one = marks.annotate(
            session, document_id, Span(0, 7), marks.commenting("same"), marks.commenting("one")
        )
        two = marks.annotate(session, document_id, Span(8, 12), marks.commenting("same"))
        marks.move(session, two.id, Span(0, 7))
        assert labels(session, one.id) == ["same", "one"]
        with pytest.raises(NotFound):
            passage_rows.passage(session, two.id)
        marks.move(session, one.id, Span(0, 9))
        assert passage_rows.passage(session, one.id).exact == NARA[:9]
        marks.move(session, one.id, Span(0, 9))
        assert len(passage_rows.passages(session)) == 1


def test_the_last_body_takes_the_mark_along(archive: Archive, document_id: str):
    with archive.change("Mark") as session:
        held = marks.annotate(
            session, document_id, Span(0, 7), marks.commenting("one"), marks.commenting("two")
        )
        first, second = passage_rows.passage(session, held.id).bodies
        marks.remove_body(session, first.id)
        assert labels(session, held.id) == ["two"]
        marks.edit_note(session, second.id, "  ")
        assert passage_rows.passages(session) == []


def test_a_note_can_be_edited_and_nothing_else(archive: Archive, document_id: str):
    with archive.change("Mark") as session:
        code = codebook.create(session, "peace")
        held = marks.annotate(
            session, document_id, Span(0, 7), marks.tagging(code.id), marks.commenting("one")
        )
        tag, note = passage_rows.passage(session, held.id).bodies
        marks.edit_note(session, note.id, "two")
        with pytest.raises(NotAllowed, match="Only a note"):
            marks.edit_note(session, tag.id, "war")
        assert labels(session, held.id) == ["peace", "two"]


def test_what_is_not_there_is_said(archive: Archive, document_id: str):
    with archive.change("Mark") as session:
        for act in (
            lambda: marks.annotate(session, "no", Span(0, 1), marks.commenting("x")),
            lambda: marks.add_bodies(session, "no", marks.commenting("x")),
            lambda: marks.move(session, "no", Span(0, 1)),
            lambda: marks.edit_note(session, "no", "x"),
            lambda: marks.remove_body(session, "no"),
            lambda: marks.remove(session, "no"),
            lambda: passage_rows.passage(session, "no"),
        ):
            with pytest.raises(NotFound):
                act()

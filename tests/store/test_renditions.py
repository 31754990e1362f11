"""Several texts of one document: marks go along where their words stand, and are never lost."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from archivist.accession import accession_files
from archivist.archive import Archive
from archivist.errors import NotFound
from archivist.model.rendition import Rendition, Span
from archivist.store import annotations, document_fields, documents, passage_rows, renditions
from tests.tables import tracked

TEXT = "Leaders meet in Nara.\nTakaichi spoke of DNA testing. Lee thanked her for it.\n"


@pytest.fixture
def document_id(archive: Archive, tmp_path: Path) -> str:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, "utf-8")
    (report,) = accession_files(archive, [file]).items
    assert report.document_id
    return report.document_id


def another(archive: Archive, document_id: str, text: str) -> str:
    """A further text of the document."""
    with archive.record() as session:
        held = documents.get(session, document_id)
        first = session.get(Rendition, held.rendition_id)
        assert first
        other = Rendition(
            **{
                **first.model_dump(exclude={"id"}),
                "text": text,
                "text_sha256": "x",
                "blocks": f'[["paragraph", 0, {len(text)}, 0]]',
            }
        )
        session.add(other)
        other_id = other.id
    with archive.change("Add a text") as session:
        renditions.add(session, document_id, other_id)
    return other_id


def mark(archive: Archive, document_id: str, words: str) -> str:
    with archive.change("Mark") as session:
        held = documents.get(session, document_id)
        text = documents.reading_text(session, held.rendition_id).text
        start = text.index(words)
        span = Span(start, start + len(words))
        return annotations.annotate(session, document_id, span, annotations.commenting("note")).id


def test_marks_go_along_and_what_is_not_found_stays_where_it_was(
    archive: Archive, document_id: str
) -> None:
    kept, lost = (mark(archive, document_id, words) for words in ("DNA testing", "Lee thanked"))
    twice = mark(archive, document_id, "Nara")
    other = another(archive, document_id, "Q Nara Q. Takaichi spoke of DNA testing. Lee thanks Q.")
    before = tracked(archive)
    with archive.change("Read the other text") as session:
        first = documents.get(session, document_id).rendition_id
        assert renditions.use(session, document_id, other) == renditions.Carried(1, 2)
    with archive.read() as session:
        assert documents.get(session, document_id).rendition_id == other
        passage = passage_rows.passage(session, kept)
        assert (passage.rendition_id, passage.span) == (other, Span(28, 39))
        assert passage_rows.passage(session, lost).rendition_id == first
        assert passage_rows.passage(session, twice).rendition_id == first
        found = {
            row.id: (row.is_current, row.marks) for row in renditions.rows(session, document_id)
        }
        assert found == {first: (False, 2), other: (True, 1)}
    with archive.change("Read the first text again") as session:
        assert renditions.use(session, document_id, first) == renditions.Carried(1, 0)
    archive.undo()
    archive.undo()
    assert tracked(archive) == before


def test_a_text_of_another_document_is_refused(archive: Archive, document_id: str) -> None:
    with archive.change("x") as session, pytest.raises(NotFound):
        renditions.use(session, document_id, "nobody's")


def test_a_name_is_not_carried_to_another_man(archive: Archive, document_id: str) -> None:
    mark(archive, document_id, "Lee")
    other = another(archive, document_id, "The Lee guitar was sold.")
    with archive.change("Read the other text") as session:
        assert renditions.use(session, document_id, other) == renditions.Carried(0, 1)


def test_two_marks_never_fall_on_one_place(archive: Archive, document_id: str) -> None:
    mark(archive, document_id, "Takaichi")
    other = another(archive, document_id, TEXT + "Updated.\n")
    with archive.change("x") as session:
        held = documents.get(session, document_id)
        first, held.rendition_id = held.rendition_id, other
        session.add(held)
    mark(archive, document_id, "Takaichi")
    with archive.change("x") as session:
        assert renditions.use(session, document_id, first) == renditions.Carried(0, 1)


def test_a_page_is_known_by_its_address_and_its_words(archive: Archive, document_id: str) -> None:
    with archive.change("x") as session:
        document_fields.edit_field(session, document_id, "url", "https://a.example/1")
    with archive.read() as session:
        cited = renditions.Citation.of("Another title", "", ())
        at = partial(renditions.document_at, session, cited=cited)
        assert at(["https://a.example/1"], TEXT + " Updated.") == document_id
        assert at(["https://a.example/1"], "Quite another story of the same site.") is None
        assert at(["https://a.example/2"], TEXT) is None
        assert at(["", ""], TEXT) is None
        assert at(["https://a.example/1"], TEXT, is_record=True) is None
        held = documents.get(session, document_id)
        creators = documents.creators_of(session, [document_id]).get(document_id, ())
        same = renditions.Citation.of(held.title, held.date, creators)
        assert at(["https://a.example/1"], TEXT, cited=same, is_record=True) == document_id

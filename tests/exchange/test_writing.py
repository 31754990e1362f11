"""An export appears whole or not at all, and swallows nothing that is not ours."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from sqlmodel import select

from archivist.archive import Archive
from archivist.errors import NotAllowed, NotFound, Stopped
from archivist.exchange import EXPORTS
from archivist.model.original import ProvenanceEvent
from archivist.store import collections, documents
from tests.builders import add_document
from tests.exchange.marked import mark_up

FORMS = sorted(EXPORTS)
FILES = [form for form in FORMS if form != "markdown"]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("form", FORMS)
def test_a_report_counts_what_was_written_and_progress_reaches_the_end(
    archive: Archive, out: Path, form: str
):
    marked = mark_up(archive)
    told: list[tuple[int, int, str]] = []
    report = EXPORTS[form](
        archive, [*marked.ids, marked.english, "gone"], out / "x", lambda *step: told.append(step)
    )
    assert (report.documents, report.passages) == (3, 8)
    assert told[-1][:2] == (3, 4)
    assert [entry.name for entry in out.iterdir()] == ["x"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("present", [False, True])
def test_cancelling_leaves_things_as_they_were(
    archive: Archive, out: Path, form: str, present: bool
):
    marked = mark_up(archive)
    if present:
        EXPORTS[form](archive, marked.ids[:1], out / "x")
    before = {file: file.read_bytes() for file in out.rglob("*") if file.is_file()}
    cancelled = Event()

    def stop(done: int, *_: object) -> None:
        if done == 2:
            cancelled.set()

    with pytest.raises(Stopped):
        EXPORTS[form](archive, marked.ids, out / "x", stop, cancelled)
    assert {file: file.read_bytes() for file in out.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize("form", FILES)
def test_a_file_is_replaced_whole(archive: Archive, out: Path, form: str):
    marked = mark_up(archive)
    (out / "x").write_text("old")
    EXPORTS[form](archive, marked.ids, out / "x")
    assert (out / "x").read_bytes() != b"old"
    (out / "folder").mkdir()
    with pytest.raises(NotAllowed, match="is a folder"):
        EXPORTS[form](archive, marked.ids, out / "folder")


def test_an_earlier_export_is_replaced_and_what_it_no_longer_holds_goes(
    archive: Archive, out: Path
):
    marked = mark_up(archive)
    (out / "notes").mkdir()
    EXPORTS["markdown"](archive, marked.ids, out / "notes")
    assert len(list((out / "notes").glob("*.md"))) == 3
    EXPORTS["markdown"](archive, marked.ids[:1], out / "notes")
    assert len(list((out / "notes").glob("*.md"))) == 1
    assert [entry.name for entry in out.iterdir()] == ["notes"]


def test_a_folder_with_foreign_or_changed_files_is_left_alone(archive: Archive, out: Path):
    marked = mark_up(archive)
    notes = out / "notes"
    EXPORTS["markdown"](archive, marked.ids, notes)
    (notes / "mine.md").write_text("mine")
    with pytest.raises(NotAllowed, match=r"mine\.md.*no export wrote"):
        EXPORTS["markdown"](archive, marked.ids, notes)
    (notes / "mine.md").unlink()
    page = next(notes.glob("*Leaders*"))
    page.write_text(page.read_text("utf-8") + "my thought\n", "utf-8")
    with pytest.raises(NotAllowed, match="was changed since"):
        EXPORTS["markdown"](archive, marked.ids, notes)
    assert "my thought" in page.read_text("utf-8")
    (notes / ".archivist-export.json").write_text("{")
    with pytest.raises(NotAllowed):
        EXPORTS["markdown"](archive, marked.ids, notes)
    file = out / "file"
    file.write_text("x")
    with pytest.raises(NotAllowed, match="Name a folder"):
        EXPORTS["markdown"](archive, marked.ids, file)


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_written_into_the_archive_or_nowhere(archive: Archive, out: Path, form: str):
    document_id = add_document(archive)
    for inside in (archive.path, archive.file, archive.originals / "x"):
        with pytest.raises(NotAllowed, match="inside the archive"):
            EXPORTS[form](archive, [document_id], inside)
    with pytest.raises(NotFound, match="absent"):
        EXPORTS[form](archive, [document_id], out / "absent" / "x")


def test_an_export_is_noted_in_the_provenance_where_the_archive_can_be_written(
    archive: Archive, out: Path
):
    document_id = add_document(archive)
    EXPORTS["csv"](archive, [document_id], out / "a.csv")
    with Archive.open(archive.path, read_only=True) as beside:
        EXPORTS["csv"](beside, [document_id], out / "b.csv")
    with archive.read() as session:
        events = session.exec(select(ProvenanceEvent).where(ProvenanceEvent.kind == "export")).all()
    assert [event.detail for event in events] == ["csv: 1 documents, 0 passages, to a.csv"]
    assert (out / "a.csv").read_bytes() == (out / "b.csv").read_bytes()


def test_many_documents_are_read_in_parts_and_keep_their_order(archive: Archive, out: Path):
    ids = [add_document(archive, f"Number {number}") for number in range(230)]
    with archive.change("File") as session:
        place = collections.create(session, "All")
        collections.add_documents(session, place.id, ids)
    ids.reverse()
    EXPORTS["html"](archive, ids, out / "x.html")
    page = (out / "x.html").read_text("utf-8")
    places = [page.index(f'<article id="d-{key}"') for key in ids]
    assert places == sorted(places)
    assert "<title>All</title>" in page


def test_a_passage_of_an_earlier_text_is_listed_apart(archive: Archive, out: Path):
    marked = mark_up(archive)
    other = add_document(archive, "A later reading of the same.")
    with archive.change("Read again") as session:
        document = documents.get(session, marked.english)
        document.rendition_id = documents.get(session, other).rendition_id
        session.add(document)
    EXPORTS["html"](archive, marked.ids, out / "x.html")
    EXPORTS["markdown"](archive, marked.ids, out / "notes")
    assert "Marked in an earlier text" in (out / "x.html").read_text("utf-8")
    page = next((out / "notes").glob("*Leaders*")).read_text("utf-8")
    assert "A later reading of the same." in page
    assert "characters 36–50 of an earlier text" in page

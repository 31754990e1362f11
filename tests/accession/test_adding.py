"""Files in, documents out: nothing half, nothing twice, nothing lost, nothing left behind."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from threading import Event

import pytest
from sqlmodel import select

from archivist.accession import accession_clipboard, accession_files, admit, stage
from archivist.archive import Archive
from archivist.model.original import Original
from archivist.store import (
    accession_reports,
    document_fields,
    documents,
    history,
    renditions,
    staged_list,
)
from archivist.store.accessions import ItemReport

STORY = "Leaders meet in Nara\n\n2026-01-13 NARA — The two leaders met on Tuesday.\n"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def add(archive: Archive, *paths: Path) -> list[ItemReport]:
    return list(accession_files(archive, paths).items)


def kept_files(archive: Archive) -> list[str]:
    return sorted(path.name for path in archive.originals.rglob("*") if path.is_file())


def test_a_story_becomes_a_document_with_text_fields_and_provenance(
    archive: Archive, inbox: Path
) -> None:
    (item,) = add(archive, write(inbox, "nara.txt", STORY))
    assert (item.status, item.title, item.date) == ("added", "Leaders meet in Nara", "2026-01-13")
    assert item.document_id is not None
    with archive.read() as session:
        document = documents.get(session, item.document_id)
        assert "met on Tuesday" in documents.reading_text(session, document.rendition_id).text
        fields = {field.name: field for field in document_fields.fields(session, item.document_id)}
        assert fields["dateline_place"].value == "Nara"
        assert fields["dateline_place"].origin == "text"
        kinds = [event.kind for event in documents.provenance(session, item.document_id)]
        assert kinds == ["accession", "extraction"]
        original, path = documents.original_of(session, item.document_id)
        assert path == str(inbox / "nara.txt")
    kept = archive.originals / original.sha256[:2] / f"{original.sha256}.txt"
    assert kept.read_bytes() == STORY.encode()
    assert not os.access(kept, os.W_OK) or os.geteuid() == 0
    assert kept.stat().st_mode & 0o222 == 0


def test_the_same_bytes_are_one_document_in_one_run_or_in_two(
    archive: Archive, inbox: Path
) -> None:
    first, twin = add(archive, write(inbox, "a.txt", STORY), write(inbox, "b.txt", STORY))
    (again,) = add(archive, write(inbox, "c.txt", STORY))
    assert [first.status, twin.status, again.status] == ["added", "duplicate", "duplicate"]
    assert first.document_id == twin.document_id == again.document_id
    assert len(kept_files(archive)) == 1


def test_a_bad_file_is_named_stops_nothing_and_leaves_nothing(
    archive: Archive, inbox: Path
) -> None:
    bad = write(inbox, "a.txt", " \n" * 9)
    empty = write(inbox, "b.txt", "")
    twin = write(inbox, "c.txt", " \n" * 9)
    good = write(inbox, "d.txt", STORY)
    reports = add(archive, bad, empty, inbox / "missing.txt", twin, good)
    assert [item.status for item in reports] == ["failed"] * 4 + ["added"]
    assert all(item.error for item in reports[:4])
    assert "no such file" in reports[2].error
    assert len(kept_files(archive)) == 1
    with archive.read() as session:
        assert len(session.exec(select(Original)).all()) == 1


def test_a_run_of_bad_files_alone_is_no_step_and_keeps_redo(archive: Archive, inbox: Path) -> None:
    add(archive, write(inbox, "a.txt", STORY))
    archive.undo()
    add(archive, write(inbox, "b.txt", ""))
    assert archive.redo_label() == "Add “Leaders meet in Nara”"
    with archive.read() as session:
        assert len(accession_reports.past(session)) == 2
        assert len([step for step in history.steps(session) if step.kind == "do"]) == 1


def test_a_folder_is_one_step_without_hidden_files_links_and_the_archive(
    inbox: Path,
) -> None:
    for number in range(5):
        write(inbox, f"in/{number}.txt", f"{STORY} {number}")
    write(inbox, "in/.hidden.txt", "hidden " * 9)
    (inbox / "in/link.txt").symlink_to(write(inbox, "outside.txt", "outside " * 9))
    with Archive.create(inbox / "in" / "archive") as archive:
        items = add(archive, inbox / "in")
        assert [Path(item.path).name for item in items] == [f"{n}.txt" for n in range(5)]
        assert archive.undo_label() == "Add 5 documents"
        archive.undo()
        with archive.read() as session:
            assert documents.count(session) == 0
        archive.redo()
        with archive.read() as session:
            assert documents.count(session) == 5


def test_what_was_undone_can_be_added_again(archive: Archive, inbox: Path) -> None:
    path = write(inbox, "a.txt", STORY)
    (first,) = add(archive, path)
    archive.undo()
    (second,) = add(archive, path)
    assert second.status == "added"
    assert second.document_id != first.document_id
    assert len(kept_files(archive)) == 1


def test_cancelling_keeps_what_was_saved_and_drops_the_rest(archive: Archive, inbox: Path) -> None:
    paths = [write(inbox, f"{n:02}.txt", f"{STORY} {n}") for n in range(40)]
    cancelled = Event()
    report = accession_files(
        archive, paths, cancelled=cancelled, each=lambda _item: cancelled.set()
    )
    assert report.cancelled
    assert 0 < len(report.items) < 20
    assert all(item.status == "added" for item in report.items)
    assert len(kept_files(archive)) == len(report.items)
    with archive.read() as session:
        assert documents.count(session) == len(report.items)
    assert archive.undo_label() is not None


def test_a_bulk_accession_is_preceded_by_a_snapshot(archive: Archive, inbox: Path) -> None:
    accession_files(archive, [write(inbox, f"{n}.txt", f"{STORY} {n}") for n in range(20)])
    assert [path.name.split("-", 1)[1] for path in archive.backups.iterdir()] == [
        "before-accession.sqlite"
    ]


def test_progress_and_reports_come_for_each_file(archive: Archive, inbox: Path) -> None:
    steps: list[tuple[int, int, str]] = []
    told: list[ItemReport] = []
    report = accession_files(
        archive,
        [write(inbox, f"{n}.txt", f"{STORY} {n}") for n in range(3)],
        progress=lambda done, total, name: steps.append((done, total, name)),
        each=told.append,
    )
    assert [step[:2] for step in steps] == [(1, 3), (2, 3), (3, 3)]
    assert {step[2] for step in steps} == {"0.txt", "1.txt", "2.txt"}
    assert sorted(told, key=lambda item: item.path) == list(report.items)


def test_the_clipboard_is_a_source_too(archive: Archive) -> None:
    (page,) = accession_clipboard(
        archive,
        html="<h1>An accord</h1><p>It was signed in Nara on 13 January 2026.</p>" * 3,
        text="An accord",
    ).items
    (plain,) = accession_clipboard(archive, text=STORY).items
    assert (page.status, page.media_type) == ("added", "text/html")
    assert (plain.status, plain.media_type) == ("added", "text/plain")
    with archive.read() as session:
        assert [one.how for one in accession_reports.past(session)] == ["paste", "paste"]


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux alone")
def test_a_name_that_is_no_utf_8_is_spelt_out_and_stops_nothing(
    archive: Archive, inbox: Path
) -> None:
    write(inbox, os.fsdecode(b"a\xff.txt"), STORY)
    write(inbox, "b.txt", STORY + "Another.\n")
    odd, other = add(archive, inbox)
    assert (odd.status, other.status) == ("added", "added")
    assert odd.path == str(inbox / r"a\xff.txt")


def test_a_link_to_itself_and_an_unknown_home_are_named_and_stop_nothing(
    archive: Archive, inbox: Path
) -> None:
    (inbox / "loop").symlink_to("loop")
    good = write(inbox, "b.txt", STORY)
    items = add(archive, inbox / "loop", Path("~nobody-at-all/x.txt"), good)
    assert [item.status for item in items] == ["failed", "failed", "added"]
    assert "no such file" in items[0].error


def test_a_closed_folder_is_named(archive: Archive, inbox: Path) -> None:
    closed = write(inbox, "closed/a.txt", STORY).parent
    closed.chmod(0)
    if os.access(closed, os.R_OK):
        pytest.skip("nothing is closed to this user")
    try:
        folder, within = add(archive, inbox, closed / "a.txt")
    finally:
        closed.chmod(0o755)
    assert folder.path == str(closed)
    assert "cannot be looked into" in folder.error
    assert within.status == "failed"


def test_a_write_that_fails_leaves_no_original_behind(archive: Archive, inbox: Path) -> None:
    paths = [write(inbox, f"{number}.txt", f"{STORY}{number}\n") for number in range(3)]

    def no_more(_: ItemReport) -> None:
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="gone"):
        accession_files(archive, paths, each=no_more)
    with archive.read() as session:
        rows = [held.sha256 for held in session.exec(select(Original))]
    assert [name.removesuffix(".txt") for name in kept_files(archive)] == sorted(rows)


PAGE = """<html><head><title>Leaders meet in Nara</title>
<link rel="canonical" href="https://news.example/nara"></head><body><article><h1>Leaders meet in
Nara</h1><p>{}</p><p>The leaders of Japan and South Korea met in Nara on Tuesday and agreed to go
on with the DNA testing of remains from the Chosei mine, officials of both sides said.</p>
</article></body></html>"""


def test_a_page_captured_again_is_another_text_of_its_document(
    archive: Archive, inbox: Path
) -> None:
    (first,) = add(archive, write(inbox, "a.html", PAGE.format("First words of the morning.")))
    (later,) = add(archive, write(inbox, "b.html", PAGE.format("Updated in the evening.")))
    assert (first.status, later.status) == ("added", "recaptured")
    assert later.document_id == first.document_id
    (again,) = add(archive, write(inbox, "c.html", PAGE.format("Updated in the evening.")))
    assert again.status == "duplicate"
    assert first.document_id
    with archive.read() as session:
        assert documents.count(session) == 1
        rows = renditions.rows(session, first.document_id)
        assert [row.is_current for row in rows] == [True, False]
    archive.undo()
    archive.undo()
    archive.redo()
    with archive.read() as session:
        assert len(renditions.rows(session, first.document_id)) == 1


def _record(title: str, year: int, abstract: str = "") -> str:
    told = f"TY  - NEWS\nTI  - {title}\nPY  - {year}\nT2  - The Daily\n"
    said = f"AB  - {abstract}\n" if abstract else ""
    return f"{told}{said}UR  - https://www.newsdb.example.com/articles\nER  - \n\n"


@pytest.mark.parametrize("abstract", ["", "This article is part of the archive of The Daily. " * 9])
def test_records_that_share_an_address_stay_apart_and_come_but_once(
    archive: Archive, tmp_path: Path, abstract: str
) -> None:
    titles = ["Seoul and Tokyo sign pact", "Mine remains returned", "Editorial", "Editorial"]
    records = [_record(title, 2020 + n, abstract) for n, title in enumerate(titles)]
    (tmp_path / "all.ris").write_text("".join(records))
    stage(archive, [tmp_path / "all.ris"])
    with archive.read() as session:
        assert staged_list.twins(session) == {}
    assert [item.status for item in admit(archive).items] == ["added"] * 4
    (tmp_path / "again.ris").write_text("".join(reversed(records)))
    again = accession_files(archive, [tmp_path / "again.ris"])
    assert [item.status for item in again.items] == ["duplicate"] * 4
    assert [item.title for item in again.items] == titles[::-1]

"""Bibliographic records that name files beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivist.accession import accession_files, admit, leave_out, read_again, stage
from archivist.archive import Archive
from archivist.formats.source import Options
from archivist.store import document_fields, documents, staging
from archivist.store.staging import StagedRow

STORY = "Leaders meet in Nara\n\nThey agreed on DNA tests.\n"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def story(inbox: Path, name: str) -> Path:
    file = inbox / name
    file.write_text(STORY)
    return file


def listed(archive: Archive) -> list[StagedRow]:
    with archive.read() as session:
        return staging.rows(session, staging.ids(session))


def titles(archive: Archive) -> list[str]:
    with archive.read() as session:
        listing = documents.listed_ids(session, documents.Listing())
        return sorted(row.title for row in documents.rows(session, listing))


def _record(title: str, name: str) -> str:
    return f"TY  - NEWS\nTI  - {title}\nAU  - Kim, Hana\nL1  - {name}\nER  - \n\n"


def test_a_file_that_a_record_names_is_read_again_with_what_the_record_says(
    archive: Archive, inbox: Path
) -> None:
    (inbox / "p.txt").write_bytes("遺骨の調査が始まる。\n\n奈良で会談した。".encode("shift_jis"))
    (inbox / "all.ris").write_text(_record("One", "p.txt"))
    stage(archive, [inbox / "all.ris"])
    [attached] = [row for row in listed(archive) if row.name == "p.txt"]
    assert (attached.title, attached.creators) == ("One", "Hana Kim")
    for charset in ("latin-1", "shift_jis"):
        read_again(archive, [attached.id], Options(encoding=charset))
        [again] = [row for row in listed(archive) if row.name == "p.txt"]
        assert (again.title, again.creators) == ("One", "Hana Kim")
    admit(archive)
    assert titles(archive) == ["One"]


def test_a_record_whose_file_is_here_with_another_title_is_not_lost(
    archive: Archive, inbox: Path
) -> None:
    accession_files(archive, [story(inbox, "p.txt")])
    (inbox / "all.ris").write_text(_record("One", "p.txt"))
    for _ in range(2):
        stage(archive, [inbox / "all.ris"])
        rows = {row.title: row for row in listed(archive)}
        assert "p.txt" in " ".join(rows["One"].warnings)
        with archive.read() as session:
            assert rows["One"].id not in staging.clean(session)
        leave_out(archive, [row.id for row in listed(archive)])
    accession_files(archive, [inbox / "all.ris"])
    before = [item.status for item in accession_files(archive, [inbox / "all.ris"]).items]
    assert "added" not in before
    assert titles(archive) == ["Leaders meet in Nara", "One"]


def test_of_two_records_that_name_one_file_both_come(archive: Archive, inbox: Path) -> None:
    story(inbox, "p.txt")
    (inbox / "all.ris").write_text(_record("One", "p.txt") + _record("Two", "p.txt"))
    stage(archive, [inbox / "all.ris"])
    assert {"One", "Two"} <= {row.title for row in listed(archive)}


def test_a_record_that_comes_again_brings_no_second_document_though_its_title_was_changed(
    archive: Archive, inbox: Path
) -> None:
    story(inbox, "p.txt")
    (inbox / "all.ris").write_text(_record("One", "p.txt"))
    accession_files(archive, [inbox / "all.ris"])
    with archive.change("Title") as session:
        [document_id] = documents.listed_ids(session, documents.Listing())
        document_fields.edit_field(session, document_id, "title", "Another")
    assert "added" not in [one.status for one in accession_files(archive, [inbox]).items]


def test_a_file_that_cannot_be_read_leaves_the_record_that_names_it(
    archive: Archive, inbox: Path
) -> None:
    (inbox / "p.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    (inbox / "all.ris").write_text(_record("One", "p.pdf"))
    stage(archive, [inbox / "all.ris"])
    [record] = [row for row in listed(archive) if row.title == "One"]
    assert "p.pdf" in record.warnings[0]
    read_again(archive, [record.id], Options(encoding="utf-8"))
    assert [row.title for row in listed(archive)].count("One") == 1
    admit(archive, [row.id for row in listed(archive)])
    assert titles(archive) == ["One"]

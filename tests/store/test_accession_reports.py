"""The reports of all accessions, as the archive keeps them."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivist.accession import accession_files, admit, leave_out, stage
from archivist.archive import Archive
from archivist.errors import NotFound
from archivist.store import accession_reports, documents, staging


def test_what_became_of_each_file_stays_known(archive: Archive, tmp_path: Path) -> None:
    for name, text in (("a", "Talks in Nara"), ("b", "Talks in Nara"), ("c", "Remains in Ube")):
        (tmp_path / f"{name}.txt").write_text(f"{text}\n\nThey met on Tuesday.\n")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    told = accession_files(archive, [tmp_path]).items
    with archive.read() as session:
        [one] = accession_reports.past(session)
        assert one.counts == {"added": 2, "duplicate": 1, "failed": 1}
        kept = accession_reports.report(session, one.id)
        assert accession_reports.find(session, one.id[:8]) == one
    shown = [(item.path, item.status, item.title, item.error) for item in told]
    assert sorted((i.path, i.status, i.title, i.error) for i in kept) == sorted(shown)
    archive.undo()
    with archive.read() as session:
        kept = accession_reports.report(session, one.id)
    assert [(item.status, item.document_id) for item in kept if item.status == "added"] == [
        ("added", None),
        ("added", None),
    ]


def test_the_newest_comes_first_and_only_what_has_a_report(
    archive: Archive, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Talks in Nara\n")
    stage(archive, [tmp_path / "a.txt"])
    with archive.read() as session:
        assert accession_reports.past(session) == []
        wanted = staging.ids(session)
    leave_out(archive, wanted)
    stage(archive, [tmp_path / "a.txt"])
    admit(archive)
    with archive.read() as session:
        assert [dict(one.counts) for one in accession_reports.past(session)] == [
            {"added": 1},
            {"left-out": 1},
        ]
        assert documents.count(session) == 1
        for wrong in ("", "no such"):
            with pytest.raises(NotFound):
                accession_reports.find(session, wrong)

"""What the whole list of staged files tells: twins, files, and what was dropped once more."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from archivist.accession import admit, stage
from archivist.archive import Archive
from archivist.store import staged_list, staging

WORDS = "The two leaders met in Nara on Tuesday and spoke of the remains of miners. " * 12
PAGE = (
    '<html><head><title>Nara</title><link rel="canonical" href="https://paper.example/nara">'
    "</head><body><article><h1>Nara</h1><p>{}</p><p>{}</p></article></body></html>"
)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.txt").write_text("Leaders meet in Nara\n\n" + WORDS)
    (folder / "b.txt").write_text("Remains are examined\n\n" + WORDS[::-1])
    return folder


def names(archive: Archive) -> list[str]:
    with archive.read() as session:
        return sorted(row.name for row in staging.rows(session, staging.ids(session)))


def twice(archive: Archive) -> dict[str, tuple[str, bool]]:
    with archive.read() as session:
        found = staged_list.twins(session)
        rows = staging.rows(session, list(found))
    return {row.name: (found[row.id].name, found[row.id].is_bytes) for row in rows}


def test_what_is_twice_on_the_list_is_known_before_it_is_added(
    archive: Archive, inbox: Path
) -> None:
    (inbox / "copy.txt").write_bytes((inbox / "b.txt").read_bytes())
    (inbox / "page.html").write_text(PAGE.format(WORDS, "At ten."))
    (inbox / "saved.html").write_text(PAGE.format(WORDS, "At eleven."))
    stage(archive, [inbox])
    assert twice(archive) == {"copy.txt": ("b.txt", True), "saved.html": ("page.html", False)}
    with archive.read() as session:
        wanted = staging.ids(session)
    report = admit(archive, wanted)
    assert len([one for one in report.items if one.status == "added"]) == 5 - 2


@pytest.mark.parametrize(("title", "count"), [("Nara", 1), ("Ube", 2)])
def test_a_page_and_its_record_are_one_only_with_the_same_citation(
    archive: Archive, tmp_path: Path, title: str, count: int
) -> None:
    page, record = tmp_path / "page.html", tmp_path / "all.ris"
    page.write_text(PAGE.format(WORDS, "At ten."))
    address = "https://paper.example/nara"
    record.write_text(f"TY  - NEWS\nTI  - {title}\nUR  - {address}\nAB  - {WORDS}\nER  - \n")
    for chosen in ([record], [page]):  # first the record
        stage(archive, chosen)
    assert len(twice(archive)) == 2 - count
    with archive.read() as session:
        wanted = staging.ids(session)
    report = admit(archive, wanted)
    assert len([one for one in report.items if one.status == "added"]) == count


def test_a_part_of_a_file_names_it_and_files_are_counted(
    archive: Archive, inbox: Path, tmp_path: Path
) -> None:
    held = tmp_path / "nara.zip"
    with zipfile.ZipFile(held, "w") as box:
        for file in sorted(inbox.iterdir()):
            box.write(file, file.name)
    stage(archive, [held])
    with archive.read() as session:
        found = staged_list.containers(session, staging.ids(session, ["ready", "warned"]))
        assert list(found.values()) == ["nara.zip", "nara.zip"]
        assert staged_list.file_count(session) == 1


def test_files_that_come_again_replace_their_rows(archive: Archive, inbox: Path) -> None:
    (inbox / "empty.txt").write_text("")
    for _ in range(3):
        stage(archive, [inbox])
        with archive.record() as session:
            staged_list.drop_repeated(session)
    assert names(archive) == ["a.txt", "b.txt", "empty.txt"]
    (inbox / "a.txt").write_text("Other words\n\n" + WORDS)
    stage(archive, [inbox])
    with archive.record() as session:
        staged_list.drop_repeated(session)
    assert names(archive) == ["a.txt", "a.txt", "b.txt", "empty.txt"]


def test_what_a_person_typed_outlives_the_same_file(archive: Archive, inbox: Path) -> None:
    stage(archive, [inbox / "a.txt"])
    with archive.record() as session:
        staging.edit(session, staging.ids(session), "title", "Typed")
    stage(archive, [inbox / "a.txt"])
    with archive.record() as session:
        assert staged_list.drop_repeated(session) == 1
        assert [row.title for row in staging.rows(session, staging.ids(session))] == ["Typed"]

"""Bibliographic records that name files beside them."""

from __future__ import annotations

import zipfile
from pathlib import Path
from threading import Event

import pytest

from archivist.accession import accession_files, admit, leave_out, read_again, stage
from archivist.archive import Archive
from archivist.errors import LOCKED, WRONG_PASSWORD
from archivist.formats.source import Options
from archivist.store import document_fields, documents, staged_list, staging
from archivist.store.staging import StagedRow
from tests.formats.corpus import CORPUS

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


def _found(archive: Archive) -> list[tuple[str, str, str]]:
    """Title, creators and day of each document."""
    with archive.read() as session:
        ids = documents.listed_ids(session, documents.Listing())
        return sorted((row.title, row.creators, row.date) for row in documents.rows(session, ids))


def _export(inbox: Path, count: int) -> list[tuple[str, str, str]]:
    """An export of so many records with a file each; what is to come of it."""
    lines = []
    for number in range(count):
        (inbox / f"{number}.txt").write_text(f"Story {number}\n\nTold in Nara, as number {number}.")
        lines.append(_record(f"Title {number}", f"{number}.txt"))
    (inbox / "refs.ris").write_text("".join(lines))
    return sorted((f"Title {number}", "Hana Kim", "") for number in range(count))


@pytest.mark.parametrize("way", ["added", "listed", "listed first"])
def test_an_export_and_its_files_in_one_folder_come_joined(
    archive: Archive, inbox: Path, way: str
) -> None:
    wanted = _export(inbox, 40)
    if way == "added":
        accession_files(archive, [inbox])
    else:
        if way == "listed first":
            stage(archive, sorted(inbox.glob("*.txt")), cancelled=_over())
        stage(archive, [inbox / "refs.ris"] if way == "listed first" else [inbox])
        admit(archive, [row.id for row in listed(archive)])
    told = _found(archive)
    assert set(wanted) <= set(told)
    assert len(told) == (40 if way != "listed first" else len(told))


def _over() -> Event:
    over = Event()
    over.set()
    return over


def test_two_exports_that_name_one_file_and_differ_both_come(archive: Archive, inbox: Path) -> None:
    story(inbox, "p.txt")
    for number, title in enumerate(("From one", "From two")):
        (inbox / f"{number}.ris").write_text(_record(title, "p.txt"))
    stage(archive, [inbox / "0.ris"])
    stage(archive, [inbox / "1.ris"])
    with archive.read() as session:
        assert staged_list.twins(session) == {}
    admit(archive, [row.id for row in listed(archive)])
    assert titles(archive) == ["From one", "From two"]


@pytest.mark.parametrize("listed_first", [True, False])
def test_a_record_that_tells_more_than_its_files_document_is_not_lost(
    archive: Archive, inbox: Path, *, listed_first: bool
) -> None:
    file = story(inbox, "p.txt")
    (inbox / "all.ris").write_text(_record("Leaders meet in Nara", "p.txt"))
    if listed_first:
        stage(archive, [file])
        stage(archive, [inbox / "all.ris"])
        admit(archive, [row.id for row in listed(archive)])
    else:
        accession_files(archive, [file])
        accession_files(archive, [inbox / "all.ris"])
    assert ("Leaders meet in Nara", "Hana Kim", "") in _found(archive)


def test_a_record_with_a_file_is_no_capture_of_a_page_that_is_cited_otherwise(
    archive: Archive, inbox: Path
) -> None:
    words = "The two leaders met in Nara on Tuesday and spoke of the remains of miners. " * 12
    page = (
        '<html><head><title>Talks</title><link rel="canonical" href="https://a.example/1"></head>'
    )
    for name, end in (("old.html", "At ten."), ("new.html", "At eleven.")):
        (inbox / name).write_text(
            f"{page}<body><article><p>{words}</p><p>{end}</p></article></body>"
        )
    record = _record("NYAG probes", "new.html").replace("ER  -", "UR  - https://a.example/1\nER  -")
    (inbox / "all.ris").write_text(record)
    accession_files(archive, [inbox / "old.html"])
    accession_files(archive, [inbox / "all.ris"])
    assert ("NYAG probes", "Hana Kim", "") in _found(archive)


def test_exports_that_name_each_other_or_themselves_end_and_lose_nothing(
    archive: Archive, inbox: Path
) -> None:
    for name, other in (("a", "b"), ("b", "a"), ("self", "self")):
        (inbox / f"{name}.ris").write_text(_record(f"Title {name}", f"{other}.ris"))
    report = accession_files(archive, [inbox]).items
    assert titles(archive) == ["Title a", "Title b", "Title self"]
    assert len(report) < 20


def test_a_record_that_names_an_archive_of_files_is_not_lost(archive: Archive, inbox: Path) -> None:
    with zipfile.ZipFile(inbox / "box.zip", "w") as box:
        box.writestr("inner.txt", STORY)
    (inbox / "all.ris").write_text(_record("One", "box.zip"))
    accession_files(archive, [inbox / "all.ris"])
    assert titles(archive) == ["Leaders meet in Nara", "One"]


def test_what_is_said_of_reading_the_export_holds_for_its_files(
    archive: Archive, inbox: Path
) -> None:
    words = "유해 조사가 시작되었다. 나라에서 회담했다."
    (inbox / "p.txt").write_bytes(words.encode("cp949"))
    (inbox / "all.ris").write_text(_record("One", "p.txt"))
    accession_files(archive, [inbox / "all.ris"], options=Options(encoding="latin-1"))
    with archive.read() as session:
        [document_id] = documents.listed_ids(session, documents.Listing())
        rendition = documents.get(session, document_id).rendition_id
        assert words not in documents.reading_text(session, rendition).text


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-16-be", "cp949"])
def test_an_export_in_any_charset_is_one(archive: Archive, inbox: Path, charset: str) -> None:
    record = _record("제1차 회담 기록과 합의", "none.txt").replace("Kim, Hana", "박, 민수")
    (inbox / "all.ris").write_bytes(record.encode(charset))
    stage(archive, [inbox / "all.ris"])
    assert [row.title for row in listed(archive)] == ["제1차 회담 기록과 합의"]


def test_a_password_reaches_the_file_that_a_record_names(archive: Archive, inbox: Path) -> None:
    locked = CORPUS / "pdf/aes-256.pdf"
    if not locked.exists():
        pytest.skip("the folder shared/ with the corpus is not on this machine")
    (inbox / "p.pdf").write_bytes(locked.read_bytes())
    (inbox / "all.ris").write_text(_record("One", "p.pdf"))
    stage(archive, [inbox / "all.ris"])
    for password, told in (("wrong", WRONG_PASSWORD), ("foo", "")):
        [record] = [row for row in listed(archive) if row.title == "One"]
        assert record.warnings[0].endswith((LOCKED, WRONG_PASSWORD))
        read_again(archive, [record.id], Options(password=password))
        [record] = [row for row in listed(archive) if row.title == "One"]
        assert (record.name, "".join(record.warnings).endswith(told)) in (
            ("all.ris", True),
            ("p.pdf", True),
        )
    assert record.name == "p.pdf"
    with archive.read() as session:
        held = staging.items(session, staging.ids(session))
        assert not any('"foo"' in item.options for item in held)


def test_a_record_that_comes_in_another_export_comes_once(archive: Archive, inbox: Path) -> None:
    kept = (
        "TY  - JOUR\nTI  - Three gamma\nAU  - Roe, R\nPY  - 2004\nDO  - 10.1234/three\nER  - \n\n"
    )
    (inbox / "old.ris").write_text(kept + kept.replace("Three", "Two"))
    other, later = kept.replace("10.1234/three", "10.1234/four"), kept.replace("2004", "2005")
    (inbox / "new.ris").write_text(other + kept + later)
    accession_files(archive, [inbox / "old.ris"])
    again = [item.status for item in accession_files(archive, [inbox / "new.ris"]).items]
    assert again == ["added", "duplicate", "added"]
    assert _found(archive) == [
        ("Three gamma", "R Roe", "2004"),
        ("Three gamma", "R Roe", "2004"),
        ("Three gamma", "R Roe", "2005"),
        ("Two gamma", "R Roe", "2004"),
    ]


def test_further_files_of_a_record_are_told_of(archive: Archive, inbox: Path) -> None:
    story(inbox, "p.txt")
    record = _record("One", "p.txt").replace("ER  -", "L2  - q.html\nL1  - sub\\r.txt\nER  -")
    (inbox / "all.ris").write_text(record)
    stage(archive, [inbox / "all.ris"])
    [row] = [row for row in listed(archive) if row.title == "One"]
    assert "q.html" in row.warnings[0]
    assert row.state == "ready"


def test_a_path_written_on_windows_is_found(archive: Archive, inbox: Path) -> None:
    (inbox / "sub").mkdir()
    story(inbox, "sub/p.txt")
    (inbox / "all.ris").write_text(_record("One", "sub\\p.txt"))
    stage(archive, [inbox / "all.ris"])
    assert {row.name for row in listed(archive)} == {"all.ris", "p.txt"}


def test_a_record_inside_another_file_says_that_it_is_not_joined(
    archive: Archive, inbox: Path
) -> None:
    with zipfile.ZipFile(inbox / "box.zip", "w") as box:
        box.writestr("all.ris", _record("One", "p.txt"))
        box.writestr("p.txt", STORY)
    stage(archive, [inbox / "box.zip"])
    [row] = [row for row in listed(archive) if row.title == "One"]
    assert "not joined" in row.warnings[0]

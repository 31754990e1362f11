"""The list that waits for a person's word: read, edited, admitted, left out, gone on with."""

from __future__ import annotations

import errno
import json
import zipfile
from contextlib import suppress
from pathlib import Path
from threading import Event

import pytest
from sqlmodel import select

from archivist import likeness
from archivist.accession import accession_files, admit, leave_out, read_again, read_waiting, stage
from archivist.accession.staging import NOT_READ
from archivist.archive import Archive
from archivist.formats.ocr import tesseract
from archivist.formats.source import Options
from archivist.model.document import FieldOrigin
from archivist.model.staging import StagedState
from archivist.store import documents, staging
from archivist.store.staging import StagedRow
from tests.formats.corpus import CORPUS, entries

STORY = "Leaders meet in Nara\n\n2026-01-13 NARA — The two leaders met on Tuesday, {}.\n"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def story(inbox: Path, name: str, text: str = STORY) -> Path:
    file = inbox / name
    file.write_text(text.format(name), "utf-8")
    return file


def listed(archive: Archive) -> list[StagedRow]:
    with archive.read() as session:
        return staging.rows(session, staging.ids(session))


def kept(archive: Archive) -> int:
    return sum(file.is_file() for file in archive.originals.rglob("*"))


def test_the_list_tells_of_each_file_and_nothing_is_a_document_yet(
    archive: Archive, inbox: Path
) -> None:
    accession_files(archive, [story(inbox, "old.txt")])
    story(inbox, "a.txt")
    story(inbox, "b.txt", "Caf\ufffd — {}".replace("\ufffd", "é"))
    (inbox / "c.txt").write_bytes(b"Caf\xc3\xa9 \xff" + "über alles, Café Müller. ".encode() * 9)
    (inbox / "d.txt").write_text("")
    stage(archive, [inbox])
    found = {row.name: row for row in listed(archive)}
    assert {name: row.state for name, row in found.items()} == {
        "a.txt": "ready",
        "b.txt": "ready",
        "c.txt": "warned",
        "d.txt": "failed",
        "old.txt": "duplicate",
    }
    assert (found["a.txt"].title, found["a.txt"].date) == ("Leaders meet in Nara", "2026-01-13")
    assert "empty" in found["d.txt"].error
    with archive.read() as session:
        assert documents.count(session) == 1
        assert found["old.txt"].similar_id
        assert staging.counts(session)["ready"] == 2


def test_all_clean_ones_become_documents_in_one_step(archive: Archive, inbox: Path) -> None:
    for name in ("a.txt", "b.txt"):
        story(inbox, name)
    (inbox / "c.txt").write_text("")
    stage(archive, [inbox])
    report = admit(archive)
    assert [item.status for item in report.items] == ["added", "added"]
    assert archive.undo_label() == "Add 2 documents"
    assert [row.state for row in listed(archive)] == ["failed"]
    archive.undo()
    with archive.read() as session:
        assert documents.count(session) == 0
    archive.redo()
    with archive.read() as session:
        assert documents.count(session) == 2


def test_what_a_person_wrote_on_the_list_is_the_documents(archive: Archive, inbox: Path) -> None:
    story(inbox, "a.txt")
    story(inbox, "b.txt")
    stage(archive, [inbox])
    chosen = [row.id for row in listed(archive)]
    with archive.record() as session:
        staging.edit(session, chosen, "publisher", " The  Japan News ")
        staging.edit(session, chosen[:1], "creators", "Sato; Kim")
        with pytest.raises(ValueError, match="colour"):
            staging.edit(session, chosen, "colour", "red")
    assert [row.publisher for row in listed(archive)] == ["The Japan News"] * 2
    first = admit(archive).items[0].document_id
    assert first
    with archive.read() as session:
        assert documents.get(session, first).publisher == "The Japan News"
        assert documents.creators_of(session, [first])[first] == ("Sato", "Kim")
        named = select(FieldOrigin).where(FieldOrigin.document_id == first)
        origins = session.exec(named.where(FieldOrigin.name == "publisher")).all()
        assert [(one.origin, one.confirmed) for one in origins] == [("person", True)]


def test_a_cancelled_list_goes_on_in_another_session(tmp_path: Path, inbox: Path) -> None:
    for number in range(30):
        story(inbox, f"{number:02}.txt")
    cancelled = Event()
    with Archive.create(tmp_path / "archive") as archive:
        stage(archive, [inbox], cancelled=cancelled, progress=lambda *_: cancelled.set())
        states = [row.state for row in listed(archive)]
        assert len(states) == 30
        assert states.count("waiting") > 20
        with archive.read() as session:
            named = [item.sha256 for item in staging.items(session, staging.ids(session))]
        # One that was read waits too when the end of its file had not been heard of.
        assert kept(archive) == sum(map(bool, named)) < 10
    with Archive.open(tmp_path / "archive") as archive:
        read_waiting(archive)
        assert [row.state for row in listed(archive)] == ["ready"] * 30
        assert [row.name for row in listed(archive)] == [f"{n:02}.txt" for n in range(30)]
        assert kept(archive) == 30


def test_what_is_left_out_leaves_no_bytes(archive: Archive, inbox: Path) -> None:
    story(inbox, "a.txt")
    story(inbox, "b.txt")
    stage(archive, [inbox])
    leave_out(archive, [listed(archive)[0].id])
    assert [row.name for row in listed(archive)] == ["b.txt"]
    assert kept(archive) == 1
    admit(archive)
    assert kept(archive) == 1
    assert listed(archive) == []


def test_the_twin_of_what_is_to_be_looked_at_waits_for_it(archive: Archive, inbox: Path) -> None:
    doubtful = b"Caf\xc3\xa9 \xff" + "über alles, Café Müller. ".encode() * 9
    for name in ("a.txt", "b.txt"):
        (inbox / name).write_bytes(doubtful)
    stage(archive, [inbox])
    states = {"a.txt": StagedState.WARNED, "b.txt": StagedState.DUPLICATE}
    assert {row.name: row.state for row in listed(archive)} == states
    with archive.read() as session:
        clean = staging.clean(session)
    assert admit(archive, clean).items == ()
    assert {row.name: row.state for row in listed(archive)} == states
    ids = [row.id for row in listed(archive)]
    assert [item.status for item in admit(archive, ids).items] == ["added", "duplicate"]
    assert listed(archive) == []


def test_the_twin_of_what_was_left_out_says_so(archive: Archive, inbox: Path) -> None:
    story(inbox, "a.txt", "Leaders meet in Nara once more.")
    story(inbox, "b.txt", "Leaders meet in Nara once more.")
    stage(archive, [inbox])
    first, twin = listed(archive)
    assert [first.state, twin.state] == ["ready", "duplicate"]
    leave_out(archive, [first.id])
    (report,) = admit(archive, [twin.id]).items
    assert report.status == "failed"
    assert "not added" in report.error


def test_a_charset_chosen_by_a_person_is_read_again(archive: Archive, inbox: Path) -> None:
    text = "日韓首脳が奈良で会談した。DNA鑑定で合意。" * 3
    (inbox / "a.txt").write_bytes(text.encode("cp932"))
    stage(archive, [inbox], options=Options(encoding="latin-1"))
    (row,) = listed(archive)
    assert row.language != "ja"
    read_again(archive, [row.id], Options(encoding="cp932"))
    (row,) = listed(archive)
    assert (row.state, row.language) == ("ready", "ja")


def test_the_bytes_of_a_file_on_the_list_may_go_before_it_is_admitted(
    archive: Archive, inbox: Path
) -> None:
    file = story(inbox, "a.txt")
    stage(archive, [file])
    file.unlink()
    assert [item.status for item in admit(archive).items] == ["added"]


def test_members_of_a_container_are_pieces_of_their_own(archive: Archive, inbox: Path) -> None:
    from archivist.formats.media_types import ZIP
    from archivist.formats.readers import OPENERS

    if ZIP not in OPENERS:
        pytest.skip("ZIP archives have no reader yet")
    with zipfile.ZipFile(inbox / "all.zip", "w") as archived:
        archived.writestr("in/a.txt", STORY.format("a"))
        archived.writestr("in/b.txt", STORY.format("b"))
        archived.writestr("in/twin.txt", STORY.format("a"))
    stage(archive, [inbox])
    states = sorted((row.name, row.state) for row in listed(archive))
    assert states[:2] == [("a.txt", "ready"), ("all.zip", "opened")]
    report = admit(archive, [row.id for row in listed(archive)])
    assert sorted(item.status for item in report.items) == [
        "added",
        "added",
        "duplicate",
        "opened",
    ]
    again = accession_files(archive, [inbox / "all.zip"]).items
    assert sorted(item.status for item in again) == ["duplicate"] * 3 + ["opened"]


def test_what_is_clean_has_no_warning_and_is_like_nothing_here(
    archive: Archive, inbox: Path
) -> None:
    accession_files(archive, [story(inbox, "old.txt")])
    story(inbox, "a.txt")
    story(inbox, "b.txt")
    (inbox / "c.txt").write_text("")
    stage(archive, [inbox])
    found = {row.name: row for row in listed(archive)}
    with archive.record() as session:
        [alike] = staging.items(session, [found["b.txt"].id])
        alike.similar_id = "some document"
        session.add(alike)
    with archive.read() as session:
        clean = staging.clean(session)
    assert set(clean) == {found["a.txt"].id, found["old.txt"].id}


def test_a_story_that_another_outlet_printed_is_named(archive: Archive, inbox: Path) -> None:
    words = " ".join(f"Sentence {number} of the talks in Nara on the mine." for number in range(30))
    accession_files(archive, [story(inbox, "first.txt", f"The first print\n\n{words}\n")])
    likeness.catch_up(archive)
    copy = story(inbox, "copy.txt", f"Another headline\n\n{words} A closing line of its own.\n")
    stage(archive, [copy, story(inbox, "other.txt", "Something else altogether in Seoul.")])
    rows = {row.name: row for row in listed(archive)}
    assert rows["copy.txt"].similar == "Is nearly the same as “The first print”."
    assert rows["copy.txt"].similar_id
    assert (rows["other.txt"].similar, rows["other.txt"].similar_id) == ("", "")


@pytest.mark.skipif(tesseract() is None, reason="Tesseract is not installed")
def test_a_scan_is_read_by_ocr_when_asked_and_keeps_its_values(
    archive: Archive, inbox: Path
) -> None:
    scan = CORPUS / "pdf" / "linn.pdf"
    if not scan.exists():
        pytest.skip("the corpus of test files is not here")
    stage(archive, [scan])
    (row,) = listed(archive)
    with archive.record() as session:
        staging.edit(session, [row.id], "publisher", "Linnaeus")
    read_again(archive, [row.id], Options(ocr=True))
    (row,) = listed(archive)
    assert "OCR" in row.warnings[0]
    assert row.publisher == "Linnaeus"
    (report,) = admit(archive, [row.id]).items
    assert report.document_id
    with archive.read() as session:
        document = documents.get(session, report.document_id)
        assert len(documents.reading_text(session, document.rendition_id).text) > 500


def test_a_password_opens_a_locked_file_and_is_not_kept(archive: Archive) -> None:
    locked = [entry for entry in entries("pdf") if entry["expected"].get("password")]
    if not locked:
        pytest.skip("the corpus of test files is not here")
    stage(archive, [CORPUS / locked[0]["file"]])
    (row,) = listed(archive)
    assert row.state == "locked"
    read_again(archive, [row.id], Options(password="no"))
    (row,) = listed(archive)
    assert (row.state, row.error) == ("locked", "That password does not open it.")
    with archive.read() as session:
        assert '"password": ""' in staging.items(session, [row.id])[0].options
    read_again(archive, [row.id], Options(password=locked[0]["expected"]["password"]))
    (row,) = listed(archive)
    assert row.state in {"ready", "warned"}
    with archive.read() as session:
        assert '"password": ""' in staging.items(session, [row.id])[0].options


def test_what_is_not_read_yet_stays_on_the_list_when_it_is_chosen(
    archive: Archive, inbox: Path
) -> None:
    for name in ("a.txt", "b.txt"):
        story(inbox, name)
    (inbox / "c.txt").write_text("")
    cancelled = Event()
    cancelled.set()
    stage(archive, [inbox], cancelled=cancelled)
    with archive.read() as session:
        ids = staging.ids(session)
    reports = admit(archive, ids).items
    assert {report.error for report in reports} == {NOT_READ}
    assert [row.state for row in listed(archive)] == ["waiting"] * 3
    read_waiting(archive)
    assert [report.status for report in admit(archive, ids).items] == ["added", "added", "failed"]
    (left,) = listed(archive)
    assert (left.name, left.state) == ("c.txt", "failed")


def test_what_was_written_of_each_record_stays_with_it_when_its_file_is_read_again(
    archive: Archive, inbox: Path
) -> None:
    records = "".join(
        f"TY  - NEWS\r\nTI  - Title {n}\r\nPY  - 200{n}\r\nAB  - Words of {n}.\r\nER  - \r\n\r\n"
        for n in range(1, 5)
    )
    file = inbox / "r.ris"
    file.write_text(records)
    stage(archive, [file])
    with archive.record() as session:
        ids = staging.ids(session)
        staging.edit(session, [ids[2]], "title", "My third")
        staging.edit(session, [ids[3]], "title", "My fourth")
    read_again(archive, ids[1:3], Options(encoding="utf-8"))
    found = [(row.title, row.date) for row in listed(archive)]
    assert sorted(found, key=lambda pair: pair[1]) == [
        ("Title 1", "2001"),
        ("Title 2", "2002"),
        ("My third", "2003"),
        ("My fourth", "2004"),
    ]
    with archive.record() as session:
        held = staging.items(session, staging.ids(session))
        chosen = json.loads(held[0].options)
        lost = staging.record_key("", "gone")
        chosen[staging.EDITS] = {lost: '{"title": "Of nothing"}'}
        staging.wait_again(session, [held[0].id], json.dumps({**chosen, staging.EDITS: {}}))
        [first] = staging.items(session, [staging.waiting(session)[0].id])
        first.options = json.dumps(
            {**chosen, staging.EDITS: {**json.loads(first.options)["edits"], **chosen["edits"]}}
        )
        session.add(first)
    read_waiting(archive)
    rows = listed(archive)
    assert len(rows) == 4
    assert sum("Of nothing" in words for row in rows for words in row.warnings) == 1


def test_records_read_again_have_the_path_they_had_and_lost_edits_are_told_after_a_stop(
    archive: Archive, inbox: Path
) -> None:
    table = inbox / "r.csv"
    lines = ["title,date,text", *(f"Title {n},200{n},Words of story {n}." for n in range(1, 4))]
    table.write_text("\n".join(lines), "utf-16")
    stage(archive, [table])
    paths = [row.path for row in listed(archive)]
    assert len(paths) == 3
    with archive.record() as session:
        ids = staging.ids(session)
        staging.edit(session, [ids[2]], "title", "My work")
    read_again(archive, ids[:1], Options(encoding="utf-16"))
    assert [row.path for row in listed(archive)] == paths
    assert "My work" in {row.title for row in listed(archive)}
    with archive.record() as session:
        [first, *_] = staging.items(session, staging.ids(session))
        chosen = {**json.loads(first.options), **Options(encoding="utf-8").to_fields()}
        staging.wait_again(session, [first.id], json.dumps(chosen))
    for number in range(60):
        story(inbox, f"{number}.txt", "The words of story number {} are its own.")
    cancelled = Event()
    stage(
        archive,
        sorted(inbox.glob("*.txt")),
        progress=lambda done, *_: cancelled.set() if done >= 20 else None,
        cancelled=cancelled,
    )
    read_waiting(archive)
    with archive.read() as session:
        held = staging.items(session, staging.ids(session))
    assert any("My work" in item.warnings + item.edits + item.options for item in held)


def test_a_file_left_out_while_others_are_read_does_not_come_back(
    archive: Archive, inbox: Path
) -> None:
    for name in ("a", "b", "c"):
        (inbox / f"{name}.txt").write_text(f"The story called {name} was told in Nara.")

    def take_off(*_: object) -> None:
        with archive.read() as session:
            ids = [item.id for item in staging.waiting(session) if item.name == "c.txt"]
        leave_out(archive, ids)

    stage(archive, [inbox], progress=take_off)
    assert [row.name for row in listed(archive)] == ["a.txt", "b.txt"]
    held = [path for path in archive.originals.rglob("*") if path.is_file()]
    assert len([path for path in held if path.suffix == ".txt"]) == 2


def test_a_file_of_many_records_left_out_while_it_is_read_does_not_come_back(
    archive: Archive, inbox: Path
) -> None:
    file = inbox / "all.ris"
    file.write_text("".join(f"TY  - NEWS\nTI  - Talks {n}\nER  - \n" for n in range(400)))

    left_out: list[str] = []

    def take_off() -> None:
        if not left_out and any(row.title == "Talks 0" for row in listed(archive)):
            left_out.extend(row.id for row in listed(archive))
            leave_out(archive, left_out)

    stage(archive, [file], each=take_off)
    assert left_out
    assert listed(archive) == []


def test_records_that_all_name_files_leave_nothing_waiting(archive: Archive, inbox: Path) -> None:
    for name in ("a", "b"):
        (inbox / f"{name}.txt").write_text(f"The story called {name} was told in Nara.")
    record = "TY  - NEWS\nTI  - {0}\nL1  - {0}.txt\nER  - \n\n"
    (inbox / "all.ris").write_text(record.format("a") + record.format("b"))
    stage(archive, [inbox / "all.ris"])
    read_waiting(archive)
    rows = {row.name: row.state for row in listed(archive)}
    states = {"all.ris": StagedState.OPENED, "a.txt": "ready", "b.txt": "ready"}
    assert rows == states
    assert len(listed(archive)) == 3
    read_again(archive, [listed(archive)[0].id], Options(encoding="utf-8"))
    assert sorted(row.name for row in listed(archive)) == sorted(states)


@pytest.mark.parametrize("end", ["stop", "fall"])
@pytest.mark.parametrize("kind", ["records", "members"])
def test_what_a_stop_or_a_fall_cut_off_inside_a_file_comes_when_the_reading_goes_on(
    archive: Archive, inbox: Path, kind: str, end: str
) -> None:
    names = [f"Talks number {number}" for number in range(400)]
    if kind == "records":
        (inbox / "all.ris").write_text(
            "".join(f"TY  - NEWS\nTI  - {name}\nER  - \n" for name in names)
        )
    else:
        with zipfile.ZipFile(inbox / "all.zip", "w") as box:
            for name in names:
                box.writestr(f"{name}.txt", f"{name}\n\nThe leaders met for {name} in Nara.")
    cancelled = Event()

    def stop(done: int, *_: object) -> None:
        if done >= 150:
            cancelled.set()
            if end == "fall":
                raise OSError(errno.ENOSPC, "No space left on device")

    with suppress(OSError):
        stage(archive, [inbox], progress=stop, cancelled=cancelled)
    with archive.record() as session:
        [waiting] = staging.items(session, [item.id for item in staging.waiting(session)])
        if end == "fall":  # as when the container itself had not come to its end
            waiting.sha256 = ""
            session.add(waiting)
        assert staging.clean(session) == [] or end == "fall"
    read_waiting(archive)
    titles = [row.title for row in listed(archive) if row.state != StagedState.OPENED]
    assert sorted(titles) == sorted(names)


def test_what_was_written_of_one_member_is_not_kept_by_another_that_fails(
    archive: Archive, inbox: Path
) -> None:
    with zipfile.ZipFile(inbox / "box.zip", "w") as box:
        box.writestr("0.txt", "")
        box.writestr("1.txt", "The leaders met in Nara.")
    stage(archive, [inbox])
    [whole] = [row.id for row in listed(archive) if row.state == StagedState.OPENED]
    [ready] = [row.id for row in listed(archive) if row.state == StagedState.READY]
    with archive.record() as session:
        staging.edit(session, [ready], "title", "My title")
    read_again(archive, [whole], Options(encoding="utf-8"))
    states = {row.state: row for row in listed(archive)}
    assert states[StagedState.READY].title == "My title"
    with archive.read() as session:
        [failed] = staging.items(session, [states[StagedState.FAILED].id])
    assert json.loads(failed.options)[staging.EDITS] == {}


def test_a_member_without_bytes_ends_no_reading(archive: Archive, inbox: Path) -> None:
    with zipfile.ZipFile(inbox / "box.zip", "w") as box:
        box.writestr("0.txt", "")
        box.writestr("1.txt", "The leaders met in Nara.")
    stage(archive, [inbox])
    failed = [row.id for row in listed(archive) if row.state == StagedState.FAILED]
    assert len(failed) == 1
    read_again(archive, failed, Options(encoding="utf-8"))
    (inbox / "box.zip").unlink()
    (inbox / "other.txt").write_text("Another story from Ube.")
    stage(archive, [inbox])
    states = {row.name: row.state for row in listed(archive)}
    assert states["other.txt"] == StagedState.READY

"""Containers and files of several documents on their way into an archive."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from archivist.accession import accession_files, nesting
from archivist.archive import Archive
from archivist.model.original import AccessionStatus
from archivist.store.accessions import ItemReport

RIS = "TY  - JOUR\nID  - a\nTI  - One\nER  - \nTY  - JOUR\nID  - b\nTI  - Two\nER  - \n"
MAIL = """From: a@example.org
To: b@example.org
Subject: The statement
Message-ID: <1@example.org>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=edge

--edge
Content-Type: text/plain

The statement is attached.
--edge
Content-Type: text/plain; name=statement.txt
Content-Disposition: attachment

The two sides agree on everything that was said in Nara.
--edge--
"""


def zipped(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def added(archive: Archive, folder: Path, files: dict[str, bytes]) -> list[ItemReport]:
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return list(accession_files(archive, [folder]).items)


def statuses(items: list[ItemReport]) -> list[str]:
    return sorted(item.status for item in items)


def test_equal_archives_inside_an_archive_are_opened_once(archive: Archive, tmp_path: Path) -> None:
    inner = zipped({"a.txt": b"The words of the only story in here."})
    outer = zipped({"1.zip": inner, "2.zip": inner, "3.zip": inner})
    items = added(archive, tmp_path / "in", {"outer.zip": outer})
    assert statuses(items) == ["added", "opened", "opened", "opened", "opened"]


def test_equal_bibliographies_are_read_once(archive: Archive, tmp_path: Path) -> None:
    items = added(archive, tmp_path / "in", {"a.ris": RIS.encode(), "b.ris": RIS.encode()})
    assert statuses(items) == ["added", "added", "opened"]
    again = added(archive, tmp_path / "in", {})
    assert AccessionStatus.ADDED not in statuses(again)
    assert AccessionStatus.FAILED not in statuses(again)


def test_equal_files_that_hold_nothing_fail_alike(archive: Archive, tmp_path: Path) -> None:
    empty = zipped({})
    items = added(archive, tmp_path / "in", {"a.zip": empty, "b.zip": empty})
    assert statuses(items) == ["failed", "failed"]


@pytest.mark.parametrize("count", [1, 2])
def test_of_a_damaged_archive_the_rest_is_added(
    archive: Archive, tmp_path: Path, count: int
) -> None:
    data = zipped({"a.txt": b"a story that is damaged", "b.txt": b"A story that is whole."})
    damaged = data.replace(b"is damaged", b"is dimaged", 1)
    items = added(archive, tmp_path / "in", {f"{n}.zip": damaged for n in range(count)})
    assert [item.title for item in items if item.status == AccessionStatus.ADDED] == ["B"]
    failed = [item for item in items if item.status == AccessionStatus.FAILED]
    assert "a.txt (damaged" in failed[0].error
    kept = [path.name for path in archive.originals.rglob("*.zip")]
    assert len(kept) == 1


def test_a_message_in_a_packed_mailbox_comes_with_its_attachment(
    archive: Archive, tmp_path: Path
) -> None:
    mailbox = gzip.compress(b"From a@b.c Mon Jan 12 10:00:00 2026\n" + MAIL.encode())
    items = added(archive, tmp_path / "in", {"letters.mbox.gz": mailbox})
    found = {item.title: item.path.split(" › ")[1:] for item in items if item.title}
    assert found == {
        "The statement": ["1"],
        "Statement": ["1", "2 statement.txt"],
    }


def test_containers_in_a_container_are_bounded_together(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nesting, "NESTED_BYTES", 10_000)
    monkeypatch.setattr(nesting, "NESTED_RATIO", 0)
    inner = {
        f"{box}.zip": zipped({"a.txt": f"Story {box} of many. ".encode() * 70}) for box in range(9)
    }
    outer = zipped({**inner, "beside.txt": b"A story that stands beside the others."})
    items = added(archive, tmp_path / "in", {"outer.zip": outer})
    came = [item for item in items if item.status == AccessionStatus.ADDED]
    told = [item for item in items if item.status == AccessionStatus.FAILED]
    assert 5 <= len(came) <= 9
    assert "Beside" in {item.title for item in came}
    assert told
    assert {item.error for item in told} == {nesting.TOO_MUCH}
    kept = {path.stat().st_size for path in archive.originals.rglob("*.txt")}
    assert len(list(archive.originals.rglob("*.txt"))) == len(came)
    assert max(kept) < 2_000


def test_what_comes_out_of_a_compressed_mailbox_is_bounded(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nesting, "UNPACKED_BYTES", 100)
    monkeypatch.setattr(nesting, "UNPACKED_RATIO", 0)
    file = tmp_path / "box.mbox.gz"
    letters = (
        f"From a@b Mon Jan  1 00:00:00 2024\n{MAIL}\n".replace("1@", f"{n}@") for n in (1, 2)
    )
    file.write_bytes(gzip.compress("".join(letters).encode()))
    reports = accession_files(archive, [file]).items
    assert nesting.TOO_MUCH in {report.error for report in reports}

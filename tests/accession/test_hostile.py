"""Files made to do harm, on their whole way into an archive: nothing asked, nothing outside."""

from __future__ import annotations

import hashlib
import os
import socket
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from archivist.accession import accession_files
from archivist.archive import Archive
from archivist.model.original import AccessionStatus
from archivist.store import originals
from archivist.store.accessions import ItemReport
from tests.formats.corpus import CORPUS, entries
from tests.formats.packages import docx, epub, odt, paragraph, relations, run

STORY = "The leaders met in Nara and agreed on everything that was said there.\n"


def added(archive: Archive, *paths: Path) -> list[ItemReport]:
    return list(accession_files(archive, paths).items)


def outside(archive: Archive, folder: Path) -> set[Path]:
    """What lies in `folder`, but for the archive."""
    return {path for path in folder.rglob("*") if not path.is_relative_to(archive.path)}


def test_every_hostile_file_ends_in_words_or_in_a_reason(archive: Archive, tmp_path: Path) -> None:
    files = [CORPUS / entry["file"] for entry in entries("hostile")]
    before = outside(archive, tmp_path)
    items = added(archive, *files)
    assert outside(archive, tmp_path) == before
    whole = {item.path: item for item in items if " › " not in item.path}
    reached = {Path(item.path.split(" › ")[0]).name for item in items}
    assert reached == {file.name for file in files}
    for item in items:
        assert bool(item.error) == (item.status == AccessionStatus.FAILED), item
        assert not item.error or item.error.endswith("."), item
        assert "crash" not in item.error, item
    refused = {Path(path).name for path, item in whole.items() if item.error}
    assert {"bomb_300MB.docx", "bomb_250MB.epub", "mime_deep.eml", "empty.txt"} <= refused
    for path in archive.originals.rglob("*"):
        if path.is_file():
            assert hashlib.sha256(path.read_bytes()).hexdigest() == path.name.split(".")[0]
    kept = sum(path.stat().st_size for path in archive.originals.rglob("*") if path.is_file())
    assert kept < 16 << 20


@pytest.fixture
def listener() -> Iterator[tuple[str, list[bytes]]]:
    """An address that notes whoever comes."""
    came: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        ended = threading.Event()

        def listen() -> None:
            while not ended.is_set():
                try:
                    visitor, _ = server.accept()
                except TimeoutError:
                    continue
                with visitor:
                    came.append(visitor.recv(1000))

        thread = threading.Thread(target=listen)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/x", came
        ended.set()
        thread.join()


def calling_home(url: str) -> dict[str, bytes]:
    """Files of many kinds that name `url` wherever it might be fetched."""
    entity = f'<!DOCTYPE d SYSTEM "{url}" [<!ENTITY x SYSTEM "{url}">]>'
    page = (
        f'<html><head><base href="{url}"><meta http-equiv=refresh content="0;url={url}">'
        f'<link rel=stylesheet href="{url}"><script src="{url}"></script></head><body>'
        f'<img src="{url}"><iframe src="{url}"></iframe><object data="{url}"></object>'
        f"<p>{STORY * 5}</p></body></html>"
    )
    external = relations(rId9=("image", url), rId8=("attachedTemplate", url))
    linked = paragraph(STORY) + f'<w:p>{run("here")}<w:altChunk r:id="rId9"/></w:p>'
    rss = f"<?xml version='1.0'?>{entity}<rss version='2.0'><channel><item><title>Nara</title>"
    made: dict[str, str | bytes] = {
        "page.html": page,
        "page.mhtml": f"MIME-Version: 1.0\nSubject: Nara\nSnapshot-Content-Location: {url}\n"
        "Content-Type: multipart/related; boundary=e\n\n--e\nContent-Type: text/html\n"
        f"Content-Location: {url}\n\n{page}\n--e--\n",
        "note.md": f"# Nara\n\n![x]({url})\n\n<img src='{url}'>\n\n{STORY}",
        "note.docx": docx(linked, relations=external),
        "note.odt": odt(f"<text:p>{STORY}<draw:image xlink:href='{url}'/></text:p>"),
        "book.epub": epub(f"<p>{STORY}</p><img src='{url}'/>", metadata=f"<dc:title>{url}"),
        "feed.rss": f"{rss}<link>{url}</link><description>&x; {STORY}</description>"
        f"<enclosure url='{url}'/></item></channel></rss>",
        "refs.bib": f"@article{{a, title={{Nara}}, file={{{url}}}, url={{{url}}}}}",
        "refs.ris": f"TY  - JOUR\nTI  - Nara\nL1  - {url}\nUR  - {url}\nER  - \n",
        "note.rtf": f'{{\\rtf1{{\\field{{\\*\\fldinst INCLUDEPICTURE "{url}"}}}} {STORY}}}',
        "letter.eml": f"From: a@example.org\nTo: b@example.org\nMessage-ID: <1@x>\nSubject: x\n"
        f"MIME-Version: 1.0\nContent-Type: message/external-body; access-type=URL;\n"
        f' URL="{url}"\n\nContent-Type: text/plain\n\n{STORY}',
        "list.csv": f'title,text\n"=WEBSERVICE(""{url}"")","{STORY}"\n',
    }
    return {name: data.encode() if isinstance(data, str) else data for name, data in made.items()}


def test_no_file_makes_a_request(
    archive: Archive, tmp_path: Path, listener: tuple[str, list[bytes]]
) -> None:
    url, came = listener
    inbox = tmp_path / "in"
    inbox.mkdir()
    for name, data in calling_home(url).items():
        (inbox / name).write_bytes(data)
    items = added(archive, inbox)
    assert [item for item in items if item.status == AccessionStatus.FAILED] == []
    assert {Path(item.path.split(" › ")[0]).name for item in items} == set(calling_home(url))
    assert came == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes among files here")
def test_what_is_no_regular_file_is_passed_over_and_no_loop_is_walked(
    archive: Archive, tmp_path: Path
) -> None:
    inbox = tmp_path / "in"
    (inbox / "deep").mkdir(parents=True)
    os.mkfifo(inbox / "pipe.txt")
    (inbox / "loop").symlink_to(".")
    (inbox / "deep" / "up").symlink_to("../..")
    (inbox / "zero.txt").symlink_to("/dev/zero")
    (inbox / "secret.txt").symlink_to("/etc/passwd")
    (inbox / "deep" / "story.txt").write_text(STORY)
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(os.path.relpath(inbox / "door.txt"))
        start = time.monotonic()
        items = added(archive, inbox, inbox / "pipe.txt", inbox / "door.txt", Path("/dev/zero"))
        assert time.monotonic() - start < 30
    found = {item.path: (item.status, item.error) for item in items}
    not_regular = (AccessionStatus.FAILED, "not a regular file.")
    assert found == {
        str(inbox / "deep" / "story.txt"): (AccessionStatus.ADDED, ""),
        str(inbox / "pipe.txt"): not_regular,
        str(inbox / "door.txt"): not_regular,
        "/dev/zero": not_regular,
    }


def test_of_a_file_that_grows_the_hash_is_that_of_the_kept_bytes(
    archive: Archive, tmp_path: Path
) -> None:
    growing = tmp_path / "log.txt"
    growing.write_text(STORY * 1000)
    ended = threading.Event()

    def grow() -> None:
        with growing.open("a") as file:
            while not ended.wait(0.001) and file.tell() < 4 << 20:
                file.write(STORY * 100)
                file.flush()

    thread = threading.Thread(target=grow)
    thread.start()
    try:
        items = added(archive, growing)
    finally:
        ended.set()
        thread.join()
    assert [item.status for item in items] == [AccessionStatus.ADDED]
    (kept,) = (path for path in archive.originals.rglob("*.txt") if path.is_file())
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == kept.stem
    assert originals.locate(archive.originals, kept.stem, ".txt") == kept


def test_boxes_in_boxes_in_boxes_are_opened_so_deep_and_no_deeper(
    archive: Archive, tmp_path: Path
) -> None:
    name, data = "story.txt", STORY.encode()
    for depth in range(7):
        box = tmp_path / "box"
        with zipfile.ZipFile(box, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr(name, data)
        name, data = f"{depth}.zip", box.read_bytes()
    items = added(archive, tmp_path / "box")
    assert [item.status for item in items].count(AccessionStatus.OPENED) == 5
    (failed,) = (item for item in items if item.status == AccessionStatus.FAILED)
    assert "too deep" in failed.error

"""Pages of the web come in as originals, with how they were fetched."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import select

from archivist.accession import accession_url
from archivist.archive import Archive
from archivist.cli.main import run
from archivist.errors import FetchFailed
from archivist.fetch import FetchSettings
from archivist.model.original import AccessionStatus, Original
from archivist.store import documents
from tests.test_fetch import Site, page

LOCAL = FetchSettings(allow_local=True)
STORY = (
    "<html><head><title>Leaders meet in Nara</title></head><body><article><h1>Leaders meet in Nara"
    "</h1>" + "<p>The two leaders met in Nara and spoke of the mine for a long time.</p>" * 6
    + "</article></body></html>"
)  # fmt: skip


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    made.pages["/old"] = page(b"", 301, Location="/nara")
    made.pages["/nara"] = page(STORY.encode(), Content_Type="text/html; charset=utf-8")
    yield made
    made.close()


def test_a_page_is_kept_with_its_bytes_and_the_way_it_came(archive: Archive, site: Site) -> None:
    report = accession_url(archive, f"{site.address}/old", settings=LOCAL)
    (item,) = report.items
    assert item.status == AccessionStatus.ADDED
    assert item.title == "Leaders meet in Nara"
    assert item.document_id is not None
    with archive.read() as session:
        document = documents.get(session, item.document_id)
        original, _ = documents.original_of(session, item.document_id)
        events = documents.provenance(session, item.document_id)
    assert document.url == f"{site.address}/nara"
    kept = archive.path / "originals" / original.sha256[:2]
    assert [file.read_bytes() for file in kept.iterdir()] == [STORY.encode()]
    (fetched,) = [event for event in events if event.kind == "fetch"]
    assert fetched.original_id == original.id
    assert fetched.detail.splitlines() == [
        f"HTTP status 200, text/html utf-8, {len(STORY)} bytes",
        f"{site.address}/old",
        f"{site.address}/nara",
    ]


def test_the_same_page_again_is_a_duplicate_with_a_second_fetch(
    archive: Archive, site: Site
) -> None:
    accession_url(archive, f"{site.address}/nara", settings=LOCAL)
    (item,) = accession_url(archive, f"{site.address}/nara", settings=LOCAL).items
    assert item.status == AccessionStatus.DUPLICATE
    with archive.read() as session:
        events = documents.provenance(session, str(item.document_id))
        assert len(session.exec(select(Original)).all()) == 1
    assert [event.kind for event in events].count("fetch") == 2


def test_the_charset_that_only_the_server_names_is_used(archive: Archive, site: Site) -> None:
    text = STORY.replace("Nara", "奈良").encode("euc_jp")
    site.pages["/euc"] = page(text, Content_Type="text/html; charset=EUC-JP")
    (item,) = accession_url(archive, f"{site.address}/euc", settings=LOCAL).items
    assert item.title == "Leaders meet in 奈良"


def test_a_private_address_is_refused_and_leaves_nothing(archive: Archive, site: Site) -> None:
    with pytest.raises(FetchFailed) as caught:
        accession_url(archive, f"{site.address}/nara")
    assert caught.value.local
    assert site.asked == []
    with archive.read() as session:
        assert session.exec(select(Original)).all() == []


def test_the_command_line_adds_an_address(
    tmp_path: Path, site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "made"
    Archive.create(home).close()
    url = f"{site.address}/nara"
    assert run(["add", str(home), url]) == 1
    assert "private network" in capsys.readouterr().out
    assert run(["add", "--allow-local", str(home), url]) == 0
    assert "Leaders meet in Nara" in capsys.readouterr().out

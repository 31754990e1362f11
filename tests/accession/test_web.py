"""A page is fetched when a person asks for it, and kept with where and when it came from."""

from __future__ import annotations

import pytest

from archivist.accession.web import accession_address
from archivist.archive import Archive
from archivist.errors import FetchFailed
from archivist.fetch import FetchSettings
from archivist.store import documents, originals
from tests.test_fetch import LOCAL, Site, page, site

__all__ = ["site"]  # the fixture

PAGE = (
    "<html><head><title>日韓首脳会談</title></head><body><article><h1>日韓首脳会談</h1>"
    + "<p>両首脳は奈良市内で会談し、遺骨の鑑定について協力することで一致した。</p>" * 5
    + "</article></body></html>"
)


def test_what_came_is_the_original_and_provenance_tells_the_way(
    archive: Archive, site: Site
) -> None:
    data = PAGE.encode("cp932")
    site.pages["/story"] = page(data, Content_Type="text/html; charset=Shift_JIS")
    report = accession_address(archive, site.address + "/story", settings=LOCAL)
    assert [item.status for item in report.items] == ["added"]
    key = report.items[0].document_id or ""
    with archive.read() as session:
        document = documents.get(session, key)
        original, received = documents.original_of(session, key)
        events = documents.provenance(session, key)
    assert document.title == "日韓首脳会談"
    assert document.url == received == site.address + "/story"
    kept = originals.existing(archive.originals, original.sha256)
    assert kept is not None
    assert kept.read_bytes() == data
    told = next(event for event in events if event.kind == "fetch")
    assert told.detail == f"HTTP 200 · text/html · {site.address}/story"


def test_an_address_that_gives_nothing_leaves_nothing(archive: Archive, site: Site) -> None:
    with pytest.raises(FetchFailed):
        accession_address(archive, site.address + "/story", settings=FetchSettings())
    with archive.read() as session:
        assert documents.count(session) == 0
    assert archive.undo_label() is None

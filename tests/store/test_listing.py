"""What the library lists: sorted and filtered in SQL."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from archivist.archive import Archive
from archivist.store import collections, documents
from archivist.store.documents import Listing
from tests.builders import add_document


def _titles(archive: Archive, listing: Listing) -> list[str]:
    with archive.read() as session:
        ids = documents.listed_ids(session, listing)
        return [row.title for row in documents.rows(session, ids)]


@pytest.fixture
def three(archive: Archive) -> list[str]:
    return [
        add_document(archive, "a", title="Beta", publisher="Yonhap", date="2019-01-01"),
        add_document(archive, "b", title="alpha", publisher="朝日新聞", date="2020-02"),
        add_document(archive, "c", title="Gamma", creators=["高市早苗"], date="1965"),
    ]


@pytest.mark.parametrize(
    ("sort", "rising"),
    [
        ("title", ["alpha", "Beta", "Gamma"]),
        ("date", ["Gamma", "Beta", "alpha"]),
        ("added", ["Beta", "alpha", "Gamma"]),
    ],
)
def test_documents_are_sorted_both_ways(
    archive: Archive, three: list[str], sort: str, rising: list[str]
) -> None:
    assert _titles(archive, Listing(sort=sort, descending=False)) == rising
    assert _titles(archive, Listing(sort=sort, descending=True)) == rising[::-1]


def test_every_word_must_stand_in_title_outlet_or_creators(
    archive: Archive, three: list[str]
) -> None:
    assert _titles(archive, Listing(words="YONHAP bet")) == ["Beta"]
    assert _titles(archive, Listing(words="早苗")) == ["Gamma"]
    assert _titles(archive, Listing(words="100%")) == []


def test_a_document_filed_twice_is_counted_once_in_the_outer_collection(
    archive: Archive, three: list[str]
) -> None:
    with archive.change("File") as session:
        outer = collections.create(session, "Summits")
        inner = collections.create(session, "Nara", outer.id)
        collections.add_documents(session, outer.id, three[:2])
        collections.add_documents(session, inner.id, three[1:2])
        collections.create(session, "Empty")
    with archive.read() as session:
        counts = {row.name: row.documents for row in collections.rows(session)}
        assert counts == {"Summits": 2, "Nara": 1, "Empty": 0}
        assert documents.inbox_count(session) == 1
        inside = collections.with_children(session, outer.id)
        assert len(documents.listed_ids(session, Listing(collection_ids=inside))) == 2
    assert _titles(archive, Listing(inbox=True)) == ["Gamma"]


def test_a_saved_query_is_renamed(archive: Archive) -> None:
    with archive.change("Save search") as session:
        held = collections.save_query(session, "DNA", 'title:"DNA testing"')
        collections.rename_query(session, held.id, " DNA  testing ")
    with archive.read() as session:
        assert [row.name for row in collections.saved_queries(session)] == ["DNA testing"]


@pytest.mark.parametrize(
    "column", ["title_fold", "date", "publisher_fold", "creators_fold", "language", "added_at"]
)
def test_an_index_alone_gives_the_sorted_ids(archive: Archive, column: str) -> None:
    with archive.read() as session:
        plan = session.connection().execute(
            text(f"EXPLAIN QUERY PLAN SELECT id FROM document ORDER BY {column} DESC, id DESC")
        )
        steps = " ".join(str(row) for row in plan)
    assert f"COVERING INDEX ix_document_{column}" in steps
    assert "TEMP B-TREE" not in steps

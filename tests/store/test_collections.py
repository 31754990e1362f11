"""Collections: nested folders that only point at documents; queries kept by name."""

from __future__ import annotations

import pytest

from archivist.archive import Archive
from archivist.errors import NotAllowed, NotFound
from archivist.store import collections, documents
from tests.builders import add_document


def test_a_collection_counts_each_document_of_its_children_once(archive: Archive):
    ids = [add_document(archive, f"Text {number}") for number in range(3)]
    with archive.change("Collections") as session:
        outer = collections.create(session, "Outer")
        inner = collections.create(session, "Inner", outer.id)
        assert collections.add_documents(session, outer.id, ids[:2]) == 2
        assert collections.add_documents(session, inner.id, [ids[1], ids[2], ids[2]]) == 2
        assert collections.add_documents(session, inner.id, ids) == 1
        collections.remove_documents(session, inner.id, [ids[0]])
        counts = {row.name: row.documents for row in collections.rows(session)}
        assert counts == {"Outer": 3, "Inner": 2}
        listing = documents.Listing(collection_ids=collections.with_children(session, outer.id))
        assert set(documents.listed_ids(session, listing)) == set(ids)


def test_a_collection_never_stands_inside_itself(archive: Archive):
    with archive.change("Collections") as session:
        outer = collections.create(session, "Outer")
        inner = collections.create(session, "Inner", outer.id)
        for place in (outer.id, inner.id):
            with pytest.raises(NotAllowed, match="inside itself"):
                collections.move(session, outer.id, place)
        collections.move(session, inner.id, None)
        assert collections.get(session, inner.id).parent_id is None


def test_deleting_a_collection_keeps_its_documents(archive: Archive):
    document_id = add_document(archive)
    with archive.change("Collections") as session:
        outer = collections.create(session, "Outer")
        inner = collections.create(session, "Inner", outer.id)
        collections.add_documents(session, inner.id, [document_id])
        collections.delete(session, outer.id)
        assert collections.rows(session) == []
        assert documents.get(session, document_id).id == document_id


def test_what_is_not_there_or_has_no_name_is_refused(archive: Archive):
    with archive.change("Collections") as session:
        place = collections.create(session, " Nara  summit ")
        assert place.name == "Nara summit"
        assert collections.find(session, "NARA SUMMIT") == place
        assert collections.find(session, "Kyoto") is None
        for act in (
            lambda: collections.create(session, "x", "no"),
            lambda: collections.move(session, place.id, "no"),
            lambda: collections.rename(session, "no", "x"),
            lambda: collections.delete(session, "no"),
            lambda: collections.with_children(session, "no"),
            lambda: collections.add_documents(session, "no", []),
            lambda: collections.add_documents(session, place.id, ["no"]),
            lambda: collections.delete_query(session, "no"),
        ):
            with pytest.raises(NotFound):
                act()
        for act in (
            lambda: collections.create(session, " "),
            lambda: collections.rename(session, place.id, ""),
            lambda: collections.save_query(session, " ", "person:Lee"),
        ):
            with pytest.raises(NotAllowed):
                act()


def test_a_query_of_the_same_name_is_replaced(archive: Archive):
    with archive.change("Queries") as session:
        collections.save_query(session, "Lee", "person:Lee")
        collections.save_query(session, "abe", "person:Abe")
        collections.save_query(session, "LEE", "person:이재명")
        held = collections.saved_queries(session)
        assert [(row.name, row.query) for row in held] == [
            ("abe", "person:Abe"),
            ("LEE", "person:이재명"),
        ]
        collections.delete_query(session, held[0].id)
        assert len(collections.saved_queries(session)) == 1

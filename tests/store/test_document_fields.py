"""A person corrects what was extracted, and vouches for it."""

from __future__ import annotations

import pytest

from archivist.archive import Archive
from archivist.errors import NotAllowed, NotFound
from archivist.model.document import EDITABLE_FIELDS
from archivist.store import document_fields, documents
from tests.builders import add_document
from tests.tables import rows


def test_a_person_corrects_a_field_and_vouches_for_it(archive: Archive):
    document_id = add_document(archive, creators=("wrong",))
    with archive.change("Edit") as session:
        document_fields.edit_field(session, document_id, "publisher", "  Kyodo \n News ")
        document_fields.edit_field(session, document_id, "creators", "Kim, A.; ; 佐藤")
        document_fields.edit_field(session, document_id, "creators", "佐藤; Kim, A.")
        document_fields.edit_field(session, document_id, "date", "2026-01")
        fields = {field.name: field for field in document_fields.fields(session, document_id)}
    assert list(fields)[:2] == ["title", "creators"]
    assert set(fields) == {"creators", *EDITABLE_FIELDS}
    assert fields["publisher"].value == "Kyodo News"
    assert fields["creators"].value == "佐藤; Kim, A."
    assert (fields["date"].origin, fields["date"].confirmed) == ("person", True)
    assert not fields["title"].confirmed
    with archive.read() as session:
        (row,) = documents.rows(session, [document_id])
        listing = documents.Listing(words="kyodo 佐藤")
        assert documents.listed_ids(session, listing) == [document_id]
    assert row.creators == "佐藤; Kim, A."


def test_vouching_for_a_value_keeps_where_it_came_from(archive: Archive):
    document_id = add_document(archive)
    with archive.change("Confirm") as session:
        document_fields.confirm_field(session, document_id, "date")
        fields = {field.name: field for field in document_fields.fields(session, document_id)}
        assert fields["date"].confirmed
        with pytest.raises(NotFound):
            document_fields.confirm_field(session, "no", "date")
        with pytest.raises(NotAllowed):
            document_fields.confirm_field(session, document_id, "id")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("date", "yesterday"),
        ("date", "2026-13"),
        ("dateline_date", "2026-02-30"),
        ("title", " \n "),
        ("id", "x"),
        ("added_at", "2026"),
        ("title_fold", "x"),
    ],
)
def test_what_a_field_cannot_be_is_refused(archive: Archive, name: str, value: str):
    document_id = add_document(archive)
    before = rows(archive, "document")
    with archive.change("Edit") as session, pytest.raises(NotAllowed):
        document_fields.edit_field(session, document_id, name, value)
    assert rows(archive, "document") == before

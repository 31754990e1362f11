"""Authority records: found by any name, merged without loss."""

from __future__ import annotations

import pytest
from sqlmodel import Session

from archivist.archive import Archive
from archivist.errors import NotAllowed, NotFound
from archivist.model.rendition import Span
from archivist.store import annotations as marks
from archivist.store import authority, passage_rows
from tests.builders import add_document


def forms(session: Session, record_id: str) -> list[str]:
    row = next(row for row in authority.rows(session) if row.id == record_id)
    return [form.form for form in row.forms]


def test_a_record_is_found_by_any_of_its_names(archive: Archive):
    with archive.change("Names") as session:
        record = authority.create(session, "person", "Takaichi Sanae", language="en")
        authority.add_form(session, record.id, "高市早苗", language="ja")
        authority.add_form(session, record.id, "ﾀｶｲﾁ", kind="variant")
        for name in ("takaichi  sanae", "高市早苗", "タカイチ"):
            assert [held.id for held in authority.find(session, "person", name)] == [record.id]
        assert authority.find(session, "place", "高市早苗") == []
        assert authority.find_or_create(session, "person", "高市早苗").id == record.id
        assert authority.find_or_create(session, "place", "高市早苗").id != record.id


def test_the_script_of_a_name_is_read_from_its_letters(archive: Archive):
    with archive.change("Names") as session:
        record = authority.create(session, "person", "Lee Jae Myung")
        for name in ("李在明", "이재명", "イ・ジェミョン"):
            authority.add_form(session, record.id, name)
        row = authority.rows(session)[0]
    assert [form.script for form in row.forms] == ["Latn", "Hani", "Hang", "Kana"]


def test_a_name_a_record_bears_already_is_not_added_twice(archive: Archive):
    with archive.change("Names") as session:
        record = authority.create(session, "person", "Lee")
        assert authority.add_form(session, record.id, " Lee ").position == 0
        assert forms(session, record.id) == ["Lee"]


def test_names_are_put_in_order_and_the_last_one_stays(archive: Archive):
    with archive.change("Names") as session:
        record = authority.create(session, "person", "one")
        two = authority.add_form(session, record.id, "two")
        three = authority.add_form(session, record.id, "three")
        authority.make_heading(session, three.id)
        assert forms(session, record.id) == ["three", "one", "two"]
        authority.remove_form(session, three.id)
        assert forms(session, record.id) == ["one", "two"]
        authority.rename(session, record.id, " first ")
        assert forms(session, record.id) == ["first", "two"]
        authority.remove_form(session, two.id)
        last = authority.rows(session)[0].forms[0]
        with pytest.raises(NotAllowed, match="needs a name"):
            authority.remove_form(session, last.id)


def test_what_a_name_or_record_cannot_be_is_refused(archive: Archive):
    with archive.change("Names") as session:
        record = authority.create(session, "person", "one")
        form = authority.rows(session)[0].forms[0]
        for act in (
            lambda: authority.create(session, "ghost", "x"),
            lambda: authority.create(session, "person", "  "),
            lambda: authority.add_form(session, record.id, ""),
            lambda: authority.add_form(session, record.id, "x", kind="ghost"),
            lambda: authority.edit(session, record.id, kind="ghost"),
            lambda: authority.edit(session, record.id, id="x"),
            lambda: authority.edit_form(session, form.id, record_id="x"),
            lambda: authority.merge(session, record.id, record.id),
        ):
            with pytest.raises(NotAllowed):
                act()
        with pytest.raises(NotAllowed):
            authority.edit_form(session, form.id, kind="ghost")
        session.refresh(record)
        for act in (
            lambda: authority.add_form(session, "no", "x"),
            lambda: authority.edit_form(session, "no", form="x"),
            lambda: authority.rename(session, "no", "x"),
            lambda: authority.merge(session, record.id, "no"),
            lambda: authority.delete(session, "no"),
        ):
            with pytest.raises(NotFound):
                act()


def test_a_merge_keeps_names_note_date_and_marks(archive: Archive):
    document_id = add_document(archive)
    with archive.change("Merge") as session:
        one = authority.create(session, "person", "Lee", note="First.", date="1963")
        authority.add_form(session, one.id, "이재명", language="ko")
        two = authority.create(session, "person", "Lee Jae Myung", note="Second.")
        both = marks.annotate(
            session, document_id, Span(0, 7), marks.identifying(one.id), marks.identifying(two.id)
        )
        marks.annotate(session, document_id, Span(8, 12), marks.identifying(one.id))
        authority.merge(session, one.id, two.id)
        (row,) = authority.rows(session)
        assert row.id == two.id
        assert [(form.form, form.kind) for form in row.forms] == [
            ("Lee Jae Myung", "authorized"),
            ("Lee", "variant"),
            ("이재명", "variant"),
        ]
        assert (row.note, row.date, row.passages) == ("Second.\nFirst.", "1963", 2)
        assert len(passage_rows.passage(session, both.id).bodies) == 1


def test_deleting_a_record_drops_the_marks_that_say_nothing_else(archive: Archive):
    document_id = add_document(archive)
    with archive.change("Delete") as session:
        record = authority.create(session, "place", "Nara")
        marks.annotate(session, document_id, Span(0, 7), marks.identifying(record.id))
        kept = marks.annotate(
            session, document_id, Span(8, 12), marks.identifying(record.id), marks.commenting("x")
        )
        authority.delete(session, record.id)
        assert authority.rows(session) == []
        assert [row.id for row in passage_rows.passages(session)] == [kept.id]


def test_records_are_listed_by_kind_then_heading(archive: Archive):
    with archive.change("Records") as session:
        for kind, name in (("event", "b"), ("person", "Zoe"), ("person", "ada"), ("place", "x")):
            authority.create(session, kind, name)
        assert [row.heading for row in authority.rows(session)] == ["ada", "Zoe", "x", "b"]
        assert [row.heading for row in authority.rows(session, "person")] == ["ada", "Zoe"]

"""The codebook: a tree whose names are unique and whose marks survive a merge."""

from __future__ import annotations

import pytest
from sqlmodel import Session

from archivist.archive import Archive
from archivist.errors import NotAllowed, NotFound
from archivist.model.rendition import Span
from archivist.store import annotations as marks
from archivist.store import codebook, passage_rows
from tests.builders import add_document


def tree(session: Session) -> dict[str, str | None]:
    """Name of each code -> name of the code above."""
    rows = {row.id: row for row in codebook.rows(session)}
    return {row.name: rows[row.parent_id].name if row.parent_id else None for row in rows.values()}


def test_a_name_finds_its_code_whatever_its_case_and_width(archive: Archive):
    with archive.change("Codes") as session:
        code = codebook.create(session, "  Peace   talks ")
        assert code.name == "Peace talks"
        for name in ("PEACE TALKS", "ｐｅａｃｅ talks", "peace\ttalks"):
            assert codebook.find_or_create(session, name).id == code.id
        with pytest.raises(NotAllowed, match="Merge the two"):
            codebook.create(session, "peace TALKS")
        for empty in ("", "  "):
            with pytest.raises(NotAllowed, match="needs a name"):
                codebook.create(session, empty)
        codebook.rename(session, code.id, "PEACE talks")
        assert codebook.get(session, code.id).name == "PEACE talks"


def test_new_codes_take_the_colours_in_turn(archive: Archive):
    with archive.change("Codes") as session:
        colours = [codebook.create(session, str(number)).colour for number in range(9)]
    assert colours == [*codebook.PALETTE, codebook.PALETTE[0]]


def test_a_shortcut_goes_over_to_the_code_that_takes_it(archive: Archive):
    with archive.change("Codes") as session:
        one = codebook.create(session, "one", shortcut="k")
        two = codebook.create(session, "two")
        codebook.edit(session, two.id, shortcut="k", colour="#123456", definition="Second.")
        assert (one.shortcut, two.shortcut, two.colour) == ("", "k", "#123456")
        codebook.edit(session, two.id, shortcut="")
        codebook.edit(session, one.id, shortcut="")
        assert two.definition == "Second."


def test_a_code_never_stands_under_itself(archive: Archive):
    with archive.change("Codes") as session:
        one = codebook.create(session, "one")
        two = codebook.create(session, "two", parent_id=one.id)
        three = codebook.create(session, "three", parent_id=two.id)
        for parent in (one.id, three.id):
            with pytest.raises(NotAllowed, match="under itself"):
                codebook.move(session, one.id, parent)
        codebook.move(session, two.id, None)
        assert tree(session) == {"one": None, "two": None, "three": "two"}
        for act in (
            lambda: codebook.move(session, one.id, "no"),
            lambda: codebook.create(session, "four", parent_id="no"),
            lambda: codebook.rename(session, "no", "x"),
            lambda: codebook.delete(session, "no"),
        ):
            with pytest.raises(NotFound):
                act()


def test_a_merge_keeps_marks_children_and_definitions(archive: Archive):
    document_id = add_document(archive)
    with archive.change("Merge") as session:
        one = codebook.create(session, "one", definition="First.")
        two = codebook.create(session, "two", definition="Second.")
        codebook.create(session, "child", parent_id=one.id)
        both = marks.annotate(
            session, document_id, Span(0, 7), marks.tagging(one.id), marks.tagging(two.id)
        )
        marks.annotate(session, document_id, Span(8, 12), marks.tagging(one.id))
        codebook.merge(session, one.id, two.id)
        assert tree(session) == {"two": None, "child": "two"}
        assert {row.name: row.passages for row in codebook.rows(session)} == {"two": 2, "child": 0}
        assert len(passage_rows.passage(session, both.id).bodies) == 1
        assert codebook.get(session, two.id).definition == "Second.\nFirst."
        with pytest.raises(NotAllowed, match="with itself"):
            codebook.merge(session, two.id, two.id)


def test_a_code_can_be_merged_into_one_far_below_it(archive: Archive):
    with archive.change("Merge") as session:
        top = codebook.create(session, "top")
        middle = codebook.create(session, "middle", parent_id=top.id)
        low = codebook.create(session, "low", parent_id=middle.id)
        codebook.merge(session, top.id, low.id)
        assert tree(session) == {"low": None, "middle": "low"}


def test_deleting_a_code_moves_its_children_up_and_drops_bare_marks(archive: Archive):
    document_id = add_document(archive)
    with archive.change("Delete") as session:
        top = codebook.create(session, "top")
        code = codebook.create(session, "code", parent_id=top.id)
        codebook.create(session, "child", parent_id=code.id)
        late = codebook.create(session, "late")
        codebook.move(session, late.id, code.id)  # in the same session, not yet written
        marks.annotate(session, document_id, Span(0, 7), marks.tagging(code.id))
        kept = marks.annotate(
            session, document_id, Span(8, 12), marks.tagging(code.id), marks.commenting("stay")
        )
        codebook.delete(session, code.id)
        assert tree(session) == {"top": None, "child": "top", "late": "top"}
        assert [row.id for row in passage_rows.passages(session)] == [kept.id]

"""Keywords in context."""

from __future__ import annotations

import pytest

from archivist.archive import Archive
from archivist.errors import QueryError
from archivist.search.context import keyword_lines
from archivist.store import authority
from tests.builders import add_document

ONE = "The old mine was closed.\nA new mine opened near Nara."
TWO = "No mine is safe; 高市早苗首相 said the mine was old."


@pytest.fixture
def ids(archive: Archive) -> list[str]:
    return [
        add_document(archive, ONE, title="One", date="2025"),
        add_document(archive, TWO, title="Two", date="2024"),
    ]


def test_each_place_is_a_line_with_what_stands_beside_it(archive: Archive, ids: list[str]) -> None:
    with archive.read() as session:
        lines = keyword_lines(session, "mine", ids, width=9)
    assert [(line.title, line.left, line.found, line.right) for line in lines] == [
        ("One", "The old ", "mine", " was clos"),
        ("One", "d. A new ", "mine", " opened n"),
        ("Two", "No ", "mine", " is safe;"),
        ("Two", "said the ", "mine", " was old."),
    ]
    texts = {ids[0]: ONE, ids[1]: TWO}
    assert all(texts[line.document_id][slice(*line.span)] == "mine" for line in lines)


def test_lines_are_sorted_by_the_words_to_the_left_or_right(
    archive: Archive, ids: list[str]
) -> None:
    with archive.read() as session:
        left = keyword_lines(session, "mine", ids, order="left")
        right = keyword_lines(session, "mine", ids, order="right")
        dated = keyword_lines(session, "mine", ids, order="date")
        few = keyword_lines(session, "mine", ids, most=3)
    # "No" stands alone, so its letters are compared: no space tells where a word would end
    assert [line.left.split()[-1] for line in left] == ["No", "new", "old", "the"]
    assert [line.right.split()[0] for line in right] == ["is", "opened", "was", "was"]
    assert [line.title for line in dated] == ["Two", "Two", "One", "One"]
    assert len(few) == 3


def test_a_line_says_which_name_of_a_record_it_found(archive: Archive, ids: list[str]) -> None:
    with archive.change("Name") as session:
        record = authority.find_or_create(session, "person", "Takaichi Sanae").id
        authority.add_form(session, record, "高市早苗", language="ja")
    with archive.read() as session:
        [line] = keyword_lines(session, "person:Takaichi", ids)
        with pytest.raises(QueryError):
            keyword_lines(session, '"open', ids)
    assert (line.found, line.form, line.right[:2]) == ("高市早苗", "高市早苗", "首相")

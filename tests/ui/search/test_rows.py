"""Typed and clicked say the same: a query becomes rows, and rows a query."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from archivist.errors import QueryError
from archivist.search.query import parse
from archivist.search.tree import All, Node
from archivist.ui.search.rows import NAMED, Row, query_of, rows_of
from archivist.ui.search.unparse import typed

_WORDS = st.sampled_from(
    ["mine", "Takaichi", "高市", "다카이치", "remains", "O’Brien", "COVID-19", "10:30", "and", "OR"]
)
_LEAVES = st.one_of(
    _WORDS,
    _WORDS.map(lambda word: f'"{word} of {word}"'),
    st.sampled_from(
        [
            'person:"Takaichi Sanae"',
            "code:talks",
            "date:2024-01..2026-06",
            "date:last-month",
            "added:..2026",
            "lang:ja",
            "has:note",
            "type:web-page",
            "collection:Summits",
            '"mine remains"~8',
            'title:"a b"~3',
            "accord*",
            "Takaichy~",
            "w*rd",
            "title:summit",
            "text:(a OR b)",
            "person:Taka*",
            "「高市 首相」",
        ]
    ),
)
_QUERIES = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(" ".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({' OR '.join(parts)})"),
        inner.map(lambda part: f"-{part}"),
        inner.map(lambda part: f"({part})"),
        inner.map(lambda part: f"title:{part}"),
    ),
    max_leaves=8,
)


def read(query: str) -> Node | None:
    try:
        return parse(query)
    except QueryError:
        return None


@example('"Chosei min*"')
@example('-"Chosei min*"')
@example('"mine rem* a*"~4')
@example('"a1 b1*" OR title:"ab cd*"')
@given(_QUERIES | st.text(max_size=40) | st.text(alphabet='ab -"()~*:OR高', max_size=20))
def test_typed_becomes_rows_and_means_the_same_again(query: str) -> None:
    rows = rows_of(query)
    back = query_of(rows)
    assert read(back) == read(query)
    if read(query) is None:
        assert back == query.strip()
    assert rows_of(back) == rows


@given(_QUERIES)
def test_a_tree_can_be_typed(query: str) -> None:
    tree = read(query)
    if tree is not None:
        parts = tree.parts if isinstance(tree, All) else (tree,)
        assert read(" ".join(typed(part, query) for part in parts)) == tree


_TEXT = st.text(alphabet="ab 高-:*~()\"'?,.", max_size=12) | st.sampled_from(
    ["Cho* mine", "Chosei min*", '"Cho* mine" b', "a* b*", "ab* (cd", "* a"]
)


@given(
    st.lists(
        st.builds(
            Row,
            st.sampled_from(["all", "phrase", "any", "none", "near", *NAMED, "collection"]),
            _TEXT,
            st.sampled_from(["", "title", "text"]),
            reach=st.integers(-3, 500),
            left_out=st.booleans(),
        ),
        max_size=4,
    )
)
def test_whatever_is_clicked_together_can_be_read(rows: list[Row]) -> None:
    query = query_of(rows)
    assert (read(query) is None) == (query == "")


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("mine gold", ["all"]),
        ('mine "gold mine" -silver -"old mine"', ["all", "phrase", "none"]),
        ("(mine OR pit) title:summit", ["any", "all"]),
        ('"mine remains"~5', ["near"]),
        ('person:"Takaichi Sanae" -dispute:Sado', ["person", "dispute"]),
        ("date:2024..2025-06 lang:ja has:note", ["date", "language", "has"]),
        ("a OR b c", ["typed"]),
        ("(a b) c", ["typed", "all"]),
        ("-(a OR b)", ["typed"]),
        ("mine (sado", ["typed"]),
    ],
)
def test_rows_show_what_they_can(query: str, kinds: list[str]) -> None:
    assert [row.kind for row in rows_of(query)] == kinds


def test_rows_hold_what_was_typed() -> None:
    assert rows_of('mine* -"old mine"') == (Row("all", "mine*"), Row("none", '"old mine"'))
    assert rows_of("date:last-month") == (Row("date", "last-month", until="last-month"),)
    assert rows_of("-date:2024..2025") == (Row("date", "2024", until="2025", left_out=True),)
    assert rows_of('title:"a b"~3') == (Row("near", "a b", "title", reach=3),)


@pytest.mark.parametrize(
    ("row", "query"),
    [
        (Row("all", "gold OR mine"), 'gold "OR" mine'),
        (Row("any", 'gold, "old mine"', "title"), 'title:(gold OR "old mine")'),
        (Row("none", "gold mine"), "-gold -mine"),
        (Row("phrase", 'the "old" mine'), '"the  old  mine"'),
        (Row("person", "Lee Jae Myung", left_out=True), '-person:"Lee Jae Myung"'),
        (Row("date", "2024", until=""), "date:2024.."),
        (Row("date", "2024", until="2024"), "date:2024"),
        (Row("language", "ja"), "lang:ja"),
        (Row("all", "  "), ""),
    ],
)
def test_a_row_is_typed_as_a_person_would(row: Row, query: str) -> None:
    assert query_of([row]) == query

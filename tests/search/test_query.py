"""The query language: what is understood, and how a mistake is told."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from archivist.errors import QueryError
from archivist.search.query import parse
from archivist.search.tree import All, AnyOf, Dates, Has, Near, Without, Words


def test_words_side_by_side_must_all_be_there() -> None:
    assert parse("mine remains") == All((Words("mine"), Words("remains")))
    assert parse("mine AND remains") == parse("mine remains")


def test_and_binds_closer_than_or() -> None:
    assert parse("a1 b1 OR c1") == AnyOf((All((Words("a1"), Words("b1"))), Words("c1")))


def test_brackets_group_in_both_widths() -> None:
    wanted = All((Words("a1"), AnyOf((Words("b1"), Words("c1")))))
    assert parse("a1 (b1 OR c1)") == wanted
    assert parse("a1 （b1 OR c1）") == wanted


@pytest.mark.parametrize("query", ["mine NOT coal", "mine -coal", "mine AND NOT coal"])
def test_three_ways_to_leave_out(query: str) -> None:
    assert parse(query) == All((Words("mine"), Without(Words("coal"))))


@pytest.mark.parametrize(
    "query", ['"Chosei mine"', "“Chosei mine”", "「Chosei mine」", "＂Chosei mine＂"]
)
def test_quotes_of_east_and_west_make_a_phrase(query: str) -> None:
    assert parse(query) == Words("Chosei mine")


def test_a_hyphen_inside_a_word_is_no_minus() -> None:
    assert parse("Japan-RoK") == Words("Japan-RoK")


def test_fields_take_words_phrases_and_groups() -> None:
    assert parse("person:Takaichi") == Words("Takaichi", "person")
    assert parse('Person:"Takaichi Sanae"') == Words("Takaichi Sanae", "person")
    assert parse("person：高市早苗") == Words("高市早苗", "person")
    assert parse("-title:(mine OR coal)") == Without(
        AnyOf((Words("mine", "title"), Words("coal", "title")))
    )
    assert parse("organization:UN") == Words("UN", "organisation")
    assert parse("lang:Japanese") == Words("ja", "language")


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ("date:2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("date:2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("date:2026/01/13", date(2026, 1, 13), date(2026, 1, 13)),
        ("date:2024-01..2026-06", date(2024, 1, 1), date(2026, 6, 30)),
        ("date:2024..", date(2024, 1, 1), date.max),
        ("date:..2024", date.min, date(2024, 12, 31)),
    ],
)
def test_dates_and_ranges_of_dates(query: str, first: date, last: date) -> None:
    assert parse(query) == Dates(first, last)


def test_a_star_ends_a_word_and_is_needless_after_han() -> None:
    assert parse("accord*") == Words("accord", begins=True)
    assert parse("会談*") == Words("会談")


def test_the_last_word_of_a_phrase_may_go_on() -> None:
    assert parse('"Chosei min*"') == Words("Chosei min", begins=True)
    assert parse('text:"co-operate rem*."') == Words("co-operate rem", "body", begins=True)
    assert parse('"奈良 会談*"') == Words("奈良 会談")
    assert parse('"mine rem*"~4') == Near((Words("mine"), Words("rem", begins=True)), 4)
    assert parse('"M*A*S*H"') == Words("M*A*S*H")
    assert parse('"mine a*"') == Words("mine a")
    assert parse('"mine mine* a a*"~3') == Near(
        (Words("mine"), Words("mine", begins=True), Words("a")), 3
    )
    assert parse('"***" mine') == Words("mine")


def test_addresses_and_times_are_words() -> None:
    assert parse("10:30") == Words("10:30")
    assert parse("https://example.org/a") == Words("https://example.org/a")


def test_punctuation_alone_asks_for_nothing() -> None:
    assert parse("mine — & !!!") == Words("mine")
    assert parse("mine AND … AND coal") == All((Words("mine"), Words("coal")))


def test_letters_may_differ_be_left_open_or_stand_near() -> None:
    assert parse("acc*rd") == Words("acc*rd", like=True)
    assert parse("wom?n what?") == All((Words("wom?n", like=True), Words("what?")))
    assert parse("Takaichy~") == Words("Takaichy", slips=2)
    assert parse("title:Narra~1") == Words("Narra", "title", slips=1)
    assert parse('"mine remains"~8') == Near((Words("mine"), Words("remains")), 8)
    assert parse('text:"高市 会談"~2') == Near(
        (Words("高市", "body"), Words("会談", "body")), 2, "body"
    )
    assert parse('"a1 b1 c1"~1') == Near((Words("a1"), Words("b1"), Words("c1")), 2)
    assert parse('"mine"~8') == Words("mine")


def test_what_is_there_and_what_sort_it_is() -> None:
    assert parse("has:notes") == Has("note")
    assert parse("-has:person") == Without(Has("person"))
    assert parse("type:Letter") == Words("letter", "type")
    assert parse('type:"press release"') == Words("press-release", "type")


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ("added:today", date(2026, 3, 31), date(2026, 3, 31)),
        ("added:yesterday", date(2026, 3, 30), date(2026, 3, 30)),
        ("added:this-week", date(2026, 3, 30), date(2026, 4, 5)),
        ("added:last-week", date(2026, 3, 23), date(2026, 3, 29)),
        ("added:last-month", date(2026, 2, 1), date(2026, 2, 28)),
        ('added:"last month"', date(2026, 2, 1), date(2026, 2, 28)),
        ("added:last-year", date(2025, 1, 1), date(2025, 12, 31)),
        ("added:last-10-days", date(2026, 3, 21), date(2026, 3, 31)),
        ("added:2026-01..yesterday", date(2026, 1, 1), date(2026, 3, 30)),
        ("added:last-9999-years", date.min, date(2026, 3, 31)),
    ],
)
def test_days_by_name(query: str, first: date, last: date) -> None:
    assert parse(query, date(2026, 3, 31)) == Dates(first, last, "added")


@pytest.mark.parametrize(
    ("query", "guess"),
    [
        ('mine "remains of ', 'mine "remains of"'),
        ("「高市", "「高市」"),
        ("(mine OR coal", "(mine OR coal)"),
        ("mine)", "mine"),
        ("mine AND", "mine"),
        ("OR mine", "mine"),
        ("persn:Lee mine", "person:Lee mine"),
        ("zz:Lee mine", '"zz:Lee" mine'),
        ("person: Lee", "person:Lee"),
        ("高*苗 mine", "高 苗 mine"),
        ("date:2026..2024", "date:2024..2026"),
        ("date:13.01.2026", "date:2026-01-13"),
        ("mine date:Jan_2026", "mine date:2026-01"),
        ("date:1/2/1905", "date:1905-02-01"),
        ("date:2026-13", "date:2026"),
        ("added:last-mont", "added:last-month"),
        ("name~9", "name~"),
        ('"a1 b1"~500', '"a1 b1"~100'),
        ('text:"Cho* mine"', "text:(Cho* mine)"),
        ('"Cho* mine (coal"', '"Cho mine (coal"'),
    ],
)
def test_a_mistake_comes_with_what_was_perhaps_meant(query: str, guess: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query)
    assert caught.value.guess == guess
    assert parse(guess)


@pytest.mark.parametrize(
    ("query", "place", "says"),
    [
        ("", "", "Type a word"),
        ("…", "…", "Type a word"),
        ('mine "remains of', '"', "not closed"),
        ("「高市", "「", "Add 」"),
        ("(mine OR coal", "(", "not closed"),
        ("mine)", ")", "no opening"),
        ("AND mine", "AND", "word before"),
        ("mine AND", "AND", "word after"),
        ("mine OR", "OR", "word after"),
        ("mine AND AND coal", "AND", "word before"),
        ("mine NOT", "NOT", "word after"),
        ("(AND)", "AND", "word before"),
        ("persn:Lee", "persn:", "“person:”"),
        ("zzz:Lee", "zzz:", "Known are"),
        ("person: Lee", "person:", "right after"),
        ("person:」", "person:", "right after"),
        ("*c", "*", "3 letters"),
        ("高*苗", "高*苗", "without *"),
        ("name~9", "name~9", "1 or 2"),
        ("ab~", "ab~", "more letters"),
        ("高市~", "高市~", "one word of letters"),
        ('"a b"~500', '"a b"~500', "100 words"),
        ("has:what", "what", "has:note"),
        ("a*", "a*", "2 letters"),
        ('x "Cho* mine" y', '"Cho* mine"', "only behind the last word"),
        ("*", "*", "2 letters"),
        ("date:soon", "soon", "A date is"),
        ("date:2026-13", "2026-13", "A date is"),
        ("date:..", "..", "A date is"),
        ("date:2026..2024", "2026..2024", "earlier"),
        ("x" * 101, "x" * 101, "100 characters"),
        ("(" * 51 + "a", "(", "50 deep"),
        ("NOT " * 60 + "a", "NOT", "50"),
    ],
)
def test_a_mistake_gets_a_sentence_that_points_at_it(query: str, place: str, says: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query)
    assert says in str(caught.value)
    assert query[caught.value.start : caught.value.end].startswith(place)
    assert caught.value.end <= len(query)


def test_a_query_too_long_or_of_too_many_words_is_refused_before_it_runs() -> None:
    with pytest.raises(QueryError, match="1,000"):
        parse("a" * 2_000_000)
    with pytest.raises(QueryError, match="100 words"):
        parse("a1 " * 120)


queries = st.text(
    st.one_of(
        st.sampled_from(' ()"-*?~:.“”「」：（）\u3000ab9本'),
        st.characters(),
    ),
    max_size=60,
) | st.lists(
    st.sampled_from(
        [
            "AND",
            "OR",
            "NOT",
            "(",
            ")",
            '"',
            '"~',
            "-",
            "mine",
            "mi*e",
            "mine~",
            "has:",
            "person:",
            "date:",
            "2025",
            "..",
            "本*",
        ]
    ),
    max_size=30,
).map(" ".join)


@given(queries)
@example("person:」")
@example('title:"')
@example("date:2024...")
@example("-" * 900)
@example("(" * 1000)
def test_no_text_raises_anything_but_a_query_error(query: str) -> None:
    try:
        parse(query)
        return
    except QueryError as error:
        told = error
    assert 0 <= told.start <= told.end <= len(query)
    assert str(told).endswith(".")

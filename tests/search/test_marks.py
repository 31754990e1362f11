"""Finding marks the quick way finds what looking at every term finds."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from archivist.search.analyzer import Token, tokens
from archivist.search.marks import find_marks
from archivist.search.steps import alternatives
from archivist.search.tree import Words

PARTS = [
    "mine",
    "mines",
    "Mine's",
    "re-mine",
    "mine-re",
    "U.S.",
    "u.s",
    "end.Mine",
    "mine_",
    "O'Mine",
]
PARTS += [" ", " ", "-", ".", "'", "\n", "\x1e", "_", "本", "é", "miné", "’", "G7", "7"]
PARTS += ["“", "–", "\u0301", "-U.S.", "x-U.S", "o'clock", "ж", "ø", "mineж", "‑"]


@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join), st.sampled_from(PARTS[:9]))
@example("mine.mine", "mine")
@example("a-mine mine", "mine")
def test_words_are_marked_wherever_their_term_stands(text: str, word: str) -> None:
    ways = alternatives(Words(word))
    found = {(mark.span.start, mark.span.end) for mark in find_marks([Words(word)], text)}
    single = {way[0].term for way in ways if len(way) == 1}
    first: dict[int, Token] = {}  # by position: of a word and a compound there, the word
    for token in tokens(text):
        if token.term in single:
            first.setdefault(token.position, token)
    there = {(token.start, token.end) for token in first.values()}
    covered = {place for start, end in found for place in range(start, end)}
    assert {place for start, end in there for place in range(start, end)} <= covered
    if all(len(way) == 1 for way in ways):
        assert covered == {place for start, end in there for place in range(start, end)}


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("die", "The dying man died", ["dying", "died"]),
        ("dying", "they die", ["die"]),
        ("international", "International, not internal: intern", ["International"]),
        ("university", "universities, universal", ["universities"]),
        ("organisation", "organizations, organ", ["organizations"]),
        ("skeptic", "The sceptic said", ["sceptic"]),
        ("pediatric", "a paediatric ward", ["paediatric"]),
        ("U.S.", "The Japan-U.S. alliance", ["U.S"]),
        ("a", "a.b … a", ["a"]),
    ],
)
def test_words_of_one_stem_are_the_same_and_no_others(
    word: str, text: str, found: list[str]
) -> None:
    marks = find_marks([Words(word)], text)
    assert [text[mark.span.start : mark.span.end] for mark in marks] == found


@pytest.mark.parametrize(
    ("word", "text"), [("bake", "making"), ("making", "baking"), ("tie", "dying")]
)
def test_a_slip_is_forgiven_in_words_whose_stem_gained_a_letter(word: str, text: str) -> None:
    assert find_marks([Words(word, slips=1)], f"He is {text} it")

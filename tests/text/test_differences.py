"""Where two texts differ: what is marked, what is not, and that nothing is lost."""

from __future__ import annotations

import random
from itertools import pairwise
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.structure import Span
from archivist.text.differences import MOST_SIGNS, Comparison, compare
from archivist.text.shingles import words_of

WORDS = st.lists(
    st.sampled_from(["Nara", "met", "on", "the", "mine", "奈", "良", "한"]), max_size=40
)


def shown(one: str, other: str) -> list[tuple[str, str]]:
    return [
        (one[found.one.start : found.one.end], other[found.other.start : found.other.end])
        for found in compare(one, other).differences
    ]


def rest(text: str, spans: list[Span]) -> str:
    """The text without the spans."""
    kept, here = [], 0
    for span in spans:
        kept.append(text[here : span.start])
        here = span.end
    return " ".join([*kept, text[here:]])


def test_changed_added_and_cut_words_are_told() -> None:
    one = "Leaders meet in Nara. Takaichi met President Lee on Tuesday in Nara."
    other = "LEADERS met in Nara — Takaichi met South Korean President Lee in Nara on Wednesday."
    assert shown(one, other) == [
        ("meet", "met"),
        ("", "South Korean"),
        ("on Tuesday", ""),
        ("", "on Wednesday"),
    ]


def test_signs_of_japanese_are_told_one_by_one() -> None:
    one = "高市早苗首相は13日、奈良市で李在明大統領と会談した。"
    other = "高市首相は14日、奈良県で韓国の李在明大統領と首脳会談した。"
    assert shown(one, other) == [
        ("早苗", ""),
        ("13", "14"),
        ("市", "県"),
        ("", "韓国の"),
        ("", "首脳"),
    ]


@pytest.mark.parametrize(
    "other", ["ＬＥＡＤＥＲＳ met, in “Nara”", "leaders met\nin nara!", "Leaders  met in Nara"]
)
def test_case_width_and_punctuation_are_passed_over(other: str) -> None:
    assert compare("Leaders met in Nara", other) == Comparison(())


@given(WORDS, WORDS)
def test_what_is_not_marked_is_the_same(one: list[str], other: list[str]) -> None:
    mine, others = " ".join(one), " ".join(other)
    found = compare(mine, others).differences
    left = words_of(rest(mine, [held.one for held in found]))
    right = words_of(rest(others, [held.other for held in found]))
    assert left.tolist() == right.tolist()
    for before, after in pairwise(found):
        assert before.one.end <= after.one.start
        assert before.other.end <= after.other.start


@given(WORDS)
def test_a_text_does_not_differ_from_itself(words: list[str]) -> None:
    text = " ".join(words)
    assert compare(text, text).differences == ()
    assert len(compare(text, "").differences) == (1 if words else 0)


def test_long_texts_are_held_together_by_what_stands_in_them_once() -> None:
    chance = random.Random(3)
    words = [f"w{min(int(chance.paretovariate(0.7)), 4000)}" for _ in range(12_000)]
    edited = list(words)
    places = sorted(chance.sample(range(12_000), 150))
    for place in places:
        edited[place] = "edited"
    found = compare(" ".join(words), " ".join(edited)).differences
    assert 120 <= len(found) <= 150
    marked = sum(held.one.end - held.one.start for held in found)
    assert marked < 150 * 12


def test_a_paragraph_that_moved_is_told_twice() -> None:
    parts = [" ".join(f"{letter}{n}" for n in range(60)) for letter in "abc"]
    found = shown(" ".join(parts), " ".join([parts[1], parts[2], parts[0]]))
    assert found == [(parts[0], ""), ("", parts[0])]


def test_a_cancelled_comparison_ends_at_once_and_marks_the_rest() -> None:
    stop = Event()
    stop.set()
    (found,) = compare("a b c", "a x c", stop).differences
    assert (found.one, found.other) == (Span(2, 3), Span(2, 3))


def test_of_texts_too_long_the_beginnings_are_compared() -> None:
    long = "ab " * (MOST_SIGNS // 3 + 100)
    assert compare(long, long + "x").cut
    assert compare(long, long + "x").differences == ()

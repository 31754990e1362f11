"""Runs of words: what makes no difference, what does, and how signatures meet."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.text import minhash
from archivist.text.shingles import (
    MOST_SIGNS,
    RUN,
    length_in_words,
    shingles,
    text_key,
    words_of,
)

JAPANESE = "高市早苗首相は13日、奈良市で李在明大統領と会談した。"


def key(text: str) -> int | None:
    return text_key(words_of(text), text)


def some_words(count: int, seed: int = 1) -> list[str]:
    chance = random.Random(seed)
    return ["".join(chance.choices("aeioutnrs", k=6)) for _ in range(count)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leaders meet in Nara.", "LEADERS MEET, in – “Nara”!\n"),
        ("日韓首脳会談", "日韓 首脳\n会談。"),
        ("ﾅﾗで会談", "ナラで会談"),
        ("한일 정상회담이 열렸다", "한일정상 회담이 열렸다."),
        ("don't", "DON’T"),
    ],
)
def test_case_width_punctuation_and_blanks_make_no_difference(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Nara met Seoul", "Seoul met Nara"), ("a b", "ab"), ("奈良", "良奈"), ("x", "x x")],
)
def test_other_words_or_another_order_do(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize("text", ["", " \n", "…—!", "🤝"])
def test_a_text_without_words_is_like_no_other(text: str) -> None:
    assert key(text) is None


def test_every_sign_of_japanese_is_a_word_and_numbers_are_one() -> None:
    assert len(words_of("奈良で13日")) == 5
    assert length_in_words(words_of(JAPANESE), JAPANESE) == 13


@given(st.text())
def test_any_text_has_words(text: str) -> None:
    words = words_of(text)
    assert shingles(words).size <= max(words.size - RUN + 1, 0)


def test_words_are_the_same_wherever_they_stand() -> None:
    words = words_of("Nara " * 3 + "x" * 100_000 + " Nara")
    assert words[0] == words[1] == words[2] == words[4]


def test_what_comes_after_the_compared_beginning_still_makes_another_text() -> None:
    long = "ab " * (MOST_SIGNS // 3 + 10)
    assert key(long + "x") != key(long + "y")


def test_runs_are_rising_and_different() -> None:
    runs = shingles(words_of("a b c d e " * 40))
    assert runs.size == 5
    assert bool(np.all(runs[1:] > runs[:-1]))


def test_the_minima_of_half_a_text_agree_in_half() -> None:
    words = some_words(4_000)
    whole, half = (shingles(words_of(" ".join(part))) for part in (words, words[:2_000]))
    assert minhash.common(half, whole) == half.size
    agree = np.mean(minhash.signature(whole) == minhash.signature(half))
    assert 0.37 < agree < 0.63  # 128 minima: 0.5 with a deviation of 0.044


def test_every_function_has_a_minimum_of_its_own() -> None:
    runs = shingles(words_of(" ".join(some_words(1_000))))
    assert len(set(minhash.signature(runs).tolist())) == minhash.MINIMA
    kept = {int(np.argmin(runs * factor)) for factor in minhash._FACTORS}
    assert len(kept) > 100


def test_half_a_text_meets_the_whole_in_a_band_and_a_stranger_does_not() -> None:
    met = strangers = 0
    for seed in range(60):
        words = some_words(600, seed)
        keys = [
            minhash.band_keys(minhash.signature(shingles(words_of(" ".join(part)))))
            for part in (words, words[:300], some_words(600, seed + 1_000))
        ]
        met += any(a == b for a, b in zip(keys[0], keys[1], strict=True))
        strangers += any(a == b for a, b in zip(keys[0], keys[2], strict=True))
    assert met >= 58
    assert strangers == 0


def test_the_work_on_a_long_text_is_bounded() -> None:
    words = words_of("名" * (MOST_SIGNS + 5))
    assert words.size == MOST_SIGNS
    assert shingles(words).size == 1


def test_a_packed_signature_tells_about_how_much_texts_share() -> None:
    words = some_words(3_000)
    sets = [shingles(words_of(" ".join(words[:end]))) for end in (3_000, 1_500, 300)]
    packed = [minhash.packed(minhash.signature(runs)) for runs in sets]
    shares = minhash.estimates(packed[0], packed)
    assert shares[0] == 1.0
    assert 0.34 < shares[1] < 0.66
    assert shares[2] < 0.26

"""Reading a text word by remembered word gives the terms that looking at every letter gives."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from archivist.search.analyzer import SEPARATOR, tokens
from archivist.search.folding import Folding
from archivist.search.writing.vocabulary import Vocabulary
from tests.search.test_analyzer import anything, foldings

wordy = st.text(
    st.sampled_from("abzZAé0 9.'’-‐ U.S,\n\u0301\u3099ßİΣK日本ガ한국ー" + SEPARATOR), max_size=60
)
HELD = Vocabulary()  # keeps what it learnt from one example to the next, as in the program


def read(text: str, vocabulary: Vocabulary) -> list[tuple[str, int]]:
    numbers, places = vocabulary.read(text)
    terms = [vocabulary.terms[number] for number in numbers]
    return list(zip(terms, range(len(terms)) if places is None else places, strict=True))


@given(st.one_of(anything, wordy))
@example("re-elect U.S.-led x-a.b1 co-op-er")
@example(f"a{SEPARATOR}b-c{SEPARATOR}{SEPARATOR}日本 d")
@example("٣-'a \u0345x ǅungla-ǅ")
@example("a" * 300 + "-" + "b" * 90)
def test_remembered_words_give_the_terms_and_places_of_the_tokens(text: str) -> None:
    expected = [(token.term, token.position) for token in tokens(text)]
    assert read(text, Vocabulary()) == expected
    assert read(text, HELD) == expected


@given(st.one_of(anything, wordy), foldings)
def test_remembered_words_are_folded_as_the_archive_wants_it(text: str, folding: Folding) -> None:
    expected = [(token.term, token.position) for token in tokens(text, folding=folding)]
    assert read(text, Vocabulary(folding)) == expected


@pytest.mark.parametrize("text", ["", " \n", "—", SEPARATOR])
def test_a_text_without_words_has_no_terms(text: str) -> None:
    assert read(text, Vocabulary()) == []

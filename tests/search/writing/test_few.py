"""A small field comes out the same whether it is turned over word by word or with arrays."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from archivist.search.pairs import COMMON
from archivist.search.writing.few import few_terms
from archivist.search.writing.postings import INLINED, term_values
from archivist.search.writing.tokens import FieldTokens

VOCABULARY = [*COMMON[:6], "mine", "labor", "記者", "é", "remain", *COMMON[20:24]]
WORDS = st.lists(st.integers(0, len(VOCABULARY) - 1), min_size=1, max_size=12)
STEPS = st.lists(st.integers(0, 3), min_size=12, max_size=12)
JUMPS = st.one_of(st.none(), STEPS, STEPS.map(lambda steps: [70_000, *steps[1:]]))


@given(st.lists(st.tuples(WORDS, JUMPS), min_size=1, max_size=INLINED), st.booleans())
def test_word_by_word_gives_what_arrays_give(
    documents: list[tuple[list[int], list[int] | None]], positions: bool
) -> None:
    field = FieldTokens()
    for doc, (words, steps) in enumerate(documents):
        if steps is None or not positions:
            field.add(2 * doc, words)
        else:
            different = list(dict.fromkeys(words))
            field.add(2 * doc, different, np.cumsum(steps[: len(different)]).tolist())
    lengths = np.arange(7, 7 + 2 * len(documents), dtype=np.uint8)
    terms: list[bytes] = []
    values: list[bytes] = []
    for some in field.inverted(VOCABULARY, lengths, positions=positions):
        terms += some.terms
        values += term_values(some, lambda _: 0)
    assert field.is_small
    assert few_terms(field.documents(), VOCABULARY, lengths.tolist(), positions=positions) == (
        terms,
        values,
    )

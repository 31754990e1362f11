"""Slips between a word and terms."""

from __future__ import annotations

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from archivist.search.fast.slips import distances, one_slip

_WORDS = st.text("abc", min_size=1, max_size=6)


@given(_WORDS, _WORDS)
@example("accord", "acocrd")
@example("accord", "accords")
@example("accord", "ccord")
@example("ab", "ba")
def test_one_by_one_is_as_all_at_once(word: str, term: str):
    letters = np.frombuffer(term.encode(), np.uint8)[None, :]
    lengths = np.array([len(term)])
    at_once = distances(word, letters, lengths, 1).tolist()[0]
    assert one_slip(word.encode(), term.encode()) == min(at_once, 2)

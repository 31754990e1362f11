"""Words are found in the open text however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.ui.reader.finding import find_spans


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("ＤＮＡ鑑定 dna Dna", "dna", ["ＤＮＡ", "dna", "Dna"]),
        ("ﾊﾝｸﾞﾙ と ハングル", "ハングル", ["ﾊﾝｸﾞﾙ", "ハングル"]),
        ("㍻８年の声明", "平成8年", ["㍻８年"]),
        ("Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("조세이\n탄광", "조세이  탄광", ["조세이\n탄광"]),
        ("\u1112\u1161\u11ab 한", "한", ["\u1112\u1161\u11ab", "한"]),
        ("e\u0301 é", "É", ["e\u0301", "é"]),
        ("한ﾊﾞ", "한ﾊﾞ", ["한ﾊﾞ"]),
        ("(1965) [1965]", "[1965]", ["[1965]"]),
        ("𠮷野 and 𠮷田", "𠮷", ["𠮷", "𠮷"]),
        ("nothing", "  ", []),
        ("nothing", "absent", []),
    ],
)
def test_words_are_found(text: str, words: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_spans(text, words)] == found


@given(st.text(st.sampled_from("aA ﬁ㍻ß８8平成ﾊﾞ한é")), st.integers(0, 20), st.integers(1, 5))
def test_what_stands_in_the_text_is_found_where_it_stands(text: str, at: int, size: int) -> None:
    words = text[at : at + size]
    if words.strip() != words or not words:
        return
    spans = find_spans(text, words)
    assert any(span.start <= at + size and span.end >= at for span in spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)

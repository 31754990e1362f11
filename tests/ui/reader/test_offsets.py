"""Code points and Qt's places agree wherever Qt may put the caret."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from archivist.ui.reader.offsets import OffsetMap
from archivist.ui.reader.paragraphs import LONG_PARAGRAPH, displayable, page_breaks

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("a한の😀\U00020000👩‍👩‍👧é")
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_every_code_point_goes_to_qt_and_back(text: str) -> None:
    offsets = OffsetMap(text)
    for place in range(len(text) + 1):
        there = units(text[:place])
        assert offsets.to_qt(place) == offsets.to_qt_end(place) == there
        assert offsets.start(there) == offsets.end(there) == place
    assert offsets.units == units(text)


@given(TEXTS, st.sets(st.integers(1, 40)))
def test_breaks_that_stand_only_on_the_page_move_no_code_point(text: str, cuts: set[int]) -> None:
    breaks = sorted(cut for cut in cuts if cut < len(text))
    edges = [0, *breaks, len(text)]
    shown = "\n".join(text[first:last] for first, last in pairwise(edges))
    offsets = OffsetMap(text, breaks)
    assert offsets.units == units(shown)
    for place in range(len(text) + 1):
        for there in (offsets.to_qt(place), offsets.to_qt_end(place)):
            assert offsets.start(there) == offsets.end(there) == place
        cut = place in breaks
        assert offsets.to_qt(place) == offsets.to_qt_end(place) + cut


def test_a_place_inside_a_pair_rounds_outwards() -> None:
    offsets = OffsetMap("a😀b")
    assert (offsets.start(2), offsets.end(2)) == (1, 2)
    broken = OffsetMap("a😀b😀", [1])
    assert (broken.start(3), broken.end(3)) == (1, 2)


def test_a_long_paragraph_is_broken_behind_sentences() -> None:
    sentence = "これは条約についての長い文である。"
    text = "short\n" + sentence * 2_000 + "\nshort"
    breaks = page_breaks(text)
    assert len(breaks) > 2
    assert all(text[place - 1] == "。" for place in breaks)
    assert page_breaks(sentence * (LONG_PARAGRAPH // len(sentence))) == []


def test_a_long_paragraph_without_sentences_or_blanks_keeps_its_letters_whole() -> None:
    text = "e\u0301" * LONG_PARAGRAPH
    breaks = page_breaks(text)
    assert breaks
    assert all(text[place] == "e" for place in breaks)


def test_signs_qt_would_change_are_replaced_one_by_one() -> None:
    odd = "a\r\nb\u2029c\ufeff\ud800d\u00a0\x00\ufdd0"
    shown = displayable(odd)
    assert len(shown) == len(odd)
    assert shown.count("\ufffd") == 6
    assert displayable("plain\ttext\n") == "plain\ttext\n"

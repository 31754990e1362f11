import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.rendition import Span
from archivist.text.anchor import find_quote, quote_selector

letters = st.text(st.sampled_from("ab 外交\n𠀀e\u0301"), min_size=1, max_size=120)
SPEECH = "Lee said the talks were good. Takaichi agreed. Lee said the talks were long."


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(letters | st.text(min_size=1))
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@given(passages())
def test_a_passage_is_found_again_by_its_selector(passage: tuple[str, Span]) -> None:
    text, span = passage
    selector = quote_selector(text, span)
    found = find_quote(text, *selector)
    assert span in found
    assert all(text[start:end] == selector.exact for start, end in found)


@given(passages())
def test_the_context_is_what_stands_around(passage: tuple[str, Span]) -> None:
    text, span = passage
    exact, prefix, suffix = quote_selector(text, span)
    assert text[: span.start].endswith(prefix)
    assert text[span.end :].startswith(suffix)
    assert len(prefix) == min(32, span.start)
    assert len(suffix) == min(32, len(text) - span.end)
    assert prefix + exact + suffix in text


def test_context_tells_two_equal_passages_apart() -> None:
    second = SPEECH.rindex("the talks")
    assert len(find_quote(SPEECH, "the talks")) == 2
    assert find_quote(SPEECH, "the talks", suffix=" were long") == [Span(second, second + 9)]
    assert find_quote(SPEECH, "the talks", prefix="agreed. Lee said ")[0].start == second


def test_half_forgotten_context_still_chooses_the_nearest() -> None:
    assert find_quote(SPEECH, "Lee said", prefix="Takaichi AGREED. ")[0].start > 0


def test_a_single_place_is_found_even_where_its_context_has_changed() -> None:
    assert find_quote(SPEECH, "Takaichi", prefix="nothing like it") == [Span(30, 38)]


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("the summit\nmeeting", "the  summit meeting", "the summit\nmeeting"),
        ("日韓請求\n権協定の", "日韓請求権協定", "日韓請求\n権協定"),
        ("日韓請求権協定", "日韓請求 権協定", "日韓請求権協定"),
        ("a café.", "cafe\u0301", "café"),
    ],
)
def test_white_space_and_composition_may_differ(text: str, quote: str, found: str) -> None:
    (span,) = find_quote(text, quote)
    assert text[span.start : span.end] == found


@pytest.mark.parametrize("quote", ["", "  ", "together", "ab c"])
def test_what_is_not_there_is_not_found(quote: str) -> None:
    assert find_quote("to gether abc", quote) == []


@pytest.mark.parametrize("span", [(0, 0), (3, 2), (-1, 2), (2, 99)])
def test_a_span_outside_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no passage"):
        quote_selector("a text", Span(*span))


def test_a_long_quote_that_is_nearly_there_is_refused_in_little_time() -> None:
    text = "外 " * 20_000
    start = time.process_time()
    assert find_quote(text, "外" * 19_999 + "交") == []
    assert time.process_time() - start < 10

"""The page of a passage."""

from archivist.model.structure import Inline, InlineKind, Span
from archivist.text.pages import Pages

PAGES = Pages.of(
    [
        Inline(InlineKind.LINK, 3, 9, "https://example.org"),
        Inline(InlineKind.PAGE, 20, 21, "xiv"),
        Inline(InlineKind.PAGE, 10, 11, "xiii"),
    ]
)


def test_a_place_stands_on_the_page_that_began_last() -> None:
    assert [PAGES.page_of(at) for at in (0, 9, 10, 19, 20, 99)] == [
        "", "", "xiii", "xiii", "xiv", "xiv",
    ]  # fmt: skip


def test_a_passage_over_a_page_break_has_both_pages() -> None:
    assert PAGES.pages_of(Span(12, 20)) == "xiii"
    assert PAGES.pages_of(Span(12, 21)) == "xiii–xiv"
    assert PAGES.pages_of(Span(20, 20)) == "xiv"
    assert PAGES.pages_of(Span(2, 12)) == ""


def test_the_pages_that_begin_in_a_stretch_are_those_of_its_lines() -> None:
    assert PAGES.between(10, 20) == [(10, "xiii")]
    assert PAGES.between(11, 21) == [(20, "xiv")]
    assert PAGES.between(0, 10) == []


def test_a_text_without_pages_tells_none() -> None:
    assert Pages.of([]).pages_of(Span(0, 5)) == ""

"""Marks are found by place and get lanes that do not collide."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archivist.model.rendition import Span
from archivist.ui.reader.mark import Mark, MarkIndex, MarkLayer

SPANS = st.lists(
    st.tuples(st.integers(0, 200), st.integers(1, 60)).map(lambda at: Span(at[0], at[0] + at[1])),
    max_size=60,
)


def marks(spans: list[Span]) -> list[Mark]:
    layer = MarkLayer("person", "", "Lee Jae Myung", "b")
    return [Mark(str(number), span, (layer,)) for number, span in enumerate(spans)]


@given(SPANS, st.integers(0, 260), st.integers(1, 80))
def test_the_index_finds_what_a_scan_of_all_marks_finds(
    spans: list[Span], start: int, length: int
) -> None:
    all_marks = marks(spans)
    found = MarkIndex(all_marks).overlapping(start, start + length)
    wanted = [mark for mark in all_marks if mark.span.overlaps(Span(start, start + length))]
    assert sorted(mark.annotation_id for mark in found) == sorted(
        mark.annotation_id for mark in wanted
    )


@given(SPANS)
def test_layers_of_crossing_marks_never_share_a_lane(spans: list[Span]) -> None:
    layers = (MarkLayer("person", "", "Lee", "b"), MarkLayer("note", "", "see p. 4", "n"))
    index = MarkIndex([Mark(str(n), span, layers[: 1 + n % 2]) for n, span in enumerate(spans)])
    for one in index.marks:
        lanes = index.lanes[one.annotation_id]
        assert len(set(lanes)) == len(lanes) == len(one.layers)
        for other in index.marks:
            if one is not other and set(lanes) & set(index.lanes[other.annotation_id]):
                assert not one.span.overlaps(other.span)


def test_marks_are_stepped_through_in_the_order_of_the_text() -> None:
    index = MarkIndex(marks([Span(30, 40), Span(10, 20), Span(12, 14)]))
    assert [index.beside(0, 1), index.beside(10, 1), index.beside(30, 1)] == [
        index.get("1"), index.get("2"), None
    ]  # fmt: skip
    assert [index.beside(30, -1), index.beside(10, -1)] == [index.get("2"), None]


def test_the_shortest_mark_over_a_place_comes_first() -> None:
    index = MarkIndex(marks([Span(0, 50), Span(10, 20), Span(5, 40)]))
    assert [mark.annotation_id for mark in index.at(12)] == ["1", "2", "0"]

"""Back and forward, and finding in the open text."""

from __future__ import annotations

from archivist.model.rendition import Span
from archivist.ui.desk.trail import Place, Trail
from archivist.ui.reader.finding import find_spans


def test_back_and_forward_return_to_where_one_was() -> None:
    trail = Trail()
    trail.leave(Place("a", 10))
    trail.leave(Place("b", 20))
    assert trail.back(Place("c", 30)) == Place("b", 20)
    assert trail.back(Place("b", 25)) == Place("a", 10)
    assert trail.back(Place("a", 10)) is None
    assert trail.forward(Place("a", 12)) == Place("b", 25)
    assert trail.forward(Place("b", 25)) == Place("c", 30)
    assert not trail.can_go_forward


def test_a_new_place_ends_the_way_forward() -> None:
    trail = Trail()
    trail.leave(Place("a"))
    trail.back(Place("b"))
    trail.leave(Place("a"))
    assert not trail.can_go_forward


def test_a_document_that_is_gone_is_forgotten() -> None:
    trail = Trail()
    trail.leave(Place("a"))
    trail.leave(Place("b"))
    trail.forget("b")
    assert trail.back(None) == Place("a")


def test_words_are_found_whatever_their_case_and_line_breaks() -> None:
    text = "𠀀 DNA\ntesting; dna  TESTING"
    assert find_spans(text, "dna testing") == [Span(2, 13), Span(15, 27)]
    assert find_spans(text, "  ") == []
    assert find_spans("a.c abc", "a.c") == [Span(0, 3)]

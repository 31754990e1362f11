"""What is clicked beside the words, and the question and the typed form it makes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archivist.search.query import parse
from archivist.ui.search.keeping import wish_from_text, wish_to_text
from archivist.ui.search.wish import Scope, Wish

PERSON = ("person", "Takaichi Sanae")
YEAR = ("year", "2026")
OTHER = ("dispute", "Chosei mine")


def test_a_pick_comes_turns_and_goes() -> None:
    wanted = Wish("mine").picked(PERSON, leave_out=False)
    assert wanted.standing(PERSON) == "with"
    turned = wanted.picked(PERSON, leave_out=True)
    assert turned.standing(PERSON) == "without"
    assert turned.picked(PERSON, leave_out=True).picks == ()


@pytest.mark.parametrize("kinds", ["documents", "passages", "both"])
def test_what_is_picked_is_asked_as_it_was_counted(kinds: str) -> None:
    wish = Wish("mine", kinds).picked(PERSON, leave_out=False).picked(YEAR, leave_out=True)
    asked = wish.ask({})
    assert (asked.having, asked.lacking, asked.within) == ((PERSON,), (YEAR,), "")


@pytest.mark.parametrize(
    ("scope", "document_id", "within", "collection_id"),
    [
        (Scope(), "", "", None),
        (Scope("document", "d1", "Nara"), "d1", "", None),
        (Scope("query", "a OR b", "Either"), "", "a OR b", None),
        (Scope("collection", "c1", "Summits"), "", "", "c1"),
    ],
)
def test_a_place_limits_the_question(
    scope: Scope, document_id: str, within: str, collection_id: str | None
) -> None:
    wish = Wish("mine", scope=scope)
    asked = wish.ask({})
    assert (asked.document_id, asked.within) == (document_id, within)
    assert wish.collection_id == collection_id


def test_the_typed_form_keeps_either_or_together_and_names_collections() -> None:
    wish = Wish("a OR b", having=(("collection", "c1"),), names={"c1": "Summits"})
    assert wish.as_query() == "(a OR b) collection:Summits"
    assert parse(wish.as_query()) is not None


def test_stories_are_counted_once_only_on_request() -> None:
    groups = {"d1": "s", "d2": "s"}
    assert Wish("mine").ask(groups).groups == {}
    assert Wish("mine", once=True).ask(groups).groups == groups


@pytest.mark.parametrize(
    "wish",
    [
        Wish('mine "a b"'),
        Wish("mine", "passages", "date", Scope("document", "d1", "Nara"), (PERSON,), (YEAR,), True),
        Wish("mine", scope=Scope("query", "a OR b", "Either"), once=True),
    ],
)
def test_a_wish_is_kept_whole(wish: Wish) -> None:
    assert wish_from_text(wish_to_text(wish), wish.query) == wish


@pytest.mark.parametrize("text", ["", "{", "[]", '{"words": "a"}', '{"words": "", "kinds": 1}'])
def test_what_is_not_understood_asks_for_the_words(text: str) -> None:
    assert wish_from_text(text, "mine") == Wish("mine")


def test_the_typed_form_names_the_place() -> None:
    scope = Scope("query", "c OR d", "Either")
    assert Wish("a OR b", scope=scope).typed() == "(a OR b) (c OR d)"
    assert Wish("a", scope=Scope("collection", "c1", "Summit talks")).typed() == (
        'a collection:"Summit talks"'
    )


def test_a_search_within_a_saved_one_asks_for_what_was_picked_there() -> None:
    saved = Wish("a OR b", scope=Scope("collection", "c1", "Summits"))
    saved = saved.picked(PERSON, leave_out=True).picked(YEAR, leave_out=False)
    wish = Wish("mine", scope=saved.as_scope("Kept")).picked(OTHER, leave_out=False)
    asked = wish.ask({})
    assert asked.within == "(a OR b) collection:Summits"
    assert (asked.having, asked.lacking) == ((OTHER, YEAR), (PERSON,))
    again = replace(wish, having=()).as_scope("Kept too")
    assert again.key == "mine ((a OR b) collection:Summits)"
    assert (again.having, again.lacking) == ((YEAR,), (PERSON,))
    assert wish_from_text(wish_to_text(wish), wish.query) == wish
    assert parse(wish.typed()) is not None


def test_a_search_within_a_saved_one_of_one_document_stays_in_that_document() -> None:
    saved = Wish("remains", scope=Scope("document", "d1", "Nara talks"))
    wish = Wish("mine", scope=saved.as_scope("Kept"))
    assert (wish.ask({}).document_id, wish.ask({}).within) == ("d1", "remains")
    again = Wish("Ube", scope=wish.as_scope("Kept too"))
    assert (again.ask({}).document_id, again.ask({}).within) == ("d1", "mine remains")
    assert wish_from_text(wish_to_text(again), again.query) == again

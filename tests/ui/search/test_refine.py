"""A clicked facet and a typed term are one thing."""

from __future__ import annotations

import pytest

from archivist.search.query import parse
from archivist.ui.search.refine import facet_term, standing, toggled

TERM = 'person:"Takaichi Sanae"'


@pytest.mark.parametrize(
    ("query", "leave_out", "refined"),
    [
        ("", False, TERM),
        ("mine", False, f"mine {TERM}"),
        ("mine", True, f"mine -{TERM}"),
        (f"mine {TERM} sado", False, "mine sado"),
        (f"mine -{TERM}", True, "mine"),
        (f"mine {TERM}", True, f"mine -{TERM}"),
        (f"-{TERM} mine", False, f"mine {TERM}"),
        ('mine PERSON:"takaichi sanae"', False, "mine"),
    ],
)
def test_a_click_adds_takes_off_or_turns_a_term(query: str, leave_out: bool, refined: str) -> None:
    assert toggled(query, TERM, leave_out=leave_out) == refined


def test_how_a_term_stands_is_read_from_the_text() -> None:
    assert standing(f"mine {TERM}", TERM) == "with"
    assert standing(f"mine -{TERM}", TERM) == "without"
    assert standing("person:Takaichi", TERM) == ""
    assert standing("person:Takaichi", "person:Taka") == ""


@pytest.mark.parametrize("value", ["O'Brien", 'The "Nara" talks', "2026-01", "a:b", "(no) (name)"])
def test_every_value_makes_a_query_that_can_be_read(value: str) -> None:
    assert parse(facet_term("source", value)) is not None

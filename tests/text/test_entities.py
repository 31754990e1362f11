"""Entities in plain words."""

from __future__ import annotations

import pytest

from archivist.text.entities import without_entities


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Chosei &amp; Co. &#x5948;&#33391;", "Chosei & Co. 奈良"),
        ("&#" + "9" * 5000 + "; mine", "\ufffd mine"),
        ("&#0000000000065;", "A"),
        ("&#00000000000000000000000000000000000000000000065;", "A"),
        ("AT&T &#; &#x;", "AT&T &#; &#x;"),
    ],
)
def test_entities_are_characters(words: str, expected: str) -> None:
    assert without_entities(words) == expected

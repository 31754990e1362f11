"""Code points and UTF-16 units agree wherever Qt may put the caret."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archivist.ui.reader.offsets import OffsetMap

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("a한の😀\U00020000👩‍👩‍👧é")
)


@given(TEXTS)
def test_every_code_point_goes_to_qt_and_back(text: str) -> None:
    offsets = OffsetMap(text)
    for place in range(len(text) + 1):
        units = len(text[:place].encode("utf-16-le")) // 2
        assert offsets.to_qt(place) == units
        assert offsets.start(units) == offsets.end(units) == place
    assert offsets.units == len(text.encode("utf-16-le")) // 2


def test_a_place_inside_a_pair_rounds_outwards() -> None:
    offsets = OffsetMap("a😀b")
    assert (offsets.start(2), offsets.end(2)) == (1, 2)

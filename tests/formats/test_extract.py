import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.formats.composer import Composer, Mark
from archivist.formats.extract import Extract, FieldValue
from archivist.model.document import Origin
from archivist.model.rendition import Block, BlockKind, Inline, InlineKind

EXTRACT = Extract(
    text="Nara summit\n奈良で会談",
    blocks=(Block(BlockKind.HEADING, 0, 11, 1), Block(BlockKind.PARAGRAPH, 12, 17)),
    inlines=(Inline(InlineKind.LINK, 12, 14, "https://example.org/"),),
    values=(
        FieldValue("title", "Nara summit", Origin.JSON_LD, "Nara summit | Example"),
        FieldValue("creators", "Kim", Origin.META),
        FieldValue("creators", "Sato", Origin.META),
    ),
    media_type="text/html",
    extractor="trafilatura",
    extractor_version="2",
    warnings=("a warning",),
)
MARKS = [Mark(InlineKind.STRONG), Mark(InlineKind.EMPHASIS), Mark(InlineKind.LINK, "https://a/")]
runs = st.lists(
    st.tuples(
        st.text(st.sampled_from("ab \t\n\u3000か\u3099\u0301\xad\r\x00가𠀀")),
        st.lists(st.sampled_from(MARKS), max_size=2).map(tuple),
    ),
    max_size=6,
)


def test_an_extract_survives_the_way_through_json() -> None:
    assert Extract.from_json(EXTRACT.to_json()) == EXTRACT


def test_values_are_asked_for_by_name() -> None:
    assert EXTRACT.value("title") == "Nara summit"
    assert EXTRACT.value("date") == ""
    assert EXTRACT.creators == ("Kim", "Sato")


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Nara summit\r\nx"},
        {"text": "Nara summit\n奈良で会"},
        {"text": 7},
        {"blocks": []},
        {"blocks": [["heading", 0, 17, 1]]},
        {"blocks": [["heading", 0, 11, 1], ["paragraph", 11, 17, 0]]},
        {"blocks": [["song", 0, 11, 1], ["paragraph", 12, 17, 0]]},
        {"blocks": [["heading", 0]]},
        {"inlines": [["link", 9, 14, ""]]},
        {"inlines": [["link", 12, 12, ""]]},
        {"inlines": [["link", 12, 18, ""]]},
        {"inlines": [["link", 14, 15, ""], ["link", 12, 13, ""]]},
        {"values": [["colour", "red", "meta", ""]]},
        {"values": [["title", "x", "nowhere", ""]]},
        {"warnings": [7]},
    ],
)
def test_what_breaks_the_rules_is_no_extract(change: dict[str, object]) -> None:
    fields = {**json.loads(EXTRACT.to_json()), **change}
    with pytest.raises(ValueError):
        Extract.from_json(json.dumps(fields))


@pytest.mark.parametrize("nonsense", ["", "[]", "null", "7", "{}", "[" * 100_000, b"\xff\xfe"])
def test_nonsense_is_no_extract(nonsense: str | bytes) -> None:
    with pytest.raises(ValueError):
        Extract.from_json(nonsense)


@given(st.lists(st.tuples(st.sampled_from(BlockKind), runs)))
def test_whatever_is_composed_keeps_the_rules(blocks) -> None:  # type: ignore[no-untyped-def]
    composer = Composer()
    for kind, block_runs in blocks:
        composer.add_runs(kind, block_runs)
        composer.add(kind, "".join(text for text, _ in block_runs))
    extract = Extract(
        composer.text, tuple(composer.blocks), tuple(composer.inlines), (), "text/plain", "x", "1"
    )
    extract.check()


def test_marks_lie_where_their_words_stand() -> None:
    strong, emphasis, link = MARKS
    composer = Composer()
    composer.add(BlockKind.HEADING, "  A\nheading ", 1)
    composer.add_runs(
        BlockKind.PARAGRAPH,
        [
            ("  See ", ()),
            (" the ", (strong,)),
            ("pact ", (strong, link)),
            ("か", ()),
            ("\u3099.", (emphasis,)),
        ],
    )
    assert composer.text == "A heading\nSee the pact が."
    found = [(i.kind, composer.text[i.start : i.end], i.target) for i in composer.inlines]
    assert found == [
        (InlineKind.STRONG, "the pact", ""),
        (InlineKind.LINK, "pact", "https://a/"),
        (InlineKind.EMPHASIS, ".", ""),
    ]


def test_cells_of_a_row_are_parted_by_tabs() -> None:
    composer = Composer()
    composer.add_runs(BlockKind.TABLE_ROW, [(" a  b ", ()), ("\t", ()), ("\t", ()), ("c\n", ())])
    assert composer.text == "a b\t\tc"

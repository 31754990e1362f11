"""Snippets: the right pieces, whole words, and places that point at the words found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archivist.archive import Archive
from archivist.model.rendition import Span
from archivist.search.marks import find_marks, words_for
from archivist.search.query import parse
from archivist.search.results import Snippet
from archivist.search.snippets import best_snippets
from archivist.store import annotations, authority, documents
from tests.builders import add_document
from tests.search.conftest import Find, mark, mark_note, mark_person

FILLER = "Officials from both capitals spoke at length about many other things. " * 6


def pieces(query: str, text: str) -> list[Snippet]:
    return best_snippets(text, find_marks(words_for(parse(query), None), text))


def marked(snippet: Snippet) -> list[str]:
    return [snippet.text[mark.start : mark.end] for mark in snippet.marks_in_snippet]


def test_a_snippet_is_a_piece_of_the_text_between_words() -> None:
    text = f"{FILLER}The Chosei mine was closed. {FILLER}"
    [snippet] = pieces("Chosei mine", text)
    assert snippet.text == text[snippet.start : snippet.end]
    assert marked(snippet) == ["Chosei", "mine"]
    assert text[snippet.start - 1] == " "
    assert text[snippet.end] == " "
    assert 120 <= len(snippet.text) <= 200


def test_a_snippet_stays_in_its_block() -> None:
    text = "A heading here\nThe mine.\nAnother paragraph"
    [snippet] = pieces("mine", text)
    assert snippet.text == "The mine."


def test_pieces_with_more_of_the_words_are_preferred_and_come_in_text_order() -> None:
    parts = [f"remains alone {FILLER}", f"mine alone {FILLER}", f"mine remains {FILLER}"]
    parts += [f"mine only {FILLER}", f"the remains of the mine {FILLER}"]
    text = "\n".join(parts)
    found = pieces("mine remains", text)
    assert len(found) == 3
    assert [marked(snippet) for snippet in found] == [
        ["remains"],
        ["mine", "remains"],
        ["remains", "mine"],
    ]
    assert [snippet.start for snippet in found] == sorted(snippet.start for snippet in found)


def test_snippets_of_wide_characters_are_half_as_long() -> None:
    text = "会談は奈良県で行われた。" * 40 + "長生炭鉱の遺骨。" + "会談は奈良県で行われた。" * 40
    [snippet] = pieces("長生炭鉱", text)
    assert marked(snippet) == ["長生炭鉱"]
    assert 60 <= len(snippet.text) <= 100


def test_places_count_code_points_whatever_stands_before() -> None:
    text = "😀𠮷 ｶﾞｰﾙ e\u0301lite 長生炭鉱"
    for query, word in (("ガール", "ｶﾞｰﾙ"), ("elite", "e\u0301lite"), ("炭鉱", "炭鉱")):
        [snippet] = pieces(query, text)
        [span] = snippet.marks
        assert text[span.start : span.end] == word


def test_a_marked_passage_that_is_found_anyway_is_not_shown_twice(
    archive: Archive, find: Find
) -> None:
    document = add_document(archive)
    mark_person(archive, document, "Takaichi Sanae")
    [hit] = find("Takaichi").hits
    assert [snippet.source for snippet in hit.snippets] == ["text"]
    assert hit.matches == 1


def test_the_title_comes_first_and_a_note_is_always_among_what_is_shown(
    archive: Archive, find: Find
) -> None:
    text = "\n".join(f"The mine number{n}. {FILLER}" for n in range(9))
    document = add_document(archive, text, title="The mine")
    annotation = mark_note(archive, document, "number3", "Is this mine the same?")
    [hit] = find("mine").hits
    assert [snippet.source for snippet in hit.snippets] == ["title", "text", "text", "note"]
    note = hit.snippets[-1]
    assert note.annotation_id == annotation
    assert text[note.passage.start : note.passage.end] == "number3"
    assert marked(note) == ["mine"]
    assert hit.matches == 11


def test_a_long_note_and_a_long_passage_are_shown_in_part(archive: Archive, find: Find) -> None:
    text = "First line\n" + "word " * 2_000 + "\nLast line"
    document = add_document(archive, text)
    with archive.change("Make record") as session:
        record = authority.create(session, "dispute", "Chosei mine").id
    mark(archive, document, text[11:-10], annotations.identifying(record))
    mark_note(archive, document, "Last", "x " * 900 + "repatriation " + "y " * 900)
    [snippet] = find("dispute:Chosei").hits[0].snippets
    assert len(snippet.text) <= 700
    assert snippet.passage.start == 11
    [snippet] = find("repatriation").hits[0].snippets
    assert len(snippet.text) <= 400
    assert marked(snippet) == ["repatriation"]


def test_marks_of_old_renditions_lead_nowhere_wrong(archive: Archive, find: Find) -> None:
    document = add_document(archive)
    other = add_document(archive, "Quite another text, longer than it was before.", title="Other")
    mark_person(archive, document, "Takaichi Sanae")
    with archive.change("Newer text") as session:
        documents.get(session, document).rendition_id = documents.get(session, other).rendition_id
    [hit] = find("person:Takaichi").hits
    [snippet] = hit.snippets
    assert snippet.text == "Takaichi Sanae"
    assert snippet.passage == Span(0, 0)


@given(
    st.text(st.sampled_from("ab \n本京ｶﾞé😀-"), max_size=80), st.sampled_from(["a", "本", "ガ OR b"])
)
def test_snippets_of_any_text_hold_their_marks(text: str, query: str) -> None:
    for snippet in pieces(query, text):
        assert snippet.text == text[snippet.start : snippet.end]
        assert snippet.marks
        last = snippet.start
        for span in snippet.marks:
            assert last <= span.start < span.end <= snippet.end
            last = span.end

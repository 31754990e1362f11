"""Phrases of common words are found where they stand, by terms that show nowhere else."""

from __future__ import annotations

import random

import pytest

from archivist.archive import Archive
from archivist.search import index
from archivist.search.choice import choose
from archivist.search.folding import Folding, fold_word
from archivist.search.follow import catch_up
from archivist.search.pairs import COMMON, pair_term, paired
from archivist.search.search import Searcher
from archivist.search.steps import Step, alternatives
from archivist.search.tree import Words
from tests.builders import add_document
from tests.search.conftest import Find, titles


def offsets(phrase: str) -> list[tuple[int, str]]:
    [way] = alternatives(Words(phrase))
    return [(offset, step.term) for offset, step in paired(way)]


def test_common_words_are_themselves_however_words_are_folded() -> None:
    for folding in (Folding(), Folding(stemming=False), Folding(spelling=False)):
        assert [fold_word(word, folding) for word in COMMON] == list(COMMON)
    joined = {first + second for first in COMMON for second in COMMON}
    assert joined.isdisjoint(COMMON)


def test_a_row_is_asked_in_pairs_that_cover_it() -> None:
    assert offsets("of the") == [(0, "+of+the")]
    assert offsets("to be of the") == [(0, "+to+be"), (2, "+of+the")]
    assert offsets("it is of the") == [(0, "+it+is"), (2, "+of+the")]
    assert offsets("is of the") == [(0, "+is+of"), (1, "+of+the")]
    assert offsets("end of the mine") == [(0, "end"), (1, "+of+the"), (3, "mine")]
    assert offsets("the mine of") == [(0, "the"), (1, "mine"), (2, "of")]
    assert paired((Step("of"), Step("the", "begins"))) == [
        (0, Step("of")),
        (1, Step("the", "begins")),
    ]


@pytest.mark.parametrize("folding", [Folding(), Folding(stemming=False)])
def test_phrases_of_common_words_are_found_where_they_stand(
    archive: Archive, find: Find, folding: Folding
) -> None:
    choose(archive, folding)
    chance = random.Random(5)
    words = ("of", "the", "to", "be", "mine", "in-the", "it", "re-elect")
    texts = {f"_{number}": chance.choices(words, k=7) for number in range(60)}
    for title, text in texts.items():
        add_document(archive, " ".join(text), title=title, publisher="")
    for _ in range(40):
        row = chance.choices(("of", "the", "to", "be", "mine", "in", "it"), k=chance.randint(2, 4))
        phrase = " ".join(row)
        wanted = sorted(
            title
            for title, text in texts.items()
            if f" {phrase} " in f" {' '.join(text).replace('-', ' ')} "
        )
        assert titles(find(f'"{phrase}"', limit=100)) == wanted, phrase


def test_no_other_query_sees_the_pairs(archive: Archive, find: Find) -> None:
    add_document(archive, "one\nThe end of the mine is in sight", publisher="")
    for query in ("*f*the", "?of?the", "ofthe~2", "of*the"):
        assert find(query).total == 0, query
    assert find('"of the"').hits[0].matches == 1
    assert find("ofthe").meant == ""


def test_the_length_of_a_text_does_not_count_them(archive: Archive) -> None:
    add_document(archive, "One of the many", title="_", publisher="")
    catch_up(archive)
    opened = index.open_index(archive.index_path, index.read_manifest(archive.index_path))
    with opened.reader() as reader:
        assert reader.doc_field_length(0, "body") == 4
        assert ("body", pair_term("of", "the")) in reader
        assert reader.field_length("body") == 4


def test_the_order_of_hits_is_that_of_the_words_themselves(archive: Archive) -> None:
    for number in range(6):
        text = "of the " * (number + 1) + "and other words " * (7 - number)
        add_document(archive, text, title=f"_{number}", publisher="")
    catch_up(archive)
    with Searcher(archive) as searcher:
        by_phrase = searcher.search('"of the"').hits
        by_words = searcher.search("of the").hits
    assert [hit.document_id for hit in by_phrase] == [hit.document_id for hit in by_words]

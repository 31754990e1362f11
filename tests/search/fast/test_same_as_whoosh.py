"""The arrays against Whoosh's own searcher: the same documents, the same scores, the same order."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import query as whoosh
from whoosh.fields import TEXT, Schema
from whoosh.filedb.filestore import RamStorage

from archivist.search.fast.evaluate import Evaluation
from archivist.search.fast.held import Held
from archivist.search.fast.segment import SegmentArrays

WORDS = ["aa", "ab", "abc", "abcd", "bb", "bbc", "cc", "cd", "dd", "本館"]
FIELDS = ["title", "body"]

words = st.sampled_from(WORDS)
terms = st.builds(
    whoosh.Term, st.sampled_from(FIELDS), words, st.sampled_from([1.0, 1.0, 2.0, 0.5])
)
phrases = st.builds(whoosh.Phrase, st.sampled_from(FIELDS), st.lists(words, min_size=2, max_size=4))
multiple = st.one_of(
    st.builds(whoosh.Prefix, st.sampled_from(FIELDS), st.sampled_from(["a", "ab", "b", "x"])),
    st.builds(whoosh.Wildcard, st.sampled_from(FIELDS), st.sampled_from(["a*c", "?b", "*d", "b?"])),
    st.builds(whoosh.FuzzyTerm, st.sampled_from(FIELDS), words),
    st.builds(whoosh.TermRange, st.sampled_from(FIELDS), st.just("ab"), st.just("cc")),
)
unknown = st.builds(whoosh.DisjunctionMax, st.lists(terms, min_size=2, max_size=3)) | st.builds(
    whoosh.Phrase, st.sampled_from(FIELDS), st.lists(words, min_size=2), st.just(3)
)


def nested(leaves: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Queries of `leaves` inside And, Or and Not."""
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.builds(whoosh.And, st.lists(inner, min_size=1, max_size=4)),
            st.builds(whoosh.Or, st.lists(inner, min_size=1, max_size=5)),
            st.builds(
                lambda wanted, refused: whoosh.And([wanted, whoosh.Not(refused)]), inner, inner
            ),
        ),
        max_leaves=8,
    )


queries = nested(st.one_of(terms, terms, phrases, multiple, unknown))
# Whoosh's collectors score what expands to terms otherwise in small indexes than in large ones
plain = nested(st.one_of(terms, phrases))


def build(seed: int, segments: Sequence[int], deleted: float) -> Any:
    """An index of random texts in so many segments, some documents deleted."""
    chance = random.Random(seed)
    opened = RamStorage().create_index(Schema(title=TEXT(), body=TEXT()))

    def text(most: int) -> str:
        return " ".join(chance.choices(WORDS, range(len(WORDS), 0, -1), k=chance.randint(0, most)))

    for count in segments:
        writer = opened.writer()
        for _ in range(count):
            writer.add_document(title=text(4), body=text(chance.choice([8, 40, 400])))
        writer.commit(merge=False)
    total = sum(segments)
    doomed = [number for number in range(total) if chance.random() < deleted]
    if doomed:
        writer = opened.writer()
        for number in doomed:
            writer.delete_document(number)
        writer.commit(merge=False)
    return opened


def walked(searcher: Any, query: Any) -> list[tuple[int, float]]:
    """What Whoosh's matchers find, the best first."""
    context = searcher.context(needs_current=True)
    found = []
    for leaf, first in searcher.leaf_searchers():
        matcher = query.matcher(leaf, context)
        while matcher.is_active():
            if not leaf.reader().is_deleted(matcher.id()):  # a NOT may end on a deleted one
                found.append((first + matcher.id(), matcher.score()))
            matcher.next()
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))


def asked(searcher: Any, query: Any) -> list[tuple[int, float]]:
    """What the arrays find, the best first."""
    held = Held()
    found = Evaluation(searcher, lambda key: SegmentArrays(key, held)).find(query)
    assert found.scores is not None
    pairs = zip(found.docs.tolist(), found.scores.tolist(), strict=True)
    return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, 5),
    st.sampled_from([(30,), (300,), (20, 1, 7), (150, 60, 9, 1, 1)]),
    st.sampled_from([0.0, 0.1, 0.6]),
    queries,
)
def test_any_query_gives_the_documents_scores_and_order_of_whooshs_matchers(
    seed: int, segments: tuple[int, ...], deleted: float, query: Any
) -> None:
    searcher = _searcher(seed, segments, deleted)
    ours, theirs = asked(searcher, query), walked(searcher, query)
    if "DisMax" in str(query):  # Whoosh adds it up before or after its equals, by their classes
        ours, theirs = _rounded(ours), _rounded(theirs)
    assert ours == theirs


def _rounded(found: list[tuple[int, float]]) -> list[tuple[int, float]]:
    """The same without the last bits of the scores."""
    pairs = [(docnum, round(score, 9)) for docnum, score in found]
    return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))


_kept: dict[Any, Any] = {}


def _searcher(*made_of: Any) -> Any:
    if made_of not in _kept:
        _kept[made_of] = build(*made_of).searcher()
    return _kept[made_of]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 3), plain)
def test_the_best_of_whooshs_own_search_are_ours(seed: int, query: Any) -> None:
    searcher = _searcher(seed, (400, 30), 0.0)
    theirs = searcher.search(query, limit=None)
    ours = asked(searcher, query)
    assert {docnum for docnum, _ in ours} == set(theirs.docs())
    best = [round(score, 9) for _, score in ours]
    assert [round(hit.score, 9) for hit in theirs] == pytest.approx(best, abs=1e-9)


def test_a_term_that_stands_in_many_blocks_is_read_whole() -> None:
    searcher = _searcher(9, (1500, 700), 0.2)
    for field in FIELDS:
        for word in WORDS:
            query = whoosh.Term(field, word)
            assert asked(searcher, query) == walked(searcher, query)
    query = whoosh.Phrase("body", ["aa", "aa", "ab"])
    assert len(asked(searcher, query)) > 100
    assert asked(searcher, query) == walked(searcher, query)


def test_what_is_kept_stays_within_its_limit() -> None:
    searcher = _searcher(9, (1500, 700), 0.2)
    held = Held(limit=40_000)
    evaluation = Evaluation(searcher, lambda key: SegmentArrays(key, held))
    for word in WORDS * 2:
        assert len(evaluation.find(whoosh.Term("body", word)).docs)
        assert held.nbytes <= 40_000
    assert held.nbytes > 0

"""Whatever is typed: an answer or a sentence, soon, and what Whoosh's own searcher would find."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from archivist.archive import Archive
from archivist.errors import QueryError
from archivist.search.follow import catch_up
from archivist.search.matching import to_whoosh
from archivist.search.query import parse
from archivist.search.results import Ask
from archivist.search.search import Searcher
from archivist.store import authority, documents
from tests.builders import NARA, add_document

WORDS = ["mine", "Nara", "remains", "奈良", "会談", "고", "co-operate", "U.S.", "2026", "é", "the"]
SIGNS = ["AND", "OR", "NOT", "-", "(", ")", '"', '"~3', "*", "?", "~", "~2", " ", " ", "「", "」"]
FIELDS = ["title:", "person:", "note:", "date:", "added:", "has:", "lang:", "type:", "zz:", "text:"]
typed = st.lists(st.sampled_from(WORDS + SIGNS + FIELDS), max_size=14).map("".join)
anything = typed | st.text(max_size=40)
words = st.sampled_from(WORDS)
sound = st.recursive(
    st.one_of(
        words,
        st.builds('"{} {}"'.format, words, words),
        st.builds('"{} {}"~4'.format, words, words),
        st.builds("title:{}".format, words),
        st.sampled_from(['"coal min*"', '"of the rem*"', '"奈良 rem*"', '"with the U.S*"']),
        st.sampled_from(["mi*e", "rem*", "mina~1", "*ains", "date:2026", "has:person", "-Nara"]),
        st.just("person:Takaichi"),
    ),
    lambda inner: st.one_of(
        st.builds("({} {})".format, inner, inner),
        st.builds("({} OR {})".format, inner, inner),
        st.builds("(NOT {})".format, inner),
    ),
    max_leaves=6,
)


_SHARED = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]


@pytest.fixture
def searcher(archive: Archive) -> Iterator[Searcher]:
    _fill(archive)
    with Searcher(archive) as searcher:
        yield searcher


def _fill(archive: Archive) -> None:
    texts = [
        NARA,
        "奈良で首脳会談\n高市早苗首相は会談した。",
        "Mine, mines. Co-operation with the U.S.",
    ]
    gone = []
    for number in range(30):
        gone.append(add_document(archive, texts[number % 3] + f" {number}", title=f"T{number}"))
        if number % 11 == 0:
            catch_up(archive)
    with archive.change("Name") as session:
        record = authority.find_or_create(session, "person", "Takaichi Sanae").id
        authority.add_form(session, record, "高市早苗", language="ja")
        documents.delete_documents(session, gone[::4])
    catch_up(archive)


@settings(max_examples=200, deadline=None, suppress_health_check=_SHARED)
@given(anything)
@example("~")
@example("title:」")
@example('""~3')
@example("*" * 500)
@example("a*" * 300)
@example("-" * 900)
def test_any_text_gets_an_answer_or_a_sentence_and_soon(searcher: Searcher, query: str) -> None:
    began = time.process_time()
    told: QueryError | None = None
    try:
        results = searcher.search(query, ask=Ask(kinds="both"))
        assert not results.notice
        assert len(results.hits) == min(results.total, 50)
    except QueryError as error:
        told = error
    if told is not None:
        assert 0 <= told.start <= told.end <= len(query)
        assert not told.guess or told.guess != query
    assert time.process_time() - began < 5


@settings(max_examples=100, deadline=None, suppress_health_check=_SHARED)
@given(sound)
def test_whooshs_own_searcher_finds_the_same_with_the_same_scores(
    searcher: Searcher, query: str
) -> None:
    searcher.search("mine")
    evaluation = searcher._index.evaluation(lambda: None)
    whole = to_whoosh(parse(query), lambda _name: [])
    found = evaluation.find(whole)
    assert found.scores is not None
    theirs: list[tuple[int, float]] = []
    context = evaluation.searcher.context(needs_current=True)
    for leaf, first in evaluation.searcher.leaf_searchers():
        matcher = whole.matcher(leaf, context)
        while matcher.is_active():
            if not leaf.reader().is_deleted(matcher.id()):
                theirs.append((first + matcher.id(), matcher.score()))
            matcher.next()
    assert list(zip(found.docs.tolist(), found.scores.tolist(), strict=True)) == theirs

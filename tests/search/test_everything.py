"""All documents that fit, whatever their number; and what is said when they are not all."""

from __future__ import annotations

from threading import Event

import pytest

from archivist.archive import Archive
from archivist.search.fast import queries
from archivist.search.follow import catch_up
from archivist.search.search import Cancelled, Searcher
from tests.builders import NARA, add_document

TALKS = (
    "Talks on Sado, on sand and on words, opened.",
    "Talks of many works and worlds ended.",
    "Nothing was said.",
)


@pytest.fixture
def talks(archive: Archive) -> list[str]:
    texts = {f"Note {number}": text for number, text in enumerate(TALKS)}
    ids = [add_document(archive, text, title=title) for title, text in texts.items()]
    ids.append(add_document(archive, NARA, title="Nara"))
    catch_up(archive)
    return ids


def test_everything_is_given_and_nothing_said_of_it(archive: Archive, talks: list[str]) -> None:
    with Searcher(archive) as searcher:
        found = searcher.everything("note")
        assert set(found.ids) == set(talks[:3])
        assert found.notice == ""
        assert searcher.all_ids("note") == list(found.ids)


def test_asking_for_everything_can_be_withdrawn(archive: Archive, talks: list[str]) -> None:
    withdrawn = Event()
    withdrawn.set()
    with Searcher(archive) as searcher:
        with pytest.raises(Cancelled):
            searcher.everything("note", cancelled=withdrawn)
        with pytest.raises(Cancelled):
            searcher.all_ids("note", cancelled=withdrawn)
        assert len(searcher.all_ids("note", cancelled=Event())) == 3


@pytest.mark.parametrize("query", ["sa*", "text:word~2"])
def test_where_more_words_fit_than_are_looked_for_it_is_said(
    archive: Archive, talks: list[str], monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    with Searcher(archive) as searcher:
        assert searcher.search(query).notice == ""
    monkeypatch.setattr(queries, "MAX_EXPANSIONS", 1)
    with Searcher(archive) as searcher:
        assert "More words fit" in searcher.search(query).notice
        assert "More words fit" in searcher.everything(query).notice
        assert searcher.search("talks").notice == ""

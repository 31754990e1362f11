"""Searching without an index."""

from __future__ import annotations

from threading import Event

import pytest

from archivist.archive import Archive
from archivist.search.plain import plain_search
from archivist.search.query import parse
from archivist.search.results import Page
from archivist.search.search import Cancelled, Searcher
from archivist.store import collections
from tests.builders import NARA, add_document
from tests.search.conftest import mark_code, mark_note, mark_person, titles

EN, JA = "Leaders meet in Nara", "奈良で首脳会談"


@pytest.fixture
def filled(archive: Archive) -> dict[str, str]:
    held = {
        "en": add_document(archive, NARA, creators=["Sato Hanako"]),
        "ja": add_document(
            archive, "奈良で首脳会談\n長生炭鉱の遺骨、100%合意。", language="zh-Hant", date="2024"
        ),
    }
    mark_person(archive, held["en"], "Takaichi Sanae")
    mark_code(archive, held["en"], "remains", "Forced labour")
    mark_note(archive, held["ja"], "遺骨", "Compare 2004")
    with archive.change("File") as session:
        summits = collections.create(session, "Summits").id
        collections.add_documents(session, summits, [held["ja"]])
    return held | {"summits": summits}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("chosei mine", [EN]),
        ('"mine Chosei"', []),
        ("炭鉱 OR chosei", [EN, JA]),
        ("-chosei", [JA]),
        ("100%", [JA]),
        ("1%0", []),
        ("compare", [JA]),
        ("note:2004", [JA]),
        ("note:remains", []),
        ('code:"forced labour"', [EN]),
        ("person:takaichi", [EN]),
        ("dispute:takaichi", []),
        ("author:sato", [EN]),
        ("source:japan", [EN, JA]),
        ("lang:zh", [JA]),
        ("lang:z", []),
        ("collection:summits", [JA]),
        ("title:nara", [EN]),
        ("text:合意", [JA]),
        ("date:2026-01", [EN]),
        ("date:2024-05", [JA]),
        ("date:2024-05..2026-01-12", [JA]),
        ("added:today", [EN, JA]),
        ("added:..2020", []),
        ("has:note", [JA]),
        ("has:person", [EN]),
        ("-has:code", [JA]),
        ("type:article", [EN, JA]),
        ("marked:labour", [EN]),
        ("cho*i", [EN]),
        ('"mine chosei"~3', [EN]),
    ],
)
def test_without_an_index_sql_finds_what_stands_there(
    archive: Archive, filled: dict[str, str], query: str, found: list[str]
) -> None:
    with Searcher(archive) as searcher:
        results = searcher.search(query)
    assert titles(results) == sorted(found)
    assert results.total == len(found)
    assert results.behind
    assert "index is being built" in results.notice
    assert results.facets == {}


def test_pages_orders_collections_and_snippets_work_without_an_index(
    archive: Archive, filled: dict[str, str]
) -> None:
    with Searcher(archive) as searcher:
        by_date = searcher.search("date:2020..2030", sort="date")
        assert [hit.title for hit in by_date.hits] == [EN, JA]
        page = searcher.search("date:2020..2030", sort="title", limit=1, offset=1)
        assert (page.total, [hit.title for hit in page.hits]) == (2, [JA])
        scoped = searcher.search("date:2020..2030", collection_id=filled["summits"])
        assert [hit.title for hit in scoped.hits] == [JA]
        [snippet] = searcher.search("Chosei").hits[0].snippets
        assert NARA[snippet.passage.start : snippet.passage.end] == "Chosei"


def test_what_nobody_waits_for_any_more_ends(archive: Archive, filled: dict[str, str]) -> None:
    withdrawn = Event()
    withdrawn.set()
    with Searcher(archive) as searcher:
        with pytest.raises(Cancelled):
            searcher.search("Chosei", cancelled=withdrawn)
        assert searcher.search("Chosei", cancelled=Event()).total == 1


def test_a_search_that_is_withdrawn_in_its_middle_ends_there(
    archive: Archive, filled: dict[str, str]
) -> None:
    for number in range(40):
        add_document(archive, f"Number {number}\n" + "remains of miners " * 200)
    asked = 0

    def check() -> None:
        nonlocal asked
        asked += 1
        if asked == 2:
            raise Cancelled

    page = Page("date", 10, 0)
    with archive.read() as session:
        with pytest.raises(Cancelled):
            plain_search(session, parse("absent OR nowhere"), page, check=check)
        assert asked == 2
        assert plain_search(session, parse("text:miners"), page)[0] == 40

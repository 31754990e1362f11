"""What our writer writes and what Whoosh's own does are the same to Whoosh's own reader."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from whoosh.filedb.filestore import FileStorage
from whoosh.index import create_in
from whoosh.qparser import QueryParser
from whoosh.query import Phrase

from archivist.search.schema import (
    BYTE_COLUMNS,
    DAY_COLUMNS,
    KEY_FIELDS,
    WORD_FIELDS,
    make_schema,
)
from archivist.search.writing import postings, tokens, update
from archivist.search.writing.update import Update, create

WORDS = "mine mines remains labour U.S. co-operation G7 記者会見 ガール 한국의 café".split()
RARE = [f"rare{number}" for number in range(400)]

Entry = dict[str, Any]


def some_entries(number: int, seed: int = 1) -> Iterator[Entry]:
    """Entries with empty fields, several values, very common and very rare words."""
    chance = random.Random(seed)
    for place in range(number):
        entry: Entry = {"id": f"key-{place}", "kind": "document"}
        if place % 7:
            body = chance.choices(WORDS, k=chance.randint(1, 60))
            entry["body"] = " ".join([*body, chance.choice(RARE)])
        if place % 3:
            entry["title"] = " ".join(chance.choices(WORDS, k=3))
            entry["title_key"] = entry["title"].encode()
            entry["facets"] = b"2026\x1d" + entry["title"].encode()
        if place % 10 == 0:
            entry["note"] = f"one mine\x1e{chance.choice(RARE)} two\x1ethree"
            entry["collection"] = f"c{place % 20} c1"
            entry["document"] = f"key-{place // 2}"
        if place % 4:
            entry["first_day"] = chance.randint(1, 740_000)
        entry["language"] = chance.choice(["en", "zh-hant zh", ""])
        yield entry


def ours(folder: Path, entries: list[Entry]) -> Any:
    create(folder)
    writing = Update(folder)
    for entry in entries:
        writing.add(entry)
    writing.commit()
    return FileStorage(str(folder)).open_index()


def whooshs(folder: Path, entries: list[Entry]) -> Any:
    index = create_in(str(folder), make_schema())
    writer = index.writer()
    for entry in entries:
        writer.add_document(**{name: value for name, value in entry.items() if value})
    writer.commit()
    return index


@pytest.fixture(params=[3, 300, 3000])
def pair(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Any, Any]]:
    """Readers of two indexes with the same entries, by our writer and by Whoosh's."""
    entries = list(some_entries(request.param))
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one = ours(tmp_path / "one", entries).reader()
    two = whooshs(tmp_path / "two", entries).reader()
    yield one, two
    one.close()
    two.close()


def content(reader: Any, field: str, term: bytes) -> list[tuple[Any, ...]]:
    """Everything the postings of a term say."""
    matcher = reader.postings(field, term)
    found = []
    while matcher.is_active():
        places = matcher.value_as("positions") if field in WORD_FIELDS else None
        found.append((matcher.id(), matcher.weight(), matcher.value_as("frequency"), places))
        matcher.next()
    return found


def test_the_same_terms_stand_in_the_same_documents_at_the_same_places(
    pair: tuple[Any, Any],
) -> None:
    one, two = pair
    terms = list(two.all_terms())
    assert list(one.all_terms()) == terms
    for field, term in terms:
        assert content(one, field, term) == content(two, field, term), (field, term)
        assert (field, term) in one
        assert (field, term + b"~") not in one


def test_the_same_is_summed_up_of_each_term(pair: tuple[Any, Any]) -> None:
    one, two = pair
    for field, term in two.all_terms():
        ours, theirs = one.term_info(field, term), two.term_info(field, term)
        for name in ("weight", "doc_frequency", "max_weight", "min_id", "max_id"):
            assert getattr(ours, name)() == getattr(theirs, name)(), (field, term, name)
        if field in WORD_FIELDS:
            assert ours.min_length() == theirs.min_length()
            assert ours.max_length() == theirs.max_length()
        assert one.doc_frequency(field, term) == two.doc_frequency(field, term)
        assert one.frequency(field, term) == two.frequency(field, term)


def test_the_same_lengths_columns_and_stored_fields_stand_there(pair: tuple[Any, Any]) -> None:
    one, two = pair
    assert one.doc_count_all() == two.doc_count_all()
    assert list(one.all_stored_fields()) == list(two.all_stored_fields())
    for name in WORD_FIELDS:
        assert one.field_length(name) == two.field_length(name)
        for doc in range(one.doc_count_all()):
            assert one.doc_field_length(doc, name) == two.doc_field_length(doc, name)
    for name in (*DAY_COLUMNS, *BYTE_COLUMNS):
        if two.has_column(name):
            assert list(one.column_reader(name)) == list(two.column_reader(name))


def test_terms_are_found_by_their_beginning(pair: tuple[Any, Any]) -> None:
    one, two = pair
    for field in (*WORD_FIELDS, *KEY_FIELDS):
        for start in (b"", b"rare1", b"m", b"key-2", "記".encode(), b"zz"):
            assert list(one.expand_prefix(field, start)) == list(two.expand_prefix(field, start))


@pytest.mark.parametrize("flush", [60, 4000])
def test_whooshs_own_searcher_gives_the_same_scores_in_any_number_of_segments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, flush: int
) -> None:
    monkeypatch.setattr(update, "FLUSH", flush)
    monkeypatch.setattr(tokens, "_AT_ONCE", 500)
    monkeypatch.setattr(postings, "BLOCK", 64)
    entries = list(some_entries(400))
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one, two = ours(tmp_path / "one", entries), whooshs(tmp_path / "two", entries)
    assert len(one._segments()) > (20 if flush == 60 else 2)
    parser = QueryParser("body", make_schema())
    queries = [parser.parse(text) for text in (*WORDS, "mine AND remains", "mine OR rare7")]
    queries += [Phrase("body", ["mine", "remain"]), Phrase("title", ["g7", "mine"])]
    with one.searcher() as first, two.searcher() as second:
        for query in queries:
            found, expected = first.search(query, limit=None), second.search(query, limit=None)
            scores = {hit["id"]: round(hit.score, 9) for hit in found}
            assert scores == {hit["id"]: round(hit.score, 9) for hit in expected}, query
            best = [round(hit.score, 9) for hit in first.search(query, limit=10)]
            assert best == sorted(scores.values(), reverse=True)[:10]


def test_deleted_documents_and_dropped_segments_are_gone(tmp_path: Path) -> None:
    index = ours(tmp_path, list(some_entries(50)))
    writing = Update(tmp_path)
    [segment] = writing.segments
    writing.delete(segment, 3)
    writing.add({"id": "new", "kind": "document", "body": "mine"})
    writing.commit()
    with index.searcher() as searcher:
        assert searcher.doc_count() == 50
        assert "key-3" not in {fields["id"] for fields in searcher.documents()}
    writing = Update(tmp_path)
    writing.drop([held for held in writing.segments if held.doc_count_all() > 1])
    writing.commit()
    with index.searcher() as searcher:
        assert [fields["id"] for fields in searcher.documents()] == ["new"]
    assert len(list(tmp_path.iterdir())) == 2


def test_a_text_of_more_words_than_16_bits_count_keeps_its_places(tmp_path: Path) -> None:
    body = " ".join(["mine"] + ["word"] * 70_000 + ["mine", "last"])
    entries: list[Entry] = [{"id": f"k{number}", "body": body} for number in range(30)]
    entries.append({"id": "short", "body": "mine"})
    reader = ours(tmp_path, entries).reader()
    for term in (b"mine", b"last"):
        for _, _, frequency, places in content(reader, "body", term)[:30]:
            assert places == ([0, 70_001] if term == b"mine" else [70_002])
            assert frequency == len(places)
    assert content(reader, "body", b"mine")[30] == (30, 1, 1, [0])
    assert content(reader, "body", b"word")[0][1] == 70_000
    reader.close()

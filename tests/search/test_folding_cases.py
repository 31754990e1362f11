"""The cases of folding and tokenizing that are handed in, asked of a real index."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from archivist.archive import Archive
from archivist.search.search import matches
from tests.builders import add_document
from tests.search.conftest import Find, titles

CASES = Path(__file__).parents[2].parent / "shared" / "search" / "folding_cases.json"


@pytest.mark.skipif(not CASES.is_file(), reason="../shared/search is not here")
def test_every_folding_case_finds_exactly_its_texts(archive: Archive, find: Find) -> None:
    given = json.loads(CASES.read_text(encoding="utf-8"))
    for name, text in given["texts"].items():
        add_document(archive, text, title=f"_{name}", publisher="")
    wrong = []
    for case in given["cases"]:
        results = find(case["query"])
        if titles(results) != sorted(f"_{name}" for name in case["finds"]):
            wrong.append((case["query"], titles(results)))
        for hit in results.hits:
            assert matches(case["query"], given["texts"][hit.title[1:]]), case
    assert not wrong
    assert len(given["cases"]) == 41

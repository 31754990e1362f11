"""Whether the index says what the database says; for `archivist verify`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlmodel import Session

from archivist.archive import Archive
from archivist.search import index
from archivist.search.entries import page_of_ids, page_of_passage_ids
from archivist.store import history

_PAGE = 2_000
_NAMED = 5


def check_index(archive: Archive) -> list[str]:
    """What is wrong with the index, a sentence each; empty when it is sound and current."""
    try:
        manifest = index.read_manifest(archive.index_path)
        with archive.read() as session:
            index.check_manifest(session, archive, manifest)
            behind = history.last_sequence(session) - manifest.seq
        problems = index.damaged_files(archive.index_path, manifest)
        if problems:  # damaged bytes hold pickles that are better not opened
            return problems
        reader = index.open_index(archive.index_path, manifest).reader()
        try:
            problems = _compare_ids(archive, reader)
        finally:
            reader.close()
    except index.IndexUnusable as reason:
        return [str(reason)]
    if behind:
        problems.insert(0, f"The index is {behind} changes behind the archive.")
    return problems


def _compare_ids(archive: Archive, reader: Any) -> list[str]:
    """Entries that stand only in the index or only in the database, or twice."""
    indexed: dict[str, list[str]] = {"documents": [], "passages": []}
    try:
        for _, stored in reader.iter_docs():
            indexed["passages" if "document" in stored else "documents"].append(stored["id"])
    except Exception as error:  # noqa: BLE001 - damage shows as whatever Whoosh trips over
        return [f"The index cannot be read ({error!r})."]
    problems = []
    for name, page in (("documents", page_of_ids), ("passages", page_of_passage_ids)):
        problems += _differences(name, indexed[name], _all_ids(archive, page))
    return problems


def _all_ids(archive: Archive, page: Callable[[Session, str, int], list[str]]) -> set[str]:
    present: set[str] = set()
    last = ""
    while True:
        with archive.read() as session:
            ids = page(session, last, _PAGE)
        if not ids:
            return present
        present.update(ids)
        last = ids[-1]


def _differences(name: str, stored: list[str], present: set[str]) -> list[str]:
    indexed = set(stored)
    problems = []
    if len(indexed) < len(stored):
        problems.append(f"{len(stored) - len(indexed)} {name} stand in the index twice.")
    for ids, words in (
        (present - indexed, "are missing from the index"),
        (indexed - present, "stand in the index but not in the archive"),
    ):
        if ids:
            some = ", ".join(sorted(ids)[:_NAMED])
            problems.append(f"{len(ids)} {name} {words}: {some}{', …' * (len(ids) > _NAMED)}")
    return problems

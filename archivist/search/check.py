"""Whether the index says what the database says; for `archivist verify`."""

from __future__ import annotations

from typing import Any

from archivist.archive import Archive
from archivist.search import index
from archivist.search.entries import page_of_ids
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
    """Documents that stand only in the index or only in the database, or twice."""
    try:
        stored = [fields["id"] for _, fields in reader.iter_docs()]
    except Exception as error:  # noqa: BLE001 - damage shows as whatever Whoosh trips over
        return [f"The index cannot be read ({error!r})."]
    indexed = set(stored)
    present: set[str] = set()
    last = ""
    while True:
        with archive.read() as session:
            page = page_of_ids(session, last, _PAGE)
        if not page:
            break
        present.update(page)
        last = page[-1]
    problems = []
    if len(indexed) < len(stored):
        problems.append(f"{len(stored) - len(indexed)} documents stand in the index twice.")
    for ids, words in (
        (present - indexed, "are missing from the index"),
        (indexed - present, "stand in the index but not in the archive"),
    ):
        if ids:
            some = ", ".join(sorted(ids)[:_NAMED])
            problems.append(f"{len(ids)} documents {words}: {some}{', …' * (len(ids) > _NAMED)}")
    return problems

"""A small archive to search: four languages, marks with codes, names and notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from archivist.archive import Archive
from archivist.model.annotation import Body
from archivist.model.rendition import Span
from archivist.search.follow import catch_up
from archivist.search.results import Results
from archivist.search.search import Searcher
from archivist.store import annotations, authority, codebook, documents

Find = Callable[..., Results]


@pytest.fixture
def find(archive: Archive) -> Iterator[Find]:
    """Brings the index up to date and searches."""
    with Searcher(archive) as searcher:

        def _find(query: str, **options: object) -> Results:
            catch_up(archive)
            results = searcher.search(query, **options)
            assert not results.notice
            assert not results.behind
            return results

        yield _find


def titles(results: Results) -> list[str]:
    return sorted(hit.title for hit in results.hits)


def text_of(archive: Archive, document_id: str) -> str:
    with archive.read() as session:
        document = documents.get(session, document_id)
        return documents.reading_text(session, document.rendition_id).text


def mark(archive: Archive, document_id: str, quote: str, *bodies: Body) -> str:
    """Marks the first `quote` in the document's text; returns the annotation's id."""
    start = text_of(archive, document_id).index(quote)
    with archive.change("Mark") as session:
        span = Span(start, start + len(quote))
        return annotations.annotate(session, document_id, span, *bodies).id


def mark_person(archive: Archive, document_id: str, quote: str, name: str = "") -> str:
    """Marks `quote` as the person `name`; returns the record's id."""
    with archive.change("Mark person") as session:
        record = authority.find_or_create(session, "person", name or quote).id
    mark(archive, document_id, quote, annotations.identifying(record))
    return record


def mark_code(archive: Archive, document_id: str, quote: str, name: str) -> str:
    """Marks `quote` with the code `name`; returns the code's id."""
    with archive.change("Mark code") as session:
        code = codebook.find_or_create(session, name).id
    mark(archive, document_id, quote, annotations.tagging(code))
    return code


def mark_note(archive: Archive, document_id: str, quote: str, note: str) -> str:
    """Puts a note on `quote`; returns the annotation's id."""
    return mark(archive, document_id, quote, annotations.commenting(note))

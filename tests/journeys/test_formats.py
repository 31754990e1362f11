"""A file of every format is added, read, marked and found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archivist.accession import ItemReport, accession_files
from archivist.archive import Archive
from archivist.model.authority import RecordKind
from archivist.model.rendition import Span
from archivist.search.search import Searcher
from archivist.store import annotations, authority, documents
from tests.journeys.made_files import MAKERS, mbox

NAMES = (*MAKERS, "letters.mbox")


def words_of(number: int) -> str:
    """ASCII, as the simplest PDF needs; one word is in no other file."""
    return (
        f"NARA - The leaders of Japan and South Korea met in file{number:02}ville on Tuesday and "
        "agreed to go on with the DNA testing of human remains from the Chosei mine, officials of "
        "both governments said after the talks. They left the refuelling quarrel for another day."
    )


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Archive, list[ItemReport]]]:
    folder = tmp_path_factory.mktemp("formats")
    (folder / "in").mkdir()
    for number, name in enumerate(NAMES):
        title, words = f"Summit number {number:02}", words_of(number)
        maker = MAKERS.get(name)
        data = maker(title, words) if maker else mbox(title, words, folder)
        (folder / "in" / name).write_bytes(data)
    with Archive.create(folder / "archive") as archive:
        report = accession_files(archive, [folder / "in"])
        yield archive, list(report.items)


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_added_read_marked_and_found(
    name: str, added: tuple[Archive, list[ItemReport]]
) -> None:
    archive, items = added
    number = NAMES.index(name)
    mine = [item for item in items if Path(item.path.split(" › ")[0]).name == name]
    (item,) = [one for one in mine if one.status == "added"]
    assert not [one.error for one in mine if one.error]
    assert item.title == f"Summit number {number:02}"
    assert item.document_id
    with archive.read() as session:
        document = documents.get(session, item.document_id)
        text = documents.reading_text(session, document.rendition_id).text
    assert words_of(number) in text
    assert "Home" not in text
    quote = "DNA testing of human remains"
    start = text.index(quote)
    with archive.change("Mark agreement") as session:
        record = authority.create(session, RecordKind.AGREEMENT, f"DNA accord {number:02}")
        annotations.annotate(
            session,
            item.document_id,
            Span(start, start + len(quote)),
            annotations.identifying(record.id),
        )
    for query in (f"file{number:02}ville", f'agreement:"DNA accord {number:02}"'):
        found = Searcher(archive).search(query)
        assert [hit.document_id for hit in found.hits] == [item.document_id], query

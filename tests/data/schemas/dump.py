"""Writes the present schema, with rows in every table, as SQL beside this file."""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from pathlib import Path

from sqlmodel import select

from archivist import likeness
from archivist.archive import Archive
from archivist.model.document import DocumentRendition
from archivist.model.original import Accession, AccessionItem, Containment, Original
from archivist.model.staging import StagedItem, StagedState
from archivist.store import collections, database, documents, story_groups
from tests.builders import add_document
from tests.exchange.marked import mark_up


def fill(folder: Path) -> Path:
    """An archive with a row in every table; returns its database."""
    with Archive.create(folder / "archive") as archive:
        archive.actor = "archivist"
        marked = mark_up(archive)
        with archive.record() as session:
            accession = Accession(how="file", actor="archivist")
            session.add(accession)
            session.flush()
            session.add(
                AccessionItem(
                    accession_id=accession.id,
                    position=0,
                    path="/sources/article.txt",
                    status="added",
                    document_id=marked.english,
                )
            )
            shelf = select(Original.id).limit(2)
            parent_id, original_id = session.exec(shelf)
            session.add(Containment(parent_id=parent_id, original_id=original_id, path="a/b.txt"))
            session.add(
                StagedItem(
                    accession_id=accession.id,
                    position=1,
                    path="/sources/b.txt",
                    name="b.txt",
                    state=StagedState.FAILED,
                    error="The file is empty.",
                )
            )
        _tell_a_story_twice(archive)
        with archive.change("Add another reading") as session:
            held = documents.get(session, marked.english)
            session.add(DocumentRendition(document_id=held.id, rendition_id=held.rendition_id))
        with archive.change("Save query") as session:
            collections.save_query(session, "Takaichi", "person:Takaichi")
        with archive.change("Delete document") as session:
            documents.delete_documents(session, [marked.english])
        archive.undo()
        return archive.file


def _tell_a_story_twice(archive: Archive) -> None:
    words = [f"word{number}" for number in range(60)]
    one, two, three = (
        add_document(archive, " ".join(words[:length]), title=f"Story of {length} words")
        for length in (60, 59, 58)
    )
    likeness.catch_up(archive)
    with archive.change("Group as one story") as session:
        story_groups.group(session, [one, two])
        story_groups.refuse(session, [one, three])


def dump(file: Path) -> str:
    """The database as SQL, with its identity."""
    connection = sqlite3.connect(file)
    try:
        lines = "\n".join(connection.iterdump())
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    finally:
        connection.close()
    pragmas = f"PRAGMA application_id={database.APPLICATION_ID};\nPRAGMA user_version={version};\n"
    return f"{pragmas}{lines}\n"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        target = Path(__file__).with_name(f"{int(sys.argv[1]):04}.sql")
        target.write_text(dump(fill(Path(place))), encoding="utf-8", newline="\n")

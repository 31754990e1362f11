"""Builds the sample archive from `resources/sample`, by the functions everybody else uses.

articles | accession | records, codes, collections, queries | corrected details | marked passages
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from sqlmodel import Session

from archivist.accession import accession_files
from archivist.archive import Archive
from archivist.errors import Ambiguous, ExtractionFailed, NotFound
from archivist.model.annotation import Body
from archivist.model.rendition import Span
from archivist.resources import resources
from archivist.store import (
    annotations,
    authority,
    codebook,
    collections,
    document_fields,
    documents,
)
from archivist.text.anchor import find_quote

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class SampleMark:
    """A passage and what is said of it: the key of a record, the name of a code, a note."""

    quote: str
    prefix: str = ""
    record: str = ""
    code: str = ""
    note: str = ""


@dataclass(frozen=True)
class SampleDocument:
    """What a researcher made of one article of `resources/sample/articles`."""

    file: str
    marks: tuple[SampleMark, ...]
    collections: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)


def _nothing(*_: object) -> None:
    return None


def build_sample(path: Path, progress: Progress = _nothing) -> Archive:
    """Makes the sample archive in `path` and leaves it open; it can be undone in three steps.

    `progress` gets articles done, articles in all and a name. Raises ArchiveExists, or
    ExtractionFailed, NotFound, Ambiguous when the sample's own files do not fit each other.
    """
    archive = Archive.create(path)
    try:
        ids = _take_in(archive, progress)
        with archive.change("Set up records, codes and collections") as session:
            records = _add_records(session)
            codes = _add_codes(session)
            _file_documents(session, ids)
            for query in _table("codebook")["saved_query"]:
                collections.save_query(session, query["name"], query["query"])
        with archive.change("Mark the sample's passages") as session:
            for document in sample_documents():
                _correct(session, ids[document.file], document.fields)
                _mark(session, ids[document.file], document, records, codes)
    except BaseException:
        archive.close()
        raise
    return archive


def sample_documents() -> tuple[SampleDocument, ...]:
    """The sample's articles with their marks, oldest first."""
    return tuple(
        SampleDocument(
            file=row["file"],
            marks=tuple(SampleMark(**mark) for mark in row["marks"]),
            collections=tuple(row.get("collections", ())),
            fields=row.get("fields", {}),
        )
        for row in _table("marks")["document"]
    )


def locate(text: str, mark: SampleMark) -> Span:
    """Where a mark stands in its article's text; raises NotFound or Ambiguous."""
    places = find_quote(text, mark.quote, mark.prefix)
    if not places:
        raise NotFound("passage", mark.quote)
    if len(places) > 1:
        raise Ambiguous("passage", mark.quote, len(places), "Give the words before it.")
    return places[0]


def _take_in(archive: Archive, progress: Progress) -> dict[str, str]:
    """Adds the articles; returns file name -> document id."""
    report = accession_files(archive, [resources() / "sample" / "articles"], progress=progress)
    ids: dict[str, str] = {}
    for item in report.items:
        name = Path(item.path).name
        if item.document_id is None:
            raise ExtractionFailed(name, item.error)
        ids[name] = item.document_id
    return ids


def _add_records(session: Session) -> dict[str, str]:
    """Makes the authority records; returns key -> id."""
    ids: dict[str, str] = {}
    for row in _table("authority")["record"]:
        heading, language, _ = row["forms"][0]
        record = authority.create(
            session,
            row["kind"],
            heading,
            language=language,
            note=row.get("note", ""),
            date=row.get("date", ""),
        )
        for form, language, kind in row["forms"][1:]:
            authority.add_form(session, record.id, form, language=language, kind=kind)
        ids[row["key"]] = record.id
    return ids


def _add_codes(session: Session) -> dict[str, str]:
    """Makes the codebook; returns name -> id."""
    ids: dict[str, str] = {}
    for row in _table("codebook")["code"]:
        code = codebook.create(
            session,
            row["name"],
            parent_id=ids[row["parent"]] if "parent" in row else None,
            colour=row["colour"],
            definition=row["definition"],
            shortcut=row.get("shortcut", ""),
        )
        ids[row["name"]] = code.id
    return ids


def _file_documents(session: Session, document_ids: Mapping[str, str]) -> None:
    ids: dict[str, str] = {}
    for row in _table("codebook")["collection"]:
        above, _, name = row["path"].rpartition("/")
        made = collections.create(session, name, ids[above] if above else None)
        ids[row["path"]] = made.id
    for document in sample_documents():
        for path in document.collections:
            collections.add_documents(session, ids[path], [document_ids[document.file]])


def _correct(session: Session, document_id: str, fields: Mapping[str, str]) -> None:
    for name, value in fields.items():
        document_fields.edit_field(session, document_id, name, value)


def _mark(
    session: Session,
    document_id: str,
    document: SampleDocument,
    records: Mapping[str, str],
    codes: Mapping[str, str],
) -> None:
    rendition_id = documents.get(session, document_id).rendition_id
    text = documents.reading_text(session, rendition_id).text
    for mark in document.marks:
        said: list[Body] = []
        if mark.record:
            said.append(annotations.identifying(records[mark.record]))
        if mark.code:
            said.append(annotations.tagging(codes[mark.code]))
        if mark.note:
            said.append(annotations.commenting(mark.note))
        annotations.annotate(session, document_id, locate(text, mark), *said)


@cache
def _table(name: str) -> Mapping[str, Any]:
    file = resources() / "sample" / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))

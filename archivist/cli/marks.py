"""annotate, unmark, read-text, name: mark passages, choose the text, name records."""

import argparse
from collections.abc import Iterator

from sqlmodel import Session

from archivist.archive import Archive
from archivist.cli.material import passage_json, text_called
from archivist.cli.output import say, tell, tell_json
from archivist.cli.records import record_called
from archivist.errors import Ambiguous, NotAllowed, NotFound
from archivist.model.annotation import Body
from archivist.model.authority import RecordKind
from archivist.model.document import Document
from archivist.model.rendition import Span
from archivist.store import annotations, authority, codebook, documents, passage_rows, renditions
from archivist.text.anchor import find_quote, follows


def annotate(options: argparse.Namespace) -> int:
    with Archive.open(options.archive) as archive:
        with archive.read() as session:
            document = documents.find(session, options.document)
            span = _span(session, document, options)
        with archive.change(_label(options)) as session:
            mark = annotations.annotate(session, document.id, span, *_bodies(session, options))
            annotation_id = mark.id
        with archive.read() as session:
            passage = passage_rows.passage(session, annotation_id)
    if options.json:
        tell_json(passage_json(passage))
    else:
        labels = ", ".join(f"{body.kind} {body.label}" for body in passage.bodies)
        tell(f"{passage.span.start}–{passage.span.end} “{passage.exact}”: {labels}")
    return 0


def name(options: argparse.Namespace) -> int:
    with Archive.open(options.archive) as archive:
        with archive.read() as session:
            record = record_called(session, options.kind, options.record)
            if record is None:
                raise NotFound(options.kind, options.record)
            row = next(row for row in authority.rows(session) if row.id == record.id)
        if options.form in (form.form for form in row.forms):
            say(f"“{row.heading}” is known as “{options.form}” already.")
            return 0
        with archive.change(f"Add name “{options.form}”") as session:
            authority.add_form(
                session,
                record.id,
                options.form,
                language=options.language,
                kind=options.form_kind,
            )
    say(f"“{options.record}” is now also known as “{options.form}”.")
    return 0


def unmark(options: argparse.Namespace) -> int:
    with Archive.open(options.archive) as archive, archive.change("Remove mark") as session:
        passage = passage_rows.passage(session, options.annotation)
        annotations.remove(session, passage.id)
    say(f"“{passage.exact}” is marked no more.")
    return 0


def read_text(options: argparse.Namespace) -> int:
    with Archive.open(options.archive) as archive:
        with archive.read() as session:
            document = documents.find(session, options.document)
            chosen = text_called(renditions.rows(session, document.id), options.rendition)
        with archive.change("Read another text") as session:
            carried = renditions.use(session, document.id, chosen)
    say(f"Text {chosen} is read; {carried.moved} marks went along, {carried.left} stay.")
    return 0


def _span(session: Session, document: Document, options: argparse.Namespace) -> Span:
    if options.quote is None:
        return Span(options.start, options.end)
    text = documents.reading_text(session, document.rendition_id).text
    found = find_quote(text, options.quote)
    if options.prefix:
        found = [place for place in found if follows(text, place, options.prefix)]
    if not found:
        raise NotFound("passage", f"{options.prefix or ''}{options.quote}")
    if len(found) > 1:
        remedy = "Give the words before it with --prefix, or its place with --start and --end."
        raise Ambiguous("passage", options.quote, len(found), remedy)
    return found[0]


def _bodies(session: Session, options: argparse.Namespace) -> Iterator[Body]:
    for label in options.code:
        yield annotations.tagging(codebook.find_or_create(session, label).id)
    for kind in RecordKind:
        for label in getattr(options, kind):
            record = record_called(session, kind, label) or authority.create(session, kind, label)
            yield annotations.identifying(record.id)
    for note in options.comment:
        if not note.strip():
            raise NotAllowed("A note needs words.")
        yield annotations.commenting(note)


def _label(options: argparse.Namespace) -> str:
    for kind in ("code", *RecordKind):
        for label in getattr(options, kind):
            return f"Mark {kind} “{label}”"
    return "Add note"

"""Plain functions that fill an archive for a test, with good defaults."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Sequence

from sqlmodel import select

from archivist.archive import Archive
from archivist.model.document import Document
from archivist.model.original import Original
from archivist.model.rendition import Block, BlockKind, Inline, Rendition
from archivist.store import document_fields, documents, originals

NARA = (
    "Leaders meet in Nara\n"
    "NARA — Prime Minister Takaichi Sanae met President Lee Jae Myung on Tuesday.\n"
    "They spoke of DNA testing for the remains found in the Chosei mine."
)


def add_document(
    archive: Archive,
    text: str = NARA,
    *,
    title: str = "",
    publisher: str = "The Japan News",
    date: str = "2026-01-13",
    language: str = "en",
    creators: Sequence[str] = (),
    blocks: Sequence[Block] | None = None,
    inlines: Sequence[Inline] = (),
    label: str = "Add document",
) -> str:
    """A document with `text`, its original and its rendition; returns the document's id."""
    kept = originals.keep(archive.originals, io.BytesIO(text.encode()), "article.txt")
    with archive.record() as session:
        original = session.exec(select(Original).where(Original.sha256 == kept.sha256)).first()
        original = original or Original(
            sha256=kept.sha256,
            extension=kept.extension,
            media_type="text/plain",
            byte_size=kept.byte_size,
        )
        session.add(original)
        session.flush()
        rendition = Rendition(
            original_id=original.id,
            text=text,
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
            blocks=json.dumps([[b.kind, b.start, b.end, b.level] for b in blocks or lines(text)]),
            inlines=json.dumps([[i.kind, i.start, i.end, i.target] for i in inlines]),
            extractor="test",
            extractor_version="1",
        )
        session.add(rendition)
    with archive.change(label) as session:
        document = Document(
            rendition_id=rendition.id,
            title=title or text.split("\n", 1)[0],
            publisher=publisher,
            date=date,
            language=language,
        )
        documents.refold(document)
        session.add(document)
        session.flush()
        document_fields.set_creators(session, document, creators)
        return document.id


def lines(text: str) -> list[Block]:
    """One block a line: the first a heading, the rest paragraphs."""
    found, start = [], 0
    for number, line in enumerate(text.split("\n")):
        kind = BlockKind.PARAGRAPH if number else BlockKind.HEADING
        found.append(Block(kind, start, start + len(line), 0 if number else 1))
        start += len(line) + 1
    return found

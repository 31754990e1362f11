"""What an accession leaves in the archive: original, rendition, document, and its report."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from sqlmodel import Session, col, select

from archivist.formats.extract import Extract
from archivist.model.document import EDITABLE_FIELDS, Document, FieldOrigin
from archivist.model.original import Accession, AccessionItem, Original, ProvenanceEvent
from archivist.model.rendition import Rendition
from archivist.store import documents
from archivist.store.originals import KeptOriginal


@dataclass(frozen=True)
class AccessionRow:
    """A past accession as a list shows it."""

    accession: Accession
    items: tuple[AccessionItem, ...]


def begin(session: Session, how: str, actor: str) -> Accession:
    """A new accession; its files follow as items."""
    accession = Accession(how=how, actor=actor)
    session.add(accession)
    session.flush()
    return accession


def document_of(session: Session, sha256: str) -> str | None:
    """The id of a document in the archive whose original has that hash."""
    statement = (
        select(Document.id)
        .join(Rendition, col(Rendition.id) == col(Document.rendition_id))
        .join(Original, col(Original.id) == col(Rendition.original_id))
        .where(Original.sha256 == sha256)
    )
    return session.exec(statement).first()


def original_id(session: Session, sha256: str) -> str | None:
    """The id of the original of that hash; None when such bytes were never taken in."""
    return session.exec(select(Original.id).where(Original.sha256 == sha256)).first()


def summary(session: Session, document_id: str) -> tuple[Document, tuple[str, ...], str]:
    """A document, its creators, and the media type of its original."""
    document = documents.get(session, document_id)
    original, _ = documents.original_of(session, document_id)
    creators = documents.creators_of(session, [document_id]).get(document_id, ())
    return document, creators, original.media_type


def save_document(session: Session, kept: KeptOriginal, extract: Extract, agent: str) -> Document:
    """Writes original, rendition and document of one extracted file, with provenance."""
    original = _original(session, kept, extract.media_type)
    rendition = Rendition(
        original_id=original.id,
        text=extract.text,
        text_sha256=hashlib.sha256(extract.text.encode()).hexdigest(),
        blocks=json.dumps([[b.kind, b.start, b.end, b.level] for b in extract.blocks]),
        inlines=json.dumps(
            [[i.kind, i.start, i.end, i.target] for i in extract.inlines], ensure_ascii=False
        ),
        extractor=extract.extractor,
        extractor_version=extract.extractor_version,
    )
    session.add(rendition)
    session.flush()
    document = _document(session, rendition.id, extract)
    for kind, done_by, detail in (
        ("accession", agent, kept.sha256),
        (
            "extraction",
            f"{extract.extractor} {extract.extractor_version}",
            "\n".join(extract.warnings),
        ),
    ):
        session.add(
            ProvenanceEvent(
                kind=kind,
                agent=done_by,
                detail=detail,
                document_id=document.id,
                original_id=original.id,
            )
        )
    return document


def note_duplicate(session: Session, kept: KeptOriginal, document_id: str, agent: str) -> None:
    """Provenance of bytes that came in once more."""
    original = _original(session, kept, "")
    session.add(
        ProvenanceEvent(
            kind="accession",
            outcome="duplicate",
            agent=agent,
            detail=kept.sha256,
            document_id=document_id,
            original_id=original.id,
        )
    )


def all_rows(session: Session) -> list[AccessionRow]:
    """Every accession with its items, newest first."""
    items: dict[str, list[AccessionItem]] = {}
    for item in session.exec(select(AccessionItem).order_by(col(AccessionItem.position))):
        items.setdefault(item.accession_id, []).append(item)
    held = session.exec(select(Accession).order_by(col(Accession.at).desc()))
    return [AccessionRow(row, tuple(items.get(row.id, ()))) for row in held]


def _original(session: Session, kept: KeptOriginal, media_type: str) -> Original:
    held = session.exec(select(Original).where(Original.sha256 == kept.sha256)).first()
    if held is None:
        held = Original(
            sha256=kept.sha256,
            extension=kept.extension,
            media_type=media_type,
            byte_size=kept.byte_size,
        )
        session.add(held)
        session.flush()
    return held


def _document(session: Session, rendition_id: str, extract: Extract) -> Document:
    values = {field.name: field for field in extract.values if field.name in EDITABLE_FIELDS}
    document = Document(rendition_id=rendition_id, title="")
    for name, field in values.items():
        setattr(document, name, field.value)
    documents.refold(document)
    session.add(document)
    session.flush()
    creators = [field for field in extract.values if field.name == "creators"]
    documents.set_creators(session, document, [field.value for field in creators])
    for field in (*values.values(), *creators[:1]):
        session.add(
            FieldOrigin(
                document_id=document.id, name=field.name, origin=field.origin, raw=field.raw
            )
        )
    session.flush()
    return document

"""What an accession leaves in the archive: original, rendition, document, and its report."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import or_
from sqlalchemy import select as core_select
from sqlalchemy.orm import aliased
from sqlmodel import Session, SQLModel, col, select

from archivist.formats.extract import Extract
from archivist.formats.sniff import HEAD_BYTES, sniff
from archivist.model.columns import fold
from archivist.model.document import (
    EDITABLE_FIELDS,
    Creator,
    Document,
    DocumentRendition,
    FieldOrigin,
    Origin,
)
from archivist.model.original import (
    Accession,
    AccessionItem,
    AccessionStatus,
    Containment,
    Original,
    ProvenanceEvent,
)
from archivist.model.rendition import Rendition
from archivist.store import documents, renditions
from archivist.store.database import defer_references
from archivist.store.originals import KeptOriginal

_TELLING_APART = ("url", "canonical_url", "identifier", "section", "publisher")
RECAPTURED = "This page is in the archive already; the new text is kept beside the earlier one."


@dataclass(frozen=True)
class ItemReport:
    """What became of one file. `warnings` and `error` are plain sentences."""

    path: str
    status: str
    document_id: str | None = None
    title: str = ""
    creators: tuple[str, ...] = ()
    date: str = ""
    language: str = ""
    media_type: str = ""
    warnings: tuple[str, ...] = ()
    error: str = ""


def begin(session: Session, how: str, actor: str) -> Accession:
    """A new accession; its files follow as items."""
    accession = Accession(how=how, actor=actor)
    session.add(accession)
    session.flush()
    return accession


def documents_of(session: Session, hashes: Sequence[str]) -> dict[tuple[str, str], str]:
    """(SHA-256, part) -> id of a document in the archive that was read from those bytes."""
    statement = (
        core_select(col(Original.sha256), col(Rendition.part), col(Document.id))
        .join(Rendition, col(Rendition.original_id) == col(Original.id))
        .outerjoin(DocumentRendition, col(DocumentRendition.rendition_id) == col(Rendition.id))
        .join(
            Document,
            or_(
                col(Document.rendition_id) == col(Rendition.id),
                col(Document.id) == col(DocumentRendition.document_id),
            ),
        )
        .where(col(Original.sha256).in_(hashes))
    )
    return {(sha256, part): held for sha256, part, held in session.connection().execute(statement)}


def has_come_in(session: Session, parent_sha256: str, path: str, sha256: str) -> bool:
    """Whether these bytes came in that container before, at that place of it."""
    own, parent = aliased(Original), aliased(Original)
    statement = (
        core_select(col(Containment.id))
        .join(own, col(own.id) == col(Containment.original_id))
        .join(parent, col(parent.id) == col(Containment.parent_id))
        .where(col(own.sha256) == sha256, col(parent.sha256) == parent_sha256)
        .where(col(Containment.path) == path)
    )
    return session.connection().execute(statement.limit(1)).first() is not None


def original_ids(session: Session, hashes: Sequence[str]) -> dict[str, str]:
    """SHA-256 -> id of the original; hashes of bytes never taken in are left out."""
    statement = core_select(col(Original.sha256), col(Original.id))
    found = session.connection().execute(statement.where(col(Original.sha256).in_(hashes)))
    return dict(found.all())


class Shelf:
    """Where the files of one batch are put down, in one transaction.

    References are checked when it commits, so that rows may be written in any order; what the
    archive holds of `hashes` is asked once.
    """

    def __init__(self, session: Session, hashes: Sequence[str], actor: str) -> None:
        defer_references(session)
        self._session = session
        self._actor = actor
        self._documents = documents_of(session, hashes)
        self._originals = original_ids(session, hashes)

    def document_of(self, sha256: str, part: str = "") -> str | None:
        """The id of the document that was read from those bytes."""
        return self._documents.get((sha256, part))

    def add(self, path: str, kept: KeptOriginal, extract: Extract) -> ItemReport:
        """Writes original, renditions and document of an extracted file, with provenance."""
        original_id = self._original(kept, extract.media_type)
        rendition = _rendition(original_id, extract)
        document = _document(rendition.id, extract)
        extractor = f"{extract.extractor} {extract.extractor_version}"
        self._session.add_all([rendition, document, *_details(document, extract)])
        for other in extract.alternatives:
            held = _rendition(original_id, replace(other, part=extract.part))
            self._session.add(held)
            self._session.add(DocumentRendition(document_id=document.id, rendition_id=held.id))
        self._note("accession", document.id, original_id, self._actor, kept.sha256)
        self._note("extraction", document.id, original_id, extractor, "\n".join(extract.warnings))
        self._documents[kept.sha256, extract.part] = document.id
        return ItemReport(
            path,
            AccessionStatus.ADDED,
            document.id,
            document.title,
            extract.creators,
            document.date,
            document.language,
            extract.media_type,
            extract.warnings,
        )

    def add_again(self, path: str, kept: KeptOriginal, document_id: str) -> ItemReport:
        """Notes that the bytes of a document came in once more."""
        original_id = self._original(kept, "")
        self._note("accession", document_id, original_id, self._actor, kept.sha256, "duplicate")
        document = documents.get(self._session, document_id)
        original, _ = documents.original_of(self._session, document_id)
        return ItemReport(
            path,
            AccessionStatus.DUPLICATE,
            document_id,
            document.title,
            documents.creators_of(self._session, [document_id]).get(document_id, ()),
            document.date,
            document.language,
            original.media_type,
        )

    def has_come_in(self, parent: KeptOriginal, path: str, kept: KeptOriginal) -> bool:
        """Whether these bytes came in that container before, at that place of it."""
        return has_come_in(self._session, parent.sha256, path, kept.sha256)

    def citation_of(self, document_id: str) -> renditions.Citation:
        """How a document is cited now."""
        return renditions.citation_of(self._session, document_id)

    def captured_before(self, extract: Extract, *, is_record: bool) -> str | None:
        """The document of the same page, captured before with other bytes; of what a
        bibliographic record tells of, only one that is cited so."""
        addresses = [extract.value("url"), extract.value("canonical_url")]
        if any(addresses):
            self._session.flush()  # what came just before in the same batch counts too
        cited = renditions.Citation.of(
            extract.value("title"), extract.value("date"), extract.creators
        )
        return renditions.document_at(
            self._session, addresses, extract.text, cited, is_record=is_record
        )

    def record_before(self, extract: Extract) -> str:
        """The document of the same bibliographic record out of another file, or ""."""
        self._session.flush()
        cited = renditions.Citation.of(
            extract.value("title"), extract.value("date"), extract.creators
        )
        told = {name: extract.value(name) for name in _TELLING_APART}
        return renditions.record_of(self._session, _sha256(extract.text), cited, told)

    def add_capture(
        self, path: str, kept: KeptOriginal, extract: Extract, document_id: str
    ) -> ItemReport:
        """Keeps another capture of a page as a further text of its document.

        The text that is read stays the one it was: a person may have marked and cited it.
        """
        original_id = self._original(kept, extract.media_type)
        rendition = _rendition(original_id, extract)
        self._session.add(rendition)
        renditions.add(self._session, document_id, rendition.id)
        extractor = f"{extract.extractor} {extract.extractor_version}"
        self._note("accession", document_id, original_id, self._actor, kept.sha256, "recaptured")
        self._note("extraction", document_id, original_id, extractor, "\n".join(extract.warnings))
        document = documents.get(self._session, document_id)
        return ItemReport(
            path,
            AccessionStatus.RECAPTURED,
            document_id,
            document.title,
            extract.creators,
            document.date,
            document.language,
            extract.media_type,
            (*extract.warnings, RECAPTURED),
        )

    def note_opened(self, path: str, kept: KeptOriginal) -> ItemReport:
        """Keeps a container, whose members come as pieces of their own."""
        self._original(kept, "")
        return ItemReport(path, AccessionStatus.OPENED)

    def note_containment(self, parent: KeptOriginal, kept: KeptOriginal, member: str) -> None:
        """Notes that an original came inside another."""
        parent_id, original_id = self._original(parent, ""), self._original(kept, "")
        if parent_id == original_id:
            return
        held = select(Containment.id).where(
            col(Containment.parent_id) == parent_id,
            col(Containment.original_id) == original_id,
            col(Containment.path) == member,
        )
        if self._session.exec(held).first() is None:
            self._session.add(
                Containment(parent_id=parent_id, original_id=original_id, path=member)
            )

    def note_item(
        self, accession_id: str, position: int, kept: KeptOriginal | None, report: ItemReport
    ) -> None:
        """Keeps a file's line of the accession's report."""
        self._session.add(
            AccessionItem(
                accession_id=accession_id,
                position=position,
                path=report.path,
                status=report.status,
                original_id=self._originals.get(kept.sha256) if kept else None,
                document_id=report.document_id,
                warnings="\n".join(report.warnings),
                error=report.error,
            )
        )

    def _original(self, kept: KeptOriginal, media_type: str) -> str:
        if kept.sha256 not in self._originals:
            original = Original(
                sha256=kept.sha256,
                extension=kept.extension,
                media_type=media_type or _sniffed(kept),
                byte_size=kept.byte_size,
            )
            self._session.add(original)
            self._originals[kept.sha256] = original.id
        return self._originals[kept.sha256]

    def _note(  # noqa: PLR0917  the columns of one row
        self,
        kind: str,
        document_id: str,
        original_id: str,
        agent: str,
        detail: str,
        outcome: str = "success",
    ) -> None:
        self._session.add(
            ProvenanceEvent(
                kind=kind,
                outcome=outcome,
                agent=agent,
                detail=detail,
                document_id=document_id,
                original_id=original_id,
            )
        )


def _sniffed(kept: KeptOriginal) -> str:
    """The media type of a container, which no reader has named."""
    with kept.path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    return sniff(head, kept.path.name) if head else ""


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _rendition(original_id: str, extract: Extract) -> Rendition:
    return Rendition(
        original_id=original_id,
        part=extract.part,
        text=extract.text,
        text_sha256=_sha256(extract.text),
        blocks=json.dumps([[b.kind, b.start, b.end, b.level] for b in extract.blocks]),
        inlines=json.dumps(
            [[i.kind, i.start, i.end, i.target] for i in extract.inlines], ensure_ascii=False
        ),
        extractor=extract.extractor,
        extractor_version=extract.extractor_version,
    )


def _document(rendition_id: str, extract: Extract) -> Document:
    document = Document(rendition_id=rendition_id, title="")
    for field in extract.values:
        if field.name in EDITABLE_FIELDS:
            setattr(document, field.name, field.value)
    documents.refold(document)
    document.creators_fold = fold("; ".join(extract.creators))
    return document


def _details(document: Document, extract: Extract) -> Iterator[SQLModel]:
    """The rows beside a new document's own: its creators, and where each value came from."""
    for position, name in enumerate(extract.creators):
        yield Creator(document_id=document.id, position=position, name=name)
    for field in {field.name: field for field in reversed(extract.values)}.values():
        yield FieldOrigin(
            document_id=document.id,
            name=field.name,
            origin=field.origin,
            raw=field.raw,
            confirmed=field.origin == Origin.PERSON,
        )

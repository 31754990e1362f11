"""The metadata of a document, field by field: what the details show, and how it is corrected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, tuple_
from sqlmodel import Session, SQLModel, col, select

from archivist.errors import NotAllowed
from archivist.model.columns import fold
from archivist.model.document import EDITABLE_FIELDS, Creator, Document, FieldOrigin, Origin
from archivist.store.documents import creators_of, get, refold
from archivist.text.dates import typed_date


@dataclass(frozen=True)
class Field:
    """One metadata value, where it came from, and whether a person vouched for it."""

    name: str
    value: str
    origin: str
    raw: str
    confirmed: bool


def fields(session: Session, document_id: str) -> list[Field]:
    """Every field of the document, filled or not, creators first after the title."""
    document = get(session, document_id)
    origins = {
        held.name: held
        for held in session.exec(select(FieldOrigin).where(FieldOrigin.document_id == document_id))
    }
    values = {name: str(getattr(document, name)) for name in EDITABLE_FIELDS}
    creators = "; ".join(creators_of(session, [document_id]).get(document_id, ()))
    ordered = [("title", values.pop("title")), ("creators", creators), *values.items()]
    return [
        Field(name, value, held.origin, held.raw, held.confirmed)
        if (held := origins.get(name))
        else Field(name, value, "", "", confirmed=False)
        for name, value in ordered
    ]


def edit_field(session: Session, document_id: str, name: str, value: str) -> None:
    """Sets a field by a person's hand; creators are parted by ";".

    Raises NotFound, or NotAllowed when the field cannot be edited or a date cannot be read.
    """
    document = get(session, document_id)
    value = " ".join(value.split())
    if name in ("date", "dateline_date") and value:
        typed, value = value, typed_date(value)
        if not value:
            raise NotAllowed(f"“{typed}” is not a date. Write 2026-01-13, 2026-01 or 2026.")
    if name == "title" and not value:
        raise NotAllowed("A document needs a title.")
    if name == "creators":
        set_creators(session, document, [part.strip() for part in value.split(";")])
    elif name in EDITABLE_FIELDS:
        setattr(document, name, value)
        refold(document)
        session.add(document)
    else:
        raise NotAllowed(f"There is no field “{name}” to edit.")
    _set_origin(session, document_id, name)


def confirm_field(session: Session, document_id: str, name: str) -> None:
    """Lets a person vouch for a value as it stands; where it came from stays known.

    Raises NotFound, or NotAllowed for what is no field.
    """
    get(session, document_id)
    if name not in ("creators", *EDITABLE_FIELDS):
        raise NotAllowed(f"There is no field “{name}” to confirm.")
    origin = _origin(session, document_id, name)
    origin.origin = origin.origin or Origin.PERSON
    origin.confirmed = True
    session.add(origin)
    session.flush()


def set_creators(session: Session, document: Document, names: Iterable[str]) -> None:
    """Makes `names` the document's creators, in order; empty names are left out."""
    kept = [name for name in names if name]
    session.flush()
    session.connection().execute(
        delete(SQLModel.metadata.tables["creator"]).where(col(Creator.document_id) == document.id)
    )
    for position, name in enumerate(kept):
        session.add(Creator(document_id=document.id, position=position, name=name))
    document.creators_fold = fold("; ".join(kept))
    session.add(document)
    session.flush()


def _set_origin(session: Session, document_id: str, name: str) -> None:
    origin = _origin(session, document_id, name)
    origin.origin = Origin.PERSON
    origin.confirmed = True
    session.add(origin)
    session.flush()


def _origin(session: Session, document_id: str, name: str) -> FieldOrigin:
    held = session.exec(
        select(FieldOrigin).where(
            tuple_(col(FieldOrigin.document_id), col(FieldOrigin.name)) == (document_id, name)
        )
    ).first()
    return held or FieldOrigin(document_id=document_id, name=name, origin="")

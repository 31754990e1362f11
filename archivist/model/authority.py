"""Authority records (ISAAR(CPF)): one thing of the world, and every name it goes by."""

from __future__ import annotations

from enum import StrEnum

from sqlmodel import Field, SQLModel

from archivist.model.columns import new_id


class RecordKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    AGREEMENT = "agreement"
    DISPUTE = "dispute"
    EVENT = "event"


class FormKind(StrEnum):
    AUTHORIZED = "authorized"
    VARIANT = "variant"
    ROMANISED = "romanised"
    ABBREVIATION = "abbreviation"


class AuthorityRecord(SQLModel, table=True):
    """A person, organisation, place, agreement, dispute or event.

    Its heading is the name form at position 0. `date` is EDTF: birth, signing, outbreak.
    `colour` is #rrggbb or empty for the colour of the kind.
    """

    __tablename__ = "authority_record"

    id: str = Field(default_factory=new_id, primary_key=True)
    kind: str = Field(index=True)
    note: str = ""
    date: str = ""
    colour: str = ""
    shortcut: str = ""


class NameForm(SQLModel, table=True):
    """A name of a record in one language (BCP 47) and script (ISO 15924)."""

    __tablename__ = "name_form"

    id: str = Field(default_factory=new_id, primary_key=True)
    record_id: str = Field(foreign_key="authority_record.id", ondelete="CASCADE", index=True)
    position: int
    form: str
    form_fold: str = Field(index=True)
    language: str = ""
    script: str = ""
    kind: str = FormKind.AUTHORIZED

"""Authority records: found by any of their names, made, named, merged, counted."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlmodel import Session, SQLModel, col
from sqlmodel import select as sqlselect

from archivist.errors import NotAllowed, NotFound
from archivist.model.annotation import Body
from archivist.model.authority import AuthorityRecord, FormKind, NameForm, RecordKind
from archivist.model.columns import fold
from archivist.store import annotations, marking, passage_rows
from archivist.text.scripts import script_of


@dataclass(frozen=True)
class FormRow:
    """One name form as it is shown."""

    id: str
    form: str
    language: str
    script: str
    kind: str


@dataclass(frozen=True)
class RecordRow:
    """A record as lists show it; `forms` begins with the heading; `passages` counts its marks."""

    id: str
    kind: str
    heading: str
    colour: str
    note: str
    date: str
    shortcut: str
    forms: tuple[FormRow, ...]
    passages: int


def rows(
    session: Session, kind: str | None = None, ids: Collection[str] | None = None
) -> list[RecordRow]:
    """Every record (of `kind`, of `ids`), by kind in the order of RecordKind, then by heading."""
    forms = _forms(session, ids)
    counts = passage_rows.counts(session)
    record = SQLModel.metadata.tables["authority_record"].columns
    statement = select(
        record.id, record.kind, record.colour, record.note, record.date, record.shortcut
    )
    if kind is not None:
        statement = statement.where(col(AuthorityRecord.kind) == kind)
    if ids is not None:
        statement = statement.where(col(AuthorityRecord.id).in_(ids))
    order = {str(name): place for place, name in enumerate(RecordKind)}
    found: list[tuple[int, str, RecordRow]] = []
    for key, of_kind, *details in session.connection().execute(statement):
        names = forms.get(key, ())
        heading = names[0].form if names else ""
        colour, note, date, shortcut = details
        row = RecordRow(
            key, of_kind, heading, colour, note, date, shortcut, names, counts.get(key, 0)
        )
        found.append((order[of_kind], fold(heading), row))
    return [row for _, _, row in sorted(found, key=lambda entry: entry[:2])]


def get(session: Session, record_id: str) -> AuthorityRecord:
    """The record; raises NotFound."""
    record = session.get(AuthorityRecord, record_id)
    if record is None:
        raise NotFound("authority record", record_id)
    return record


def find(session: Session, kind: str, name: str) -> list[AuthorityRecord]:
    """The records of `kind` that bear `name` as any of their forms, folded."""
    bearing = select(col(NameForm.record_id)).where(col(NameForm.form_fold) == fold(name))
    statement = sqlselect(AuthorityRecord).where(AuthorityRecord.kind == kind)
    return list(session.exec(statement.where(col(AuthorityRecord.id).in_(bearing))))


def create(
    session: Session,
    kind: str,
    heading: str,
    *,
    language: str = "",
    note: str = "",
    date: str = "",
) -> AuthorityRecord:
    """A new record under its heading; raises NotAllowed for an empty heading or unknown kind."""
    record = AuthorityRecord(kind=_kind(kind), note=note, date=date)
    session.add(record)
    session.flush()
    add_form(session, record.id, heading, language=language)
    return record


def owners_of_forms(session: Session, form_ids: Collection[str]) -> set[str]:
    """The ids of the records that bear these name forms now."""
    statement = select(col(NameForm.record_id)).where(col(NameForm.id).in_(form_ids))
    return set(session.connection().execute(statement).scalars())


def find_or_create(session: Session, kind: str, name: str) -> AuthorityRecord:
    """The first record of `kind` that bears `name`, made if there is none."""
    found = find(session, kind, name)
    return found[0] if found else create(session, kind, name)


def add_form(
    session: Session,
    record_id: str,
    form: str,
    *,
    language: str = "",
    script: str = "",
    kind: str = FormKind.AUTHORIZED,
) -> NameForm:
    """Another name of the record; one it bears already is returned as it is.

    The script is read from the letters when it is not given. Raises NotFound, or NotAllowed for
    an empty form.
    """
    get(session, record_id)
    form = " ".join(form.split())
    if not form:
        raise NotAllowed("A record needs a name.")
    held = session.exec(
        sqlselect(NameForm).where(NameForm.record_id == record_id, NameForm.form == form)
    ).first()
    if held is not None:
        return held
    if kind not in list(FormKind):
        raise NotAllowed(f"There is no kind of name form “{kind}”.")
    last = session.exec(
        sqlselect(func.max(NameForm.position)).where(NameForm.record_id == record_id)
    ).one()
    name_form = NameForm(
        record_id=record_id,
        position=0 if last is None else last + 1,
        form=form,
        form_fold=fold(form),
        language=language,
        script=script or script_of(form),
        kind=kind,
    )
    session.add(name_form)
    session.flush()
    return name_form


def edit_form(session: Session, form_id: str, **values: str) -> None:
    """Changes form, language, script or kind of a name form; raises NotFound, NotAllowed."""
    held = _get_form(session, form_id)
    for name, value in values.items():
        if name not in ("form", "language", "script", "kind"):
            raise NotAllowed(f"A name form has no “{name}”.")
        setattr(held, name, " ".join(value.split()))
    if not held.form:
        raise NotAllowed("A record needs a name.")
    if held.kind not in list(FormKind):
        raise NotAllowed(f"There is no kind of name form “{held.kind}”.")
    held.form_fold = fold(held.form)
    session.add(held)
    session.flush()


def remove_form(session: Session, form_id: str) -> None:
    """Takes a name off its record; the last one stays: raises NotAllowed."""
    held = _get_form(session, form_id)
    others = _ordered(session, held.record_id)
    if len(others) == 1:
        raise NotAllowed("A record needs a name. Rename it instead.")
    session.delete(held)
    session.flush()
    _renumber(session, (form for form in others if form.id != form_id))


def make_heading(session: Session, form_id: str) -> None:
    """Makes this name the one the record is listed under."""
    held = _get_form(session, form_id)
    others = [form for form in _ordered(session, held.record_id) if form.id != form_id]
    _renumber(session, [held, *others])


def rename(session: Session, record_id: str, heading: str) -> None:
    """Changes the heading; raises NotFound, or NotAllowed for an empty one."""
    get(session, record_id)
    heading = " ".join(heading.split())
    first = _ordered(session, record_id)[0]
    edit_form(session, first.id, form=heading, script=script_of(heading))


def edit(session: Session, record_id: str, **values: str) -> None:
    """Changes kind, note, date, colour or shortcut; raises NotFound, NotAllowed."""
    record = get(session, record_id)
    for name, value in values.items():
        if name not in ("kind", "note", "date", "colour", "shortcut"):
            raise NotAllowed(f"A record has no “{name}”.")
        setattr(record, name, _kind(value) if name == "kind" else value)
    session.add(record)
    session.flush()


def merge(session: Session, record_id: str, into_id: str) -> None:
    """Moves every mark and name of a record to another, and its note and date, then deletes it."""
    if record_id == into_id:
        raise NotAllowed("A record cannot be merged with itself.")
    record, into = get(session, record_id), get(session, into_id)
    for form in _ordered(session, record_id):
        kind = FormKind.VARIANT if form.kind == FormKind.AUTHORIZED else form.kind
        add_form(session, into_id, form.form, language=form.language, script=form.script, kind=kind)
    if record.note and record.note not in into.note:
        into.note = "\n".join(part for part in (into.note, record.note) if part)
    into.date = into.date or record.date
    session.add(into)
    marking.hand_over(session, "record_id", record_id, into_id)
    session.delete(record)
    session.flush()


def delete(session: Session, record_id: str) -> None:
    """Deletes a record and the marks that bear nothing else; raises NotFound."""
    record = get(session, record_id)
    bearing = session.exec(sqlselect(Body.annotation_id).where(Body.record_id == record_id)).all()
    session.delete(record)
    session.flush()
    annotations.remove_bare(session, bearing)


def _kind(name: str) -> RecordKind:
    if name not in list(RecordKind):
        raise NotAllowed(f"There is no kind of record “{name}”.")
    return RecordKind(name)


def _forms(session: Session, ids: Collection[str] | None) -> dict[str, tuple[FormRow, ...]]:
    columns = (NameForm.record_id, NameForm.id, NameForm.form, NameForm.language)
    statement = select(
        *(col(column) for column in columns), col(NameForm.script), col(NameForm.kind)
    ).order_by(col(NameForm.record_id), col(NameForm.position))
    if ids is not None:
        statement = statement.where(col(NameForm.record_id).in_(ids))
    found: dict[str, tuple[FormRow, ...]] = {}
    for record_id, *values in session.connection().execute(statement):
        found[record_id] = (*found.get(record_id, ()), FormRow(*values))
    return found


def _get_form(session: Session, form_id: str) -> NameForm:
    held = session.get(NameForm, form_id)
    if held is None:
        raise NotFound("name form", form_id)
    return held


def _ordered(session: Session, record_id: str) -> list[NameForm]:
    statement = sqlselect(NameForm).where(NameForm.record_id == record_id)
    return list(session.exec(statement.order_by(col(NameForm.position))))


def _renumber(session: Session, forms: Iterable[NameForm]) -> None:
    for position, form in enumerate(forms):
        form.position = position
        session.add(form)
    session.flush()

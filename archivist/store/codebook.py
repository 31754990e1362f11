"""The codebook: a tree of codes, written and counted."""

from dataclasses import dataclass

from sqlalchemy import func
from sqlmodel import Session, col
from sqlmodel import select as sqlselect

from archivist.errors import NotAllowed, NotFound
from archivist.model.annotation import Body
from archivist.model.codebook import Code
from archivist.model.columns import fold
from archivist.store import annotations, marking, passage_rows

# Eight hues told apart in light and dark and by the common kinds of colour blindness, after
# Okabe and Ito, "Color Universal Design" (2008), darkened for text contrast.
PALETTE = (
    "#b45f06",
    "#1f77b4",
    "#00795c",
    "#a0416f",
    "#7a6a00",
    "#5b4fb3",
    "#a8323a",
    "#4d6b1f",
)


@dataclass(frozen=True)
class CodeRow:
    """A code as the tree shows it; `passages` counts the marks that bear it."""

    id: str
    parent_id: str | None
    name: str
    colour: str
    definition: str
    shortcut: str
    passages: int


def rows(session: Session) -> list[CodeRow]:
    """Every code, siblings in order; parents may stand after their children."""
    counts = passage_rows.counts(session)
    statement = sqlselect(Code).order_by(col(Code.position), col(Code.name_fold))
    return [
        CodeRow(
            code.id,
            code.parent_id,
            code.name,
            code.colour,
            code.definition,
            code.shortcut,
            counts.get(code.id, 0),
        )
        for code in session.exec(statement)
    ]


def get(session: Session, code_id: str) -> Code:
    """The code; raises NotFound."""
    code = session.get(Code, code_id)
    if code is None:
        raise NotFound("code", code_id)
    return code


def find(session: Session, name: str) -> Code | None:
    """The code of that name, whatever its case and width."""
    return session.exec(sqlselect(Code).where(Code.name_fold == fold(name))).first()


def create(
    session: Session,
    name: str,
    *,
    parent_id: str | None = None,
    colour: str = "",
    definition: str = "",
    shortcut: str = "",
) -> Code:
    """A new code; without a colour it takes the next of the palette.

    Raises NotAllowed when the name is empty or another code has it.
    """
    number = session.exec(sqlselect(func.count()).select_from(Code)).one()
    if parent_id is not None:
        get(session, parent_id)
    code = Code(
        parent_id=parent_id,
        name="",
        name_fold="",
        colour=colour or PALETTE[number % len(PALETTE)],
        definition=definition,
        shortcut=shortcut,
        position=number,
    )
    _name(session, code, name)
    session.flush()
    return code


def find_or_create(session: Session, name: str) -> Code:
    """The code of that name, made if there is none."""
    return find(session, name) or create(session, name)


def rename(session: Session, code_id: str, name: str) -> None:
    """Raises NotFound, or NotAllowed when the name is empty or another code has it."""
    _name(session, get(session, code_id), name)


def edit(
    session: Session,
    code_id: str,
    *,
    colour: str | None = None,
    definition: str | None = None,
    shortcut: str | None = None,
) -> None:
    """Changes what is given; a shortcut another code had goes over to this one."""
    code = get(session, code_id)
    if colour is not None:
        code.colour = colour
    if definition is not None:
        code.definition = definition
    if shortcut is not None:
        code.shortcut = shortcut
        for other in session.exec(
            sqlselect(Code).where(Code.shortcut == shortcut, Code.id != code_id, shortcut != "")
        ):
            other.shortcut = ""
            session.add(other)
    session.add(code)
    session.flush()


def move(session: Session, code_id: str, parent_id: str | None) -> None:
    """Puts a code under another (or at the top); raises NotAllowed for a place inside itself."""
    code = get(session, code_id)
    above = parent_id
    while above is not None:
        if above == code_id:
            raise NotAllowed("A code cannot stand under itself.")
        above = get(session, above).parent_id
    code.parent_id = parent_id
    session.add(code)
    session.flush()


def merge(session: Session, code_id: str, into_id: str) -> None:
    """Moves every mark, every child and the definition of a code to another, then deletes it."""
    if code_id == into_id:
        raise NotAllowed("A code cannot be merged with itself.")
    code, into = get(session, code_id), get(session, into_id)
    above = into.parent_id
    while above is not None:
        if above == code_id:
            into.parent_id = code.parent_id
        above = get(session, above).parent_id
    for child in session.exec(sqlselect(Code).where(Code.parent_id == code_id)):
        if child.id != into_id:
            child.parent_id = into_id
            session.add(child)
    if code.definition and code.definition not in into.definition:
        into.definition = "\n".join(part for part in (into.definition, code.definition) if part)
    session.add(into)
    marking.hand_over(session, "code_id", code_id, into_id)
    session.delete(code)
    session.flush()


def delete(session: Session, code_id: str) -> None:
    """Deletes a code and the marks that bear nothing else; its children move up.

    Raises NotFound.
    """
    code = get(session, code_id)
    for child in session.exec(sqlselect(Code).where(Code.parent_id == code_id)).all():
        child.parent_id = code.parent_id
        session.add(child)
    bearing = session.exec(sqlselect(Body.annotation_id).where(Body.code_id == code_id)).all()
    session.delete(code)
    session.flush()
    annotations.remove_bare(session, bearing)


def _name(session: Session, code: Code, name: str) -> None:
    name = " ".join(name.split())
    if not name:
        raise NotAllowed("A code needs a name.")
    other = find(session, name)
    if other is not None and other.id != code.id:
        raise NotAllowed(f"There is a code “{other.name}” already. Merge the two instead.")
    code.name = name
    code.name_fold = fold(name)
    session.add(code)
    session.flush()

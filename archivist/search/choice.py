"""How an archive wants words compared: kept in the archive, and part of what its index is."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Select, select
from sqlmodel import Session, col

from archivist.archive import Archive
from archivist.model.changes import Setting
from archivist.search.folding import Folding

_KEY = "search_apart"  # the foldings that are off, parted by blanks; usually there is none


def chosen(session: Session) -> Folding:
    """What the archive takes for the same."""
    return folding_without(str(session.connection().execute(_held()).scalar() or ""))


def choose(archive: Archive, folding: Folding) -> bool:
    """Keeps the choice in the archive; whether it is another than before.

    The index is no longer of use then, and is built anew when it is next brought up to date.
    Raises NotAllowed in an archive opened read-only.
    """
    with archive.record() as session:
        if chosen(session) == folding:
            return False
        session.merge(Setting(key=_KEY, value=apart(folding)))
    return True


@cache  # building a statement takes longer than running it
def _held() -> Select[Any]:
    return select(col(Setting.value)).where(col(Setting.key) == _KEY)


def apart(folding: Folding) -> str:
    """The names of the foldings that are off, parted by blanks."""
    return " ".join(name for name, on in folding._asdict().items() if not on)


def folding_without(names: str) -> Folding:
    """The folding with the named ones off; names it does not know are passed over."""
    off = names.split()
    return Folding(**{name: name not in off for name in Folding._fields})

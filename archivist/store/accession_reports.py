"""What became of every file that was ever added: the reports that the archive keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlalchemy import select as core_select
from sqlmodel import Session, col

from archivist.errors import NotFound
from archivist.model.document import Document
from archivist.model.original import Accession, AccessionItem
from archivist.store.accessions import ItemReport


@dataclass(frozen=True)
class PastAccession:
    """An accession as a list shows it; `counts`: status -> files."""

    id: str
    at: datetime
    how: str
    actor: str
    counts: Mapping[str, int]


def past(session: Session) -> list[PastAccession]:
    """The accessions of which a report is kept, newest first."""
    run = session.connection().execute
    columns = (col(AccessionItem.accession_id), col(AccessionItem.status), func.count())
    counts: dict[str, dict[str, int]] = {}
    for key, status, count in run(core_select(*columns).group_by(*columns[:2])):
        counts.setdefault(key, {})[status] = count
    held = core_select(
        col(Accession.id), col(Accession.at), col(Accession.how), col(Accession.actor)
    ).order_by(col(Accession.at).desc())
    return [PastAccession(*row, counts[row[0]]) for row in run(held) if row[0] in counts]


def find(session: Session, beginning: str) -> PastAccession:
    """The accession whose id begins so; NotFound when there is none, or more than one."""
    found = [one for one in past(session) if beginning and one.id.startswith(beginning)]
    if len(found) != 1:
        raise NotFound("report", beginning)
    return found[0]


def report(session: Session, accession_id: str) -> list[ItemReport]:
    """What became of each file of an accession, in order; titles and dates as they are now, none
    of documents that are gone."""
    statement = (
        core_select(
            col(AccessionItem.path),
            col(AccessionItem.status),
            col(Document.id),
            col(Document.title),
            col(Document.date),
            col(AccessionItem.warnings),
            col(AccessionItem.error),
        )
        .outerjoin(Document, col(Document.id) == col(AccessionItem.document_id))
        .where(col(AccessionItem.accession_id) == accession_id)
        .order_by(col(AccessionItem.position), col(AccessionItem.path))
    )
    return [
        ItemReport(
            path,
            status,
            key,
            title or "",
            date=date or "",
            warnings=tuple(filter(None, warnings.split("\n"))),
            error=error,
        )
        for path, status, key, title, date, warnings, error in session.connection().execute(
            statement
        )
    ]

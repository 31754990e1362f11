"""Takes in what stands at an address of the web, when a person asks for it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from threading import Event

from archivist.accession.adding import AccessionReport, Progress, add_pieces, nothing
from archivist.accession.piece import Piece
from archivist.archive import Archive
from archivist.fetch import Fetched, FetchSettings, fetch
from archivist.formats.extract import FieldValue
from archivist.formats.source import Options
from archivist.model.fields import Origin
from archivist.model.original import ProvenanceEvent


def accession_address(
    archive: Archive,
    url: str,
    *,
    settings: FetchSettings | None = None,
    options: Options | None = None,
    progress: Progress = nothing,
    cancelled: Event | None = None,
) -> AccessionReport:
    """Fetches one address and adds what came; the response is kept as the original.

    Raises FetchFailed when nothing came.
    """
    cancelled = cancelled or Event()
    progress(0, 0, url)
    came = fetch(url, settings=settings, cancelled=cancelled)
    with tempfile.TemporaryDirectory(prefix="archivist-") as folder:
        file = Path(folder) / came.name
        file.write_bytes(came.data)
        piece = Piece(
            came.final_url,
            came.name,
            file,
            options or _options(came),
            known=(FieldValue("url", came.final_url, Origin.PERSON, url),),
        )
        report = add_pieces(
            archive,
            [piece],
            progress=progress,
            cancelled=cancelled,
            how="web",
            each=nothing,
        )
    with archive.record() as session:
        for document_id in dict.fromkeys(item.document_id for item in report.items):
            if document_id:
                session.add(_event(came, document_id, archive.actor))
    return report


def _options(came: Fetched) -> Options:
    """The server's word on the charset counts where the bytes themselves say nothing."""
    head = came.data[:4096].lower()
    if not came.charset or b"charset" in head or b"encoding=" in head:
        return Options()
    try:
        came.data.decode("utf-8")
    except UnicodeDecodeError:
        return Options(encoding=came.charset)
    return Options()


def _event(came: Fetched, document_id: str, agent: str) -> ProvenanceEvent:
    ways = " → ".join((*came.redirects, came.final_url))
    told = (f"HTTP {came.status}", came.media_type, ways)
    return ProvenanceEvent(
        kind="fetch",
        agent=agent,
        detail=" · ".join(filter(None, told)),
        document_id=document_id,
        at=came.at,
    )

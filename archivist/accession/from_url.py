"""A page of the web, fetched because a person asked for it, as an original with its provenance."""

from __future__ import annotations

import hashlib
import re
import tempfile
from dataclasses import replace
from pathlib import Path
from threading import Event

from archivist.accession.adding import AccessionReport, Each, Progress, add_pieces, nothing
from archivist.accession.piece import Piece
from archivist.archive import Archive
from archivist.errors import FetchFailed
from archivist.fetch import Fetched, FetchSettings, fetch
from archivist.formats.extract import FieldValue
from archivist.formats.source import USUAL, Options
from archivist.model.fields import Origin
from archivist.model.original import ProvenanceEvent
from archivist.store import accessions

_DECLARES = re.compile(rb"charset\s*=|encoding\s*=", re.IGNORECASE)


def accession_url(
    archive: Archive,
    url: str,
    *,
    settings: FetchSettings | None = None,
    options: Options = USUAL,
    progress: Progress = nothing,
    cancelled: Event | None = None,
    each: Each = nothing,
) -> AccessionReport:
    """Fetches `url` and adds what came: the bytes are the original, the fetch is in its provenance.

    Raises FetchFailed when nothing came; a page without words is told in the report, as for files.
    """
    cancelled = cancelled or Event()
    fetched = fetch(url, settings=settings, cancelled=cancelled)
    if cancelled.is_set():
        raise FetchFailed(url, "Fetching it was cancelled.")
    with tempfile.TemporaryDirectory(prefix="archivist-") as folder:
        file = Path(folder) / fetched.name
        file.write_bytes(fetched.data)
        piece = Piece(
            fetched.final_url, fetched.name, file, _options(fetched, options), known=_known(fetched)
        )
        report = add_pieces(
            archive, [piece], progress=progress, cancelled=cancelled, how="url", each=each
        )
    _note_fetch(archive, url, fetched, report)
    return report


def _known(fetched: Fetched) -> tuple[FieldValue, ...]:
    return (FieldValue("url", fetched.final_url, Origin.FILE, fetched.final_url),)


def _options(fetched: Fetched, options: Options) -> Options:
    """The options, with the charset the server names where the page names none and it fits."""
    named = fetched.charset
    if options.encoding or not named or _DECLARES.search(fetched.data[:4096]):
        return options
    try:
        fetched.data.decode(named)
    except (LookupError, ValueError):
        return options
    return replace(options, encoding=named)


def _note_fetch(archive: Archive, url: str, fetched: Fetched, report: AccessionReport) -> None:
    """A line of provenance for each document that came: status, way, final address and time."""
    sha256 = hashlib.sha256(fetched.data).hexdigest()
    named = f"{fetched.media_type} {fetched.charset}".strip() or "no media type"
    way = [url.strip(), *fetched.redirects[1:], fetched.final_url]
    detail = "\n".join(
        (f"HTTP status {fetched.status}, {named}, {len(fetched.data)} bytes", *dict.fromkeys(way))
    )
    with archive.record() as session:
        original_id = accessions.original_ids(session, [sha256]).get(sha256)
        documents = {item.document_id for item in report.items if item.document_id}
        for document_id in sorted(documents):
            session.add(
                ProvenanceEvent(
                    kind="fetch",
                    agent="archivist.fetch",
                    detail=detail,
                    document_id=document_id,
                    original_id=original_id,
                    at=fetched.at,
                )
            )

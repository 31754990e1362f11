"""How every export runs: read, write beside the target, rename, note it in the provenance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Protocol

from archivist.archive import Archive
from archivist.exchange import writing
from archivist.exchange.selection import Progress, Selection
from archivist.model.original import ProvenanceEvent

Writer = Callable[[Selection, Path], Sequence[str]]


@dataclass(frozen=True)
class ExportReport:
    """What was written; `warnings` are plain sentences on what could not be written as it is."""

    documents: int
    passages: int
    warnings: tuple[str, ...] = ()


class Export(Protocol):
    """Writes documents to `path`, replacing it whole or not at all.

    Raises NotFound, NotAllowed, OSError, or Stopped when `cancelled` was set; then nothing is
    left behind.
    """

    def __call__(
        self,
        archive: Archive,
        document_ids: Sequence[str],
        path: Path,
        progress: Progress = ...,
        cancelled: Event | None = ...,
    ) -> ExportReport: ...


def exporter(form: str, write: Writer, *, to_folder: bool = False) -> Export:
    """The export named `form`; `write` fills a file (or folder) and returns warnings."""

    def export(
        archive: Archive,
        document_ids: Sequence[str],
        path: Path,
        progress: Progress = _nothing,
        cancelled: Event | None = None,
    ) -> ExportReport:
        target = writing.checked(archive, path)
        place = writing.new_folder if to_folder else writing.new_file
        with archive.read() as session, place(target) as part:
            cancel = cancelled or Event()
            selection = Selection(archive, session, document_ids, progress, cancel)
            warnings = tuple(write(selection, part))
        report = ExportReport(selection.documents, selection.passages, warnings)
        if not archive.read_only:
            _note(archive, form, target, report)
        return report

    return export


def _note(archive: Archive, form: str, target: Path, report: ExportReport) -> None:
    detail = f"{form}: {report.documents} documents, {report.passages} passages, to {target.name}"
    with archive.record() as session:
        session.add(ProvenanceEvent(kind="export", agent=archive.actor, detail=detail))


def _nothing(*_: object) -> None:
    return None

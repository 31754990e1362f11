"""What a file would become if it were read in another way; nothing of it is saved."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Event

from archivist.formats.extract import Extract
from archivist.formats.reading import Job, Reading
from archivist.formats.sandbox import Sandbox
from archivist.formats.source import Options

_WAIT = 0.1  # seconds between looks at `cancelled`


@dataclass(frozen=True)
class Preview:
    """The first documents; `fault` says in a sentence why there are none, or no more."""

    documents: tuple[Extract, ...] = ()
    fault: str = ""


def preview(
    path: Path, name: str, options: Options, *, most: int = 5, cancelled: Event | None = None
) -> Preview:
    """The first `most` documents of kept bytes, read in a child process."""
    found: list[Extract] = []
    with Sandbox(1) as sandbox, Reading[None](sandbox) as reading:
        reading.submit(Job(None, path, name, options))
        while len(found) < most and not (cancelled is not None and cancelled.is_set()):
            outcome = reading.next(timeout=_WAIT)
            if outcome is None:
                continue
            if isinstance(outcome.part, Extract):
                found.append(outcome.part)
            elif outcome.part is None:
                return Preview(tuple(found), outcome.fault.reason if outcome.fault else "")
    return Preview(tuple(found))

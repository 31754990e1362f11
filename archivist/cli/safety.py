"""undo, redo, history, verify, backup, restore: nothing is lost, and it can be shown."""

from __future__ import annotations

import argparse
from threading import Event

from archivist import backup as backups
from archivist.archive import Archive
from archivist.cli.output import ProgressLine, say, tell, tell_json
from archivist.errors import ArchiveInUse, ArchiveUnavailable, NotAllowed
from archivist.model.changes import StepKind
from archivist.search.check import check_index
from archivist.search.worker import ensure_current
from archivist.store import history as log


def undo(options: argparse.Namespace) -> int:
    with Archive.open(options.archive) as archive:
        step = archive.undo()
    say(f"Undone: {step.label}." if step else "There is nothing to undo.")
    return 0 if step else 1


def redo(options: argparse.Namespace) -> int:
    with Archive.open(options.archive) as archive:
        step = archive.redo()
    say(f"Done again: {step.label}." if step else "There is nothing to redo.")
    return 0 if step else 1


def history(options: argparse.Namespace) -> int:
    with Archive.open(options.archive, read_only=True) as archive:
        with archive.read() as session:
            steps = log.steps(session)
        labels = {"undo": archive.undo_label(), "redo": archive.redo_label()}
    if options.json:
        tell_json(
            labels
            | {
                "steps": [
                    {
                        "step": step.id,
                        "label": step.label,
                        "kind": step.kind,
                        "state": step.state if step.kind == StepKind.DO else None,
                        "about": step.target_id,
                        "actor": step.actor,
                        "at": step.at,
                    }
                    for step in steps
                ]
            }
        )
        return 0
    for step in steps:
        kind = "" if step.kind == StepKind.DO else f"{step.kind}: "
        state = "  (undone)" if step.state == "undone" else ""
        tell(f"{step.at:%Y-%m-%d %H:%M:%S}  {step.actor:12}  {kind}{step.label}{state}")
    return 0


def verify(options: argparse.Namespace) -> int:
    """Beside an open window, and where nothing can be written, it writes no event of the check."""
    try:
        archive = Archive.open(options.archive)
    except (ArchiveInUse, ArchiveUnavailable, NotAllowed):
        archive = Archive.open(options.archive, read_only=True)
    with archive:
        problems = backups.verify(archive, ProgressLine(), Event())
        ensure_current(archive, ProgressLine(), Event())
        problems += check_index(archive)
    _told(problems)
    say(f"{len(problems)} problems." if problems else "Originals, database and index are sound.")
    return 1 if problems else 0


def backup(options: argparse.Namespace) -> int:
    with Archive.open(options.archive, read_only=True) as archive:
        changed = backups.write_backup(archive, options.file, ProgressLine(), Event())
    say(f"Backed up to {options.file}.")
    return _told(changed)


def restore(options: argparse.Namespace) -> int:
    changed = backups.restore(options.file, options.archive, ProgressLine(), Event())
    say(f"Restored to {options.archive}.")
    return _told(changed)


def _told(problems: list[str]) -> int:
    """Lists problems; the exit status that they ask for."""
    for problem in problems:
        tell(problem)
    return 1 if problems else 0

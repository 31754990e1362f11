"""The step to undo or redo is found whatever the length of the history."""

from __future__ import annotations

from sqlalchemy import event

from archivist.archive import Archive
from archivist.model.changes import Step
from archivist.store import codebook, history


def test_the_last_step_is_read_without_those_before_it(archive: Archive) -> None:
    for number in range(12):
        with archive.change(f"Add {number}") as session:
            codebook.create(session, f"code {number}")
    for _ in range(5):
        archive.undo()
    loaded: list[Step] = []
    listen = (Step, "load", lambda step, _: loaded.append(step))
    event.listen(*listen)
    try:
        with archive.read() as session:
            last, next_one = history.undoable(session), history.redoable(session)
    finally:
        event.remove(*listen)
    assert last
    assert next_one
    assert (last.label, next_one.label) == ("Add 6", "Add 7")
    assert len(loaded) == 2

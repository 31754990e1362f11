"""One undo step written in several short transactions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from types import TracebackType

from sqlmodel import Session

from archivist.model.changes import Step, StepState


class LongStep:
    """A context manager; while it is open the window stays usable.

    Whatever was written when it ends, or when the program dies or the disk is full, is one step.
    `write` opens a transaction under a step.
    """

    def __init__(
        self, step: Step, write: Callable[[Step], AbstractContextManager[Session]]
    ) -> None:
        self.is_running = False
        self._step = step
        self._write = write

    @property
    def id(self) -> int | None:
        """The step's id, once something was written."""
        return self._step.id

    @contextmanager
    def change(self) -> Iterator[Session]:
        """The next transaction of this step."""
        with self._write(self._step) as session:
            yield session

    def rename(self, label: str) -> None:
        """Gives the step the label that fits what became of it."""
        self._step.label = label

    def __enter__(self) -> LongStep:
        self.is_running = True
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.is_running = False
        if self._step.id is None:
            return
        self._step.state = StepState.DONE
        with self._write(self._step):
            pass

"""A reading child as it always is, that notes what its guards had to refuse."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from archivist.formats import guard, worker

Hook = Callable[[str, tuple[object, ...]], None]
_NOTES = os.open(os.environ["FUZZ_NOTES"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)


def _noting(check: Hook) -> Hook:
    def noted(event: str, arguments: tuple[object, ...]) -> None:
        try:
            check(event, arguments)
        except PermissionError:
            os.write(_NOTES, f"{event} {str(arguments)[:200]}\n".encode("utf-8", "replace"))
            raise

    return noted


def _forbid_writing() -> None:
    os.write(_NOTES, b"ready\n")  # what libraries tried while they were loaded is no file's doing
    guard.forbid_writing()


guard._refuse_network = _noting(guard._refuse_network)
guard._refuse_writing = _noting(guard._refuse_writing)
worker.forbid_writing = _forbid_writing
sys.exit(worker.main())

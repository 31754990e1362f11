"""Faults nobody expected: written to a log file and told, so that no work is lost to a crash."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import platformdirs

_MOST_BYTES = 1_000_000
_log = logging.getLogger("archivist")


def log_file() -> Path:
    """Where the program writes what went wrong."""
    return platformdirs.user_log_path("archivist") / "archivist.log"


def catch(tell: Callable[[str], None]) -> None:
    """Sends exceptions that nothing caught to the log and, in one sentence, to `tell`."""
    file = log_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.exists() and file.stat().st_size > _MOST_BYTES:
        file.replace(file.with_suffix(".old.log"))
    writer = logging.FileHandler(file, encoding="utf-8", delay=True)
    writer.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(writer)

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("an unexpected fault", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        tell(str(error) or kind.__name__)

    sys.excepthook = hook

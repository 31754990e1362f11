"""How commands speak: results to standard output, messages to standard error."""

from __future__ import annotations

import dataclasses
import io
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any


def speak_utf_8() -> None:
    """Lets results be UTF-8 for whoever reads them; a terminal gets what it can show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def printable(name: str) -> str:
    """`name` on one line, without signs that a terminal would obey."""
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in name
    )


def say(message: str) -> None:
    """A message for the person, to standard error."""
    print(message, file=sys.stderr)


def tell(line: str = "") -> None:
    """A line of the result, to standard output."""
    print(line)


def tell_json(value: Any) -> None:
    """`value` as one line of JSON, to standard output at once."""
    print(json.dumps(value, ensure_ascii=False, default=_plain), flush=True)


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


class ProgressLine:
    """A progress line on standard error, drawn only where somebody watches."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()

    def __call__(self, done: int, total: int, name: str = "") -> None:
        if self._shown:
            end = "\n" if total and done >= total else ""
            print(
                f"\r\x1b[K{done}/{total} {printable(name[:60])}",
                end=end,
                file=sys.stderr,
                flush=True,
            )

"""How much a file may cost before its reading is given up."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Bounds of the reading of one file, and of the process that reads it."""

    seconds: float = 30.0
    memory_bytes: int = 1024 * MIB
    file_bytes: int = 512 * MIB
    answer_bytes: int = 256 * MIB
    files_per_process: int = 200
    start_seconds: float = 60.0


# Bounds that the readers keep: of any text, and of a page that is handed to a parser.
TEXT_CHARACTERS = 20_000_000
HTML_CHARACTERS = 16 * MIB
HTML_TAGS = 400_000  # both those that open and those that close

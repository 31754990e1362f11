"""Which function reads which media type, and the reading of one stored file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract
from archivist.formats.from_html import read_html
from archivist.formats.from_markdown import read_markdown
from archivist.formats.from_text import read_text
from archivist.formats.language import language_of
from archivist.formats.limits import MIB, TEXT_CHARACTERS
from archivist.formats.sniff import HEAD_BYTES, HTML, MARKDOWN, PLAIN, sniff

Reader = Callable[[bytes, str], Extract]
READERS: dict[str, Reader] = {
    PLAIN: read_text,
    MARKDOWN: read_markdown,
    HTML: read_html,
}
# A page saved with its pictures inside is many times larger than its words.
MOST_BYTES = {PLAIN: 4 * TEXT_CHARACTERS, MARKDOWN: 4 * TEXT_CHARACTERS, HTML: 256 * MIB}


def read_bytes(data: bytes, name: str) -> Extract:
    """The Extract of `data`, a file called `name`; ExtractionFailed says why there is none."""
    media_type = sniff(data[:HEAD_BYTES], name)
    _check_size(len(data), media_type, name)
    return READERS[media_type](data, name)


def read_file(path: str, name: str) -> Extract:
    """As `read_bytes`, for the file at `path`, which is not read whole when it is too large."""
    with Path(path).open("rb") as file:
        head = file.read(HEAD_BYTES)
        media_type = sniff(head, name)
        _check_size(Path(path).stat().st_size, media_type, name)
        return READERS[media_type](head + file.read(MOST_BYTES[media_type]), name)


def warm_up() -> None:
    """Load what the first file would wait for."""
    language_of("A sentence long enough to be recognised as English.")


def _check_size(size: int, media_type: str, name: str) -> None:
    most = MOST_BYTES[media_type]
    if size > most:
        raise ExtractionFailed(name, f"It is larger than {most // MIB} MiB. Split it first.")

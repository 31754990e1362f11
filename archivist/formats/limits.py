"""How much a file may cost before its reading is given up; a person may change each bound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from archivist.formats import chosen_limits
from archivist.formats.chosen_limits import Number

MIB = 1024 * 1024
_usual: dict[str, Number] = {}


def _whole(name: str, usual: int) -> int:
    _usual[name] = usual
    value = chosen_limits.chosen().get(name, usual)
    return value if isinstance(value, int) else usual


def _seconds(name: str, usual: float) -> float:
    _usual[name] = usual
    return float(chosen_limits.chosen().get(name, usual))


def usual() -> Mapping[str, Number]:
    """Every bound by its name, as it is where nobody has changed it."""
    return _usual


@dataclass(frozen=True)
class Limits:
    """Bounds of the reading of one file, and of the process that reads it."""

    seconds: float = _seconds("seconds", 30.0)
    pdf_seconds: float = _seconds("pdf_seconds", 120.0)
    memory_bytes: int = _whole("memory_bytes", 1024 * MIB)
    answer_bytes: int = _whole("answer_bytes", 256 * MIB)
    files_per_process: int = _whole("files_per_process", 1000)
    start_seconds: float = _seconds("start_seconds", 60.0)

    def seconds_of(self, path: Path) -> float:
        """How long the reading of one part of that file may take; OSError when it is not there."""
        with path.open("rb") as file:
            return self.pdf_seconds if b"%PDF-" in file.read(1024) else self.seconds


# Bounds that the readers keep: of any text, and of a page that is handed to a parser.
TEXT_CHARACTERS = _whole("text_characters", 20_000_000)
HTML_CHARACTERS = _whole("html_characters", 16 * MIB)
HTML_TAGS = _whole("html_tags", 400_000)  # both those that open and those that close
# Of computing: for each that looks for the article, and before Markdown is kept as it is written.
EXTRACTOR_SECONDS = _seconds("extractor_seconds", 6.0)
MARKDOWN_SECONDS = _seconds("markdown_seconds", 12.0)

# A ZIP package (DOCX, ODT, EPUB), and the XML in it or on its own.
ZIP_MEMBERS = _whole("zip_members", 10_000)
ZIP_MEMBER_BYTES = _whole("zip_member_bytes", 64 * MIB)
ZIP_TOTAL_BYTES = _whole("zip_total_bytes", 256 * MIB)
ZIP_RATIO = _whole("zip_ratio", 200)  # what a member may grow by, once it is larger than
ZIP_FREE_BYTES = _whole("zip_free_bytes", 16 * MIB)
XML_BYTES = _whole("xml_bytes", 64 * MIB)

# Mail, feeds, bibliographies and containers.
RECORDS_BYTES = _whole("records_bytes", 64 * MIB)  # a bibliography or a feed
MAIL_BYTES = _whole("mail_bytes", 64 * MIB)  # one message with its attachments
MAIL_HEAD_BYTES = _whole("mail_head_bytes", 256 * 1024)
MAIL_DEPTH = _whole("mail_depth", 100)
MAIL_PARTS = _whole("mail_parts", 1_000)
MEMBER_BYTES = _whole("member_bytes", 64 * MIB)  # what is taken out of any container at once

# A table: the rows of one sheet or CSV file, and the columns of one row.
TABLE_ROWS = _whole("table_rows", 1_100_000)
TABLE_COLUMNS = _whole("table_columns", 1_000)

# A PDF: pages that are read, and what one stream of page content may hold.
PDF_PAGES = _whole("pdf_pages", 5_000)
PDF_STREAM_BYTES = _whole("pdf_stream_bytes", 48 * MIB)

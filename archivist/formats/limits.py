"""How much a file may cost before its reading is given up."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MIB = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Bounds of the reading of one file, and of the process that reads it."""

    seconds: float = 30.0
    pdf_seconds: float = 120.0
    memory_bytes: int = 1024 * MIB
    answer_bytes: int = 256 * MIB
    files_per_process: int = 200
    start_seconds: float = 60.0

    def seconds_of(self, path: Path) -> float:
        """How long the reading of one part of that file may take; OSError when it is not there."""
        with path.open("rb") as file:
            return self.pdf_seconds if b"%PDF-" in file.read(1024) else self.seconds


# Bounds that the readers keep: of any text, and of a page that is handed to a parser.
TEXT_CHARACTERS = 20_000_000
HTML_CHARACTERS = 16 * MIB
HTML_TAGS = 400_000  # both those that open and those that close
EXTRACTOR_SECONDS = 6.0  # of computing, for each that looks for the article
MARKDOWN_SECONDS = 12.0  # of computing, before the text is kept as it is written

# A ZIP package (DOCX, ODT, EPUB), and the XML in it or on its own.
ZIP_MEMBERS = 10_000
ZIP_MEMBER_BYTES = 64 * MIB
ZIP_TOTAL_BYTES = 256 * MIB
ZIP_RATIO = 200  # what a member may grow by, once it is larger than
ZIP_FREE_BYTES = 16 * MIB
XML_BYTES = 64 * MIB

# Mail, feeds, bibliographies and containers.
RECORDS_BYTES = 64 * MIB  # a bibliography or a feed
MAIL_BYTES = 64 * MIB  # one message with its attachments
MAIL_HEAD_BYTES = 256 * 1024
MAIL_DEPTH = 100
MAIL_PARTS = 1_000
MEMBER_BYTES = 64 * MIB  # what is taken out of any container at once

# A table: the rows of one sheet or CSV file, and the columns of one row.
TABLE_ROWS = 1_100_000
TABLE_COLUMNS = 1_000

# A PDF: pages that are read, and what one stream of page content may hold.
PDF_PAGES = 5_000
PDF_STREAM_BYTES = 48 * MIB

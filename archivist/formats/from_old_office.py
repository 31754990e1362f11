"""Files of old Office programs (.doc, .xls, .ppt), and new ones that a password locks.

There is no reader for them: they are kept, found by their title, and say what to do.
"""

from __future__ import annotations

from archivist import __version__
from archivist.formats.composer import Composer
from archivist.formats.extract import Extract
from archivist.formats.media_types import OLD_OFFICE
from archivist.formats.source import USUAL, Options
from archivist.formats.values import Values, finished

LOCKED = (
    "It is locked with a password, which no reader here can open. It is kept as it is;"
    " open it in Word or LibreOffice, save it without a password, and add that."
)
OLD = (
    "There is no reader for files of old Office programs ({kind}). It is kept as it is;"
    " open it in Word or LibreOffice, save it as {newer}, and add that."
)
_KINDS = (
    ("WordDocument", "Word before 2007", "DOCX"),
    ("Workbook", "Excel before 2007", "XLSX"),
    ("PowerPoint Document", "PowerPoint before 2007", "PDF"),
    ("HwpSummaryInformation", "Hangul HWP", "DOCX or PDF"),
)


def read_old_office(data: bytes, name: str, _options: Options = USUAL) -> Extract:
    """An Extract without text that says what the file is and what can be done."""
    return finished(
        Composer(),
        Values(),
        name=name,
        media_type=OLD_OFFICE,
        extractor=("archivist.from_old_office", __version__),
        warnings=(_advice(data),),
    )


def _advice(data: bytes) -> str:
    # The directory of such a file names its streams in UTF-16.
    if "EncryptedPackage".encode("utf-16-le") in data:
        return LOCKED
    for stream, kind, newer in _KINDS:
        if stream.encode("utf-16-le") in data:
            return OLD.format(kind=kind, newer=newer)
    return OLD.format(kind="an unknown one", newer="DOCX or PDF")

"""Pages that Safari saved: a binary property list with the page and what belongs to it."""

from __future__ import annotations

import plistlib
import struct

from archivist.errors import ExtractionFailed
from archivist.formats.decode import decode
from archivist.formats.extract import Extract
from archivist.formats.from_html import declared_charset, extract_of_page
from archivist.formats.media_types import WEBARCHIVE
from archivist.formats.saved_page import add_saved
from archivist.formats.source import USUAL, Options
from archivist.formats.values import Values

NO_PAGE = "It is a property list, but no page is saved in it."
BROKEN = "It is damaged: the property list in it cannot be read."
_FAULTS = (
    plistlib.InvalidFileException,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    OverflowError,
    RecursionError,
    struct.error,
)


def read_webarchive(data: bytes, name: str, options: Options = USUAL) -> Extract:
    """The Extract of the main page of a .webarchive; pictures and frames are left out."""
    try:
        root = plistlib.loads(data, fmt=plistlib.FMT_BINARY)
    except _FAULTS as fault:
        raise ExtractionFailed(name, BROKEN) from fault
    main = root.get("WebMainResource") if isinstance(root, dict) else None
    page = main.get("WebResourceData") if isinstance(main, dict) else None
    if not isinstance(main, dict) or not isinstance(page, bytes):
        raise ExtractionFailed(name, NO_PAGE)
    charset = str(main.get("WebResourceTextEncodingName") or "") or declared_charset(page)
    decoded = decode(page, charset, chosen=options.encoding)
    values = Values()
    add_saved(values, str(main.get("WebResourceURL") or ""))
    return extract_of_page(
        decoded.text, name, options, known=values, media_type=WEBARCHIVE, warnings=decoded.warnings
    )

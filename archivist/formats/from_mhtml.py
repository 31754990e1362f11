"""Pages that a browser saved with all that belongs to them in one MIME file (RFC 2557)."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import Message

from archivist.errors import ExtractionFailed
from archivist.formats.decode import decode
from archivist.formats.extract import Extract
from archivist.formats.from_html import declared_charset, extract_of_page
from archivist.formats.limits import MAIL_PARTS
from archivist.formats.mail_body import payload_of
from archivist.formats.mail_headers import field_of
from archivist.formats.media_types import MHTML
from archivist.formats.saved_page import add_saved
from archivist.formats.source import USUAL, Options
from archivist.formats.values import Values

NO_PAGE = "There is no web page in the file."
BROKEN = "It is not a saved page that can be read."
_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def read_mhtml(data: bytes, name: str, options: Options = USUAL) -> Extract:
    """The Extract of the page in an MHTML file; pictures, styles and frames are left out."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        part = _root(message)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as fault:
        raise ExtractionFailed(name, BROKEN) from fault
    if part is None:
        raise ExtractionFailed(name, NO_PAGE)
    page = payload_of(part)
    charset = str(part.get_param("charset", "") or "") or declared_charset(page)
    decoded = decode(page, charset, chosen=options.encoding)
    values = Values()
    add_saved(values, _address(message, part), field_of(message, "date"))
    return extract_of_page(
        decoded.text, name, options, known=values, media_type=MHTML, warnings=decoded.warnings
    )


def _root(message: Message) -> Message | None:
    """The page itself: the part that the head points at, else the first that is a page."""
    pages = [part for part in _first_parts(message) if part.get_content_type() in _PAGES]
    start = str(message.get_param("start", "") or "")
    place = field_of(message, "snapshot-content-location")
    for part in pages:
        if start and field_of(part, "content-id") == start:
            return part
    for part in pages:
        if place and field_of(part, "content-location") == place:
            return part
    return next(iter(pages), None)


def _first_parts(message: Message) -> Iterator[Message]:
    waiting = [message]
    for _ in range(MAIL_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        yield part
        if part.is_multipart():
            waiting.extend(one for one in part.get_payload() if isinstance(one, Message))


def _address(message: Message, part: Message) -> str:
    stated = (
        field_of(message, "snapshot-content-location"),
        field_of(part, "content-location"),
        field_of(message, "content-location"),
    )
    return next((place for place in stated if place), "")

"""E-mails: the message as a document, its attachments and forwarded messages as members."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message

from archivist import __version__
from archivist.errors import ExtractionFailed
from archivist.formats.composer import Composer
from archivist.formats.extract import Extract, Member, Part
from archivist.formats.from_text import check_length
from archivist.formats.limits import MAIL_BYTES, MAIL_DEPTH, MAIL_HEAD_BYTES, MAIL_PARTS
from archivist.formats.mail_body import better_alternative, compose_part, payload_of, text_of
from archivist.formats.mail_headers import (
    address_of,
    field_of,
    file_name_of,
    people_of,
)
from archivist.formats.media_types import EML
from archivist.formats.source import Source
from archivist.formats.values import Values, finished
from archivist.model.fields import Origin
from archivist.model.structure import BlockKind
from archivist.text.file_names import clean_name, last_part, with_ending
from archivist.text.stamps import day_of_stamp

TOO_DEEP = f"Its parts are nested more than {MAIL_DEPTH} deep. It was not written by a person."
LONG_HEAD = f"Its head is longer than {MAIL_HEAD_BYTES // 1024} KiB. It is no common message."
NO_MESSAGE = "It is not a message that can be read."
MORE_PARTS = f"It has more than {MAIL_PARTS:,} parts; the rest were left out."
NO_WORDS = "The message has no words of its own."
_BLANK_LINE = re.compile(rb"\n\r?\n|\r\r")
_NUMBERED = re.compile(r"message-\d+\.eml")
_PICTURE_OF_BODY = re.compile(r"""cid:([^"'\s>)]+)""")
_LONGEST_LIST = 1_500


@dataclass
class _Parts:
    """What a message holds, sorted: the texts of its body, and what is attached."""

    texts: list[Message] = field(default_factory=list)
    attached: list[tuple[str, Message]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def parts_of_mail(source: Source) -> Iterator[Part]:
    """The message, then its attachments in order, each once."""
    data = source.data(MAIL_BYTES)
    message = _parsed(data, source.name)
    parts = _sorted(message, source.name)
    yield _document(message, parts, source)
    for place, part in parts.attached:
        member = _member(place, part)
        if member is not None:
            yield member


def _parsed(data: bytes, name: str) -> Message:
    head = _BLANK_LINE.search(data)
    if (head.start() if head else len(data)) > MAIL_HEAD_BYTES:
        raise ExtractionFailed(name, LONG_HEAD)
    try:
        # The older policy: it takes fields as they stand, however broken they are.
        return email.message_from_bytes(data.lstrip(b"\r\n"), policy=email.policy.compat32)
    except RecursionError:
        raise ExtractionFailed(name, TOO_DEEP) from None
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError):
        raise ExtractionFailed(name, NO_MESSAGE) from None


def _sorted(message: Message, name: str) -> _Parts:
    """Walks the tree without calling itself; a text part of alternatives is the better one."""
    parts = _Parts()
    waiting: list[tuple[Message, str, int]] = [(message, "", 0)]
    count = 0
    while waiting:
        part, place, depth = waiting.pop()
        count += 1
        if depth > MAIL_DEPTH:
            raise ExtractionFailed(name, TOO_DEEP)
        if count > MAIL_PARTS:
            parts.warnings.append(MORE_PARTS)
            break
        inside = part.get_payload() if part.is_multipart() else None
        kind = part.get_content_type()
        if isinstance(inside, list) and kind != "message/rfc822":
            held = [one for one in inside if isinstance(one, Message)]
            chosen = _chosen(held) if kind == "multipart/alternative" else held
            numbered = [
                (one, f"{place}.{number}".lstrip("."), depth + 1)
                for number, one in enumerate(chosen, 1)
            ]
            waiting.extend(reversed(numbered))
        elif _is_text_of_body(part, kind):
            parts.texts.append(part)
        else:
            parts.attached.append((place or "1", part))
    return parts


def _chosen(alternatives: list[Message]) -> list[Message]:
    """The alternatives without the plain text that the HTML beside it repeats, or without the
    HTML when it is only a wrapper; what is no text (an invitation) stays."""
    plain = next((one for one in alternatives if one.get_content_type() == "text/plain"), None)
    html = next((one for one in alternatives if _html_in(one) is not None), None)
    if plain is None or html is None:
        return alternatives
    leaf = _html_in(html)
    better = leaf is not None and better_alternative(text_of(plain).text, text_of(leaf).text)
    dropped = plain if better else html
    return [one for one in alternatives if one is not dropped]


def _html_in(part: Message) -> Message | None:
    """The part when it is HTML, or the HTML that multipart/related begins with."""
    if part.get_content_type() == "text/html":
        return part
    inside = part.get_payload() if part.get_content_type() == "multipart/related" else None
    first = inside[0] if isinstance(inside, list) and inside else None
    return first if isinstance(first, Message) and first.get_content_type() == "text/html" else None


def _is_text_of_body(part: Message, kind: str) -> bool:
    if kind not in {"text/plain", "text/html"}:
        return False
    disposition = str(part.get("content-disposition", "")).strip().lower()
    return not disposition.startswith("attachment") and not file_name_of(part)


def _document(message: Message, parts: _Parts, source: Source) -> Extract:
    composer, values = Composer(), Values()
    warnings = list(parts.warnings)
    pictures: set[str] = set()
    for part in parts.texts:
        decoded = text_of(part, source.options.encoding)
        check_length(decoded.text, source.name)
        warnings += decoded.warnings
        compose_part(part, decoded.text, composer)
        pictures |= set(_PICTURE_OF_BODY.findall(decoded.text))
    parts.attached = [
        (place, part) for place, part in parts.attached if not _is_shown(part, pictures)
    ]
    _add_values(values, message)
    if not composer.blocks:
        composer.add(BlockKind.PARAGRAPH, values.value("title"))
        warnings.append(NO_WORDS)
    if not composer.blocks and not parts.attached:
        raise ExtractionFailed(source.name, "There are no words in the message.")
    numbered = _NUMBERED.fullmatch(source.name)
    return finished(
        composer,
        values,
        name="" if numbered and composer.blocks else source.name,
        media_type=EML,
        extractor=("archivist.from_mail", __version__),
        warnings=tuple(dict.fromkeys(warnings)),
    )


def _is_shown(part: Message, pictures: set[str]) -> bool:
    """Whether it is a picture that the HTML of the body shows."""
    name = str(part.get("content-id", "")).strip().strip("<>")
    return part.get_content_maintype() == "image" and bool(name) and name in pictures


def _add_values(values: Values, message: Message) -> None:
    values.add("title", field_of(message, "subject"), Origin.META)
    values.add_creators(people_of(message, "from") or people_of(message, "sender"), Origin.META)
    written = field_of(message, "date") or field_of(message, "resent-date")
    values.add("date", day_of_stamp(written), Origin.META, written)
    identifier = field_of(message, "message-id").strip("<> \t")
    values.add("identifier", f"message-id:{identifier}" if identifier else "", Origin.META)
    values.add("publisher", _list_name(message), Origin.META)
    values.add("url", _address_in(field_of(message, "archived-at")), Origin.META)
    values.add("language", field_of(message, "content-language").split(",")[0], Origin.META)
    values.add("type", "e-mail", Origin.META)
    values.add("description", _recipients(message), Origin.META)


def _list_name(message: Message) -> str:
    """The name of the mailing list, or the domain-like id it has instead."""
    written = field_of(message, "list-id")
    found = re.match(r"\s*\"?([^\"<]*?)\"?\s*<([^>]+)>", written)
    if found:
        return found[1].strip() or found[2].strip()
    return written or address_of(message, "list-post").removeprefix("mailto:")


def _address_in(written: str) -> str:
    found = re.search(r"https?://[^\s<>]+", written)
    return found[0] if found else ""


def _recipients(message: Message) -> str:
    lines: list[str] = []
    for label, name in (("To", "to"), ("Cc", "cc")):
        people = "; ".join(people_of(message, name))
        if people:
            short = people if len(people) <= _LONGEST_LIST else f"{people[:_LONGEST_LIST]} …"
            lines.append(f"{label}: {short}")
    return ". ".join(lines)


def _member(place: str, part: Message) -> Member | None:
    """An attachment with its name, or None when there is nothing in it."""
    kind = part.get_content_type()
    data = _forwarded(part) if kind == "message/rfc822" else payload_of(part)
    if not data:
        return None
    named = file_name_of(part)
    name = clean_name(last_part(named), "") or f"attachment-{place}"
    if kind == "message/rfc822" and not name.lower().endswith(".eml"):
        name = clean_name(f"{name}.eml")
    return Member(f"{place} {named}".strip(), with_ending(name, kind), data)


def _forwarded(part: Message) -> bytes:
    """The bytes of a message inside the message."""
    inside = part.get_payload()
    if not (isinstance(inside, list) and inside and isinstance(inside[0], Message)):
        return payload_of(part)
    try:
        return inside[0].as_bytes()
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return b""

"""The fields of a message as text, whatever way their letters were put into ASCII."""

from __future__ import annotations

import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import collapse_rfc2231_value, getaddresses

from archivist.formats.decode import codec_name, decode
from archivist.formats.limits import MAIL_HEAD_BYTES

_LONGEST = 16 * 1024  # of one field that is read
_ENCODED = re.compile(r"=\?[^?\s]{1,60}\?[BbQq]\?")
_BETWEEN = re.compile(r"(\?=)\s+(=\?)")
_UNFOLDED = re.compile(r"\r?\n(?=[ \t])|[\r\n]+")


def field_of(message: Message, name: str) -> str:
    """The text of the first field called `name`, or ""."""
    return next((decoded_field(raw, charset_of(message)) for raw in _raw(message, name)), "")


def decoded_field(raw: str, charset: str = "") -> str:
    """`raw` with its encoded words read; letters that stand bare are in `charset`, or guessed."""
    raw = _UNFOLDED.sub(" ", raw[:_LONGEST])
    if not raw.isascii():
        # Bare bytes, which no standard allows: the parser keeps them as surrogates.
        return decode(raw.encode("utf-8", "surrogateescape"), charset).text.strip()
    if not _ENCODED.search(raw):
        return raw.strip()
    try:
        pieces = decode_header(_BETWEEN.sub(r"\1 \2", raw))
    except (HeaderParseError, ValueError):
        return raw.strip()
    return "".join(_joined(pieces)).strip()


def people_of(message: Message, name: str) -> list[str]:
    """The names in a field of addresses; who has none is called by the address."""
    raw = [_UNFOLDED.sub(" ", one[:MAIL_HEAD_BYTES]) for one in _raw(message, name)[:20]]
    charset = charset_of(message)
    people: list[str] = []
    for written, address in _addresses(raw):
        words = decoded_field(written, charset).strip("'\" ")
        if words or address:
            people.append(words or decoded_field(address, charset))
    if not people:
        people = [decoded_field(one, charset) for one in raw if one.strip()]
    return list(dict.fromkeys(people))


def address_of(message: Message, name: str) -> str:
    """The first address of a field, without the name before it."""
    return next((address for _, address in _addresses([field_of(message, name)])), "")


def file_name_of(message: Message) -> str:
    """The name that an attachment gives itself, or ""."""
    for field, parameter in (("content-disposition", "filename"), ("content-type", "name")):
        try:
            bare = next((raw for raw in _raw(message, field) if not raw.isascii()), "")
            if named := re.search(rf'{parameter}\s*=\s*"?([^";\r\n]+)', bare, re.IGNORECASE):
                return decoded_field(named[1])
            value = message.get_param(parameter, None, field)
            if value is not None:
                return decoded_field(collapse_rfc2231_value(value))
        except (ValueError, LookupError, TypeError, AttributeError):
            continue
    return ""


def charset_of(message: Message) -> str:
    """The charset a part declares, or ""."""
    try:
        return str(message.get_content_charset() or "")
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""


def _addresses(raw: list[str]) -> list[tuple[str, str]]:
    """Names and addresses; none where comments lie in comments by the hundred."""
    try:
        return getaddresses(raw)
    except (RecursionError, ValueError, IndexError, AttributeError, TypeError):
        return []


def _joined(pieces: list[tuple[bytes | str, str | None]]) -> list[str]:
    """The pieces as text; neighbours of one charset together, for a letter may be cut in two."""
    merged: list[tuple[bytes, str]] = []
    for data, charset in pieces:
        raw = data.encode("ascii", "surrogateescape") if isinstance(data, str) else data
        if merged and charset and merged[-1][1] == charset:
            merged[-1] = (merged[-1][0] + raw, charset)
        else:
            merged.append((raw, charset or ""))
    return [_text(raw, charset) for raw, charset in merged]


def _text(raw: bytes, charset: str) -> str:
    name = codec_name(charset) if charset else ""
    if name:
        try:
            return raw.decode(name)
        except UnicodeError:
            pass
    return decode(raw, charset).text


def _raw(message: Message, name: str) -> list[str]:
    """The fields called `name` as they stand in the message."""
    return [str(value) for key, value in message.raw_items() if key.lower() == name]

"""The words of a message: its body as blocks, quoted lines as quotes."""

from __future__ import annotations

import re
from email.message import Message

from archivist.formats.composer import Composer
from archivist.formats.decode import Decoded, decode
from archivist.formats.from_text import paragraphs_of
from archivist.formats.mail_headers import charset_of
from archivist.formats.whole_html import compose_whole, words_of_html
from archivist.model.structure import BlockKind
from archivist.text.normalize import canonical

_QUOTED = re.compile(r"((?:> ?)+)(?!From )")
_DEEPEST_QUOTE = 20
_LEAST_SHARE = 0.5  # of the plain words: less, and the HTML is only a wrapper


def payload_of(part: Message) -> bytes:
    """The bytes of a leaf, out of base64 or whatever they travelled in."""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError):
        data = None
    return data if isinstance(data, bytes) else b""


def text_of(part: Message, chosen: str = "") -> Decoded:
    """A text part as text."""
    return decode(payload_of(part), charset_of(part), chosen=chosen)


def compose_part(part: Message, text: str, composer: Composer) -> None:
    """Add the words of one text part as blocks."""
    if part.get_content_type() == "text/html":
        compose_whole(text, composer)
    else:
        flowed = str(part.get_param("format", "")).lower() == "flowed"
        delete = str(part.get_param("delsp", "")).lower() == "yes"
        compose_plain(_unflowed(text, delete) if flowed else text, composer)


def compose_plain(text: str, composer: Composer) -> None:
    """Add plain text; lines that begin with ">" become quotes as deep as they say."""
    depth = 0
    lines: list[str] = []

    def end() -> None:
        kind = BlockKind.QUOTE if depth else BlockKind.PARAGRAPH
        for paragraph in paragraphs_of("\n".join(lines)):
            composer.add(kind, paragraph, depth)
        lines.clear()

    for line in canonical(text).split("\n"):
        mark = _QUOTED.match(line)
        here = min(mark[1].count(">"), _DEEPEST_QUOTE) if mark else 0
        if here != depth:
            end()
            depth = here
        lines.append(line[mark.end() :] if mark else line)
    end()


def better_alternative(plain: str, html: str) -> bool:
    """Whether the HTML says what the plain text says, and so may stand for it."""
    words = len(plain.split())
    return not words or len(words_of_html(html).split()) >= _LEAST_SHARE * words


def _unflowed(text: str, delete: bool) -> str:
    """Lines that were broken for the way (RFC 3676) as the writer had them."""
    joined: list[str] = []
    open_line = False
    for line in re.split(r"\r?\n", text):
        mark = _QUOTED.match(line)
        prefix = mark[1].replace(" ", "") if mark else ""
        words = line[mark.end() :] if mark else line.removeprefix(" ")
        if words == "-- ":
            joined.append(prefix + words)
            open_line = False
            continue
        if open_line and joined and _prefix(joined[-1]) == prefix:
            joined[-1] += words
        else:
            joined.append(f"{prefix} {words}" if prefix else words)
        open_line = words.endswith(" ")
        if open_line and delete:
            joined[-1] = joined[-1][:-1]
    return "\n".join(joined)


def _prefix(line: str) -> str:
    mark = _QUOTED.match(line)
    return mark[1].replace(" ", "") if mark else ""

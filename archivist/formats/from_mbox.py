"""Mailboxes of any size: read in passing, one message in memory at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Member
from archivist.formats.limits import MAIL_BYTES, MIB
from archivist.formats.source import Source

NO_MESSAGES = "There is no message in the mailbox."
LEFT_OUT = "{count} of its messages are larger than {mib} MiB and were left out."
_PIECE = 1 * MIB
_MOST_BEFORE = 1 * MIB  # of what stands before the first message
_LONGEST_POSTMARK = 1_000
# "From ", a sender, and what ends like a date: a line of prose that begins so is no postmark.
_POSTMARK = re.compile(
    rb"From [^\r\n]{0,600}?\d{1,2}:\d{2}(?::\d{2})?\b[^\r\n]{0,60}\r?\n"
    rb"|From [^\s\r\n]+[ \t]*\r?\n"
)
_FIELD = re.compile(rb"(?:[!-9;-~]{1,200}:|>From |\r?\n|\Z)")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_START = re.compile(rb"\nFrom ")


def parts_of_mbox(source: Source) -> Iterator[Member]:
    """A member for each message, "message-1.eml" and so on, its escaped "From " undone."""
    with source.open() as file:
        yield from messages_in(file, source.name)


def messages_in(file: BinaryIO, name: str) -> Iterator[Member]:
    """As `parts_of_mbox`, for a stream."""
    count = left_out = 0
    for number, message in enumerate(_messages(file), 1):
        count += 1
        if message is None:
            left_out += 1
        else:
            data = _ESCAPED.sub(rb"\1", message)
            yield Member(str(number), f"message-{number}.eml", data)
    if not count:
        raise ExtractionFailed(name, NO_MESSAGES)
    if left_out:
        mib = MAIL_BYTES // MIB
        raise ExtractionFailed(name, LEFT_OUT.format(count=left_out, mib=mib))


def _messages(file: BinaryIO) -> Iterator[bytes | None]:
    """The bytes between the postmarks; None for a message that is too large to be held."""
    held = bytearray(b"\n")  # so that the first postmark is found like the others
    inside = overflown = False
    at = 0  # before it, nothing begins a message
    more = True
    while more:
        piece = file.read(_PIECE)
        more = bool(piece)
        held += piece
        start, end = _next_postmark(held, at, more)
        while end > 0:
            if inside:
                yield None if overflown else bytes(held[:start]).rstrip(b"\r\n") + b"\n"
            del held[:end]
            inside, overflown = True, False
            start, end = _next_postmark(held, 0, more)
        at = start
        if inside and len(held) > MAIL_BYTES:
            overflown = True
            del held[: len(held) - _LONGEST_POSTMARK - 8]
            at = 0
        elif not inside and len(held) > _MOST_BEFORE:
            del held[: len(held) - _LONGEST_POSTMARK - 8]
            at = 0
    if inside:
        yield None if overflown else bytes(held)


def _next_postmark(held: bytearray, at: int, more: bool) -> tuple[int, int]:
    """Where the next message begins: the ends of what is before and of its postmark.

    (place to go on from, -1) when there is none in what is held.
    """
    while True:
        found = _START.search(held, at)
        if found is None:
            return max(at, len(held) - 6), -1
        line = found.start() + 1
        if more and len(held) - line < _LONGEST_POSTMARK:
            return found.start(), -1
        mark = _POSTMARK.match(held, line)
        if mark and _begins_message(held, found.start(), mark.end()):
            return line, mark.end()
        at = line


def _begins_message(held: bytearray, line_end: int, end: int) -> bool:
    """Whether a blank line stands before the postmark, or fields of a message after it."""
    before = bytes(held[max(0, line_end - 2) : line_end])
    blank_before = not before or before.endswith(b"\n") or before == b"\n\r"
    return blank_before or _FIELD.match(held, end) is not None

"""Messages between the window's process and a reading child: a length, then JSON."""

from __future__ import annotations

import struct
from typing import IO

_LENGTH = struct.Struct(">Q")


def write_frame(stream: IO[bytes], message: bytes) -> None:
    stream.write(_LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def read_frame(stream: IO[bytes], most_bytes: int) -> bytes | None:
    """The next message; None when the other side has ended, ValueError when it is not one."""
    head = stream.read(_LENGTH.size)
    if not head:
        return None
    if len(head) < _LENGTH.size:
        raise ValueError("half a message")
    (length,) = _LENGTH.unpack(head)
    if length > most_bytes:
        raise ValueError(f"a message of {length} bytes")
    message = stream.read(length)
    if len(message) < length:
        raise ValueError("half a message")
    return message

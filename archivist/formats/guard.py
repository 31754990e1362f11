"""What a reading child may not do: speak to the network, start programs, write files."""

from __future__ import annotations

import os
import sys

_PROGRAMS = frozenset(
    {
        "os.exec",
        "os.fork",
        "os.forkpty",
        "os.posix_spawn",
        "os.spawn",
        "os.startfile",
        "os.system",
        "pty.spawn",
        "subprocess.Popen",
        "webbrowser.open",
    }
)
_CHANGES = frozenset(
    {
        "os.chmod",
        "os.chown",
        "os.link",
        "os.mkdir",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.symlink",
        "os.truncate",
    }
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def forbid_network() -> None:
    """From here on this process opens no socket and starts no program.

    An audit hook cannot be taken away again (PEP 578), so no library undoes it.
    """
    sys.addaudithook(_refuse_network)


def forbid_writing() -> None:
    """From here on this process changes no file."""
    sys.addaudithook(_refuse_writing)


def _refuse_network(event: str, _arguments: tuple[object, ...]) -> None:
    # "socket.*" covers making a socket as well as every use of one.
    if event.startswith("socket.") or event in _PROGRAMS:
        raise PermissionError(f"{event} is not allowed while a file is read")


def _refuse_writing(event: str, arguments: tuple[object, ...]) -> None:
    if event in _CHANGES:
        raise PermissionError(f"{event} is not allowed while a file is read")
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING:
        raise PermissionError("no file is written while a file is read")

"""What a reading child may not do: speak to the network, start programs, write, read other files.

Audit hooks see what Python code does. The C code of a library (pdfium, libxml2) is not seen.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from pathlib import Path
from typing import NoReturn

import archivist

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
        "os.chflags",
        "os.chmod",
        "os.chown",
        "os.link",
        "os.mkdir",
        "os.remove",
        "os.removexattr",
        "os.rename",
        "os.rmdir",
        "os.setxattr",
        "os.symlink",
        "os.truncate",
        "os.utime",
        "sqlite3.connect",
    }
)
_UNHEARD = ("mkfifo", "mknod")  # they raise no audit event
_LISTING = frozenset({"os.listdir", "os.scandir"})
_OPENING = _LISTING | {"open", "ctypes.dlopen"}
_SHARED = ("/proc/self", "/usr/share/zoneinfo")
_SYSTEM = frozenset({"/dev/null", "/dev/urandom", "/etc/localtime", "/etc/mime.types"})
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def forbid_network() -> None:
    """From here on this process opens no socket and starts no program.

    An audit hook cannot be taken away again (PEP 578), so no library undoes it.
    """
    sys.addaudithook(_refuse_network)


def forbid_writing() -> None:
    """From here on this process changes no file."""
    sys.addaudithook(_refuse_writing)
    for name in _UNHEARD:
        if hasattr(os, name):
            setattr(os, name, _refuse_making)


class Reach:
    """The files a process may open: those of its libraries, and the one it is to read."""

    def __init__(self) -> None:
        self._task = ""
        self._folders = tuple({os.path.realpath(one) + os.sep for one in _libraries()})
        # A packaged program holds its modules in itself and reads them when they are imported.
        own = {os.path.realpath(sys.executable)} if _is_packaged() else set()
        self._files = _SYSTEM | own
        self._listed = {os.path.realpath(one) for one in sys.path if one}

    def forbid_reading(self) -> None:
        """From here on no other file is opened, no other folder listed, no other library loaded."""
        sys.addaudithook(self._refuse)

    def let_read(self, path: Path) -> None:
        """The file that is read next, and no more the one before."""
        self._task = os.path.realpath(path)

    def _refuse(self, event: str, arguments: tuple[object, ...]) -> None:
        if event not in _OPENING:
            return
        named = arguments[0]
        if not isinstance(named, str | bytes):  # one that is open already, or Python itself
            return
        if event == "ctypes.dlopen" and os.sep not in os.fsdecode(named):
            return  # a library of the system, by name
        place = os.path.realpath(os.fsdecode(named))
        if (
            place == self._task
            or place in self._files
            or (place + os.sep).startswith(self._folders)
        ):
            return
        if event in _LISTING and place in self._listed:
            return
        raise PermissionError(f"{event} of another file is not allowed while a file is read")


def _is_packaged() -> bool:
    return bool(getattr(sys, "frozen", False))


def _libraries() -> list[str]:
    package = Path(archivist.__file__).parent
    installed = [
        sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")
    ]
    frozen = [sys.prefix] if _is_packaged() else []
    held = [str(package), str(package.parent / "resources"), *installed, *frozen, *_SHARED]
    return [folder for folder in held if folder]


def _refuse_making(*_arguments: object, **_named: object) -> NoReturn:
    raise PermissionError("no file is written while a file is read")


def _refuse_network(event: str, _arguments: tuple[object, ...]) -> None:
    # "socket.*" covers making a socket as well as every use of one.
    if event.startswith("socket.") or event in _PROGRAMS:
        raise PermissionError(f"{event} is not allowed while a file is read")


def _refuse_writing(event: str, arguments: tuple[object, ...]) -> None:
    if event in _CHANGES:
        raise PermissionError(f"{event} is not allowed while a file is read")
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING:
        raise PermissionError("no file is written while a file is read")

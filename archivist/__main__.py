"""The door: the window, a command, or a worker that serves a parent process."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Sequence
from pathlib import Path

_WINDOW_FLAGS = ("--sample", "--smoke")
_REMEDY = (
    "On Debian or Ubuntu install what Qt needs: apt-get install --no-install-recommends "
    "libgl1 libegl1 libfontconfig1 libdbus-1-3 libxkbcommon0 libglib2.0-0 libxcb-cursor0 "
    "libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0 libgssapi-krb5-2 libbrotli1 "
    "libzstd1"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program; returns its exit status."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    first = arguments[0] if arguments else ""
    if first == "--read-worker":
        from archivist.formats import worker  # each face imports only what it needs

        return worker.main()
    if first == "--picture-worker":
        from archivist.formats import picture_worker

        return picture_worker.main()
    if first == "--index-worker":
        from archivist.search import worker as index_worker

        return index_worker.main(arguments[1:])
    # "list" is a command; what has a slash in it is an archive, or a file to be added.
    place = os.sep in first and (Path(first, "archive.sqlite").is_file() or Path(first).is_file())
    if not first or first in _WINDOW_FLAGS or place:
        return _open_window(arguments)
    from archivist.cli.main import run

    return run(arguments)


def _open_window(arguments: list[str]) -> int:
    if obstacle := _obstacle():
        return _explain(obstacle)
    try:
        from archivist.ui.app import main as open_window
    except ImportError as error:
        return _explain(f"{error}\n{_REMEDY}")
    return open_window(arguments)


def _obstacle() -> str:
    """Why Qt could not show a window here; Qt itself would end the process without a word."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return "there is no display. The same journey, told step by step: archivist demo"
    try:
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError as error:
        return "" if getattr(sys, "frozen", False) else f"{error}\n{_REMEDY}"
    return ""


def _explain(obstacle: str) -> int:
    print(
        f"The window cannot open: {obstacle}\nThe commands work without it: archivist --help",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())

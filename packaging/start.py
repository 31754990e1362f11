"""Sets Archivist up in this checkout and opens it, or runs its tests.

python3 packaging/start.py                 sets up, then opens the sample archive
python3 packaging/start.py test [ARGS...]  sets up with the test tools, then runs pytest ARGS
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
NEWEST = (3, 14)
ROOT = Path(__file__).resolve().parent.parent


def refusal(version: tuple[int, ...]) -> str:
    """Why this Python cannot run the program, or nothing. Reads on old Pythons too."""
    if OLDEST <= version[:2] <= NEWEST:
        return ""
    mine, oldest, newest = (".".join(map(str, v[:2])) for v in (version, OLDEST, NEWEST))
    return (
        f"Archivist needs Python {oldest} to {newest} and this is Python {mine}: "
        f"run `python{newest} packaging/start.py` with one of those instead."
    )


# A process that dies ends the run: with another in its place the rest would wait for ever.
PARALLEL = ("-n", "auto", "--dist", "loadfile", "--max-worker-restart", "0")


def main(arguments: list[str]) -> int:
    """Sets up what is missing and hands over to the program or to pytest."""
    if sorry := refusal(sys.version_info[:2]):
        print(sorry, file=sys.stderr)
        return 1
    if arguments[:1] == ["test"]:
        return run_tests(arguments[1:])
    if arguments:
        print(__doc__, file=sys.stderr if arguments != ["--help"] else sys.stdout)
        return 0 if arguments == ["--help"] else 2
    return open_program()


def open_program() -> int:
    """The window on the sample archive; without a display, the told journey."""
    import environment  # after the version check: it needs a newer Python than this file
    import system_libraries as libraries

    shown = libraries.display_is_there()
    needed = libraries.WINDOW if shown else ()
    if not libraries.provide(needed, wanted=libraries.WINDOW):
        return 1
    python = environment.ensure(ROOT, environment.PROGRAM_LOCK)
    if python is None:
        return 1
    if shown:
        return call(python, ["-P", "-m", "archivist", "--sample"])
    print("There is no display here, so no window: running `archivist demo` instead.", flush=True)
    return call(python, ["-P", "-m", "archivist", "demo"])


def run_tests(arguments: list[str]) -> int:
    """pytest's own exit status."""
    import environment
    import system_libraries as libraries

    if not libraries.provide(libraries.OFFSCREEN, wanted=libraries.WINDOW):
        return 1
    python = environment.ensure(ROOT, environment.TESTS_LOCK)
    if python is None:
        return 1
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # A process for each core; the tests of one file stay together.
    return call(python, ["-m", "pytest", *PARALLEL, *arguments], folder=ROOT)


def call(python: Path, arguments: list[str], folder: Path | None = None) -> int:
    """Runs it with this terminal; its exit status, in the shell's way for a signal."""
    try:
        status = subprocess.run([str(python), *arguments], cwd=folder, check=False).returncode
    except KeyboardInterrupt:
        return 130
    return 128 - status if status < 0 else status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

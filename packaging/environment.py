"""The private Python environment of a checkout: made, filled from a lock, kept up to date."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import system_libraries

PROGRAM_LOCK = "requirements.lock"
TESTS_LOCK = "requirements-dev.lock"
PACKAGE_LOCK = "requirements-package.lock"
# What else is satisfied once a lock is installed: it holds the same versions and more.
CONTAINS = {TESTS_LOCK: (PROGRAM_LOCK,), PACKAGE_LOCK: (PROGRAM_LOCK,)}

STAMP = "archivist-locks.txt"
WHERE_WHEELS_EXIST = (
    "The packages could not be installed; the lines above say why. Ready-made packages exist for "
    "Linux with glibc 2.34 or newer (Debian 12, Ubuntu 22.04; on ARM glibc 2.39), macOS 13 or "
    "newer, and Windows 10 or newer, each with the usual 64-bit CPython."
)


def ensure(root: Path, lock: str, folder: Path | None = None) -> Path | None:
    """The Python of an environment that holds the lock and the program; None after a message."""
    folder = folder or folder_for(root)
    python = python_in(folder)
    if not works(folder):
        print(f"Making a private Python environment in {folder}", flush=True)
        if not create(folder):
            return None
    if lock not in installed(root, folder):
        print("Installing the locked packages; the first time fetches about 150 MB", flush=True)
        if not install(python, root / lock):
            print(WHERE_WHEELS_EXIST, file=sys.stderr)
            return None
        record(root, folder, lock)
    link(root, folder)
    return python


def folder_for(root: Path) -> Path:
    """`.venv` in the checkout, or in the user's cache where the checkout cannot be written."""
    inside = root / ".venv"
    if os.access(inside if inside.exists() else root, os.W_OK):
        return inside
    name = hashlib.sha256(str(root).encode()).hexdigest()[:12]
    return user_cache() / "archivist" / f"venv-{name}"


def user_cache() -> Path:
    """Where this user's programs keep what can be made again."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def python_in(folder: Path) -> Path:
    """The interpreter of an environment."""
    windows = sys.platform == "win32"
    return folder / "Scripts" / "python.exe" if windows else folder / "bin" / "python"


def works(folder: Path) -> bool:
    """False too after the system's Python moved on: its packages then lie elsewhere."""
    try:
        lines = (folder / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
        version = ask(python_in(folder), "import sys; print('%d.%d' % sys.version_info[:2])")
    except (OSError, subprocess.SubprocessError):
        return False
    made_with = [line.partition("=")[2].strip() for line in lines if line.startswith("version")]
    return any(f"{made}.".startswith(f"{version}.") for made in made_with)


def ask(python: Path, code: str) -> str:
    """What a line of code prints."""
    return subprocess.run(
        [str(python), "-c", code], capture_output=True, text=True, check=True, timeout=60
    ).stdout.strip()


def create(folder: Path) -> bool:
    """Makes the environment; without ensurepip, a pip outside it will do."""
    has_ensurepip = can_import("ensurepip")
    if not has_ensurepip and not outer_pip():
        package = f"python3.{sys.version_info.minor}-venv"
        if not system_libraries.install([package], "Python cannot make environments here"):
            return False
        has_ensurepip = can_import("ensurepip")
    command = [sys.executable, "-m", "venv", "--clear", str(folder)]
    if not has_ensurepip:
        command.insert(-1, "--without-pip")
    if subprocess.run(command, check=False).returncode == 0:
        return True
    shutil.rmtree(folder, ignore_errors=True)
    print(f"No environment could be made in {folder}; the lines above say why", file=sys.stderr)
    return False


def can_import(name: str) -> bool:
    """Looks again each time: it may just have been installed."""
    importlib.invalidate_caches()
    return importlib.util.find_spec(name) is not None


def outer_pip() -> bool:
    """Whether the Python that runs this has a pip that can install into another one."""
    try:
        version = ask(Path(sys.executable), "import pip; print(pip.__version__)")
    except (OSError, subprocess.SubprocessError):
        return False
    return tuple(map(int, version.split(".")[:2])) >= (22, 3)


def install(python: Path, lock: Path) -> bool:
    """Only wheels, and only those whose hash is in the lock."""
    try:
        ask(python, "import pip")
        pip = [str(python), "-m", "pip"]
    except subprocess.SubprocessError:
        pip = [sys.executable, "-m", "pip", "--python", str(python)]
    command = [*pip, "install", "--no-user", "--no-deps"]
    # The lock names all there is; solving it again only wakes the faults of older pips.
    command += ["--only-binary", ":all:", "--require-hashes"]
    if not sys.stdout.isatty():
        command.append("-qq")
    settings = {
        **os.environ,
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_ROOT_USER_ACTION": "ignore",
    }
    return subprocess.run([*command, "-r", str(lock)], env=settings, check=False).returncode == 0


def fingerprint(lock: Path) -> str:
    """Changes when the lock does."""
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def installed(root: Path, folder: Path) -> set[str]:
    """The locks, as they read today, that the environment holds."""
    try:
        rows = (folder / STAMP).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return set()
    pairs = {tuple(row.split()) for row in rows}
    names = (PROGRAM_LOCK, TESTS_LOCK, PACKAGE_LOCK)
    return {name for name in names if (name, fingerprint(root / name)) in pairs}


def record(root: Path, folder: Path, lock: str) -> None:
    """Notes which locks the environment holds now."""
    # The locks agree on every version, so what was installed before is still whole.
    held = {lock, *CONTAINS.get(lock, ()), *installed(root, folder)}
    rows = [f"{name} {fingerprint(root / name)}\n" for name in sorted(held)]
    (folder / STAMP).write_text("".join(rows), encoding="utf-8")


def link(root: Path, folder: Path) -> None:
    """`import archivist` and the command `archivist` reach the checkout, with nothing built."""
    python = python_in(folder)
    site = Path(ask(python, "import sysconfig; print(sysconfig.get_path('purelib'))"))
    keep(site / "archivist-checkout.pth", f"{root}\n")
    if sys.platform == "win32":
        keep(folder / "Scripts" / "archivist.cmd", f'@"{python}" -P -m archivist %*\n')
        return
    command = folder / "bin" / "archivist"
    if keep(command, f'#!/bin/sh\nexec "{python}" -P -m archivist "$@"\n'):
        command.chmod(0o755)


def keep(path: Path, text: str) -> bool:
    """Writes a file that does not read so yet; says whether it did."""
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    path.write_text(text, encoding="utf-8")
    return True

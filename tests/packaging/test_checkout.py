"""What may not stand in any file of the checkout."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SKIPPED = {"build", "dist", "htmlcov", "__pycache__"}
SHOWN = {".ci", ".gitignore"}

# Put together here, so that this file does not name them.
INDEX_HOSTS = (
    "pypi" + ".org",
    "pythonhosted" + ".org",
    "npmjs" + ".org",
    "deb.debian" + ".org",
    "security.debian" + ".org",
    "archive.ubuntu" + ".com",
)
# Somebody's home.
MACHINE_PATH = re.compile(
    r"(?<![\w.$}*-])(?:/root/[\w.]|/home/[a-z]|/Users/[A-Za-z])"
    r"|\b[A-Z]:\\+Users\\"
)


def texts() -> Iterator[tuple[Path, str]]:
    """Every text file that could be committed."""
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [
            name
            for name in folders
            if name in SHOWN or not (name.startswith(".") or name in SKIPPED)
        ]
        for name in files:
            path = Path(folder, name)
            data = path.read_bytes()
            if b"\0" not in data[:8000] and not name.startswith(".coverage"):
                yield path.relative_to(ROOT), data.decode("utf-8", "replace")


def test_no_file_names_the_host_of_a_package_index() -> None:
    named = [(path, host) for path, text in texts() for host in INDEX_HOSTS if host in text]
    assert named == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    here = Path(__file__).relative_to(ROOT)
    named = [
        (path, found[0])
        for path, text in texts()
        if path != here and (found := MACHINE_PATH.search(text))
    ]
    assert named == []

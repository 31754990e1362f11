"""Files that appear whole or not at all, and folders that never swallow what is not ours."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archivist.archive import Archive
from archivist.errors import NotAllowed, NotFound

MARKER = ".archivist-export.json"


def checked(archive: Archive, path: Path) -> Path:
    """`path` made absolute; raises NotFound without its parent, NotAllowed inside the archive."""
    path = path.expanduser().resolve()
    if archive.path == path or archive.path in path.parents:
        raise NotAllowed(f"{path} lies inside the archive. Choose another place.")
    if not path.parent.is_dir():
        raise NotFound("folder", str(path.parent))
    return path


@contextmanager
def new_file(target: Path) -> Iterator[Path]:
    """A path to write to; it becomes `target` when the block ends well, else it goes."""
    if target.is_dir():
        raise NotAllowed(f"{target} is a folder. Name a file.")
    part = _part(target)
    try:
        yield part
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def new_folder(target: Path) -> Iterator[Path]:
    """A folder to write into; it becomes `target` when the block ends well, else it goes.

    `target` may be absent, empty, or an earlier export in which nothing was added or changed.
    Raises NotAllowed otherwise.
    """
    _replaceable(target)
    part = _part(target)
    part.mkdir()
    try:
        yield part
        sums = {file.name: _checksum(file) for file in sorted(part.iterdir())}
        marker = part / MARKER
        marker.write_text(json.dumps({"files": sums}, ensure_ascii=False, indent=1), "utf-8")
        for file in part.iterdir():
            with file.open("rb+") as written:
                os.fsync(written.fileno())
        _replaceable(target)
        _swap(part, target)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _swap(part: Path, target: Path) -> None:
    if not target.exists():
        part.replace(target)
        return
    former = _part(target)
    target.replace(former)
    try:
        part.replace(target)
    except OSError:
        former.replace(target)
        raise
    shutil.rmtree(former)


def _replaceable(target: Path) -> None:
    """Raises NotAllowed unless nothing is lost when `target` is replaced."""
    if not target.exists():
        return
    if not target.is_dir():
        raise NotAllowed(f"{target} is a file. Name a folder.")
    present = {entry.name: entry for entry in target.iterdir()}
    ours = _listed(present.pop(MARKER, None))
    for name, entry in sorted(present.items()):
        if name not in ours or not entry.is_file() or entry.is_symlink():
            raise NotAllowed(
                f"{target} holds “{name}”, which no export wrote. Choose a new folder."
            )
        if _checksum(entry) != ours[name]:
            raise NotAllowed(f"“{name}” in {target} was changed since. Choose a new folder.")


def _listed(marker: Path | None) -> dict[str, str]:
    if marker is None or marker.is_symlink() or not marker.is_file():
        return {}
    try:
        files = json.loads(marker.read_bytes())["files"]
        return {str(name): str(checksum) for name, checksum in files.items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _checksum(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _part(target: Path) -> Path:
    return target.with_name(f".archivist-{uuid.uuid4().hex[:12]}.part")

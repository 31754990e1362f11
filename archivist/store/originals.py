"""Original bytes in originals/ab/<sha256><extension>: written once, read-only, never altered."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import BinaryIO

from archivist.errors import ExtractionFailed, Stopped

_CHUNK = 1 << 20
MAX_BYTES = 512 << 20
_SETTLING = threading.Lock()


@dataclass(frozen=True)
class KeptOriginal:
    """Where bytes were kept."""

    sha256: str
    byte_size: int
    extension: str
    path: Path


def keep(
    originals: Path,
    source: BinaryIO,
    name: str,
    *,
    max_bytes: int = MAX_BYTES,
    cancelled: Event | None = None,
) -> KeptOriginal:
    """Copies `source` under `originals`, hashing while it reads.

    Raises ExtractionFailed when it holds more than `max_bytes`; OSError when it cannot be read;
    Stopped once `cancelled` is set.
    """
    originals.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    size = 0
    handle, temporary = tempfile.mkstemp(prefix=".incoming-", dir=originals)
    try:
        with os.fdopen(handle, "wb") as target:
            while chunk := source.read(_CHUNK):
                if cancelled is not None and cancelled.is_set():
                    raise Stopped
                size += len(chunk)
                if size > max_bytes:
                    raise ExtractionFailed(
                        name, f"larger than {max_bytes >> 20} MiB. Split it, then add the parts."
                    )
                digest.update(chunk)
                target.write(chunk)
            sha256 = digest.hexdigest()
            present = existing(originals, sha256)
            is_sound = present is not None and _is_sound(present, sha256)
            if not is_sound:
                target.flush()
                os.fsync(target.fileno())
        final = present or locate(originals, sha256, _extension(name))
        if not is_sound:
            final = _settle(Path(temporary), final, sha256)
        extension = final.name.removeprefix(sha256)
        return KeptOriginal(sha256, size, extension, final)
    finally:
        Path(temporary).unlink(missing_ok=True)


def locate(originals: Path, sha256: str, extension: str) -> Path:
    """Where the original of that hash and extension stands."""
    return originals / sha256[:2] / f"{sha256}{extension}"


def existing(originals: Path, sha256: str) -> Path | None:
    """The kept file of that hash, whatever its extension; None when there is none."""
    return next(iter((originals / sha256[:2]).glob(f"{sha256}*")), None)


def kept(originals: Path, sha256: str) -> KeptOriginal | None:
    """The bytes of that hash as they were kept before; None when there are none."""
    path = existing(originals, sha256)
    if path is None:
        return None
    extension = path.name.removeprefix(sha256)
    return KeptOriginal(sha256, path.stat().st_size, extension, path)


def checksum(path: Path) -> str:
    """The SHA-256 of a file, as hex."""
    digest = hashlib.sha256()
    with path.open("rb") as source:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _is_sound(path: Path, sha256: str) -> bool:
    try:
        return checksum(path) == sha256
    except OSError:
        return False


def check_fixity(originals: Path, expected: Iterable[tuple[str, str]]) -> Iterator[str]:
    """What is wrong with the kept bytes of `expected` (sha256, extension) pairs, in words."""
    for sha256, extension in expected:
        path = locate(originals, sha256, extension)
        try:
            if checksum(path) != sha256:
                yield f"original {path.name} has changed since it was received"
        except FileNotFoundError:
            yield f"original {path.name} is missing"
        except OSError as error:
            yield f"original {path.name} cannot be read: {error.strerror}"


def _extension(name: str) -> str:
    match = re.search(r"\.[A-Za-z0-9]{1,12}$", name)
    return match.group().lower() if match else ""


def _settle(temporary: Path, final: Path, sha256: str) -> Path:
    """Moves written bytes to their place, read-only, and makes the move durable; returns the place.

    What has changed on the disk is healed. Of several files with the same bytes at once, the
    first has its name.
    """
    shelf = final.parent
    with _SETTLING:
        is_new_shelf = not shelf.exists()
        shelf.mkdir(parents=True, exist_ok=True)
        there = existing(shelf.parent, sha256)
        final = there or final
        if there is None or not _is_sound(there, sha256):
            temporary.chmod(0o444)
            temporary.replace(final)
        if is_new_shelf:
            _sync(shelf.parent)
    _sync(shelf)
    return final


def _sync(folder: Path) -> None:
    """Makes the names in a folder survive a power cut."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

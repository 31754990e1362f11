"""The index on disk: a folder in the user's cache, and a manifest that says what is in it.

    <index_path>/manifest.json     which folder is the index, what made it, how far it has come
    <index_path>/<token>/          the Whoosh index; a rebuild makes a new one and swaps
    <index_path>/follower.lock     held by the one process that writes

A Whoosh index holds pickles: opening a foreign one runs its code. It is therefore opened only
where this program made it (its own folder, mode 0700) and after the manifest agrees; everything
else is rebuilt from SQLite.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import secrets
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import filelock
from sqlalchemy import Select, bindparam, select
from sqlmodel import Session, SQLModel

from archivist.archive import Archive
from archivist.errors import ArchivistError
from archivist.search.choice import apart, chosen
from archivist.search.mapped import MappedStorage
from archivist.search.schema import STAMP
from archivist.search.writing import update
from archivist.search.writing.segment import INDEX_NAME
from archivist.store import history

_MANIFEST = "manifest.json"
_DAMAGED = "damaged"
_TOC = re.compile(r"_MAIN_([0-9]+)\.toc")
_FILES = (".toc", ".seg")
_TOKEN = re.compile(r"[0-9a-f]{12}")


class IndexBusy(ArchivistError):
    """Another process is writing the index."""

    def __str__(self) -> str:
        return "Another Archivist is writing the search index of this archive. Try again later."


class IndexUnusable(ArchivistError):
    """The index is missing, foreign, of another version or broken; the text says which."""


@dataclass(frozen=True)
class Manifest:
    """What the index is and how far it has followed the change log.

    `anchor` is a hash of the change at `seq`: another archive state (a restored backup) that
    has gone on differently is noticed by it. `apart` names the foldings it was made without.
    `files` are names and sizes at `generation`,
    `digests` their BLAKE2b hashes: Whoosh itself has no checksums.
    """

    stamp: str
    archive_id: str
    folder: str
    seq: int
    anchor: str
    generation: int
    apart: str = ""
    files: dict[str, int] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)


@contextmanager
def writing(path: Path, timeout: float) -> Iterator[None]:
    """Makes the index folder and holds the right to write in it; raises IndexBusy."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.chmod(0o700)
    try:
        with filelock.FileLock(path / "follower.lock", timeout=timeout):
            yield
    except filelock.Timeout:
        raise IndexBusy from None


def read_manifest(path: Path) -> Manifest:
    """The manifest in `path`; raises IndexUnusable when there is none that this program made."""
    try:
        values = json.loads((path / _MANIFEST).read_bytes())
        manifest = Manifest(**values)
    except FileNotFoundError:
        raise IndexUnusable("There is no search index yet.") from None
    except (OSError, ValueError, TypeError):
        raise IndexUnusable("The manifest of the search index cannot be read.") from None
    if manifest.stamp != STAMP:
        raise IndexUnusable("The search index was made by another version.")
    if not _TOKEN.fullmatch(manifest.folder):
        raise IndexUnusable("The manifest of the search index names a strange folder.")
    return manifest


def check_manifest(session: Session, archive: Archive, manifest: Manifest) -> None:
    """Raises IndexUnusable when the index does not belong to this state of the archive."""
    path = archive.index_path
    if manifest.archive_id != archive.id:
        raise IndexUnusable("The search index belongs to another archive.")
    if (path / _DAMAGED).exists():
        raise IndexUnusable("The search index failed while it was searched.")
    check_folding(session, manifest)
    if manifest.seq > history.last_sequence(session):
        raise IndexUnusable("The search index is ahead of the archive.")
    if manifest.anchor != anchor(session, manifest.seq):
        raise IndexUnusable("The archive has gone another way since it was indexed.")
    folder = path / manifest.folder
    present = files_of(folder) if folder.is_dir() else {}
    generation = _newest(present)
    if generation < manifest.generation:
        raise IndexUnusable("Files of the search index are missing.")
    # a later generation is a commit whose manifest a crash prevented: sound, and done again
    whole = all(present.get(name) == size for name, size in manifest.files.items())
    if generation == manifest.generation and not (whole and _is_sound_toc(folder, manifest)):
        raise IndexUnusable("Files of the search index were changed or cut short.")


def _is_sound_toc(folder: Path, manifest: Manifest) -> bool:
    """Whether the table of contents is what was written: a pickle with one bit turned may ask for
    all the memory there is. The segments, which are large, are looked through when idle.
    """
    name = f"_{INDEX_NAME}_{manifest.generation}.toc"
    return name not in manifest.digests or _digest(folder / name) == manifest.digests[name]


def check_folding(session: Session, manifest: Manifest) -> None:
    """Raises IndexUnusable when the archive now takes other words for the same."""
    if manifest.apart != apart(chosen(session)):
        raise IndexUnusable("The search index was made with other search settings.")


def anchor(session: Session, seq: int) -> str:
    """A hash of the logged change `seq`; "" for none."""
    row = session.connection().execute(_the_change(), {"seq": seq}).first()
    return anchor_of(row) if row is not None else ""


def anchor_of(change: Sequence[Any]) -> str:
    """A hash of a logged change, given as its columns in order."""
    return hashlib.sha256(repr(tuple(change)).encode()).hexdigest()


@cache
def _the_change() -> Select[Any]:
    columns = SQLModel.metadata.tables["change"].columns
    return select(*columns).where(columns.seq == bindparam("seq"))


def open_index(path: Path, manifest: Manifest) -> Any:
    """The Whoosh index `manifest` names; raises IndexUnusable when Whoosh cannot open it."""
    try:
        return MappedStorage(str(path / manifest.folder)).open_index()
    except Exception as error:  # Whoosh reports damage by whatever it trips over
        raise IndexUnusable(f"The search index cannot be opened ({error!r}).") from error


def create_index(path: Path) -> str:
    """Makes a new, empty index beside the present one; returns its folder's name."""
    token = secrets.token_hex(6)
    (path / token).mkdir(mode=0o700)
    update.create(path / token)
    return token


def publish(archive: Archive, folder: str, seq: int, its_anchor: str, without: str) -> Manifest:
    """Says that the commits in `folder` hold all changes up to `seq`, whose anchor is given.

    `without` names the foldings they were made without. The first word on a folder is made
    durable. Later ones need not be: where a power cut takes one back, the commits, which are
    durable, are found to be newer than the manifest, and the stretch is done again.
    """
    path = archive.index_path
    files = files_of(path / folder)
    known = _known_digests(path, folder)
    digests = dict(known)
    for name in files.keys() - digests.keys():  # a file of a commit is never written again
        digests[name] = _digest(path / folder / name)
    if not known:
        _sync(path / folder)
    manifest = Manifest(
        stamp=STAMP,
        archive_id=archive.id,
        folder=folder,
        seq=seq,
        anchor=its_anchor,
        generation=_newest(files),
        apart=without,
        files=files,
        digests={name: digests[name] for name in files},
    )
    temporary = path / f"{_MANIFEST}.part"
    with temporary.open("w", encoding="utf-8") as out:
        out.write(json.dumps(vars(manifest)))
        if not known:
            out.flush()
            os.fsync(out.fileno())
    temporary.replace(path / _MANIFEST)
    if not known:
        _sync(path)
    return manifest


def discard_others(path: Path, folder: str | None) -> None:
    """Removes every index in `path` but `folder`."""
    for held in path.iterdir():
        if _TOKEN.fullmatch(held.name) and held.name != folder:
            shutil.rmtree(held, ignore_errors=True)


def report_damage(path: Path) -> None:
    """Leaves word for the follower that the index failed, so that it rebuilds."""
    if path.is_dir():
        (path / _DAMAGED).touch()


def forget_damage(path: Path) -> None:
    """Takes that word back: another index is there."""
    (path / _DAMAGED).unlink(missing_ok=True)


def _newest(files: Iterable[str]) -> int:
    found = (_TOC.fullmatch(name) for name in files)
    return max((int(match.group(1)) for match in found if match), default=-1)


def files_of(folder: Path) -> dict[str, int]:
    """Names and sizes of the files that make up the index in `folder`."""
    with os.scandir(folder) as found:
        held = [(one.name, one.stat().st_size) for one in found if one.name.endswith(_FILES)]
    return dict(sorted(held))


def damaged_files(path: Path, manifest: Manifest) -> list[str]:
    """The files of the index that are not what was written, a sentence each."""
    found = []
    for name, digest in manifest.digests.items():
        file = path / manifest.folder / name
        if file.is_file() and _digest(file) != digest:
            found.append(f"The file {name} of the search index is damaged.")
    return found


def _known_digests(path: Path, folder: str) -> dict[str, str]:
    try:
        manifest = read_manifest(path)
    except IndexUnusable:
        return {}
    return dict(manifest.digests) if manifest.folder == folder else {}


def _digest(file: Path) -> str:
    with file.open("rb") as held:
        return hashlib.file_digest(held, lambda: hashlib.blake2b(digest_size=20)).hexdigest()


def _sync(path: Path) -> None:
    """Makes a file, or a folder's entries, survive a power cut."""
    if path.is_dir() and os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

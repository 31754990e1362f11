"""Backup to one file, restore from it, and the proof that an archive is sound.

A backup is a ZIP of `archive.sqlite` (a consistent copy), `originals/…` and `manifest.json`, which
names every member with its SHA-256 and size. The search index is never in it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import IO

from sqlmodel import Session, col, select

from archivist.archive import Archive
from archivist.errors import (
    ArchiveDamaged,
    ArchiveExists,
    BackupDamaged,
    NotAllowed,
    NotAnArchive,
    NotFound,
    Stopped,
)
from archivist.model.annotation import Annotation
from archivist.model.columns import now
from archivist.model.original import Original, ProvenanceEvent
from archivist.model.rendition import Rendition
from archivist.store import database, leftovers, originals, snapshot

Progress = Callable[[int, int, str], None]

_MANIFEST = "manifest.json"
_FORMAT = "archivist-backup-1"
_MOST_MANIFEST_BYTES = 256 << 20
_CHUNK = 1 << 20
_ORIGINAL = re.compile(r"originals/[0-9a-f]{2}/[0-9a-f]{64}(\.[a-z0-9]{1,12})?")


@dataclass(frozen=True)
class _Member:
    name: str
    sha256: str
    byte_size: int


def write_backup(archive: Archive, file: Path, progress: Progress, cancelled: Event) -> list[str]:
    """Writes the whole archive to the ZIP `file`, replacing it whole or not at all.

    Originals whose bytes have changed are in it as they are; the answer names them in words.
    Raises ArchiveDamaged when the database copy fails its check, NotFound without the folder,
    NotAllowed inside the archive, Stopped when cancelled.
    """
    file = file.expanduser().resolve()
    if archive.path == file.parent or archive.path in file.parents:
        raise NotAllowed(f"{file} lies inside the archive. Choose another folder.")
    if file.is_dir():
        raise NotAllowed(f"{file} is a folder. Name a file.")
    if not file.parent.is_dir():
        raise NotFound("folder", str(file.parent))
    with tempfile.TemporaryDirectory(prefix=".archivist-", dir=file.parent) as folder:
        copy, part = Path(folder) / database.FILE_NAME, Path(folder) / "backup.zip"
        _stop_if(cancelled)
        snapshot.copy_database(archive.file, copy)
        members = _members(archive, copy)
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as bundle:
            listed = []
            for number, (name, source) in enumerate(members):
                _stop_if(cancelled)
                listed.append(_add(bundle, name, source))
                progress(number + 1, len(members), name)
            bundle.writestr(_MANIFEST, _manifest(archive, listed))
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        _stop_if(cancelled)
        part.replace(file)
    return _changed(listed)


def restore(file: Path, folder: Path, progress: Progress, cancelled: Event) -> list[str]:
    """Unpacks a backup into `folder`, which is empty or not there yet.

    The answer names originals whose bytes had changed before the backup was made. Every member is
    checked against the manifest. Raises NotFound, ArchiveExists, BackupDamaged, ArchiveIsNewer,
    NotAllowed without room, Stopped; then nothing is left behind.
    """
    file, folder = file.expanduser().resolve(), folder.expanduser().resolve()
    if not file.is_file():
        raise NotFound("backup", str(file))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ArchiveExists(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=".archivist-restore-", dir=folder.parent))
    try:
        try:
            with zipfile.ZipFile(file) as bundle:
                members = _read_manifest(file, bundle)
                _check_room(members, staging)
                for number, member in enumerate(members):
                    _stop_if(cancelled)
                    _unpack(file, bundle, member, staging)
                    progress(number + 1, len(members), member.name)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise BackupDamaged(file, f"It is not a sound backup: {error}.") from error
        _check_database(file, staging / database.FILE_NAME)
        for name in ("originals", "backups"):
            (staging / name).mkdir(exist_ok=True)
        if folder.exists():
            folder.rmdir()
        staging.chmod(0o755)
        staging.replace(folder)
        return _changed(members)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def verify(archive: Archive, progress: Progress, cancelled: Event) -> list[str]:
    """What is wrong with originals, database, texts and annotations, in words; empty when sound.

    The fixity check leaves a provenance event where the archive can be written and is sound.
    """
    problems = [f"database: {words}" for words in database.integrity_problems(archive.file)]
    problems += [f"database: {words}" for words in database.foreign_programs(archive.file)]
    expected: list[tuple[str, str]] = []
    waiting: set[str] = set()
    try:
        with archive.read() as session:
            expected = list(session.exec(select(Original.sha256, Original.extension)))
            waiting = leftovers.staged(session) - {sha256 for sha256, _ in expected}
            problems += _misplaced(session)
    except ArchiveDamaged as error:
        problems.append(f"database: some rows cannot be read. {error.detail}")
    on_disk = leftovers.on_disk(archive.originals)
    for sha256 in sorted(waiting):
        extension = on_disk[sha256].name[len(sha256) :] if sha256 in on_disk else ""
        expected.append((sha256, extension))
    for number, pair in enumerate(expected):
        _stop_if(cancelled)
        problems += originals.check_fixity(archive.originals, iter([pair]))
        progress(number + 1, len(expected), pair[0][:12])
    if not archive.read_only:  # beside a writer, they may be on their way in
        nameless = on_disk.keys() - {sha256 for sha256, _ in expected}
        problems += [f"no row names {on_disk[sha256].name}" for sha256 in sorted(nameless)]
    if not archive.read_only and not any(held.startswith("database:") for held in problems):
        with archive.record() as session:
            session.add(
                ProvenanceEvent(
                    kind="fixity check",
                    outcome="failure" if problems else "success",
                    agent=archive.actor,
                    detail="\n".join(problems),
                )
            )
    return problems


def _misplaced(session: Session) -> list[str]:
    """Texts that are not what their hash says, and annotations whose words stand elsewhere."""
    problems: list[str] = []
    for rendition_id in session.exec(select(Rendition.id)).all():
        rendition = session.exec(
            select(Rendition.text, Rendition.text_sha256).where(Rendition.id == rendition_id)
        ).one()
        text, sha256 = rendition
        if hashlib.sha256(text.encode()).hexdigest() != sha256:
            problems.append(f"text {rendition_id} has changed since it was extracted")
        marks = select(Annotation.id, Annotation.start, Annotation.end, Annotation.exact)
        for key, start, end, exact in session.exec(
            marks.where(col(Annotation.rendition_id) == rendition_id)
        ):
            if text[start:end] != exact:
                problems.append(f"annotation {key} does not stand at its words “{exact[:40]}”")
    return problems


def _members(archive: Archive, copy: Path) -> list[tuple[str, Path]]:
    """Name in the backup -> file, the database first; only bytes that the copy speaks of, those
    that wait on the list among them."""
    engine = database.make_engine(copy)
    try:
        with closing(Session(engine)) as session:
            rows = list(session.exec(select(Original.sha256, Original.extension)))
            waiting = leftovers.staged(session) - {sha256 for sha256, _ in rows}
    finally:
        engine.dispose()
    members = [(database.FILE_NAME, copy)]
    for sha256, extension in rows:
        source = originals.locate(archive.originals, sha256, extension)
        if not source.is_file():
            detail = f"Original {sha256} is missing; run: archivist verify."
            raise ArchiveDamaged(archive.path, detail)
        members.append((f"originals/{sha256[:2]}/{source.name}", source))
    present = leftovers.on_disk(archive.originals) if waiting else {}
    for sha256 in sorted(waiting & present.keys()):  # what is missing can be chosen again
        source = present[sha256]
        members.append((f"originals/{sha256[:2]}/{source.name}", source))
    return members


def _add(bundle: zipfile.ZipFile, name: str, source: Path) -> _Member:
    digest, size = hashlib.sha256(), 0
    with source.open("rb") as read, bundle.open(name, "w", force_zip64=True) as write:
        while chunk := read.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
            write.write(chunk)
    return _Member(name, digest.hexdigest(), size)


def _changed(members: list[_Member]) -> list[str]:
    """The originals among `members` whose bytes are not those their name tells."""
    held = [member for member in members if member.name != database.FILE_NAME]
    names = [Path(one.name).name for one in held if one.sha256 != Path(one.name).name[:64]]
    return [f"original {name} has changed since it was received" for name in names]


def _manifest(archive: Archive, members: list[_Member]) -> str:
    return json.dumps(
        {
            "format": _FORMAT,
            "archive": archive.id,
            "made": now().isoformat(),
            "members": [
                {"name": held.name, "sha256": held.sha256, "bytes": held.byte_size}
                for held in members
            ],
        },
        indent=1,
    )


def _read_manifest(file: Path, bundle: zipfile.ZipFile) -> list[_Member]:
    """The members the backup promises; their names can only lead into the new archive."""
    try:
        entry = bundle.getinfo(_MANIFEST)
        if entry.file_size > _MOST_MANIFEST_BYTES:
            raise ValueError("its manifest is too large")
        held = json.loads(bundle.read(entry))
        if held["format"] != _FORMAT:
            raise ValueError("its format is unknown")
        members = [
            _Member(str(row["name"]), str(row["sha256"]), int(row["bytes"]))
            for row in held["members"]
        ]
    except (KeyError, TypeError, ValueError, OverflowError, RecursionError) as error:
        raise BackupDamaged(file, f"It is not a backup of Archivist: {error}.") from error
    names = [member.name for member in members]
    allowed = all(name == database.FILE_NAME or _ORIGINAL.fullmatch(name) for name in names)
    if database.FILE_NAME not in names or not allowed or len(set(names)) != len(names):
        raise BackupDamaged(file, "It is not a backup of Archivist: its manifest is not sound.")
    return members


def _check_database(file: Path, copy: Path) -> None:
    try:
        database.schema_version(copy)
    except (NotAnArchive, ArchiveDamaged) as error:
        raise BackupDamaged(file, "The database in it is none of Archivist's.") from error
    problems = database.integrity_problems(copy) or database.foreign_programs(copy)
    if problems:
        raise BackupDamaged(file, f"The database in it is not sound: {problems[0]}.")


def _check_room(members: list[_Member], folder: Path) -> None:
    needed = sum(member.byte_size for member in members)
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise NotAllowed(
            f"The backup needs {needed:,} bytes; {folder.parent} has room for {free:,}."
        )


def _unpack(file: Path, bundle: zipfile.ZipFile, member: _Member, folder: Path) -> None:
    """Writes one member, reading no more than was promised."""
    target = folder / member.name
    target.parent.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    try:
        source: IO[bytes] = bundle.open(member.name)
    except KeyError as error:
        raise BackupDamaged(file, f"{member.name} is missing in it.") from error
    except RuntimeError as error:
        raise BackupDamaged(file, f"{member.name} is encrypted.") from error
    with source, target.open("xb") as write:
        while chunk := source.read(_CHUNK):
            size += len(chunk)
            if size > member.byte_size:
                break
            digest.update(chunk)
            write.write(chunk)
        write.flush()
        os.fsync(write.fileno())
    if size != member.byte_size or digest.hexdigest() != member.sha256:
        raise BackupDamaged(file, f"{member.name} is not what was backed up.")
    if member.name != database.FILE_NAME:
        target.chmod(0o444)


def _stop_if(cancelled: Event) -> None:
    if cancelled.is_set():
        raise Stopped

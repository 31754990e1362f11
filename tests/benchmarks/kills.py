"""Kills a program that annotates, adds files and indexes, again and again, and counts losses.

    .venv/bin/python tests/benchmarks/kills.py [KILLS = 200] [SEED]

Each round starts a real process on the archive. It acknowledges a mark or a document only after
the program said it is safe. At a random moment it gets `kill -9`: half the time with its children,
half the time alone. Then the archive is opened and everything acknowledged is looked for.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from sqlmodel import select  # noqa: E402

from archivist.accession import accession_files  # noqa: E402
from archivist.archive import Archive  # noqa: E402
from archivist.errors import ArchivistError  # noqa: E402
from archivist.model.annotation import Annotation, Body  # noqa: E402
from archivist.model.changes import Step, StepState  # noqa: E402
from archivist.model.document import Document  # noqa: E402
from archivist.model.original import Original  # noqa: E402
from archivist.model.rendition import Rendition, Span  # noqa: E402
from archivist.search.check import check_index  # noqa: E402
from archivist.search.worker import ensure_current  # noqa: E402
from archivist.store import annotations, database, documents, history, originals  # noqa: E402

_ROUNDS_AN_ARCHIVE = 25
_WORDS = [
    *("Nara", "summit", "mine", "remains", "agreement", "dispute"),
    *("奈良", "会談", "炭鉱", "遺骨", "나라", "회담", "유해"),
]


@dataclass
class Tally:
    """What was promised and what was found, over all kills."""

    promised: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    slowest_opening: float = 0.0
    slowest_catching_up: float = 0.0


def kill_rounds(kills: int, folder: Path, seed: int = 0, longest: float = 4.0) -> Tally:
    """Kills a working program `kills` times, and checks the archive after each."""
    tally, chance = Tally(), random.Random(seed)
    for number in range(kills):
        place = folder / f"archive-{number // _ROUNDS_AN_ARCHIVE}"
        if not place.exists():
            _furnish(place)
        acknowledged = _run_and_kill(place, chance, longest)
        tally.promised.update(line.split()[0] for line in acknowledged)
        _check(place, acknowledged, tally)
    return tally


def _furnish(place: Path) -> None:
    with Archive.create(place) as archive:
        with tempfile.TemporaryDirectory() as folder:
            accession_files(archive, [_write_file(Path(folder)) for _ in range(5)])
        ensure_current(archive)


def _write_file(folder: Path) -> Path:
    """A file with words of its own, text or HTML."""
    key = uuid.uuid4().hex
    lines = [" ".join(random.choices(_WORDS, k=30)) + "." for _ in range(20)]
    if random.random() < 0.5:
        file = folder / f"{key}.txt"
        file.write_text("\n\n".join([f"Text {key}", *lines]), "utf-8")
    else:
        file = folder / f"{key}.html"
        body = "".join(f"<p>{line}</p>" for line in lines)
        file.write_text(f"<html><body><article><h1>Page {key}</h1>{body}</article></body></html>")
    return file


def _run_and_kill(place: Path, chance: random.Random, longest: float) -> list[str]:
    """Starts a worker on the archive, kills it, and returns what it had acknowledged."""
    command = [sys.executable, __file__, "--work", str(place)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True)
    if process.stdout is None:
        raise AssertionError("the worker has a pipe")
    # Half the time while the first files are still on their way, half the time after one arrived.
    awaited = b"document" if chance.random() < 0.5 else b""
    lines = [process.stdout.readline()]
    while awaited not in lines[-1] and lines[-1]:
        lines.append(process.stdout.readline())
    time.sleep(chance.uniform(0, longest))
    if chance.random() < 0.5:
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    lines.append(process.stdout.read())
    process.stdout.close()
    process.wait()
    return b"".join(lines).decode().splitlines()


def _check(place: Path, acknowledged: list[str], tally: Tally) -> None:
    start = time.perf_counter()
    try:
        archive = Archive.open(place)
    except ArchivistError as error:
        tally.faults.append(f"the archive does not open: {error}")
        return
    with archive:
        tally.slowest_opening = max(tally.slowest_opening, time.perf_counter() - start)
        tally.faults += database.integrity_problems(archive.file)
        tally.lost += _missing(archive, acknowledged)
        tally.faults += _half_done(archive)
        start = time.perf_counter()
        ensure_current(archive)
        tally.slowest_catching_up = max(tally.slowest_catching_up, time.perf_counter() - start)
        tally.faults += check_index(archive)


def _missing(archive: Archive, acknowledged: list[str]) -> list[str]:
    with archive.read() as session:
        held = {
            "document": set(session.exec(select(Document.id))),
            "mark": set(session.exec(select(Annotation.id))),
        }
    pairs = (line.split() for line in acknowledged)
    return [f"{kind} {key}" for kind, key in pairs if kind in held and key not in held[kind]]


def _half_done(archive: Archive) -> list[str]:
    """Rows without what belongs to them, bytes without rows, steps without an end."""
    faults = []
    with archive.read() as session:
        bare = set(session.exec(select(Annotation.id))) - set(
            session.exec(select(Body.annotation_id))
        )
        faults += [f"mark {key} says nothing" for key in bare]
        if session.exec(select(Step).where(Step.state == StepState.OPEN)).first():
            faults.append("a step is still open")
        faults += _rows_without_log(session)
        expected = list(session.exec(select(Original.sha256, Original.extension)))
        texts = len(session.exec(select(Rendition.id)).all())
        if texts < documents.count(session):
            faults.append("a document has no text")
    faults += originals.check_fixity(archive.originals, expected)
    faults += [f"left behind: {part.name}" for part in archive.originals.glob(".incoming-*")]
    return faults


def _rows_without_log(session) -> list[str]:  # type: ignore[no-untyped-def]
    logged: dict[str, set[str]] = {"annotation": set(), "body": set(), "document": set()}
    for change in history.changes_since(session, 0):
        if change.table in logged and change.after is not None:
            logged[change.table].add(change.row_id)
    held = {"annotation": Annotation.id, "body": Body.id, "document": Document.id}
    return [
        f"{table} {key} is not in the log"
        for table, column in held.items()
        for key in set(session.exec(select(column))) - logged[table]
    ]


def work(place: Path) -> None:
    """The program that gets killed: marks, adds files and indexes, each in a thread."""
    archive = Archive.open(place)
    with tempfile.TemporaryDirectory() as folder:
        tasks = (_annotate, _index, lambda held: _add(held, Path(folder)))
        threads = [threading.Thread(target=task, args=(archive,), daemon=True) for task in tasks]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


def _acknowledge(kind: str, key: str) -> None:
    os.write(1, f"{kind} {key}\n".encode())  # one short write to a pipe is never cut in two


def _annotate(archive: Archive) -> None:
    while True:
        with archive.read() as session:
            document = documents.get(session, random.choice(_ids(archive)))
            length = len(documents.reading_text(session, document.rendition_id).text)
        start = random.randrange(length - 1)
        note = annotations.commenting(uuid.uuid4().hex)
        with archive.change("Mark") as session:
            end = min(length, start + random.randint(1, 40))
            held = annotations.annotate(session, document.id, Span(start, end), note)
        _acknowledge("mark", held.id)


def _ids(archive: Archive) -> list[str]:
    with archive.read() as session:
        return documents.listed_ids(session, documents.Listing())


def _add(archive: Archive, folder: Path) -> None:
    while True:
        files = [_write_file(folder) for _ in range(random.randint(1, 12))]
        accession_files(
            archive,
            files,
            each=lambda report: _acknowledge("document", report.document_id or "none"),
        )


def _index(archive: Archive) -> None:
    while True:
        ensure_current(archive)
        _acknowledge("index", "current")
        time.sleep(0.05)


def main() -> None:
    if sys.argv[1:2] == ["--work"]:
        work(Path(sys.argv[2]))
        return
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = str(Path(folder) / "cache")
        tally = kill_rounds(kills, Path(folder), seed)
    for line in (*tally.lost, *tally.faults):
        print(f"  {line}")
    told = ", ".join(f"{count:,} {kind}" for kind, count in sorted(tally.promised.items()))
    print(f"kills {kills}, acknowledged: {told}")
    print(f"lost {len(tally.lost)} ({len(tally.lost) / max(1, tally.promised.total()):.2%})")
    print(f"faults {len(tally.faults)} (archive, integrity, references, log, originals, index)")
    print(
        f"slowest opening {tally.slowest_opening:.2f} s, slowest catching up of the index "
        f"{tally.slowest_catching_up:.2f} s, all in {time.perf_counter() - start:.0f} s"
    )
    sys.exit(bool(tally.lost or tally.faults))


if __name__ == "__main__":
    main()

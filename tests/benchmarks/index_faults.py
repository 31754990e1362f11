"""Kills, a full disk and flipped bytes: nothing acknowledged is missing, no fault goes unnoticed.

    python tests/benchmarks/index_faults.py [KILLS = 100] [FLIPS = 200] [SEED]

Kills: documents are added, marked and deleted (each is acknowledged when SQLite has it) while the
index worker follows; it gets `kill -9` at a random moment of its work, rebuilds included. Then it
catches up, and every document and passage must be found by its own word.
Full disk: the index may not grow beyond a limit (RLIMIT_FSIZE); it must say so, and go on after.
Flips: one bit of one file is turned; opening, the check or a search must notice.
"""

from __future__ import annotations

import contextlib
import logging
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from archivist.archive import Archive  # noqa: E402
from archivist.model.rendition import Span  # noqa: E402
from archivist.search.check import check_index  # noqa: E402
from archivist.search.follow import catch_up  # noqa: E402
from archivist.search.results import Ask  # noqa: E402
from archivist.search.search import Searcher  # noqa: E402
from archivist.search.worker import worker_command  # noqa: E402
from archivist.store import annotations, documents  # noqa: E402
from tests.builders import add_document  # noqa: E402

LOCK = "follower.lock"


def main() -> None:
    given = [int(argument) for argument in sys.argv[1:]]
    kills, flips, seed = (*given, *(100, 200, 0)[len(given) :])
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = str(Path(folder) / "cache")
        faults = []
        with Archive.create(Path(folder) / "archive") as archive:
            faults += kill_rounds(archive, kills, random.Random(seed))
            faults += full_disk(archive)
            faults += flip_rounds(archive, flips, random.Random(seed))
    for fault in faults:
        print(f"  {fault}")
    sys.exit(bool(faults))


class Acknowledged:
    """What SQLite has said it holds: the word of each living document, and of each passage."""

    def __init__(self) -> None:
        self.documents: dict[str, str] = {}
        self.passages: dict[str, str] = {}
        self.deleted: list[str] = []

    def change(self, archive: Archive, chance: random.Random, number: int) -> None:
        """Adds some documents, marks one, deletes one now and then."""
        for place in range(chance.randint(1, 4)):
            word = f"wd{number}x{place}"
            self.documents[add_document(archive, f"The mine {word} there.", title=word)] = word
        key = chance.choice(list(self.documents))
        if key not in self.passages:
            with archive.change("Mark") as session:
                note = annotations.commenting(f"nt{number}")
                annotations.annotate(session, key, Span(0, 8), note)
            self.passages[key] = f"nt{number}"
        if number % 5 == 4:
            key = chance.choice(list(self.documents))
            with archive.change("Delete") as session:
                documents.delete_documents(session, [key])
            self.deleted.append(self.documents.pop(key))
            self.passages.pop(key, None)

    def missing(self, archive: Archive) -> list[str]:
        """What a search does not find, or still finds."""
        faults = []
        with Searcher(archive) as searcher:
            for word in self.documents.values():
                if searcher.search(word).total != 1:
                    faults.append(f"{word} is missing")
            for word in self.passages.values():
                if searcher.search(f"note:{word}").total != 1:
                    faults.append(f"note {word} is missing")
            faults += [
                f"{word} is not gone" for word in self.deleted if searcher.search(word).total
            ]
        return faults


def kill_rounds(archive: Archive, kills: int, chance: random.Random) -> list[str]:
    """Kills the worker so many times; what is wrong afterwards."""
    held, faults = Acknowledged(), []
    begun = time.perf_counter()
    amid = 0
    for number in range(kills):
        held.change(archive, chance, number)
        if number % 10 == 9:
            (archive.index_path / "manifest.json").unlink(missing_ok=True)  # kills in a rebuild too
        amid += _kill(archive, chance)
        if number % 10 == 4:
            catch_up(archive)
            faults += check_index(archive)
    catch_up(archive)
    faults += check_index(archive) + held.missing(archive)
    left = [one.name for one in archive.index_path.iterdir() if one.is_dir()]
    faults += [f"left behind: {name}" for name in left[1:]]
    print(
        f"{kills} kills, {amid} amid the work: {len(held.documents)} documents,"
        f" {len(held.passages)} notes, {len(held.deleted)} deletions acknowledged,"
        f" {len(faults)} faults, {time.perf_counter() - begun:.0f} s"
    )
    return faults


def _kill(archive: Archive, chance: random.Random) -> bool:
    """Starts a worker and kills it; whether it was still at work."""
    process = subprocess.Popen(
        worker_command(archive.path), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    if process.stdin is None or process.stdout is None:
        raise AssertionError("the worker has pipes")
    os.set_blocking(process.stdout.fileno(), False)
    process.stdin.write(b"\n" * 50)
    process.stdin.flush()
    manifest, before = archive.index_path / "manifest.json", time.monotonic()
    seen = _stamp(manifest), _files(archive)
    # wait until it has begun to write, then a little more
    while (_stamp(manifest), _files(archive)) == seen and time.monotonic() - before < 20:
        time.sleep(0.001)
    time.sleep(chance.choice((0, chance.uniform(0, 0.02))))
    process.send_signal(signal.SIGKILL)
    process.wait()
    told = process.stdout.read() or b""
    process.stdin.close()
    process.stdout.close()
    return b'"idle"' not in told


def _stamp(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _files(archive: Archive) -> list[str]:
    walk = os.walk(archive.index_path)  # which does not mind a folder that goes meanwhile
    return sorted(f"{folder}/{name}" for folder, _, names in walk for name in names if name != LOCK)


def full_disk(archive: Archive) -> list[str]:
    """Writes while no file may grow; then room again."""
    held = Acknowledged()
    add_document(archive, "full " * 3_000, title="large")
    held.change(archive, random.Random(1), 100_000)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    raised = False
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, hard))
    try:
        catch_up(archive)
    except OSError:
        raised = True
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    faults = [] if raised else ["a full disk was not noticed"]
    with Searcher(archive) as searcher:
        faults += [] if searcher.search("mine").total else ["not searchable with a full disk"]
    catch_up(archive)
    faults += check_index(archive) + held.missing(archive)
    print(f"full disk: {'said so' if raised else 'silent'}, {len(faults)} faults after")
    return faults


def flip_rounds(archive: Archive, flips: int, chance: random.Random) -> list[str]:
    """Turns single bits; which were not noticed at opening, by the check, or by a search."""
    faults = []
    by_search = 0
    for _ in range(flips):
        folder = next(held for held in archive.index_path.iterdir() if held.is_dir())
        file = chance.choice([held for held in folder.iterdir() if held.suffix in (".seg", ".toc")])
        whole = file.read_bytes()
        data = bytearray(whole)
        place = chance.randrange(len(data))
        data[place] ^= 1 << chance.randrange(8)
        file.write_bytes(data)
        with contextlib.suppress(Exception), Searcher(archive) as searcher:
            found = searcher.search("mine OR note:nt* OR wd1*", ask=Ask(kinds="both"))
            by_search += bool(found.notice)
        (archive.index_path / "damaged").unlink(missing_ok=True)
        if not check_index(archive):
            faults.append(f"a bit of {file.name} at {place} went unnoticed")
        file.write_bytes(whole)
    print(
        f"{flips} flipped bits: {by_search} noticed by one search, {len(faults)} not by the check"
    )
    return faults


if __name__ == "__main__":
    main()

"""Writing the index: ours, stock Whoosh, SQLite FTS5 and tantivy on the same articles, in turns.

    python tests/benchmarks/search_indexing.py [ARTICLES = 10000] [ROUNDS = 3]
    python tests/benchmarks/search_indexing.py rebuild [ARTICLES = 100000]
    python tests/benchmarks/search_indexing.py commits [ARTICLES = 10000] [FOLDER]

Figures are CPU time of the process. Whoosh's own writer gets at most 2,000 articles: its rate does
not depend on their number. `rebuild` is the program's own, from an archive, in a process of its
own whose peak of memory is told. `commits` changes one document at a time, in an archive of its
own or in the one that search.py made in FOLDER; "visible" is what the first question after a
change costs more than the same question again ("asked"); "changed" is the archive's own work, for
comparison.
"""

from __future__ import annotations

import gc
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from search_engines import (  # noqa: E402
    build_ours,
    build_stock,
    build_tantivy,
    fill,
    has_tantivy,
    index_fts5,
    key_of,
    rows_fts5,
)
from search_model import Article, articles  # noqa: E402

from archivist.archive import Archive  # noqa: E402
from archivist.search.follow import Follower, rebuild  # noqa: E402
from archivist.search.results import Ask  # noqa: E402
from archivist.search.search import Searcher  # noqa: E402
from archivist.search.worker import worker_command  # noqa: E402
from archivist.store import document_fields, documents  # noqa: E402

_STOCK = 2_000
_ALONE = Ask(facets=False, hits=False, guess=False)


def main() -> None:
    arguments = sys.argv[1:]
    act = arguments.pop(0) if arguments and not arguments[0].isdigit() else "engines"
    numbers = [int(argument) for argument in arguments if argument.isdigit()]
    if act == "commits" and len(arguments) > 1:
        os.environ["XDG_CACHE_HOME"] = str(Path(arguments[1]) / "cache")
        with Archive.open(Path(arguments[1]) / "archive") as archive:
            measure_commits(archive)
        return
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = str(Path(folder) / "cache")
        if act == "engines":
            compare(Path(folder), *(numbers or [10_000]))
        elif act == "rebuild":
            measure_rebuild(Path(folder), *(numbers or [100_000]))
        elif act == "commits":
            with Archive.create(Path(folder) / "archive") as archive:
                fill(archive, *(numbers or [10_000]))
                measure_commits(archive)
        elif act == "child":
            _rebuild_here(Path(os.environ["ARCHIVE"]))


def compare(folder: Path, number: int, rounds: int = 3) -> None:
    """Documents a CPU second and size of each engine, in turns, and the ratios."""
    held = list(articles(number))
    size = sum(len(one.text.encode()) for one in held)
    print(f"{number:,} articles, {size / 1e6:.1f} MB of text, load {os.getloadavg()[0]:.1f}")
    engines: dict[str, Callable[[Path], None]] = {
        "ours": lambda path: build_ours(path, held),
        "fts5": index_fts5,
        "stock Whoosh": lambda path: build_stock(path, held[:_STOCK]),
    }
    if has_tantivy():
        engines["tantivy"] = lambda path: build_tantivy(path, held)
    rates: dict[str, list[float]] = {name: [] for name in engines}
    sizes: dict[str, float] = {}
    for turn in range(rounds):
        for name, build in engines.items():
            path = folder / f"{name}-{turn}"
            path.mkdir()
            if name == "fts5":
                rows_fts5(path, held)
            before = _size(path)
            begun = time.process_time()
            build(path)
            spent = time.process_time() - begun
            some = min(number, _STOCK) if name == "stock Whoosh" else number
            rates[name].append(some / spent)
            sizes[name] = (_size(path) - before) / _size_of(held[:some])
    for name, held_rates in rates.items():
        rate = statistics.median(held_rates)
        ratio = statistics.median(
            ours / other for ours, other in zip(rates["ours"], held_rates, strict=True)
        )
        print(
            f"{name:13} {rate:7,.0f} documents a CPU second; ours is {ratio:5.2f} x;"
            f" index {sizes[name]:.2f} x the text"
        )


def _size_of(held: list[Article]) -> int:
    return sum(len(one.text.encode()) for one in held)


def _size(path: Path) -> int:
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


def measure_rebuild(folder: Path, number: int) -> None:
    """Rebuilds the index of an archive in a process of its own."""
    with Archive.create(folder / "archive") as archive:
        fill(archive, number)
    environment = os.environ | {"ARCHIVE": str(folder / "archive")}
    subprocess.run([sys.executable, __file__, "child"], env=environment, check=True)


def _rebuild_here(place: Path) -> None:
    with Archive.open(place, read_only=True) as archive:
        with archive.read() as session:
            size = session.connection().exec_driver_sql(
                "SELECT sum(length(CAST(text AS BLOB))) FROM rendition"
            )
            text = size.scalar_one()
        begun, wall = time.process_time(), time.perf_counter()
        number = rebuild(archive)
        spent, waited = time.process_time() - begun, time.perf_counter() - wall
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"rebuilt {number:,} in {spent:.1f} s CPU ({number / spent:,.0f} a second),"
            f" {waited:.1f} s wall, load {os.getloadavg()[0]:.1f}, peak {peak:.0f} MB,"
            f" index {_size(archive.index_path) / text:.2f} x the text"
        )


def measure_commits(archive: Archive, times: int = 60) -> None:
    """One document added to the log, marked or edited, and then visible to a searcher."""
    chance = random.Random()
    follower = Follower(archive)
    follower.catch_up()
    while follower.tidy(lambda: False):  # as the program does while nobody asks
        pass
    print(f"{_size(archive.index_path) / 1e6:.0f} MB of index, load {os.getloadavg()[0]:.1f}")
    with Searcher(archive) as searcher:
        searcher.preload()
        gc.freeze()  # as the worker and the window do
        for name, act in (("edit", _edit), ("delete", _delete), ("add again", _undo)):
            _told(name, [_one(archive, follower, searcher, act, chance) for _ in range(times)])
            follower.tidy(lambda: False)
        follower.close()
        _wait_for_the_child(archive, searcher, chance, times)


def _wait_for_the_child(
    archive: Archive, searcher: Searcher, chance: random.Random, times: int
) -> None:
    """From the commit of an edit to its being found, with the program's own child process."""
    child = subprocess.Popen(
        worker_command(archive.path), stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
    )
    if child.stdin is None or child.stdout is None:
        raise AssertionError("the child has pipes")
    waited = []
    mark = f"qx{chance.randrange(10**6)}x"
    for number in range(times):
        with archive.change("Edit") as session:
            key = key_of(chance.randrange(1_000))
            document_fields.edit_field(session, key, "title", f"Edited {mark}{number}")
        begun = time.perf_counter()
        child.stdin.write(b"\n")
        while b'"indexing"' in child.stdout.readline():
            pass
        if searcher.search(f"{mark}{number}").total != 1:
            raise AssertionError("the edit is not found")
        waited.append(time.perf_counter() - begun)
    child.stdin.close()
    child.wait()
    child.stdout.close()
    ordered = sorted(waited[1:])
    print(
        f"commit to found, wall: p50 {ordered[len(ordered) // 2] * 1e3:.0f} ms, p95"
        f" {ordered[int(len(ordered) * 0.95)] * 1e3:.0f} ms, load {os.getloadavg()[0]:.1f}"
    )


def _told(name: str, spent: list[tuple[float, ...]]) -> None:
    for what, held in zip(
        ("changed", "commit", "visible", "asked"), zip(*spent, strict=True), strict=True
    ):
        ordered = sorted(held)
        median, late = statistics.median(held), ordered[int(len(held) * 0.95)]
        print(f"{name:10} {what:8} p50 {median * 1e3:6.1f} ms, p95 {late * 1e3:6.1f} ms CPU")


def _one(
    archive: Archive,
    follower: Follower,
    searcher: Searcher,
    act: Callable[[Archive, random.Random], None],
    chance: random.Random,
) -> tuple[float, ...]:
    asked = time.process_time()
    act(archive, chance)
    begun = time.process_time()
    follower.catch_up()
    done = time.process_time()
    searcher.search("zzyzzx", ask=_ALONE)
    seen = time.process_time()
    searcher.search("zzyzzx", ask=_ALONE)
    again = time.process_time() - seen
    return begun - asked, done - begun, seen - done - again, again


def _edit(archive: Archive, chance: random.Random) -> None:
    with archive.change("Edit") as session:
        key = key_of(chance.randrange(1_000))
        document_fields.edit_field(session, key, "title", f"Edited {chance.random()}")


def _delete(archive: Archive, chance: random.Random) -> None:
    with archive.change("Delete") as session:
        listed = session.connection().exec_driver_sql("SELECT id FROM document LIMIT 1")
        documents.delete_documents(session, [listed.scalar_one()])


def _undo(archive: Archive, chance: random.Random) -> None:
    archive.undo()


if __name__ == "__main__":
    main()

"""Asking: ours, stock Whoosh, SQLite FTS5 and tantivy on the same articles, in turns.

    python tests/benchmarks/search.py [ARTICLES = 10000] [FOLDER]

Each question is put to all engines one after another, ours once with nothing decoded (cold; the
columns are loaded, the files in the page cache) and once more (warm; nothing of the answer is
kept). Figures are milliseconds of CPU time and wall time. FOLDER keeps the archive and the
indexes for the next run, and gets the table (search.md) and a plot (search.svg). Stock Whoosh is
its own searcher on our index; at more than 20,000 articles it is asked a quarter of the questions.
"""

from __future__ import annotations

import gc
import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from search_engines import build_fts5, build_tantivy, fill, has_tantivy  # noqa: E402
from search_model import Article  # noqa: E402
from search_names import ask_names, name_forms  # noqa: E402
from search_plot import plot  # noqa: E402
from search_questions import (  # noqa: E402
    Question,
    ask_ours,
    fts5_asker,
    questions,
    stock_asker,
    tantivy_asker,
)

from archivist.archive import Archive  # noqa: E402
from archivist.search.follow import Follower, catch_up, rebuild  # noqa: E402
from archivist.search.search import Searcher  # noqa: E402

EACH = 12
MANY = 20_000
ENGINES = ("ours cold", "ours warm", "stock", "FTS5", "tantivy")
Times = dict[tuple[str, str], list[tuple[float, float]]]  # (kind, engine) -> CPU and wall, ms


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[2] if len(sys.argv) > 2 else temporary)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        archive = prepared(folder, number)
        with archive, Searcher(archive) as searcher:
            measure(archive, searcher, folder, number)


def prepared(folder: Path, number: int) -> Archive:
    """The archive and the indexes of the others, made unless they are there."""
    if (folder / "archive" / "archive.sqlite").exists():
        archive = Archive.open(folder / "archive")
        catch_up(archive)  # or a rebuild, when the program has changed
        follower = Follower(archive)
        while follower.tidy(lambda: False):  # as the program does while nobody asks
            pass
        follower.close()
        return archive
    archive = Archive.create(folder / "archive")
    fill(archive, number)
    name_forms(archive)
    rebuild(archive)
    (folder / "fts5").mkdir()
    build_fts5(folder / "fts5", held(archive))
    if has_tantivy():
        (folder / "tantivy").mkdir()
        build_tantivy(folder / "tantivy", held(archive))
    return archive


def held(archive: Archive) -> Iterator[Article]:
    """The articles as they stand in the archive."""
    base = sqlite3.connect(archive.path / "archive.sqlite")
    rows = base.execute(
        "SELECT d.title, r.text, d.publisher, d.creators_fold, d.language, d.date"
        " FROM document d JOIN rendition r ON r.id = d.rendition_id ORDER BY d.rowid"
    )
    yield from (Article(*row) for row in rows)
    base.close()


def measure(archive: Archive, searcher: Searcher, folder: Path, number: int) -> None:
    began = time.process_time()
    searcher.preload()
    loaded = time.process_time() - began
    evaluation = searcher._index.evaluation(lambda: None)
    sample = [article for place, article in enumerate(held(archive)) if place % 25 == 0]
    asked = questions(evaluation, sample, EACH)
    base = sqlite3.connect(archive.path / "archive.sqlite")
    askers: dict[str, Callable[[Question], int]] = {
        "stock": stock_asker(evaluation.searcher, base),
        "FTS5": fts5_asker(folder / "fts5"),
    }
    if (folder / "tantivy").exists():
        askers["tantivy"] = tantivy_asker(folder / "tantivy")
    times: Times = defaultdict(list)
    gc.collect()
    gc.freeze()  # as the window does: looking through all that is loaded takes 60 ms
    for turn, question in enumerate(asked):
        searcher._index.held.clear()
        _timed(times, question.kind, "ours cold", lambda q=question: ask_ours(searcher, q))
        _timed(times, question.kind, "ours warm", lambda q=question: ask_ours(searcher, q))
        for name, ask in askers.items():
            if name == "stock" and number > MANY and turn % 4:
                continue
            _timed(times, question.kind, name, lambda q=question, a=ask: a(q))
    for _ in range(EACH):
        searcher._index.held.clear()
        _timed(times, "record with 20 names", "ours cold", lambda: ask_names(searcher))
        _timed(times, "record with 20 names", "ours warm", lambda: ask_names(searcher))
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "?"
    text = table(times, f"{number:,} articles, load {load}, columns loaded in {loaded:.2f} CPU s")
    print(text)
    (folder / "search.md").write_text(text, "utf-8")
    (folder / "search.svg").write_text(plot(medians(times), ENGINES), "utf-8")


def _timed(times: Times, kind: str, engine: str, ask: Callable[[], int]) -> None:
    cpu, wall = time.process_time(), time.perf_counter()
    found = ask()
    spent = (time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000
    if found >= 0:
        times[kind, engine].append(spent)


def medians(times: Times) -> dict[str, dict[str, float]]:
    """Kind -> engine -> median CPU ms."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for (kind, engine), spent in times.items():
        found[kind][engine] = statistics.median(cpu for cpu, _ in spent)
    return found


def table(times: Times, about: str) -> str:
    """CPU p50 / p95 of each engine, ratios to FTS5 at p50, wall p95."""
    middle = medians(times)
    lines = [about, "", "CPU ms, p50 / p95", ""]
    lines.append(f"| question | {' | '.join(ENGINES)} | cold ÷ FTS5 | warm ÷ FTS5 | wall p95 |")
    lines.append("|---" * (len(ENGINES) + 4) + "|")
    for kind, of_kind in middle.items():
        cells = [_cell(times.get((kind, engine), []), 0) for engine in ENGINES]
        fts5 = of_kind.get("FTS5")
        for name in ENGINES[:2]:
            cells.append(f"{of_kind[name] / fts5:.2f}" if fts5 else "—")
        walls = (_p95([wall for _, wall in times.get((kind, one), [])]) for one in ENGINES)
        cells.append(" ".join(f"{wall:.0f}" if wall else "—" for wall in walls))
        lines.append(f"| {kind} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _cell(spent: list[tuple[float, float]], which: int) -> str:
    values = [pair[which] for pair in spent]
    return f"{statistics.median(values):.2f} / {_p95(values):.2f}" if values else "—"


def _p95(values: list[float]) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.95))] if values else 0.0


if __name__ == "__main__":
    main()

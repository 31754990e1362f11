"""Adds 1,000 HTML files, fast and by vote, and calls trafilatura alone on the same, in turn.

.venv/bin/python tests/benchmarks/accession.py [COUNT] [FOLDER of HTML files]
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import trafilatura
from pages import write_pages

from archivist.accession import accession_files
from archivist.archive import Archive
from archivist.formats.source import Options


def reference(paths: list[Path]) -> float:
    """Wall seconds of trafilatura alone, one process."""
    start = time.perf_counter()
    for path in paths:
        trafilatura.bare_extraction(path.read_bytes(), with_metadata=True)
    return time.perf_counter() - start


def ours(paths: list[Path], folder: Path, options: Options) -> float:
    """Wall seconds of a whole accession: kept, extracted, saved, durable."""
    with Archive.create(folder) as archive:
        start = time.perf_counter()
        report = accession_files(archive, paths, options=options)
        seconds = time.perf_counter() - start
    print(f"  {dict(Counter(item.status.value for item in report.items))}")
    return seconds


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    ways = {"fast": Options(fast=True), "vote": Options()}
    spent: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as work:
        if len(sys.argv) > 2:
            paths = sorted(Path(sys.argv[2]).rglob("*.htm*"))[:count]
        else:
            paths = write_pages(Path(work) / "pages", count)
        half = len(paths) // 2
        for number, part in enumerate((paths[:half], paths[half:])):
            for name, options in ways.items():
                spent[name] += ours(part, Path(work) / f"{name}-{number}", options)
            spent["alone"] += reference(part)
    print(f"{len(paths)} files; trafilatura alone {spent['alone']:.1f} s")
    for name in ways:
        ratio = spent["alone"] / spent[name]
        print(f"{name}: {spent[name]:.1f} s, throughput {ratio:.2f} x trafilatura alone")


if __name__ == "__main__":
    main()

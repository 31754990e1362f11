"""Adds 1,000 HTML files, and calls trafilatura alone on the same files, in turn.

.venv/bin/python tests/benchmarks/accession.py [COUNT] [FOLDER of HTML files]
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import trafilatura
from pages import write_pages

from archivist.accession import accession_files
from archivist.archive import Archive


def reference(paths: list[Path]) -> float:
    """Wall seconds of trafilatura alone, one process."""
    start = time.perf_counter()
    for path in paths:
        trafilatura.bare_extraction(path.read_bytes(), with_metadata=True)
    return time.perf_counter() - start


def ours(paths: list[Path], folder: Path) -> float:
    """Wall seconds of a whole accession: kept, extracted, saved, durable."""
    with Archive.create(folder) as archive:
        start = time.perf_counter()
        report = accession_files(archive, paths)
        seconds = time.perf_counter() - start
    added = sum(item.status == "added" for item in report.items)
    failed = [item for item in report.items if item.status == "failed"]
    print(f"  added {added}, duplicates {len(paths) - added - len(failed)}, failed {len(failed)}")
    return seconds


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as work:
        if len(sys.argv) > 2:
            paths = sorted(Path(sys.argv[2]).rglob("*.htm*"))[:count]
        else:
            paths = write_pages(Path(work) / "pages", count)
        half = len(paths) // 2
        rows = []
        for number, part in enumerate((paths[:half], paths[half:])):
            rows.append((ours(part, Path(work) / f"archive-{number}"), reference(part)))
        mine, alone = (sum(column) for column in zip(*rows, strict=True))
        print(f"files {len(paths)}: Archivist {mine:.1f} s, trafilatura alone {alone:.1f} s")
        print(f"throughput ratio (trafilatura alone = 1): {alone / mine:.2f}x")


if __name__ == "__main__":
    main()

"""Every reader on damaged real files, in the real reading child: what falls over?

.venv/bin/python tests/benchmarks/fuzz_readers.py [FORMAT ...] [--files 2000] [--first SEED]
    [--keep FOLDER]      keep the files that broke something
    [--replay]           read the file of --first alone, and keep it

A seed and a format name make the same file each time. A row a format: how many files were read,
kept without a text or refused with a reason, how many crashed their child, took too long or too
much memory, computed longer than five seconds or broke a promise of what they gave; the slowest,
and the largest child. Each fault has a line before it: `seed N format file: what happened`.
At the end, what the guards had to refuse (sockets, programs, writing), and what was left on disk.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from archivist.formats import child  # noqa: E402
from tests.benchmarks.fuzzing.inputs import files_of, kinds  # noqa: E402
from tests.benchmarks.fuzzing.trial import Tally, Trial, damaged  # noqa: E402

COLUMNS = ("files", "read", "kept", "refused", "crashed", "too long", "too much", "slow", "rule",
           "parts")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("formats", nargs="*", metavar="FORMAT", default=kinds())
    parser.add_argument("--corpus", type=Path, default=PROJECT.parent / "shared" / "corpus")
    parser.add_argument("--files", type=int, default=2_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--replay", action="store_true")
    asked = parser.parse_args()
    if not (asked.corpus / "manifest.json").exists():
        sys.exit(f"There is no corpus in {asked.corpus}.")
    with tempfile.TemporaryDirectory() as home:
        notes = _watched(Path(home))
        print(" ".join([f"{'format':<12}", *(f"{name:>8}" for name in COLUMNS)]), flush=True)
        tallies = [_tried(kind, asked, Path(home)) for kind in asked.formats]
        left = [
            str(path) for path in Path(home, "empty").rglob("*") if ".newspaper" not in str(path)
        ]
        refused = _refused(notes.read_text("utf-8", "replace").splitlines())
    print(f"refused by the guards: {len(refused)}", *sorted(set(refused))[:20], sep="\n  ")
    print(f"left on disk: {len(left)}", *left[:20], sep="\n  ")
    sys.exit(1 if refused or left or any(tally.faults for tally in tallies) else 0)


def _watched(home: Path) -> Path:
    """Children stand in an empty folder and note what they are refused, in the file returned."""
    script = PROJECT / "tests" / "benchmarks" / "fuzzing" / "watched_child.py"
    child.worker_command = lambda: [sys.executable, "-P", str(script)]
    notes, empty = home / "notes", home / "empty"
    notes.touch()
    empty.mkdir()
    os.environ.update(FUZZ_NOTES=str(notes), TMPDIR=str(empty), HOME=str(empty))
    tempfile.tempdir = str(empty)
    os.chdir(empty)
    return notes


def _refused(notes: list[str]) -> list[str]:
    """What was refused while files were read: a child loads its libraries, then notes "ready"."""
    loading = len([1 for one, after in pairwise([*notes, ""]) if after == "ready"])
    print(f"children started: {notes.count('ready')}; refused while loading: {loading}")
    return [one for one, after in pairwise([*notes, ""]) if "ready" not in {one, after}]


def _tried(kind: str, asked: argparse.Namespace, home: Path) -> Tally:
    files, tally, trial = files_of(asked.corpus, kind), Tally(kind), Trial(home)
    count = 1 if asked.replay else asked.files
    for seed in range(asked.first, asked.first + count):
        file = damaged(files, kind, seed)
        fault = trial.read(file, seed, tally)
        if fault:
            tally.faults.append(fault)
            print(f"seed {seed} {kind} {file.name}: {fault}", flush=True)
        if asked.keep and (fault or asked.replay):
            asked.keep.mkdir(parents=True, exist_ok=True)
            (asked.keep / f"{kind}-{seed}-{file.name}").write_bytes(file.data)
    trial.close()
    figures = [f"{tally.counts[name]:>8}" for name in COLUMNS]
    slowest = f"slowest {tally.slowest[0]:.1f} s (seed {tally.slowest[1]})"
    print(" ".join([f"{kind:<12}", *figures]), slowest, f"{tally.peak_bytes >> 20} MiB", flush=True)
    return tally


if __name__ == "__main__":
    main()

"""A few damaged files of each format; `tests/benchmarks/fuzz_readers.py` reads thousands."""

from pathlib import Path

from tests.benchmarks.fuzzing.inputs import files_of, kinds
from tests.benchmarks.fuzzing.trial import Tally, Trial, damaged
from tests.formats.corpus import CORPUS, entries


def test_damaged_files_of_each_format_give_whole_extracts_or_a_reason(tmp_path: Path) -> None:
    assert entries("html")
    faults: list[str] = []
    trial = Trial(tmp_path)
    try:
        for kind in kinds():
            files, tally = files_of(CORPUS, kind), Tally(kind)
            for seed in range(8):
                fault = trial.read(damaged(files, kind, seed), seed, tally)
                faults += [f"seed {seed} {kind}: {fault}"] if fault else []
            assert tally.counts["files"] == 8
    finally:
        trial.close()
    assert faults == []

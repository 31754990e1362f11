"""A program that is killed loses nothing that it acknowledged; 200 kills: benchmarks/kills.py."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.benchmarks.kills import kill_rounds


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a signal of POSIX")
@pytest.mark.timeout(600)
def test_five_kills_lose_nothing_acknowledged(tmp_path: Path) -> None:
    tally = kill_rounds(5, tmp_path, seed=1, longest=2.0)
    assert tally.lost == []
    assert tally.faults == []
    assert tally.promised["mark"] > 0
    assert tally.promised["document"] > 0

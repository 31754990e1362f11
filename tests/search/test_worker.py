"""The index worker as a real process: what it tells, and what a kill costs (nothing)."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Timer
from typing import Any

import pytest

from archivist.archive import Archive
from archivist.search import index, worker
from archivist.search.check import check_index
from archivist.search.follow import catch_up, is_current
from archivist.search.search import Searcher
from archivist.search.worker import IndexFailed, ensure_current, worker_command
from archivist.store import history
from tests.builders import add_document
from tests.search.conftest import mark_code

KILLS = 8


def start(archive: Archive) -> subprocess.Popen[str]:
    return subprocess.Popen(
        worker_command(archive.path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    )


def ask(process: subprocess.Popen[str]) -> list[dict[str, Any]]:
    """Asks the worker to catch up; all it tells until it is idle or has failed."""
    assert process.stdin
    assert process.stdout
    process.stdin.write("\n")
    told = []
    for line in process.stdout:
        told.append(json.loads(line))
        if told[-1]["state"] != "indexing":
            break
    return told


def end(process: subprocess.Popen[str]) -> int:
    assert process.stdin
    assert process.stdout
    process.stdin.close()
    code = process.wait(timeout=20)
    process.stdout.close()
    return code


def test_it_catches_up_at_every_line_beside_the_writing_process_and_ends_with_its_input(
    archive: Archive,
) -> None:
    add_document(archive)
    process = start(archive)
    told = ask(process)
    with archive.read() as session:
        seq = history.last_sequence(session)
    assert told[-1] == {"state": "idle", "seq": seq}
    assert told[0] == {"state": "indexing", "done": 1, "total": 1}
    with Searcher(archive) as searcher:
        assert searcher.search("Nara").total == 1
        add_document(archive, "Another text.", title="Another")
        assert ask(process)[-1]["seq"] > seq
        assert searcher.search("another").total == 1
    assert ask(process)[0]["state"] == "idle"
    assert end(process) == 0


def test_it_says_why_it_cannot_work(archive: Archive, tmp_path: Path) -> None:
    done = subprocess.run(
        worker_command(tmp_path / "nowhere"),
        input="\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    told = json.loads(done.stdout)
    assert told["state"] == "failed"
    assert "no archive" in told["error"]


def test_it_tells_a_fault_and_lives_on(archive: Archive) -> None:
    add_document(archive)
    archive.index_path.parent.mkdir(parents=True)
    archive.index_path.write_text("a file where a folder should be")
    process = start(archive)
    [told] = ask(process)
    assert told["state"] == "failed"
    assert told["error"].endswith(".")
    archive.index_path.unlink()
    assert ask(process)[-1]["state"] == "idle"
    assert end(process) == 0


def test_a_script_waits_for_the_index_and_hears_of_progress(archive: Archive) -> None:
    for _ in range(3):
        add_document(archive)
    told: list[tuple[int, int]] = []
    ensure_current(archive, lambda done, total: told.append((done, total)))
    assert told[-1] == (3, 3)
    assert is_current(archive)
    before = index.read_manifest(archive.index_path)
    ensure_current(archive)
    assert index.read_manifest(archive.index_path) == before


def test_a_script_hears_why_there_is_no_index(archive: Archive) -> None:
    add_document(archive)
    archive.index_path.parent.mkdir(parents=True)
    archive.index_path.write_text("a file where a folder should be")
    with pytest.raises(IndexFailed, match="cannot be written"):
        ensure_current(archive)


def test_a_worker_that_dies_is_told_with_its_last_words(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_document(archive)
    dying = [sys.executable, "-c", "import sys; sys.exit('out of luck')"]
    monkeypatch.setattr(worker, "worker_command", lambda _: dying)
    with pytest.raises(IndexFailed, match=r"ended early\. out of luck"):
        ensure_current(archive)


def test_waiting_can_be_cancelled(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    add_document(archive)
    deaf = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    monkeypatch.setattr(worker, "worker_command", lambda _: deaf)
    cancelled = Event()
    timer = Timer(0.3, cancelled.set)
    timer.start()
    started = time.monotonic()
    ensure_current(archive, None, cancelled)
    assert time.monotonic() - started < 10
    timer.join()


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command(tmp_path) == [sys.executable, "--index-worker", str(tmp_path)]


def test_a_wrong_call_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert worker.main([]) == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
@pytest.mark.timeout(300)
def test_a_worker_killed_at_any_moment_loses_nothing(archive: Archive) -> None:
    chance = random.Random(4)
    ids = [add_document(archive, f"Text of number{n} " * 40, title=f"t{n}") for n in range(25)]
    process = start(archive)
    started = time.monotonic()
    ask(process)
    usual = time.monotonic() - started
    end(process)
    for number in range(KILLS):
        for document_id in chance.sample(ids, 10):
            mark_code(archive, document_id, "number", f"code{number}")
        ids.append(add_document(archive, f"Late text, number {number}", title=f"late{number}"))
        if number % 3 == 2:
            (archive.index_path / "manifest.json").unlink(missing_ok=True)  # in a rebuild too
        process = start(archive)
        assert process.stdin
        assert process.stdout
        process.stdin.write("\n" * 50)
        time.sleep(usual * chance.uniform(0.75, 1.1))
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdin.close()
        process.stdout.close()
        if number % 2:
            catch_up(archive)
            assert check_index(archive) == []
    ensure_current(archive)
    assert check_index(archive) == []
    with Searcher(archive) as searcher:
        for number in range(KILLS):
            assert searcher.search(f"code:code{number}").total == 10
            assert searcher.search(f"title:late{number}").total == 1
        assert searcher.search("text").total == len(ids)
    assert len([held for held in archive.index_path.iterdir() if held.is_dir()]) == 1


def wait_for(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.05)


def segments(archive: Archive) -> int:
    return len(list(archive.index_path.glob("*/*.seg")))


def test_an_idle_worker_joins_small_segments(archive: Archive) -> None:
    process = start(archive)
    for number in range(9):
        add_document(archive, title=f"t{number}")
        ask(process)
    assert segments(archive) == 9
    wait_for(lambda: segments(archive) == 1)
    with Searcher(archive) as searcher:
        assert searcher.search("mine").total == 9
    assert end(process) == 0
    assert check_index(archive) == []


def test_an_idle_worker_finds_bytes_that_were_flipped_and_writes_the_index_anew(
    archive: Archive,
) -> None:
    add_document(archive)
    catch_up(archive)
    folder = index.read_manifest(archive.index_path).folder
    file = next(archive.index_path.glob("*/*.seg"))
    held = bytearray(file.read_bytes())
    held[len(held) // 2] ^= 4
    file.write_bytes(held)
    process = start(archive)
    ask(process)
    wait_for(lambda: index.read_manifest(archive.index_path).folder != folder)
    assert end(process) == 0
    assert check_index(archive) == []

"""Jobs run in threads, call back in the GUI thread, and end with the window."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from archivist.ui.jobs import Job, Jobs, Progress


def test_the_result_comes_back_in_the_gui_thread(qtbot: QtBot, jobs: Jobs) -> None:
    got: list[object] = []
    threads: list[threading.Thread] = []

    def work(progress: Progress, cancelled: threading.Event) -> int:
        threads.append(threading.current_thread())
        return 42

    def done(result: object) -> None:
        got.append(result)
        threads.append(threading.current_thread())

    jobs.start("Count", work, done)
    qtbot.waitUntil(lambda: got == [42], timeout=2000)
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()
    assert jobs.running == ()


def test_progress_is_told_seldom_and_the_last_of_it_always(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[int] = []
    jobs.job_progressed.connect(lambda job: seen.append(job.done))

    def work(progress: Progress, cancelled: threading.Event) -> None:
        for number in range(1, 5001):
            progress(number, 5000, "file")

    with qtbot.waitSignal(jobs.job_ended, timeout=4000):
        jobs.start("Count", work)
    assert seen[-1] == 5000
    assert len(seen) < 500


def test_a_failure_is_handed_over(qtbot: QtBot, jobs: Jobs) -> None:
    def work(progress: Progress, cancelled: threading.Event) -> None:
        raise ValueError("no such file")

    errors: list[Exception] = []
    jobs.start("Read", work, failed=errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1, timeout=2000)
    assert str(errors[0]) == "no such file"
    with qtbot.waitSignal(jobs.job_failed, timeout=2000) as told:
        jobs.start("Read", work)
    assert told.args[0] == "Read"


def test_a_cancelled_job_ends_with_what_it_has(qtbot: QtBot, jobs: Jobs) -> None:
    results: list[object] = []

    def work(progress: Progress, cancelled: threading.Event) -> str:
        cancelled.wait(5)
        return "half"

    job: Job = jobs.start("Long", work, results.append)
    job.cancel()
    qtbot.waitUntil(lambda: results == ["half"], timeout=2000)


def test_closing_cancels_waits_and_calls_nobody(qtbot: QtBot) -> None:
    jobs = Jobs()
    ended = threading.Event()
    results: list[object] = []

    def work(progress: Progress, cancelled: threading.Event) -> None:
        cancelled.wait(10)
        ended.set()

    jobs.start("Long", work, results.append)
    jobs.close()
    assert ended.is_set()
    qtbot.wait(50)
    assert results == []

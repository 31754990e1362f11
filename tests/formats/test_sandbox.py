import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats import child
from archivist.formats.extract import Extract, FieldValue, Member
from archivist.formats.limits import MIB
from archivist.formats.reading import Job, Reading
from archivist.formats.sandbox import Limits, Sandbox, worker_command
from archivist.model.fields import Origin

STORY = "A headline\n\nNARA — The two leaders met on Tuesday and agreed to work together again.\n"
EVIL = """
import sys, time, os
sys.path.insert(0, {home!r})
from archivist.formats import readers, worker
def read(data, name, options):
    {body}
readers.READERS["text/plain"] = read
readers.parts_by_recipe = lambda data, name, kind, options, read: iter([read()])
worker.main()
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    return path


def evil_reader(monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    """From here on the child reads plain text by running `body`."""
    home = str(Path(child.__file__).parents[2])
    script = EVIL.format(home=home, body=body)
    monkeypatch.setattr(child, "worker_command", lambda: [sys.executable, "-P", "-c", script])


def failure(sandbox: Sandbox, path: Path) -> str:
    with pytest.raises(ExtractionFailed) as caught:
        sandbox.extract(path, path.name)
    assert caught.value.name == path.name
    return caught.value.reason


def pids(sandbox: Sandbox) -> list[int]:
    return [c._process.pid for c in sandbox._children if c._process]


def test_a_file_is_read_in_another_process(story: Path) -> None:
    with Sandbox() as sandbox:
        extract = sandbox.extract(story, "story.txt")
        assert pids(sandbox)
        assert os.getpid() not in pids(sandbox)
    assert extract.value("title") == "A headline"
    assert extract.value("dateline_place") == "Nara"
    assert [extract.text[b.start : b.end] for b in extract.blocks] == extract.text.split("\n")


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.socket()",
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import _socket; _socket.socket()",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import subprocess; subprocess.Popen(['true'])",
        "os.system('true')",
        "open('/tmp/archivist-was-here', 'w')",
        "os.open('/tmp/archivist-was-here', os.O_CREAT | os.O_WRONLY)",
        "open('/etc/passwd').read()",
        "os.open(os.path.expanduser('~'), os.O_RDONLY)",
        "os.listdir('/etc')",
        "open(__import__('archivist').__path__[0] + '/../README.md')",
        "os.utime('/etc/passwd')",
        "os.mkfifo('/tmp/archivist-was-here')",
        "__import__('sqlite3').connect('/tmp/archivist-was-here')",
        "__import__('ctypes').CDLL('/tmp/archivist-was-here.so')",
        "os.remove(__import__('tempfile').gettempdir() + '/none')",
    ],
)
def test_the_child_reaches_neither_network_nor_programs_nor_files(
    attempt: str, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = f"""
    from archivist.errors import ExtractionFailed
    try:
        {attempt}
    except OSError as fault:
        raise ExtractionFailed(name, str(fault))
    """
    evil_reader(monkeypatch, body.strip())
    with Sandbox() as sandbox:
        assert re.search("not allowed|no file is written", failure(sandbox, story))


def test_a_child_that_hangs_is_ended_in_time(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    evil_reader(monkeypatch, "time.sleep(600)")
    with Sandbox(limits=Limits(seconds=0.5)) as sandbox:
        start = time.monotonic()
        assert "longer than 0.5 seconds" in failure(sandbox, story)
        assert time.monotonic() - start < 20
        assert not pids(sandbox)


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_child_that_computes_for_ever_is_ended_by_the_kernel(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    evil_reader(monkeypatch, "worker.limit_seconds(0)\n    while True: pass")
    with Sandbox() as sandbox:
        assert "took longer" in failure(sandbox, story)


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_child_that_takes_too_much_memory_costs_its_file_only(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    evil_reader(monkeypatch, "b'x' * (900 << 20)")
    with Sandbox(limits=Limits(memory_bytes=600 * MIB)) as sandbox:
        assert "600 MiB of memory" in failure(sandbox, story)


@pytest.mark.parametrize(
    "body",
    [
        "os._exit(3)",
        "os.kill(os.getpid(), 9)",
        "raise RuntimeError('broken')",
        "os.write(3, b'garbage' * 100); time.sleep(60)",
        "return None",
    ],
)
def test_a_child_that_dies_or_talks_nonsense_is_replaced(
    body: str, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    evil_reader(monkeypatch, body)
    with Sandbox(limits=Limits(seconds=5)) as sandbox:
        assert failure(sandbox, story)
        assert not pids(sandbox)
        monkeypatch.setattr(child, "worker_command", worker_command)
        assert sandbox.extract(story, "story.txt").value("title") == "A headline"


def test_an_answer_that_breaks_the_rules_of_an_extract_is_refused(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = """
    from archivist.formats.extract import Extract
    return Extract("a\\nb", (), (), (), "text/plain", "evil", "1")
    """
    evil_reader(monkeypatch, body.strip())
    with Sandbox() as sandbox:
        assert "crashed" in failure(sandbox, story)


def test_a_child_that_never_starts_is_reported(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child, "worker_command", lambda: [sys.executable, "-c", "print('hello')"])
    with Sandbox() as sandbox:
        assert "crashed" in failure(sandbox, story)
    monkeypatch.setattr(child, "worker_command", lambda: ["/nowhere/python"])
    with Sandbox() as sandbox:
        assert "crashed" in failure(sandbox, story)


def test_a_child_is_renewed_after_so_many_files(story: Path) -> None:
    with Sandbox(limits=Limits(files_per_process=2)) as sandbox:
        seen = []
        for _ in range(4):
            sandbox.extract(story, "story.txt")
            seen += pids(sandbox)
    assert seen[0] == seen[1]
    assert seen[2] == seen[3]
    assert seen[0] != seen[2]


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="this system does not tell")
def test_a_child_that_kept_much_memory_reads_no_further_file(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Sandbox() as sandbox:
        sandbox.extract(story, "story.txt")
        first = pids(sandbox)
        sandbox.extract(story, "story.txt")
        assert pids(sandbox) == first
        monkeypatch.setattr(child, "WORN", 0.01)
        assert sandbox.extract(story, "story.txt").value("title") == "A headline"
        assert pids(sandbox) != first


def test_cancel_from_another_thread_ends_a_reading(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    evil_reader(monkeypatch, "time.sleep(600)")
    with Sandbox() as sandbox:
        timer = threading.Timer(1.5, sandbox.cancel)
        timer.start()
        start = time.monotonic()
        assert "cancelled" in failure(sandbox, story)
        assert time.monotonic() - start < 20
        assert "cancelled" in failure(sandbox, story)
        timer.join()


def test_a_child_ends_when_its_parent_goes_away() -> None:
    process = subprocess.Popen(
        worker_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=child._environment()
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write((2).to_bytes(8, "big") + b"{}")
    process.stdin.flush()
    assert process.stdout.read(8)
    process.stdin.close()
    assert process.wait(20) == 0
    process.stdout.close()


def read_all(
    sandbox: Sandbox, jobs: list[Job[int]], cancelled: threading.Event
) -> dict[int, list[Extract | Member | ExtractionFailed]]:
    found: dict[int, list[Extract | Member | ExtractionFailed]] = {}
    waiting = list(reversed(jobs))
    with Reading[int](sandbox) as reading:
        while not cancelled.is_set() and (waiting or not reading.is_idle):
            while waiting and reading.has_room:
                reading.submit(waiting.pop())
            outcome = reading.next(0.1)
            if outcome is not None:
                held = found.setdefault(outcome.job.key, [])
                held += [one for one in (outcome.part, outcome.fault) if one is not None]
                if len(found) == 3 and len(jobs) == 200:
                    cancelled.set()
    return found


def test_many_files_come_back_each_with_its_own_outcome(tmp_path: Path) -> None:
    jobs = []
    for number in range(12):
        path = tmp_path / f"{number}.txt"
        path.write_text("" if number == 5 else STORY + f"Number {number}.", "utf-8")
        jobs.append(Job(number, path, path.name))
    with Sandbox(workers=2) as sandbox:
        outcomes = read_all(sandbox, jobs, threading.Event())
    assert sorted(outcomes) == list(range(12))
    for number, (outcome,) in outcomes.items():
        if number == 5:
            assert isinstance(outcome, ExtractionFailed)
        else:
            assert isinstance(outcome, Extract)
            assert outcome.text.endswith(f"Number {number}.")


def test_many_files_stop_when_asked_and_go_on_afterwards(story: Path) -> None:
    jobs = [Job(number, story, "story.txt") for number in range(200)]
    with Sandbox(workers=2) as sandbox:
        assert len(read_all(sandbox, jobs, threading.Event())) == 3
        assert sandbox.extract(story, "story.txt").text


MANY = """
from archivist.formats.extract import Extract, FieldValue, Member
from archivist.errors import PasswordNeeded
def open_it(source):
    for number in range(5):
        known = FieldValue("url", "u", "meta")
        yield Member(f"in/{{number}}", "a.txt", b"\\xff" * number, (known,))
        yield readers.kept_only(f"{{number}}.txt", "text/plain")
    {body}
readers.OPENERS["text/plain"] = open_it
"""


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("pass", ""),
        ("raise PasswordNeeded(source.name)", "locked by a password"),
        ("raise PasswordNeeded(source.name, wrong=True)", "That password"),
        ("raise RuntimeError('broken')", "crashed"),
        ("time.sleep(600)", "took longer than 2 seconds"),
    ],
)
def test_a_file_that_holds_several_gives_what_came_before_a_fault(
    body: str, words: str, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = str(Path(child.__file__).parents[2])
    script = EVIL.format(home=home, body="pass").replace(
        "worker.main()", MANY.format(body=body) + "worker.main()"
    )
    monkeypatch.setattr(child, "worker_command", lambda: [sys.executable, "-P", "-c", script])
    with Sandbox(limits=Limits(seconds=2)) as sandbox:
        (found,) = read_all(sandbox, [Job(1, story, "a.txt")], threading.Event()).values()
    members = [part for part in found if isinstance(part, Member)]
    assert [part.data for part in members] == [b"\xff" * number for number in range(5)]
    assert members[4].path == "in/4"
    assert members[4].values == (FieldValue("url", "u", Origin.META),)
    assert sum(isinstance(part, Extract) for part in found) == 5
    faults = [part.reason for part in found if isinstance(part, ExtractionFailed)]
    assert bool(faults) == bool(words)
    assert all(words in reason for reason in faults)


def test_several_threads_share_a_sandbox(story: Path) -> None:
    texts: list[str] = []
    with Sandbox(workers=2) as sandbox:
        threads = [
            threading.Thread(target=lambda: texts.append(sandbox.extract(story, "story.txt").text))
            for _ in range(6)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(texts) == 6
    assert len(set(texts)) == 1


def test_what_is_no_regular_file_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    with Sandbox() as sandbox:
        assert "folder" in failure(sandbox, tmp_path)
        assert "cannot be read" in failure(sandbox, tmp_path / "gone.txt")
        if hasattr(os, "mkfifo"):
            os.mkfifo(tmp_path / "pipe.txt")
            assert "pipe" in failure(sandbox, tmp_path / "pipe.txt")


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_child_killed_between_two_files_costs_neither(story: Path) -> None:
    with Sandbox() as sandbox:
        sandbox.extract(story, "story.txt")
        os.kill(pids(sandbox)[0], signal.SIGKILL)
        time.sleep(0.3)
        assert sandbox.extract(story, "story.txt").text

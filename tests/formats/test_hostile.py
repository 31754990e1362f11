"""Every hostile file of the corpus, and those it only describes, through the real sandbox."""

import time
from pathlib import Path

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract
from archivist.formats.sandbox import Limits, Sandbox
from archivist.text.normalize import canonical
from tests.formats.corpus import CORPUS, entries, truth

MIB = 1024 * 1024


def peak_memory(sandbox: Sandbox) -> int:
    """Bytes of RAM the child has had at most; 0 where the system does not tell."""
    process = sandbox._children[0]._process
    status = Path(f"/proc/{process.pid}/status") if process else Path("/none")
    if not status.exists():
        return 0
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(lines["VmHWM"].split()[0]) * 1024


def outcome(sandbox: Sandbox, path: Path) -> Extract | ExtractionFailed:
    try:
        return sandbox.extract(path, path.name)
    except ExtractionFailed as fault:
        return fault


def test_every_hostile_file_gives_a_clear_message_or_its_words() -> None:
    with Sandbox() as sandbox:
        for entry in entries("hostile"):
            start = time.monotonic()
            found = outcome(sandbox, CORPUS / entry["file"])
            assert time.monotonic() - start < 15, entry["file"]
            assert "crash" not in str(found), entry["file"]
            if isinstance(found, ExtractionFailed):
                assert found.reason.endswith("."), found
                assert not entry["file"].endswith(".html") or "really" in entry["file"]
                continue
            if found.extractor == "archivist.kept_only":
                continue
            expected = entry.get("expected") or {}
            for words in expected.get("must_contain", ()):
                assert words in found.text, entry["file"]
            if "text_file" in expected:
                shared = set(canonical(truth(entry)).split()) & set(found.text.split())
                assert len(shared) > 0.9 * len(set(truth(entry).split()))


@pytest.mark.parametrize(
    ("name", "piece", "times"),
    [
        ("one_line_50MB.txt", b"lorem ip", 6_553_600),
        ("one_line_html_50MB.html", b"word ", 10_485_760),
    ],
)
def test_fifty_megabytes_on_one_line_are_refused_in_time_and_memory(
    name: str, piece: bytes, times: int, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes((b"<p>" if name.endswith("html") else b"") + piece * times)
    with Sandbox(limits=Limits(seconds=30)) as sandbox:
        start = time.monotonic()
        found = outcome(sandbox, path)
        assert time.monotonic() - start < 15
        assert peak_memory(sandbox) < 512 * MIB
    assert isinstance(found, ExtractionFailed)
    assert "longer than 20,000,000 characters" in found.reason


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (
            "flood.html",
            b"<html><body><p " + b"".join(b" a%d" % i for i in range(200_000)) + b">deep words",
        ),
        ("divs.html", b"<html><body>" + b"<div>" * 100_000 + b"deep words" + b"</div>" * 100_000),
        ("less.html", b"<html><body>" + b"<" * 500_000 + b" deep words"),
        (
            "json.html",
            b'<html><script type="application/ld+json">'
            + b"[" * 500_000
            + b"</script><p>deep words",
        ),
        ("marks.txt", ("b" + "\u0301\u0323" * 300_000 + " deep words").encode()),
        ("lines.txt", b"a\n" * 300_000 + b"deep words"),
        ("blanks.txt", b" \t\n" * 1_000_000 + b"deep words"),
        ("stars.md", b"*a_ " * 30_000 + b"deep words"),
        ("links.md", b"[a](" * 20_000 + b"deep words"),
        ("yaml.md", b"---\n" + b"- " * 20_000 + b"\n---\ndeep words"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_small_files_made_to_hang_a_reader_do_not(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with Sandbox() as sandbox:
        start = time.monotonic()
        found = outcome(sandbox, path)
        assert time.monotonic() - start < 15
    assert isinstance(found, Extract), found
    assert found.text.endswith("deep words")

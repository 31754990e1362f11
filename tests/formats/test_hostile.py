"""Every hostile file of the corpus, and those it only describes, through the real sandbox."""

import struct
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract, Member
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


@pytest.fixture(scope="module")
def reading() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


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
def test_small_files_made_to_hang_a_reader_do_not(
    name: str, data: bytes, tmp_path: Path, reading: Sandbox
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    start = time.monotonic()
    found = outcome(reading, path)
    assert time.monotonic() - start < 25  # 3 on an idle machine; 30 are its end
    assert isinstance(found, Extract), found
    assert found.text.endswith("deep words")


def directory(entries: Iterable[tuple[int, bytes]], start: int, packed: int, size: int) -> bytes:
    """The end of a ZIP file: an entry for each (place, name), and how many there are."""
    listed = list(entries)
    fixed = (20, 20, 0, 8, 0, 0, 0, packed, size)
    body = b"".join(
        struct.pack("<4s6H3I", b"PK\x01\x02", *fixed)
        + struct.pack("<5H2I", len(name), 0, 0, 0, 0, 0, place)
        + name
        for place, name in listed
    )
    count, end = len(listed), start + len(body)
    wide = struct.pack(
        "<4sQ2H2I4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, len(body), start
    ) + struct.pack("<4sIQI", b"PK\x06\x07", 0, end, 1)
    few = min(count, 0xFFFF)
    last = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, few, few, len(body), start, 0)
    return body + (wide if count > 0xFFFF else b"") + last


def local(name: bytes, packed: bytes, size: int) -> bytes:
    head = struct.pack(
        "<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, len(packed), size, len(name), 0
    )
    return head + name + packed


def many_members() -> bytes:
    """200,000 empty members."""
    one = local(b"d/000000.txt", b"\x03\x00", 0)
    names = ((number * len(one), b"d/%06d.txt" % number) for number in range(200_000))
    return one * 200_000 + directory(names, 200_000 * len(one), 2, 0)


def overlapping() -> bytes:
    """Two thousand members that are all the same 60 MiB, once on the disk."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = deflate.compress(bytes(60 * MIB)) + deflate.flush()
    kernel = local(b"0.txt", packed, 60 * MIB)
    names = ((0, b"%d.txt" % number) for number in range(2_000))
    return kernel + directory(names, len(kernel), len(packed), 60 * MIB)


@pytest.mark.parametrize("ending", ["zip", "docx", "odt", "epub", "xlsx", "wacz"])
@pytest.mark.parametrize(
    ("made", "reason"), [(many_members, "10,000 members"), (overlapping, "over one another")]
)
def test_packages_that_unpack_for_ever_are_refused_at_once(
    made: Callable[[], bytes], reason: str, ending: str, tmp_path: Path, reading: Sandbox
) -> None:
    path = tmp_path / f"bomb.{ending}"
    path.write_bytes(made())
    start = time.monotonic()
    found = outcome(reading, path)
    assert time.monotonic() - start < 10
    assert isinstance(found, ExtractionFailed)
    assert reason in found.reason
    assert peak_memory(reading) < 512 * MIB


def test_a_mailbox_of_any_size_is_read_in_passing_and_may_be_left(
    tmp_path: Path, reading: Sandbox
) -> None:
    path = tmp_path / "mbox_5GB.mbox"
    words = b"A line of the one message that is repeated all over.\n" * 950
    with path.open("wb") as file:
        for number in range(2_000):
            file.write(
                b"From a@example.org Mon Jan 12 10:00:00 2026\nFrom: a@example.org\n"
                b"Message-ID: <%d@example.org>\n\n%b\n" % (number, words)
            )
    assert path.stat().st_size > 96 * MIB
    for count, part in enumerate(reading.parts(path, path.name), 1):
        assert isinstance(part, Member)
        assert part.name == f"message-{count}.eml"
        if count == 1_500:
            assert peak_memory(reading) < 256 * MIB
            break
    first = next(iter(reading.parts(path, path.name)))
    assert isinstance(first, Member)

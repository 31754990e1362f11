"""Single files packed by gzip, bzip2 and xz."""

import bz2
import gzip
import io
import lzma
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.from_compressed import Unpacked, parts_of_compressed
from tests.formats.parts import members, opened

TEXT = "The leaders met in Nara. 首脳会談。\n".encode() * 50


@pytest.mark.parametrize(
    ("name", "data", "inner"),
    [
        ("letter.txt.gz", gzip.compress(TEXT), "letter.txt"),
        ("letter.txt.bz2", bz2.compress(TEXT), "letter.txt"),
        ("letter.txt.xz", lzma.compress(TEXT), "letter.txt"),
        ("letters.tgz", gzip.compress(TEXT), "letters.tar"),
        ("two.gz", gzip.compress(TEXT[:100]) + gzip.compress(TEXT[100:]), "two"),
    ],
    ids=["gzip", "bzip2", "xz", "tgz", "two in one"],  # gzip writes the time: no name for a test
)
def test_the_file_inside_comes_out(tmp_path: Path, name: str, data: bytes, inner: str) -> None:
    (only,) = members(opened(parts_of_compressed, tmp_path, name, data))
    assert (only.name, only.data) == (inner, TEXT)


def test_a_packed_mailbox_gives_its_messages(tmp_path: Path) -> None:
    mailbox = b"From a@b.c Mon Jan 12 10:00:00 2026\nSubject: x\n\nWords\n\n" * 3
    found = members(opened(parts_of_compressed, tmp_path, "a.mbox.gz", gzip.compress(mailbox)))
    assert [one.name for one in found] == ["message-1.eml", "message-2.eml", "message-3.eml"]


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(TEXT)[:-20],
        gzip.compress(TEXT)[:8],
        bz2.compress(TEXT)[:-20],
        lzma.compress(TEXT)[:40],
        b"\x1f\x8b\x08\x00nonsense that is no gzip",
    ],
    ids=["gzip cut", "gzip head", "bzip2 cut", "xz cut", "nonsense"],
)
def test_a_damaged_file_is_told(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(ExtractionFailed, match="damaged"):
        opened(parts_of_compressed, tmp_path, "a.txt.gz", data)


def test_what_grows_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExtractionFailed, match="larger than 64 MiB"):
        opened(parts_of_compressed, tmp_path, "a.gz", gzip.compress(bytes(70 << 20)))


@pytest.mark.parametrize(
    "pack", [bz2.compress, gzip.compress, lzma.compress], ids=["bzip2", "gzip", "xz"]
)
def test_after_a_fault_the_library_that_unpacks_is_not_asked_again(
    pack: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pack(random.Random(3).randbytes(400_000))
    place = len(whole) // 2
    harmed = whole[:place] + bytes(byte ^ 0x5A for byte in whole[place : place + 40])
    stream = Unpacked(io.BytesIO(harmed + whole[place + 40 :]))
    faults: list[BaseException] = []
    read1 = stream._stream.read1

    def counted(size: int) -> bytes:
        try:
            return bytes(read1(size))
        except Exception as fault:
            faults.append(fault)
            raise

    monkeypatch.setattr(stream._stream, "read1", counted)
    buffer = bytearray(8192)

    while stream.readinto(buffer):
        pass
    assert [stream.readinto(buffer) for _ in range(3)] == [0, 0, 0]
    assert stream.is_damaged
    assert len(faults) == 1

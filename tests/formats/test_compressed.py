"""Single files packed by gzip, bzip2 and xz."""

import bz2
import gzip
import lzma
from pathlib import Path

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.from_compressed import parts_of_compressed
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

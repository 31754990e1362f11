"""Originals are kept once, byte for byte, and never half."""

from __future__ import annotations

import hashlib
import io
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from archivist.errors import ExtractionFailed
from archivist.store import originals


def keep(folder: Path, data: bytes, name: str = "a.txt") -> originals.KeptOriginal:
    return originals.keep(folder, io.BytesIO(data), name)


def test_bytes_are_kept_under_their_hash_and_cannot_be_written(tmp_path: Path):
    kept = keep(tmp_path, b"text", "Article.HTML")
    sha256 = hashlib.sha256(b"text").hexdigest()
    assert (kept.sha256, kept.byte_size, kept.extension) == (sha256, 4, ".html")
    assert kept.path == tmp_path / sha256[:2] / f"{sha256}.html"
    assert kept.path.read_bytes() == b"text"
    assert not kept.path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)


def test_the_same_bytes_are_kept_once_whatever_their_name(tmp_path: Path):
    first = keep(tmp_path, b"text", "a.html")
    again = keep(tmp_path, b"text", "b.txt")
    assert again.path == first.path
    assert originals.locate(tmp_path, again.sha256, again.extension) == first.path
    assert len([file for file in tmp_path.rglob("*") if file.is_file()]) == 1


def test_the_same_bytes_that_come_at_once_are_kept_once(tmp_path: Path):
    names = [f"{number}.h{number % 7}" for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        kept = list(pool.map(lambda name: keep(tmp_path, b"text" * 9_000, name), names))
    assert len({one.path for one in kept}) == 1
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [kept[0].path]


@pytest.mark.parametrize(
    ("name", "extension"),
    [
        ("a", ""),
        (".html", ".html"),
        ("a.tar.gz", ".gz"),
        ("a.b/c", ""),
        ("a.toolongextension", ""),
        ("a.ht ml", ""),
        ("../../x.md", ".md"),
        ("x.日本", ""),
        ("a.txt\n", ".txt"),
    ],
)
def test_only_a_plain_extension_is_taken_over(tmp_path: Path, name: str, extension: str):
    kept = keep(tmp_path, b"x", name)
    assert kept.extension == extension
    assert kept.path.parent.parent == tmp_path


class Breaking(io.BytesIO):
    def read(self, size: int | None = -1) -> bytes:
        if self.tell():
            raise OSError(5, "Input/output error")
        return super().read(3)


def test_an_interrupted_copy_leaves_nothing(tmp_path: Path):
    with pytest.raises(OSError, match="Input/output"):
        originals.keep(tmp_path, Breaking(b"text and more"), "a.txt")
    with pytest.raises(ExtractionFailed, match="larger than"):
        originals.keep(tmp_path, io.BytesIO(b"x" * 100), "a.txt", max_bytes=99)
    assert list(tmp_path.iterdir()) == []


def test_fixity_names_what_changed_what_is_missing_and_what_cannot_be_read(tmp_path: Path):
    sound, changed, missing, folder = (keep(tmp_path, data) for data in (b"1", b"2", b"3", b"4"))
    changed.path.chmod(0o644)
    changed.path.write_bytes(b"two")
    missing.path.unlink()
    folder.path.unlink()
    folder.path.mkdir()
    pairs = [(kept.sha256, kept.extension) for kept in (sound, changed, missing, folder)]
    assert list(originals.check_fixity(tmp_path, pairs)) == [
        f"original {changed.path.name} has changed since it was received",
        f"original {missing.path.name} is missing",
        f"original {folder.path.name} cannot be read: Is a directory",
    ]
    assert originals.checksum(sound.path) == sound.sha256


def test_bytes_that_changed_on_the_disk_are_healed_when_they_come_again(tmp_path: Path):
    first = keep(tmp_path, b"text", "a.html")
    first.path.chmod(0o644)
    first.path.write_bytes(b"spoilt")
    again = keep(tmp_path, b"text", "b.txt")
    assert again.path == first.path
    assert first.path.read_bytes() == b"text"

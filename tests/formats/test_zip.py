"""ZIP files of files: what is in them, and what they may not do."""

import io
import struct
import zipfile
from pathlib import Path

import pytest

from archivist.errors import PasswordNeeded
from archivist.formats.extract import Member
from archivist.formats.from_zip import parts_of_zip
from archivist.formats.source import Options
from archivist.formats.zip_container import is_file
from tests.formats.corpus import content, entries
from tests.formats.parts import members, opened, until_fault


def zipped(files: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packing) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def with_raw_names(files: dict[bytes, bytes]) -> bytes:
    """A ZIP whose names stand in a charset of their own, without the sign of UTF-8."""
    marks = {name: f"{number:0{len(name)}d}" for number, name in enumerate(files, 1)}
    data = zipped({marks[name]: content for name, content in files.items()})
    for name, mark in marks.items():
        data = data.replace(mark.encode(), name)
    return data


def found(folder: Path, data: bytes, options: Options | None = None) -> list[Member]:
    return members(opened(parts_of_zip, folder, "a.zip", data, options or Options()))


def with_fault(folder: Path, data: bytes) -> tuple[list[str], str]:
    """The paths that came, and what was told after them."""
    came, told = until_fault(parts_of_zip, folder, "a.zip", data)
    return [member.path for member in members(came)], told


def test_files_come_with_their_places_and_without_litter(tmp_path: Path) -> None:
    data = zipped(
        {
            "folder/": b"",
            "folder/a.html": b"<p>a</p>",
            "folder/b/c.txt": b"c",
            "__MACOSX/folder/._a.html": b"x",
            "folder/.DS_Store": b"x",
            "Thumbs.db": b"x",
        }
    )
    assert [(m.path, m.name, m.data) for m in found(tmp_path, data)] == [
        ("folder/a.html", "a.html", b"<p>a</p>"),
        ("folder/b/c.txt", "c.txt", b"c"),
    ]


def test_names_are_never_paths(tmp_path: Path) -> None:
    data = zipped({"../../evil.txt": b"1", "/abs.txt": b"2", "C:\\x\\evil.txt": b"3"})
    assert [m.name for m in found(tmp_path, data)] == ["evil.txt", "abs.txt", "evil.txt"]
    assert not any(path.name == "evil.txt" for path in tmp_path.parent.rglob("*.txt"))


def test_two_members_of_one_name_stay_two(tmp_path: Path) -> None:
    data = zipped({"a.txt": b"1", "b.txt": b"2"}).replace(b"b.txt", b"a.txt")
    assert [(m.path, m.data) for m in found(tmp_path, data)] == [
        ("a.txt", b"1"),
        ("a.txt #2", b"2"),
    ]


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("日本語の記事.txt", "cp932"),
        ("奈良会談_首脳.html", "cp932"),
        ("한일 정상회담 기사.txt", "cp949"),
        ("中日关系新闻报道.txt", "gb18030"),
        ("外交關係新聞報導.txt", "big5"),
        ("Déclaration.txt", "cp437"),
        ("日本語の記事.txt", "utf-8"),
    ],
)
def test_names_without_a_charset_are_read(tmp_path: Path, name: str, encoding: str) -> None:
    data = with_raw_names({name.encode(encoding): b"x"})
    assert [m.path for m in found(tmp_path, data)] == [name]


def test_what_a_browser_saves_beside_a_page_is_no_document(tmp_path: Path) -> None:
    data = zipped(
        {
            "d/page.html": b"p",
            "d/page_files/logo.png": b"l",
            "d/page_files/ad.html": b"a",
            "d/other_files/kept.txt": b"k",
        }
    )
    assert [m.path for m in found(tmp_path, data)] == ["d/page.html", "d/other_files/kept.txt"]


def test_a_locked_file_asks_for_its_password(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": b"x" * 40}, zipfile.ZIP_STORED))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(sign) + place
        data[at] |= 1
    with pytest.raises(PasswordNeeded) as asked:
        found(tmp_path, bytes(data))
    assert not asked.value.wrong
    with pytest.raises(PasswordNeeded) as wrong:
        found(tmp_path, bytes(data), Options(password="no"))
    assert wrong.value.wrong


def test_a_member_that_grows_like_a_bomb_is_left_out(tmp_path: Path) -> None:
    data = zipped({"bomb.txt": bytes(20 << 20), "good.txt": b"good"})
    paths, told = with_fault(tmp_path, data)
    assert paths == ["good.txt"]
    assert "bomb.txt" in told


def test_a_header_that_lies_about_the_size_changes_nothing(tmp_path: Path) -> None:
    data = zipped({"bomb.txt": bytes(70 << 20), "good.txt": b"good"})
    at = data.index(b"PK\x01\x02")
    lying = data[: at + 24] + struct.pack("<I", 10) + data[at + 28 :]
    paths, told = with_fault(tmp_path, lying)
    assert paths == ["good.txt"]
    assert "bomb.txt" in told


def test_all_members_together_are_bounded(tmp_path: Path) -> None:
    block = bytes(range(256)) * 256 * 16 * 15  # 15 MiB, under the bound of a single member
    data = zipped({f"{number}.txt": block for number in range(20)})
    paths, told = with_fault(tmp_path, data)
    assert len(paths) == 17
    assert "too large when unpacked" in told


def test_too_many_members_are_refused_before_they_are_read(tmp_path: Path) -> None:
    data = zipped({f"d/{number:06d}.txt": b"" for number in range(10_001)})
    paths, told = with_fault(tmp_path, data)
    assert paths == []
    assert "10,000 members" in told


def test_members_that_lie_over_one_another_are_refused(tmp_path: Path) -> None:
    data = zipped({"a.txt": b"a" * 1000, "b.txt": b"b" * 1000}, zipfile.ZIP_STORED)
    second = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    over = data[: second + 42] + struct.pack("<I", 0) + data[second + 46 :]
    paths, told = with_fault(tmp_path, over)
    assert paths == []
    assert "over one another" in told


@pytest.mark.parametrize("cut", [10, 100, 400])
def test_a_cut_file_is_told(tmp_path: Path, cut: int) -> None:
    data = zipped({"a.txt": b"a" * 1000, "b.txt": b"b" * 1000}, zipfile.ZIP_STORED)
    paths, told = with_fault(tmp_path, data[:-cut])
    assert paths == []
    assert told.endswith(".")


def test_a_damaged_member_costs_only_itself(tmp_path: Path) -> None:
    data = zipped({"a.txt": b"a" * 1000, "b.txt": b"b" * 1000}, zipfile.ZIP_STORED)
    paths, told = with_fault(tmp_path, data.replace(b"aaaa", b"aaxa", 1))
    assert paths == ["b.txt"]
    assert "a.txt (damaged" in told


def test_an_empty_archive_says_so(tmp_path: Path) -> None:
    assert "no file" in with_fault(tmp_path, zipped({}))[1]


def test_the_mixed_folder_of_the_corpus_comes_whole(tmp_path: Path) -> None:
    for entry in entries("zip"):
        assert len(found(tmp_path, content(entry))) == len(entry["expected"]["members"])


def test_a_member_without_a_name_is_a_file() -> None:
    assert is_file(zipfile.ZipInfo(""))

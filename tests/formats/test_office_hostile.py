"""Files made to cost memory or time: each ends in a message, in the real child."""

import time
import zlib
from pathlib import Path

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.from_docx import read_docx
from archivist.formats.sandbox import Sandbox
from archivist.formats.zip_members import OVERLAP, TOO_LARGE, TOO_MANY, ZipMembers
from tests.formats.packages import docx, epub, odt, zipped
from tests.formats.pdf_files import Put, pdf

MIB = 1024 * 1024


def content_bomb(size: int) -> bytes:
    """A PDF whose one page inflates to `size` bytes."""
    packed = zlib.compress(b"BT (x) Tj ET " * (size // 13), 9)
    stream = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode()
    plain = pdf([Put(72, 700, "x")])
    start = plain.index(b"10 0 obj") + 9
    return plain[:start] + stream + packed + b"\nendstream" + plain[plain.index(b"endobj", start) :]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("page.pdf", content_bomb(120 * MIB), "larger than 48 MiB when unpacked"),
        ("long.docx", docx("<w:p/>" + " " * (70 * MIB)), "too large when unpacked"),
        ("long.odt", odt(" " * (70 * MIB)), "too large when unpacked"),
        ("long.epub", epub(*["<p>x</p>" + " " * (60 * MIB)] * 5), "too large when unpacked"),
        ("deep.docx", docx("<w:sdt>" * 5_000), "damaged"),
        ("groups.rtf", b"{\\rtf1" + b"{" * 5_000_000, "too deep"),
    ],
)
def test_what_grows_past_its_bound_is_refused_in_time(
    name: str, data: bytes, reason: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with Sandbox() as sandbox:
        start = time.monotonic()
        with pytest.raises(ExtractionFailed, match=reason):
            list(sandbox.parts(path, name))
        assert time.monotonic() - start < 60


def test_entities_that_grow_are_refused() -> None:
    growing = (
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
        + "".join(
            f'<!ENTITY {name} "{f"&{before};" * 10}">'
            for before, name in zip("abcdefgh", "bcdefghi", strict=True)
        )
        + "]>"
    )
    body = f'{growing}<w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>&i;Seen</w:t></w:r></w:p>'
    data = zipped({"word/document.xml": body + "</w:body></w:document>"})
    with pytest.raises(ExtractionFailed, match="amplification"):
        read_docx(data, "x.docx")


def test_packages_with_too_many_overlapping_or_too_large_members_are_refused() -> None:
    with pytest.raises(ExtractionFailed, match=TOO_MANY[:20]):
        ZipMembers(zipped({str(at): "" for at in range(10_001)}), "many.zip")
    whole = zipped({"one": "x" * 100, "two": "y" * 100})
    start = whole.index(b"PK\x01\x02", whole.index(b"PK\x01\x02") + 4)
    overlapping = whole[: start + 42] + b"\x00\x00\x00\x00" + whole[start + 46 :]
    with pytest.raises(ExtractionFailed, match=OVERLAP[:20]):
        ZipMembers(overlapping, "lies.zip")
    with (
        ZipMembers(zipped({"large": b"\x00" * (65 * MIB)}), "large.zip") as members,
        pytest.raises(ExtractionFailed) as refused,
    ):
        members.read("large")
    assert refused.value.reason == TOO_LARGE

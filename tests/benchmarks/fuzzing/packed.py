"""Damage done inside of packed files: unpacked, one thing in them changed, packed again."""

from __future__ import annotations

import bz2
import lzma
import plistlib
import re
import zipfile
import zlib
from collections.abc import Callable
from gzip import compress
from io import BytesIO
from random import Random
from typing import Any

from tests.benchmarks.fuzzing.mutate import mutated

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_LARGEST_MEMBER = 4 << 20


def mutated_file(data: bytes, other: bytes, chance: Random) -> bytes:
    """`data` damaged as it lies there, or inside when it is packed."""
    if chance.random() < 0.75:
        inside = _mutated_inside(data, other, chance)
        if inside:
            return inside
    return mutated(data, other, chance)


def _mutated_inside(data: bytes, other: bytes, chance: Random) -> bytes:
    """b"" when the file is not packed, or not in a way that is known."""
    way = next((_WAYS[magic] for magic in _WAYS if data.startswith(magic)), None)
    try:
        return way(data, other, chance) if way is not None else b""
    except (ValueError, OSError, EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError):
        return b""


def _in_zip(data: bytes, other: bytes, chance: Random) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        members = [
            (one.filename, archive.read(one))
            for one in archive.infolist()
            if one.file_size < _LARGEST_MEMBER
        ]
    wanted = [at for at, (name, _) in enumerate(members) if _is_read(name)] or range(len(members))
    donors = _members_of(other)
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = chance.choice(wanted)
        name, inside = members[at]
        donor = chance.choice(donors) if donors else other
        members[at] = (name, mutated_file(inside, donor, chance))
    if chance.random() < 0.1:
        at, to = chance.randrange(len(members)), chance.randrange(len(members))
        members[at] = (members[to][0], members[at][1])
    if chance.random() < 0.05:
        del members[chance.randrange(len(members))]
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, inside in members:
            if name not in archive.namelist():
                archive.writestr(name, inside)
    packed = file.getvalue()
    return mutated(packed, other, chance) if chance.random() < 0.1 else packed


def _is_read(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels", ".html", ".xhtml", ".htm", ".opf", ".ncx",
                                  ".json", ".jsonl", ".gz", ".warc", ".txt", ".md"))  # fmt: skip


def _members_of(data: bytes) -> list[bytes]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            few = [one for one in archive.infolist() if one.file_size < 200_000][:20]
            return [archive.read(one) for one in few]
    except (ValueError, OSError, zipfile.BadZipFile, zlib.error, NotImplementedError):
        return []


def _in_gzip(data: bytes, other: bytes, chance: Random) -> bytes:
    """Each record of a web archive is packed by itself, and stays so."""
    records: list[bytes] = []
    while data:
        inflate = zlib.decompressobj(31)
        records.append(inflate.decompress(data, _LARGEST_MEMBER))
        data = inflate.unused_data
    at = chance.randrange(len(records))
    records[at] = mutated(records[at], other, chance)
    return b"".join(compress(record, 1, mtime=0) for record in records)


def _in_plist(data: bytes, other: bytes, chance: Random) -> bytes:
    tree = _changed_leaf(plistlib.loads(data), other, chance)
    return plistlib.dumps(tree, fmt=plistlib.FMT_BINARY)


def _changed_leaf(value: Any, other: bytes, chance: Random) -> Any:
    if isinstance(value, dict) and value:
        key = chance.choice(list(value))
        if chance.random() < 0.1:
            return {**value, key: chance.choice((1, 1.5, "x", b"x", [], {}, True, [value]))}
        return {**value, key: _changed_leaf(value[key], other, chance)}
    if isinstance(value, bytes):
        return mutated(value, other, chance)
    if isinstance(value, str):
        words = mutated(value.encode(), other[:2_000], chance).decode("utf-8", "replace")
        return words.replace("\x00", "")
    return value


def _in_pdf(data: bytes, other: bytes, chance: Random) -> bytes:
    """One stream inflated, changed and packed again; its length is left as it was or mended."""
    streams = [one for one in _STREAM.finditer(data) if len(one[1]) < 500_000]
    if not streams:
        return b""
    chosen = chance.choice(streams)
    plain = zlib.decompress(chosen[1])[:_LARGEST_MEMBER]
    packed = zlib.compress(mutated(plain, other[:5_000], chance), 1)
    head, tail = data[: chosen.start(1)], data[chosen.end(1) :]
    before = head.rfind(b"/Length", max(0, len(head) - 400))
    if before >= 0:
        rest = re.sub(rb"\A/Length\s+\d+(?!\s+\d+\s+R)", b"/Length %d" % len(packed), head[before:])
        head = head[:before] + rest
    return head + packed + tail


_WAYS: dict[bytes, Callable[[bytes, bytes, Random], bytes]] = {
    b"PK": _in_zip,
    b"\x1f\x8b": _in_gzip,
    b"BZh": lambda data, other, chance: bz2.compress(mutated(bz2.decompress(data), other, chance)),
    b"\xfd7z": lambda data, other, chance: lzma.compress(
        mutated(lzma.decompress(data), other, chance), preset=0
    ),
    b"bplist": _in_plist,
    b"%PDF": _in_pdf,
}

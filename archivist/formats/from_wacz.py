"""WACZ: web archives with the list of their pages, in a ZIP."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from typing import Any

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Member
from archivist.formats.from_warc import BROKEN, NOTHING, Page, Sieve, sifted, without_fragment
from archivist.formats.several import PartNames
from archivist.formats.source import Source
from archivist.formats.zip_container import FAULTS, Inflater, Unreadable, opened_zip

CHANGED = "The file {path} in it is not as its list of contents says: it was changed or damaged."
MISSING = "The file {path} of its list of contents is missing."
_MOST_PAGES = 200_000
_MOST_CHECKED = 256 * 1024 * 1024
_PIECE = 1 << 20


def parts_of_wacz(source: Source) -> Iterator[Member]:
    """A member for each page of the list (all pages, without a list) and each document."""
    with opened_zip(source) as archive:
        by_path = {member.filename: member for member in archive.infolist()}
        inflater = Inflater(archive, source)
        faults = _checked(archive, by_path, inflater)
        sieve = Sieve(_pages(by_path, inflater))
        count = 0
        for member in _members(archive, by_path, sieve, faults):
            count += 1
            yield member
        if not count and sieve.pages:
            sieve = Sieve()  # a list that fits nothing says nothing
            for member in _members(archive, by_path, sieve, faults):
                count += 1
                yield member
    faults += sieve.faults
    if not count:
        raise ExtractionFailed(source.name, " ".join([NOTHING, *faults]))
    if faults:
        raise ExtractionFailed(source.name, " ".join(dict.fromkeys(faults)))


def _members(
    archive: zipfile.ZipFile,
    by_path: dict[str, zipfile.ZipInfo],
    sieve: Sieve,
    faults: list[str],
) -> Iterator[Member]:
    parts = PartNames()
    for path, info in by_path.items():
        if path.lower().endswith((".warc", ".warc.gz", ".arc.gz", ".arc")):
            try:
                with archive.open(info) as stream:
                    yield from sifted(stream, sieve, parts, faults)  # type: ignore[arg-type]
            except (*FAULTS, RuntimeError):
                faults.append(BROKEN)


def _pages(by_path: dict[str, zipfile.ZipInfo], inflater: Inflater) -> dict[str, Page]:
    """The pages of the lists, by their addresses."""
    pages: dict[str, Page] = {}
    for path, info in by_path.items():
        if not (path.startswith("pages/") and path.endswith(".jsonl")):
            continue
        try:
            lines = inflater.read(info).decode("utf-8", "replace").splitlines()
        except Unreadable:
            continue
        for line in lines[:_MOST_PAGES]:
            fields = _object(line)
            url = fields.get("url")
            if isinstance(url, str) and url:
                title = fields.get("title")
                pages[without_fragment(url)] = Page(title if isinstance(title, str) else "")
    return pages


def _checked(
    archive: zipfile.ZipFile, by_path: dict[str, zipfile.ZipInfo], inflater: Inflater
) -> list[str]:
    """What does not agree with datapackage.json."""
    info = by_path.get("datapackage.json")
    try:
        listed = _object(inflater.read(info).decode("utf-8", "replace")) if info else {}
    except Unreadable:
        listed = {}
    resources = listed.get("resources")
    faults: list[str] = []
    for resource in resources[:1000] if isinstance(resources, list) else ():
        path = resource.get("path") if isinstance(resource, dict) else None
        if not isinstance(path, str):
            continue
        member = by_path.get(path)
        if member is None:
            faults.append(MISSING.format(path=path[:200]))
        elif not _is_as_listed(archive, member, resource):
            faults.append(CHANGED.format(path=path[:200]))
    return faults[:5]


def _is_as_listed(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, resource: dict[str, Any]
) -> bool:
    stats = resource.get("stats")
    told = stats if isinstance(stats, dict) else resource
    kind, _, digest = str(told.get("hash", "")).rpartition(":")
    kind = kind or str(resource.get("hashing", ""))
    if kind not in {"sha256", "sha224", "sha1", "md5"} or not digest:
        return True
    if member.file_size > _MOST_CHECKED:
        return True
    found = hashlib.new(kind, usedforsecurity=False)
    try:
        with archive.open(member) as stream:
            size = 0
            while piece := stream.read(_PIECE):
                size += len(piece)
                if size > _MOST_CHECKED:
                    return False
                found.update(piece)
    except (*FAULTS, RuntimeError):
        return False
    return found.hexdigest() == digest.lower()


def _object(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}

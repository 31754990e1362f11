"""CPU time of reading HTML files, against trafilatura alone on the same files."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import trafilatura

from archivist.errors import ExtractionFailed
from archivist.formats.readers import read_bytes
from archivist.formats.source import Options
from tests.benchmarks.accuracy import corpus as files
from tests.benchmarks.accuracy.rows import Row

EVERY = 3


def measure(corpus: Path) -> list[Row]:
    """The throughput of one process as a multiple of trafilatura's own, by CPU time."""
    pages = [
        (files.content(corpus, entry), files.name(entry))
        for entry in files.entries(corpus, "html")[::EVERY]
    ]
    ways = (_alone, _fast, _vote)
    for way in ways:
        way(*pages[0])
    spent = dict.fromkeys(ways, 0.0)
    for page in pages:
        for way in ways:  # in turn, so that a busy minute falls on all alike
            spent[way] += _seconds(way, page)
    return [
        Row("throughput, fast (trafilatura = 1)", spent[_alone] / spent[_fast], 0.8, 1.5),
        Row("throughput, vote (trafilatura = 1)", spent[_alone] / spent[_vote], 0.2, 0.3),
    ]


def _seconds(way: Callable[[bytes, str], object], page: tuple[bytes, str]) -> float:
    start = time.process_time()
    with suppress(ExtractionFailed):
        way(*page)
    return time.process_time() - start


def _alone(data: bytes, _name: str) -> object:
    return trafilatura.bare_extraction(data, with_metadata=True)


def _fast(data: bytes, name: str) -> object:
    return read_bytes(data, name, Options(fast=True))


def _vote(data: bytes, name: str) -> object:
    return read_bytes(data, name)

"""Files with several documents or members, made in a test and opened as a child would."""

from collections.abc import Callable, Iterator
from pathlib import Path

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract, Member, Part
from archivist.formats.source import USUAL, Options, Source

Opener = Callable[[Source], Iterator[Part]]


def opened(
    opener: Opener, folder: Path, name: str, data: bytes | str, options: Options = USUAL
) -> list[Part]:
    """All parts of a file `name` with these bytes; each extract keeps its promises."""
    path = folder / "stored"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    parts = list(opener(Source(path, name, options)))
    for part in parts:
        if isinstance(part, Extract):
            part.check()
            assert Extract.from_json(part.to_json()) == part
    return parts


def extracts(parts: list[Part]) -> list[Extract]:
    return [part for part in parts if isinstance(part, Extract)]


def members(parts: list[Part]) -> list[Member]:
    return [part for part in parts if isinstance(part, Member)]


def until_fault(opener: Opener, folder: Path, name: str, data: bytes) -> tuple[list[Part], str]:
    """The parts that came before the reason that was given at last."""
    path = folder / "stored"
    path.write_bytes(data)
    came: list[Part] = []
    try:
        came.extend(opener(Source(path, name)))
    except ExtractionFailed as fault:
        return came, fault.reason
    raise AssertionError("nothing was told")

"""Files that hold several documents: names for the parts, and what is told at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract
from archivist.text.normalize import canonical

LONGEST_PART = 200
MOST_NAMED = 5


class PartNames:
    """Names for the parts of one file, none twice."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._count = 0

    def next(self, wanted: str = "") -> str:
        """`wanted`, if no earlier part has it; else a number in order is put after or in place."""
        self._count += 1
        name = " ".join(canonical(wanted).split())[:LONGEST_PART] or str(self._count)
        given, number = name, self._count
        while given in self._given:
            given = f"{name} #{number}"
            number += 1
        self._given.add(given)
        return given


def with_warnings(
    extracts: Iterator[Extract], warnings: Sequence[str], name: str, nothing: str
) -> Iterator[Extract]:
    """The extracts; what was found wrong with the file by then is told with the last one.

    Raises ExtractionFailed with `nothing` and the warnings when there is none.
    """
    held: Extract | None = None
    for extract in extracts:
        if held is not None:
            yield held
        held = extract
    if held is None:
        raise ExtractionFailed(name, " ".join([nothing, *warnings]))
    yield replace(held, warnings=(*held.warnings, *warnings))


def left_out(names: Sequence[str], *, all_of_it: bool = False) -> str:
    """One sentence on members that gave nothing, the first few by name."""
    first = ", ".join(" ".join(name.split())[:100] for name in names[:MOST_NAMED])
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    begin = "Nothing in it could be unpacked:" if all_of_it else "What is in it was read, but for"
    return f"{begin} {first}{more}."

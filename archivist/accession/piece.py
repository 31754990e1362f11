"""One thing on its way through the pipe: a file, a member of one, or a record of one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from archivist.formats.extract import Extract, FieldValue
from archivist.formats.source import USUAL, Options
from archivist.store.originals import KeptOriginal
from archivist.store.renditions import Citation


@dataclass
class Piece:
    """Where it came from, the bytes as they were kept, and what came of reading them.

    `path` is written for people, `place` counts the chosen files, `member` is the place in the
    original `parent`. `known` are values that its container tells of it. `cited` is the record that
    names the file, whose values go before the file's own. Without `extract` and `error` it is a
    duplicate, or an opened container.
    """

    path: str
    name: str
    file: Path | None = None
    options: Options = USUAL
    place: int = 0
    depth: int = 0
    member: str = ""
    parent: KeptOriginal | None = None
    known: tuple[FieldValue, ...] = ()
    cited: Piece | None = None
    position: int = 0
    kept: KeptOriginal | None = None
    extract: Extract | None = None
    error: str = ""
    locked: bool = False
    opened: bool = False

    @property
    def part(self) -> str:
        """Which record of its original it is."""
        return self.extract.part if self.extract else ""


@dataclass
class Progressing:
    """A piece whose reading is under way: what came of it so far, and who waits for its end."""

    piece: Piece
    documents: int = 0
    attached: int = 0  # of the documents: those that are read from a file that a record names
    members: int = 0
    citation: Citation | None = None  # of the file where it is a document as a whole
    twins: list[Piece] = field(default_factory=list)


def completed(extract: Extract, piece: Piece) -> Extract:
    """`extract` with what is known of the piece from elsewhere."""
    values = list(extract.values)
    if piece.cited is not None and piece.cited.extract is not None:
        extract = replace(extract, warnings=(*piece.cited.extract.warnings, *extract.warnings))
        told = piece.cited.extract.values
        names = {value.name for value in told}
        values = [*told, *(value for value in values if value.name not in names)]
    held = {value.name for value in values} - {"url"}
    # Where a page was fetched from, the container knows best.
    known = [value for value in piece.known if value.name not in held]
    if any(value.name == "url" for value in known):
        values = [value for value in values if value.name != "url"]
    return replace(extract, values=(*values, *known))

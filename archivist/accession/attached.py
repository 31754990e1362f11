"""Files that bibliographic records name: found, and not read when their bytes are here already."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from archivist.accession.piece import Piece
from archivist.model.columns import fold
from archivist.store.incoming import written_path

MISSING = "The attached file “{name}” was not found beside it."
TAKEN = "Its file “{name}” is in the archive, or on the list, with another title."
UNREAD = "Its file “{name}” was not read: {why}"


def attached_file(record: Piece) -> Piece | None:
    """The first file that a record names, when it lies in the folder of the record's file."""
    if record.file is None or record.extract is None:
        return None
    folder = record.file.parent
    for name in record.extract.attached:
        try:
            file = (folder / name).resolve()
            if _is_hidden(name) or _is_hidden(file.relative_to(folder.resolve())):
                continue
            if file.is_file():
                return Piece(
                    written_path(file),
                    file.name,
                    file,
                    place=record.place,
                    depth=record.depth + 1,
                    member=record.part,
                    parent=record.kept,
                    cited=record,
                )
        except (OSError, ValueError):
            continue
    return None


def once_more(piece: Piece, title: str) -> Piece:
    """A piece with the bytes of a document of that title, which are not read again; a record that
    names them and says otherwise stands alone, for it must not be lost.
    """
    record = piece.cited
    if record is None or record.kept is None or record.extract is None:
        return piece
    if fold(record.extract.value("title")) in {"", fold(title)}:
        return piece
    return standing_alone(record, TAKEN.format(name=piece.name))


def standing_alone(record: Piece, warning: str) -> Piece:
    """A record without the file that it names, and why. ValueError for what is no record."""
    if record.extract is None:
        raise ValueError("a record has an extract")
    warnings = (*record.extract.warnings, warning)
    return replace(record, extract=replace(record.extract, warnings=warnings))


def _is_hidden(path: str | Path) -> bool:
    """Whether a part of `path` is hidden; what is hidden is nobody's article."""
    return any(part.startswith(".") and part != ".." for part in Path(path).parts)

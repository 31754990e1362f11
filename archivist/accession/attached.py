"""Files that bibliographic records name: found, joined with the record, or told why not.

Whatever becomes of the file, the record is not lost: where its file is there as something else,
cannot be read, or holds texts of its own, the record stands alone.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from archivist.accession.piece import Piece
from archivist.formats.extract import Extract
from archivist.formats.notices import FURTHER
from archivist.store.incoming import written_path
from archivist.store.renditions import Citation

MISSING = "The attached file “{name}” was not found beside it."
INSIDE = "Its file “{name}” is not joined with it, because the record came with another file."
TAKEN = "Its file “{name}” is here already, and with other values. The record stands alone."
UNREAD = "Its file “{name}” was not read: {why}"
HOLDS_OTHERS = "It holds texts of its own, which stand beside the record."
_RECORDS = (".ris", ".bib", ".rdf", ".json")


def tells_of_others(name: str) -> bool:
    """Whether a file called so may hold records that name the files beside it."""
    return name.lower().endswith(_RECORDS)


def attached_file(record: Piece) -> Piece | None:
    """The first file that a record of a chosen file names, when it lies in that file's folder."""
    if record.file is None or record.depth or record.extract is None:
        return None
    folder, names = record.file.parent, record.extract.attached
    for number, name in enumerate(names):
        file = _beside(folder, name)
        if file is None:
            continue
        others = [*names[:number], *names[number + 1 :]]
        if others:
            listed = ", ".join(f"“{other}”" for other in others)
            record = _warned(record, record.extract, FURTHER.format(names=listed))
        return Piece(
            written_path(file),
            file.name,
            file,
            replace(record.options, recipe=""),
            record.place,
            depth=1,
            member=record.part,
            parent=record.kept,
            cited=record,
        )
    return None


def why_not_attached(record: Piece, extract: Extract) -> str:
    """What to say of a record of which no file was found."""
    came_along = record.file is None or record.depth > 0
    return (INSIDE if came_along else MISSING).format(name=extract.attached[0])


def is_first_reading(piece: Piece) -> bool:
    """Whether the piece is a file that its record has just named."""
    return piece.cited is not None and piece.file is not None


def once_more(piece: Piece, held: Citation) -> Piece:
    """A piece with the bytes of a document that is cited so, which are not read again."""
    if piece.cited is None or piece.cited.extract is None or agrees(piece.cited.extract, held):
        return piece
    return standing_alone(piece, TAKEN)


def agrees(record: Extract, held: Citation) -> bool:
    """Whether all that a record tells is told already."""
    told = Citation.of(record.value("title"), record.value("date"), record.creators)
    return all(value in {"", other} for value, other in zip(told, held, strict=True))


def standing_alone(piece: Piece, words: str, why: str = "") -> Piece:
    """The record that names the piece, without it. ValueError where there is none."""
    record = piece.cited
    if record is None or record.extract is None:
        raise ValueError("no record names it")
    return _warned(record, record.extract, words.format(name=piece.name, why=why))


def _warned(record: Piece, extract: Extract, warning: str) -> Piece:
    return replace(record, extract=replace(extract, warnings=(*extract.warnings, warning)))


def _beside(folder: Path, name: str) -> Path | None:
    for written in dict.fromkeys((name, name.replace("\\", "/"))):
        try:
            file = (folder / written).resolve()
            inside = file.relative_to(folder.resolve())
            if not (_is_hidden(written) or _is_hidden(inside)) and file.is_file():
                return file
        except (OSError, ValueError):
            continue
    return None


def _is_hidden(path: str | Path) -> bool:
    """Whether a part of `path` is hidden; what is hidden is nobody's article."""
    return any(part.startswith(".") and part != ".." for part in Path(path).parts)

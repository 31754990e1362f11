"""What is known of one staged file: read off the GUI thread, for the inspector and the previews."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from pathlib import Path

from archivist.archive import Archive
from archivist.errors import NotFound
from archivist.formats.decode import decode
from archivist.formats.media_types import CSV, PLAIN, TSV
from archivist.formats.recipes.shelf import HEAD_CHARACTERS
from archivist.formats.source import Options
from archivist.store import documents, originals, staging

SHOWN = 4_000  # code points of the text that are shown


@dataclass(frozen=True)
class Look:
    """A staged item with its text, its kept bytes, and the document it is like."""

    id: str
    name: str
    path: str
    state: str
    media_type: str
    language: str
    told: tuple[str, ...]
    text: str
    kept: Path | None
    options: Options
    similar_id: str = ""
    similar_title: str = ""


def look_at(archive: Archive, item_id: str) -> Look | None:
    """The item of that id; None when it is no longer on the list."""
    with archive.read() as session:
        found = staging.items(session, [item_id])
        if not found:
            return None
        item = found[0]
        extract = staging.extract_of(item)
        title = ""
        if item.similar_id:
            try:
                title = documents.get(session, item.similar_id).title
            except NotFound:
                title = ""
    kept = originals.existing(archive.originals, item.sha256) if item.sha256 else None
    told = tuple(part for part in (*item.warnings.split("\n"), item.error, item.similar) if part)
    return Look(
        item.id,
        item.name,
        item.path,
        item.state,
        item.media_type,
        item.language,
        told,
        extract.text[:SHOWN] if extract is not None else "",
        kept,
        Options.from_fields(json.loads(item.options)),
        item.similar_id if title else "",
        title,
    )


def material_of(archive: Archive, look: Look) -> str:
    """The words a recipe would work on; of a table its columns come first, parted by tabs."""
    if look.kept is not None and look.media_type in (PLAIN, CSV, TSV):
        with look.kept.open("rb") as file:
            text = decode(file.read(HEAD_CHARACTERS), chosen=look.options.encoding).text
        if look.media_type == CSV:
            columns = next(csv.reader(io.StringIO(text[:20_000])), [])
            return "\t".join(columns) + "\n" + text
        return text
    with archive.read() as session:
        found = staging.items(session, [look.id])
        extract = staging.extract_of(found[0]) if found else None
    return extract.text if extract is not None else ""

"""What a bibliographic record says, whichever format it was written in, as an extract."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from archivist import __version__
from archivist.formats.composer import Composer
from archivist.formats.extract import Extract
from archivist.formats.page_text import lines_of_page
from archivist.formats.record_values import edtf_of, is_address, local_file
from archivist.formats.values import Values, finished
from archivist.model.fields import Origin
from archivist.model.structure import BlockKind

MOST_ATTACHED = 50
_HYPHENS = re.compile(r"(?<=\d)-+(?=\d)")


@dataclass
class Record:
    """One reference. Names are written as they are read (Claude E. Shannon, 高市早苗)."""

    title: str = ""
    creators: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    date: str = ""
    container: str = ""  # the journal, newspaper or book it stands in
    publisher: str = ""
    place: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    url: str = ""
    doi: str = ""
    isbn: str = ""
    abstract: str = ""
    notes: list[str] = field(default_factory=list)
    language: str = ""
    type: str = ""
    rights: str = ""
    section: str = ""
    attached: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing a thing could be known by."""
        return not (self.title or self.creators or self.url or self.doi or self.abstract)


def extract_of_record(
    record: Record, *, part: str, name: str, media_type: str, reader: str
) -> Extract:
    """The record as a document: its abstract and notes, or its reference, are the text."""
    composer, values = Composer(), Values()
    for passage in (record.abstract, *record.notes):
        for line in _lines(passage):
            composer.add(BlockKind.PARAGRAPH, line)
    if not composer.blocks:
        composer.add(BlockKind.PARAGRAPH, reference_of(record))
    _add_values(values, record)
    made = finished(
        composer,
        values,
        name="" if part else name,
        media_type=media_type,
        extractor=(f"archivist.{reader}", __version__),
    )
    attached = dict.fromkeys(filter(None, map(local_file, record.attached)))
    return replace(made, part=part, attached=tuple(attached)[:MOST_ATTACHED])


def reference_of(record: Record) -> str:
    """The record as one readable line."""
    names = ", ".join((record.creators or record.editors)[:20])
    date = edtf_of(record.date) or record.date
    head = f"{names} ({date})" if names and date else names or date
    pages = _HYPHENS.sub("–", record.pages)
    number = f"{record.volume}({record.issue})" if record.issue else record.volume
    stand = " ".join(filter(None, (record.container, number)))
    stand = ", ".join(filter(None, (stand, f"pp. {pages}" if pages else "")))
    house = ": ".join(filter(None, (record.place, record.publisher)))
    link = f"https://doi.org/{record.doi}" if record.doi else record.url
    sentences = (head, record.title, stand, house, link)
    return " ".join(_sentence(words) for words in sentences if words.strip())


def _sentence(words: str) -> str:
    words = " ".join(words.split())
    ended = words.endswith((".", "?", "!", "。", "？", "！")) or is_address(words)
    return words if ended else f"{words}."


def _add_values(values: Values, record: Record) -> None:
    values.add("title", record.title, Origin.META)
    values.add_creators(record.creators or record.editors, Origin.META)
    values.add("date", edtf_of(record.date), Origin.META, record.date)
    values.add("publisher", record.container or record.publisher, Origin.META)
    values.add("identifier", _identifier(record), Origin.META)
    for name in ("url", "language", "type", "rights", "section"):
        values.add(name, getattr(record, name), Origin.META)
    if record.abstract:
        values.add("description", reference_of(record), Origin.META)


def _identifier(record: Record) -> str:
    """One identifier with its kind in front; the ISBN of the book around a chapter is not its."""
    if record.doi:
        return f"doi:{record.doi}"
    return f"isbn:{record.isbn}" if record.isbn and not record.container else ""


def _lines(passage: str) -> list[str]:
    return lines_of_page(passage) if "</" in passage or "<br" in passage else passage.splitlines()

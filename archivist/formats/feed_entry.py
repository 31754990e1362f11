"""One entry of a feed, whichever kind of feed it stood in, as an extract."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from archivist import __version__
from archivist.formats.composer import Composer
from archivist.formats.extract import Extract
from archivist.formats.html_links import whole_address
from archivist.formats.mail_body import compose_plain
from archivist.formats.values import Values, finished
from archivist.formats.whole_html import compose_whole, words_of_html
from archivist.model.fields import Origin
from archivist.model.structure import BlockKind
from archivist.text.stamps import day_of_stamp


@dataclass
class FeedEntry:
    """What a feed says of one article; `text` is its plain text, used where `html` is ""."""

    title: str = ""
    html: str = ""
    text: str = ""
    summary: str = ""
    url: str = ""
    date: str = ""
    creators: list[str] = field(default_factory=list)
    publisher: str = ""
    language: str = ""
    section: str = ""
    rights: str = ""
    identifier: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.title or self.html or self.text or self.summary or self.url)


def extract_of_entry(entry: FeedEntry, *, part: str, media_type: str, reader: str) -> Extract:
    """The entry as a document: its content, else its summary, else its title is the text."""
    composer, values = Composer(), Values()
    compose_whole(entry.html or ("" if entry.text else entry.summary), composer, entry.url)
    if not composer.blocks:
        compose_plain(entry.text, composer)
    if not composer.blocks:
        composer.add(BlockKind.PARAGRAPH, entry.title or entry.url)
    summary = words_of_html(entry.summary) if entry.html or entry.text else ""
    values.add("title", entry.title, Origin.META)
    values.add_creators(entry.creators, Origin.META)
    values.add("date", day_of_stamp(entry.date), Origin.META, entry.date)
    values.add_date(entry.date, Origin.META)
    values.add("publisher", entry.publisher, Origin.META)
    values.add("url", whole_address(entry.url, ""), Origin.META)
    values.add("description", summary, Origin.META)
    values.add("language", entry.language, Origin.META)
    values.add("section", entry.section, Origin.META)
    values.add("rights", entry.rights, Origin.META)
    values.add("identifier", entry.identifier, Origin.META)
    made = finished(
        composer,
        values,
        name="",
        media_type=media_type,
        extractor=(f"archivist.{reader}", __version__),
    )
    return replace(made, part=part)

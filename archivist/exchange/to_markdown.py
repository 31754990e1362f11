"""A folder of Markdown: one file for each document, its fields above, its passages below.

Fields are YAML front matter; each passage is a quote with a block id (`^` and the annotation's
id), which stays the same from export to export, so that notes may link to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from archivist.exchange.links import safe_address
from archivist.exchange.markdown_text import blocks, escaped, in_item, quoted
from archivist.exchange.names import file_name
from archivist.exchange.selection import Article, Selection
from archivist.model.rendition import BlockKind
from archivist.store.documents import ReadingText
from archivist.store.passage_rows import BodyRow, Passage

_GROUPS = {
    "people": "person",
    "organisations": "organisation",
    "places": "place",
    "agreements": "agreement",
    "disputes": "dispute",
    "events": "event",
    "codes": "code",
}


def write(selection: Selection, part: Path) -> Sequence[str]:
    """Writes one file for each document into the folder `part`; returns warnings."""
    taken: set[str] = set()
    for article in selection:
        document = article.document
        name = file_name(f"{document.date} {document.title}", ".md", taken)
        page = "\n\n".join([_front_matter(article), *_page(article)]) + "\n"
        (part / name).write_text(page, encoding="utf-8", newline="\n")
    return ()


def front_matter(article: Article) -> dict[str, Any]:
    """The fields of a document that are filled, by the names they have in the file."""
    document = article.document
    fields = {
        "title": document.title,
        "creators": list(article.creators),
        "date": document.date,
        "outlet": document.publisher,
        "agency": document.agency,
        "dateline": ", ".join(filter(None, (document.dateline_place, document.dateline_date))),
        "language": document.language,
        "type": document.type,
        "section": document.section,
        "description": document.description,
        "rights": document.rights,
        "identifier": document.identifier,
        "url": document.url,
        "id": document.id,
        "added": document.added_at.isoformat(timespec="seconds"),
        "original_sha256": article.original.sha256,
    }
    for name, kind in _GROUPS.items():
        bodies = (body for passage in article.passages for body in passage.bodies)
        fields[name] = list(dict.fromkeys(body.label for body in bodies if body.kind == kind))
    return {name: value for name, value in fields.items() if value}


def _front_matter(article: Article) -> str:
    held = yaml.safe_dump(front_matter(article), allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{held}---"


def _page(article: Article) -> list[str]:
    text = article.text()
    title = article.document.title
    first = text.blocks[:1]
    repeats = [
        block
        for block in first
        if block.kind == BlockKind.HEADING
        and text.text[block.start : block.end].strip() == title.strip()
    ]
    parts = [f"# {escaped(title)}", *blocks(text, skip=repeats)]
    if article.passages:
        parts.append("## Marked passages")
        for passage in article.passages:
            parts += _passage(passage, text, article.pages_of(passage))
    return parts


def _passage(passage: Passage, text: ReadingText, pages: str) -> list[str]:
    place = f"characters {passage.span.start}–{passage.span.end}"
    if passage.rendition_id != text.rendition_id:
        place += " of an earlier text"
    if pages:
        place = f"page {escaped(pages)}, {place}"
    said = [f"- {_said(body)}" for body in passage.bodies]
    return [quoted(passage.exact), f"^{passage.id}", "\n".join([*said, f"- {place}"])]


def _said(body: BodyRow) -> str:
    if body.kind != "note":
        return f"{body.kind}: {escaped(body.label)}"
    address = safe_address(body.label)
    return f"note: <{address}>" if address else f"note: {in_item(body.label)}"

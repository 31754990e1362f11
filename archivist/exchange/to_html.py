"""One page that a colleague reads and filters with no program and no network.

The page holds no script: radio buttons and `:has()` do the filtering, and its policy forbids
loading anything. In browsers older than 2023 everything is shown and the index still links.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from archivist.exchange.links import safe_address
from archivist.exchange.page_index import KINDS, Entry, PageIndex
from archivist.exchange.page_style import STYLE, style_of
from archivist.exchange.page_text import MarkedText, escape, gloss, lang, shortened
from archivist.exchange.selection import Article, Selection
from archivist.model.columns import now
from archivist.model.document import Document
from archivist.model.rendition import BlockKind
from archivist.store.documents import ReadingText
from archivist.store.passage_rows import Passage

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def write(selection: Selection, part: Path) -> Sequence[str]:
    """Writes the page; returns warnings."""
    index = PageIndex(selection)
    listed: list[Document] = []
    # The index stands before the articles and is complete only after them.
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n") as articles:
        for article in selection:
            listed.append(article.document)
            _write_article(articles, article, index)
        articles.seek(0)
        with part.open("w", encoding="utf-8", newline="\n") as page:
            page.write(_head(selection, index))
            page.write(_index(selection, index, listed))
            page.write("<main>\n")
            page.write(_title(selection))
            shutil.copyfileobj(articles, page)
            page.write("</main>\n</body>\n</html>\n")
    return ()


def _head(selection: Selection, index: PageIndex) -> str:
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(selection.name)}</title>\n"
        f"<style>\n{STYLE}{style_of(index)}</style>\n</head>\n<body>\n"
    )


def _title(selection: Selection) -> str:
    counts = f"{_many(selection.documents, 'document')}, {_many(selection.passages, 'passage')}"
    return (
        f'<header class="page"><h1><bdi>{escape(selection.name)}</bdi></h1>'
        f"<p>{counts}. Exported from Archivist on {now():%Y-%m-%d}.</p></header>\n"
    )


def _index(selection: Selection, index: PageIndex, listed: Sequence[Document]) -> str:
    parts = [
        '<nav aria-label="Index">\n',
        '<p class="all"><input type="radio" name="shown" id="f0" checked>'
        f'<label for="f0">Everything<b>{selection.passages:,}</b></label></p>\n',
    ]
    for kind, (shape, name) in KINDS.items():
        entries = index.of_kind(kind)
        count = index.notes if kind == "note" else sum(len(entry.places) for entry in entries)
        if count:
            parts.append(_group(kind, shape, name, count, entries))
    titles = "".join(
        f'<li><a href="#d-{document.id}"><bdi{lang(document.language)}>{escape(document.title)}'
        f"</bdi><small>{escape(_dated(document))}</small></a></li>\n"
        for document in listed
    )
    parts.append(
        f"<details><summary>Documents<b>{len(listed):,}</b></summary>"
        f'<ol class="documents">\n{titles}</ol></details>\n</nav>\n'
    )
    return "".join(parts)


def _group(kind: str, shape: str, name: str, count: int, entries: Sequence[Entry]) -> str:
    switch = (
        f'<p class="kind"><label for="k-{kind}" style="--c:var(--{kind})"'
        f' title="Show or hide these marks"><input type="checkbox" id="k-{kind}" checked>{name}'
        f"<b>{count:,}</b></label></p>\n"
    )
    if not entries:
        return f"<section>{switch}</section>\n"
    items = "".join(_entry(shape, entry) for entry in entries)
    return f"<section>{switch}<ul>\n{items}</ul></section>\n"


def _entry(shape: str, entry: Entry) -> str:
    key = f"f{entry.number}"
    names = escape(" · ".join(entry.other_names))
    told = f' title="{names}"' if names else ""
    places = "".join(
        f'<li><a href="#a-{place.annotation_id}"><q{lang(place.language)}>'
        f"{escape(shortened(place.exact))}</q><small>{escape(shortened(place.title, 60))}"
        f"{', ' + escape(place.date) if place.date else ''}</small></a></li>"
        for place in entry.places
    )
    return (
        f'<li><input type="radio" name="shown" id="{key}">'
        f'<label for="{key}" style="--c:var({entry.paint})"{told}><i>{shape}</i>'
        f"<bdi{lang(entry.language)}>{escape(entry.label)}</bdi><b>{len(entry.places):,}</b>"
        f'</label><ol class="places">{places}</ol></li>\n'
    )


def _write_article(file: IO[str], article: Article, index: PageIndex) -> None:
    document, text = article.document, article.text()
    here = [held for held in article.passages if held.rendition_id == text.rendition_id]
    earlier = [held for held in article.passages if held.rendition_id != text.rendition_id]
    for passage in article.passages:
        index.enter(article, passage)
    bodies = tuple(body for passage in article.passages for body in passage.bodies)
    classes = index.classes(bodies)
    file.write(f'<article id="d-{document.id}" class="{classes}"{lang(document.language)}>\n')
    titled = _begins_with_title(text, document.title)
    rows = MarkedText(text, here, index, titled=titled).html()
    title = next(rows) if titled else f"<h2><bdi>{escape(document.title)}</bdi></h2>"
    file.write(f"<header>{title}{_source(article)}</header>\n")
    for row in rows:
        file.write(row)
    if earlier:
        file.write(_earlier(article, earlier, index))
    file.write("</article>\n")


def _begins_with_title(text: ReadingText, title: str) -> bool:
    first = text.blocks[0] if text.blocks else None
    if first is None or first.kind != BlockKind.HEADING:
        return False
    return text.text[first.start : first.end].strip() == title.strip()


def _source(article: Article) -> str:
    document = article.document
    line = [", ".join(article.creators), document.publisher, document.agency, document.date]
    words = " · ".join(escape(part) for part in dict.fromkeys(line) if part)
    if address := safe_address(document.canonical_url or document.url):
        link = f'<a href="{escape(address)}" rel="noreferrer noopener">source</a>'
        words = f"{words} · {link}" if words else link
    return f'<p class="source">{words}</p>'


def _earlier(article: Article, passages: Sequence[Passage], index: PageIndex) -> str:
    """Passages of a text that was read before the present one; they have no place in it."""
    glosses = "".join(
        f'<a id="a-{passage.id}"></a>{gloss(passage, index, article.pages_of(passage))}'
        for passage in passages
    )
    return f'<section class="earlier"><h3>Marked in an earlier text</h3>{glosses}</section>\n'


def _dated(document: Document) -> str:
    return ", ".join(part for part in (document.publisher, document.date) if part)


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"

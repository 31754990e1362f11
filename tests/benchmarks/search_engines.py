"""The engines that are compared, each given the same articles: ours, stock Whoosh, FTS5, tantivy.

A `build_…` makes an index of articles in an empty folder. tantivy is left out where it is not
installed (`pip install tantivy`; no part of the program).
"""

from __future__ import annotations

import importlib.util
import sqlite3
import uuid
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from search_model import Article, articles
from whoosh.analysis import CharsetFilter, LowercaseFilter, RegexTokenizer, StemFilter
from whoosh.fields import DATETIME, ID, KEYWORD, TEXT, Schema
from whoosh.index import create_in
from whoosh.support.charset import accent_map

from archivist.archive import Archive
from archivist.model.columns import fold
from archivist.search.entries import language_terms
from archivist.search.schema import DOCUMENT, pack_facets
from archivist.search.writing.update import Update, create

Build = Callable[[Path, Sequence[Article]], None]


def key_of(number: int) -> str:
    """The id of the article of a number."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, str(number)))


def entry_of(number: int, article: Article) -> dict[str, Any]:
    """What our index holds of an article."""
    day = date.fromisoformat(article.date).toordinal()
    facets = {"year": [article.date[:4]], "source": [article.source]}
    return {
        "id": key_of(number),
        "kind": DOCUMENT,
        "title": article.title,
        "body": article.text,
        "source": article.source,
        "author": article.author,
        "language": " ".join(language_terms(article.language)),
        "type": "article",
        "first_day": day,
        "last_day": day,
        "added_day": 740_000,
        "title_key": fold(article.title)[:120].encode(),
        "facets": pack_facets(facets | {"language": [article.language]}),
    }


def build_ours(folder: Path, held: Iterable[Article]) -> None:
    """Our writer, without the archive before it."""
    create(folder)
    writing = Update(folder)
    for number, article in enumerate(held):
        writing.add(entry_of(number, article))
    writing.commit()


def build_stock(folder: Path, held: Iterable[Article]) -> None:
    """Whoosh as it comes, with stemming and accents folded."""
    analyzer = RegexTokenizer() | LowercaseFilter() | CharsetFilter(accent_map)
    analyzer |= StemFilter(cachesize=-1)
    schema = Schema(
        id=ID(unique=True, stored=True),
        title=TEXT(analyzer=analyzer, stored=True),
        body=TEXT(analyzer=analyzer),
        author=TEXT(stored=True),
        source=ID(stored=True),
        language=KEYWORD(stored=True),
        date=DATETIME(stored=True, sortable=True),
    )
    writer = create_in(str(folder), schema).writer(limitmb=512)
    for number, article in enumerate(held):
        writer.add_document(
            id=key_of(number),
            title=article.title,
            body=article.text,
            author=article.author,
            source=article.source,
            language=article.language,
            date=datetime.fromisoformat(article.date),
        )
    writer.commit()


def build_fts5(folder: Path, held: Iterable[Article]) -> None:
    """SQLite FTS5 over rows that stand there already; only the index is counted (`index_fts5`)."""
    rows_fts5(folder, held)
    index_fts5(folder)


def rows_fts5(folder: Path, held: Iterable[Article]) -> None:
    """The table that the FTS5 index reads from."""
    with sqlite3.connect(folder / "fts5.sqlite") as base:
        base.execute("CREATE TABLE doc(id INTEGER PRIMARY KEY, title, body, source, author, date)")
        base.executemany(
            "INSERT INTO doc VALUES (?, ?, ?, ?, ?, ?)",
            (
                (number, one.title, one.text, one.source, one.author, one.date)
                for number, one in enumerate(held)
            ),
        )
    base.close()


def index_fts5(folder: Path) -> None:
    with sqlite3.connect(folder / "fts5.sqlite") as base:
        base.execute(
            "CREATE VIRTUAL TABLE fts USING fts5(title, body, source, author, content='doc',"
            " content_rowid='id', tokenize='porter unicode61', prefix='2 3')"
        )
        base.execute("INSERT INTO fts(fts) VALUES ('rebuild')")
    base.close()


def build_tantivy(folder: Path, held: Iterable[Article]) -> None:
    """tantivy with one thread and English stems, bodies not stored."""
    import tantivy  # not everywhere

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("title", stored=True, tokenizer_name="en_stem")
    builder.add_text_field("body", tokenizer_name="en_stem")
    builder.add_text_field("source", stored=True, tokenizer_name="raw", fast=True)
    builder.add_text_field("author", stored=True)
    builder.add_date_field("date", stored=True, indexed=True, fast=True)
    index = tantivy.Index(builder.build(), path=str(folder))
    writer = index.writer(heap_size=256_000_000, num_threads=1)
    for one in held:
        writer.add_document(
            tantivy.Document(
                title=one.title,
                body=one.text,
                source=one.source,
                author=one.author,
                date=datetime.fromisoformat(one.date).replace(tzinfo=UTC),
            )
        )
    writer.commit()
    writer.wait_merging_threads()


def has_tantivy() -> bool:
    return importlib.util.find_spec("tantivy") is not None


def fill(archive: Archive, number: int) -> None:
    """Puts `number` articles of the model into an archive, straight into its tables."""
    moment = "2026-01-01 00:00:00.000000"
    with archive.record() as session:
        run = session.connection().exec_driver_sql
        run(f"INSERT INTO original VALUES ('o', 'x', '.txt', 'text/plain', 1, '{moment}')")
    empty = "description section rights identifier url canonical_url dateline_place dateline_date"
    blank = [f"{name}" for name in (*empty.split(), "agency")]
    batch: list[tuple[int, Article]] = []
    for place, article in enumerate(articles(number)):
        batch.append((place, article))
        if len(batch) == 2_000 or place == number - 1:
            _insert(archive, batch, blank, moment)
            batch = []


def _insert(
    archive: Archive, batch: list[tuple[int, Article]], blank: list[str], moment: str
) -> None:
    with archive.record() as session:
        session.connection().exec_driver_sql(
            "INSERT INTO rendition (id, original_id, part, text, text_sha256, blocks, inlines,"
            " extractor, extractor_version, created_at)"
            f" VALUES (?, 'o', '', ?, ?, '[]', '[]', 't', '1', '{moment}')",
            [(f"r{place}", article.text, f"r{place}") for place, article in batch],
        )
    with archive.change("Fill") as session:
        run = session.connection().exec_driver_sql
        run(
            "INSERT INTO document (id, rendition_id, title, title_fold, date, publisher,"
            " publisher_fold, creators_fold, language, type, added_at, "
            f"{', '.join(blank)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'article', '{moment}', "
            + ", ".join(["''"] * len(blank))
            + ")",
            [
                (
                    *(key_of(place), f"r{place}", one.title, fold(one.title), one.date),
                    *(one.source, fold(one.source), fold(one.author), one.language),
                )
                for place, one in batch
            ],
        )
        run(
            "INSERT INTO creator (id, document_id, position, name) VALUES (?, ?, 0, ?)",
            [(f"c{place}", key_of(place), one.author) for place, one in batch],
        )

"""new, add, additions, list, show: material in, and what the archive holds."""

import argparse
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

from sqlmodel import Session

from archivist.accession import accession_files, accession_url
from archivist.archive import Archive
from archivist.cli.output import ProgressLine, printable, say, tell, tell_json
from archivist.errors import Ambiguous, FetchFailed, NotAllowed, NotFound
from archivist.fetch import FetchSettings
from archivist.formats.recipes import shelf
from archivist.formats.source import Options
from archivist.model.original import AccessionStatus
from archivist.store import (
    accession_reports,
    document_fields,
    documents,
    passage_rows,
    renditions,
)
from archivist.store.accessions import ItemReport

_NOT_READ = (AccessionStatus.FAILED, AccessionStatus.LOCKED)


def new(options: argparse.Namespace) -> int:
    with Archive.create(options.archive) as archive:
        say(f"A new archive stands in {archive.path}.")
    return 0


def add(options: argparse.Namespace) -> int:
    recipe = _recipe(options.recipe) if options.recipe else ""
    reading = Options(
        fast=options.fast, password=options.password, encoding=options.encoding, recipe=recipe
    )
    with Archive.open(options.archive) as archive:
        items = _added(archive, options, reading, partial(_tell_item, json=options.json))
        archive.snapshot_if_due()
    counts = dict.fromkeys(AccessionStatus, 0)
    for item in items:
        counts[AccessionStatus(item.status)] += 1
    told = {AccessionStatus.ADDED, AccessionStatus.DUPLICATE, AccessionStatus.FAILED}
    shown = [f"{n} {status}" for status, n in counts.items() if n or status in told]
    say(", ".join(shown) + ".")
    return 1 if any(counts[status] for status in _NOT_READ) or not items else 0


def _recipe(named: Path) -> str:
    """The TOML of a recipe, by its file or by its name."""
    if not named.exists():
        shelf.own()  # a fault of one is told
        by_name = {recipe.name.casefold(): recipe for recipe in shelf.known()}
        if held := by_name.get(str(named).casefold()):
            return held.source
        raise NotFound("recipe", str(named))
    try:
        return named.read_text("utf-8")
    except UnicodeDecodeError:
        raise NotAllowed(f"{named} is no recipe: it is not in UTF-8. Save it so.") from None


def recipes(options: argparse.Namespace) -> int:
    """Lists the recipes in the order in which they are tried."""
    mine = {recipe.name for recipe in shelf.own().values()}
    for recipe in shelf.known():
        if options.json:
            own = recipe.name in mine
            tell_json({"name": recipe.name, "about": recipe.about, "own": own})
        else:
            tell(f"{recipe.name}{' (your own)' if recipe.name in mine else ''}: {recipe.about}")
    say(f"Recipes of your own are the .toml files in {shelf.own_folder()}.")
    return 0


def _added(
    archive: Archive,
    options: argparse.Namespace,
    reading: Options,
    report: Callable[[ItemReport], None],
) -> list[ItemReport]:
    """What became of each file, and of each web page."""
    progress, cancelled = ProgressLine(), Event()
    items: list[ItemReport] = []
    for url in (place for place in options.places if isinstance(place, str)):
        try:
            fetched = accession_url(
                archive,
                url,
                settings=FetchSettings(allow_local=options.allow_local),
                options=reading,
                progress=progress,
                cancelled=cancelled,
                each=report,
            )
            items += fetched.items
        except FetchFailed as fault:
            items.append(ItemReport(url, AccessionStatus.FAILED, error=fault.reason))
            report(items[-1])
    paths = [place for place in options.places if not isinstance(place, str)]
    if paths:
        done = accession_files(
            archive, paths, options=reading, progress=progress, cancelled=cancelled, each=report
        )
        items += done.items
    return items


def additions(options: argparse.Namespace) -> int:
    """The accessions, newest first, or what became of the files of one."""
    with Archive.open(options.archive, read_only=True) as archive, archive.read() as session:
        if options.addition:
            chosen = accession_reports.find(session, options.addition)
            for item in accession_reports.report(session, chosen.id):
                _tell_item(item, json=options.json)
            return 0
        for one in accession_reports.past(session):
            if options.json:
                tell_json(one)
            else:
                counts = ", ".join(f"{n} {status}" for status, n in one.counts.items())
                tell(f"{one.id[:8]}  {one.at:%Y-%m-%d %H:%M:%S}  {one.how:6}  {counts}")
    return 0


def list_documents(options: argparse.Namespace) -> int:
    with Archive.open(options.archive, read_only=True) as archive, archive.read() as session:
        ids = documents.listed_ids(session, documents.Listing(sort="date", descending=False))
        for row in documents.rows(session, ids):
            if options.json:
                tell_json(
                    {
                        "document": row.id,
                        "title": row.title,
                        "creators": _names(row.creators),
                        "date": row.date,
                        "publisher": row.publisher,
                        "language": row.language,
                        "annotations": row.marks,
                        "added": row.added_at,
                    }
                )
            else:
                tell(f"{row.id[:8]}  {row.date:10}  {row.language:2}  {row.title}")
    return 0


def show(options: argparse.Namespace) -> int:
    with Archive.open(options.archive, read_only=True) as archive, archive.read() as session:
        shown = _document(session, options.document, options.rendition)
    if options.json:
        tell_json(shown)
        return 0
    for field in shown["fields"]:
        if field["value"]:
            tell(f"{field['name'] + ':':16} {field['value']}  ({field['origin'] or 'none'})")
    tell()
    tell(shown["text"])
    for mark in shown["annotations"]:
        labels = ", ".join(f"{body['kind']} {body['label']}" for body in mark["bodies"])
        elsewhere = "" if mark["rendition"] == shown["rendition"] else "  (in another text)"
        tell(f"\n[{mark['start']}–{mark['end']}] “{mark['exact']}”: {labels}{elsewhere}")
    return 0


def passage_json(passage: passage_rows.Passage) -> dict[str, Any]:
    """A marked passage as every command gives it in JSON; it counts in its rendition's text."""
    return {
        "id": passage.id,
        "document": passage.document_id,
        "rendition": passage.rendition_id,
        "start": passage.span.start,
        "end": passage.span.end,
        "exact": passage.exact,
        "prefix": passage.prefix,
        "suffix": passage.suffix,
        "bodies": [asdict(body) for body in passage.bodies],
    }


def _document(session: Session, name: str, rendition_id: str) -> dict[str, Any]:
    document = documents.find(session, name)
    texts = renditions.rows(session, document.id)
    chosen = text_called(texts, rendition_id) if rendition_id else document.rendition_id
    reading = documents.reading_text(session, chosen)
    original, received_from = documents.original_of(session, document.id)
    return {
        "document": document.id,
        "title": document.title,
        "fields": [asdict(field) for field in document_fields.fields(session, document.id)],
        "original": {
            "sha256": original.sha256,
            "media_type": original.media_type,
            "bytes": original.byte_size,
            "received_from": received_from,
        },
        "rendition": reading.rendition_id,
        "renditions": [asdict(row) for row in texts],
        "text": reading.text,
        "blocks": [asdict(block) for block in reading.blocks],
        "annotations": [
            passage_json(row) for row in passage_rows.passages(session, document_id=document.id)
        ],
    }


def text_called(texts: list[renditions.RenditionRow], beginning: str) -> str:
    """The id that `beginning` begins; raises NotFound, Ambiguous."""
    found = [row.id for row in texts if row.id.startswith(beginning)]
    if not found:
        raise NotFound("text", beginning)
    if len(found) > 1:
        raise Ambiguous("text", beginning, len(found), "Give more of its id.")
    return found[0]


def _tell_item(item: ItemReport, *, json: bool) -> None:
    if json:
        tell_json(_item(item))
    else:
        tell(_item_line(item))


def _item(item: ItemReport) -> dict[str, Any]:
    return {
        "path": item.path,
        "status": item.status,
        "document": item.document_id,
        "title": item.title,
        "creators": item.creators,
        "date": item.date,
        "language": item.language,
        "media_type": item.media_type,
        "warnings": item.warnings,
        "error": item.error,
    }


def _item_line(item: ItemReport) -> str:
    path = printable(item.path)
    if item.status in _NOT_READ:
        return f"{item.status:9}  {path}: {item.error}"
    if item.status == AccessionStatus.OPENED:
        return f"{item.status:9}  {path}"
    notes = "".join(f"\n           {warning}" for warning in item.warnings)
    return f"{item.status:9}  {path}: {item.title} ({item.date or 'no date'}){notes}"


def _names(joined: str) -> list[str]:
    return [name for name in joined.split("; ") if name]

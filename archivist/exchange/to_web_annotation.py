"""Marked passages as W3C Web Annotations: one JSON-LD collection with one page.

After https://www.w3.org/TR/annotation-model/. Positions count code points, as the model asks;
documents are described in Dublin Core, authority records and codes in SKOS terms of the context.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from archivist import __version__
from archivist.exchange.links import safe_address
from archivist.exchange.selection import Article, Selection
from archivist.model.annotation import Purpose
from archivist.model.authority import RecordKind
from archivist.store.authority import FormRow, RecordRow
from archivist.store.passage_rows import BodyRow, Passage

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

Json = dict[str, Any]

_TYPES = {
    RecordKind.PERSON: "Person",
    RecordKind.ORGANISATION: "Organization",
    RecordKind.PLACE: "schema:Place",
    RecordKind.EVENT: "schema:Event",
}


def write(selection: Selection, part: Path) -> Sequence[str]:
    """Writes every passage as an annotation, in text order; returns warnings."""
    chosen = "\n".join(selection.ids)
    collection = f"urn:uuid:{uuid.uuid5(uuid.UUID(selection.archive_id), chosen)}"
    with part.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'{{\n"@context": {_plain(CONTEXT)},\n"id": {_plain(collection)},\n')
        file.write(f'"type": "AnnotationCollection",\n"label": {_plain(selection.name)},\n')
        file.write(f'"generator": {_plain(_generator())},\n')
        file.write('"first": {\n"type": "AnnotationPage",\n')
        file.write(f'"id": {_plain(collection + "#page")},\n"startIndex": 0,\n"items": [')
        total = 0
        for article in selection:
            source = _source(article)
            for passage in article.passages:
                file.write(",\n" if total else "\n")
                file.write(_plain(_annotation(selection, source, article, passage)))
                total += 1
        file.write(f'\n]}},\n"total": {total}\n}}\n')
    return ()


def _annotation(selection: Selection, source: Json, article: Article, passage: Passage) -> Json:
    held: Json = {
        "id": f"urn:uuid:{passage.id}",
        "type": "Annotation",
        "motivation": _motivation(passage),
        "created": _moment(passage.created_at),
        "modified": _moment(passage.modified_at),
    }
    if passage.creator:
        held["creator"] = {"type": "Person", "nickname": passage.creator}
    if passage.bodies:
        held["body"] = [_body(selection, body) for body in passage.bodies]
    held["target"] = {
        "type": "SpecificResource",
        "source": source,
        # The text in which the positions count: a document may have several.
        "state": {"id": f"urn:uuid:{passage.rendition_id}", "type": "oa:State"},
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": passage.exact,
                "prefix": passage.prefix,
                "suffix": passage.suffix,
            },
            {
                "type": "TextPositionSelector",
                "start": passage.span.start,
                "end": passage.span.end,
            },
        ],
    }
    if pages := article.pages_of(passage):
        held["target"]["schema:pagination"] = pages
    return held


def _motivation(passage: Passage) -> str | list[str]:
    purposes = list(dict.fromkeys(str(body.purpose) for body in passage.bodies))
    return purposes[0] if len(purposes) == 1 else purposes or "highlighting"


def _body(selection: Selection, body: BodyRow) -> Json:
    if body.purpose == Purpose.COMMENTING:
        return _textual(body) | {"purpose": "commenting"}
    if body.purpose == Purpose.TAGGING:
        code = {"id": f"urn:uuid:{body.target_id}", "type": "skos:Concept"}
        return _textual(body) | {"purpose": "tagging", "dcterms:subject": code}
    return {
        "id": f"urn:uuid:{body.id}",
        "type": "SpecificResource",
        "purpose": "identifying",
        "source": _record(selection.records[body.target_id]),
    }


def _textual(body: BodyRow) -> Json:
    # No id: the W3C's tests take a body with an id for a page of the web, which has no purpose.
    value = {"value": body.label, "format": "text/plain", "dcterms:identifier": body.id}
    return {"type": "TextualBody", **value}


def _record(record: RecordRow) -> Json:
    described: Json = {
        "id": f"urn:uuid:{record.id}",
        "type": _TYPES.get(RecordKind(record.kind), "skos:Concept"),
        "dcterms:type": record.kind,
        "skos:prefLabel": _name(record.forms[0]) if record.forms else record.heading,
    }
    if record.forms[1:]:
        described["skos:altLabel"] = [_name(form) for form in record.forms[1:]]
    if record.note:
        described["skos:note"] = record.note
    if record.date:
        described["dcterms:date"] = record.date
    return described


def _name(form: FormRow) -> str | Json:
    """A name in its language and script (BCP 47), where the language is known."""
    if not form.language:
        return form.form
    script = form.script if form.kind == "romanised" and "-" not in form.language else ""
    language = "-".join(part for part in (form.language, script) if part)
    return {"@value": form.form, "@language": language}


def _source(article: Article) -> Json:
    document = article.document
    form = article.original.media_type or "text/plain"
    described: Json = {"id": f"urn:uuid:{document.id}", "type": "Text", "format": form}
    if document.language:
        described["language"] = document.language
    values = {
        "dcterms:title": document.title,
        "dcterms:creator": list(article.creators),
        "dcterms:date": document.date,
        "dcterms:publisher": document.publisher,
        "dcterms:description": document.description,
        "dcterms:rights": document.rights,
        "dcterms:identifier": document.identifier,
        "dcterms:type": document.type,
    }
    described |= {name: value for name, value in values.items() if value}
    if address := safe_address(document.canonical_url or document.url):
        described["dcterms:source"] = {"id": address}
    return described


def _generator() -> Json:
    return {"type": "Software", "name": f"Archivist {__version__}"}


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _plain(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)

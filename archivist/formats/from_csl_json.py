"""CSL-JSON: what Zotero, Mendeley and pandoc give to citation processors."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from archivist.errors import ExtractionFailed
from archivist.formats.decode import decode
from archivist.formats.extract import Extract
from archivist.formats.limits import RECORDS_BYTES
from archivist.formats.media_types import CSL_JSON
from archivist.formats.record import Record, extract_of_record
from archivist.formats.record_values import doi_of, isbn_of, person, without_markup
from archivist.formats.several import PartNames, with_warnings
from archivist.formats.source import Source

NO_RECORDS = "There is no record in the file that can be read."
NOT_READ = "{count} of its records could not be read and were left out."
BROKEN = "It is broken JSON ({fault}). Export it again."
TOO_DEEP = "It is JSON nested too deep to be a bibliography."
_TYPES = {
    "article-journal": "journal article", "article-newspaper": "newspaper article",
    "article-magazine": "magazine article", "book": "book", "chapter": "chapter",
    "paper-conference": "conference paper", "report": "report", "thesis": "thesis",
    "webpage": "web page", "post": "web page", "post-weblog": "web page",
    "personal_communication": "letter", "manuscript": "manuscript", "treaty": "treaty",
    "legislation": "law", "bill": "law", "legal_case": "case", "hearing": "hearing",
    "interview": "interview", "speech": "speech", "broadcast": "broadcast", "map": "map",
    "motion_picture": "film", "song": "recording", "dataset": "data", "software": "software",
    "entry-encyclopedia": "encyclopedia entry", "entry-dictionary": "dictionary entry",
}  # fmt: skip
_NAMES = ("author", "interviewer", "director", "composer", "reviewed-author", "editor")


def parts_of_csl_json(source: Source) -> Iterator[Extract]:
    """An extract for each record; one that cannot be read costs only itself."""
    warnings: list[str] = []
    records = load_json(source)
    if isinstance(records, dict):
        records = records.get("items", records.get("references", [records]))
    return with_warnings(_extracts(records, source, warnings), warnings, source.name, NO_RECORDS)


def load_json(source: Source) -> Any:
    """What the file holds as JSON; raises ExtractionFailed."""
    text = decode(source.data(RECORDS_BYTES)).text.removeprefix("\ufeff")
    try:
        return json.loads(text)
    except json.JSONDecodeError as fault:
        reason = f"line {fault.lineno}: {fault.msg}"
        raise ExtractionFailed(source.name, BROKEN.format(fault=reason)) from None
    except (RecursionError, ValueError):  # ValueError: a number of thousands of figures
        raise ExtractionFailed(source.name, TOO_DEEP) from None


def _extracts(records: Any, source: Source, warnings: list[str]) -> Iterator[Extract]:
    names = PartNames()
    bad = 0
    for fields in records if isinstance(records, list) else ():
        record = _record(fields) if isinstance(fields, dict) else Record()
        if record.is_empty:
            bad += 1
            continue
        key = _text(fields.get("id")) or _text(fields.get("citation-key"))
        yield extract_of_record(
            record,
            part=names.next(key),
            name=source.name,
            media_type=CSL_JSON,
            reader="from_csl_json",
        )
    if bad:
        warnings.append(NOT_READ.format(count=bad))


def _record(fields: dict[str, Any]) -> Record:
    def text(name: str) -> str:
        return without_markup(_text(fields.get(name)))

    url = text("URL")
    return Record(
        title=text("title") or text("title-short"),
        creators=next(filter(None, (_people(fields.get(name)) for name in _NAMES)), []),
        date=_date(fields.get("issued")) or _date(fields.get("original-date")),
        container=text("container-title") or text("publication-title"),
        publisher=text("publisher"),
        place=text("publisher-place") or text("event-place"),
        volume=text("volume"),
        issue=text("issue"),
        pages=text("page").replace("-", "–"),
        url=url,
        doi=doi_of(text("DOI")) or (doi_of(url) if "doi.org/" in url else ""),
        isbn=isbn_of(text("ISBN")),
        abstract=_text(fields.get("abstract")),
        notes=[_text(fields.get("note"))] if _text(fields.get("note")) else [],
        language=text("language"),
        type=_TYPES.get(text("type"), ""),
        rights=text("license"),
        section=text("section"),
    )


def _text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value)


def _people(value: object) -> list[str]:
    found: list[str] = []
    for one in value if isinstance(value, list) else ():
        if isinstance(one, dict):
            part = {key: _text(item) for key, item in one.items()}
            prefixes = (part.get("dropping-particle", ""), part.get("non-dropping-particle", ""))
            family = " ".join(filter(None, (*prefixes, part.get("family", ""))))
            name = part.get("literal", "") or part.get("name", "")
            found.append(name or person(family, part.get("given", ""), part.get("suffix", "")))
        else:
            found.append(_text(one))
    return [name for name in found if name.strip()]


def _date(value: object) -> str:
    """The first date of {"date-parts": [[2026, 1, 13]]}, or what is written beside it."""
    if not isinstance(value, dict):
        return _text(value)
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    numbers: list[int] = []
    for part in first[:3]:
        written = _text(part).strip()
        if not written.isdecimal() or not (number := int(written[:4])):
            break
        numbers.append(number)
    if not numbers:
        return _text(value.get("raw")) or _text(value.get("literal"))
    return "-".join([f"{numbers[0]:04d}", *(f"{number:02d}" for number in numbers[1:])])

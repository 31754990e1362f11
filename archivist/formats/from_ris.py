"""RIS: the exchange format of reference managers and library catalogues."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import rispy

from archivist.formats.decode import decode
from archivist.formats.extract import Extract
from archivist.formats.limits import RECORDS_BYTES
from archivist.formats.media_types import RIS
from archivist.formats.record import Record, extract_of_record
from archivist.formats.record_values import doi_of, edtf_of, is_address, isbn_of, person_of
from archivist.formats.several import PartNames, with_warnings
from archivist.formats.source import Source

NO_RECORDS = "There is no record in the file that can be read."
NOT_READ = "{count} of its records could not be read and were left out."
_START = re.compile(r"^TY  ?-", re.MULTILINE)
_LAST = re.compile(r"^ER  ?-", re.MULTILINE)
_TYPES = {
    "JOUR": "journal article", "EJOUR": "journal article", "JFULL": "journal article",
    "ABST": "journal article", "INPR": "journal article",
    "NEWS": "newspaper article", "MGZN": "magazine article",
    "BOOK": "book", "EBOOK": "book", "EDBOOK": "book", "CHAP": "chapter", "ECHAP": "chapter",
    "CONF": "conference paper", "CPAPER": "conference paper", "RPRT": "report", "GOVDOC": "report",
    "THES": "thesis", "ELEC": "web page", "BLOG": "web page", "WEB": "web page",
    "PCOMM": "letter", "MANSCPT": "manuscript", "UNPB": "manuscript", "CASE": "case",
    "STAT": "law", "BILL": "law", "HEAR": "hearing", "MAP": "map", "VIDEO": "film",
    "SOUND": "recording", "DATA": "data", "ENCYC": "encyclopedia entry", "DICT": "dictionary entry",
}  # fmt: skip


def parts_of_ris(source: Source) -> Iterator[Extract]:
    """An extract for each record; one that cannot be read costs only itself."""
    decoded = decode(source.data(RECORDS_BYTES), chosen=source.options.encoding)
    warnings = list(decoded.warnings)
    return with_warnings(
        _extracts(decoded.text, source, warnings), warnings, source.name, NO_RECORDS
    )


def _extracts(text: str, source: Source, warnings: list[str]) -> Iterator[Extract]:
    names = PartNames()
    bad = 0
    for written in _split(text):
        fields = _fields(written)
        record = _record(fields) if fields else None
        if fields is None or record is None or record.is_empty:
            bad += 1
            continue
        part = names.next(_first(fields, "id"))
        yield extract_of_record(
            record, part=part, name=source.name, media_type=RIS, reader="from_ris"
        )
    if bad:
        warnings.append(NOT_READ.format(count=bad))


def _split(text: str) -> Iterator[str]:
    """The text of each record, from its TY line on; the ER line may be missing."""
    text = re.sub(r"\r\n?|[\x0b\x0c\u2028\u2029\x85]", "\n", text.removeprefix("\ufeff"))
    starts = [found.start() for found in _START.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=False):
        written = text[start:end]
        last = _LAST.search(written)
        yield (written[: last.start()] if last else written) + "ER  - \n"


def _fields(written: str) -> dict[str, Any] | None:
    # "TY - JOUR" with one blank is common; rispy knows only two.
    written = re.sub(r"^([A-Z][A-Z0-9]) -", r"\1  -", written, flags=re.MULTILINE)
    try:
        found = rispy.loads(written, enforce_list_tags=False, delimiter_tags_mapping={})
    except (ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None
    return found[0] if found else None


def _record(fields: dict[str, Any]) -> Record:
    links = _all(fields, "urls") + _all(fields, "url")
    kind = _first(fields, "type_of_reference").upper()
    journal = _first(
        fields, "journal_name", "secondary_title", "alternate_title3", "alternate_title1",
        "alternate_title2",
    )  # fmt: skip
    return Record(
        title=_first(fields, "title", "primary_title", "translated_title", "short_title"),
        creators=_people(fields, "authors", "first_authors"),
        editors=_people(fields, "secondary_authors", "tertiary_authors"),
        date=_narrowest([_first(fields, name) for name in ("date", "year", "publication_year")]),
        container=journal if kind not in {"BOOK", "EBOOK", "EDBOOK", "THES"} else "",
        publisher=_first(fields, "publisher"),
        place=_first(fields, "place_published"),
        volume=_first(fields, "volume"),
        issue=_first(fields, "number"),
        pages="–".join(filter(None, (_first(fields, "start_page"), _first(fields, "end_page")))),
        url=next(filter(is_address, links), ""),
        doi=doi_of(_first(fields, "doi")) or next(filter(None, map(doi_of, links)), ""),
        isbn=isbn_of(_first(fields, "issn")),
        abstract=_first(fields, "abstract", "notes_abstract"),
        notes=_all(fields, "notes") + _all(fields, "research_notes"),
        language=_first(fields, "language"),
        type=_TYPES.get(kind, ""),
        section=_first(fields, "section"),
        attached=_all(fields, "file_attachments1") + _all(fields, "file_attachments2"),
    )


def _all(fields: dict[str, Any], name: str) -> list[str]:
    value = fields.get(name, [])
    values = value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, str) and one.strip()]


def _first(fields: dict[str, Any], *names: str) -> str:
    return next((value for name in names for value in _all(fields, name)), "")


def _narrowest(dates: list[str]) -> str:
    """The date that names most: a day before a month before a year."""
    return max(dates, key=lambda written: len(edtf_of(written)))


def _people(fields: dict[str, Any], *names: str) -> list[str]:
    return [person_of(written) for name in names for written in _all(fields, name)]

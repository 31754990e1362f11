"""BibTeX and BibLaTeX."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.middlewares.names import (
    parse_single_name_into_parts,
    split_multiple_persons_names,
)
from bibtexparser.model import Entry

from archivist.errors import ExtractionFailed
from archivist.formats.bibtex_files import files_of
from archivist.formats.bibtex_strings import Strings, address_of, text_of
from archivist.formats.decode import decode
from archivist.formats.extract import Extract
from archivist.formats.limits import RECORDS_BYTES
from archivist.formats.media_types import BIBTEX
from archivist.formats.record import Record, extract_of_record
from archivist.formats.record_values import doi_of, isbn_of, person
from archivist.formats.several import PartNames, with_warnings
from archivist.formats.source import Source

NO_RECORDS = "There is no record in the file that can be read."
NOT_READ = "{count} of its records could not be read and were left out."
_TYPES = {
    "article": "journal article", "book": "book", "mvbook": "book", "collection": "book",
    "proceedings": "book", "booklet": "book", "inbook": "chapter", "incollection": "chapter",
    "suppbook": "chapter", "inproceedings": "conference paper", "conference": "conference paper",
    "techreport": "report", "report": "report", "manual": "report",
    "phdthesis": "thesis", "mastersthesis": "thesis", "thesis": "thesis",
    "online": "web page", "electronic": "web page", "www": "web page", "webpage": "web page",
    "unpublished": "manuscript", "letter": "letter", "jurisdiction": "case", "legislation": "law",
    "legal": "law", "software": "software", "softwareversion": "software", "dataset": "data",
    "movie": "film", "video": "film", "audio": "recording",
}  # fmt: skip
_WHOLE_BOOKS = frozenset({"book", "mvbook", "collection", "proceedings", "booklet", "thesis"})
_MONTH = re.compile(r"\d{1,2}|[A-Za-z]{3,9}\.?")
_LONGEST_NAMES = 20_000


def parts_of_bibtex(source: Source) -> Iterator[Extract]:
    """An extract for each entry; one that is broken costs only itself."""
    decoded = decode(source.data(RECORDS_BYTES), chosen=source.options.encoding)
    warnings = list(decoded.warnings)
    extracts = _extracts(_library(decoded.text, source.name), source, warnings)
    return with_warnings(extracts, warnings, source.name, NO_RECORDS)


def _library(text: str, name: str) -> Library:
    try:
        # No middleware: its abbreviations grow without bound.
        return parse_string(re.sub(r"\r\n?", "\n", text), parse_stack=[])
    except (ValueError, KeyError, IndexError, AttributeError, TypeError, RecursionError):
        raise ExtractionFailed(name, NO_RECORDS) from None


def _extracts(library: Library, source: Source, warnings: list[str]) -> Iterator[Extract]:
    names = PartNames()
    strings = Strings()
    for string in library.strings:
        strings.define(string.key, str(string.value))
    failed = [getattr(block, "ignore_error_block", None) for block in library.failed_blocks]
    # Two entries of one key are two things all the same.
    again = [entry for entry in failed if isinstance(entry, Entry)]
    bad = len(failed) - len(again)
    for entry in [*library.entries, *again]:
        record = _record(entry, strings)
        if record.is_empty:
            bad += 1
            continue
        yield extract_of_record(
            record,
            part=names.next(entry.key),
            name=source.name,
            media_type=BIBTEX,
            reader="from_bibtex",
        )
    if bad:
        warnings.append(NOT_READ.format(count=bad))


def _record(entry: Entry, strings: Strings) -> Record:
    raw = {field.key.lower(): strings.resolve(str(field.value)) for field in reversed(entry.fields)}
    kind = entry.entry_type.lower()

    def first(*names: str) -> str:
        return next((text for name in names if (text := text_of(raw.get(name, "")))), "")

    container = first("journal", "journaltitle", "booktitle", "maintitle", "howpublished")
    return Record(
        title=": ".join(filter(None, (first("title", "shorttitle"), first("subtitle")))),
        creators=_people(raw.get("author", "")),
        editors=_people(raw.get("editor", "")),
        date=_date(raw),
        container="" if kind in _WHOLE_BOOKS else container,
        publisher=first("publisher", "institution", "school", "organization"),
        place=first("address", "location", "eventplace"),
        volume=first("volume"),
        issue=first("number", "issue") if container else "",
        pages=first("pages").replace("--", "–"),
        url=address_of(raw.get("url", "")) or _address_in(raw.get("howpublished", "")),
        doi=doi_of(address_of(raw.get("doi", ""))),
        isbn=isbn_of(raw.get("isbn", "")),
        abstract=first("abstract"),
        notes=[note for name in ("note", "annote", "annotation") if (note := first(name))],
        language=first("language", "langid", "languages"),
        type=_TYPES.get(kind, ""),
        rights=first("copyright", "license", "rights"),
        attached=files_of(raw),
    )


def _date(raw: dict[str, str]) -> str:
    """The date in one piece: its own field, or year, month and day of three."""
    if raw.get("date", "").strip():
        return text_of(raw["date"])
    year, month = text_of(raw.get("year", "")), text_of(raw.get("month", ""))
    found = _MONTH.match(month)
    if not year.isdecimal() or not found:
        return year
    day = re.search(r"\d{1,2}", text_of(raw.get("day", "")) or month[found.end() :])
    if found[0].isdecimal():
        return "-".join([year, f"{int(found[0]):02d}", *([f"{int(day[0]):02d}"] if day else [])])
    return f"{found[0]} {day[0]}, {year}" if day else f"{found[0]} {year}"


def _address_in(value: str) -> str:
    found = re.search(r"https?://[^\s}]+", value)
    return address_of(found[0]) if found else ""


def _people(value: str) -> list[str]:
    """The names in "A and B and {An institution}"."""
    if not value.strip():
        return []
    try:
        names = split_multiple_persons_names(value[:_LONGEST_NAMES])
    except (ValueError, IndexError, RecursionError):
        names = re.split(r"\s+and\s+", value[:_LONGEST_NAMES])
    found = [_person(" ".join(name.split())) for name in names]
    return [name for name in found if name and name.lower() != "others"]


def _person(name: str) -> str:
    if name.startswith("{") and name.endswith("}"):
        return text_of(name)
    if "=" in name and "family=" in name:  # BibLaTeX: family=Lee, given=Jae Myung
        named = {
            key.strip(): value.strip(' "')
            for key, _, value in (piece.partition("=") for piece in name.split(","))
        }
        family = " ".join(filter(None, (named.get("prefix", ""), named.get("family", ""))))
        return person(text_of(family), text_of(named.get("given", "")), named.get("suffix", ""))
    try:
        parts = parse_single_name_into_parts(name, strict=False)
    except (ValueError, IndexError, RecursionError):
        return text_of(name)
    family = text_of(" ".join([*parts.von, *parts.last]))
    return person(family, text_of(" ".join(parts.first)), text_of(" ".join(parts.jr)))

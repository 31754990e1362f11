"""Zotero RDF: a library with its notes and the paths of its files."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from archivist.formats.extract import Extract
from archivist.formats.limits import RECORDS_BYTES
from archivist.formats.media_types import ZOTERO_RDF
from archivist.formats.record import Record, extract_of_record
from archivist.formats.record_values import doi_of, isbn_of, person
from archivist.formats.several import PartNames, with_warnings
from archivist.formats.source import Source
from archivist.formats.xml_safe import attribute, local_name, parse_xml

NO_RECORDS = "There is no record in the file that can be read."
NOT_READ = "{count} of its records could not be read and were left out."
_TYPES = {
    "journalArticle": "journal article", "newspaperArticle": "newspaper article",
    "magazineArticle": "magazine article", "book": "book", "bookSection": "chapter",
    "conferencePaper": "conference paper", "report": "report", "thesis": "thesis",
    "webpage": "web page", "blogPost": "web page", "forumPost": "web page", "letter": "letter",
    "email": "e-mail", "manuscript": "manuscript", "document": "document", "statute": "law",
    "bill": "law", "case": "case", "hearing": "hearing", "interview": "interview",
    "presentation": "speech", "tvBroadcast": "broadcast", "radioBroadcast": "broadcast",
    "film": "film", "videoRecording": "film", "audioRecording": "recording", "map": "map",
    "dataset": "data", "computerProgram": "software", "encyclopediaArticle": "encyclopedia entry",
    "dictionaryEntry": "dictionary entry",
}  # fmt: skip
_NO_RECORDS_OF_THEIR_OWN = frozenset({"Attachment", "Memo", "Collection"})
_CREATORS = ("authors", "interviewers", "directors", "composers", "presenters", "editors")


def parts_of_zotero_rdf(source: Source) -> Iterator[Extract]:
    """An extract for each item of the library; one that says nothing is left out."""
    root = parse_xml(source.data(RECORDS_BYTES), source.name, "text", mend=True)
    warnings: list[str] = []
    return with_warnings(_extracts(root, source, warnings), warnings, source.name, NO_RECORDS)


def _extracts(root: _Element, source: Source, warnings: list[str]) -> Iterator[Extract]:
    names = PartNames()
    library = _Library(root)
    bad = 0
    for item in library.items:
        record = library.record_of(item)
        if record.is_empty:
            bad += 1
            continue
        yield extract_of_record(
            record,
            part=names.next(attribute(item, "about").removeprefix("#")),
            name=source.name,
            media_type=ZOTERO_RDF,
            reader="from_zotero_rdf",
        )
    if bad:
        warnings.append(NOT_READ.format(count=bad))


class _Library:
    """The things of one file and how they refer to each other."""

    def __init__(self, root: _Element) -> None:
        self._things = [child for child in root if local_name(child)]
        self._by_name = {attribute(thing, "about"): thing for thing in self._things}
        self._referred = {
            attribute(link, "resource")
            for thing in self._things
            for link in thing
            if local_name(link) in {"isPartOf", "link", "isReferencedBy"}
        }

    @property
    def items(self) -> list[_Element]:
        """What stands for itself: no notes, files, folders, or journals of an article."""
        return [
            thing
            for thing in self._things
            if local_name(thing) not in _NO_RECORDS_OF_THEIR_OWN
            and (_text(thing, "itemType") or attribute(thing, "about") not in self._referred)
            and _text(thing, "itemType") not in {"attachment", "note"}
        ]

    def record_of(self, item: _Element) -> Record:
        within = next(iter(self._linked(item, "isPartOf")), None)
        places = [item] if within is None else [item, within]
        identifiers = [words for place in places for words in _identifiers(place)]
        house = item.find(".//{*}Organization")
        kind = _text(item, "itemType")
        return Record(
            title=_text(item, "title"),
            creators=next(filter(None, (_people(item, name) for name in _CREATORS)), []),
            date=_text(item, "date"),
            container=_text(within, "title") or _text(item, "publicationTitle"),
            publisher="" if house is None else _text(house, "name"),
            place=_words(item.find(".//{*}locality")),
            volume=_text(within, "volume") or _text(item, "volume"),
            issue=_text(within, "number") or _text(item, "number"),
            pages=_text(item, "pages").replace("-", "–"),
            url=next((one for one in identifiers if one.startswith(("http:", "https:"))), ""),
            doi=next(filter(None, map(doi_of, identifiers)), ""),
            isbn=next((isbn_of(one) for one in identifiers if one.startswith("ISBN")), ""),
            abstract=_text(item, "abstract"),
            notes=[_words(memo) for memo in self._linked(item, "isReferencedBy")],
            language=_text(item, "language"),
            type=_TYPES.get(kind, ""),
            rights=_text(item, "rights"),
            section=_text(item, "section"),
            attached=[path for file in self._linked(item, "link") if (path := _path(file))],
        )

    def _linked(self, item: _Element, name: str) -> list[_Element]:
        """The things that `item` refers to by `name`, or holds inside it."""
        found: list[_Element] = []
        for link in item:
            if local_name(link) == name:
                thing = self._by_name.get(attribute(link, "resource"))
                inside = [child for child in link if local_name(child)]
                found += inside or ([] if thing is None else [thing])
        return found


def _text(thing: _Element | None, name: str) -> str:
    """The words of the first child called `name`, or ""."""
    if thing is None:
        return ""
    return next((_words(child) for child in thing if local_name(child) == name), "")


def _words(thing: _Element | None) -> str:
    return "" if thing is None else "".join(map(str, thing.itertext("*"))).strip()


def _identifiers(thing: _Element) -> list[str]:
    return [_words(child) for child in thing if local_name(child) == "identifier"]


def _people(item: _Element, name: str) -> list[str]:
    group = next((child for child in item if local_name(child) == name), None)
    if group is None:
        return []
    people = [one for one in group.iter("*") if local_name(one) == "Person"]
    names = [
        person(_text(one, "surname"), _text(one, "givenName") or _text(one, "givenname"))
        for one in people
    ]
    return [one for one in names if one]


def _path(file: _Element) -> str:
    """Where an attachment lies: its resource, relative to the file that is read."""
    here = next((child for child in file if local_name(child) == "resource"), None)
    return (attribute(here, "resource") if here is not None else "") or _text(file, "path")

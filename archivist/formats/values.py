"""Values every kind of file can give: from its dateline, its credit, its name, its language."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePath

from archivist.formats.composer import Composer
from archivist.formats.extract import CREATORS, Extract, FieldValue
from archivist.formats.identifiers import identifier_of
from archivist.formats.language import language_of
from archivist.model.fields import Origin
from archivist.model.structure import BlockKind
from archivist.text.dateline import read_wire
from archivist.text.dates import leading_date, parse_date
from archivist.text.normalize import canonical

LONGEST_VALUE = 2_000
LONGEST_TITLE = 300
MOST_CREATORS = 50
_MEANINGLESS_NAME = re.compile(
    r"(?:untitled|unnamed|document|index|article|page|file|text|pasted?(?:[ _-]\w+)?"
    r"|clipboard|new|copy|download|[\W\d_]*|[0-9a-f]{16,}|[0-9a-f-]{36})(?:[ _-]?\(?\d+\)?)?",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s|(?<=[。！？])")
_DATED_NAME = re.compile(r"(?:^|[ _-])(\d{4}-\d{2}-\d{2})(?:$|[ _-])")


@dataclass
class Values:
    """The values of one file, the first of each name winning; creators come as one list."""

    found: list[FieldValue] = field(default_factory=list)

    def __contains__(self, name: str) -> bool:
        return any(value.name == name for value in self.found)

    def value(self, name: str) -> str:
        return next((value.value for value in self.found if value.name == name), "")

    def add(self, name: str, value: str, origin: Origin, raw: str = "") -> None:
        """Keep `value` unless it is blank or `name` has one already."""
        written = one_line(value)
        if written and name not in self:
            value = one_line(identifier_of(written)) if name == "identifier" else written
            self.found.append(FieldValue(name, value, origin, one_line(raw or written)))

    def add_date(self, written: str, origin: Origin) -> None:
        date = parse_date(written)
        if date:
            self.add("date", date.edtf, origin, written)

    def add_creators(self, names: list[str], origin: Origin) -> None:
        if CREATORS in self:
            return
        for name in list(dict.fromkeys(map(one_line, names)))[:MOST_CREATORS]:
            if name:
                self.found.append(FieldValue(CREATORS, name, origin, name))


def one_line(value: str) -> str:
    """`value` as a field holds it: canonical, on one line, of bounded length."""
    return " ".join(canonical(value[: 2 * LONGEST_VALUE]).split())[:LONGEST_VALUE]


def finished(
    composer: Composer,
    values: Values,
    *,
    name: str,
    media_type: str,
    extractor: tuple[str, str],
    warnings: tuple[str, ...] = (),
) -> Extract:
    """The Extract of what was composed, with what only the text or the name can tell added."""
    text = composer.text
    _add_wire(values, text)
    _add_language(values, text)
    _add_title(values, composer, name)
    dated = _DATED_NAME.search(PurePath(name).stem)
    if dated:
        values.add_date(dated[1], Origin.FILE)
    return Extract(
        text=text,
        blocks=tuple(composer.blocks),
        inlines=tuple(composer.inlines),
        values=tuple(values.found),
        media_type=media_type,
        extractor=extractor[0],
        extractor_version=extractor[1],
        warnings=warnings,
    )


def _add_wire(values: Values, text: str) -> None:
    wire = read_wire(text)
    values.add("dateline_place", wire.place, Origin.TEXT, wire.place_raw)
    values.add("dateline_date", wire.date, Origin.TEXT, wire.date_raw)
    values.add("agency", wire.agency, Origin.TEXT, wire.agency_raw)
    values.add("date", wire.date, Origin.TEXT, wire.date_raw)


def _add_language(values: Values, text: str) -> None:
    language = language_of(text, values.value("title"))
    if language:
        raw = f"{language.code} {language.confidence:.2f}"
        # What is written tells more than what a template declares.
        values.found = [value for value in values.found if value.name != "language"]
        values.add("language", language.code, Origin.TEXT, raw)


def _add_title(values: Values, composer: Composer, name: str) -> None:
    if "title" in values:
        return
    first = composer.blocks[0] if composer.blocks else None
    headed = first is not None and first.kind == BlockKind.HEADING and first.level == 1
    if first is not None and headed and first.end <= LONGEST_TITLE:
        values.add("title", composer.text[: first.end], Origin.TEXT)
        return
    text = composer.text
    stem = PurePath(name).stem
    if not _MEANINGLESS_NAME.fullmatch(stem):
        values.add("title", _title_of_name(stem), Origin.FILE, name)
    else:
        values.add("title", _first_sentence(text) or stem or name, Origin.TEXT)


def _title_of_name(stem: str) -> str:
    """nara-summit-2026-01-13 is "Nara summit"; the day goes to the date."""
    words = re.sub(r"[-_]+", " ", _DATED_NAME.sub(" ", stem)).strip() if " " not in stem else stem
    words = words or stem
    return words[:1].upper() + words[1:]


def _first_sentence(text: str) -> str:
    first = text[:LONGEST_TITLE].split("\n", 1)[0]
    dated = leading_date(first)
    words = _SENTENCE_END.split(first[dated.span.end :] if dated else first)[0].strip()
    return words if len(words) <= 120 else words[:119].rsplit(" ", 1)[0] + "…"

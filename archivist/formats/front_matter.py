"""The block of fields at the head of a Markdown file: YAML between ---, TOML between +++."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

import yaml

from archivist.formats.values import Values
from archivist.model.fields import Origin

MOST_CHARACTERS = 64 * 1024
_FENCE = re.compile(
    r"\A(---|\+\+\+)[ \t]*\n(.*?)^(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_CREATOR_KEYS = ("creator", "creators", "author", "authors", "by", "byline")
_KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "source", "outlet", "publication", "newspaper", "site_name"),
    "language": ("language", "lang", "locale"),
    "description": ("description", "excerpt", "summary", "abstract", "dek"),
    "section": ("section", "category"),
    "rights": ("rights", "license", "licence", "copyright"),
    "identifier": ("identifier", "doi", "isbn", "id"),
    "url": ("url", "source_url", "link", "original_url"),
    "canonical_url": ("canonical_url", "canonical"),
    "dateline_place": ("dateline_place", "dateline", "place"),
    "dateline_date": ("dateline_date",),
    "agency": ("agency",),
}
# Static sites keep the day in the address.
_ADDRESS_KEYS = ("path", "permalink", "slug", "url")
_DATED_ADDRESS = re.compile(r"(?:^|/)(\d{4})[/-](\d{2})[/-](\d{2})(?:[/-]|$)")
_DATE_KEYS = ("date", "published", "publication_date", "date_published", "created", "issued")


class FrontMatter(NamedTuple):
    """The fields, the text after them, and what was wrong with them ("" when nothing)."""

    fields: dict[str, Any]
    body: str
    warning: str = ""


def split_front_matter(text: str) -> FrontMatter:
    """Fields and body of `text`; a broken block stays in the body and is warned about."""
    head = text[:MOST_CHARACTERS]
    match = _FENCE.match(head)
    if not match:
        return FrontMatter({}, text)
    try:
        fields = tomllib.loads(match[2]) if match[1] == "+++" else yaml.safe_load(match[2])
    except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError, RecursionError):
        return FrontMatter(
            {}, text, "The fields at the head of the file are broken and were left in."
        )
    if not isinstance(fields, dict):
        # A rule, a line of prose and another rule.
        return FrontMatter({}, text)
    return FrontMatter(
        {str(key).lower(): value for key, value in fields.items()}, text[match.end() :]
    )


def add_front_matter(values: Values, fields: Mapping[str, Any]) -> None:
    """The values that `fields` hold for a document."""
    extra = fields.get("extra")
    every = {**(extra if isinstance(extra, dict) else {}), **fields}
    for name, keys in _KEYS.items():
        for key in keys:
            values.add(name, _text(every.get(key)), Origin.FRONT_MATTER)
    for key in _DATE_KEYS:
        values.add_date(_text(every.get(key)), Origin.FRONT_MATTER)
    for key in _ADDRESS_KEYS:
        dated = _DATED_ADDRESS.search(_text(every.get(key)))
        values.add_date("-".join(dated.groups()) if dated else "", Origin.FRONT_MATTER)
    for key in _CREATOR_KEYS:
        values.add_creators(_names(every.get(key)), Origin.FRONT_MATTER)


def _text(value: object) -> str:
    """A single value as text; lists and tables are none."""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return str(value) if isinstance(value, str | int | float) else ""


def _names(value: object) -> list[str]:
    entries = value if isinstance(value, list) else [value]
    names: list[str] = []
    for entry in entries:
        name = entry.get("name") if isinstance(entry, dict) else entry
        names.extend(re.split(r"; | and ", _text(name)))
    return names

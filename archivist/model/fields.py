"""The values a document has beside its text, and where they come from."""

from __future__ import annotations

from enum import StrEnum


class Origin(StrEnum):
    """Where a metadata value came from, weakest first; a person's is never overwritten."""

    FILE = "file"
    TEXT = "text"
    META = "meta"
    JSON_LD = "json-ld"
    FRONT_MATTER = "front-matter"
    PERSON = "person"


EDITABLE_FIELDS = (
    "title",
    "date",
    "publisher",
    "language",
    "description",
    "type",
    "section",
    "rights",
    "identifier",
    "url",
    "canonical_url",
    "dateline_place",
    "dateline_date",
    "agency",
)

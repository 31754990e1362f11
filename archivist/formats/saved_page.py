"""Where a saved page came from, and when: as its container or the saving program tells."""

from __future__ import annotations

import re

from archivist.formats.values import Values
from archivist.model.fields import Origin

_SINGLE_FILE = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)"
    r"(?:\s+saved date:\s*([^\n<>]{4,80}?)\s*(?:\n|-->))?"
)
_BROWSER = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)")


def add_saved(values: Values, address: str, when: str = "") -> None:
    """Keep the `address` of the page, with the words that tell `when` it was saved as its raw
    form: that day is not the day of the article."""
    if address.startswith(("http://", "https://")):
        when = " ".join(when.split())
        values.add("url", address, Origin.FILE, f"{address} ({when})" if when else address)


def add_saving_note(values: Values, page: str) -> None:
    """Read the comment that SingleFile or a browser left at the beginning of `page`."""
    head = page[:4096]
    if note := _SINGLE_FILE.search(head):
        add_saved(values, note[1], note[2] or "")
    elif note := _BROWSER.search(head):
        add_saved(values, note[1])

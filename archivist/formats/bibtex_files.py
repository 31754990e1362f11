"""The files that a BibTeX entry names: as JabRef, Zotero, Mendeley, Calibre and BibDesk do."""

from __future__ import annotations

import re
from collections.abc import Mapping

_BIBDESK = re.compile(r"(?:local-(?:zo-)?url|file|pdf)(?:-\d+)?")
_UNESCAPED = re.compile(r"\\([\\:;,_&%#$~{}])")
_KIND = re.compile(r"[A-Za-z][\w.+/ -]{0,60}")


def files_of(raw: Mapping[str, str]) -> list[str]:
    """The paths in the fields of an entry, as they are written there."""
    return [
        path
        for name in raw
        if _BIBDESK.fullmatch(name)
        for one in _entries(raw[name])
        if (path := _path(one))
    ]


def _entries(value: str) -> list[str]:
    """The files in "name:path:kind;name:path:kind"; Calibre parts them by commas."""
    entries = _split(value, ";")
    return re.split(r",\s*(?=:)", value) if len(entries) == 1 else entries


def _path(entry: str) -> str:
    """The path of one "name:path:kind", or of an entry that is nothing but a path."""
    entry = entry.strip().strip("{}")
    if re.match(r"[A-Za-z]+://", entry):
        return entry
    fields = _split(entry, ":")
    if len(fields) >= 3 and _KIND.fullmatch(fields[-1].strip()):
        fields = fields[1:-1]
        if len(fields) > 1 and len(fields[0]) != 1:  # a title may hold a colon, a disk is C:
            fields = fields[-1:]
    return _UNESCAPED.sub(r"\1", ":".join(fields)).strip()


def _split(value: str, sign: str) -> list[str]:
    return re.split(rf"(?<!\\){re.escape(sign)}", value)

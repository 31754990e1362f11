"""Identifiers as the archive writes them: their kind in front."""

from __future__ import annotations

import re
from urllib.parse import unquote

_DOI = re.compile(
    r"(?:doi:?\s*|info:doi/|(?:https?://)?(?:dx\.|www\.)?doi\.org/)?(10\.\d{4,9}/\S+)",
    re.IGNORECASE,
)


def identifier_of(written: str) -> str:
    """A DOI, bare or as an address, as "doi:10.…"; any other identifier as it is written."""
    found = _DOI.fullmatch(written.strip())
    if found is None:
        return written
    doi = found[1] if found.start(1) == 0 else unquote(found[1])
    return f"doi:{doi.rstrip('.,;')}"

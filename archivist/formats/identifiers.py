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
    is_address = "doi.org/" in written[:40].lower()
    found = _DOI.fullmatch((unquote(written) if is_address else written).strip())
    return f"doi:{found[1].rstrip('.,;')}" if found else written

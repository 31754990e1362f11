"""Which addresses an export may link to."""

from __future__ import annotations

import re
from urllib.parse import quote

_SAFE = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f\x7f]+", re.IGNORECASE)


def safe_address(target: str) -> str:
    """`target` when it leads to the web or to a mailbox, fit for any markup; else ""."""
    target = target.strip()
    if not _SAFE.fullmatch(target):
        return ""
    return quote(target, safe="!#$%&*+,-./:;=?@_~[]", errors="replace")

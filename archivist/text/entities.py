"""The entities of HTML and XML in words that are no page."""

from __future__ import annotations

import html
import re

_ZEROS = re.compile("&#0+(?=[0-9])")
_ENDLESS = re.compile("&#[0-9]{8,}")  # no character has so long a number; Python may not read it


def without_entities(words: str) -> str:
    """`words` with entities as characters, U+FFFD for numbers that no character has."""
    return html.unescape(_ENDLESS.sub("&#9999999", _ZEROS.sub("&#", words)))

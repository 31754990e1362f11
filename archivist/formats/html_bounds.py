"""An HTML page made safe for a parser: what makes parsers slow is cut out first."""

from __future__ import annotations

import re

MOST_TAG_CHARACTERS = 64 * 1024
MOST_ATTRIBUTES = 1_000
_DATA_ADDRESS = re.compile(r"data:[\w.+-]*/?[\w.+-]*[;,][^\"'()<>\s]{256,}")
# As browsers read it, a quotation mark opens a value only after an equals sign. Nothing here is
# ever tried twice: each sign fits one alternative.
_TAG = re.compile(r"<(/?[a-zA-Z][\w:-]{0,40})((?:[^>=]|=\s*\"[^\"]*\"|=\s*'[^']*'|=)*+)>?")
_VALUE = re.compile(r"=\s*(?:\"[^\"]*\"|'[^']*')")
SHORTEST_FLOOD = 2 * MOST_ATTRIBUTES


def without_pictures(page: str) -> str:
    """`page` without the files that a saved page carries inside its addresses."""
    return _DATA_ADDRESS.sub("data:,", page) if "data:" in page else page


def without_floods(page: str) -> tuple[str, bool]:
    """`page` with the attributes of monstrous tags left out, and whether there were any.

    libxml2 takes time in the square of a tag's attributes: 200,000 cost more than a minute.
    """
    parts: list[str] = []
    kept_to = 0
    for tag in _TAG.finditer(page):
        if tag.end(2) - tag.start(2) < SHORTEST_FLOOD or not _is_flood(tag[2]):
            continue
        parts += [page[kept_to : tag.start()], f"<{tag[1]}>"]
        kept_to = tag.end()
    return "".join([*parts, page[kept_to:]]), bool(parts)


def _is_flood(attributes: str) -> bool:
    if len(attributes) > MOST_TAG_CHARACTERS:
        return True
    names = _VALUE.sub("= ", attributes)
    # Attributes may be parted by blanks, slashes, or nothing.
    most = max(len(names.split()), names.count("="), names.count("/"))
    return most > MOST_ATTRIBUTES

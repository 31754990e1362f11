"""What a page says of its article in JSON-LD (schema.org)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

MOST_CHARACTERS = 1024 * 1024
MOST_NODES = 2_000
_ARTICLE = re.compile(
    r"(?:article|posting|report|review|blogpost|creativework|book)$", re.IGNORECASE
)
_PAGE = re.compile(r"(?:webpage|itempage|videoobject|event)$", re.IGNORECASE)
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")


@dataclass(frozen=True)
class LinkedArticle:
    """The fields of the node that describes the article; "" where it says nothing."""

    headline: str = ""
    date: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    description: str = ""
    section: str = ""
    language: str = ""
    rights: str = ""
    url: str = ""


def read_json_ld(scripts: list[str]) -> LinkedArticle | None:
    """The article among the nodes in `scripts` (the texts of ld+json elements), or None."""
    nodes = [node for script in scripts for node in _nodes(_parsed(script))]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    chosen = next((n for n in nodes if _is(n, _ARTICLE) and n.get("headline")), None)
    chosen = chosen or next((n for n in nodes if _is(n, _ARTICLE)), None)
    chosen = chosen or next((n for n in nodes if _is(n, _PAGE)), None)
    return _article(chosen, by_id) if chosen else None


def _article(node: dict[str, Any], by_id: dict[str, Any]) -> LinkedArticle:
    def named(key: str) -> tuple[str, ...]:
        people = [one for one in _listed(node.get(key)) if not _is_body(one, by_id)]
        return tuple(
            name for one in people or _listed(node.get(key)) for name in _names(one, by_id) if name
        )

    return LinkedArticle(
        headline=_string(node.get("headline")) or _string(node.get("name")),
        date=_string(node.get("datePublished")) or _string(node.get("dateCreated")),
        authors=named("author") or named("creator"),
        publisher=next(iter(named("publisher")), ""),
        description=_string(node.get("description")),
        section=_string(next(iter(_listed(node.get("articleSection"))), "")),
        language=_string(node.get("inLanguage")),
        rights=_string(node.get("license")),
        url=_string(node.get("url"))
        or _string(_plain(node.get("mainEntityOfPage"), by_id).get("@id")),
    )


def _parsed(script: str) -> object:
    text = _WRAPPING.sub("", _WRAPPING.sub("", script[:MOST_CHARACTERS]))
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(parsed: object) -> Iterator[dict[str, Any]]:
    """Every object inside `parsed`, outermost first."""
    waiting = [parsed]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            if "@type" in node or "@id" in node:
                yield node
            waiting.extend(value for value in node.values() if isinstance(value, dict | list))
        elif isinstance(node, list):
            waiting.extend(value for value in node if isinstance(value, dict | list))


def _is(node: dict[str, Any], kind: re.Pattern[str]) -> bool:
    return any(kind.search(one) for one in _listed(node.get("@type")) if isinstance(one, str))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _plain(value: object, by_id: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(value, dict):
        return {}
    found = by_id.get(str(value.get("@id"))) if len(value) == 1 else None
    return found if isinstance(found, dict) else value


def _is_body(value: object, by_id: dict[str, Any]) -> bool:
    return "Organization" in str(_plain(value, by_id).get("@type"))


def _names(value: object, by_id: dict[str, Any]) -> list[str]:
    """The name of one author, or of several in one node."""
    if isinstance(value, str):
        return [] if value.startswith(("http://", "https://")) else [value]
    return [_string(name) for name in _listed(_plain(value, by_id).get("name"))]


def _string(value: object) -> str:
    value = value[0] if isinstance(value, list) and value else value
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return value.strip() if isinstance(value, str) else ""

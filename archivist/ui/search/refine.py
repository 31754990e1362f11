"""Facets and the typed query are one thing: a clicked facet is a term in the text, or is not."""

from __future__ import annotations

import re

_FIELDS = {"year": "date", "source": "source", "language": "lang"}


def facet_term(name: str, value: str) -> str:
    """The query term that stands for a facet's value: `person:"Takaichi Sanae"`."""
    value = value.replace('"', " ").strip()  # a phrase has no way to hold its own quotes
    quoted = f'"{value}"' if re.search(r"[^\w.-]", value) else value
    return f"{_FIELDS.get(name, name)}:{quoted}"


def standing(query: str, term: str) -> str:
    """How the term stands in the query: "with", "without" (after a minus), or "" (not at all)."""
    found = _place(query, term)
    if found is None:
        return ""
    return "without" if found.group(1) else "with"


def toggled(query: str, term: str, *, leave_out: bool = False) -> str:
    """The query with the term added, or with it gone when it stood there in the same way."""
    found = _place(query, term)
    wanted = "without" if leave_out else "with"
    before = standing(query, term)
    if found is not None:
        query = f"{query[: found.start()]} {query[found.end() :]}"
    kept = query.strip() if found is None else re.sub(r"\s{2,}", " ", query).strip()
    if before == wanted:
        return kept
    return f"{kept} {'-' if leave_out else ''}{term}".strip()


def _place(query: str, term: str) -> re.Match[str] | None:
    pattern = rf"(?<!\S)(-?){re.escape(term)}(?!\S)"
    return re.search(pattern, query, re.IGNORECASE)

"""A wish as text, to be kept with the archive, and back."""

from __future__ import annotations

import json
from typing import Any

from archivist.search.results import KINDS, SORTS
from archivist.ui.search.wish import Pick, Scope, Wish


def wish_to_text(wish: Wish) -> str:
    """JSON of all that is asked; "" when it is nothing but the words."""
    if wish == Wish(wish.query):
        return ""
    held = {
        "words": wish.query,
        "kinds": wish.kinds,
        "sort": wish.sort,
        "scope": [wish.scope.kind, wish.scope.key, wish.scope.name],
        "scope_having": wish.scope.having,
        "scope_lacking": wish.scope.lacking,
        "scope_document": wish.scope.document_id,
        "having": wish.having,
        "lacking": wish.lacking,
        "once": wish.once,
    }
    return json.dumps(held, ensure_ascii=False)


def wish_from_text(text: str, query: str) -> Wish:
    """The wish that was kept; that of the words alone where the text is not understood."""
    try:
        held = json.loads(text) if text else {}
        wish = Wish(
            str(held["words"]),
            _one_of(KINDS, held["kinds"]),
            _one_of(SORTS, held["sort"]),
            _scope(held),
            _picks(held["having"]),
            _picks(held["lacking"]),
            once=bool(held["once"]),
        )
    except (ValueError, TypeError, KeyError):
        return Wish(query)
    return wish if wish.query.strip() else Wish(query)


def _scope(held: Any) -> Scope:
    kind, key, name = map(str, held["scope"])
    having, lacking = held.get("scope_having", ()), held.get("scope_lacking", ())
    only = str(held.get("scope_document", ""))
    return Scope(kind, key, name, _picks(having), _picks(lacking), only)


def _one_of(known: tuple[str, ...], value: Any) -> str:
    return known[known.index(value)]


def _picks(held: Any) -> tuple[Pick, ...]:
    return tuple((str(facet), str(value)) for facet, value in held)

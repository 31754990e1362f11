"""What is asked for: the typed words, and all that was clicked beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from archivist.search.results import Ask
from archivist.search.schema import RECORD_FIELDS
from archivist.ui.search.refine import facet_term, standing, toggled

Pick = tuple[str, str]  # a facet and its value
_MARKS = (*RECORD_FIELDS, "code")


@dataclass(frozen=True)
class Scope:
    """Where to search: everywhere, a collection, a document or what a saved search finds.

    Of a saved search `key` is the words, `having` and `lacking` are what was picked with them, and
    `document_id` is the one document in which it searches, if it does.
    """

    kind: str = ""
    key: str = ""
    name: str = ""
    having: tuple[Pick, ...] = ()
    lacking: tuple[Pick, ...] = ()
    document_id: str = ""

    @property
    def only(self) -> str:
        """The one document that is searched; "" for more."""
        return self.key if self.kind == "document" else self.document_id


@dataclass(frozen=True)
class Wish:
    """A question as the panel shows it; `names` are those of collections, by id."""

    query: str = ""
    kinds: str = "documents"
    sort: str = "relevance"
    scope: Scope = Scope()
    having: tuple[Pick, ...] = ()
    lacking: tuple[Pick, ...] = ()
    once: bool = False
    names: Mapping[str, str] = field(default_factory=dict, compare=False)

    def picked(self, pick: Pick, *, leave_out: bool) -> Wish:
        """With a value wanted or left out, or with it gone when it stood there in the same way."""
        before = self.standing(pick)
        kept = self.without(pick)
        if before == ("without" if leave_out else "with"):
            return kept
        if leave_out:
            return replace(kept, lacking=(*kept.lacking, pick))
        return replace(kept, having=(*kept.having, pick))

    def without(self, pick: Pick) -> Wish:
        """Without a value, whichever way it stood."""
        return replace(
            self,
            having=tuple(one for one in self.having if one != pick),
            lacking=tuple(one for one in self.lacking if one != pick),
        )

    def standing(self, pick: Pick) -> str:
        """How a value stands: "with", "without" or "" (not at all)."""
        if pick in self.having:
            return "with"
        return "without" if pick in self.lacking else ""

    def stands(self, facet: str, value: str) -> str:
        """The same, of what was typed too."""
        pick = (facet, value)
        return self.standing(pick) or standing(self.query, self._term(pick))

    def chosen(self, pick: Pick, *, leave_out: bool) -> Wish:
        """As a click on a value makes it: what was typed is changed in the typed words."""
        term = self._term(pick)
        if standing(self.query, term):
            return replace(self, query=toggled(self.query, term, leave_out=leave_out))
        return self.picked(pick, leave_out=leave_out)

    def widened(self, pick: Pick) -> Wish:
        """With a record that was picked typed instead, so that names nobody marked are found."""
        typed = replace(self, having=(pick,), lacking=()).as_query()
        return replace(self.without(pick), query=typed)

    @property
    def marked(self) -> tuple[Pick, ...]:
        """The picks that ask for marks: typed, they would find unmarked names and words too."""
        return tuple(pick for pick in self.picks if pick[0] in _MARKS)

    @property
    def collection_id(self) -> str | None:
        return self.scope.key if self.scope.kind == "collection" else None

    def ask(self, groups: Mapping[str, str]) -> Ask:
        """The question beside the words."""
        return Ask(
            self.kinds,
            self.scope.only,
            self.scope.key if self.scope.kind == "query" else "",
            (*self.having, *self.scope.having),
            (*self.lacking, *self.scope.lacking),
            groups if self.once else {},
        )

    def as_query(self) -> str:
        """The nearest that can be typed: the words, and the picks as terms."""
        words = f"({self.query})" if " OR " in self.query and (self.picks) else self.query
        parts = [words.strip(), *self._terms(self.having)]
        return " ".join([*parts, *(f"-{term}" for term in self._terms(self.lacking))])

    def typed(self) -> str:
        """As `as_query`, with the place that is searched."""
        kind, name = self.scope.kind, self.scope.name
        parts = [self.as_query()]
        if kind == "query":
            words = self.scope.key
            parts.append(f"({words})" if " OR " in words else words)
            parts += self._terms(self.scope.having)
            parts += [f"-{term}" for term in self._terms(self.scope.lacking)]
        elif kind == "collection" and name:
            parts.append(facet_term("collection", name))
        if len(parts) > 1 and " OR " in self.query and not self.picks:
            parts[0] = f"({parts[0]})"
        return " ".join(parts)

    def as_scope(self, name: str) -> Scope:
        """What this finds as the place of another search."""
        within = self.scope
        having, lacking = (*self.having, *within.having), (*self.lacking, *within.lacking)
        bare = replace(within, having=(), lacking=())
        words = replace(self, having=(), lacking=(), scope=bare).typed()
        return Scope("query", words, name, having, lacking, within.only)

    @property
    def picks(self) -> tuple[Pick, ...]:
        return (*self.having, *self.lacking)

    def _terms(self, picks: Iterable[Pick]) -> Iterable[str]:
        return (self._term(pick) for pick in picks)

    def _term(self, pick: Pick) -> str:
        return facet_term(pick[0], self.name_of(pick))

    def name_of(self, pick: Pick) -> str:
        """A value as a person calls it: collections by name."""
        facet, value = pick
        return self.names.get(value, value) if facet == "collection" else value

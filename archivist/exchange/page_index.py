"""What a page is filtered by: every person, agreement, code … of its passages, with the places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from archivist.exchange.selection import Article, Selection
from archivist.store.passage_rows import BodyRow, Passage

KINDS = {
    "person": ("●", "People"),
    "agreement": ("■", "Agreements"),
    "dispute": ("▲", "Disputes"),
    "organisation": ("◆", "Organisations"),
    "place": ("◉", "Places"),
    "event": ("★", "Events"),
    "code": ("▮", "Codes"),
    "note": ("✎", "Notes"),
}

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True)
class Place:
    """Where an entry is marked: the passage, and what its document is called."""

    annotation_id: str
    exact: str
    title: str
    date: str
    language: str


@dataclass
class Entry:
    """A record or code of the page; `number` names it in class names and ids."""

    number: int
    kind: str
    label: str
    language: str
    other_names: tuple[str, ...]
    colour: str
    places: list[Place] = field(default_factory=list)

    @property
    def paint(self) -> str:
        """The name of the CSS variable with its colour."""
        return f"--e{self.number}" if self.colour else f"--{self.kind}"


class PageIndex:
    """Collects the entries while articles are written."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._entries: dict[str, Entry] = {}
        self.notes = 0

    def enter(self, article: Article, passage: Passage) -> None:
        """Counts one passage under everything that is said of it."""
        document = article.document
        place = Place(passage.id, passage.exact, document.title, document.date, document.language)
        for body in passage.bodies:
            entry = self.entry(body)
            if entry is None:
                self.notes += 1
            else:
                entry.places.append(place)

    def entry(self, body: BodyRow) -> Entry | None:
        """The entry of a record or code; None for a note."""
        if body.kind == "note":
            return None
        held = self._entries.get(body.target_id)
        if held is None:
            record = self._selection.records.get(body.target_id)
            forms = record.forms if record else ()
            held = Entry(
                number=len(self._entries) + 1,
                kind=body.kind,
                label=body.label,
                language=forms[0].language if forms else "",
                other_names=tuple(form.form for form in forms[1:]),
                colour=body.colour if _COLOUR.fullmatch(body.colour) else "",
            )
            self._entries[body.target_id] = held
        return held

    def paint(self, body: BodyRow) -> str:
        """The CSS variable with the colour of a body."""
        entry = self.entry(body)
        return "--note" if entry is None else entry.paint

    def classes(self, bodies: tuple[BodyRow, ...]) -> str:
        """The classes by which filters find what bears these bodies."""
        entries = (self.entry(body) for body in bodies)
        return " ".join(dict.fromkeys(f"e{entry.number}" for entry in entries if entry))

    def coloured(self) -> Iterator[Entry]:
        return (entry for entry in self._entries.values() if entry.colour)

    def of_kind(self, kind: str) -> list[Entry]:
        """The entries of one kind, those with most passages first."""
        found = [entry for entry in self._entries.values() if entry.kind == kind]
        return sorted(found, key=lambda entry: (-len(entry.places), entry.label.casefold()))

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

"""What could complete the word that is being typed in the search box."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from archivist.archive import Archive
from archivist.model.authority import RecordKind
from archivist.model.columns import fold
from archivist.store import authority, codebook, collections
from archivist.ui.search.languages import language_names

FIELDS = (
    "person:", "agreement:", "dispute:", "organisation:", "place:", "event:", "code:",
    "title:", "text:", "note:", "source:", "author:", "lang:", "date:", "added:", "collection:",
    "type:", "has:",
)  # fmt: skip
_MOST = 12
_THINGS = ("note", "code", *map(str, RecordKind), "marked")
_WORD = re.compile(r'(?:(\w+):)?("[^"]*|[^\s"()]*)$')


@dataclass(frozen=True)
class Offer:
    """A completion: what it is called, and what replaces code points `start` onwards."""

    label: str
    text: str
    start: int


class Completions:
    """The names a query can hold, read anew when the archive changes."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._names: dict[str, list[tuple[str, str]]] | None = None

    def forget(self) -> None:
        """Reads names anew when they are next wanted."""
        self._names = None

    def offers(self, query: str) -> Sequence[Offer]:
        """What could stand for the last word of `query`."""
        match = _WORD.search(query)
        if match is None:
            return ()
        field, typed = match.group(1), match.group(2).strip('"')
        if field is None:
            if len(typed) < 2:
                return ()
            start = match.start(2)
            return [Offer(name, name, start) for name in FIELDS if name.startswith(typed)]
        wanted, found = fold(typed), {}
        for form, heading in self._read().get(field.casefold(), ()):
            if wanted in fold(form) and heading not in found:
                quoted = f'"{heading}"' if re.search(r"[\s():]", heading) else heading
                label = heading if form == heading else f"{heading}  ({form})"
                found[heading] = Offer(label, f"{quoted} ", match.start(2))
            if len(found) == _MOST:
                break
        return tuple(found.values())

    def _read(self) -> dict[str, list[tuple[str, str]]]:
        """Field -> (any name form, the heading) pairs."""
        if self._names is None:
            self._names = {"has": [(name, name) for name in _THINGS]}
            self._names["lang"] = [(words, key) for key, words in language_names()]
            with self._archive.read() as session:
                for record in authority.rows(session):
                    self._names.setdefault(record.kind, []).extend(
                        (form.form, record.heading) for form in record.forms
                    )
                self._names["collection"] = [(r.name, r.name) for r in collections.rows(session)]
                self._names["code"] = [(row.name, row.name) for row in codebook.rows(session)]
        return self._names

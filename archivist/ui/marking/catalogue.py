"""All records and codes in memory, ready to be listed and found by any of their names.

Pickers and trees share one catalogue; it follows the archive by re-reading what changed.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from archivist.archive import Archive
from archivist.model.changes import Changes
from archivist.store import authority, codebook, passage_rows
from archivist.store.authority import FormRow, RecordRow
from archivist.store.codebook import CodeRow
from archivist.ui.widgets.kinds import CODE, RECORD_KINDS

_AT_ONCE = 200  # changed records above this number are cheaper read all together
_ACCENTS = re.compile("[\u0300-\u036f]")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")
_GAPS = re.compile(r"[\s・·‧=＝]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A record or code; `others` are its names besides the heading, `note` also a definition.

    `keys` are all its names as they are compared, the heading first.
    """

    kind: str
    id: str
    heading: str
    colour: str
    note: str
    date: str
    shortcut: str
    parent_id: str | None
    others: tuple[str, ...]
    keys: tuple[str, ...]
    forms: tuple[FormRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that answers to what was typed; `name` is the name that did, `rank` 0 is exact."""

    entry: Entry
    name: str
    rank: int


Catalogued = tuple[dict[str, Entry], dict[str, int]]  # entries by id, passages by id


class Catalogue:
    """Every record and code of one archive; read on first use and kept fresh by `refresh`."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._entries: dict[str, Entry] = {}
        self._owners: dict[str, str] = {}
        self._counts: dict[str, int] | None = None
        self._seq = 0
        self._read = False
        self._missed = False  # something was committed before the first reading was taken in

    def load(self) -> None:
        """Reads everything anew."""
        self.take(self.read())

    def read(self) -> Catalogued:
        """All entries and the counts, for `take`; may run in any thread."""
        with self._archive.read() as session:
            entries = {code.id: _code_entry(code) for code in codebook.rows(session)}
            entries |= {row.id: _record_entry(row) for row in authority.rows(session)}
            return entries, passage_rows.counts(session)

    def take(self, found: Catalogued) -> bool:
        """Takes in what `read` gave; False when a commit since made it stale."""
        if self._missed:
            self._missed = False
            return False
        self._entries, self._counts = found
        self._owners = {form.id: e.id for e in self._entries.values() for form in e.forms}
        self._read = True
        return True

    def refresh(self, changes: Changes) -> None:
        """Re-reads what `changes` names; several callers may pass on the same notice."""
        if not self._read:
            self._missed = True
            return
        if 0 < changes.last_seq <= self._seq:
            return
        self._seq = changes.last_seq
        if changes.touch("body", "annotation"):
            self._counts = None
        if changes.touch("code"):
            self._read_codes()
        if changes.touch("authority_record", "name_form"):
            self._read_records(changes)

    def entry(self, target_id: str) -> Entry | None:
        """The record or code of that id."""
        return self._all().get(target_id)

    def of_kind(self, kind: str) -> list[Entry]:
        """The entries of a kind: records by heading, codes in the order of the codebook."""
        found = [entry for entry in self._all().values() if entry.kind == kind]
        return found if kind == CODE else sorted(found, key=lambda entry: entry.keys[:1])

    def count(self, target_id: str) -> int:
        """How many passages of the archive bear the record or code."""
        return self.totals().get(target_id, 0)

    def totals(self) -> Mapping[str, int]:
        """Record or code id -> passages of the archive that bear it."""
        if self._counts is None:
            self._counts = self.counts()
        return self._counts

    def counts(self, document_id: str | None = None) -> dict[str, int]:
        """Record or code id -> passages that bear it, in the archive or in one document."""
        with self._archive.read() as session:
            return passage_rows.counts(session, document_id)

    def shortcut_target(self, key: str) -> tuple[str, str] | None:
        """(kind, id) of the code or record that this key marks with."""
        wanted = key.casefold()
        for entry in self._all().values():
            if wanted and entry.shortcut.casefold() == wanted:
                return entry.kind, entry.id
        return None

    def matches(
        self, typed: str, kinds: Collection[str], *, limit: int = 60, without: Collection[str] = ()
    ) -> list[Match]:
        """The entries any of whose names fits what was typed, best first.

        Nothing typed lists all, those used most first.
        """
        wanted = key_of(typed)
        found = [
            match
            for entry in self._all().values()
            if entry.kind in kinds and entry.id not in without
            if (match := _match(entry, wanted)) is not None
        ]
        found.sort(key=self._order)
        return found[:limit]

    def named_in(self, passage: str, kinds: Collection[str]) -> list[Match]:
        """The entries one of whose names stands inside `passage`, longest name first."""
        text = key_of(passage)
        found = [
            (len(key), Match(entry, name, 5))
            for entry in self._all().values()
            if entry.kind in kinds
            for key, name in zip(entry.keys, (entry.heading, *entry.others), strict=True)
            if _stands_in(key, text)
        ]
        best: dict[str, Match] = {}
        for _, match in sorted(found, key=lambda pair: -pair[0]):
            best.setdefault(match.entry.id, match)
        return list(best.values())

    def _order(self, match: Match) -> tuple[int, int, str]:
        return match.rank, -self.count(match.entry.id), match.entry.keys[0]

    def _all(self) -> dict[str, Entry]:
        if not self._read:
            self._missed = False
            self.load()
        return self._entries

    def _take(self, rows: Iterable[RecordRow]) -> None:
        for row in rows:
            self._entries[row.id] = _record_entry(row)
            self._owners.update((form.id, row.id) for form in row.forms)

    def _read_codes(self) -> None:
        with self._archive.read() as session:
            codes = codebook.rows(session)
        records = {key: held for key, held in self._entries.items() if held.kind != CODE}
        self._entries = {code.id: _code_entry(code) for code in codes} | records

    def _read_records(self, changes: Changes) -> None:
        forms = changes.ids.get("name_form", frozenset())
        touched = set(changes.ids.get("authority_record", frozenset()))
        touched |= {self._owners[form] for form in forms if form in self._owners}
        if len(touched) + len(forms) > _AT_ONCE:
            self.load()
            return
        with self._archive.read() as session:
            touched |= authority.owners_of_forms(session, forms)
            rows = authority.rows(session, ids=touched)
        for key in touched:
            self._entries.pop(key, None)
        self._take(rows)


@lru_cache(maxsize=65536)
def key_of(name: str) -> str:
    """`name` as it is compared here: no case, width, accents, nor gaps between CJK letters."""
    if name.isascii():
        return " ".join(name.casefold().split())
    plain = unicodedata.normalize("NFKC", name).casefold()
    plain = _ACCENTS.sub("", unicodedata.normalize("NFD", plain))
    plain = unicodedata.normalize("NFC", plain)
    return _GAPS.sub("", plain) if _CJK.search(plain) else " ".join(plain.split())


def _match(entry: Entry, wanted: str) -> Match | None:
    if not wanted:
        return Match(entry, entry.heading, 0)
    best: tuple[int, int] | None = None
    for place, key in enumerate(entry.keys):
        if wanted in key:
            rank = _rank(key, wanted, place)
        elif " " in wanted and all(word in key for word in wanted.split()):
            rank = 4
        else:
            continue
        if best is None or rank < best[0]:
            best = rank, place
    if best is None:
        return None
    rank, place = best
    return Match(entry, (entry.heading, *entry.others)[place], rank)


def _rank(key: str, wanted: str, place: int) -> int:
    if key == wanted:
        return 0
    if key.startswith(wanted):
        return 2 if place else 1
    return 3 if f" {wanted}" in key else 4


def _stands_in(key: str, text: str) -> bool:
    if len(key) < 2 or key not in text:
        return False
    return bool(_CJK.search(key)) or re.search(rf"\b{re.escape(key)}\b", text) is not None


def _record_entry(row: RecordRow) -> Entry:
    names = tuple(form.form for form in row.forms) or (row.heading,)
    keys = tuple(key_of(name) for name in names)
    details = (row.colour, row.note, row.date, row.shortcut)
    return Entry(row.kind, row.id, row.heading, *details, None, names[1:], keys, row.forms)


def _code_entry(row: CodeRow) -> Entry:
    details = (row.colour, row.definition, "", row.shortcut, row.parent_id)
    return Entry(CODE, row.id, row.name, *details, (), (key_of(row.name),))


ALL_KINDS = (*RECORD_KINDS, CODE)

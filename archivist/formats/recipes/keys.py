"""The keys of a recipe's TOML, taken one by one, with faults that name line and key."""

from __future__ import annotations

import re
from typing import Any

from archivist.errors import ArchivistError
from archivist.formats.recipes.patterns import safe_pattern

Pattern = re.Pattern[str]
Patterns = tuple[Pattern, ...]
Words = tuple[str, ...]


class RecipeError(ArchivistError, ValueError):
    """A recipe that cannot be used; `line` is where (from 1), 0 when no line is to blame."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message, line)
        self.message = message
        self.line = line

    def __str__(self) -> str:
        return f"Line {self.line}: {self.message}" if self.line else self.message


class Keys:
    """One table of the TOML: its keys are taken one by one, and those left over are faults."""

    def __init__(self, table: dict[str, Any], place: str, text: str) -> None:
        self._left = dict(table)
        self._place = place
        self._text = text

    def error(self, key: str, fault: str) -> RecipeError:
        whole = ".".join(part for part in (self._place, key) if part)
        place, _, last = whole.rpartition(".")
        line = line_of(self._text, place, last) or line_of(self._text, whole, "")
        return RecipeError(f"“{whole}” {fault}.", line)

    def done(self) -> None:
        for key in self._left:
            raise self.error(key, "is no key that recipes know")

    def table(self, key: str) -> Keys:
        found = self._left.pop(key, {})
        if not isinstance(found, dict):
            raise self.error(key, "is to be a table")
        return Keys(found, f"{self._place}.{key}".lstrip("."), self._text)

    def tables(self, key: str) -> dict[str, Keys]:
        within = self.table(key)
        return {name: within.table(name) for name in list(within._left)}

    def words(self, key: str) -> Words:
        found = self._left.pop(key, ())
        found = (found,) if isinstance(found, str) else found
        if not isinstance(found, list | tuple) or not all(isinstance(one, str) for one in found):
            raise self.error(key, "is to be a string or a list of strings")
        return tuple(found)

    def word(self, key: str) -> str:
        found = self._left.pop(key, "")
        if not isinstance(found, str):
            raise self.error(key, "is to be a string")
        return found

    def groups(self, key: str) -> tuple[Words, ...]:
        found = self._left.pop(key, [])
        if not isinstance(found, list):
            raise self.error(key, "is to be a list")
        return tuple(Keys({key: one}, self._place, self._text).words(key) for one in found)

    def patterns(self, key: str) -> Patterns:
        return tuple(self._pattern(key, words) for words in self.words(key))

    def pattern(self, key: str) -> Pattern | None:
        words = self.word(key)
        return self._pattern(key, words) if words else None

    def flag(self, key: str) -> bool:
        found = self._left.pop(key, False)
        if not isinstance(found, bool):
            raise self.error(key, "is to be true or false")
        return found

    def number(self, key: str, usual: int) -> int:
        found = self._left.pop(key, usual)
        if not isinstance(found, int) or isinstance(found, bool):
            raise self.error(key, "is to be a whole number")
        return found

    def _pattern(self, key: str, words: str) -> Pattern:
        try:
            return safe_pattern(words)
        except ValueError as fault:
            raise self.error(key, str(fault)) from None


def line_of(text: str, place: str, key: str) -> int:
    """The line of `text` (from 1) where `key` of the table `place` is set, 0 if not found."""
    table, of_table = "", 0
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[([\w.-]+)\]", line):
            table = header[1]
            of_table = number if table == place else of_table
        named = re.match(r"\s*\"?([\w.-]+)\"?\s*=", line)
        if named and f"{table}.{named[1]}".strip(".") == f"{place}.{key}".strip("."):
            return number
    return of_table

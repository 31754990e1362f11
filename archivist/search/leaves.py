"""Words, phrases and dates of a query: what each asks for, or a sentence on what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from archivist.search.analyzer import tokens
from archivist.search.cursor import Cursor
from archivist.search.days import guess_days, parse_days
from archivist.search.schema import RECORD_FIELDS
from archivist.search.tree import Dates, Has, Near, Node, Words

MAX_TERM = 100
MAX_REACH = 100
MAX_SLIPS = 2
MIN_PREFIX = 2
MIN_PATTERN = 3
MANY_LETTERS = 8  # words of so many letters may have two slips

THINGS = ("note", "code", *RECORD_FIELDS)  # what has: knows
_LANGUAGES = {"english": "en", "japanese": "ja", "korean": "ko", "chinese": "zh"}
_WILD = re.compile(r"\*|\?(?=\w)")
STAR_BETWEEN = re.compile(r"(?<=\w)\*+\s+(?=\S)")
_FUZZY = re.compile(r"(.+)[~～](\d?)")
_TRAILING = ".,;:!?"


class Typed(NamedTuple):
    """A word or phrase as it was typed: its text, where it stands, and in which field."""

    text: str
    start: int
    end: int
    field: str | None
    quoted: bool = False
    reach: int | None = None


def leaf(cursor: Cursor, typed: Typed, today: date) -> Node | None:
    """What a word or phrase asks for; None when it holds no letter or digit."""
    if len(typed.text) > MAX_TERM:
        message = f"This word or phrase is longer than {MAX_TERM} characters; shorten it."
        cursor.fail(message, typed.start, meant=typed.text[:MAX_TERM].rpartition(" ")[0] or None)
    told = _OF_FIELD.get(typed.field or "")
    if told is not None:
        return told(cursor, typed, today)
    if typed.reach is not None:
        return _near(cursor, typed, typed.reach)
    return _phrase(cursor, typed) if typed.quoted else _unquoted(cursor, typed)


def _phrase(cursor: Cursor, typed: Typed) -> Words | None:
    """Words in quotes, of which the last may go on at a star."""
    bare = typed.text.strip().rstrip(_TRAILING)
    if STAR_BETWEEN.search(bare):
        message = "In quotation marks a star can stand only behind the last word."
        is_plain = all(letter.isalnum() or letter in "* " for letter in bare)
        meant = f"({bare})" if is_plain else f'"{STAR_BETWEEN.sub(" ", bare)}"'
        cursor.fail(message, typed.start, typed.end, meant=meant)
    return _begun(cursor, typed, bare) if bare.endswith("*") else _plain(typed, typed.text)


def _begun(cursor: Cursor, typed: Typed, text: str) -> Words | None:
    """What begins as `text` does, up to the star at its end."""
    plain = text.rstrip("*")
    found = list(tokens(plain))
    if found and (found[-1].kind in ("pair", "last") or found[-1].end != len(plain)):
        return _plain(typed, plain)
    if not found or len(plain) - found[-1].start < MIN_PREFIX:
        if typed.quoted:  # what stands in quotes is taken as it is
            return _plain(typed, plain)
        cursor.fail(f"At least {MIN_PREFIX} letters must stand before a star.", typed.start)
    return _words(typed, plain, begins=True)


def _unquoted(cursor: Cursor, typed: Typed) -> Node | None:
    bare = typed.text.rstrip(_TRAILING)
    fuzzy = _FUZZY.fullmatch(bare)
    if fuzzy:
        return _fuzzy(cursor, typed, fuzzy.group(1), fuzzy.group(2))
    return _pattern(cursor, typed) if _WILD.search(bare) else _plain(typed, typed.text)


def _plain(typed: Typed, text: str) -> Words | None:
    if next(tokens(text), None) is None:
        return None
    return _words(typed, text.rstrip("*").strip())


def _words(typed: Typed, text: str, *, begins: bool = False, like: bool = False) -> Words:
    return Words(text, typed.field, begins, like, start=typed.start, end=typed.end)


def _pattern(cursor: Cursor, typed: Typed) -> Words | None:
    """A word with * or ? in it: at the end a prefix, elsewhere a form."""
    bare = typed.text.rstrip(_TRAILING)
    plain = bare.rstrip("*")
    found = list(tokens(plain))
    if any(token.kind in ("pair", "last") for token in found):
        if _WILD.search(plain):
            message = "Han, kana and Hangul are found inside longer words as they are, without *."
            cursor.fail(message, typed.start, typed.end, meant=re.sub(r"[*?]+", " ", bare).strip())
        return _words(typed, plain)
    if not _WILD.search(plain):
        return _begun(cursor, typed, bare)
    if sum(map(str.isalnum, bare)) < MIN_PATTERN:
        message = f"At least {MIN_PATTERN} letters must stand beside stars inside a word."
        cursor.fail(message, typed.start)
    return _words(typed, bare, like=True)


def _fuzzy(cursor: Cursor, typed: Typed, word: str, number: str) -> Node:
    """name~, name~1: words with a letter or two that differ."""
    found = list(tokens(word))
    words = [token for token in found if token.kind == "word"]
    if not words or len(words) < len([token for token in found if token.kind != "compound"]):
        cursor.fail(
            "A tilde stands behind one word of letters: Takaichy~ finds Takaichi.",
            typed.start,
            typed.end,
            meant=word,
        )
    letters = sum(map(str.isalnum, word))
    slips = int(number) if number else 1 + (letters >= MANY_LETTERS)
    if not 0 < slips <= MAX_SLIPS or letters <= slips + 1:
        cursor.fail(
            f"Behind the tilde stands how many letters may differ, 1 or {MAX_SLIPS}, in a word "
            "of more letters than that.",
            typed.start,
            typed.end,
            meant=f"{word}~" if letters > slips + 1 or letters > MAX_SLIPS + 1 else word,
        )
    return Words(word, typed.field, slips=slips, start=typed.start, end=typed.end)


def _near(cursor: Cursor, typed: Typed, reach: int) -> Node | None:
    """Words in quotes with a tilde behind: all near one another, in any order."""
    if reach > MAX_REACH:
        message = f"Words can be asked for within {MAX_REACH} words of one another at most."
        cursor.fail(message, typed.start, typed.end, meant=f'"{typed.text}"~{MAX_REACH}')
    parts = [part for part in typed.text.split() if next(tokens(part), None) is not None]
    each = (
        _begun(cursor, typed, part) if part.endswith("*") else _words(typed, part) for part in parts
    )
    found = tuple(dict.fromkeys(filter(None, each)))
    if len(found) < 2:
        return found[0] if found else None
    return Near(found, max(reach, len(found) - 1), typed.field)


def _has(cursor: Cursor, typed: Typed, _today: date) -> Has:
    wanted = typed.text.strip().casefold().removesuffix("s").replace("organization", "organisation")
    wanted = {"people": "person", "mark": "marked"}.get(wanted, wanted)
    if wanted not in (*THINGS, "marked"):
        known = ", ".join(f"has:{name}" for name in THINGS)
        cursor.fail(f"Known are {known}.", typed.start, meant="note")
    return Has(wanted)


def _key(_cursor: Cursor, typed: Typed, _today: date) -> Words | None:
    text = "-".join(typed.text.split()).casefold()
    return _words(typed, _LANGUAGES.get(text, text)) if text else None


def _collection(_cursor: Cursor, typed: Typed, _today: date) -> Words | None:
    return _words(typed, typed.text) if typed.text.strip() else None


def _dates(cursor: Cursor, typed: Typed, today: date) -> Dates:
    span = parse_days(typed.text, today)
    if span is None:
        cursor.fail(
            "A date is a year, month or day, such as 2026, 2026-01 or 2026-01-13, two of them with "
            "“..” between, or a name such as last-month.",
            typed.start,
            meant=guess_days(typed.text) or None,
        )
    if span.first > span.last:
        first, _, last = typed.text.partition("..")
        message = "The earlier date must stand first."
        cursor.fail(message, typed.start, meant=f"{last.strip(' .')}..{first.strip()}")
    return Dates(span.first, span.last, typed.field or "date")


_OF_FIELD: dict[str, Callable[[Cursor, Typed, date], Node | None]] = {
    "date": _dates,
    "added": _dates,
    "has": _has,
    "language": _key,
    "type": _key,
    "collection": _collection,
}

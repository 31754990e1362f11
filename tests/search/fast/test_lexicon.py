"""All terms of a field at once: beginnings, patterns and slips of the pen."""

from __future__ import annotations

import fnmatch
import random
from typing import Any

import numpy as np
import pytest
from whoosh.fields import KEYWORD, Schema
from whoosh.filedb.filestore import RamStorage

from archivist.search.fast.lexicon import Lexicon, _taken

LETTERS = "abcdeé本"


@pytest.fixture(scope="module")
def reader() -> Any:
    chance = random.Random(3)
    opened = RamStorage().create_index(Schema(first=KEYWORD(), name=KEYWORD(), other=KEYWORD()))
    writer = opened.writer()
    for _ in range(300):
        words = ["".join(chance.choices(LETTERS, k=chance.randint(1, 6))) for _ in range(9)]
        writer.add_document(first="zz aa", name=" ".join(words), other="aa zz")
    writer.commit()
    return opened.reader()


def test_a_wrong_length_is_noticed_before_memory_is_asked_for() -> None:
    key = b"\x00\x00\x00\x05\x00\x00\x00\x00\x00\x01abc"  # two lengths, a field, a term
    data = np.frombuffer(key * 2, np.uint8).copy()
    places = np.array([0, len(key)])
    assert _taken(data, places)[0] == b"abc\nabc\n"
    for place in range(4):
        data[place] ^= 64
        with pytest.raises(ValueError, match="length"):
            _taken(data, places)
        data[place] ^= 64


def terms(reader: Any) -> list[str]:
    return [term.decode() for term in reader.lexicon("name")]


def slips(one: str, other: str) -> int:
    """Letters changed, left out, put in, or two neighbours swapped."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def test_all_terms_of_one_field_are_read(reader: Any) -> None:
    lexicon = Lexicon.of(reader, "name")
    assert [lexicon.term(number).decode() for number in range(len(lexicon))] == terms(reader)
    assert len(terms(reader)) > 1000
    assert [Lexicon.of(reader, "first").term(n) for n in (0, 1)] == [b"aa", b"zz"]
    assert [Lexicon.of(reader, "other").term(n) for n in (0, 1)] == [b"aa", b"zz"]


@pytest.mark.parametrize("start", ["a", "ab", "é", "本a", "eeee", "z", ""])
def test_beginnings(reader: Any, start: str) -> None:
    lexicon = Lexicon.of(reader, "name")
    found = lexicon.begun(start.encode())
    assert [lexicon.term(number).decode() for number in found] == [
        t for t in terms(reader) if t.startswith(start)
    ]


@pytest.mark.parametrize("pattern", ["a*c", "*bc", "?b*", "*é*a", "a?c?", "*", "??", "本*", "zz*z"])
def test_patterns(reader: Any, pattern: str) -> None:
    lexicon = Lexicon.of(reader, "name")
    found = lexicon.like(pattern)
    wanted = [term for term in terms(reader) if fnmatch.fnmatchcase(term, pattern)]
    assert sorted(lexicon.term(number).decode() for number in found) == sorted(wanted)


@pytest.mark.parametrize("word", ["abcd", "aabb", "é本c", "a", "edcbae", "zzzzzz"])
@pytest.mark.parametrize("distance", [1, 2])
def test_slips_of_the_pen(reader: Any, word: str, distance: int) -> None:
    lexicon = Lexicon.of(reader, "name")
    found = [lexicon.term(number) for number in lexicon.near(word, distance)]
    wanted = {term for term in terms(reader) if slips(word, term) <= distance}
    assert {term.decode() for term in found} == wanted
    first = [slips(word, term.decode()) for term in found]
    assert first == sorted(first)

"""Recipes put together from what a person picks out of a file."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from archivist.formats.extract import Extract
from archivist.formats.readers import parts_of
from archivist.formats.recipes.draft import BODY, Draft, guess, labels_in, partings_in, pattern_of
from archivist.formats.recipes.patterns import safe_pattern
from archivist.formats.recipes.recipe import Recipe
from archivist.formats.source import Options, Source
from tests.formats.recipes import samples

CLIPPINGS = """Headline: One
Paper: The Harbour Times
Day: 13 January 2026
Words: First text.
Second line.

~~ clip 1 ~~
Headline: Two
Paper: Gulf Daily
Day: 14 January 2026
Words: Another text.

~~ clip 2 ~~
Headline: Three
Paper: Gulf Daily
Day: 15 January 2026
Words: Last text.
"""


def read(folder: Path, name: str, data: bytes, draft: Draft) -> list[Extract]:
    (folder / name).write_bytes(data)
    source = Source(folder / name, name, Options(recipe=draft.to_toml()))
    return [part for part in parts_of(source) if isinstance(part, Extract)]


def test_labels_and_parting_lines_are_found_and_make_a_recipe(tmp_path: Path) -> None:
    assert labels_in(CLIPPINGS) == ["Headline", "Paper", "Day", "Words"]
    assert partings_in(CLIPPINGS)[0] == "~~ clip 1 ~~"
    fields = guess(labels_in(CLIPPINGS), table=False)
    assert fields == {"title": "Headline"}
    fields |= {"publisher": "Paper", "date": "Day", BODY: "Words"}
    draft = Draft("Clips", fields, parting=partings_in(CLIPPINGS)[0])
    extracts = read(tmp_path, "clips.txt", CLIPPINGS.encode(), draft)
    assert [
        (one.value("title"), one.value("publisher"), one.value("date"), one.text.split("\n")[1])
        for one in extracts
    ] == [
        ("One", "The Harbour Times", "2026-01-13", "First text."),
        ("Two", "Gulf Daily", "2026-01-14", "Another text."),
        ("Three", "Gulf Daily", "2026-01-15", "Last text."),
    ]


def test_columns_make_a_recipe(tmp_path: Path) -> None:
    fields = guess(["일자", "언론사", "제목", "본문 요지", "기고자"], table=True)
    assert fields == {"date": "일자", "publisher": "언론사", "title": "제목", "creators": "기고자"}
    draft = Draft("Own", {**fields, BODY: "본문 요지"}, table=True)
    data = "일자,언론사,제목,본문 요지,기고자\n20260113,가나일보,하나,본문이다.,홍길동\n".encode()
    (extract,) = read(tmp_path, "own.csv", data, draft)
    assert (extract.text, extract.value("date")) == ("하나\n본문이다.", "2026-01-13")


def test_the_labels_of_a_database_are_guessed() -> None:
    fields = guess(labels_in(samples.proquest()), table=False)
    assert fields["publisher"] == "Publication title"
    assert fields["date"] == "Publication date"
    assert fields[BODY] == "Full text"


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=30), st.text(max_size=30), st.booleans())
def test_every_draft_is_a_recipe(name: str, label: str, parting: str, table: bool) -> None:
    draft = Draft("x" + name, {"title": "t" + label, BODY: label}, table, parting)
    recipe = Recipe.from_toml(draft.to_toml())
    assert recipe.fields["title"].columns or recipe.fields["title"].labels


@settings(deadline=None)
@given(st.text(max_size=60) | st.text(alphabet="12 .-²٣", max_size=80))
def test_every_line_has_a_pattern_that_fits_it(line: str) -> None:
    head = "".join(filter(str.isprintable, line)).strip()
    assert safe_pattern(pattern_of(head)).search(head)

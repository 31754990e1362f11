"""Recipes where files come in: through the reading child, chosen or found."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract
from archivist.formats.readers import parts_of
from archivist.formats.recipes.preview import preview
from archivist.formats.recipes.recipe import Recipe
from archivist.formats.source import Options, Source
from tests.formats.recipes import samples
from tests.formats.recipes.samples import STORIES
from tests.formats.test_tables import shared

OWN = """
format = 1
name = "Clippings"
[split]
between = "^%%$"
[fields.title]
first = true
[fields.date]
line = "^filed (.*)$"
[body]
after = "^filed "
"""
CLIPPINGS = "One\nfiled 2026-01-13\nWords of one.\n%%\nTwo\nfiled 1965-06-22\nWords of two.\n%%\n"


def source(folder: Path, name: str, data: bytes, recipe: str = "") -> Source:
    path = folder / name
    path.write_bytes(data)
    return Source(path, name, Options(recipe=recipe))


def read(folder: Path, name: str, data: bytes, recipe: str = "") -> list[Extract]:
    return [
        part for part in parts_of(source(folder, name, data, recipe)) if isinstance(part, Extract)
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("nexis.txt", samples.nexis_uni_text().encode("utf-16")),
        ("factiva.html", samples.factiva_page(codes=True).encode()),
        ("proquest.txt", samples.proquest().encode()),
        ("separated.txt", samples.separated().encode()),
        ("NewsResult.xlsx", shared(samples.bigkinds_rows())),
    ],
)
def test_files_of_databases_give_their_articles(tmp_path: Path, name: str, data: bytes) -> None:
    titles = [one.value("title") for one in read(tmp_path, name, data)]
    assert titles == [story.title for story in STORIES]


def test_a_chosen_recipe_splits_what_no_other_would(tmp_path: Path) -> None:
    data = CLIPPINGS.encode()
    (whole,) = read(tmp_path, "clippings.txt", data)
    assert whole.part == ""
    one, two = read(tmp_path, "clippings.txt", data, OWN)
    assert (one.value("title"), one.value("date"), one.part) == ("One", "2026-01-13", "1")
    assert (two.value("title"), two.value("date"), two.part) == ("Two", "1965-06-22", "2")
    assert two.text == "Two\nWords of two."


def test_a_recipe_that_is_wrong_or_fits_nothing_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(ExtractionFailed, match=r"Line 2: .*names"):
        read(tmp_path, "a.txt", b"Words.", 'format = 1\nnames = "x"\n')
    with pytest.raises(ExtractionFailed, match="finds no article"):
        read(tmp_path, "a.txt", b"\n%%\n\n", OWN)


def test_the_first_articles_are_shown_before_anything_is_kept(tmp_path: Path) -> None:
    recipe = Recipe.from_toml(OWN)
    file = source(tmp_path, "clippings.txt", (CLIPPINGS * 10).encode())
    assert [one.value("title") for one in preview(recipe, file, 3)] == ["One", "Two", "One"]

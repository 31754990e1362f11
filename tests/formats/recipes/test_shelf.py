"""A person's own recipes are kept, tried first, and told of when they have a fault."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from archivist.errors import BadRecipe
from archivist.formats.media_types import PLAIN
from archivist.formats.recipes import shelf
from archivist.formats.recipes.draft import Draft
from archivist.formats.recipes.recipe import Recipe
from archivist.formats.sandbox import Sandbox

DOWNLOAD = "\n".join(
    f"Ueberschrift: Story {n}\nTag: 2026-01-{n:02}\n\nWords of story {n} in Nara.\n*~*~*\n"
    for n in range(1, 4)
)


@pytest.fixture(autouse=True)
def fresh_shelf() -> Iterator[None]:
    """Nothing that an earlier test kept is known, nor to a later one."""
    shelf.known.cache_clear()
    yield
    shelf.known.cache_clear()


def draft(name: str = "Zeitungen: Bonn") -> Recipe:
    fields = {"title": "Ueberschrift", "date": "Tag"}
    return Recipe.from_toml(Draft(name, fields, parting="*~*~*").to_toml())


def archivist(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "archivist", *arguments],
        capture_output=True,
        text=True,
        env=dict(os.environ),
        check=False,
    )


def test_a_kept_recipe_is_known_and_goes_before_the_shipped() -> None:
    assert shelf.recipe_for(DOWNLOAD, PLAIN) is None
    place = shelf.keep(draft())
    assert place == shelf.own_folder() / "zeitungen-bonn.toml"
    assert shelf.known()[0].name == "Zeitungen: Bonn"
    found = shelf.recipe_for(DOWNLOAD, PLAIN)
    assert found is not None
    assert found.name == "Zeitungen: Bonn"
    assert shelf.recipe_for("Ueberschrift: nothing more", PLAIN) is None


def test_names_that_make_the_same_file_name_stand_beside_each_other() -> None:
    files = []
    for name in ("Wire (RTF)", "Wire RTF", "★", "☆"):
        source = re.sub(r"(?m)^name = .*$", f'name = "{name}"', draft().source, count=1)
        files.append(shelf.keep(Recipe.from_toml(source)))
    assert len(set(files)) == 4
    assert {recipe.name for recipe in shelf.own().values()} == {"Wire (RTF)", "Wire RTF", "★", "☆"}


def test_one_of_the_same_name_takes_the_place_of_the_other() -> None:
    file = shelf.keep(draft()).rename(shelf.own_folder() / "mine.toml")
    again = shelf.keep(Recipe.from_toml(draft().source + "\n# changed\n"))
    assert again == file
    assert list(shelf.own()) == [file]
    assert file.read_text("utf-8").endswith("# changed\n")
    shipped = shelf.shipped()[0]
    shelf.keep(Recipe.from_toml(shipped.source + "\n# mine\n"))
    named = [recipe for recipe in shelf.known() if recipe.name == shipped.name]
    assert [recipe.source.endswith("# mine\n") for recipe in named] == [True]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"name = ", "no TOML"),
        (b"\xff\xfe", "UTF-8"),
        (b'format = 1\nname = "x"\n[match]\nlines = ["(a+)+"]\n[body]\nrest = true', "Line 4"),
    ],
)
def test_a_fault_is_told_with_its_file_before_anything_is_read(data: bytes, told: str) -> None:
    place = shelf.own_folder() / "odd.toml"
    place.parent.mkdir(parents=True)
    place.write_bytes(data)
    with pytest.raises(BadRecipe, match=told) as caught:
        Sandbox()
    assert str(place) in str(caught.value)
    assert shelf.known() == shelf.shipped()


def test_the_command_line_splits_by_a_kept_recipe_and_lists_it(tmp_path: Path) -> None:
    home, file = str(tmp_path / "a"), tmp_path / "download.txt"
    file.write_text(DOWNLOAD, "utf-8")
    shelf.keep(draft())
    assert archivist("new", home).returncode == 0
    added = archivist("add", home, str(file), "--json")
    titles = [json.loads(line)["title"] for line in added.stdout.splitlines()]
    assert titles[:3] == ["Story 1", "Story 2", "Story 3"]
    listed = archivist("recipes", "--json")
    first, *others = map(json.loads, listed.stdout.splitlines())
    assert (first["name"], first["own"]) == ("Zeitungen: Bonn", True)
    assert len(others) == len(shelf.shipped())
    assert str(shelf.own_folder()) in listed.stderr
    unknown = archivist("add", home, str(file), "--recipe", "Bonner Zeitungen")
    assert unknown.returncode == 1
    assert "No recipe “Bonner Zeitungen”" in unknown.stderr

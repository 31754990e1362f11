"""The recipes that ship with the program, those a person keeps, and which one a file asks for.

A person's own lie in the folder `recipes` of their settings. They are tried before the others, and
one with the name of a shipped recipe stands in its place.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from pathlib import Path

import platformdirs

from archivist.errors import BadRecipe
from archivist.formats.media_types import HTML
from archivist.formats.recipes.keys import Pattern, RecipeError
from archivist.formats.recipes.material import Lines, Table, lines_of_text
from archivist.formats.recipes.piece import folded
from archivist.formats.recipes.recipe import TABLES, Recipe
from archivist.resources import resources

HEAD_CHARACTERS = 400_000
HEAD_LINES = 4_000


@cache
def shipped() -> tuple[Recipe, ...]:
    """The recipes in resources/recipes, the particular before the general."""
    files = sorted((resources() / "recipes").glob("*.toml"))
    recipes = (Recipe.from_toml(file.read_text("utf-8")) for file in files)
    return tuple(sorted(recipes, key=lambda recipe: recipe.rank))


def own_folder() -> Path:
    """Where a person's own recipes lie; most people have none."""
    return platformdirs.user_config_path("archivist") / "recipes"


def own() -> dict[Path, Recipe]:
    """The recipes a person keeps, by their files; raises BadRecipe where one has a fault."""
    return {file: _read(file) for file in sorted(own_folder().glob("*.toml"))}


def _read(file: Path) -> Recipe:
    try:
        return Recipe.from_toml(file.read_text("utf-8"))
    except OSError as error:
        raise BadRecipe(file, f"It cannot be read: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise BadRecipe(file, "It is not in UTF-8.") from error
    except RecipeError as error:
        raise BadRecipe(file, str(error)) from error


@cache
def known() -> tuple[Recipe, ...]:
    """All recipes as a process first finds them; a person's only when none of them has a fault,
    which `own` tells.
    """
    try:
        mine = sorted(own().values(), key=lambda recipe: recipe.rank)
    except BadRecipe:
        return shipped()
    names = {recipe.name for recipe in mine}
    return (*mine, *(recipe for recipe in shipped() if recipe.name not in names))


def place_of(recipe: Recipe) -> Path:
    """The file in which a person keeps, or would keep, a recipe of that name; raises BadRecipe."""
    for file, held in own().items():
        if held.name == recipe.name:
            return file
    stem = re.sub(r"[^\w]+", "-", recipe.name.casefold()).strip("-")[:80] or "recipe"
    place, number = own_folder() / f"{stem}.toml", 2
    while place.exists():  # names that differ may make the same one of a file
        place, number = own_folder() / f"{stem}-{number}.toml", number + 1
    return place


def keep(recipe: Recipe) -> Path:
    """Keeps a recipe among the person's own, in the place of one of that name; raises OSError and
    BadRecipe.
    """
    place = place_of(recipe)
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_suffix(".part")
    part.write_text(recipe.source.rstrip() + "\n", "utf-8")
    part.replace(place)
    known.cache_clear()
    return place


def recipe_for(
    head: str, media_type: str, recipes: tuple[Recipe, ...] | None = None
) -> Recipe | None:
    """The recipe for a file of that media type whose text begins with `head`; for a table `head`
    is the names of its columns, parted by tabs."""
    if media_type in TABLES:
        header = tuple(head.split("\t"))
        return recipe_for_table(Table(header, iter(())), media_type, recipes)
    head = head[:HEAD_CHARACTERS]
    return recipe_for_lines(lines_of_text(head)[:HEAD_LINES], head, media_type, recipes)


def recipe_for_table(
    table: Table, media_type: str, recipes: tuple[Recipe, ...] | None = None
) -> Recipe | None:
    """The first recipe that names a column of `table` in each of its groups of columns."""
    names = {folded(name) for name in table.header}
    for recipe in known() if recipes is None else recipes:
        groups = recipe.match.columns if media_type in recipe.match.kinds else ()
        if groups and all(names.intersection(map(folded, group)) for group in groups):
            return recipe
    return None


def recipe_for_lines(
    lines: Lines, text: str, media_type: str, recipes: tuple[Recipe, ...] | None = None
) -> Recipe | None:
    """The first recipe whose words all stand in `text` and whose lines are often enough there."""
    text = text.casefold()
    for recipe in known() if recipes is None else recipes:
        match = recipe.match
        if media_type not in match.kinds or not (match.all or match.any or match.lines):
            continue
        if not all(words.casefold() in text for words in match.all):
            continue
        if match.any and not any(words.casefold() in text for words in match.any):
            continue
        if has_lines(recipe, lines):
            return recipe
    return None


def recipes_for_page(page: bytes) -> list[Recipe]:
    """The recipes whose words for pages stand in the first bytes of `page`; mostly none."""
    page = page[:HEAD_CHARACTERS].lower()
    return [
        recipe
        for recipe in known()
        if recipe.match.page
        and HTML in recipe.match.kinds
        and all(words.casefold().encode() in page for words in recipe.match.page)
    ]


def has_lines(recipe: Recipe, lines: Lines) -> bool:
    """Whether each of the recipe's patterns fits as many of the first lines as it asks for."""
    return all(
        _count(lines, pattern, recipe.match.least) >= recipe.match.least
        for pattern in recipe.match.lines
    )


def _count(lines: Lines, pattern: Pattern, enough: int) -> int:
    fitting = (line for line in lines[:HEAD_LINES] if pattern.search(line.head))
    return sum(1 for _ in islice(fitting, enough))

"""The recipes that ship with the program, and which one a file asks for."""

from __future__ import annotations

from functools import cache
from itertools import islice

from archivist.formats.media_types import HTML
from archivist.formats.recipes.keys import Pattern
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
    for recipe in shipped() if recipes is None else recipes:
        groups = recipe.match.columns if media_type in recipe.match.kinds else ()
        if groups and all(names.intersection(map(folded, group)) for group in groups):
            return recipe
    return None


def recipe_for_lines(
    lines: Lines, text: str, media_type: str, recipes: tuple[Recipe, ...] | None = None
) -> Recipe | None:
    """The first recipe whose words all stand in `text` and whose lines are often enough there."""
    text = text.casefold()
    for recipe in shipped() if recipes is None else recipes:
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
        for recipe in shipped()
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

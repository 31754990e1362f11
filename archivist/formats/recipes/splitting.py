"""Where recipes meet readers: a file that a recipe is for is taken apart by it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain

from archivist.errors import ExtractionFailed
from archivist.formats.decode import decode
from archivist.formats.extract import Extract
from archivist.formats.from_html import declared_charset
from archivist.formats.from_text import check_length, extract_of_text
from archivist.formats.html_bounds import without_pictures
from archivist.formats.media_types import DOCX, HTML, ODT, PLAIN, RTF
from archivist.formats.recipes.articles import articles
from archivist.formats.recipes.html_lines import pieces_of_html
from archivist.formats.recipes.keys import RecipeError
from archivist.formats.recipes.material import Lines, lines_of_extract, lines_of_text
from archivist.formats.recipes.recipe import Recipe
from archivist.formats.recipes.shelf import (
    HEAD_CHARACTERS,
    has_lines,
    recipe_for_lines,
    recipes_for_page,
)
from archivist.formats.source import Options

Read = Callable[[], Extract]
MAY_BE_SPLIT = frozenset({PLAIN, HTML, DOCX, ODT, RTF})
FINDS_NOTHING = "The recipe “{name}” finds no article in it. Choose another one, or none."


def chosen_recipe(options: Options, name: str) -> Recipe | None:
    """The recipe that the person chose; ExtractionFailed when its TOML cannot be used."""
    if not options.recipe:
        return None
    try:
        return Recipe.from_toml(options.recipe)
    except RecipeError as fault:
        raise ExtractionFailed(name, f"The recipe cannot be used. {fault}") from None


def parts_by_recipe(
    data: bytes, name: str, media_type: str, options: Options, read: Read
) -> Iterator[Extract]:
    """The articles of a file by the recipe chosen or made for it, else what `read` gives."""
    chosen = chosen_recipe(options, name)
    if not chosen and media_type not in MAY_BE_SPLIT:
        yield read()
    elif media_type == PLAIN:
        yield from _of_text(data, name, options, chosen)
    elif media_type == HTML:
        yield from _of_page(data, name, options, chosen, read)
    else:
        whole = read()
        lines = lines_of_extract(whole)
        recipe = chosen or recipe_for_lines(lines, whole.text[:HEAD_CHARACTERS], media_type)
        found = _articles(recipe, [lines], media_type, whole.warnings)
        _check_chosen(chosen, found, name)
        yield from found or iter((whole,))


def _of_text(data: bytes, name: str, options: Options, chosen: Recipe | None) -> Iterator[Extract]:
    decoded = decode(data, chosen=options.encoding)
    check_length(decoded.text, name)
    head = decoded.text[:HEAD_CHARACTERS]
    recipe = chosen or recipe_for_lines(lines_of_text(head), head, PLAIN)
    material = [lines_of_text(decoded.text)] if recipe else []
    found = _articles(recipe, material, PLAIN, decoded.warnings)
    _check_chosen(chosen, found, name)
    yield from found or iter((extract_of_text(decoded.text, name, decoded.warnings),))


def _of_page(
    data: bytes, name: str, options: Options, chosen: Recipe | None, read: Read
) -> Iterator[Extract]:
    recipes = [chosen] if chosen else recipes_for_page(data)
    if recipes:
        decoded = decode(data, declared_charset(data), chosen=options.encoding)
        page = without_pictures(decoded.text)
        for recipe in recipes:
            material = pieces_of_html(page, name, recipe.split.element)
            if not chosen and not has_lines(recipe, [line for one in material for line in one]):
                continue
            found = _articles(recipe, material, HTML, decoded.warnings)
            _check_chosen(chosen, found, name)
            if found:
                yield from found
                return
    yield read()


def _check_chosen(chosen: Recipe | None, found: object, name: str) -> None:
    if chosen and not found:
        raise ExtractionFailed(name, FINDS_NOTHING.format(name=chosen.name))


def _articles(
    recipe: Recipe | None, material: list[Lines], media_type: str, warnings: tuple[str, ...]
) -> Iterator[Extract] | None:
    """The articles, the first of them looked for already; None when there are none."""
    if recipe is None:
        return None
    found = articles(recipe, material, media_type)
    first = next(found, None)
    if first is None:
        return None
    return with_warnings(chain((first,), found), warnings)


def with_warnings(found: Iterator[Extract], warnings: tuple[str, ...]) -> Iterator[Extract]:
    """`found`, each with the warnings that hold for the whole file."""
    for extract in found:
        yield replace(extract, warnings=(*extract.warnings, *warnings))

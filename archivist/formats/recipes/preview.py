"""The first articles of a file as a recipe would make them."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from archivist.formats.extract import Extract
from archivist.formats.readers import parts_of
from archivist.formats.recipes.recipe import Recipe
from archivist.formats.source import Source


def preview(recipe: Recipe, source: Source, n: int = 5) -> list[Extract]:
    """The first `n` articles; ExtractionFailed when the recipe finds none."""
    parts = parts_of(replace(source, options=replace(source.options, recipe=recipe.source)))
    return list(islice((part for part in parts if isinstance(part, Extract)), n))

"""Tables as documents: the articles that a recipe finds in their rows, or the tables as such."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from archivist import __version__
from archivist.errors import ExtractionFailed
from archivist.formats.composer import Composer
from archivist.formats.extract import Extract
from archivist.formats.from_text import check_length
from archivist.formats.limits import TEXT_CHARACTERS
from archivist.formats.recipes.articles import articles
from archivist.formats.recipes.material import Table
from archivist.formats.recipes.shelf import recipe_for_table
from archivist.formats.recipes.splitting import FINDS_NOTHING, chosen_recipe, with_warnings
from archivist.formats.source import Source
from archivist.formats.values import Values, finished
from archivist.model.structure import BlockKind

NO_ROWS = "There are no words in the table."


def parts_of_tables(
    tables: Iterable[Table], source: Source, media_type: str, warnings: tuple[str, ...] = ()
) -> Iterator[Extract]:
    """The articles of each table that a recipe knows; the other tables as one document."""
    chosen = chosen_recipe(source.options, source.name)
    others, count = Composer(), 0
    for table in tables:
        recipe = chosen or recipe_for_table(table, media_type)
        found = articles(recipe, table, media_type, count + 1) if recipe else iter(())
        for extract in with_warnings(found, warnings):
            count += 1
            yield extract
        if not recipe:
            _add_rows(others, table, source.name)
    if chosen and not count:
        raise ExtractionFailed(source.name, FINDS_NOTHING.format(name=chosen.name))
    if not count and not others.blocks:
        raise ExtractionFailed(source.name, NO_ROWS)
    if others.blocks:
        yield _whole(others, source.name, media_type, warnings, str(count + 1) if count else "")


def _add_rows(composer: Composer, table: Table, name: str) -> None:
    if any(table.header) and table.name:
        composer.add(BlockKind.HEADING, table.name, 2)
    length = 0
    for row in chain((table.header,), table.rows):
        cells = (" ".join(cell.split()) for cell in row)
        line = "\t".join(cells)
        length += len(line)
        if length > TEXT_CHARACTERS:
            check_length(composer.text + line, name)
            break
        composer.add_runs(BlockKind.TABLE_ROW, [(line, ())])


def _whole(
    composer: Composer, name: str, media_type: str, warnings: tuple[str, ...], part: str
) -> Extract:
    check_length(composer.text, name)
    whole = finished(
        composer,
        Values(),
        name=name,
        media_type=media_type,
        extractor=("archivist.table_parts", __version__),
        warnings=warnings,
    )
    return replace(whole, part=part)

"""A download taken apart into articles by a recipe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from archivist import __version__
from archivist.formats.composer import Composer, Mark, Run
from archivist.formats.extract import CREATORS, Extract
from archivist.formats.from_text import paragraphs_of
from archivist.formats.media_types import HTML
from archivist.formats.notices import SPLIT_BY
from archivist.formats.recipes.material import Line, Lines, Table
from archivist.formats.recipes.piece import Labels, folded, matches, piece_of
from archivist.formats.recipes.recipe import Recipe
from archivist.formats.recipes.values import Finder, add_values, shaped
from archivist.formats.values import Values, finished
from archivist.model.structure import BlockKind
from archivist.text.normalize import canonical

NO_BODY = "The download holds no text of this article, only what is said of it."
LEAST_FIELDS = 2  # of a piece without a body: less is a cover or a list, not an article


def articles(
    recipe: Recipe, material: Sequence[Lines] | Table, media_type: str, first: int = 1
) -> Iterator[Extract]:
    """The articles in `material`, their parts counted from `first`; other pieces are left out.

    `material` is the rows of a table, or one or several runs of lines.
    """
    found = (
        _of_rows(recipe, material, media_type)
        if isinstance(material, Table)
        else _of_pieces(recipe, material, media_type)
    )
    for number, extract in enumerate(found, first):
        yield replace(extract, part=str(number))


def pieces(recipe: Recipe, lines: Lines) -> Iterator[Lines]:
    """`lines` cut where the recipe says that one article ends or the next begins."""
    split, piece = recipe.split, Lines()
    for line in lines:
        if split.before and matches(line, split.before):
            yield piece
            piece = [line]
        elif matches(line, split.between):
            yield piece
            piece = []
        else:
            piece.append(line)
            if matches(line, split.after):
                yield piece
                piece = []
    yield piece


def _of_pieces(recipe: Recipe, material: Sequence[Lines], media_type: str) -> Iterator[Extract]:
    labels = Labels(recipe)
    for lines in material:
        # Elements of a page are articles as they stand.
        whole = media_type == HTML and recipe.split.element
        for one in (lines,) if whole else pieces(recipe, lines):
            if any(line.text.strip() for line in one) and (
                extract := _article(recipe, labels, one, media_type)
            ):
                yield extract


def _article(recipe: Recipe, labels: Labels, lines: Lines, media_type: str) -> Extract | None:
    piece = piece_of(recipe, labels, lines)
    finder = Finder(piece, recipe.fields)
    raw = {name: finder.find(name) for name in recipe.fields}
    known = sum(bool(words) for name, words in raw.items() if not recipe.fields[name].value)
    has_body = any(line.text.strip() for line in piece.body)
    if not known or (not has_body and (not raw.get("title") or known < LEAST_FIELDS)):
        return None
    return _composed(recipe, raw, piece.body, media_type)


def _of_rows(recipe: Recipe, table: Table, media_type: str) -> Iterator[Extract]:
    places = {folded(name): at for at, name in reversed(list(enumerate(table.header)))}

    def cells(row: tuple[str, ...], names: Sequence[str]) -> list[str]:
        wanted = (places.get(folded(name), len(row)) for name in names)
        return [row[at].strip() for at in wanted if at < len(row) and row[at].strip()]

    for row in table.rows:
        raw = {}
        for name, rule in recipe.fields.items():
            found = cells(row, rule.columns)
            # Several columns of one field are its parts: "통합 분류1", "통합 분류2".
            words = "; ".join(found) if name in (CREATORS, "section") else "".join(found[:1])
            raw[name] = shaped(rule, words or rule.value)
        body = "\n".join(cells(row, recipe.body.columns)[:1])
        if raw.get("title") or body:
            lines = [Line(line) for line in canonical(body).split("\n")]
            yield _composed(recipe, raw, lines, media_type)


def _composed(recipe: Recipe, raw: dict[str, str], body: Lines, media_type: str) -> Extract:
    composer, values, warnings = Composer(), Values(), [SPLIT_BY.format(name=recipe.name)]
    warnings += add_values(values, recipe, raw)
    title = values.value("title")
    composer.add(BlockKind.HEADING, title, 1)
    written = [line for line in body if line.text.strip()]
    if not written:
        warnings.append(NO_BODY)
    elif title and folded(written[0].text) == folded(title):
        body = body[body.index(written[0]) + 1 :]
    if any(line.kind != BlockKind.PARAGRAPH or line.inlines for line in written):
        for line in body:
            composer.add_runs(line.kind, _runs(line), line.level)
    else:
        for paragraph in paragraphs_of("\n".join(line.text for line in body)):
            composer.add(BlockKind.PARAGRAPH, paragraph)
    cut = recipe.body.cut
    if cut and recipe.body.cut_warning and abs(sum(len(line.text) for line in body) - cut) < 12:
        warnings.append(recipe.body.cut_warning)
    return finished(
        composer,
        values,
        name="article",  # the name of the whole file says nothing of one article
        media_type=media_type,
        extractor=(f"archivist.recipes: {recipe.name}", __version__),
        warnings=tuple(warnings),
    )


def _runs(line: Line) -> list[Run]:
    """The words of `line` in runs that each have the same marks."""
    edges = sorted({0, len(line.text), *(e for i in line.inlines for e in (i.start, i.end))})
    return [
        (
            line.text[start:end],
            tuple(
                Mark(inline.kind, inline.target)
                for inline in line.inlines
                if inline.start <= start and end <= inline.end
            ),
        )
        for start, end in pairwise(edges)
    ]

"""Pages, readings and footnotes of a text in what is exported."""

import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from archivist.archive import Archive
from archivist.exchange import EXPORTS
from archivist.exchange.table import COLUMNS
from archivist.exchange.to_csv import original_cell
from archivist.model.rendition import Block, BlockKind, Inline, InlineKind, Span
from archivist.store import annotations
from tests.builders import add_document
from tests.exchange.test_tables import read_csv

TEXT = "奈良で首脳会談が開かれた。\n3. 遺骨の返還\n¹ 長生炭鉱"
INLINES = (
    Inline(InlineKind.PAGE, 0, 1, "12"),
    Inline(InlineKind.RUBY, 0, 2, "なら"),
    Inline(InlineKind.PAGE, 5, 6, "13"),
)


@pytest.fixture
def export(archive: Archive, tmp_path: Path) -> Callable[[str], Path]:
    """Exports a document of two pages with a passage on both."""
    blocks, start = [], 0
    kinds = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.FOOTNOTE)
    for kind, line in zip(kinds, TEXT.split("\n"), strict=True):
        blocks.append(Block(kind, start, start + len(line), 1))
        start += len(line) + 1
    made = add_document(archive, TEXT, title="会談", blocks=blocks, inlines=INLINES)
    with archive.change("Mark") as session:
        annotations.annotate(session, made, Span(0, 7), annotations.commenting("Where?"))

    def written(form: str) -> Path:
        EXPORTS[form](archive, [made], tmp_path / form)
        return tmp_path / form

    return written


def test_tables_give_the_page_of_a_passage(export: Callable[[str], Path]) -> None:
    column = COLUMNS.index("page")
    assert original_cell(read_csv(export("csv"))[1][column]) == "12–13"
    file = export("xlsx")
    with file.open("rb") as held:
        assert openpyxl.load_workbook(held).active.cell(2, column + 1).value == "12–13"


def test_a_web_annotation_gives_the_page_with_its_target(export: Callable[[str], Path]) -> None:
    held = json.loads(export("web-annotation").read_text())
    assert held["first"]["items"][0]["target"]["schema:pagination"] == "12–13"


def test_markdown_gives_the_page_with_the_place(export: Callable[[str], Path]) -> None:
    page = next(export("markdown").glob("*.md")).read_text()
    assert "- page 12–13, characters 0–7" in page
    assert "<ruby>奈良<rt>なら</rt></ruby>で" in page


def test_a_page_of_the_web_shows_pages_readings_labels_and_footnotes(
    export: Callable[[str], Path],
) -> None:
    page = export("html").read_text()
    assert "<small>p. 12–13</small>" in page
    assert page.count('class="page" role="doc-pagebreak"') == 2
    assert page.count("<rt>なら</rt>") == 1
    assert '<p class="item own" style="--depth:1">3. 遺骨の返還</p>' in page
    assert '<p class="footnote">¹ 長生炭鉱</p>' in page

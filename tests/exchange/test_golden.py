"""The exports of one small archive, letter for letter.

Written anew by `ARCHIVIST_GOLDEN=write pytest tests/exchange/test_golden.py`; look at what changed.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from archivist.archive import Archive
from archivist.exchange import EXPORTS
from tests.exchange.marked import mark_up

GOLDEN = Path(__file__).parents[1] / "data" / "golden"
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_MOMENT = re.compile(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|\+00:00)")
_TODAY = re.compile(r"(?<=Archivist on )20\d\d-\d\d-\d\d")


def timeless(text: str) -> str:
    """The text with ids numbered in order of appearance, and no times."""
    ids: dict[str, str] = {}
    text = _ID.sub(lambda found: ids.setdefault(found.group(), f"id-{len(ids) + 1}"), text)
    return _TODAY.sub("TODAY", _MOMENT.sub("MOMENT", text))


def compare(name: str, text: str) -> None:
    golden = GOLDEN / name
    if os.environ.get("ARCHIVIST_GOLDEN") == "write":
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(timeless(text), encoding="utf-8", newline="")
    assert timeless(text) == golden.read_bytes().decode()


@pytest.mark.parametrize(
    ("form", "name"),
    [("csv", "passages.csv"), ("web-annotation", "annotations.jsonld"), ("html", "page.html")],
)
def test_a_file_is_as_expected(archive: Archive, tmp_path: Path, form: str, name: str):
    marked = mark_up(archive)
    EXPORTS[form](archive, marked.ids, tmp_path / name)
    compare(name, (tmp_path / name).read_bytes().decode())


def test_the_folder_of_markdown_is_as_expected(archive: Archive, tmp_path: Path):
    marked = mark_up(archive)
    EXPORTS["markdown"](archive, marked.ids, tmp_path / "notes")
    written = sorted(file for file in (tmp_path / "notes").iterdir() if file.suffix == ".md")
    assert len(written) == 3
    for file in written:
        compare(f"markdown/{file.name}", file.read_bytes().decode())
    assert {file.name for file in written} == {
        file.name for file in (GOLDEN / "markdown").iterdir()
    }

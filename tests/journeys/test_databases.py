"""A download of a news database added, its articles read, marked and found, headless."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from archivist.cli.main import run
from tests.formats.recipes import samples
from tests.formats.recipes.samples import KOREAN, STORIES
from tests.formats.test_tables import shared, table


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("nexis.txt", samples.nexis_uni_text().encode()),
        ("nexis.docx", samples.docx(samples.nexis_uni())),
        ("nexis.rtf", samples.rtf([words for words, _ in samples.nexis_uni()])),
        ("factiva.html", samples.factiva_page(codes=False).encode()),
        ("factiva.rtf", samples.factiva_rtf()),
        ("proquest.txt", samples.proquest().encode()),
        ("NewsResult.xlsx", shared(samples.bigkinds_rows())),
        ("news.csv", table(samples.bigkinds_rows()).encode("utf-8-sig")),
    ],
)
def test_a_download_is_added_read_marked_and_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes
) -> None:
    folder = str(tmp_path / "archive")

    def command(verb: str, *words: str) -> str:
        capsys.readouterr()
        assert run([verb, folder, *words]) == 0
        return capsys.readouterr().out

    def lines(verb: str, *words: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in command(verb, *words, "--json").splitlines()]

    (tmp_path / name).write_bytes(data)
    command("new")
    added = lines("add", str(tmp_path / name))
    assert [one["title"] for one in added] == [story.title for story in STORIES]
    assert [one["date"] for one in added] == [story.edtf for story in STORIES]

    korean = added[2]["document"]
    assert KOREAN.body[0] in command("show", korean)
    command("annotate", korean, "--quote", "셔틀외교", "--person", "홍길동")
    for query in ("person:홍길동", f"source:{KOREAN.outlet}", f'"{KOREAN.body[1][:8]}"'):
        (found,) = lines("search", query)
        assert found["total"] == 1
        assert found["hits"][0]["document"] == korean

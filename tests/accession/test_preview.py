"""A file is looked at as it would be read in another way, and nothing is saved."""

from __future__ import annotations

from pathlib import Path

from archivist.accession.preview import preview
from archivist.formats.recipes.draft import Draft
from archivist.formats.source import Options

STORIES = "\n".join(
    f"Title: Story {number}\nDate: 2026-01-{number:02}\n\nWords of story {number}.\n=====\n"
    for number in range(1, 9)
)


def test_the_first_five_articles_of_a_recipe(tmp_path: Path) -> None:
    file = tmp_path / "download.txt"
    file.write_text(STORIES, encoding="utf-8")
    recipe = Draft("Mine", {"title": "Title", "date": "Date"}, parting="=====").to_toml()
    seen = preview(file, file.name, Options(recipe=recipe))
    assert [one.value("title") for one in seen.documents] == [f"Story {n}" for n in range(1, 6)]
    assert seen.documents[1].value("date") == "2026-01-02"


def test_another_charset_shows_its_words(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_bytes("日韓首脳会談\n\n奈良で会談した。".encode("shift_jis"))
    seen = preview(file, file.name, Options(encoding="shift_jis"))
    assert seen.documents[0].text.startswith("日韓首脳会談")


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.write_text("")
    seen = preview(file, file.name, Options(recipe="not a recipe"))
    assert seen.documents == ()
    assert seen.fault

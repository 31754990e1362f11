"""A person changes the bounds of reading in a file of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from archivist.errors import BadLimits
from archivist.formats import chosen_limits
from archivist.formats.limits import usual

STORY = "The leaders met in Nara and spoke of the mine. " * 20


def write(words: str) -> Path:
    place = chosen_limits.path()
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(words, "utf-8")
    return place


def archivist(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "archivist", *arguments],
        capture_output=True,
        text=True,
        env=dict(os.environ),
        check=False,
    )


def test_sizes_may_be_written_with_their_unit() -> None:
    place = write('zip_members = 20_000\nmemory_bytes = "2 GiB"\nseconds = 1.5\n')
    assert chosen_limits.read(place) == {
        "zip_members": 20_000,
        "memory_bytes": 2 * 1024**3,
        "seconds": 1.5,
    }
    chosen_limits.check(usual())


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("zip_members = 0", "above 0"),
        ("zip_members = -5", "above 0"),
        ("zip_members = true", "above 0"),
        ('memory_bytes = "much"', "above 0"),
        ("zip_members = 1.5", "whole number"),
        ("zip_member = 5", "no bound"),
        ("zip_members = = 5", "line 1"),
        ("seconds = inf", "above 0"),
        ("seconds = nan", "above 0"),
    ],
)
def test_a_fault_is_told_with_the_file(words: str, told: str) -> None:
    place = write(words)
    with pytest.raises(BadLimits, match=told) as caught:
        chosen_limits.check(usual())
    assert str(place) in str(caught.value)


def test_the_reading_processes_keep_the_bounds(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, "utf-8")
    home = str(tmp_path / "a")
    assert archivist("new", home).returncode == 0
    write("text_characters = 100\n")
    refused = archivist("add", home, str(tmp_path / "story.txt"), "--json")
    assert json.loads(refused.stdout)["status"] == "failed"
    write("text_characters = 10_000\n")
    taken = archivist("add", home, str(tmp_path / "story.txt"), "--json")
    assert json.loads(taken.stdout)["status"] == "added"


def test_with_a_faulty_file_nothing_is_added_and_the_remedy_is_told(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, "utf-8")
    home = str(tmp_path / "a")
    archivist("new", home)
    place = write("text_characters = many\n")
    refused = archivist("add", home, str(tmp_path / "story.txt"))
    assert refused.returncode == 1
    assert str(place) in refused.stderr
    assert json.loads(archivist("list", home, "--json").stdout or "[]") == []


def test_the_list_of_bounds_names_what_is_changed() -> None:
    write("zip_members = 20_000\n")
    listed = json.loads(archivist("limits", "--json").stdout)
    assert listed["file"] == str(chosen_limits.path())
    assert listed["limits"] == {**usual(), "zip_members": 20_000}
    assert "zip_members = 20000  (usually 10000)" in archivist("limits").stdout

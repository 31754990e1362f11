"""The command line with several texts of a document, and with names that several records bear."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from archivist.archive import Archive
from archivist.cli.main import run
from archivist.store import authority, documents
from tests.builders import add_document
from tests.ui.other_texts import add_text, mark

Capture = pytest.CaptureFixture[str]


def told(capsys: Capture, *arguments: str) -> Any:
    capsys.readouterr()
    assert run([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """An archive with one document in two texts and a mark that stands in the first only."""
    with Archive.create(tmp_path / "archive") as archive:
        document = add_document(archive)
        mark(archive, document, "Chosei mine")
        mark(archive, document, "DNA testing")
        add_text(archive, document)
        with archive.change("Two people of one name") as session:
            for heading in ("Lee Jae Myung", "Lee Kuan Yew"):
                record = authority.create(session, "person", heading)
                authority.add_form(session, record.id, "Lee")
    return str(tmp_path / "archive")


@pytest.fixture
def document(folder: str) -> str:
    with Archive.open(Path(folder), read_only=True) as archive, archive.read() as session:
        return documents.find(session, "Leaders meet in Nara").id


def test_every_place_names_the_text_it_counts_in(
    folder: str, document: str, tmp_path: Path, capsys: Capture
) -> None:
    first = told(capsys, "show", folder, document)
    earlier, other = (row["id"] for row in first["renditions"])
    assert first["rendition"] == earlier
    assert run(["read-text", folder, document, other[:8]]) == 0
    assert "1 marks went along, 1 stay" in capsys.readouterr().err
    texts = {
        key: told(capsys, "show", folder, document, "--rendition", key) for key in (earlier, other)
    }
    shown = told(capsys, "show", folder, document)
    assert shown["rendition"] == other
    assert {row["rendition"] for row in shown["annotations"]} == {earlier, other}
    for row in shown["annotations"]:
        text = texts[row["rendition"]]
        assert text["rendition"] == row["rendition"]
        assert text["text"][row["start"] : row["end"]] == row["exact"]
    assert run(["export", folder, "csv", str(tmp_path / "c.csv")]) == 0
    with (tmp_path / "c.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert {row["rendition_id"] for row in rows} == {earlier, other}
    assert run(["export", folder, "web-annotation", str(tmp_path / "w.json")]) == 0
    items = json.loads((tmp_path / "w.json").read_text("utf-8"))["first"]["items"]
    states = {item["target"]["state"]["id"] for item in items}
    assert states == {f"urn:uuid:{earlier}", f"urn:uuid:{other}"}
    assert run(["show", folder, document, "--rendition", "none"]) == 1


def test_a_mark_is_removed_by_its_id(folder: str, document: str, capsys: Capture) -> None:
    marks = told(capsys, "show", folder, document)["annotations"]
    assert run(["unmark", folder, marks[0]["id"]]) == 0
    assert run(["unmark", folder, marks[0]["id"]]) == 1
    assert told(capsys, "show", folder, document)["annotations"] == marks[1:]


def test_a_name_that_two_people_bear_is_never_chosen_silently(
    folder: str, document: str, capsys: Capture
) -> None:
    words = ["annotate", folder, document, "--quote", "Takaichi", "--person"]
    assert run([*words, "Lee"]) == 1
    said = capsys.readouterr().err
    assert "Lee Jae Myung (" in said
    assert "Lee Kuan Yew (" in said
    chosen = said.split("Lee Kuan Yew (")[1].split(")")[0]
    (body,) = told(capsys, *words, chosen)["bodies"]
    assert (body["label"], body["target_id"]) == ("Lee Kuan Yew", chosen)
    assert run(["name", folder, "person", "Lee", "李"]) == 1
    assert run(["name", folder, "person", chosen, "李光耀"]) == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "{folder}", "\udcff"],
        ["annotate", "{folder}", "L", "--quote", "Nara", "--comment", "\udcff"],
        ["search", "{folder}", "\udcff"],
        ["annotate", "{folder}", "L", "--quote", "Nara", "--start", "5", "--comment", "c"],
        ["annotate", "{folder}", "L", "--quote", "Nara", "--end", "5", "--comment", "c"],
        ["annotate", "{folder}", "L", "--start", "0", "--end", "5", "--prefix", "x", "--code", "c"],
    ],
)
def test_what_cannot_be_meant_is_refused_as_wrong_usage(folder: str, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run([word.format(folder=folder) for word in arguments])
    assert ended.value.code == 2


def test_a_prefix_that_does_not_stand_there_finds_nothing(folder: str, document: str) -> None:
    words = ["annotate", folder, document, "--quote", "Takaichi", "--code", "c", "--prefix"]
    assert run([*words, "Former Prime Minister"]) == 1
    assert run([*words, "Prime Minister"]) == 0


def test_a_recipe_that_is_not_utf_8_is_said_to_be_none(
    folder: str, tmp_path: Path, capsys: Capture
) -> None:
    recipe = tmp_path / "r.toml"
    recipe.write_bytes(b"\xff\xfe\x00")
    assert run(["add", folder, str(recipe), "--recipe", str(recipe)]) == 1
    assert "not in UTF-8" in capsys.readouterr().err

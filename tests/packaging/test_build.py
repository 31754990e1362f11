"""What apt is told of the package, and what the desktop is."""

from __future__ import annotations

import configparser
from pathlib import Path
from xml.etree import ElementTree

import build
import pytest
import system_libraries

from archivist.store import database

DEBIAN_FILES = Path(build.DEBIAN_FILES)
PROJECT = {"version": "1.2.3", "description": "A short line"}


def test_the_package_depends_on_every_library_that_qt_asks_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(build, "architecture", lambda: "amd64")
    text = build.control_text(PROJECT, 5_000_000)
    fields = dict(line.split(": ", 1) for line in text.splitlines() if ": " in line)
    depends = [name.strip() for part in fields["Depends"].split(",") for name in part.split("|")]
    assert set(system_libraries.WINDOW.values()) <= set(depends)
    assert fields["Version"] == "1.2.3"
    assert fields["Installed-Size"] == "4882"
    assert fields["Description"] == "A short line"


def test_the_copyright_file_holds_the_whole_licence() -> None:
    notice = build.copyright_notice()
    licence = (build.ROOT / "LICENSE").read_text(encoding="utf-8")
    assert (
        licence.split() == [word for word in notice.split() if word != "."][-len(licence.split()) :]
    )
    assert all(line.startswith(" ") for line in notice.split("License: Expat\n")[1].splitlines())


def test_the_desktop_entry_starts_the_installed_command() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(DEBIAN_FILES / "archivist.desktop", encoding="utf-8")
    said = entry["Desktop Entry"]
    assert said["Exec"].split()[0] == "archivist"
    assert (build.ROOT / "resources" / "icons" / f"{said['Icon']}.svg").is_file()


def test_desktops_know_an_archive_by_the_mark_that_the_program_writes() -> None:
    tree = ElementTree.parse(DEBIAN_FILES / "archivist.xml")
    (mark,) = tree.iterfind(".//{*}match[@type='big32']")
    (name,) = tree.iterfind(".//{*}glob")
    assert int(mark.attrib["value"], 16) == database.APPLICATION_ID
    assert name.attrib["pattern"] == database.FILE_NAME

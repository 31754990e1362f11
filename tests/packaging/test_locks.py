"""The locks: whole, hashed, alike for everybody, and in step with pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-package.lock")
WHOOSH = "fb9656781a8f42a6ddc273e6e9e456edd0ad8976f4899d9593c424b59a445539"


class Pin(NamedTuple):
    """One line of a lock with what belongs to it."""

    version: str
    marker: str
    hashes: tuple[str, ...]


def pins(lock: str) -> dict[str, Pin]:
    """By canonical name."""
    joined = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    found = {}
    for line in filter(None, map(str.strip, joined.splitlines())):
        stated, *hashes = re.split(r"\s+--hash=", line)
        requirement = Requirement(stated)
        version = str(requirement.specifier).removeprefix("==")
        name = canonicalize_name(requirement.name)
        found[name] = Pin(version, str(requirement.marker or ""), tuple(hashes))
    return found


def asked_for(group: str = "") -> Iterator[Requirement]:
    """What pyproject.toml names: the program's dependencies, or one group's."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    yield from map(Requirement, project["project"]["dependencies"])
    if group:
        yield from map(Requirement, project["dependency-groups"][group])


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_one_version_and_a_sha256_for_each_package(lock: str) -> None:
    for name, pin in pins(lock).items():
        assert re.fullmatch(r"[\w.]+", pin.version), name
        assert pin.hashes, name
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", digest) for digest in pin.hashes), name


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_no_address_and_no_path(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|^-|\bfile:|@ |index|find-links", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("lock", "group"), [(LOCKS[0], ""), (LOCKS[1], "dev"), (LOCKS[2], "package")], ids=LOCKS
)
def test_a_lock_meets_what_pyproject_asks_for(lock: str, group: str) -> None:
    held = pins(lock)
    for requirement in asked_for(group):
        name = canonicalize_name(requirement.name)
        assert name in held, f"{name} is not in {lock}: run packaging/lock.py"
        assert held[name].version in requirement.specifier, f"run packaging/lock.py for {name}"


@pytest.mark.parametrize("lock", LOCKS[1:])
def test_every_lock_agrees_with_the_program_s(lock: str) -> None:
    other = pins(lock)
    for name, pin in pins(LOCKS[0]).items():
        assert other[name] == pin


def test_qt_and_whoosh_are_the_versions_that_were_examined() -> None:
    held = pins("requirements.lock")
    assert held["pyside6-essentials"].version == "6.11.3"
    assert held["shiboken6"].version == "6.11.3"
    assert held["whoosh3"].version == "3.54.0"
    assert f"sha256:{WHOOSH}" in held["whoosh3"].hashes

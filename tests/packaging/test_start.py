"""Setting up: which Python, which folder, what is missing, what is up to date."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import environment
import pytest
import start
import system_libraries

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with the three locks."""
    root = tmp_path / "checkout"
    root.mkdir()
    for name in (environment.PROGRAM_LOCK, environment.TESTS_LOCK, environment.PACKAGE_LOCK):
        (root / name).write_text(f"{name}\n", encoding="utf-8")
    return root


@pytest.fixture
def bare(checkout: Path) -> Path:
    """An environment with nothing in it."""
    folder = checkout / ".venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    return folder


@pytest.mark.parametrize("version", [(3, 6), (3, 10), (3, 15), (4, 0)])
def test_a_python_that_will_not_do_is_refused_in_one_sentence(version: tuple[int, int]) -> None:
    sentence = start.refusal(version)
    assert "needs Python 3.11 to 3.14" in sentence
    assert f"this is Python {version[0]}.{version[1]}:" in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize("minor", [11, 12, 13, 14])
def test_a_python_that_will_do_is_taken(minor: int) -> None:
    assert start.refusal((3, minor)) == ""


def test_the_oldest_pythons_can_still_read_the_script_that_refuses_them() -> None:
    source = (ROOT / "packaging" / "start.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 8))


def test_an_unknown_word_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["tset"]) == 2
    assert "packaging/start.py test" in capsys.readouterr().err


def test_the_exit_status_is_the_child_s_own() -> None:
    python = Path(sys.executable)
    assert start.call(python, ["-c", "raise SystemExit(5)"]) == 5
    assert start.call(python, ["-c", "import os; os.kill(os.getpid(), 9)"]) == 137


def test_the_environment_lies_in_the_checkout(checkout: Path) -> None:
    assert environment.folder_for(checkout) == checkout / ".venv"


def test_a_checkout_that_cannot_be_written_has_its_environment_in_the_cache(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment.os, "access", lambda path, mode: False)
    folder = environment.folder_for(checkout)
    assert folder.is_relative_to(tmp_path)
    assert environment.folder_for(checkout.parent) != folder


def test_an_environment_made_here_works(bare: Path) -> None:
    assert environment.works(bare)


def test_an_environment_of_another_python_or_with_none_does_not_work(bare: Path) -> None:
    configuration = bare / "pyvenv.cfg"
    made = configuration.read_text(encoding="utf-8")
    configuration.write_text(made.replace("version = 3.", "version = 3.9"), encoding="utf-8")
    assert not environment.works(bare)
    configuration.write_text(made, encoding="utf-8")
    environment.python_in(bare).unlink()
    assert not environment.works(bare)
    assert not environment.works(bare / "nowhere")


def test_a_lock_is_installed_until_it_changes(checkout: Path, bare: Path) -> None:
    assert environment.installed(checkout, bare) == set()
    environment.record(checkout, bare, environment.TESTS_LOCK)
    both = {environment.PROGRAM_LOCK, environment.TESTS_LOCK}
    assert environment.installed(checkout, bare) == both
    (checkout / environment.TESTS_LOCK).write_text("newer\n", encoding="utf-8")
    assert environment.installed(checkout, bare) == {environment.PROGRAM_LOCK}


def test_a_linked_environment_imports_the_checkout(checkout: Path, bare: Path) -> None:
    package = checkout / "archivist"
    package.mkdir()
    (package / "__main__.py").write_text("import sys; print(sys.argv[1:])", encoding="utf-8")
    environment.link(checkout, bare)
    environment.link(checkout, bare)
    said = subprocess.run(
        [bare / "bin" / "archivist", "new", "a b"], capture_output=True, text=True, check=True
    )
    assert said.stdout == "['new', 'a b']\n"


@pytest.mark.skipif(not environment.outer_pip(), reason="the Python of the tests has no pip")
def test_a_lock_whose_hash_is_wrong_is_not_installed(
    checkout: Path, bare: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    lock = checkout / environment.PROGRAM_LOCK
    wheels = checkout / "wheels"
    wheels.mkdir()
    (wheels / "thing-1.0-py3-none-any.whl").write_bytes(b"not what was locked")
    lock.write_text(f"thing==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PIP_NO_INDEX", "1")
        patch.setenv("PIP_FIND_LINKS", str(wheels))
        assert not environment.install(environment.python_in(bare), lock)
    assert "DO NOT MATCH THE HASHES" in capfd.readouterr().err


def test_a_missing_library_is_asked_for_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(system_libraries.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(system_libraries, "lacks_fonts", lambda: True)
    wanted = {"libnothing-of-the-sort.so.9": "libnothing9", "libc.so.6": "libc6"}
    assert not system_libraries.provide(wanted, wanted=wanted)
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "Missing from this system: libnothing-of-the-sort.so.9."
    assert said[1].endswith(
        "sudo apt-get install --no-install-recommends libnothing9 fonts-noto-cjk"
    )


def test_a_missing_library_that_is_not_needed_now_stops_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(system_libraries.os, "geteuid", lambda: 1000)
    wanted = {"libnothing-of-the-sort.so.9": "libnothing9"}
    assert system_libraries.provide((), wanted=wanted)


def test_a_display_left_over_from_elsewhere_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert not system_libraries.display_is_there()
    monkeypatch.setenv("DISPLAY", ":987")
    assert not system_libraries.display_is_there()

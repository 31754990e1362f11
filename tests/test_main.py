"""The door leads where it should, and says why when it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivist import __main__ as door


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Linux machine without a display."""
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("arguments", [[], ["--sample"]])
def test_without_a_display_it_says_so_and_names_the_demonstration(
    bare: None, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert door.main(arguments) == 1
    assert "no display" in capsys.readouterr().err


def test_a_missing_system_library_is_named_with_its_remedy(
    bare: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> None:
        raise OSError(f"{name}: cannot open shared object file")

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr("ctypes.CDLL", missing)
    assert door.main([]) == 1
    told = capsys.readouterr().err
    assert "libxcb-cursor.so.0" in told
    assert "apt-get install" in told


def test_a_command_goes_to_the_command_line(tmp_path: Path) -> None:
    assert door.main(["new", str(tmp_path / "archive")]) == 0
    assert (tmp_path / "archive" / "archive.sqlite").is_file()

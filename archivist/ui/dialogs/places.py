"""The system's own dialogs for files and folders; each gives what was chosen, or nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def _tr(text: str) -> str:
    return QCoreApplication.translate("Places", text)


def new_archive(parent: QWidget) -> Path | None:
    """Where a new archive shall stand."""
    suggested = str(Path.home() / _tr("My archive"))
    return _saved(parent, _tr("A name for the new archive"), suggested)


def archive(parent: QWidget) -> Path | None:
    """The folder of an archive."""
    return _folder(parent, _tr("Open the folder of an archive"))


def files_to_add(parent: QWidget) -> list[Path]:
    """Files to take in."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, _tr("Add files"))
    return [Path(name) for name in chosen]


def folder_to_add(parent: QWidget) -> list[Path]:
    """A folder whose files are taken in."""
    chosen = _folder(parent, _tr("Add every file of a folder"))
    return [chosen] if chosen else []


def backup_to_restore(parent: QWidget) -> tuple[Path, Path] | None:
    """A backup, and the new folder it is restored into."""
    file, _ = QFileDialog.getOpenFileName(parent, _tr("A backup to restore"), "", "ZIP (*.zip)")
    if not file:
        return None
    suggested = str(Path(file).with_suffix(""))
    folder = _saved(parent, _tr("A name for the restored archive"), suggested)
    return (Path(file), folder) if folder else None


def _saved(parent: QWidget, title: str, suggested: str) -> Path | None:
    chosen, _ = QFileDialog.getSaveFileName(parent, title, suggested)
    return Path(chosen) if chosen else None


def _folder(parent: QWidget, title: str) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None

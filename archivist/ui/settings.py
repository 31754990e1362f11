"""What the window remembers between sessions: places, sizes, choices. Never anything of worth."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

_RECENT = 8


class Settings:
    """The user's window settings, in `window.ini` of the configuration folder."""

    def __init__(self, file: Path | None = None) -> None:
        folder = platformdirs.user_config_path("archivist")
        self._held = QSettings(str(file or folder / "window.ini"), QSettings.Format.IniFormat)

    def bytes(self, key: str) -> QByteArray:
        """A remembered geometry or splitter state; empty when there is none."""
        value = self._held.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def text(self, key: str, default: str = "") -> str:
        value = self._held.value(key)
        return value if isinstance(value, str) else default

    def flag(self, key: str, *, default: bool = False) -> bool:
        return self.text(key, "true" if default else "false") == "true"

    def texts(self, key: str) -> list[str]:
        """A list of texts; one text stands in the file without a list around it."""
        value = self._held.value(key)
        if isinstance(value, str):
            return [value] if value else []
        return [str(part) for part in value] if isinstance(value, list) else []

    def keep(self, key: str, value: Any) -> None:
        if isinstance(value, bool):
            value = "true" if value else "false"
        self._held.setValue(key, value)

    def recent(self) -> list[Path]:
        """Archives opened before that are still there, newest first."""
        known = [Path(text) for text in self.texts("recent")]
        return [path for path in known if (path / "archive.sqlite").is_file()]

    def remember(self, archive: Path) -> None:
        """Puts `archive` first among the recent ones; it is opened at the next start."""
        others = [path for path in self.recent() if path != archive]
        self.keep("recent", [str(path) for path in [archive, *others][:_RECENT]])
        self.keep("last", str(archive))

    def last(self) -> Path | None:
        """The archive that was open when the program ended, if it is still there."""
        text = self.text("last")
        return Path(text) if text and (Path(text) / "archive.sqlite").is_file() else None

    def forget_last(self) -> None:
        self.keep("last", "")

    def save(self) -> None:
        """Writes what was kept to the file."""
        self._held.sync()

"""What can be taken in from a drag or from the clipboard."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData


@dataclass(frozen=True)
class Copied:
    """An article copied elsewhere; of both forms the HTML keeps more."""

    html: str = ""
    text: str = ""


def files_in(data: QMimeData) -> list[Path]:
    """The local files and folders among what is dragged or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def copied_in(data: QMimeData) -> Copied | None:
    """The text on the clipboard; None when there is none."""
    html = data.html() if data.hasHtml() else ""
    text = data.text() if data.hasText() else ""
    return Copied(html, text) if html.strip() or text.strip() else None

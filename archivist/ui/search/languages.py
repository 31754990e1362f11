"""The languages most articles are in, by name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def language_names() -> list[tuple[str, str]]:
    """Pairs of a language's key and what it is called."""
    tr = QCoreApplication.translate
    return [
        ("en", tr("Languages", "English")),
        ("ja", tr("Languages", "Japanese")),
        ("ko", tr("Languages", "Korean")),
        ("zh", tr("Languages", "Chinese")),
    ]

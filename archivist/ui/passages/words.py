"""What is said of a passage beside its words: its page, and that it stands in another text."""

from PySide6.QtCore import QCoreApplication

from archivist.ui.passages.rows import Quoted


def where(row: Quoted) -> str:
    """Such as “p. 4” or “p. 4 · in another text”; nothing for the pages of no original."""
    parts = []
    if row.pages:
        parts.append(QCoreApplication.translate("passages", "p. {0}").format(row.pages))
    if row.elsewhere:
        parts.append(QCoreApplication.translate("passages", "in another text"))
    return " · ".join(parts)

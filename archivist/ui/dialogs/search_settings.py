"""What a search of this archive takes for the same."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from archivist.archive import Archive
from archivist.errors import ArchivistError
from archivist.search.choice import choose, chosen
from archivist.search.folding import Folding
from archivist.ui.theme import Space

_BESIDE_THE_BOX = 28  # pixels, to stand under the words of a checkbox


class SearchSettingsDialog(QDialog):
    """After `accept` the archive keeps the choice; its index has to be built anew."""

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        with archive.read() as session:
            self._kept = chosen(session)
        self.setWindowTitle(self.tr("Search settings"))
        self.boxes: dict[str, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.M)
        column.setSpacing(Space.S)
        column.addWidget(QLabel(self.tr("A search of this archive takes for the same:"), self))
        for name, (title, words) in self._rows().items():
            column.addSpacing(Space.S)
            box = self.boxes[name] = QCheckBox(title, self)
            box.setChecked(getattr(self._kept, name))
            box.setAccessibleDescription(words)
            box.toggled.connect(self._allow)
            column.addWidget(box)
            column.addWidget(self._said(words))
        self._build_end(column)
        self._allow()

    @property
    def folding(self) -> Folding:
        """What is ticked."""
        return Folding(**{name: box.isChecked() for name, box in self.boxes.items()})

    def _rows(self) -> dict[str, tuple[str, str]]:
        """Name of a folding -> its title, and what it does."""
        return {
            "stemming": (
                self.tr("English words with other endings"),
                self.tr("“mine” finds mines and mining. Off: words only as they are typed."),
            ),
            "spelling": (
                self.tr("British and American spelling"),
                self.tr("“labour” finds labor, “organise” finds organize."),
            ),
            "han": (
                self.tr("Traditional, simplified and Japanese forms of a character"),
                self.tr("國, 国 and 縣, 県, 县 find one another. Off: only the form typed."),
            ),
            "hanja": (
                self.tr("Korean words in Hanja and in Hangul"),
                self.tr(
                    "한국 finds 韓國 in Korean texts, and 韓國 finds 한국. As several words are"
                    " read alike, some hits may be another word."
                ),
            ),
        }

    def _build_end(self, column: QVBoxLayout) -> None:
        words = self.tr(
            "After a change the index is built again, which takes a minute or two for 100,000"
            " articles. Meanwhile a search finds texts that hold the words exactly as typed."
        )
        note = QLabel(words, self)
        note.setWordWrap(True)
        note.setMinimumWidth(480)
        self.problem = QLabel(self)
        self.problem.setProperty("role", "danger")
        self.problem.setWordWrap(True)
        self.problem.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        words = self.tr("Use and build again")
        self.go = buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setProperty("primary", True)
        self.go.style().polish(self.go)
        buttons.accepted.connect(self._on_accept)
        buttons.rejected.connect(self.reject)
        column.addSpacing(Space.M)
        for part in (note, self.problem, buttons):
            column.addWidget(part)

    def _said(self, words: str) -> QLabel:
        said = QLabel(words, self)
        said.setProperty("role", "muted")
        said.setWordWrap(True)
        said.setContentsMargins(_BESIDE_THE_BOX, 0, 0, 0)
        return said

    def _allow(self) -> None:
        self.go.setEnabled(self.folding != self._kept)

    def _on_accept(self) -> None:
        try:
            choose(self._archive, self.folding)
        except ArchivistError as error:
            self.problem.setText(str(error))
            self.problem.show()
            return
        self.accept()

"""What to export, in which form, and where to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from archivist.ui.theme import Space

SUFFIXES = {
    "csv": ".csv",
    "xlsx": ".xlsx",
    "markdown": "",
    "web-annotation": ".jsonld",
    "html": ".html",
}


@dataclass(frozen=True)
class Choice:
    """One answer to "what": its words and the documents it means."""

    words: str
    count: int
    document_ids: tuple[str, ...] | None = None  # None: every document of the archive


class ExportDialog(QDialog):
    """After `accept`, `form`, `document_ids` and `path` say what was wished."""

    def __init__(
        self,
        choices: Sequence[Choice],
        folder: Path,
        name: str,
        parent: QWidget | None = None,
        *,
        first: int = 0,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._choices = choices
        self._first = first
        self._name = name
        self._words = {
            "csv": self.tr("Marked passages as a table (CSV)"),
            "xlsx": self.tr("Marked passages for a spreadsheet (XLSX)"),
            "markdown": self.tr("Texts as Markdown, a file each"),
            "web-annotation": self.tr("Marks as W3C Web Annotation (JSON-LD)"),
            "html": self.tr("One page to read and filter in any browser (HTML)"),
        }
        self._build(folder)
        self._on_form()

    def _build(self, folder: Path) -> None:
        self.forms = QComboBox(self)
        for form, words in self._words.items():
            self.forms.addItem(words, form)
        self.forms.setCurrentIndex(self.forms.findData("html"))
        self.forms.currentIndexChanged.connect(self._on_form)
        what = self._build_what()
        self.line = QLineEdit(str(folder / self._name), self)
        self.line.setMinimumWidth(360)
        browse = QPushButton(self.tr("Choose…"), self)
        browse.clicked.connect(self._on_browse)
        where = QHBoxLayout()
        where.addWidget(self.line)
        where.addWidget(browse)
        rows = QFormLayout()
        rows.setHorizontalSpacing(Space.M)
        rows.setVerticalSpacing(Space.M)
        rows.addRow(self.tr("What"), what)
        rows.addRow(self.tr("As"), self.forms)
        rows.addRow(self.tr("To"), where)
        self.problem = QLabel(self)
        self.problem.setProperty("role", "danger")
        self.problem.setWordWrap(True)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = box.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setProperty("primary", True)
        self.go.style().polish(self.go)
        self.go.setDefault(True)
        self._say_how_many()
        self.buttons.idToggled.connect(self._say_how_many)
        box.accepted.connect(self._on_accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.M)
        column.setSpacing(Space.M)
        column.addLayout(rows)
        column.addWidget(self.problem)
        column.addWidget(box)

    def _build_what(self) -> QVBoxLayout:
        self.buttons = QButtonGroup(self)
        what = QVBoxLayout()
        what.setSpacing(Space.XS)
        for number, choice in enumerate(self._choices):
            button = QRadioButton(f"{choice.words} ({choice.count:,})", self)
            button.setEnabled(choice.count > 0)
            self.buttons.addButton(button, number)
            what.addWidget(button)
        self.buttons.button(self._first).setChecked(self._choices[self._first].count > 0)
        return what

    def _say_how_many(self) -> None:
        """The button tells what will be written."""
        chosen = self.buttons.checkedId()
        count = self._choices[chosen].count if chosen >= 0 else 0
        words = self.tr("Export 1 document") if count == 1 else self.tr("Export {0} documents")
        self.go.setText(words.format(f"{count:,}"))
        self.go.setEnabled(count > 0)

    @property
    def form(self) -> str:
        return str(self.forms.currentData())

    @property
    def path(self) -> Path:
        return Path(self.line.text().strip()).expanduser()

    @property
    def document_ids(self) -> tuple[str, ...] | None:
        return self._choices[self.buttons.checkedId()].document_ids

    def _on_form(self) -> None:
        """Gives the file the ending of the form that was chosen."""
        path, known = self.path, set(SUFFIXES.values()) - {""}
        stem = path.with_suffix("") if path.suffix in known else path
        self.line.setText(f"{stem}{SUFFIXES[self.form]}")

    def _on_browse(self) -> None:
        if self.form == "markdown":
            chosen = QFileDialog.getExistingDirectory(
                self, self.tr("A folder for the texts"), str(self.path.parent)
            )
        else:
            chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export to"), str(self.path))
        if chosen:
            self.line.setText(chosen)

    def _on_accept(self) -> None:
        if not self.line.text().strip() or not self.path.parent.is_dir():
            self.problem.setText(self.tr("There is no folder {0}.").format(self.path.parent))
            return
        self.accept()

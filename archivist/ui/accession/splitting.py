"""How a download is split into articles: the first five are shown before anything is saved."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from archivist.errors import BadRecipe
from archivist.formats.recipes import shelf
from archivist.formats.recipes.draft import BODY, Draft, guess, labels_in, partings_in
from archivist.formats.recipes.keys import RecipeError
from archivist.formats.recipes.recipe import TABLES, Recipe
from archivist.formats.source import Options
from archivist.ui.accession.looking import Look
from archivist.ui.jobs import Job, Jobs
from archivist.ui.theme import Space

if TYPE_CHECKING:  # the sandbox behind it is loaded when needed
    from archivist.accession.preview import Preview

FIELDS = ("title", "date", "publisher", "creators", "page", "section", BODY)
_ARTICLES = 5
_PAUSE = 300  # milliseconds between a choice and its preview


class SplittingDialog(QDialog):
    """After `accept`, `recipe` is the TOML to read the file by; "" reads it whole."""

    previewed = Signal()

    def __init__(self, look: Look, text: str, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._text = text
        self._jobs = jobs
        self._asked = 0
        self._job: Job | None = None
        self._table = look.media_type in TABLES
        self.setWindowTitle(self.tr("Split “{0}” into articles").format(look.name))
        self.resize(760, 620)
        self._build()
        self._wire()
        self._on_way()

    def _build(self) -> None:
        self.way = QComboBox(self)
        self.way.setAccessibleName(self.tr("How it is split"))
        self.way.addItem(self.tr("As the program finds by itself"), "")
        self.way.addItem(self.tr("By what I choose below"), "draft")
        shelf.known.cache_clear()  # files may have been edited since
        for recipe in shelf.known():
            if self._look.media_type in recipe.match.kinds:
                self.way.addItem(recipe.name, recipe.source)
        self.choices = self._build_choices()
        self.toml = QPlainTextEdit(self)
        self.toml.setProperty("role", "field")
        self.toml.setAccessibleName(self.tr("Recipe"))
        self.sheets = QTabWidget(self)
        self.sheets.addTab(self.choices, self.tr("Choices"))
        self.sheets.addTab(self.toml, self.tr("Recipe"))
        self.sheets.setMaximumHeight(280)
        self.said = QLabel(self)
        self.said.setProperty("role", "muted")
        self.said.setWordWrap(True)
        self.articles = self._build_articles()
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = box.addButton(self.tr("Read it so"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.keep = box.addButton(self.tr("Keep recipe"), QDialogButtonBox.ButtonRole.ActionRole)
        self.keep.setToolTip(
            self.tr("Puts it into {0}; files that it fits are then split by it.").format(
                shelf.own_folder()
            )
        )
        self.keep.clicked.connect(self._keep)
        self.go.setProperty("primary", True)
        self.go.style().polish(self.go)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.M)
        column.setSpacing(Space.S)
        for part in (self.way, self.sheets, self.said, self.articles, box):
            column.addWidget(part)
        column.setStretchFactor(self.articles, 1)

    def _build_articles(self) -> QTableWidget:
        """The table of the first articles, empty yet."""
        table = QTableWidget(0, 4, self)
        table.setAccessibleName(self.tr("The first articles"))
        table.setHorizontalHeaderLabels(
            [self.tr("Title"), self.tr("Date"), self.tr("Outlet"), self.tr("Begins")]
        )
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for section, width in ((0, 240), (1, 92), (2, 130)):
            table.setColumnWidth(section, width)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        return table

    def _build_choices(self) -> QWidget:
        """A row for each field: which label or column of the file holds it."""
        sheet = QWidget(self)
        rows = QFormLayout(sheet)
        rows.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        rows.setHorizontalSpacing(Space.M)
        rows.setVerticalSpacing(Space.XS)
        self.parting = QComboBox(sheet)
        self.parting.setEditable(True)
        self.parting.addItems(["", *partings_in(self._text)])
        self.parting.setCurrentIndex(min(1, self.parting.count() - 1))
        if not self._table:
            rows.addRow(self.tr("Line between articles"), self.parting)
        first = self._text.split("\n", 1)[0].split("\t") if self._table else []
        names = [name for name in first if name] if self._table else labels_in(self._text)
        likely = guess(names, table=self._table)
        words = {
            "title": self.tr("Title"),
            "date": self.tr("Date"),
            "publisher": self.tr("Outlet"),
            "creators": self.tr("Creators"),
            "page": self.tr("Page"),
            "section": self.tr("Section"),
            BODY: self.tr("Text"),
        }
        self.fields: dict[str, QComboBox] = {}
        for field in FIELDS:
            box = self.fields[field] = QComboBox(sheet)
            box.setEditable(True)
            box.addItems(["", *names])
            box.setCurrentText(likely.get(field, ""))
            rows.addRow(words[field], box)
        return sheet

    def _wire(self) -> None:
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._preview)
        self.way.currentIndexChanged.connect(self._on_way)
        for box in (self.parting, *self.fields.values()):
            box.currentTextChanged.connect(self._on_choice)
        self.toml.textChanged.connect(self._pause.start)

    @property
    def recipe(self) -> str:
        """The TOML of the recipe; "" for none."""
        return self.toml.toPlainText().strip() if self.way.currentData() else ""

    def _on_way(self) -> None:
        chosen = self.way.currentData()
        self.sheets.setVisible(bool(chosen))
        self.sheets.setTabVisible(0, chosen == "draft")
        self.sheets.setCurrentIndex(0 if chosen == "draft" else 1)
        if chosen == "draft":
            self._on_choice()
        else:
            self.toml.setPlainText(chosen)
        self._pause.start()

    def _on_choice(self) -> None:
        fields = {name: box.currentText().strip() for name, box in self.fields.items()}
        chosen = {name: words for name, words in fields.items() if words}
        draft = Draft(Path(self._look.name).stem, chosen, self._table, self.parting.currentText())
        self.toml.setPlainText(draft.to_toml())

    def _preview(self) -> None:
        """Reads the first articles in a child process, and shows them."""
        if self._job is not None:
            self._job.cancel()
        self._asked += 1
        asked, kept, name, recipe = self._asked, self._look.kept, self._look.name, self.recipe
        try:
            if recipe:
                Recipe.from_toml(recipe)
        except RecipeError as error:
            self._show_none(str(error))
            return
        if kept is None:
            return
        options = Options(
            password=self._look.options.password,
            encoding=self._look.options.encoding,
            recipe=recipe,
        )

        def work(_progress: object, cancelled: threading.Event) -> Preview:
            from archivist.accession.preview import preview  # the sandbox comes along

            return preview(kept, name, options, most=_ARTICLES, cancelled=cancelled)

        def done(seen: Preview) -> None:
            if asked == self._asked:
                self._show(seen)

        self._job = self._jobs.start(self.tr("Splitting"), work, done, quiet=True)

    def _offer_to_keep(self) -> None:
        """Names the button by what it would do; what reads nothing is not kept."""
        try:
            recipe = Recipe.from_toml(self.recipe) if self.recipe else None
            is_kept = recipe is not None and shelf.place_of(recipe).exists()
        except (RecipeError, BadRecipe):
            recipe, is_kept = None, False
        self.keep.setVisible(recipe is not None and self.go.isEnabled())
        self.keep.setText(self.tr("Replace kept recipe") if is_kept else self.tr("Keep recipe"))

    def _keep(self) -> None:
        """Puts the recipe among the person's own."""
        try:
            recipe = Recipe.from_toml(self.recipe)
            place = shelf.keep(recipe)
        except (RecipeError, BadRecipe) as error:
            self._show_none(str(error))
            return
        except OSError as error:
            self.said.setText(self.tr("It could not be kept: {0}.").format(error.strerror or error))
            return
        match = recipe.match
        if match.all or match.any or match.lines or match.page or match.columns:
            words = self.tr("Kept as {0}. Files that it fits are split by it from now on.")
        else:
            words = self.tr("Kept as {0}. It fits no file by itself; choose it from the list.")
        self.said.setText(words.format(place))
        self._offer_to_keep()

    def _show_none(self, fault: str) -> None:
        self.said.setText(fault)
        self.articles.setRowCount(0)
        self.go.setEnabled(False)
        self._offer_to_keep()
        self.previewed.emit()

    def _show(self, seen: Preview) -> None:
        if not seen.documents:
            self._show_none(seen.fault or self.tr("Nothing was found in it."))
            return
        count = len(seen.documents)
        if count == _ARTICLES:
            words = self.tr("The first {0} articles, as they will become:").format(count)
        elif count == 1:
            words = self.tr("One document, as it will become:")
        else:
            words = self.tr("{0} articles, as they will become:").format(count)
        self.said.setText(words)
        self.articles.setRowCount(count)
        for row, one in enumerate(seen.documents):
            title, text = one.value("title"), one.text
            begins = text.removeprefix(title).strip().replace("\n", " ")[:160]
            cells = (title, one.value("date"), one.value("publisher"), begins)
            for column, words in enumerate(cells):
                cell = QTableWidgetItem(words)
                cell.setToolTip(words)
                self.articles.setItem(row, column, cell)
        self.go.setEnabled(True)
        self._offer_to_keep()
        self.previewed.emit()

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.cancel()
        self._asked += 1
        super().done(result)

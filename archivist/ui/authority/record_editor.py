"""The names and details of a record; every change is kept at once and can be undone."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from archivist.archive import Archive
from archivist.model.changes import Changes
from archivist.store import authority
from archivist.store.authority import FormRow
from archivist.text.dates import typed_date
from archivist.ui import assets
from archivist.ui.authority.acts import Acts, Target
from archivist.ui.authority.forms import FormsModel, KindDelegate
from archivist.ui.theme import Space
from archivist.ui.widgets import kinds
from archivist.ui.widgets.kept_text import KeptText
from archivist.ui.widgets.swatches import Swatches


class RecordEditor(QDialog):
    """Names by language and script, kind, date, colour and note of one record."""

    def __init__(self, archive: Archive, target: Target, acts: Acts, parent: QWidget) -> None:
        super().__init__(parent)
        self._archive = archive
        self._target = target
        self._acts = acts
        self._build_names()
        self._build_details()
        self._place()
        self._wire()
        self.load()

    def _build_names(self) -> None:
        self.forms = FormsModel(self)
        self.table = QTableView(self)
        self.table.setModel(self.forms)
        self.table.setItemDelegateForColumn(3, KindDelegate(self.table))
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(30)
        self.table.setShowGrid(False)
        self.table.setAccessibleName(self.tr("Names"))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 84), (2, 72), (3, 116)):
            self.table.setColumnWidth(column, width)
        self.new_name = QLineEdit(self)
        self.new_name.setPlaceholderText(self.tr("Another name, in any script, then Enter"))
        self.new_name.setAccessibleName(self.tr("Another name"))
        self.said = QLabel(self)
        self.said.setProperty("role", "warning")
        self.said.setWordWrap(True)
        self.said.hide()
        self.heading = QPushButton(self.tr("Make heading"), self)
        self.removal = QPushButton(self.tr("Remove"), self)
        for button in (self.heading, self.removal):
            button.setAutoDefault(False)

    def _build_details(self) -> None:
        self.kind = QComboBox(self)
        for kind in kinds.RECORD_KINDS:
            self.kind.addItem(assets.kind_icon(kind), kinds.one(kind), kind)
        self.date = QLineEdit(self)
        self.date.setPlaceholderText(self.tr("1965-06-22, 1965-06 or 1965"))
        self.swatches = Swatches(self)
        self.note = KeptText(self)
        self.note.setPlaceholderText(self.tr("Who or what this is"))

    def _place(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.new_name, 1)
        row.addWidget(self.heading)
        row.addWidget(self.removal)
        form = QFormLayout()
        form.setHorizontalSpacing(Space.M)
        form.setVerticalSpacing(Space.S)
        form.addRow(self.tr("Kind"), self.kind)
        form.addRow(self.tr("Date"), self.date)
        form.addRow(self.tr("Colour"), self.swatches)
        form.addRow(self.tr("Note"), self.note)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.M)
        column.setSpacing(Space.M)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        column.addWidget(self.said)
        column.addLayout(form)
        column.addWidget(buttons)
        self.resize(560, 520)

    def _wire(self) -> None:
        self.forms.edited.connect(self._on_edited)
        self.new_name.returnPressed.connect(self._add)
        self.new_name.textEdited.connect(self.said.hide)
        self.heading.clicked.connect(self._make_heading)
        self.removal.clicked.connect(self._remove)
        self.table.selectionModel().currentRowChanged.connect(self._allow)
        self.kind.activated.connect(self._on_kind)
        self.date.editingFinished.connect(self._keep_date)
        self.note.kept.connect(self._keep_note)
        self.swatches.picked.connect(lambda colour: self._acts.recolour(self._target, colour))

    def load(self) -> None:
        """Shows the record as it is; closes when it is gone."""
        with self._archive.read() as session:
            rows = authority.rows(session, ids=[self._target[1]])
        if not rows:
            self.reject()
            return
        record = self._held = rows[0]
        self._target = record.kind, record.id
        chosen = self._form()
        self.setWindowTitle(record.heading)
        self.forms.show(record.forms)
        kept = [form.id for form in record.forms]
        self._choose(kept.index(chosen.id) if chosen and chosen.id in kept else 0)
        self.kind.setCurrentIndex(self.kind.findData(record.kind))
        if not self.date.isModified():  # what is being typed stays
            self.date.setText(record.date)
        self.note.show_text(record.note)
        self.swatches.offer(record.kind, record.colour)
        self._allow()

    def refresh(self, changes: Changes) -> None:
        if changes.touch("authority_record", "name_form"):
            self.load()

    def keep(self) -> None:
        """Writes what was typed and not yet left."""
        self._keep_date()
        self._add()
        self.note.keep()

    def done(self, result: int) -> None:
        self.note.keep()
        super().done(result)

    def _form(self) -> FormRow | None:
        row = self.table.currentIndex().row()
        return self.forms.forms[row] if 0 <= row < len(self.forms.forms) else None

    def _allow(self) -> None:
        self.heading.setEnabled(self.table.currentIndex().row() > 0)
        self.removal.setEnabled(len(self.forms.forms) > 1)

    def _on_edited(self, form_id: str, column: str, value: str) -> None:
        label = self.tr("Edit name of “{name}”").format(name=self._held.heading)
        self._acts.write(label, lambda s: authority.edit_form(s, form_id, **{column: value}))
        self.load()

    def _add(self) -> None:
        name = " ".join(self.new_name.text().split())
        if not name:
            return
        held = next((n for n, form in enumerate(self.forms.forms) if form.form == name), -1)
        if held >= 0:
            self.said.setText(self.tr("“{0}” is among the names already.").format(name))
            self.said.show()
            self._show_row(held)
            self.new_name.selectAll()
            return
        label = self.tr("Add name “{name}”").format(name=name)
        done = self._acts.write(
            label, lambda s: authority.add_form(s, self._target[1], name, kind="variant")
        )
        if done:
            self.new_name.clear()
            self.load()
            added = [form.form for form in self.forms.forms]
            self._show_row(added.index(name) if name in added else 0)

    def _show_row(self, row: int) -> None:
        self._choose(row)
        self.table.scrollTo(self.forms.index(row, 0))

    def _choose(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(
            self.forms.index(row, 0), flags.ClearAndSelect | flags.Rows
        )

    def _make_heading(self) -> None:
        form = self._form()
        if form is not None:
            label = self.tr("Make “{name}” the heading").format(name=form.form)
            self._acts.write(label, lambda s: authority.make_heading(s, form.id))
            self.load()

    def _remove(self) -> None:
        form = self._form()
        if form is not None:
            label = self.tr("Remove name “{name}”").format(name=form.form)
            self._acts.write(label, lambda s: authority.remove_form(s, form.id))
            self.load()

    def _on_kind(self) -> None:
        kind = self.kind.currentData()
        if kind != self._held.kind:
            self._acts.change_kind(self._target, kind)

    def _keep_date(self) -> None:
        typed = self.date.text().strip()
        date = typed_date(typed) if typed else ""
        if typed and not date:
            words = self.tr("“{date}” is not a date. Write 1965-06-22, 22 June 1965 or 1965.")
            self._acts.failed.emit(words.format(date=typed))
            self.date.setText(self._held.date)
            return
        self.date.setText(date)
        if date == self._held.date:
            return
        label = self.tr("Change date of “{name}”").format(name=self._held.heading)
        self._acts.edit(self._target, label, date=date)

    def _keep_note(self, text: str) -> None:
        label = self.tr("Edit note on “{name}”").format(name=self._held.heading)
        self._acts.edit(self._target, label, note=text)

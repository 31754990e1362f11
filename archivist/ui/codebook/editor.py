"""What a code means, and the key that marks with it; every change is kept at once."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from archivist.archive import Archive
from archivist.errors import NotFound
from archivist.model.changes import Changes
from archivist.store import codebook
from archivist.ui.authority.acts import Acts, Target
from archivist.ui.theme import Space
from archivist.ui.widgets.kept_text import KeptText
from archivist.ui.widgets.swatches import Swatches

TAKEN_KEYS = "padolecn"  # the reader's own: person, agreement, dispute, …


class CodeEditor(QDialog):
    """Name, definition, key and colour of one code."""

    def __init__(self, archive: Archive, target: Target, acts: Acts, parent: QWidget) -> None:
        super().__init__(parent)
        self._archive = archive
        self._target = target
        self._acts = acts
        self._build()
        self._wire()
        self.load()

    def _build(self) -> None:
        self.name = QLineEdit(self)
        self.definition = KeptText(self)
        self.definition.setPlaceholderText(
            self.tr("When is a passage given this code, and when not?")
        )
        self.key = QLineEdit(self)
        self.key.setMaxLength(1)
        self.key.setMaximumWidth(48)
        self.key.setToolTip(self.tr("A digit or letter that marks the selection with this code"))
        self.swatches = Swatches(self)
        form = QFormLayout()
        form.setHorizontalSpacing(Space.M)
        form.setVerticalSpacing(Space.S)
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Definition"), self.definition)
        form.addRow(self.tr("Key"), self.key)
        form.addRow(self.tr("Colour"), self.swatches)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.M)
        column.setSpacing(Space.M)
        column.addLayout(form)
        column.addWidget(buttons)
        self.setMinimumWidth(440)

    def _wire(self) -> None:
        self.name.editingFinished.connect(self._keep_name)
        self.key.editingFinished.connect(self._keep_key)
        self.definition.kept.connect(self._keep_definition)
        self.swatches.picked.connect(lambda colour: self._acts.recolour(self._target, colour))

    def load(self) -> None:
        """Shows the code as it is; closes when it is gone."""
        try:
            with self._archive.read() as session:
                code = codebook.get(session, self._target[1])
        except NotFound:
            self.reject()
            return
        self.setWindowTitle(self.tr("Code “{name}”").format(name=code.name))
        for line, value in ((self.name, code.name), (self.key, code.shortcut)):
            if not line.isModified():  # what is being typed stays
                line.setText(value)
        self.definition.show_text(code.definition)
        self.swatches.offer("code", code.colour)
        self._held = code

    def refresh(self, changes: Changes) -> None:
        if changes.touch("code"):
            self.load()

    def keep(self) -> None:
        """Writes what was typed and not yet left."""
        self._keep_name()
        self._keep_key()
        self.definition.keep()

    def done(self, result: int) -> None:
        self.definition.keep()
        super().done(result)

    def _keep_name(self) -> None:
        name = " ".join(self.name.text().split())
        if name and name != self._held.name:
            self._acts.rename(self._target, name)
        self.name.setText(name or self._held.name)

    def _keep_key(self) -> None:
        key = self.key.text().strip().casefold()
        if key == self._held.shortcut:
            return
        if key and (not key.isalnum() or key in TAKEN_KEYS):
            self._acts.failed.emit(
                self.tr("“{key}” is taken: the reader marks with P A D O L E C N.").format(
                    key=key.upper()
                )
            )
            self.key.setText(self._held.shortcut)
            return
        label = self.tr("Change key of “{name}”").format(name=self._held.name)
        self._acts.edit(self._target, label, shortcut=key)

    def _keep_definition(self, text: str) -> None:
        label = self.tr("Define “{name}”").format(name=self._held.name)
        self._acts.edit(self._target, label, definition=text)

"""The names of a record as a table that can be edited in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from archivist.model.authority import FormKind
from archivist.store.authority import FormRow

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
COLUMNS = ("form", "language", "script", "kind")


class FormsModel(QAbstractTableModel):
    """`edited` carries the id of a form, the name of a column and the new value."""

    edited = Signal(str, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.forms: tuple[FormRow, ...] = ()

    def show(self, forms: Sequence[FormRow]) -> None:
        self.beginResetModel()
        self.forms = tuple(forms)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.forms)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if side == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            titles = (self.tr("Name"), self.tr("Language"), self.tr("Script"), self.tr("Kind"))
            return titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        form, column = self.forms[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.EditRole:
            return getattr(form, column)
        if role == Qt.ItemDataRole.DisplayRole:
            value: str = getattr(form, column)
            return kind_words(value) if column == "kind" else value
        if role == Qt.ItemDataRole.FontRole and index.row() == 0 and column == "form":
            heading = QFont()
            heading.setWeight(QFont.Weight.DemiBold)
            return heading
        if role == Qt.ItemDataRole.ToolTipRole and index.row() == 0:
            return self.tr("The heading: the name it is listed under")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        form, column = self.forms[index.row()], COLUMNS[index.column()]
        text = " ".join(str(value).split())
        if text == getattr(form, column) or (column == "form" and not text):
            return False
        self.edited.emit(form.id, column, text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable


class KindDelegate(QStyledItemDelegate):
    """Offers the kinds of name forms."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = QComboBox(parent)
        for kind in FormKind:
            box.addItem(kind_words(kind), str(kind))
        box.activated.connect(lambda: self.commitData.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())


def kind_words(kind: str) -> str:
    """What a kind of name form is called."""
    return {
        FormKind.AUTHORIZED: QCoreApplication.translate("forms", "authorized"),
        FormKind.VARIANT: QCoreApplication.translate("forms", "variant"),
        FormKind.ROMANISED: QCoreApplication.translate("forms", "romanised"),
        FormKind.ABBREVIATION: QCoreApplication.translate("forms", "abbreviation"),
    }.get(FormKind(kind), kind)

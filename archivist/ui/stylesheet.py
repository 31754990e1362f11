"""The application's style sheet, made from a theme.

Widgets opt into a look by a dynamic property: `role` on labels (title, heading, muted, caption,
section) and frames (separator, card), `primary` on the one button a dialog is about, `quiet` on
lists that stand on the window instead of on a panel.
"""

from __future__ import annotations

from string import Template

from archivist.ui.assets import resource
from archivist.ui.theme import Size, Theme

_SHEET = Template("""
QWidget { font-size: ${body}px; }
QMainWindow, QDialog { background: $window; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 5px 8px; }

QLabel[role="display"] { font-size: ${display}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}px; font-weight: 600; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="caption"] { color: $muted; font-size: ${small}px; }
QLabel[role="section"] { color: $muted; font-size: ${caption}px; font-weight: 600; }
QLabel[role="warning"] { color: $warning; }
QLabel[role="danger"] { color: $danger; }
QFrame[role="separator"] { background: $separator; border: none; max-height: 1px; }
QFrame[role="card"] { background: $raised; border: 1px solid $separator; border-radius: 8px; }

QToolBar { background: $window; border: none; spacing: 4px; padding: 6px 8px; }
QToolBar::separator { width: 1px; margin: 6px 6px; background: $separator; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 4px; color: $text; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $pressed; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $disabled; }
QToolButton[popupMode="1"] { padding-right: 16px; }
QToolButton::menu-indicator { image: none; }

QPushButton { background: $raised; border: 1px solid $border; border-radius: 6px;
    padding: 5px 14px; min-height: 18px; color: $text; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $disabled; border-color: $separator; background: $window; }
QPushButton[primary="true"] { background: $accent; border-color: $accent; color: $on_accent;
    font-weight: 600; }
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:focus { border-color: $text; }
QPushButton[primary="true"]:disabled { background: $pressed; border-color: $pressed;
    color: $disabled; }
QPushButton[flat="true"] { background: transparent; border-color: transparent; color: $accent; }
QPushButton[flat="true"]:hover { background: $hover; }
QPushButton[flat="true"]:focus { border-color: $accent; }

QLineEdit, QComboBox, QSpinBox, QDateEdit, QPlainTextEdit[role="field"], QTextEdit[role="field"] {
    background: $panel; border: 1px solid $border; border-radius: 6px; padding: 4px 8px;
    min-height: 18px; color: $text; selection-background-color: $selection;
    selection-color: $text; }
QLineEdit { lineedit-clear-button-icon: url("$control/close-$name.svg"); }
QLineEdit QToolButton, QLineEdit QToolButton:hover { border: none; background: transparent; }
QLineEdit:hover, QComboBox:hover { border-color: $muted; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus,
QPlainTextEdit[role="field"]:focus, QTextEdit[role="field"]:focus { border-color: $accent; }
QLineEdit:disabled, QComboBox:disabled { color: $disabled; border-color: $separator; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$control/chevron-down-$name.svg"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border; padding: 4px; }
QSpinBox::up-button, QSpinBox::down-button, QDateEdit::up-button, QDateEdit::down-button {
    border: none; width: 18px; }
QSpinBox::up-arrow, QDateEdit::up-arrow {
    image: url("$control/chevron-up-$name.svg"); width: 10px; height: 10px; }
QSpinBox::down-arrow, QDateEdit::down-arrow {
    image: url("$control/chevron-down-$name.svg"); width: 10px; height: 10px; }

QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QTreeView::indicator, QListView::indicator, QTableView::indicator {
    width: 14px; height: 14px; border: 1px solid $muted; border-radius: 4px; background: $panel; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked,
QTableView::indicator:checked { background: $accent; border-color: $accent;
    image: url("$control/check-$name.svg"); }
QCheckBox::indicator:indeterminate, QTreeView::indicator:indeterminate,
QListView::indicator:indeterminate {
    background: $accent; border-color: $accent; image: url("$control/dash-$name.svg"); }
QCheckBox:focus, QRadioButton:focus { color: $accent; }

QAbstractItemView { background: $panel; border: none; outline: none; color: $text;
    selection-background-color: $selection; selection-color: $text; }
QAbstractItemView[quiet="true"] { background: $window; }
QListView::item, QTreeView::item { padding: 4px 6px; min-height: 20px; border: none; }
QListView::item { border-radius: 6px; }
QTreeView::item:hover, QListView::item:hover, QTableView::item:hover { background: $hover; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected {
    background: $selection_idle; color: $text; }
QTreeView::item:selected:active, QListView::item:selected:active,
QTableView::item:selected:active { background: $selection; }
QTreeView { show-decoration-selected: 1; }
QTreeView::branch { background: transparent; }
QTreeView::branch:selected { background: $selection_idle; }
QTreeView::branch:selected:active { background: $selection; }
QTreeView::branch:has-children:closed {
    image: url("$control/chevron-right-$name.svg"); padding: 3px; }
QTreeView::branch:has-children:open {
    image: url("$control/chevron-down-$name.svg"); padding: 3px; }
QTableView { gridline-color: transparent; alternate-background-color: $panel; }
QTableView::item { padding: 0 8px; border: none; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section { background: $panel; color: $muted; font-size: ${small}px; border: none;
    border-bottom: 1px solid $separator; padding: 6px 11px; }
QHeaderView::section:hover { color: $text; background: $hover; }
QHeaderView::up-arrow {
    image: url("$control/chevron-up-$name.svg"); width: 10px; height: 10px; }
QHeaderView::down-arrow {
    image: url("$control/chevron-down-$name.svg"); width: 10px; height: 10px; }
QTableCornerButton::section { background: $panel; border: none; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }

QSplitter::handle { background: $separator; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }

QTabWidget::pane { border: none; }
QTabBar { background: $window; border: none; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; border: none;
    border-bottom: 2px solid transparent; padding: 7px 12px 6px 12px; }
QTabBar::tab:hover { color: $text; background: $hover; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }

QMenuBar { background: $window; border: none; padding: 2px 4px; }
QMenuBar::item { background: transparent; border-radius: 6px; padding: 4px 9px; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $pressed; }
QMenu { background: $raised; border: 1px solid $border; padding: 5px; }
QMenu::item { border-radius: 5px; padding: 5px 26px 5px 10px; color: $text; }
QMenu::icon { padding-left: 6px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $separator; margin: 5px 8px; }

QStatusBar { background: $window; border-top: 1px solid $separator; color: $muted; }
QStatusBar::item { border: none; }
QProgressBar { background: $pressed; border: none; border-radius: 3px; max-height: 6px;
    min-height: 6px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QLineEdit#plain, QPlainTextEdit#plain { background: transparent; color: $text;
    border: 1px solid transparent; border-radius: 6px; padding: 2px 7px;
    selection-background-color: $selection; selection-color: $text; }
QPlainTextEdit#plain { padding: 3px 9px; }
QLineEdit#plain:hover, QPlainTextEdit#plain:hover { border-color: $border; }
QLineEdit#plain:focus, QPlainTextEdit#plain:focus { background: $panel; border-color: $accent; }
QToolButton#origin { color: $muted; font-size: ${caption}px; padding: 0 4px; border-radius: 4px; }
QLabel#key { background: $raised; border: 1px solid $border; border-radius: 4px;
    padding: 1px 6px; font-size: ${small}px; }
QFrame#notice { background: $raised; border: none; border-bottom: 1px solid $separator; }
QPushButton#row { background: transparent; border-color: transparent; text-align: left;
    padding: 4px 8px; color: $text; }
QPushButton#row:hover { background: $hover; }
QPushButton#row:focus { border-color: $accent; }
QScrollArea, QScrollArea > QWidget > QWidget { background: $window; }
QGroupBox { border: none; margin-top: 20px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QDockWidget::title { background: $window; padding: 6px 8px; }
""")


def style_sheet(theme: Theme) -> str:
    """The style sheet of the whole application in `theme`."""
    colours = {
        key: value for key, value in vars(theme).items() if isinstance(value, str) and key != "name"
    }
    sizes = {size.value: str(theme.px(size)) for size in Size}
    control = resource("icons/control").as_posix()
    return _SHEET.substitute(colours, **sizes, name=theme.name, control=control)

"""The context menu of a record, a code or a section."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from archivist.ui import assets
from archivist.ui.widgets import kinds
from archivist.ui.widgets.entry_model import Node

Choice = Callable[[str], None]
translate = QCoreApplication.translate


def build_menu(node: Node, choose: Choice, parent: QWidget) -> QMenu:
    """A menu whose entries call `choose` with their name; "kind:…" changes the kind."""
    menu = QMenu(parent)
    if not node.id:
        _add(menu, choose, "new", _new(node.kind), picture="add")
        return menu
    for name, text, picture, key in _entries(node):
        if name == "-":
            menu.addSeparator()
        elif name == "kind":
            _add_kinds(menu.addMenu(text), node, choose)
        else:
            _add(menu, choose, name, text, picture=picture, key=key)
    return menu


def _entries(node: Node) -> list[tuple[str, str, str, str]]:
    code = node.kind == kinds.CODE
    edit = (
        translate("knowledge_menu", "Definition and key…")
        if code
        else translate("knowledge_menu", "Names and details…")
    )
    rows = [
        ("mark", translate("knowledge_menu", "Mark the selection"), "quote", "Return"),
        ("search", translate("knowledge_menu", "Search for it"), "search", ""),
        ("-", "", "", ""),
        ("rename", translate("knowledge_menu", "Rename"), "edit", "F2"),
        ("edit", edit, "info", ""),
        ("colour", translate("knowledge_menu", "Colour…"), "", ""),
    ]
    if code:
        rows.append(("new-under", translate("knowledge_menu", "New code under it…"), "add", ""))
        rows.append(("top", translate("knowledge_menu", "Move to the top"), "", ""))
    else:
        rows.append(("kind", translate("knowledge_menu", "Change kind"), "", ""))
    return [
        *rows,
        ("merge", translate("knowledge_menu", "Merge into…"), "merge", ""),
        ("-", "", "", ""),
        ("delete", translate("knowledge_menu", "Delete"), "trash", "Del"),
    ]


def _add_kinds(menu: QMenu, node: Node, choose: Choice) -> None:
    for kind in kinds.RECORD_KINDS:
        if kind != node.kind:
            action = menu.addAction(assets.kind_icon(kind), kinds.one(kind))
            action.triggered.connect(lambda _on=False, kind=kind: choose(f"kind:{kind}"))


def _add(
    menu: QMenu, choose: Choice, name: str, text: str, *, picture: str = "", key: str = ""
) -> None:
    action = menu.addAction(text)
    if picture:
        action.setIcon(assets.icon(picture))
    if key:
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # shown; the tree answers it
    action.triggered.connect(lambda _on=False: choose(name))


def _new(kind: str) -> str:
    return translate("knowledge_menu", "New {kind}…").format(kind=kinds.one(kind).lower())

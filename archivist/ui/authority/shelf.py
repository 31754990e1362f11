"""The rows of the knowledge tree: a section for each kind, codes nested in theirs."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from archivist.ui.marking.catalogue import ALL_KINDS, Catalogue, Entry
from archivist.ui.widgets import kinds
from archivist.ui.widgets.entry_model import Node

_FEW = 3  # so many rows are not worth a fold
_MANY = 500  # rows laid out at once; more are folded by their names
_SHORT = 14  # letters of a name that tell where a fold begins
_ALWAYS = ("person", "agreement", "dispute", kinds.CODE)  # sections shown even when empty


def sections(
    catalogue: Catalogue, shown: Collection[str] | None, here: Collection[str] = ()
) -> list[Node]:
    """The sections with their entries; only those whose id is in `shown`, when that is given.

    Records whose id is not in `here` are folded away below those that are. A code that is shown
    brings the codes it stands under along.
    """
    found = []
    for kind in ALL_KINDS:
        entries = catalogue.of_kind(kind)
        if shown is not None:
            wanted = _with_parents(catalogue, shown) if kind == kinds.CODE else shown
            entries = [entry for entry in entries if entry.id in wanted]
        if entries or (shown is None and kind in _ALWAYS):
            section = Node(kind, name=kinds.many(kind))
            section.children = (
                _nested(entries)
                if kind == kinds.CODE
                else _flat(entries, () if shown is not None else here)
            )
            found.append(section)
    return found


def _flat(entries: list[Entry], here: Collection[str]) -> list[Node]:
    near = [_node(entry) for entry in entries if entry.id in here]
    rest = [_node(entry) for entry in entries if entry.id not in here]
    if len(near) + len(rest) > _MANY:
        return [*near, *_by_name(rest)]
    if not here or len(rest) < _FEW:
        return near + rest
    words = QCoreApplication.translate("knowledge", "{number} more").format(number=len(rest))
    if not near:
        words = QCoreApplication.translate("knowledge", "{number} elsewhere").format(
            number=len(rest)
        )
    return [*near, Node(entries[0].kind, name=words, more=True, children=rest)]


def _by_name(nodes: list[Node]) -> list[Node]:
    """Folds of `_MANY` each, called by their first and last name."""
    folds = []
    for part, start in enumerate(range(0, len(nodes), _MANY)):
        held = nodes[start : start + _MANY]
        name = f"{held[0].name[:_SHORT]} … {held[-1].name[:_SHORT]}"
        folds.append(Node(held[0].kind, name=name, more=True, part=part, children=held))
    return folds


def _nested(entries: list[Entry]) -> list[Node]:
    made = {entry.id: _node(entry) for entry in entries}
    top: list[Node] = []
    for entry in entries:
        above = made.get(entry.parent_id or "")
        (top if above is None else above.children).append(made[entry.id])
    return top


def _node(entry: Entry) -> Node:
    about = (" · ".join(entry.others), entry.date, entry.note)
    return Node(entry.kind, entry.id, entry.heading, entry.colour, entry.shortcut, about)


def _with_parents(catalogue: Catalogue, shown: Collection[str]) -> set[str]:
    wanted: set[str] = set()
    for target_id in shown:
        entry = catalogue.entry(target_id)
        while entry is not None and entry.id not in wanted:
            wanted.add(entry.id)
            entry = catalogue.entry(entry.parent_id or "")
    return wanted

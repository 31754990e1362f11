"""What is said of a staged file, and the sign it bears."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from archivist.model.staging import StagedState
from archivist.store.staged_list import Twin
from archivist.store.staging import StagedRow
from archivist.ui import theme
from archivist.ui.assets import icon


def _tr(text: str) -> str:
    return QCoreApplication.translate("Staged", text)


def told_of(row: StagedRow) -> str:
    """All there is to know of a file before it is added, a sentence a line."""
    said = list(row.warnings)
    if row.state == StagedState.WAITING:
        said = [_tr("Not read yet")]
    elif row.state == StagedState.LOCKED:
        said = [_tr("Locked: it needs its password")]
    elif row.state == StagedState.FAILED:
        said = [row.error or _tr("It could not be read")]
    elif row.state == StagedState.DUPLICATE:
        said = [_tr("Here already, the same bytes")]
    if row.similar and row.state != StagedState.DUPLICATE:
        said.append(row.similar)
    return "\n".join(said)


def twin_words(twin: Twin) -> str:
    """That an earlier item of the list makes the same document."""
    if twin.is_bytes:
        return _tr("Twice on this list: the same bytes as “{0}”").format(twin.name)
    return _tr("Twice on this list: the same page as “{0}”").format(twin.name)


def state_words(state: str, count: int) -> str:
    """A state and how many files are in it, for a filter."""
    words = {
        StagedState.WAITING: _tr("{0} to be read"),
        StagedState.READY: _tr("{0} ready"),
        StagedState.WARNED: _tr("{0} to look at"),
        StagedState.DUPLICATE: _tr("{0} here already"),
        StagedState.LOCKED: _tr("{0} locked"),
        StagedState.FAILED: _tr("{0} not readable"),
    }[StagedState(state)]
    return words.format(f"{count:,}")


def state_icon(row: StagedRow | str) -> QIcon:
    """The sign of a state: its shape tells it as well as its colour."""
    state = row if isinstance(row, str) else row.state
    if not isinstance(row, str) and row.similar_id and state == StagedState.READY:
        state = StagedState.WARNED
    worn = theme.current()
    name, colour = {
        StagedState.WAITING: ("more", worn.muted),
        StagedState.READY: ("check", worn.success),
        StagedState.WARNED: ("warning", worn.warning),
        StagedState.DUPLICATE: ("copy", worn.muted),
        StagedState.LOCKED: ("lock", worn.danger),
        StagedState.FAILED: ("close", worn.danger),
    }.get(StagedState(state), ("more", worn.muted))
    return _kept(name, colour)


_ICONS: dict[tuple[str, str], QIcon] = {}


def _kept(name: str, colour: str) -> QIcon:
    """Icons are asked for by every row that is painted."""
    if (name, colour) not in _ICONS:
        _ICONS[name, colour] = icon(name, colour)
    return _ICONS[name, colour]

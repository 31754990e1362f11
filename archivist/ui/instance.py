"""One window for one archive: a second start raises the first."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

_PATIENCE = 500  # milliseconds
_MOST_BYTES = 1_000_000


def _name(archive: Path) -> str:
    return "archivist-" + hashlib.sha256(str(archive.resolve()).encode()).hexdigest()[:20]


def raise_first(archive: Path, files: Sequence[Path] = ()) -> bool:
    """Asks the window that has `archive` open to come to the front; says if there is one.

    `files` are for it to add.
    """
    if os.name == "posix" and not Path(QDir.tempPath(), _name(archive)).exists():
        return False
    from PySide6.QtNetwork import QLocalSocket  # deferred: a first start never needs it

    socket = QLocalSocket()
    socket.connectToServer(_name(archive))
    if not socket.waitForConnected(_PATIENCE):
        return False
    if files:
        socket.write(json.dumps([str(file) for file in files]).encode())
        socket.waitForBytesWritten(_PATIENCE)
    socket.disconnectFromServer()
    return True


class Doorbell(QObject):
    """Rings when a second start asks for the archive this process has open.

    `files_brought` carries the paths that it was asked to add.
    """

    rung = Signal()
    files_brought = Signal(object)

    def __init__(self, archive: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer  # deferred: after the first window

        self._sockets: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        if not self._server.listen(_name(archive)):
            # Left by a process that died; the archive's own lock says that none lives.
            QLocalServer.removeServer(_name(archive))
            self._server.listen(_name(archive))

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            self._sockets.append(socket)
            socket.disconnected.connect(self._on_gone)
            self.rung.emit()
            if socket.state() == socket.LocalSocketState.UnconnectedState:
                self._on_gone()

    @Slot()
    def _on_gone(self) -> None:
        """Reads what those that have hung up had to say."""
        gone = [s for s in self._sockets if s.state() == s.LocalSocketState.UnconnectedState]
        for socket in gone:
            self._sockets.remove(socket)
            said = bytes(socket.read(_MOST_BYTES).data())
            socket.deleteLater()
            if paths := _paths_in(said):
                self.files_brought.emit(paths)

    def close(self) -> None:
        for socket in self._sockets:
            socket.disconnected.disconnect(self._on_gone)
        self._sockets.clear()
        self._server.close()


def _paths_in(said: bytes) -> list[Path]:
    try:
        found = json.loads(said) if said else []
    except ValueError:
        return []
    return [Path(str(path)) for path in found] if isinstance(found, list) else []

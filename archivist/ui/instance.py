"""One window for one archive: a second start raises the first."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Signal

_PATIENCE = 500  # milliseconds


def _name(archive: Path) -> str:
    return "archivist-" + hashlib.sha256(str(archive.resolve()).encode()).hexdigest()[:20]


def raise_first(archive: Path) -> bool:
    """Asks the window that has `archive` open to come to the front; says if there is one."""
    if os.name == "posix" and not Path(QDir.tempPath(), _name(archive)).exists():
        return False
    from PySide6.QtNetwork import QLocalSocket  # deferred: a first start never needs it

    socket = QLocalSocket()
    socket.connectToServer(_name(archive))
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.disconnectFromServer()
    return True


class Doorbell(QObject):
    """Rings when a second start asks for the archive this process has open."""

    rung = Signal()

    def __init__(self, archive: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer  # deferred: after the first window

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
            socket.disconnected.connect(socket.deleteLater)
            self.rung.emit()

    def close(self) -> None:
        self._server.close()

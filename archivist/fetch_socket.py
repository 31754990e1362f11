"""Connections to addresses that were checked, and the watch that ends what lasts too long."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from contextlib import suppress
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Self

from archivist.errors import FetchFailed

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_TICK = 0.05
# IPv6 that only wraps an IPv4 address, as gateways do (RFC 6052, RFC 4291).
_WRAPPING = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("::/96"))


class Watch:
    """Shuts the connection when time is up or the person cancels, whatever it is doing."""

    def __init__(self, deadline: float, cancelled: Event, url: str) -> None:
        self._deadline = deadline
        self._cancelled = cancelled
        self._url = url
        self._done = Event()
        self._lock = Lock()
        self._socket: socket.socket | None = None
        self._thread = Thread(target=self._wait, name="fetch watch", daemon=True)

    def __enter__(self) -> Self:
        self.check()
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._done.set()
        self._thread.join()

    @property
    def seconds_left(self) -> float:
        return self._deadline - time.monotonic()

    def check(self) -> None:
        """Raise FetchFailed when the fetch was cancelled or its time is over."""
        if self._cancelled.is_set():
            raise FetchFailed(self._url, "Fetching it was cancelled.")
        if self.seconds_left <= 0:
            raise FetchFailed(self._url, "It took too long. Try again later.")

    def guard(self, connected: socket.socket) -> None:
        """Watch over `connected` from here on."""
        with self._lock:
            self._socket = connected

    def wait_for(self, thread: Thread) -> None:
        """Until `thread` has ended; raises as `check`."""
        while thread.is_alive():
            self.check()
            thread.join(_TICK)

    def _wait(self) -> None:
        while not self._done.wait(_TICK):
            if self._cancelled.is_set() or self.seconds_left <= 0:
                with self._lock:
                    if self._socket is not None:
                        with suppress(OSError):
                            # Not SSLSocket.shutdown, which takes the TLS state away under a read.
                            socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
                        return


def resolved(host: str, port: int, url: str, watch: Watch, *, allow_local: bool) -> str:
    """The address to connect to for `host`; FetchFailed unless every one of its addresses is
    allowed."""
    found: list[str] = []
    faults: list[OSError] = []

    def look_up() -> None:
        try:
            infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.extend(str(info[4][0]) for info in infos)
        except (OSError, UnicodeError) as fault:
            faults.append(fault if isinstance(fault, OSError) else OSError(str(fault)))

    thread = Thread(target=look_up, name="fetch look-up", daemon=True)  # it knows no time limit
    thread.start()
    watch.wait_for(thread)
    if faults or not found:
        raise FetchFailed(url, f"There is no site called {host}, or this computer is not online.")
    for address in found:
        _check(address, host, url, allow_local=allow_local)
    return found[0]


def _check(written: str, host: str, url: str, *, allow_local: bool) -> None:
    address = _unwrapped(ipaddress.ip_address(written.partition("%")[0]))
    if address.is_multicast or address.is_unspecified:
        raise FetchFailed(url, f"{host} ({written}) is not the address of one machine.")
    if not allow_local and (not address.is_global or address.is_reserved):
        raise FetchFailed(
            url,
            f"{host} ({written}) lies in this computer or a private network. Addresses there are"
            " fetched only when the settings allow it.",
            local=True,
        )


def _unwrapped(address: Address) -> Address:
    """The IPv4 address inside an IPv6 address that only carries it."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    inner = address.ipv4_mapped or address.sixtofour
    if inner is None and address.teredo is not None:
        inner = address.teredo[1]
    if inner is None and int(address) > 1 and any(address in net for net in _WRAPPING):
        inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return inner or address


class Connection(http.client.HTTPConnection):
    """HTTP to `host` over a connection to exactly `address`, in TLS when `tls` is given."""

    def __init__(
        self,
        host: str,
        port: int,
        address: str,
        *,
        watch: Watch,
        quiet_seconds: float,
        tls: ssl.SSLContext | None,
    ) -> None:
        super().__init__(host, port)
        self.default_port = 443 if tls else 80
        self._address = address
        self._watch = watch
        self._quiet_seconds = quiet_seconds
        self._tls = tls

    def connect(self) -> None:
        seconds = max(0.1, min(self._quiet_seconds, self._watch.seconds_left))
        connected = socket.create_connection((self._address, self.port), timeout=seconds)
        self.sock = connected
        self._watch.guard(connected)
        if self._tls is not None:
            secured = self._tls.wrap_socket(
                connected, server_hostname=self.host, do_handshake_on_connect=False
            )
            self.sock = secured
            self._watch.guard(secured)
            secured.do_handshake()
        self._watch.check()

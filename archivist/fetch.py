"""Gets one address of the web, when a person asks for it, and nothing else.

    address | resolve | check every address | connect to the one that was checked | bounded body

A name is resolved once for each hop, and the connection is made to the very address that was
checked, so that a name server cannot answer one thing to the check and another to the connection.
"""

from __future__ import annotations

import http.client
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message
from threading import Event
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from archivist import __version__
from archivist.errors import FetchFailed
from archivist.fetch_body import Decompressor, without_encodings
from archivist.fetch_socket import Connection, Watch, resolved
from archivist.text.file_names import clean_name, name_of_address, with_ending

MIB = 1024 * 1024
REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PIECE = 64 * 1024
_SAFE = "/%:=&?~#+!$,;'@()*[]"


@dataclass(frozen=True)
class FetchSettings:
    """What a fetch may do; `allow_local` opens the person's own network and machine to it."""

    allow_local: bool = False
    most_bytes: int = 64 * MIB
    seconds: float = 60.0
    quiet_seconds: float = 15.0  # without a word from the other side
    redirects: int = 10
    user_agent: str = f"Archivist/{__version__} (one page, asked for by a person)"
    tls: Callable[[], ssl.SSLContext] = field(default=ssl.create_default_context)


@dataclass(frozen=True)
class Fetched:
    """What came from an address; `redirects` are the addresses gone through before `final_url`.

    `data` is the body without the packing of its way (gzip); `charset` is what the server says.
    """

    data: bytes
    final_url: str
    status: int
    media_type: str
    charset: str
    name: str
    at: datetime
    redirects: tuple[str, ...] = ()


def fetch(
    url: str, *, settings: FetchSettings | None = None, cancelled: Event | None = None
) -> Fetched:
    """What stands at `url`; FetchFailed says why there is nothing.

    Only http and https; private and loopback addresses are refused unless `settings` allow
    them; every redirect is checked like the first address.
    """
    settings = settings or FetchSettings()
    deadline = time.monotonic() + settings.seconds
    gone: list[str] = []
    target = url.strip()
    while True:
        parts = _checked(target, url)
        with Watch(deadline, cancelled or Event(), url) as watch:
            answer = _asked(parts, url, settings, watch)
            if isinstance(answer, _Answer):
                return _fetched(answer, parts.geturl(), tuple(gone))
        gone.append(parts.geturl())
        if len(gone) > settings.redirects:
            raise FetchFailed(url, f"It was passed on more than {settings.redirects} times.")
        target = urljoin(parts.geturl(), answer)


@dataclass(frozen=True)
class _Answer:
    status: int
    headers: Message
    data: bytes


def _checked(target: str, url: str) -> SplitResult:
    """The parts of an address that may be asked, in ASCII as HTTP wants them."""
    try:
        parts = urlsplit(target)
        port, host = parts.port, parts.hostname or ""
        host = host if ":" in host else host.encode("idna").decode("ascii").lower()
    except (ValueError, UnicodeError):
        raise FetchFailed(url, "It is no address of the web.") from None
    if parts.scheme not in {"http", "https"}:
        raise FetchFailed(url, "Only addresses that begin with http:// or https:// are fetched.")
    if not host:
        raise FetchFailed(url, "It is no address of the web: it names no site.")
    if parts.username is not None or parts.password is not None:
        raise FetchFailed(url, "Addresses with a name or password in them are not fetched.")
    place = f"[{host}]" if ":" in host else host
    place += f":{port}" if port else ""
    return SplitResult(parts.scheme, place, quote(parts.path, _SAFE), quote(parts.query, _SAFE), "")


def _asked(parts: SplitResult, url: str, settings: FetchSettings, watch: Watch) -> _Answer | str:
    """What the server answers: the body, or the address it passes on to."""
    secure = parts.scheme == "https"
    host = parts.hostname or ""
    port = parts.port or (443 if secure else 80)
    try:
        address = resolved(host, port, url, watch, allow_local=settings.allow_local)
        connection = Connection(
            host,
            port,
            address,
            watch=watch,
            quiet_seconds=settings.quiet_seconds,
            tls=settings.tls() if secure else None,
        )
        try:
            path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            connection.request(
                "GET",
                path,
                headers={
                    "User-Agent": settings.user_agent,
                    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
                    "Accept-Encoding": "gzip, deflate",
                    "Connection": "close",
                },
            )
            with connection.getresponse() as response:
                return _answer(response, url, settings, watch)
        finally:
            connection.close()
    except ssl.SSLCertVerificationError as fault:
        watch.check()
        why = fault.verify_message or "it cannot be verified"
        raise FetchFailed(url, f"The certificate of {host} is not valid: {why}.") from None
    except TimeoutError:
        watch.check()
        raise FetchFailed(url, f"{host} does not answer.") from None
    except (OSError, http.client.HTTPException, ValueError) as fault:
        watch.check()
        raise FetchFailed(url, f"{host} cannot be read: {_words(fault)}.") from None


def _answer(
    response: http.client.HTTPResponse, url: str, settings: FetchSettings, watch: Watch
) -> _Answer | str:
    location = response.getheader("Location", "")
    if response.status in REDIRECTS and location:
        return location
    if response.status not in {200, 203}:
        said = f"{response.status} {response.reason}".strip()
        raise FetchFailed(url, f"The server answered “{said[:200]}”.", status=response.status)
    most = settings.most_bytes
    if (response.length or 0) > most:
        raise FetchFailed(url, f"It is larger than {most // MIB} MiB.")
    unpack = without_encodings(response.getheader("Content-Encoding", ""), url)
    data = _body(response, unpack, url, most, watch)
    if not data:
        raise FetchFailed(url, "The server answered with an empty page.")
    return _Answer(response.status, response.headers, data)


def _body(
    response: http.client.HTTPResponse,
    unpack: Decompressor | None,
    url: str,
    most: int,
    watch: Watch,
) -> bytes:
    """The whole body, counted while it comes in and while it is unpacked."""
    pieces: list[bytes] = []
    size = 0
    while piece := response.read(_PIECE):
        watch.check()
        if unpack is not None:
            piece = unpack.more(piece, most - size + 1)
        size += len(piece)
        if size > most:
            raise FetchFailed(url, f"It is larger than {most // MIB} MiB.")
        pieces.append(piece)
    watch.check()
    if response.length or (unpack is not None and not unpack.is_whole):
        raise FetchFailed(url, "It ended before it was whole.")
    return b"".join(pieces)


def _fetched(answer: _Answer, address: str, gone: tuple[str, ...]) -> Fetched:
    media_type = answer.headers.get_content_type()
    if "Content-Type" not in answer.headers:
        media_type = ""
    named = answer.headers.get_filename()
    name = with_ending(clean_name(named, ""), media_type) if named else ""
    return Fetched(
        data=answer.data,
        final_url=address,
        status=answer.status,
        media_type=media_type,
        charset=answer.headers.get_content_charset() or "",
        name=name or name_of_address(address, media_type),
        at=datetime.now(UTC),
        redirects=gone,
    )


def _words(fault: Exception) -> str:
    if isinstance(fault, http.client.IncompleteRead):
        return "it ended before it was whole"
    said = getattr(fault, "strerror", None) or str(fault) or type(fault).__name__
    return str(said).strip(" .")[:200]

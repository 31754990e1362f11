"""One address is fetched when asked for, from a real server on this machine."""

import gzip
import http.server
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Iterator
from threading import Event, Thread, Timer

import pytest

from archivist.errors import FetchFailed
from archivist.fetch import FetchSettings, fetch

LOCAL = FetchSettings(allow_local=True, seconds=20)
PAGE = "<html><title>Nara</title><p>首脳会談 opened in Nara.</p></html>".encode()
Answer = Callable[[http.server.BaseHTTPRequestHandler], None]


class Site:
    """A server on loopback whose pages are functions."""

    def __init__(self) -> None:
        self.pages: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, dict(self.headers.items())))
                site.pages[self.path.partition("?")[0]](self)

            def log_message(self, *_: object) -> None:
                return None

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.close()


def page(data: bytes = PAGE, status: int = 200, **headers: str) -> Answer:
    def answer(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in {"Content-Length": str(len(data)), **named}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def reason(url: str, settings: FetchSettings = LOCAL) -> str:
    with pytest.raises(FetchFailed) as caught:
        fetch(url, settings=settings)
    return caught.value.reason


def test_a_page_comes_with_its_bytes_type_charset_and_time(site: Site) -> None:
    site.pages["/2026/nara"] = page(Content_Type="text/html; charset=Shift_JIS")
    found = fetch(f"{site.address}/2026/nara?x=1#part", settings=LOCAL)
    assert found.data == PAGE
    assert (found.status, found.media_type, found.charset) == (200, "text/html", "shift_jis")
    assert found.name == "nara.html"
    assert found.final_url == f"{site.address}/2026/nara?x=1"
    assert found.at.tzinfo is not None
    headers = site.asked[0][1]
    assert headers["User-Agent"].startswith("Archivist/")
    assert "Cookie" not in headers


def test_letters_beyond_ascii_in_an_address_are_sent_as_http_wants_them(site: Site) -> None:
    site.pages["/%E5%A5%88%E8%89%AF"] = page(Content_Type="text/html")
    assert fetch(f"{site.address}/奈良", settings=LOCAL).name == "奈良.html"


def test_redirects_are_followed_and_remembered(site: Site) -> None:
    site.pages["/a"] = page(b"", 301, Location="/b")
    site.pages["/b"] = page(b"", 307, Location=f"{site.address}/c")
    site.pages["/c"] = page(Content_Type="text/html")
    found = fetch(f"{site.address}/a", settings=LOCAL)
    assert found.final_url == f"{site.address}/c"
    assert found.redirects == (f"{site.address}/a", f"{site.address}/b")


def test_a_circle_of_redirects_ends(site: Site) -> None:
    site.pages["/a"] = page(b"", 302, Location="/a")
    assert "more than 10 times" in reason(f"{site.address}/a")
    assert len(site.asked) == 11


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/", "javascript:1"])
def test_a_redirect_away_from_the_web_is_not_followed(site: Site, target: str) -> None:
    site.pages["/a"] = page(b"", 302, Location=target)
    assert "http://" in reason(f"{site.address}/a")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9/",
        "http://localhost:9/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://10.1.2.3/",
        "http://192.168.0.1/",
        "http://172.16.4.4/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fe80::1]/",
        "http://[fc00::1]/",
        "http://0.0.0.0/",
        "http://224.0.0.1/",
        "http://[ff02::1]/",
        "http://240.0.0.1/",
    ],
)
def test_addresses_of_this_machine_and_of_private_networks_are_refused(url: str) -> None:
    started = time.monotonic()
    with pytest.raises(FetchFailed, match=r"lies in|not the address of one machine|no site called"):
        fetch(url, settings=FetchSettings(seconds=10))
    assert time.monotonic() - started < 10


def test_a_name_with_one_private_address_among_others_is_refused(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def both(*_: object, **__: object) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        return [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("127.0.0.1", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    with pytest.raises(FetchFailed) as caught:
        fetch("http://rebinding.example/")
    assert caught.value.local


def test_a_name_server_that_changes_its_mind_changes_nothing(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection is made to the checked address; the name is not looked up a second time."""
    site.pages["/"] = page(Content_Type="text/html")
    answers = iter(["127.0.0.1", "127.0.0.99"])
    port = int(site.address.rpartition(":")[2])
    real = socket.getaddrinfo

    def changing(host: str, *rest: object, **more: object) -> object:
        if host == "changing.example":
            return [(2, 1, 6, "", (next(answers), port))]
        return real(host, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", changing)
    found = fetch(f"http://changing.example:{port}/", settings=LOCAL)
    assert found.data == PAGE
    assert next(answers) == "127.0.0.99"
    assert site.asked[0][1]["Host"] == f"changing.example:{port}"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "nara",
        "file:///etc/passwd",
        "http:///x",
        "http://a:b@example.org/",
        "http://[/",
        "http://x:99999/",
    ],
)
def test_what_is_no_address_of_the_web_is_told(url: str) -> None:
    assert reason(url).endswith(".")


def test_a_page_that_is_not_there_is_told_with_its_number(site: Site) -> None:
    site.pages["/gone"] = page(b"no", 404)
    with pytest.raises(FetchFailed) as caught:
        fetch(f"{site.address}/gone", settings=LOCAL)
    assert caught.value.status == 404
    assert "404" in caught.value.reason


def test_a_packed_page_is_unpacked(site: Site) -> None:
    site.pages["/gz"] = page(gzip.compress(PAGE), Content_Encoding="gzip")
    site.pages["/df"] = page(zlib.compress(PAGE), Content_Encoding="deflate")
    raw = zlib.compressobj(wbits=-15)
    site.pages["/raw"] = page(raw.compress(PAGE) + raw.flush(), Content_Encoding="deflate")
    for path in ("/gz", "/df", "/raw"):
        assert fetch(site.address + path, settings=LOCAL).data == PAGE


def test_a_page_that_grows_when_unpacked_is_refused(site: Site) -> None:
    site.pages["/bomb"] = page(gzip.compress(bytes(40_000_000)), Content_Encoding="gzip")
    small = FetchSettings(allow_local=True, most_bytes=1 << 20)
    assert "larger than 1 MiB" in reason(f"{site.address}/bomb", small)


def test_a_page_that_is_too_large_is_refused_before_and_while_it_comes(site: Site) -> None:
    site.pages["/said"] = page(bytes(2 << 20))

    def endless(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(bytes(1 << 16))
        except OSError:
            return

    site.pages["/endless"] = endless
    small = FetchSettings(allow_local=True, most_bytes=1 << 20)
    assert "larger than 1 MiB" in reason(f"{site.address}/said", small)
    assert "larger than 1 MiB" in reason(f"{site.address}/endless", small)


def test_a_page_cut_short_or_damaged_is_not_taken_for_whole(site: Site) -> None:
    site.pages["/cut"] = page(PAGE, Content_Length=str(len(PAGE) + 10))
    site.pages["/half"] = page(gzip.compress(PAGE * 99)[:-30], Content_Encoding="gzip")
    site.pages["/junk"] = page(b"no gzip at all", Content_Encoding="gzip")
    site.pages["/br"] = page(b"\x0b\x02", Content_Encoding="br")
    assert "before it was whole" in reason(f"{site.address}/cut")
    assert "before it was whole" in reason(f"{site.address}/half")
    assert "damaged" in reason(f"{site.address}/junk")
    assert "not asked for" in reason(f"{site.address}/br")


def drip(handler: http.server.BaseHTTPRequestHandler) -> None:
    try:
        for _ in range(600):
            handler.wfile.write(b"X")
            time.sleep(0.05)
    except OSError:
        return


def test_a_server_that_drips_is_left_when_the_time_is_over(site: Site) -> None:
    site.pages["/drip"] = drip
    started = time.monotonic()
    assert "too long" in reason(f"{site.address}/drip", FetchSettings(allow_local=True, seconds=1))
    assert time.monotonic() - started < 5


def test_a_fetch_can_be_cancelled(site: Site) -> None:
    site.pages["/drip"] = drip
    cancelled = Event()
    timer = Timer(0.3, cancelled.set)
    timer.start()
    with pytest.raises(FetchFailed, match="cancelled"):
        fetch(f"{site.address}/drip", settings=LOCAL, cancelled=cancelled)
    timer.join()


def test_a_server_without_a_valid_certificate_is_not_read(site: Site) -> None:
    https = site.address.replace("http:", "https:")
    assert "cannot be read" in reason(f"{https}/")  # it speaks no TLS at all
    context = ssl.create_default_context()
    assert context.verify_mode == ssl.CERT_REQUIRED
    assert FetchSettings().tls().check_hostname


def test_the_name_a_server_gives_is_made_clean(site: Site) -> None:
    given = 'attachment; filename="../../evil\\..\\x.pdf"'
    site.pages["/d"] = page(Content_Type="application/pdf", Content_Disposition=given)
    name = fetch(f"{site.address}/d", settings=LOCAL).name
    assert name.endswith(".pdf")
    assert not set(name) & set("/\\")


def test_nothing_listens(site: Site) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "cannot be read" in reason(f"http://127.0.0.1:{port}/")

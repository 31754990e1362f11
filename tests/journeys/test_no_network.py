"""A page that calls home is added, opened, searched and exported; a listener hears nothing."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from urllib.request import urlopen

import pytest
from pytestqt.qtbot import QtBot

from archivist.accession import accession_clipboard, accession_files
from archivist.archive import Archive
from archivist.exchange import EXPORTS
from archivist.search.follow import catch_up
from archivist.search.search import Searcher
from archivist.ui.desk.page import DocumentPage

PAGE = """<!DOCTYPE html><html><head><base href="{home}/">
<link rel="stylesheet" href="{home}/style.css"><link rel="icon" href="{home}/icon.png">
<link rel="canonical" href="{home}/story"><meta http-equiv="refresh" content="0;url={home}/gone">
<script src="{home}/script.js"></script><style>@import "{home}/more.css";
body {{ background: url({home}/ground.png) }}</style></head>
<body onload="fetch('{home}/loaded')"><article><h1>A page that calls home</h1>
<p>The treaty was signed in Tokyo on 22 June 1965. <img src="{home}/beacon.gif"
 srcset="{home}/twice.gif 2x"> Both sides read it in their own way, and both still do.</p>
<p>More was said of it in <a href="{home}/link">another paper</a> of that week, at length.</p>
<iframe src="{home}/frame"></iframe><object data="{home}/object"></object>
<video src="{home}/film.mp4" poster="{home}/poster.png"></video>
<svg><image href="{home}/drawing.png"/></svg></article></body></html>"""
MARKDOWN = "# Calls home\n\nThe accord ![beacon]({home}/md.gif) was signed in Seoul.\n"


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """A server on the loopback, and the paths it was asked for."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            return

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", asked
    server.shutdown()
    server.server_close()
    thread.join()


def test_nothing_a_document_names_is_ever_fetched(
    qtbot: QtBot, archive: Archive, tmp_path: Path, listener: tuple[str, list[str]]
) -> None:
    home, asked = listener
    urlopen(f"{home}/counted").close()
    assert asked == ["/counted"]
    page = tmp_path / "page.html"
    page.write_text(PAGE.format(home=home), encoding="utf-8")
    notes = tmp_path / "notes.md"
    notes.write_text(MARKDOWN.format(home=home), encoding="utf-8")
    items = [
        *accession_files(archive, [page, notes]).items,
        *accession_clipboard(archive, html=PAGE.format(home=f"{home}/pasted")).items,
    ]
    assert [item.status for item in items] == ["added"] * 3
    ids = [item.document_id for item in items if item.document_id]
    for document_id in ids:
        shown = DocumentPage(archive, document_id)
        qtbot.addWidget(shown)
        shown.resize(800, 600)
        shown.show()
        shown.load()
        assert not shown.grab().isNull()
    catch_up(archive)
    with Searcher(archive) as searcher:
        assert searcher.search("treaty").total == 2
    for name, write in EXPORTS.items():
        write(archive, ids, tmp_path / f"out-{name}", lambda *_: None, Event())
    qtbot.wait(300)
    assert asked == ["/counted"]

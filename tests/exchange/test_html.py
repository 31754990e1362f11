"""The page holds no script, asks for nothing, and every link in it leads somewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from archivist.archive import Archive
from archivist.exchange import EXPORTS
from archivist.model.rendition import Span
from archivist.store import annotations, authority, codebook, passage_rows
from tests.builders import NARA, add_document
from tests.exchange.marked import mark_up

_VOID = {"meta", "input", "link", "img", "br", "hr"}
_ADDRESS = re.compile(r"#\S+|https?://\S+|mailto:\S+")


class Page(HTMLParser):
    """The tags, attributes and texts of a page; fails where they are not well nested."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self._open:
            self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def text(self) -> str:
        return "".join(self.texts)


def export(archive: Archive, ids: list[str], tmp_path: Path) -> str:
    EXPORTS["html"](archive, ids, tmp_path / "page.html")
    return (tmp_path / "page.html").read_text("utf-8")


@pytest.fixture
def html(archive: Archive, tmp_path: Path) -> str:
    return export(archive, mark_up(archive).ids, tmp_path)


def test_the_page_can_load_and_run_nothing(html: str):
    page = Page(html)
    policy = page.all("meta")[1]
    assert policy["http-equiv"] == "Content-Security-Policy"
    assert policy["content"].startswith("default-src 'none'")
    assert "script-src" not in policy["content"]
    assert {tag for tag, _ in page.tags}.isdisjoint(
        {"script", "img", "link", "iframe", "object", "embed", "svg", "base", "form", "video"}
    )
    for _, attributes in page.tags:
        assert not any(name.startswith("on") or name in ("src", "srcset") for name in attributes)
    assert "url(" not in html
    assert "@import" not in html


def test_links_lead_to_places_on_the_page_or_to_the_web(html: str):
    page = Page(html)
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for link in page.all("a"):
        address = link.get("href", "#" + link.get("id", ""))
        assert _ADDRESS.fullmatch(address), address
        if address.startswith("#"):
            assert address[1:] in ids
        else:
            assert link["rel"] == "noreferrer noopener"
    for label in page.all("label"):
        assert label["for"] in ids


def test_hostile_titles_names_and_notes_are_words(html: str):
    page = Page(html)
    for words in (
        '"><img src=x onerror=alert(0)>',
        "<script>alert(1)</script> & </main>",
        "+1 </span><script>alert(2)</script>\ufffd",
        '=HYPERLINK("http://evil.example")',
    ):
        assert words in page.text
    languages = {attributes["lang"] for _, attributes in page.tags if "lang" in attributes}
    assert languages == {"en", "ja"}


def test_every_entry_can_be_filtered_by(html: str):
    page = Page(html)
    keys = [held["id"] for held in page.all("input") if held["type"] == "radio"]
    assert keys[0] == "f0"
    assert len(keys) == 1 + 5
    for key in keys[1:]:
        name = key.replace("f", "e")
        assert f"body:has(#{key}:checked) article:not(.{name})" in html
        assert any(name in article["class"].split() for article in page.all("article"))
        assert any(name in mark["class"].split() for mark in page.all("mark"))


def test_counts_and_places_of_an_entry_agree(html: str):
    entry = re.search(r"Takaichi Sanae</bdi><b>(\d+)</b></label><ol[^>]*>(.*?)</ol>", html)
    assert entry is not None
    assert int(entry[1]) == entry[2].count("<li>") == 2


def test_marks_cover_their_words_and_nothing_else(archive: Archive, tmp_path: Path):
    document_id = add_document(archive, NARA)
    with archive.change("Mark") as session:
        code = codebook.create(session, "one", colour="#123456")
        other = authority.create(session, "person", "two")
        start = NARA.index("Prime")
        annotations.annotate(
            session, document_id, Span(start, start + 29), annotations.tagging(code.id)
        )
        annotations.annotate(
            session, document_id, Span(start + 15, start + 40), annotations.identifying(other.id)
        )
        annotations.annotate(  # across two blocks
            session, document_id, Span(10, start + 5), annotations.commenting("both")
        )
    html = export(archive, [document_id], tmp_path)
    found = re.findall(r'<mark class="([^"]*)"[^>]*>([^<]*)</mark>', html)
    parts = {
        name: "".join(words for classes, words in found if name in classes.split())
        for name in ("e1", "e2", "lanes2")
    }
    assert parts["e1"] == NARA[start : start + 29]
    assert parts["e2"] == NARA[start + 15 : start + 40]
    assert parts["lanes2"] == NARA[start : start + 5] + NARA[start + 15 : start + 29]
    main = "".join(Page(html[html.index("<article") : html.index("</main>")]).texts)
    for line in NARA.split("\n"):
        assert line in main


def test_a_passage_that_begins_between_two_blocks_is_glossed_and_linked(
    archive: Archive, tmp_path: Path
):
    document_id = add_document(archive, NARA)
    feed = NARA.index("\n")
    with archive.change("Mark") as session:
        for span, note in (
            (Span(feed, feed + 5), "over the end"),
            (Span(feed, feed + 1), "a line feed alone"),
        ):
            annotations.annotate(session, document_id, span, annotations.commenting(note))
    html = export(archive, [document_id], tmp_path)
    page = Page(html)
    ids = {attributes.get("id") for attributes in page.all("a")}
    with archive.read() as session:
        keys = {f"a-{passage.id}" for passage in passage_rows.passages(session)}
    assert keys <= ids
    assert "over the end" in page.text
    assert "a line feed alone" in page.text


def test_a_page_without_marks_is_still_a_page(archive: Archive, tmp_path: Path):
    html = export(archive, [add_document(archive, "")], tmp_path)
    assert "1 document, 0 passages" in Page(html).text


def test_an_own_colour_that_is_none_is_not_written(archive: Archive, tmp_path: Path):
    document_id = add_document(archive)
    with archive.change("Mark") as session:
        code = codebook.create(session, "evil", colour="red;} body{display:none")
        annotations.annotate(session, document_id, Span(0, 3), annotations.tagging(code.id))
    html = export(archive, [document_id], tmp_path)
    assert "red;" not in html
    assert "--l1:var(--code)" in html

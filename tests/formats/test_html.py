import re
import socket
import threading
from collections import Counter
from pathlib import Path

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract
from archivist.formats.from_html import CUT, TOO_LARGE, WHOLE_PAGE
from archivist.formats.readers import read_bytes
from archivist.formats.sandbox import Sandbox
from archivist.model.document import Origin
from archivist.model.rendition import BlockKind, InlineKind
from tests.formats.corpus import content, entries, name, truth

SENTENCE = "The two leaders met on Tuesday and agreed to work together on the matter of the mine. "
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Leaders meet in Nara | The Example Times</title>
<meta property="og:site_name" content="The Example Times">
<meta name="description" content="A summit &amp;amp; its news">
<link rel="canonical" href="https://example.org/news/nara">
<script type="application/ld+json">
{{"@context": "https://schema.org", "@graph": [
 {{"@type": "Organization", "@id": "#o", "name": "The Example Times"}},
 {{"@type": "NewsArticle", "headline": "Leaders meet in Nara",
  "datePublished": "2026-01-13T09:00:00+09:00",
  "author": [{{"@type": "Person", "name": "Kim Jiwon"}}, {{"@type": "Person", "name": "Sato Aya"}}],
  "publisher": {{"@id": "#o"}}, "articleSection": "Politics",}}]}}</script></head>
<body><nav><a href="/">Home</a> <a href="/politics">Politics</a></nav>
<article><h1>Leaders meet in Nara</h1>
<p>NARA (Kyodo) — {SENTENCE}<b>A strong</b> and <em>stressed</em> word,
<a href="/old">an older story</a> and <a href="javascript:alert(1)">a trap</a>.</p>
<h2>The mine</h2><p>{SENTENCE}<br>{SENTENCE}</p>
<ul><li>First point of the accord</li><li>Second point<ul><li>a part of it</li></ul></li></ul>
<blockquote><p>“{SENTENCE}”</p></blockquote>
<table><tr><th>Year</th><th>Accord</th></tr>
<tr><td>1965</td><td>Treaty on <b>Basic</b> Relations</td></tr></table>
<p>{SENTENCE * 3}</p></article>
<footer>All rights reserved by nobody at all</footer></body></html>"""


def read(page: str | bytes, file: str = "page.html") -> Extract:
    extract = read_bytes(page.encode() if isinstance(page, str) else page, file)
    extract.check()
    return extract


def blocks(extract: Extract) -> list[tuple[str, int, str]]:
    return [(b.kind, b.level, extract.text[b.start : b.end].strip()) for b in extract.blocks]


def test_the_article_comes_out_with_its_structure() -> None:
    found = blocks(read(PAGE))
    assert (BlockKind.HEADING, 2, "The mine") in found
    assert (BlockKind.LIST_ITEM, 1, "First point of the accord") in found
    assert (BlockKind.LIST_ITEM, 2, "a part of it") in found
    assert (BlockKind.QUOTE, 1, f"“{SENTENCE.strip()} ”") in found
    assert (BlockKind.TABLE_ROW, 0, "1965\tTreaty on Basic Relations") in found
    assert found.count((BlockKind.PARAGRAPH, 0, SENTENCE.strip())) == 2
    text = read(PAGE).text
    assert "Home" not in text
    assert "All rights reserved" not in text


def test_emphasis_and_links_stand_where_their_words_do() -> None:
    extract = read(PAGE)
    found = [(i.kind, extract.text[i.start : i.end], i.target) for i in extract.inlines]
    assert (InlineKind.STRONG, "A strong", "") in found
    assert (InlineKind.EMPHASIS, "stressed", "") in found
    assert (InlineKind.LINK, "an older story", "https://example.org/old") in found
    assert (InlineKind.STRONG, "Basic", "") in found
    assert not any("javascript" in target for _, _, target in found)
    assert "a trap" in extract.text


def test_values_come_with_their_origin() -> None:
    extract = read(PAGE)
    origins = {value.name: value.origin for value in extract.values}
    assert extract.value("title") == "Leaders meet in Nara"
    assert extract.value("date") == "2026-01-13"
    assert extract.creators == ("Kim Jiwon", "Sato Aya")
    assert extract.value("publisher") == "The Example Times"
    assert extract.value("section") == "Politics"
    assert extract.value("description") == "A summit & its news"
    assert extract.value("canonical_url") == "https://example.org/news/nara"
    assert (extract.value("dateline_place"), extract.value("agency")) == ("Nara", "Kyodo")
    assert extract.value("language") == "en"
    assert origins["date"] == origins["creators"] == Origin.JSON_LD
    assert origins["canonical_url"] == origins["description"] == Origin.META
    assert origins["agency"] == Origin.TEXT
    raw = {value.name: value.raw for value in extract.values}
    assert raw["date"] == "2026-01-13T09:00:00+09:00"


def test_without_json_ld_the_meta_elements_speak_and_then_the_page() -> None:
    metas = """<meta name="author" content="By Lee Mina and Abe Ken">
    <meta property="article:published_time" content="2026-01-13">"""
    page = re.sub(r"(?s)<script.*?</script>", metas, PAGE)
    extract = read(page)
    assert extract.value("date") == "2026-01-13"
    assert extract.creators == ("Lee Mina", "Abe Ken")
    plain = re.sub(r"(?s)<script.*?</script>", "", PAGE)
    plain = plain.replace("<h2>", '<p class="entry-date">January 14, 2026</p><h2>')
    assert read(plain).value("date") == "2026-01-14"
    assert read(plain).value("title") == "Leaders meet in Nara"


@pytest.mark.parametrize(
    "script",
    [
        "{",
        "[" * 100_000,
        '{"@type": 7, "headline": {}}',
        '{"@type": "Article", "author": [null, 3]}',
        "<!-- {} -->",
    ],
)
def test_broken_json_ld_costs_nothing(script: str) -> None:
    page = re.sub(r"(?s)(<script[^>]*>).*?</script>", lambda m: f"{m[1]}{script}</script>", PAGE)
    assert read(page).value("title") == "Leaders meet in Nara"


def test_readings_over_words_are_left_out() -> None:
    ruby = "<ruby>高市<rp>(</rp><rt>たかいち</rt><rp>)</rp></ruby>首相は奈良で会談した。"
    extract = read(f"<html><body><article><p>{ruby * 12}</p></article></body></html>")
    assert extract.text.startswith("高市首相は奈良で会談した。")
    assert "たかいち" not in extract.text
    assert extract.value("language") == "ja"


def test_a_pasted_piece_of_a_page_is_read() -> None:
    extract = read(f"<p>{SENTENCE}</p><p><i>{SENTENCE}</i></p>", "pasted.html")
    assert extract.text == f"{SENTENCE.strip()}\n{SENTENCE.strip()}"
    assert read("<b>short</b>", "pasted.html").text == "short"


def test_a_saved_page_knows_where_it_came_from() -> None:
    comment = "<!-- saved from url=(0023)https://example.org/a?b=1 -->"
    extract = read(PAGE.replace("<html", comment + "<html", 1))
    assert extract.value("url") == "https://example.org/a?b=1"
    single = "<!--\n Page saved with SingleFile \n url: https://example.org/c \n saved date: x\n-->"
    assert read(PAGE.replace("<head>", "<head>" + single)).value("url") == "https://example.org/c"


def test_pictures_inside_a_page_do_not_count() -> None:
    picture = "data:image/png;base64," + "A" * 20_000_000
    extract = read(PAGE.replace("<h2>", f'<img src="{picture}"><h2>'))
    assert extract.warnings == ()
    assert "The mine" in extract.text


def test_a_page_that_is_all_furniture_keeps_its_words() -> None:
    extract = read("<html><body><nav><ul><li>One</li><li>Two</li></ul></nav></body></html>")
    assert "One" in extract.text


@pytest.mark.parametrize(
    "page", ["<html></html>", "<html><body><script>x()</script>", "<html><!-- x -->"]
)
def test_a_page_without_words_is_refused(page: str) -> None:
    with pytest.raises(ExtractionFailed, match="no words"):
        read(page)


@pytest.mark.parametrize(
    ("page", "words", "warning"),
    [
        (
            "<html><body><p " + " ".join(f"a{i}=1" for i in range(200_000)) + ">deep words",
            "deep words",
            CUT,
        ),
        (
            "<html><body><p " + "".join(f"a{i}='>'" for i in range(50_000)) + ">deep words",
            "deep words",
            CUT,
        ),
        ("<html><body>" + "<div>" * 100_000 + "deep words", "deep words", WHOLE_PAGE),
        ("<html><body>" + "<b><i>x " * 50_000 + "deep words", "deep words", WHOLE_PAGE),
        ("<html><body>" + "<table><tr><td>" * 10_000 + "deep words", "deep words", WHOLE_PAGE),
        ("<html><body>" + "<p>a" * 450_000 + "<p>deep words", "deep words", TOO_LARGE),
        ("<html><body>" + "word " * 3_600_000 + "deep words", "deep words", TOO_LARGE),
        ("<html><body>" + "<script>" * 100_000 + "deep words", "deep words", WHOLE_PAGE),
        ("<html><body>" + "<!--" * 100_000 + "deep words", "deep words", WHOLE_PAGE),
    ],
    ids=[
        "attributes",
        "quoted >",
        "divs",
        "unclosed",
        "tables",
        "tags",
        "size",
        "scripts",
        "comments",
    ],
)
def test_a_page_made_to_break_parsers_gives_its_words_and_a_warning(
    page: str, words: str, warning: str
) -> None:
    extract = read(page)
    assert extract.text.endswith(words)
    assert warning in extract.warnings


def test_entities_and_external_subsets_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret", "utf-8")
    page = f"""<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">
    <!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>
    <html><body><p>&x; &b; {SENTENCE}</p><iframe src="{secret.as_uri()}"></iframe></body></html>"""
    assert "the secret" not in read(page).text


def test_no_request_leaves_while_pages_are_read(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        here = f"http://127.0.0.1:{server.getsockname()[1]}"
        asked: list[object] = []

        def listen() -> None:
            while not done.is_set():
                try:
                    asked.append(server.accept())
                except TimeoutError:
                    continue

        done = threading.Event()
        listener = threading.Thread(target=listen)
        listener.start()
        page = PAGE.replace(
            "</head>",
            f'<base href="{here}/"><link rel="stylesheet" href="{here}/a.css">'
            f'<script src="{here}/a.js"></script>'
            f'<meta http-equiv="refresh" content="0;url={here}/r"></head>',
        ).replace(
            "<h2>",
            f'<img src="{here}/a.png" onerror="fetch(\'{here}\')"><iframe src="{here}/f">'
            f'</iframe><object data="{here}/o"></object><video src="{here}/v"></video><h2>',
        )
        path = tmp_path / "page.html"
        path.write_text(f'<!DOCTYPE html SYSTEM "{here}/x.dtd">' + page, "utf-8")
        with Sandbox() as sandbox:
            assert "The mine" in sandbox.extract(path, "page.html").text
        done.set()
        listener.join()
        assert asked == []


def test_the_pages_of_the_corpus_keep_the_rules_and_their_words() -> None:
    scores = []
    for entry in entries("html")[::4]:
        extract = read_bytes(content(entry), name(entry))
        extract.check()
        assert extract.value("title")
        if "text_file" in entry["expected"]:
            scores.append(word_f1(extract.text, truth(entry)))
    assert sum(scores) / len(scores) > 0.95


def word_f1(found: str, expected: str) -> float:
    one, other = (Counter(re.findall(r"\w+", text.lower())) for text in (found, expected))
    shared = (one & other).total()
    return 2 * shared / (one.total() + other.total()) if shared else 0.0


def test_other_saved_pages_are_read_too() -> None:
    for entry in entries("singlefile"):
        extract = read_bytes(content(entry), name(entry))
        extract.check()
        assert extract.value("url").startswith("http")

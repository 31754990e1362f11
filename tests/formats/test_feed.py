"""RSS, Atom and JSON feeds: each entry a document."""

import json
import re
import time
from pathlib import Path

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract
from archivist.formats.from_feed import parts_of_feed
from archivist.formats.from_json_feed import parts_of_json_feed
from archivist.formats.media_types import JSON_FEED
from archivist.formats.sniff import sniff
from archivist.model.structure import BlockKind, InlineKind
from tests.formats.corpus import content, entries
from tests.formats.parts import extracts, opened

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Japan News</title><link>https://example.org/</link><language>en</language>
<item><title>Leaders &amp;amp; mines &lt;b&gt;in Nara&lt;/b&gt;</title>
 <link>https://example.org/nara</link><guid isPermaLink="false">n1</guid>
 <pubDate>Tue, 13 Jan 2026 01:30:00 +0900</pubDate><dc:creator>Sanae Takaichi</dc:creator>
 <category>Politics</category><description>A short word.</description>
 <content:encoded><![CDATA[<h2>Morning</h2><p>They <a href="/met">met</a>.</p>
 <script>alert(1)</script><ul><li>one</li></ul>]]></content:encoded></item>
<item><title>Second</title><link>https://example.org/2</link>
 <author>k@example.org (Kim)</author><description>Only &lt;i&gt;this&lt;/i&gt;.</description></item>
<item><title>Bare</title><guid isPermaLink="false">n1</guid></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja"><title>通信</title>
<entry><id>urn:x:1</id><title>首脳会談</title><link href="https://example.org/1"/>
<published>2026-01-13T23:30:00-05:00</published><updated>2026-02-01T00:00:00Z</updated>
<author><name>高市早苗</name></author><content type="text">1 &lt; 2 と言った。</content>
</entry></feed>"""


def found(folder: Path, text: str | bytes) -> list[Extract]:
    return extracts(opened(parts_of_feed, folder, "feed.xml", text))


def test_the_entries_of_rss_are_documents(tmp_path: Path) -> None:
    first, second, third = found(tmp_path, RSS)
    assert [one.part for one in (first, second, third)] == ["n1", "https://example.org/2", "n1 #3"]
    assert first.value("title") == "Leaders & mines in Nara"
    assert first.text == "Morning\nThey met.\none"
    assert [block.kind for block in first.blocks] == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
    ]
    links = [inline.target for inline in first.inlines if inline.kind == InlineKind.LINK]
    assert links == ["https://example.org/met"]
    assert first.value("date") == "2026-01-13"
    assert first.creators == ("Sanae Takaichi",)
    assert first.value("publisher") == "The Japan News"
    assert first.value("url") == "https://example.org/nara"
    assert first.value("section") == "Politics"
    assert first.value("description") == "A short word."
    assert second.text == "Only this."
    assert second.creators == ("Kim",)
    assert third.text == "Bare"


def test_atom_keeps_plain_text_plain_and_the_day_of_the_writer(tmp_path: Path) -> None:
    (only,) = found(tmp_path, ATOM)
    assert only.text == "1 < 2 と言った。"
    assert only.value("date") == "2026-01-13"
    assert only.creators == ("高市早苗",)
    assert only.value("publisher") == "通信"


def test_a_feed_that_breaks_off_gives_its_first_entries(tmp_path: Path) -> None:
    broken = found(tmp_path, RSS[: RSS.index("<item><title>Bare")])
    assert [one.value("title") for one in broken[:2]] == ["Leaders & mines in Nara", "Second"]
    assert "broken XML" in broken[-1].warnings[-1]


def test_no_entity_is_read_from_elsewhere_and_none_grows(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("SECRET")
    outside = f'<!DOCTYPE r [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    text = RSS.replace("?>\n", f"?>{outside}", 1).replace("Second", "Second &x;")
    assert not any("SECRET" in one.to_json() for one in found(tmp_path, text))
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    growing = f'<!DOCTYPE r [<!ENTITY a0 "xxxxxxxxxx">{lines}]>'
    text = RSS.replace("?>\n", f"?>{growing}", 1).replace("Second", "&a11;")
    assert all(len(one.text) < 1000 for one in found(tmp_path, text))


@pytest.mark.parametrize(
    "text", ["", "<rss/>", "no feed", "<a>" * 50_000, "<rss version='2.0'><channel/></rss>"]
)
def test_what_is_no_feed_or_has_no_entries_says_so(tmp_path: Path, text: str) -> None:
    with pytest.raises(ExtractionFailed):
        found(tmp_path, text)


def test_tags_that_never_end_cost_no_minutes(tmp_path: Path) -> None:
    text = RSS.encode().replace(b"Second", "Sécond".encode("latin-1")) + b"<a b='c" * 20_000
    start = time.process_time()
    assert found(tmp_path, text)[1].value("title") == "Sécond"
    assert time.process_time() - start < 3


def test_an_author_without_end_costs_no_minutes(tmp_path: Path) -> None:
    start = time.process_time()
    entry = found(tmp_path, RSS.replace("k@example.org", "k" * 300_000))[1]
    assert time.process_time() - start < 3
    assert entry.value("creators").startswith("kkkk")


@pytest.mark.parametrize("number", ["9" * 20, "x" + "9" * 20, "x110000", "xD800", "-1", "0", "²"])
def test_numbers_of_no_letter_cost_no_crash(tmp_path: Path, number: str) -> None:
    text = RSS.replace("Second", f"Second &#{number};").replace("</rss>", "<a>&nothing;")
    assert found(tmp_path, text)[1].value("title").startswith("Second")


@pytest.mark.parametrize("charset", ["zlib", "unicode_escape", "idna", "no-such"])
def test_a_charset_that_is_none_is_not_believed(tmp_path: Path, charset: str) -> None:
    text = re.sub(r"<\?xml[^>]*>", f'<?xml version="1.0" encoding="{charset}"?>', RSS)
    assert found(tmp_path, text)[0].value("title") == "Leaders & mines in Nara"


def test_a_json_feed_is_known_however_its_slashes_are_written() -> None:
    assert sniff(b'{"version":"https:\\/\\/jsonfeed.org\\/version\\/1"}', "a.json") == JSON_FEED
    assert sniff(b'{"version":"https://jsonfeed.org/version/1.1"}', "a.json") == JSON_FEED


def test_the_items_of_a_json_feed_are_documents(tmp_path: Path) -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Japan News",
        "authors": [{"name": "Desk"}],
        "items": [
            {
                "id": 1,
                "url": "https://example.org/nara",
                "title": "Nara",
                "content_html": "<p>They met.</p>",
                "summary": "Short.",
                "date_published": "2026-01-13T01:30:00+09:00",
                "authors": [{"name": "Sanae Takaichi"}],
                "tags": ["Politics"],
            },
            {"id": "2", "content_text": "Plain <words>\n\nTwo."},
            "no item",
        ],
    }
    text = json.dumps(feed)
    first, second = extracts(opened(parts_of_json_feed, tmp_path, "feed.json", text))
    assert (first.part, first.text, first.value("date")) == ("1", "They met.", "2026-01-13")
    assert first.creators == ("Sanae Takaichi",)
    assert first.value("section") == "Politics"
    assert second.text == "Plain <words>\nTwo."
    assert second.creators == ("Desk",)


def test_the_feeds_of_the_corpus_give_their_entries(tmp_path: Path) -> None:
    for entry in entries("feed"):
        opener = parts_of_json_feed if entry["file"].endswith(".json") else parts_of_feed
        parts = extracts(opened(opener, tmp_path, "feed", content(entry)))
        expected = entry["expected"]
        if expected.get("entries"):
            assert len(parts) == expected["entries"], entry["file"]
        if "first_link" in expected:
            assert parts[0].value("url") == expected["first_link"]

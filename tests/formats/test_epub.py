"""Books: reading order, blocks, readings, page marks, metadata, and broken packages."""

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract
from archivist.formats.from_epub import MISSING, NO_WORDS, read_epub
from archivist.model.structure import BlockKind, InlineKind
from tests.benchmarks.accuracy.scores import same_author, same_title, word_f1
from tests.formats.corpus import content, entries, name, truth
from tests.formats.packages import epub, zipped


def read(*chapters: str, metadata: str = "", contents: str = "", **more: str) -> Extract:
    data = epub(*chapters, metadata=metadata, contents=contents, **more)
    extract = read_epub(data, "book.epub")
    extract.check()
    return extract


def blocks(extract: Extract) -> list[tuple[BlockKind, int, str]]:
    return [(b.kind, b.level, extract.text[b.start : b.end]) for b in extract.blocks]


def test_chapters_come_in_reading_order_with_their_blocks() -> None:
    extract = read(
        "<h1>Part one</h1><p>They met<br/>in Nara.</p><blockquote><p>We regret.</p></blockquote>",
        "<ul><li>Peace<ol><li><p>at sea</p><p>and on land</p></li></ol></li></ul>"
        "<figure><img alt='x'/><figcaption>The two</figcaption></figure>"
        "<table><tr><th>Year</th><td>Claims\tof</td></tr></table>"
        "<aside epub:type='footnote'><p>Of 1965.</p></aside><pre>a\nb</pre>"
        "<script>no()</script><p hidden=''>hidden</p><div>Bare &nbsp;words</div>",
    )
    assert blocks(extract) == [
        (BlockKind.HEADING, 1, "Part one"),
        (BlockKind.PARAGRAPH, 0, "They met"),
        (BlockKind.PARAGRAPH, 0, "in Nara."),
        (BlockKind.QUOTE, 1, "We regret."),
        (BlockKind.LIST_ITEM, 1, "Peace"),
        (BlockKind.LIST_ITEM, 2, "at sea"),
        (BlockKind.LIST_ITEM, 2, "and on land"),
        (BlockKind.CAPTION, 0, "The two"),
        (BlockKind.TABLE_ROW, 0, "Year\tClaims of"),
        (BlockKind.FOOTNOTE, 0, "Of 1965."),
        (BlockKind.PARAGRAPH, 0, "a"),
        (BlockKind.PARAGRAPH, 0, "b"),
        (BlockKind.PARAGRAPH, 0, "Bare \xa0words"),
    ]


def test_readings_links_looks_and_pages_are_marks() -> None:
    extract = read(
        "<p><ruby>奈<rt>な</rt>良<rt>ら</rt></ruby>で<b>会談</b>した。"
        '<a href="https://one.example/">一</a><a href="c1.xhtml">二</a></p>'
        '<span epub:type="pagebreak" title="12"/><p> Next <i>page</i></p>'
    )
    assert extract.text == "奈良で会談した。一二\nNext page"
    assert [(i.kind, extract.text[i.start : i.end], i.target) for i in extract.inlines] == [
        (InlineKind.RUBY, "奈", "な"),
        (InlineKind.RUBY, "良", "ら"),
        (InlineKind.STRONG, "会談", ""),
        (InlineKind.LINK, "一", "https://one.example/"),
        (InlineKind.PAGE, "N", "12"),
        (InlineKind.EMPHASIS, "page", ""),
    ]


def test_what_the_contents_list_names_is_a_heading() -> None:
    extract = read(
        "<p class='big'>The  Treaty</p><p>It was signed.</p>",
        contents='<li><a href="c0.xhtml#x">The Treaty</a></li>',
    )
    assert blocks(extract)[0] == (BlockKind.HEADING, 1, "The Treaty")


def test_the_package_tells_what_the_book_is() -> None:
    extract = read(
        "<p>The leaders of the two countries met in the old capital of Nara.</p>",
        metadata="<dc:title>Nara</dc:title><dc:creator>Aoki Rei</dc:creator>"
        "<dc:creator>Kim Ha-na</dc:creator><dc:publisher>Deer Press</dc:publisher>"
        '<dc:date opf:event="modification">2027-01-01</dc:date>'
        '<dc:date opf:event="publication">2026-02-01</dc:date>'
        "<dc:identifier>urn:uuid:1</dc:identifier>"
        "<dc:identifier>urn:isbn:9784000000000</dc:identifier><dc:rights>CC BY</dc:rights>"
        "<dc:description>&lt;p&gt;A book&lt;/p&gt;</dc:description>",
    )
    fields = ("title", "publisher", "date", "identifier", "rights", "description", "language")
    assert [extract.value(field) for field in fields] == [
        "Nara", "Deer Press", "2026-02-01", "ISBN 9784000000000", "CC BY", "A book", "en",
    ]  # fmt: skip
    assert extract.creators == ("Aoki Rei", "Kim Ha-na")


def test_chapters_that_are_missing_or_no_xml_do_not_cost_the_book() -> None:
    extract = read("<p>One</p>", "<p>Two <b>bold<p>Three", metadata="")
    assert extract.text.split("\n") == ["One", "Two bold", "Three"]
    opf = (
        '<package><manifest><item id="a" href="gone.xhtml"/></manifest>'
        '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    extract = read(**{"OPS/book.opf": opf})
    assert extract.warnings == (NO_WORDS, MISSING.format(paths="OPS/gone.xhtml"))


def test_entities_are_not_read() -> None:
    chapter = (
        "<!DOCTYPE html [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><html><p>a &e; b</p></html>"
    )
    extract = read("<p>x</p>", **{"OPS/c0.xhtml": chapter})
    assert extract.text == "a b"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"no package", "damaged"),
        (zipped({"mimetype": "application/epub+zip"}), "no EPUB book"),
        (
            epub(
                "<p>secret</p>",
                **{
                    "META-INF/encryption.xml": "<e><CipherReference URI='OPS/c0.xhtml'/>"
                    "<CipherReference URI='font.otf'/></e>"
                },
            ),
            "DRM",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(ExtractionFailed, match=reason):
        read_epub(data, "broken.epub")


def test_the_books_of_the_corpus_are_read() -> None:
    scores = []
    for entry in entries("epub"):
        extract = read_epub(content(entry), name(entry))
        extract.check()
        expected = entry["expected"]
        assert same_title(extract.value("title"), expected["title"])
        if "author" in expected:
            assert same_author(", ".join(extract.creators), expected["author"])
        if "date" in expected:
            assert extract.value("date") == expected["date"]
        if "text_file" in expected:
            scores.append(word_f1(extract.text, truth(entry)))
    assert sum(scores) / len(scores) >= 0.995

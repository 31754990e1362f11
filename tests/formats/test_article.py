"""The article of a page: what is voted into it and what is left out, and how it is built."""

from __future__ import annotations

import pytest

from archivist.formats.article_match import blocks_within, squeezed
from archivist.formats.extract import Extract
from archivist.formats.from_html import DOUBTFUL
from archivist.formats.page_dates import printed_day
from archivist.formats.readers import read_bytes
from archivist.formats.source import Options
from archivist.model.structure import BlockKind, InlineKind

TOPICS = ("mine", "treaty", "island", "summit", "archive", "court", "fishery", "radar")
PROSE = [
    f"The ministers spoke for an hour about the {topic}, and agreed that officials of both sides "
    f"would meet again before the summer, in order to settle what had been left open since 1965."
    for topic in TOPICS
]
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Ministers talk | The Example Times</title></head><body>
<nav><ul><li><a href="/a">Politics</a></li><li><a href="/b">Sport</a></li></ul></nav>
<article><h1>Ministers talk</h1>
<p class="standfirst">Officials are to meet again before the summer, says a joint statement.</p>
<div class="byline">By <a href="/authors/kim">Kim Jiwon</a> and
<a href="/authors/sato">Sato Aya</a></div>
<p class="date">Published 13 January 2026</p>
<p>{PROSE[0]}</p><p>{PROSE[1]}</p>
<p><a href="/x">READ MORE: What the islands are about</a></p>
<h2>What was agreed</h2>
<ul><li>A hotline</li><li>A committee on the mine</li></ul>
<p>{PROSE[2]}</p>
<blockquote class="twitter-tweet"><p>We agreed on much. — A minister</p></blockquote>
<p>{PROSE[3]}</p><p>{PROSE[4]}</p>
<table><tr><th>Year</th><th>Accord</th></tr><tr><td>1965</td><td>Basic treaty</td></tr></table>
<p>{PROSE[5]}</p><p>{PROSE[6]}</p>
<p>Kim Jiwon can be reached at kim@example.org. Follow her on Twitter.</p>
<h3>Related stories</h3><p><a href="/y">An older story about the mine</a></p></article>
<footer><p>All rights reserved by nobody</p></footer></body></html>"""


def read(page: str, *, fast: bool = False) -> Extract:
    extract = read_bytes(page.encode(), "page.html", Options(fast=fast))
    extract.check()
    return extract


@pytest.mark.parametrize("fast", [False, True])
def test_lists_quotes_and_tables_stay_and_links_to_other_stories_go(fast: bool) -> None:
    extract = read(PAGE, fast=fast)
    found = [(b.kind, extract.text[b.start : b.end]) for b in extract.blocks]
    assert (BlockKind.LIST_ITEM, "A committee on the mine") in found
    assert (BlockKind.HEADING, "What was agreed") in found
    assert (BlockKind.TABLE_ROW, "1965\tBasic treaty") in found
    assert any(kind == BlockKind.QUOTE and "agreed on much" in text for kind, text in found)
    assert all(prose in extract.text for prose in PROSE[:7])
    assert extract.text.startswith("Officials are to meet again")
    for furniture in ("READ MORE", "Politics", "rights reserved", "older story", "reached at"):
        assert furniture not in extract.text
    assert "Ministers talk" not in extract.text
    assert extract.value("title") == "Ministers talk"


def test_an_extract_tells_which_extractors_were_asked() -> None:
    assert read(PAGE).extractor == "trafilatura, readability-lxml, newspaper4k"
    assert read(PAGE, fast=True).extractor == "trafilatura"


def test_the_byline_and_the_day_are_read_by_the_title() -> None:
    extract = read(PAGE)
    assert extract.creators == ("Kim Jiwon", "Sato Aya")
    assert extract.value("date") == "2026-01-13"


def test_readings_are_marks_over_their_words() -> None:
    nara = "<ruby>奈良<rp>(</rp><rt>なら</rt><rp>)</rp></ruby>"
    sentence = f"{nara}で両首脳は会談し、炭鉱について話し合った。"
    body = "".join(f"<p>{number}番目に、{sentence}</p>" for number in range(1, 9))
    extract = read(f"<html lang=ja><body><article><h1>会談</h1>{body}</article></body></html>")
    ruby = [inline for inline in extract.inlines if inline.kind == InlineKind.RUBY]
    assert len(ruby) == 8
    assert {(extract.text[one.start : one.end], one.target) for one in ruby} == {("奈良", "なら")}
    assert "なら" not in extract.text


def test_footnotes_and_captions_are_told_apart() -> None:
    notes = '<ol class="footnotes"><li>See the archive of the ministry, box four.</li></ol>'
    figure = "<figure><img src=a><figcaption>The ministers by the lake</figcaption></figure>"
    page = PAGE.replace("<h3>Related", notes + "<h3>Related")
    page = page.replace(f"<p>{PROSE[4]}", f"{figure}<p>{PROSE[4]}")
    extract = read(page)
    for block in extract.blocks:
        words = extract.text[block.start : block.end]
        assert (block.kind == BlockKind.FOOTNOTE) == ("box four" in words)
        assert (block.kind == BlockKind.CAPTION) == ("by the lake" in words)


def test_where_the_rest_is_the_greater_part_the_whole_page_is_kept_too() -> None:
    answers = "".join(
        f'<div class="comment"><p>{PROSE[number % 8]} {number}</p></div>' for number in range(60)
    )
    question = f"<article><h1>Question</h1><p>{PROSE[0]}</p><p>{PROSE[1]}</p></article>"
    extract = read(f"<html><body>{question}<div id=comments>{answers}</div></body></html>")
    assert DOUBTFUL in extract.warnings
    (whole,) = extract.alternatives
    whole.check()
    assert extract.text == f"{PROSE[0]}\n{PROSE[1]}"
    assert f"{PROSE[3]} 59" in whole.text
    assert whole.value("title") == extract.value("title")
    assert read(PAGE).alternatives == ()


def test_a_forum_keeps_all_that_was_said() -> None:
    posts = "".join(
        f'<div class="post"><div class="user">member{number}</div>'
        f"<p>{PROSE[number % 8]} So I think, as number {number}.</p></div>"
        for number in range(40)
    )
    extract = read(f"<html><body><main>{posts}</main></body></html>")
    assert all(f"as number {number}." in extract.text for number in range(40))


def test_what_is_short_is_found_only_by_its_neighbours() -> None:
    blocks = [squeezed(words) for words in ("Share", PROSE[0], "A list", PROSE[1], "Share")]
    text = squeezed(f"{PROSE[0]} A list {PROSE[1]}")
    assert blocks_within(blocks, text) == [False, True, True, True, False]
    assert blocks_within(blocks, "") == [False] * 5


@pytest.mark.parametrize(
    ("words", "month_first", "day"),
    [
        ("Updated March 5, 2025", False, "2025-03-05"),
        ("2/24/2026", False, "2026-02-24"),
        ("3/4/2025", True, "2025-03-04"),
        ("3/4/2025", False, "2025-04-03"),
        ("19.11.2019, 08:57", True, "2019-11-19"),
        ("segunda-feira, 22 de janeiro de 2018 às 0:13", False, "2018-01-22"),
        ("par Didier Roy, 21 juin 2018", False, "2018-06-21"),
        ("2026年1月13日", False, "2026-01-13"),
    ],
)
def test_printed_days_are_read(words: str, month_first: bool, day: str) -> None:
    found = printed_day(words, month_first=month_first)
    assert found is not None
    assert found[0] == day


@pytest.mark.parametrize("words", ["31/31/2020", "version 1.2.2019.4", "in May", "60-year-old"])
def test_what_is_no_day_is_none(words: str) -> None:
    assert printed_day(words) is None

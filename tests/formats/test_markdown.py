import signal
import time

import pytest

from archivist.formats import from_markdown
from archivist.formats.extract import Extract
from archivist.formats.readers import read_bytes
from archivist.model.document import Origin
from archivist.model.rendition import BlockKind, InlineKind
from tests.formats.corpus import content, entries, name

PIECE = """---
title: "Leaders meet: a report"
author: [Kim Jiwon, {name: Sato Aya}]
date: 2026-01-13
source: The Example Times
tags: [summit]
lang: en
---
# A *new* chapter

The leaders met in **Nara
City** and read [the *1965* treaty](https://example.org/treaty).
A hard\\
break.

- first
  - nested **item**

  second paragraph
- last

1. numbered

> quoted
>
> again

| a | b |
|---|---|
| 1 | **2** |

![A caption](picture.png)

<div><p>raw words<br>here</div>

    code <b>
"""


def read(text: str, file: str = "piece.md") -> Extract:
    extract = read_bytes(text.encode(), file)
    extract.check()
    return extract


def test_structure_becomes_blocks() -> None:
    extract = read(PIECE)
    found = [(b.kind, b.level, extract.text[b.start : b.end]) for b in extract.blocks]
    assert found == [
        (BlockKind.HEADING, 1, "A new chapter"),
        (BlockKind.PARAGRAPH, 0, "The leaders met in Nara City and read the 1965 treaty. A hard"),
        (BlockKind.PARAGRAPH, 0, "break."),
        (BlockKind.LIST_ITEM, 1, "first"),
        (BlockKind.LIST_ITEM, 2, "nested item"),
        (BlockKind.PARAGRAPH, 0, "second paragraph"),
        (BlockKind.LIST_ITEM, 1, "last"),
        (BlockKind.LIST_ITEM, 1, "numbered"),
        (BlockKind.QUOTE, 1, "quoted"),
        (BlockKind.QUOTE, 1, "again"),
        (BlockKind.TABLE_ROW, 0, "a\tb"),
        (BlockKind.TABLE_ROW, 0, "1\t2"),
        (BlockKind.CAPTION, 0, "A caption"),
        (BlockKind.PARAGRAPH, 0, "raw words"),
        (BlockKind.PARAGRAPH, 0, "here"),
        (BlockKind.PARAGRAPH, 0, "code <b>"),
    ]


def test_emphasis_and_links_become_inlines() -> None:
    extract = read(PIECE)
    found = [(i.kind, extract.text[i.start : i.end], i.target) for i in extract.inlines]
    assert found == [
        (InlineKind.EMPHASIS, "new", ""),
        (InlineKind.STRONG, "Nara City", ""),
        (InlineKind.LINK, "the 1965 treaty", "https://example.org/treaty"),
        (InlineKind.EMPHASIS, "1965", ""),
        (InlineKind.STRONG, "item", ""),
        (InlineKind.STRONG, "2", ""),
    ]


def test_the_fields_at_the_head_become_values() -> None:
    extract = read(PIECE)
    assert extract.value("title") == "Leaders meet: a report"
    assert extract.value("date") == "2026-01-13"
    assert extract.value("publisher") == "The Example Times"
    assert extract.creators == ("Kim Jiwon", "Sato Aya")
    origins = {value.name: value.origin for value in extract.values}
    assert origins["title"] == origins["creators"] == origins["date"] == Origin.FRONT_MATTER


def test_toml_works_too_and_a_day_may_stand_in_the_address() -> None:
    extract = read('+++\npath = "2025/03/04/x"\ntitle = "T"\nauthors = ["A B"]\n+++\nWords.')
    assert extract.text == "Words."
    assert (extract.value("title"), extract.value("date")) == ("T", "2025-03-04")
    assert extract.creators == ("A B",)


def test_without_fields_the_heading_is_the_title_and_the_name_the_day() -> None:
    extract = read("Words first.\n", "2015-07-16-an-intro.md")
    assert extract.value("title") == "An intro"
    assert extract.value("date") == "2015-07-16"
    assert read("# Talks\n\nWords.").value("title") == "Talks"


def test_japanese_lines_are_joined_without_blanks() -> None:
    assert read("日本\n語と\nWords").text == "日本語と Words"


@pytest.mark.parametrize(
    "head",
    [
        "---\ntitle: [\n---\n",
        "---\n" + "[" * 50_000 + "\n---\n",
        "+++\ntitle\n+++\n",
        "---\na: *b\n---\n",
    ],
)
def test_broken_fields_are_warned_about_and_nothing_is_lost(head: str) -> None:
    extract = read(head + "Words of the story.")
    assert "broken" in extract.warnings[0]
    assert extract.text.endswith("Words of the story.")


def test_two_rules_around_prose_are_no_fields() -> None:
    assert "only prose" in read("---\nonly prose\n---\nmore").text


def test_aliases_that_grow_cost_nothing() -> None:
    grow = "".join(f"k{i}: &k{i} [{', '.join([f'*k{i - 1}'] * 9)}]\n" for i in range(1, 12))
    extract = read(f"---\nk0: &k0 [x]\n{grow}title: *k11\nauthor: *k11\n---\nWords.")
    assert extract.text == "Words."


@pytest.mark.parametrize(
    "text",
    [
        ">" * 20_000 + " words",
        "\n".join(" " * i + "- a" for i in range(1000)),
        "`" * 5000,
        "[" * 5000,
    ],
)
def test_what_is_nested_beyond_reading_is_kept_as_written(text: str) -> None:
    letters = [letter for letter in text if not letter.isspace()]
    assert [letter for letter in read(text).text if not letter.isspace()] == letters


def test_the_markdown_of_the_corpus_gives_its_fields() -> None:
    for entry in entries("md"):
        extract = read_bytes(content(entry), name(entry))
        extract.check()
        expected = entry["expected"]
        assert extract.value("title") == expected["title"]
        assert sorted(extract.creators) == sorted(expected["authors"])
        assert extract.value("date") == expected["date"]
        assert extract.value("language") == expected["language"]
        assert not any(words in extract.text for words in expected.get("must_not_contain", ()))


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system interrupts nothing")
def test_brackets_without_end_are_kept_as_they_are_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(from_markdown, "MARKDOWN_SECONDS", 0.3)
    start = time.process_time()
    extract = from_markdown.read_markdown(b"![" * 40_000 + b"deep words", "a.md")
    assert time.process_time() - start < 5
    assert extract.text.endswith("deep words")
    assert extract.warnings == (from_markdown.AS_WRITTEN,)


def test_a_line_of_day_and_outlet_dates_the_text() -> None:
    body = "The two leaders met on Tuesday, and on 12 March 2024 an earlier meeting took place."
    extract = read_bytes(
        f"# Leaders meet\n\n*14 January 2026, Inland Post (Kyodo)*\n\n{body}\n".encode(), "a.md"
    )
    assert extract.value("date") == "2026-01-14"
    assert extract.value("publisher") == "Inland Post"
    assert extract.value("agency") == "Kyodo"
    late = read_bytes(f"# 会談\n\n{body}\n\n{body}\n\n奈良新聞　2026年1月13日\n".encode(), "a.md")
    assert (late.value("date"), late.value("publisher")) == ("2026-01-13", "奈良新聞")
    assert read_bytes(f"# Leaders meet\n\n{body}\n".encode(), "a.md").value("date") == ""


def test_the_fields_at_the_head_weigh_more_than_a_line_of_day_and_outlet() -> None:
    fields = "---\ndate: 2026-01-12\nsource: Own Paper\n---\n"
    text = f"{fields}# Met\n\n14 January 2026, Reuters\n\nIt was."
    extract = read_bytes(text.encode(), "a.md")
    assert (extract.value("date"), extract.value("publisher")) == ("2026-01-12", "Own Paper")


def test_the_days_of_a_list_of_changes_date_nothing() -> None:
    text = "# Changes\n\n## 2026-01-13\n\n- one\n\n## 2025-12-01\n\n- two\n"
    assert read_bytes(text.encode(), "a.md").value("date") == ""

"""Markdown: what a Markdown program shows is what the reader shows."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from archivist.archive import Archive
from archivist.exchange import EXPORTS
from archivist.exchange.markdown_text import blocks, escaped, in_item, quoted
from archivist.exchange.names import file_name
from archivist.model.rendition import Block, BlockKind, Inline, InlineKind
from archivist.store.documents import ReadingText
from archivist.text.list_labels import is_bullet, own_label
from tests.builders import add_document
from tests.exchange.marked import mark_up

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
MARKUP = st.text(alphabet=st.sampled_from("#*_-+=1.) >|`~[]()<>!&;\\$%:amp日「」 \t"), max_size=24)
WORDS = MARKUP | st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=24)


def shown(markdown: str) -> list[str]:
    """The text of each block as a Markdown program shows it."""
    found = []
    for token in MARKDOWN.parse(markdown):
        if token.type == "inline":
            found.append("".join(map(_words, token.children or ())))
        assert token.type not in ("code_block", "fence", "html_block", "hr")
    return found


def _words(token: Token) -> str:
    assert token.type not in ("image", "code_inline", "link_open", "em_open", "strong_open")
    return "\n" if token.type == "hardbreak" else token.content


def plain(text: str) -> str:
    return " ".join(text.split())


@given(WORDS)
@example("# x")
@example("C #")
@example("1) x")
@example("a  \\")
@example("&lt;")
@example("***")
def test_a_line_shows_just_what_it_says(text: str):
    assert shown(escaped(text)) == ([plain(text)] if plain(text) else [])


@given(WORDS)
def test_a_heading_shows_just_what_it_says(text: str):
    assert [words for words in shown(f"# {escaped(text)}") if words] == (
        [plain(text)] if plain(text) else []
    )


@given(st.lists(WORDS.filter(lambda text: text.strip()), min_size=1, max_size=4))
def test_the_lines_of_a_quote_and_of_a_note_stay_lines(lines: list[str]):
    expected = ["\n".join(plain(line) for line in lines)]
    assert shown(quoted("\n".join(lines))) == expected
    assert shown(f"- {in_item(chr(10).join(lines))}") == expected


@given(
    st.lists(
        st.tuples(st.sampled_from(list(BlockKind)), st.integers(0, 6), WORDS.filter(str.strip)),
        min_size=1,
        max_size=8,
    )
)
def test_every_block_of_a_text_is_shown_in_order(made: list[tuple[BlockKind, int, str]]):
    made = [(kind, level, words.replace("\t", " ")) for kind, level, words in made]
    found, start = [], 0
    for kind, level, words in made:
        found.append(Block(kind, start, start + len(words), level))
        start += len(words) + 1
    text = ReadingText("r", "\n".join(words for _, _, words in made), tuple(found), ())
    assert [words for words in shown("\n\n".join(blocks(text))) if words] == [
        plain(_without_dot(words) if kind == BlockKind.LIST_ITEM else words)
        for kind, _, words in made
    ]


def _without_dot(item: str) -> str:
    """The item as it stands behind the bullet that Markdown gives it."""
    label = own_label(item)
    return item[len(label) :] if label and is_bullet(label) else item


def test_an_item_that_begins_with_its_label_gets_no_second_bullet():
    lines = ["3. Calls upon", "① 협력", "• a dot", "plain"]
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(4)]
    held = tuple(
        Block(BlockKind.LIST_ITEM, start, start + len(line), 1)
        for start, line in zip(starts, lines, strict=True)
    )
    text = ReadingText("r", "\n".join(lines), held, ())
    assert list(blocks(text)) == ["3\\. Calls upon", "① 협력", "- a dot\n- plain"]


def test_readings_stand_over_their_words_and_pages_leave_the_text_alone():
    line = "奈良で首脳会談"
    inlines = (Inline(InlineKind.RUBY, 0, 2, "なら"), Inline(InlineKind.PAGE, 3, 4, "12"))
    text = ReadingText("r", line, (Block(BlockKind.PARAGRAPH, 0, len(line)),), inlines)
    assert list(blocks(text)) == ["<ruby>奈良<rt>なら</rt></ruby>で首脳会談"]


def test_cells_of_a_table_and_links_and_emphasis_are_kept():
    line = "see the | site now「強」だ"
    inlines = (
        Inline(InlineKind.LINK, 4, 7, "https://example.org/a(b)>"),
        Inline(InlineKind.LINK, 10, 14, "javascript:alert(1)"),
        Inline(InlineKind.STRONG, line.index("強"), line.index("強") + 1),
    )
    text = ReadingText("r", line, (Block(BlockKind.PARAGRAPH, 0, len(line)),), inlines)
    assert list(blocks(text)) == [
        "see [the](<https://example.org/a%28b%29%3E>) \\| site now「<strong>強</strong>」だ"
    ]
    row = "one\ttwo | three"
    table = ReadingText("r", row, (Block(BlockKind.TABLE_ROW, 0, len(row)),), ())
    html = MARKDOWN.render("\n\n".join(blocks(table)))
    assert "<th>one</th>" in html
    assert "<th>two | three</th>" in html


def test_front_matter_is_read_back_as_it_was(archive: Archive, tmp_path: Path):
    title = "---\n: - 'no' \"yes\" #x {a: b} & *ref 🤝 \x07 \u2028 1e3"
    document_id = add_document(
        archive, "text", title=title, creators=("null", "2026", "佐藤: 花子"), date="2026-01"
    )
    EXPORTS["markdown"](archive, [document_id], tmp_path / "notes")
    file = next(file for file in (tmp_path / "notes").iterdir() if file.suffix == ".md")
    held = yaml.safe_load(file.read_text("utf-8").split("\n---\n")[0].removeprefix("---\n"))
    assert held["title"] == title
    assert held["creators"] == ["null", "2026", "佐藤: 花子"]
    assert held["date"] == "2026-01"
    assert held["id"] == document_id


def test_block_ids_stay_from_export_to_export(archive: Archive, tmp_path: Path):
    marked = mark_up(archive)
    for name in ("one", "two"):
        EXPORTS["markdown"](archive, marked.ids, tmp_path / name)
    for file in (tmp_path / "one").iterdir():
        assert file.read_bytes() == (tmp_path / "two" / file.name).read_bytes()
    pages = "".join(file.read_text("utf-8") for file in (tmp_path / "one").glob("*.md"))
    assert pages.count("\n^") == 8


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Leaders meet", "Leaders meet.md"),
        ('a/b\\c:d*e?f"g<h>i|j[k]#^', "a b c d e f g h i j k.md"),
        ("CON", "_CON.md"),
        ("nul.txt", "_nul.txt.md"),
        ("../../etc/passwd", "etc passwd.md"),
        (" ... ", "untitled.md"),
        ("\u202eevil\x00\x1f", "evil.md"),
        ("가".encode().decode() + "\u1161", "가\u1161.md"),
        ("か\u3099", "が.md"),
        ("日" * 100, "日" * 40 + ".md"),
    ],
)
def test_file_names_are_taken_by_every_system(title: str, name: str):
    assert file_name(title, ".md", set()) == name


def test_file_names_differ_even_where_case_and_form_do_not_count():
    taken: set[str] = set()
    names = [file_name(title, ".md", taken) for title in ("Nara", "NARA", "ＮＡＲＡ", "nara")]
    assert names == ["Nara.md", "NARA (2).md", "ＮＡＲＡ (3).md", "nara (4).md"]
    long = [file_name("日" * 100, ".md", taken) for _ in range(3)]
    assert len(set(long)) == 3
    assert all(len(name.encode()) <= 124 for name in long)


@given(st.text(max_size=200))
def test_any_title_gives_a_name_a_file_can_have(title: str):
    name = file_name(title, ".md", set())
    assert len(name.encode()) <= 124
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert name == name.strip()

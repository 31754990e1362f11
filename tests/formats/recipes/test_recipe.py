"""Recipes as TOML: what is wrong in one is said with its line, and no pattern can be slow."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivist.errors import ArchivistError
from archivist.formats.media_types import HTML, PLAIN
from archivist.formats.recipes.articles import articles
from archivist.formats.recipes.html_lines import pieces_of_html
from archivist.formats.recipes.keys import RecipeError
from archivist.formats.recipes.material import lines_of_text
from archivist.formats.recipes.patterns import safe_pattern
from archivist.formats.recipes.recipe import Recipe
from archivist.formats.recipes.shelf import shipped
from tests.formats.recipes import samples

SMALL = """format = 1
name = "Small"

[split]
between = "^=+$"

[fields.title]
label = "Title"

[body]
rest = true
label = "Text"
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ('name = "Small"', "name = Small", 2, "no TOML"),
        ('name = "Small"', "", 0, "name” is missing"),
        ("format = 1", "format = 2", 1, "is not 1"),
        ("between", "betwen", 5, "split.betwen” is no key"),
        ('"^=+$"', '"^(=+)+$"', 5, "repeats a group"),
        ('"^=+$"', '"("', 5, "no regular expression"),
        ('"^=+$"', "3", 5, "a string or a list"),
        ("[fields.title]", "[fields.titel]", 7, "no field"),
        ('label = "Title"', "heading = 1", 8, "true or false"),
        ('label = "Title"', 'beside = "date"', 8, "needs “lines”"),
        ('label = "Title"', 'beside = "date"\nlines = 1', 8, "no field of this recipe"),
        ('label = "Title"', 'take = "x"', 8, "exactly one group"),
        ("rest = true", "cut = true", 11, "whole number"),
    ],
)
def test_faults_are_told_with_their_line(old: str, new: str, line: int, says: str) -> None:
    with pytest.raises(RecipeError) as fault:
        Recipe.from_toml(SMALL.replace(old, new))
    assert fault.value.line == line
    assert says in str(fault.value)
    assert isinstance(fault.value, ValueError)
    assert isinstance(fault.value, ArchivistError)


def test_a_recipe_keeps_the_words_it_was_read_from() -> None:
    recipe = Recipe.from_toml(SMALL)
    assert recipe.source == SMALL
    assert recipe == Recipe.from_toml(recipe.source)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_no_text_makes_more_than_a_fault(text: str) -> None:
    for whole in (text, SMALL + text, SMALL.replace("^=+$", text)):
        with suppress(RecipeError):
            assert Recipe.from_toml(whole).name


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+b",
        "(a*)*",
        "(a|a)*b",
        "(?:a|ab)+",
        "((a)?)*",
        r"(.*)\1",
        "(?=a)a",
        "(?<!a)b",
        "(?i)a",
        "a*b*c*d*e*f",
        "a{1000}",
        "a{5,}b{6,}c{7,}d{8,}e{9,}",
        "a" * 2_000,
        "[",
        "(?P<a>x)(?P<a>y)",
    ],
)
def test_patterns_that_may_be_slow_or_are_wrong_are_refused(pattern: str) -> None:
    with pytest.raises(ValueError):
        safe_pattern(pattern)


@pytest.mark.parametrize(
    "pattern",
    [r"^\d+ of \d+$", "^(?:a|b|c)$", "[(|)*+]+", r"\(\d\)", "(?P<day>x)?", "a{2,3}", r"a|b*|c*|d*"],
)
def test_usual_patterns_are_taken(pattern: str) -> None:
    assert safe_pattern(pattern).pattern == pattern


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet="ab()|*+?{}[]1,.^$\\", max_size=25), st.sampled_from("ab"))
def test_no_pattern_that_is_taken_is_slow(pattern: str, sign: str) -> None:
    try:
        taken = safe_pattern(pattern)
    except ValueError:
        return
    start = time.process_time()
    taken.search(sign * 399 + "!")
    assert time.process_time() - start < 20


@pytest.mark.parametrize("recipe", shipped(), ids=lambda recipe: recipe.name)
@pytest.mark.parametrize(
    "text",
    [
        "_" * 60 + "\n",
        "Title: \n",
        "HD\nSN\nPD\n",
        "1 of 2 DOCUMENTS\n",
        "End of Document\nBody\n",
        "Byline: " + "and , " * 50 + "\n",
        " " * 1000 + "\n",
        "Document AAAAAAAAAAAAAAAA\n",
        "Section: " + "Pg. 1 " * 200 + "\n",
    ],
    ids=str.split,
)
def test_monstrous_downloads_cost_little_time(recipe: Recipe, text: str) -> None:
    lines = lines_of_text(text * (400_000 // len(text)))
    start = time.process_time()
    for extract in articles(recipe, [lines], PLAIN):
        extract.check()
    assert time.process_time() - start < 20


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_damaged_downloads_still_give_whole_extracts(data: st.DataObject) -> None:
    whole = data.draw(
        st.sampled_from(
            (samples.nexis_uni_text(), samples.proquest(), samples.lexisnexis_text(),
             samples.separated())
        )
    )  # fmt: skip
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(0, len(whole)))
    damaged = whole[:start] + data.draw(st.text(max_size=20)) + whole[end:]
    for recipe in shipped():
        for extract in articles(recipe, [lines_of_text(damaged)], PLAIN):
            extract.check()


def test_monstrous_pages_cost_little_time() -> None:
    pages = (
        "<div class='article'>" * 20_000,
        "<table><tr><td>HD<td>" * 20_000,
        "<div " + "a=1 " * 60_000 + "class=article>articleParagraph",
        "<p class=articleParagraph>" + "&nbsp;" * 100_000,
        "",
        "<",
        "\x00<div class='article'>words</div>",
    )
    start = time.process_time()
    for page in pages:
        pieces_of_html(page, "page.html", "div.article")
        pieces_of_html(page, "page.html", "")
    assert time.process_time() - start < 30


def test_hundreds_of_articles_come_one_after_the_other() -> None:
    page = samples.factiva_page(codes=True)
    start, end = page.index('<div class="article'), page.index("<div>Search Summary")
    many = page[:start] + page[start:end] * 100 + page[end:]
    recipe = next(one for one in shipped() if one.name == "Factiva (with codes)")
    pieces = pieces_of_html(many, "page.html", recipe.split.element)
    extracts = list(articles(recipe, pieces, HTML))
    assert [one.part for one in extracts] == [str(number) for number in range(1, 401)]

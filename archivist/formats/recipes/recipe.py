"""A recipe: how one download of a news database is taken apart into articles, as TOML."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass

from archivist.formats import media_types as types
from archivist.formats.extract import VALUE_NAMES
from archivist.formats.recipes.keys import Keys, Pattern, Patterns, RecipeError, Words

FORMAT = 1
LONGEST_RECIPE = 200_000
KINDS = {
    "text": types.PLAIN,
    "docx": types.DOCX,
    "odt": types.ODT,
    "rtf": types.RTF,
    "html": types.HTML,
    "csv": types.CSV,
    "tsv": types.TSV,
    "xlsx": types.XLSX,
}
TABLES = frozenset({types.CSV, types.TSV, types.XLSX})
FIELDS = frozenset({*VALUE_NAMES, "page"})


@dataclass(frozen=True, slots=True)
class Match:
    """Which files a recipe is for: media types, words and lines they hold, columns they have.

    `page` are words in the HTML of a page; one without them is never looked at more closely.
    """

    kinds: frozenset[str] = frozenset()
    all: Words = ()
    any: Words = ()
    page: Words = ()
    lines: Patterns = ()
    least: int = 1
    columns: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Split:
    """Where one article ends and the next begins; the lines of `between` go out."""

    before: Patterns = ()
    after: Patterns = ()
    between: Patterns = ()
    element: str = ""


@dataclass(frozen=True, slots=True)
class FieldRule:
    """Where the value of one field stands; the ways are tried in this order."""

    labels: Words = ()
    columns: Words = ()
    line: Pattern | None = None
    heading: bool = False
    date_line: bool = False
    beside: str = ""
    beside_line: Pattern | None = None
    lines: int = 0
    skip: Pattern | None = None
    paragraph: bool = False
    first: bool = False
    value: str = ""
    take: Pattern | None = None
    without: Pattern | None = None
    parts: Pattern | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """Where the words of an article begin and end."""

    after: Patterns = ()
    until: Patterns = ()
    labels: Words = ()
    fallback: Words = ()
    columns: Words = ()
    rest: bool = False
    cut: int = 0
    cut_warning: str = ""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to take one kind of download apart; `source` is the TOML that it was read from."""

    name: str
    about: str
    match: Match
    split: Split
    fields: dict[str, FieldRule]
    body: Body
    codes: bool = False
    other_labels: Words = ()
    drop: Patterns = ()
    rank: int = 1
    source: str = ""

    @classmethod
    def from_toml(cls, text: str) -> Recipe:
        """The recipe in `text`; RecipeError, a ValueError, names the line and the key."""
        if len(text) > LONGEST_RECIPE:
            raise RecipeError("The recipe is too long.")
        try:
            table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as fault:
            found = re.search(r"at line (\d+)", str(fault))
            raise RecipeError(f"This is no TOML: {fault}.", int(found[1]) if found else 0) from None
        except RecursionError:
            raise RecipeError("The recipe is nested too deep.") from None
        return _recipe(Keys(table, "", text), text)


def _recipe(keys: Keys, text: str) -> Recipe:
    if keys.number("format", FORMAT) != FORMAT:
        raise keys.error("format", f"is not {FORMAT}; a newer Archivist may know it")
    labels = keys.table("labels")
    style = labels.word("style") or "colon"
    if style not in ("colon", "code"):
        raise labels.error("style", "is neither “colon” nor “code”")
    recipe = Recipe(
        name=keys.word("name"),
        about=keys.word("about"),
        match=_match(keys.table("match")),
        split=_split(keys.table("split")),
        fields={name: _field(name, one) for name, one in keys.tables("fields").items()},
        body=_body(keys.table("body")),
        codes=style == "code",
        other_labels=labels.words("other"),
        drop=keys.patterns("drop"),
        rank=keys.number("rank", 1),
        source=text,
    )
    labels.done()
    keys.done()
    if not recipe.name:
        raise keys.error("name", "is missing")
    if not recipe.fields:
        raise keys.error("fields", "is missing: a recipe names at least one field")
    for name, rule in recipe.fields.items():
        if rule.beside not in ("", "label", *recipe.fields):
            raise keys.error(f"fields.{name}.beside", "is no field of this recipe")
    return recipe


def _match(keys: Keys) -> Match:
    for kind in (kinds := keys.words("kinds")):
        if kind not in KINDS:
            raise keys.error("kinds", f"knows no “{kind}”, only {', '.join(KINDS)}")
    match = Match(
        kinds=frozenset(KINDS[kind] for kind in kinds),
        all=keys.words("all"),
        any=keys.words("any"),
        page=keys.words("page"),
        lines=keys.patterns("lines"),
        least=keys.number("least", 1),
        columns=keys.groups("columns"),
    )
    keys.done()
    return match


def _split(keys: Keys) -> Split:
    split = Split(
        before=keys.patterns("before"),
        after=keys.patterns("after"),
        between=keys.patterns("between"),
        element=keys.word("element"),
    )
    if split.element and not re.fullmatch(r"[a-z][a-z0-9]*(?:\.[\w-]+)?", split.element):
        raise keys.error("element", "is no element such as “article” or “div.article”")
    keys.done()
    return split


def _field(name: str, keys: Keys) -> FieldRule:
    if name not in FIELDS:
        raise keys.error("", f"is no field; there are {', '.join(sorted(FIELDS))}")
    rule = FieldRule(
        labels=keys.words("label"),
        columns=keys.words("column"),
        line=keys.pattern("line"),
        heading=keys.flag("heading"),
        date_line=keys.flag("date_line"),
        beside=keys.word("beside"),
        beside_line=keys.pattern("beside_line"),
        lines=keys.number("lines", 0),
        skip=keys.pattern("skip"),
        paragraph=keys.flag("paragraph"),
        first=keys.flag("first"),
        value=keys.word("value"),
        take=keys.pattern("take"),
        without=keys.pattern("without"),
        parts=keys.pattern("parts"),
    )
    if (rule.beside or rule.beside_line) and not rule.lines:
        raise keys.error("beside", "needs “lines”, such as -1 for the line before")
    if rule.take and rule.take.groups != 1:
        raise keys.error("take", "must hold exactly one group ( )")
    keys.done()
    return rule


def _body(keys: Keys) -> Body:
    body = Body(
        after=keys.patterns("after"),
        until=keys.patterns("until"),
        labels=keys.words("label"),
        fallback=keys.words("fallback"),
        columns=keys.words("column"),
        rest=keys.flag("rest"),
        cut=keys.number("cut", 0),
        cut_warning=keys.word("cut_warning"),
    )
    keys.done()
    return body

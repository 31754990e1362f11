"""A recipe put together from choices: which line parts articles, which label or column is what."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field

from archivist.formats.media_types import CSV, TSV, XLSX
from archivist.formats.recipes.material import lines_of_text
from archivist.formats.recipes.piece import folded
from archivist.formats.recipes.recipe import FIELDS, FORMAT, Recipe
from archivist.formats.recipes.shelf import HEAD_CHARACTERS, shipped

BODY = "body"
MOST_FOUND = 40
_LABELLED = re.compile(r"([^\W\d_][\w /()-]{0,38}?) ?[:：](?:\s|$)")
_PARTING = re.compile(r"(?P<sign>[^\w\s])(?P=sign){2,}|\W{5,}")
_NUMBERED = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person chose: `fields` are labels (of a text) or columns (of a table) by field name,
    with "body" among them; `parting` is the line between two articles as it stands."""

    name: str
    fields: dict[str, str] = field(default_factory=dict)
    table: bool = False
    parting: str = ""

    def to_toml(self) -> str:
        """The recipe as TOML, to be kept, edited and used as `Options.recipe`."""
        way = "column" if self.table else "label"
        kinds = ["csv", "tsv", "xlsx"] if self.table else ["text", "docx", "odt", "rtf", "html"]
        parts = [
            f"format = {FORMAT}",
            f"name = {_quoted(self.name)}",
            "",
            "[match]",
            f"kinds = {json.dumps(kinds)}",
        ]
        if self.table:
            groups = [[column] for column in self.fields.values() if column]
            parts.append(f"columns = [{', '.join(f'[{_quoted(one)}]' for [one] in groups)}]")
        else:
            labels = [words for name, words in self.fields.items() if name in FIELDS and words]
            if len(labels) > 1:  # so that it is known again when it is kept
                lines = [_quoted(f"^{re.escape(one)} ?[:：]") for one in labels]
                parts.append(f"lines = [{', '.join(lines)}]")
        if self.parting and not self.table:
            parts += ["", "[split]", f"between = {_quoted(pattern_of(self.parting))}"]
        for name, words in self.fields.items():
            if name in FIELDS and words:
                parts += ["", f"[fields.{name}]", f"{way} = {_quoted(words)}"]
        if not self.table and not self.fields.get("title"):
            parts += ["", "[fields.title]", "first = true"]
        parts += ["", "[body]"]
        if words := self.fields.get(BODY, ""):
            parts.append(f"{way} = {_quoted(words)}")
        if not self.table:
            parts.append("rest = true")
        return "\n".join(parts) + "\n"


def pattern_of(line: str) -> str:
    """The pattern of all lines like `line`, whatever numbers stand in them."""
    pieces = re.split(r"(\d{1,20})", "".join(filter(str.isprintable, line.strip()[:100])))
    likes = (r"\d{1,20}" if one.isdecimal() else re.escape(one) for one in pieces)
    return "^" + "".join(likes) + ("$" if len(line.strip()) <= 100 else "")


def partings_in(text: str) -> list[str]:
    """The lines that come again and again and may part articles, the likeliest first."""
    lines = [line.head for line in lines_of_text(text[:HEAD_CHARACTERS]) if line.head]
    likes = Counter(_NUMBERED.sub("0", line) for line in lines if len(line) <= 100)
    first = {_NUMBERED.sub("0", line): line for line in reversed(lines)}
    often = [one for one, count in likes.items() if count > 1 and not _LABELLED.match(one)]
    often.sort(key=lambda one: (not _PARTING.fullmatch(one), -likes[one]))
    return [first[one] for one in often[:MOST_FOUND]]


def labels_in(text: str) -> list[str]:
    """The words before a colon that begin more than one line, in the order they first stand."""
    counts: Counter[str] = Counter()
    for line in lines_of_text(text[:HEAD_CHARACTERS]):
        if found := _LABELLED.match(line.head):
            counts[found[1]] += 1
    return [label for label, count in counts.items() if count > 1][:MOST_FOUND]


def guess(names: list[str], *, table: bool) -> dict[str, str]:
    """For each field the one of `names` (labels or columns) that usually means it."""
    kind = {CSV, TSV, XLSX}
    general = [one for one in shipped() if bool(one.match.kinds & kind) == table]
    found: dict[str, str] = {}
    for recipe in sorted(general, key=_generality):
        rules = {
            name: rule.columns if table else rule.labels for name, rule in recipe.fields.items()
        }
        rules[BODY] = recipe.body.columns if table else recipe.body.labels
        for name, usual in rules.items():
            by_folded = {folded(one): one for one in reversed(names)}
            known = (by_folded.get(folded(one), "") for one in usual)
            chosen = next(filter(None, known), "")
            if chosen and chosen not in found.values():
                found.setdefault(name, chosen)
    return found


def _generality(recipe: Recipe) -> int:
    return -recipe.rank


def _quoted(words: str) -> str:
    """`words` as a TOML string; control signs, which TOML does not know, are left out."""
    return json.dumps("".join(filter(str.isprintable, words)), ensure_ascii=False)

"""The values of one article, by the rules of a recipe's fields."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from archivist.formats.extract import CREATORS
from archivist.formats.recipes.material import Line
from archivist.formats.recipes.piece import Piece
from archivist.formats.recipes.recipe import FieldRule, Recipe
from archivist.formats.values import Values
from archivist.model.fields import Origin
from archivist.model.structure import BlockKind, InlineKind
from archivist.text.dates import Precision, WrittenDate, leading_date, parse_date

LONGEST_AFTER_DATE = 60
_COMPACT = re.compile(r"([12]\d{3})(\d{2})(\d{2})(?:\d{2,6})?")
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]([12]\d{3})(?!\d)")
UNREAD_DATE = "Its date “{written}” could not be read for sure. Enter it by hand."
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ", re.IGNORECASE)
_LANGUAGES = {
    "english": "en", "japanese": "ja", "korean": "ko", "chinese": "zh", "日本語": "ja",
    "한국어": "ko", "中文": "zh", "英語": "en", "영어": "en", "일본어": "ja", "중국어": "zh",
    "chinese - simplified": "zh", "chinese - traditional": "zh-Hant",
}  # fmt: skip


def date_of(written: str) -> WrittenDate | None:
    """The date `written` begins with, also as 20260113 in a field that holds dates."""
    written = written.strip()
    if compact := _COMPACT.fullmatch(written):
        return parse_date("-".join(compact.groups()[:3]))
    if numbers := _NUMBERS.match(written):
        first, second, year = map(int, numbers.groups())
        # 13/1/2026 can be but one day; 3/4/2026 may be two, and is none.
        if max(first, second) > 12 or first == second:
            month, day = min(first, second), max(first, second)
            return parse_date(f"{year}-{month:02d}-{day:02d}")
        return None
    start = _WEEKDAY.match(written)
    return leading_date(written[start.end() :] if start else written) or parse_date(written)


@dataclass
class Finder:
    """Finds values in one piece of a text; `places` are the lines that gave them."""

    piece: Piece
    fields: dict[str, FieldRule]
    places: dict[str, int] = field(default_factory=dict)
    _asked: set[str] = field(default_factory=set)

    def find(self, name: str) -> str:
        """The raw words for the field `name`, "" when no way of its rule finds any."""
        rule = self.fields.get(name)
        if rule is None:
            return ""
        for label in rule.labels:
            if words := self.piece.words(label):
                return shaped(rule, words)
        index = self._place(name, rule)
        if index >= 0:
            words = self._paragraph(index) if rule.paragraph else self.piece.head[index].text
            if rule.line and (found := rule.line.search(self.piece.head[index].head)):
                words = found[1] if found.re.groups else words
            return shaped(rule, words.strip(" \t\u3000\xa0|"))
        return shaped(rule, rule.value)

    def _place(self, name: str, rule: FieldRule) -> int:
        if name in self.places or name in self._asked:
            return self.places.get(name, -1)
        self._asked.add(name)
        self.places[name] = self._seek(rule)
        return self.places[name]

    def _seek(self, rule: FieldRule) -> int:
        lines = self.piece.head
        pattern = rule.line
        if pattern and (at := _first(lines, lambda line: pattern.search(line.head))) >= 0:
            return at
        if rule.heading:
            at = next((at for at in range(len(lines) - 1, -1, -1) if _stands_out(lines[at])), -1)
            if at >= 0:
                return at
        if rule.date_line and (at := self._date_line()) >= 0:
            return at
        if rule.beside or rule.beside_line:
            at = self._beside(rule)
            # A line that is another field's already is not this one's as well.
            if at >= 0 and at not in self.places.values():
                return at
        return _first(lines, lambda line: line.text.strip()) if rule.first else -1

    def _date_line(self) -> int:
        """The last line of the head that is a day, with little after it."""
        for at in range(len(self.piece.head) - 1, -1, -1):
            words = self.piece.head[at].head
            found = date_of(words) if len(words) < 2 * LONGEST_AFTER_DATE else None
            if found and found.precision != Precision.YEAR:
                rest = len(words) - len(found.raw)
                if rest <= LONGEST_AFTER_DATE:
                    return at
        return -1

    def _beside(self, rule: FieldRule) -> int:
        """The line so many lines (not counting blank and skipped ones) from that of a field."""
        lines, pattern = self.piece.head, rule.beside_line
        if pattern:
            at = _first(lines, lambda line: pattern.search(line.head))
        elif rule.beside == "label":
            at = self.piece.first_label
        else:
            at = self._place(rule.beside, self.fields.get(rule.beside, FieldRule()))
        if at < 0:
            return -1
        step, left = (1 if rule.lines > 0 else -1), abs(rule.lines)
        while left and 0 <= at + step < len(lines):
            at += step
            words = lines[at].head
            left -= bool(words) and not (rule.skip and rule.skip.search(words))
        return -1 if left else at

    def _paragraph(self, index: int) -> str:
        """The line at `index` with those around it, up to blank ones."""
        lines, first, last = self.piece.head, index, index + 1
        while first > 0 and lines[first - 1].text.strip():
            first -= 1
        while last < len(lines) and lines[last].text.strip():
            last += 1
        return " ".join(line.text.strip() for line in lines[first:last])


def _stands_out(line: Line) -> bool:
    """Whether it is a heading, or bold from end to end."""
    strong = (one for one in line.inlines if one.kind == InlineKind.STRONG)
    return line.kind == BlockKind.HEADING or any(
        one.start == 0 and one.end == len(line.text) for one in strong
    )


def _first(lines: list[Line], fits: Callable[[Line], object]) -> int:
    return next((index for index, line in enumerate(lines) if fits(line)), -1)


def shaped(rule: FieldRule, words: str) -> str:
    """`words` without what the rule leaves out, and only what it takes."""
    words = words[:4_000]
    if rule.without:
        words = rule.without.sub("", words).strip()
    if rule.take:
        taken = rule.take.search(words)
        words = (taken[1] or "").strip() if taken else ""
    return words


def add_values(values: Values, recipe: Recipe, raw: dict[str, str]) -> list[str]:
    """The fields' raw words as values of a document, and warnings; a page goes with its section."""
    warnings = []
    for name, words in raw.items():
        if not words or name == "page":
            continue
        if name == CREATORS:
            parts = recipe.fields[name].parts
            names = parts.split(words) if parts else [words]
            values.add_creators([one.strip() for one in names if one and one.strip()], Origin.META)
        elif name in ("date", "dateline_date"):
            if found := date_of(words):
                values.add(name, found.edtf, Origin.META, words)
            else:
                warnings.append(UNREAD_DATE.format(written=words[:60]))
        elif name == "language":
            values.add(name, _LANGUAGES.get(words.casefold(), ""), Origin.META, words)
        elif name != "section":
            values.add(name, words, Origin.META)
    section, page = raw.get("section", ""), raw.get("page", "")
    both = ", ".join(part for part in (section, page and f"p. {page}") if part)
    values.add("section", both, Origin.META)
    return warnings

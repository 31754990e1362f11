"""An RTF file, token by token: which words are text, and what they look like."""

from __future__ import annotations

import re
from copy import copy
from dataclasses import dataclass

from archivist.errors import ExtractionFailed
from archivist.formats.composer import Mark
from archivist.formats.html_links import whole_address
from archivist.formats.rtf_state import (
    CHANGES,
    INFO_WORDS,
    KNOWN_STARRED,
    SIGNS,
    SKIPPED_WORDS,
    Field,
    Place,
    State,
)
from archivist.formats.rtf_story import Story
from archivist.formats.rtf_tokens import Token, codec_of_charset, codec_of_page, decoded, tokens
from archivist.model.structure import BlockKind, InlineKind

MOST_GROUPS = 100_000
LONGEST_HEADING = 400
LONGEST_PROPERTY = 4_000
TOO_DEEP = "Its groups are nested too deep. Save it in a simpler form and try again."
_LINK = re.compile(r'\s*HYPERLINK\s+(?:\\l\s+)?"?([^"\s]+)', re.IGNORECASE)
_HEADING = re.compile(r"heading ?([1-9])", re.IGNORECASE)
_CONTROL_SIGNS = {"~": "\xa0", "_": "\u2011", "\\": "\\", "{": "{", "}": "}", "\t": "\t"}
_ENDS = frozenset({"par", "sect", "page", "column"})
_QUOTES = frozenset({"quote", "intense quote", "block text", "quotations"})
_PICTURE_SIGNS = re.compile("[\uf000-\uf0ff]+")  # letters of symbol fonts


@dataclass
class _Style:
    name: str = ""
    outline: int = 0


class RtfDocument:
    """Reads a file on construction; then `story`, `notes` and `info` hold what it says."""

    def __init__(self, data: str, name: str) -> None:
        self.story = Story()
        self.notes: list[tuple[str, Story]] = []
        self.info: dict[str, str] = {}
        self.has_changes = False
        self._name = name
        self._page = "cp1252"
        self._charsets: dict[int, int] = {}
        self._default_font = 0
        self._styles: dict[int, _Style] = {}
        self._now = State(story=self.story)
        self._stack: list[State] = []
        self._starred = False
        self._to_skip = 0
        self._high_half = 0
        self._bytes: list[str] = []
        for token in tokens(data):
            self._take(token)
        self._flush_bytes()

    def _take(self, token: Token) -> None:
        match token.kind:
            case "byte" | "text":
                skipped = min(self._to_skip, len(token.text))
                self._to_skip -= skipped
                self._bytes.append(token.text[skipped:])
            case "word" if token.text == "u":
                self._flush_bytes()
                self._unicode((token.number or 0) % 65536)
            case "word" if self._to_skip:
                self._to_skip -= 1
            case "word":
                self._flush_bytes()
                self._word(token.text, token.number)
            case _:
                self._flush_bytes()
                self._to_skip = 0
                self._sign(token.kind, token.text)

    def _sign(self, kind: str, sign: str) -> None:
        if kind == "{":
            if len(self._stack) >= MOST_GROUPS:
                raise ExtractionFailed(self._name, TOO_DEEP)
            self._stack.append(copy(self._now))
        elif kind == "}":
            ended = self._now
            self._now = self._stack.pop() if self._stack else self._now
            if ended.place == Place.FIELD and self._now.place != Place.FIELD:
                self._name_link(ended.field)
        elif sign in "\r\n":
            self._end_paragraph()
        elif sign in _CONTROL_SIGNS:
            self._say(_CONTROL_SIGNS[sign])
        self._starred = sign == "*"

    def _word(self, word: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        now = self._now
        if word in SKIPPED_WORDS or (starred and word not in KNOWN_STARRED):
            if not (now.place == Place.STYLES and word == "cs"):
                now.place = Place.SKIPPED
        elif now.place == Place.SKIPPED:
            return
        elif now.place == Place.FONTS:
            self._font(word, number or 0)
        elif now.place == Place.INFO:
            self._property(word, number or 0)
        elif word in SIGNS:
            self._say(SIGNS[word])
        elif word in CHANGES:
            CHANGES[word](now, 1 if number is None else number)
            if word == "outlinelevel" and now.place == Place.STYLES:
                self._styles.setdefault(now.style, _Style()).outline = now.outline
        elif now.place != Place.STYLES:
            self._structure(word, number or 0)

    def _structure(self, word: str, number: int) -> None:
        now = self._now
        if word in _ENDS:
            self._end_paragraph()
        elif word in {"cell", "nestcell"}:
            now.in_table = True
            self._end_paragraph()
            now.story.end_cell()
        elif word in {"row", "nestrow"}:
            now.story.end_row()
        elif word == "f":
            now.font = number
        elif word == "deff":
            self._default_font = number
        elif word == "ansicpg":
            self._page = codec_of_page(number)
        elif word in {"mac", "pc", "pca"}:
            self._page = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}[word]
        elif word == "field":
            now.field = Field()
        elif word == "fldinst":
            now.place = Place.FIELD
        elif word == "footnote" and now.place == Place.TEXT:
            self._begin_note()
        elif word in {"shptxt", "dptxbxtext"} and now.place == Place.SHAPE:
            now.place = Place.TEXT
            outer, now.story = now.story, Story()
            outer.hang(now.story)

    def _begin_note(self) -> None:
        label = str(len(self.notes) + 1)
        self._say(f"[{label}]")
        self._now.story = Story()
        self.notes.append((label, self._now.story))

    def _font(self, word: str, number: int) -> None:
        if word == "f":
            self._now.font = number
        elif word == "fcharset":
            self._charsets[self._now.font] = number

    def _property(self, word: str, number: int) -> None:
        if word in INFO_WORDS:
            self._now.key = word
        elif self._now.key == "creatim" and word in {"yr", "mo", "dy"}:
            written = self.info.get("creatim", "")
            self.info["creatim"] = f"{written}-{number:02d}".lstrip("-")

    def _name_link(self, field: Field | None) -> None:
        found = _LINK.match(field.instruction) if field is not None else None
        if field is not None and found:
            field.link = whole_address(found[1], "")

    def _unicode(self, code: int) -> None:
        self._to_skip = self._now.unicode_skips
        if 0xD800 <= code < 0xDC00:
            self._high_half = code
        elif 0xDC00 <= code < 0xE000:
            if self._high_half:
                self._say(chr(0x10000 + ((self._high_half - 0xD800) << 10) + code - 0xDC00))
            self._high_half = 0
        else:
            self._say(chr(code))

    def _flush_bytes(self) -> None:
        if self._bytes:
            words = "".join(self._bytes)
            self._bytes.clear()
            charset = self._charsets.get(self._now.font, self._charsets.get(self._default_font, 1))
            self._say(decoded(words, codec_of_charset(charset, self._page)))

    def _say(self, words: str) -> None:
        now = self._now
        match now.place:
            case Place.TEXT if now.deleted:
                self.has_changes = True
            case Place.TEXT:
                now.story.say((_PICTURE_SIGNS.sub("", words), self._marks()))
            case Place.FIELD if now.field is not None:
                now.field.instruction = (now.field.instruction + words)[:LONGEST_PROPERTY]
            case Place.LABEL:
                now.story.label = (now.story.label + words)[:200]
            case Place.INFO:
                self.info[now.key] = (self.info.get(now.key, "") + words)[:LONGEST_PROPERTY]
            case Place.STYLES:
                style = self._styles.setdefault(now.style, _Style())
                style.name = (style.name + words)[:200]

    def _marks(self) -> tuple[Mark, ...]:
        now = self._now
        marks = []
        if now.strong and not self._heading():
            marks.append(Mark(InlineKind.STRONG))
        if now.emphasis:
            marks.append(Mark(InlineKind.EMPHASIS))
        if now.field is not None and now.field.link:
            marks.append(Mark(InlineKind.LINK, now.field.link))
        return tuple(marks)

    def _style_name(self) -> str:
        return self._styles.get(self._now.style, _Style()).name.strip(" ;").lower()

    def _heading(self) -> int:
        found = _HEADING.fullmatch(self._style_name())
        style = self._styles.get(self._now.style, _Style())
        return self._now.outline or style.outline or (int(found[1]) if found else 0)

    def _end_paragraph(self) -> None:
        now = self._now
        if now.place != Place.TEXT:
            return
        name, level = self._style_name(), self._heading()
        length = sum(len(text) for text, _ in now.story.runs)
        kind, depth = BlockKind.PARAGRAPH, 0
        if (level or name == "title") and length <= LONGEST_HEADING:
            kind, depth = BlockKind.HEADING, level or 1
        elif name == "caption":
            kind = BlockKind.CAPTION
        elif now.list_id or now.story.label:
            kind, depth = BlockKind.LIST_ITEM, now.list_level + 1
        elif name in _QUOTES:
            kind, depth = BlockKind.QUOTE, 1
        now.story.end_paragraph(kind, depth, now.in_table)

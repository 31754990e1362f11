"""What reading a file gives: its text, the structure of the text, and values about it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from archivist.model.fields import EDITABLE_FIELDS, Origin
from archivist.model.structure import Block, BlockKind, Inline, InlineKind
from archivist.text.normalize import canonical

CREATORS = "creators"
VALUE_NAMES = frozenset({*EDITABLE_FIELDS, CREATORS})


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A value for one column of `Document`, or for "creators" (one FieldValue a creator).

    `raw` is the value as it stood in the file.
    """

    name: str
    value: str
    origin: Origin
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Extract:
    """The reading of one document. A block is one line of `text`; no line is empty.

    `part` names the record of its file that it is, and is "" when it is the whole file;
    `attached` are files that a bibliographic record names as its text; `alternatives` are other
    readings of the same thing, such as all words of a page whose article is in doubt.
    """

    text: str
    blocks: tuple[Block, ...]
    inlines: tuple[Inline, ...]
    values: tuple[FieldValue, ...]
    media_type: str
    extractor: str
    extractor_version: str
    warnings: tuple[str, ...] = ()
    part: str = ""
    attached: tuple[str, ...] = ()
    alternatives: tuple[Extract, ...] = ()

    def value(self, name: str) -> str:
        """The value for a column of `Document`, or "" when the file gave none."""
        return next((value.value for value in self.values if value.name == name), "")

    @property
    def creators(self) -> tuple[str, ...]:
        return tuple(value.value for value in self.values if value.name == CREATORS)

    def to_fields(self) -> dict[str, Any]:
        """The extract as values that JSON knows; `from_fields` takes them back."""
        return {
            "text": self.text,
            "blocks": [[b.kind, b.start, b.end, b.level] for b in self.blocks],
            "inlines": [[i.kind, i.start, i.end, i.target] for i in self.inlines],
            "values": [[v.name, v.value, v.origin, v.raw] for v in self.values],
            "media_type": self.media_type,
            "extractor": self.extractor,
            "extractor_version": self.extractor_version,
            "warnings": self.warnings,
            "part": self.part,
            "attached": self.attached,
            "alternatives": [other.to_fields() for other in self.alternatives],
        }

    def to_json(self) -> str:
        return json.dumps(self.to_fields(), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str | bytes) -> Extract:
        """The Extract written by `to_json`; ValueError when it is none, or breaks its own rules."""
        try:
            return cls.from_fields(json.loads(text))
        except RecursionError as fault:
            raise ValueError("not an extract") from fault

    @classmethod
    def from_fields(cls, fields: Any) -> Extract:
        """The Extract in the object that `to_json` writes; ValueError as from_json."""
        try:
            extract = cls(
                text=_string(fields["text"]),
                blocks=tuple(
                    Block(BlockKind(kind), int(start), int(end), int(level))
                    for kind, start, end, level in fields["blocks"]
                ),
                inlines=tuple(
                    Inline(InlineKind(kind), int(start), int(end), _string(target))
                    for kind, start, end, target in fields["inlines"]
                ),
                values=values_from_fields(fields["values"]),
                media_type=_string(fields["media_type"]),
                extractor=_string(fields["extractor"]),
                extractor_version=_string(fields["extractor_version"]),
                warnings=tuple(map(_string, fields["warnings"])),
                part=_string(fields["part"]),
                attached=tuple(map(_string, fields["attached"])),
                alternatives=tuple(map(cls.from_fields, fields["alternatives"])),
            )
        except (TypeError, KeyError) as fault:
            raise ValueError(f"not an extract: {fault!r}") from fault
        extract.check()
        return extract

    def check(self) -> None:
        """Raise ValueError unless text, blocks and inlines keep the promises of their classes."""
        if canonical(self.text) != self.text:
            raise ValueError("the text is not canonical")
        check_blocks(self.text, self.blocks)
        check_inlines(self.blocks, self.inlines)
        if any(other.alternatives for other in self.alternatives):
            raise ValueError("an alternative has alternatives of its own")


@dataclass(frozen=True, slots=True)
class Member:
    """Bytes found inside a file, to be kept as an original of their own and read like a file.

    `path` is the place in the container (a member path, the number of a message, a URL), `name`
    a file name to know the format by, `values` what the container tells of them.
    """

    path: str
    name: str
    data: bytes
    values: tuple[FieldValue, ...] = ()

    def to_fields(self) -> dict[str, Any]:
        """All but the bytes, as values that JSON knows."""
        values = [[v.name, v.value, v.origin, v.raw] for v in self.values]
        return {"path": self.path, "name": self.name, "values": values}


Part = Extract | Member


def values_from_fields(fields: Any) -> tuple[FieldValue, ...]:
    """Values from [name, value, origin, raw] lists; ValueError for a name no document has."""
    values = tuple(
        FieldValue(_string(name), _string(value), Origin(origin), _string(raw))
        for name, value, origin, raw in fields
    )
    for value in values:
        if value.name not in VALUE_NAMES:
            raise ValueError(f"no field is called {value.name!r}")
    return values


def check_blocks(text: str, blocks: tuple[Block, ...]) -> None:
    """Raise ValueError unless the blocks are the lines of `text`, in order and none empty."""
    if not blocks:
        if text:
            raise ValueError("there is text outside the blocks")
        return
    if blocks[0].start != 0 or blocks[-1].end != len(text):
        raise ValueError("the blocks do not cover the text")
    for before, after in pairwise(blocks):
        if after.start != before.end + 1 or text[before.end] != "\n":
            raise ValueError("two blocks are not parted by one line feed")
    if text.count("\n") != len(blocks) - 1:
        raise ValueError("a line feed stands inside a block")
    if any(block.end <= block.start for block in blocks):
        raise ValueError("a block is empty")


def check_inlines(blocks: tuple[Block, ...], inlines: tuple[Inline, ...]) -> None:
    """Raise ValueError unless each inline lies inside one block, and they are in order."""
    index = 0
    for before, after in pairwise(inlines):
        if (after.start, -after.end) < (before.start, -before.end):
            raise ValueError("the inlines are not in order")
    for inline in inlines:
        while index < len(blocks) and blocks[index].end <= inline.start:
            index += 1
        if index == len(blocks) or not blocks[index].start <= inline.start < inline.end:
            raise ValueError("an inline stands outside the blocks")
        if inline.end > blocks[index].end:
            raise ValueError("an inline reaches over the end of its block")


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not text")
    return value

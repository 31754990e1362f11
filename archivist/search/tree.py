"""A query as a tree: what a fitting document must and must not hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from dataclasses import field as value
from datetime import date

from archivist.search.folding import USUAL, Folding

READING = "reading"  # the field of names: title and text, not what is marked


@dataclass(frozen=True)
class Words:
    """Words in a row (often one). `field` is a field of the index, None for the plain ones.

    `begins`: the last word may go on. `like`: * and ? stand inside. `slips`: so many letters of
    the word may differ. `record` is the heading of the record whose name this is. `folding` is
    that of the archive asked. `start` and `end` are the place in the query.
    """

    text: str
    field: str | None = None
    begins: bool = False
    like: bool = False
    slips: int = 0
    record: str = ""
    folding: Folding = USUAL
    start: int = value(default=0, compare=False)
    end: int = value(default=0, compare=False)


@dataclass(frozen=True)
class Near:
    """Words or rows of words, in any order, all within `reach` words of one another."""

    parts: tuple[Words, ...]
    reach: int
    field: str | None = None


@dataclass(frozen=True)
class Dates:
    """Documents whose date may lie from `first` to `last`, both included.

    `which` is "date", or "added" for the day they came into the archive.
    """

    first: date
    last: date
    which: str = "date"


@dataclass(frozen=True)
class Has:
    """Documents with something of a kind on them: a note, a code, a person ..."""

    what: str


@dataclass(frozen=True)
class All:
    """Documents that fit every part."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class AnyOf:
    """Documents that fit at least one part."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Without:
    """Documents that do not fit."""

    part: Node


Leaf = Words | Near
Node = Words | Near | Dates | Has | All | AnyOf | Without


def folded_by(node: Node, folding: Folding) -> Node:
    """The same tree, its words compared as an archive wants it."""
    if isinstance(node, Words):
        return node if node.folding == folding else replace(node, folding=folding)
    if isinstance(node, Near):
        return replace(node, parts=tuple(replace(part, folding=folding) for part in node.parts))
    if isinstance(node, All | AnyOf):
        return replace(node, parts=tuple(folded_by(part, folding) for part in node.parts))
    return Without(folded_by(node.part, folding)) if isinstance(node, Without) else node


def folding_of(leaf: Leaf) -> Folding:
    """How the words of a leaf are compared."""
    return leaf.folding if isinstance(leaf, Words) else leaf.parts[0].folding


def sought(node: Node) -> Iterator[Leaf]:
    """The words a fitting document may show: all but those under NOT."""
    if isinstance(node, Words | Near):
        yield node
    elif isinstance(node, All | AnyOf):
        for part in node.parts:
            yield from sought(part)

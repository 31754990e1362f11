"""A query as a tree: what a fitting document must and must not hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Words:
    """Words in a row (often one). `field` is a field of the index, None for the plain ones.

    `begins` says that the last word may go on.
    """

    text: str
    field: str | None = None
    begins: bool = False


@dataclass(frozen=True)
class Dates:
    """Documents whose date may lie from `first` to `last`, both included."""

    first: date
    last: date


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


Node = Words | Dates | All | AnyOf | Without


def sought(node: Node) -> Iterator[Words]:
    """The words a fitting document may show: all but those under NOT."""
    if isinstance(node, Words):
        yield node
    elif isinstance(node, All | AnyOf):
        for part in node.parts:
            yield from sought(part)

"""One line of the table of accuracy: what was measured, what came out, what was asked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A measure with its value, the bound and the aim, and the files that fell short.

    `simple` is what a plain stack of the same libraries reaches, where that is known.
    """

    measure: str
    value: float
    required: float
    aim: float
    wrong: tuple[str, ...] = ()
    simple: float | None = None

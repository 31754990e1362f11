"""A place in a query's text that moves from left to right."""

from __future__ import annotations

import re
from typing import NoReturn

from archivist.errors import QueryError

_SPACE = re.compile(r"[\s」』»]*")


class Cursor:
    """Where reading has come to, what stands next, and how a fault there is told."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def operator(self, name: str) -> int | None:
        """The place of the operator `name` when it stands next, which is then passed over."""
        self.skip_space()
        if not self.sees(name):
            return None
        self.at += len(name)
        return self.at - len(name)

    def sees(self, name: str) -> bool:
        end = self.at + len(name)
        if not self.text.startswith(name, self.at):
            return False
        return (
            end == len(self.text) or self.text[end] in '()（）"“”「『«' or self.text[end].isspace()
        )

    def skip_space(self) -> None:
        match = _SPACE.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def peek(self) -> str:
        return self.text[self.at : self.at + 1] or "\0"

    def at_end(self) -> bool:
        return self.at >= len(self.text)

    def fail(
        self, message: str, start: int, end: int | None = None, *, meant: str | None = None
    ) -> NoReturn:
        """Raises a QueryError about the place; `meant` is what should perhaps stand there."""
        end = max(self.at, start + 1) if end is None else end
        guess = "" if meant is None else f"{self.text[:start]}{meant}{self.text[end:]}".strip()
        raise QueryError(message, start, end, guess)

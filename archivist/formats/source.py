"""A file that is to be read, and how the person wants it read."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, BinaryIO

from archivist.errors import ExtractionFailed
from archivist.formats.limits import MIB


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may choose for a reading; the defaults suit nearly every file.

    `fast` finds the article of a page by one extractor, `encoding` is a charset, `recipe` the
    TOML text of a recipe that splits the file into articles, `password` opens a locked file.
    """

    fast: bool = False
    password: str = ""
    encoding: str = ""
    recipe: str = ""
    ocr: bool = False

    def to_fields(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_fields(cls, values: dict[str, Any]) -> Options:
        """The options that `to_fields` gave; names of a later version are left out."""
        known = {one.name for one in fields(cls)}
        return cls(**{name: value for name, value in values.items() if name in known})


USUAL = Options()


@dataclass(frozen=True, slots=True)
class Source:
    """A stored file, the name it came with, and the options of its reading."""

    path: Path
    name: str
    options: Options = USUAL

    def data(self, most: int) -> bytes:
        """All of its bytes; raises ExtractionFailed when there are more than `most`."""
        if self.path.stat().st_size > most:
            raise ExtractionFailed(
                self.name, f"It is larger than {most // MIB} MiB. Split it first."
            )
        with self.path.open("rb") as file:
            return file.read(most)

    def open(self) -> BinaryIO:
        """The bytes as a stream, for what is too large to be held."""
        return self.path.open("rb")

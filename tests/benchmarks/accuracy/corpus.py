"""The entries of the corpus and their bytes."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

Entry = dict[str, Any]


def entries(corpus: Path, *formats: str, tag: str = "") -> list[Entry]:
    """The manifest's entries of these formats, only those with `tag` when one is named."""
    manifest = json.loads((corpus / "manifest.json").read_text("utf-8"))
    return [
        entry
        for entry in manifest["entries"]
        if entry["format"] in formats and (not tag or tag in entry.get("tags", ()))
    ]


def content(corpus: Path, entry: Entry) -> bytes:
    data = (corpus / entry["file"]).read_bytes()
    return gzip.decompress(data) if "stored" in entry else data


def name(entry: Entry) -> str:
    return Path(entry["file"]).name.removesuffix(".gz")


def truth(corpus: Path, entry: Entry) -> str:
    return (corpus / entry["expected"]["text_file"]).read_bytes().decode()

"""The corpus beside the repository, for tests that read it; they skip where it is absent."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[3] / "shared"
CORPUS = SHARED / "corpus"


def entries(*formats: str) -> list[dict[str, Any]]:
    """The manifest's entries of these formats; skips the test when there is no corpus."""
    manifest = CORPUS / "manifest.json"
    if not manifest.exists():
        pytest.skip(f"{manifest} is not here")
    found = json.loads(manifest.read_text("utf-8"))["entries"]
    return [entry for entry in found if entry["format"] in formats]


def content(entry: dict[str, Any]) -> bytes:
    data = (CORPUS / entry["file"]).read_bytes()
    return gzip.decompress(data) if "stored" in entry else data


def name(entry: dict[str, Any]) -> str:
    return Path(entry["file"]).name.removesuffix(".gz")


def truth(entry: dict[str, Any]) -> str:
    return (CORPUS / entry["expected"]["text_file"]).read_bytes().decode()

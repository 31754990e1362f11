"""How well files are read, measured on a corpus of real files with known contents.

.venv/bin/python tests/benchmarks/import_accuracy.py [--corpus FOLDER] [--only NAME ...] [--wrong]

Prints what was measured, what came out, what a plain stack of the same libraries reaches, what is
required and what is aimed at; with --wrong, the files that fell short.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

import tests.benchmarks.accuracy as sections  # noqa: E402
from tests.benchmarks.accuracy.rows import Row  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=PROJECT.parent / "shared" / "corpus")
    parser.add_argument("--only", nargs="*", default=())
    parser.add_argument("--wrong", action="store_true")
    asked = parser.parse_args()
    if not (asked.corpus / "manifest.json").exists():
        sys.exit(f"There is no corpus in {asked.corpus}.")
    rows: list[Row] = []
    for module in pkgutil.iter_modules(sections.__path__):
        section = importlib.import_module(f"{sections.__name__}.{module.name}")
        if hasattr(section, "measure") and (not asked.only or module.name in asked.only):
            rows += section.measure(asked.corpus)
    print(table(rows))
    if asked.wrong:
        print(shortfalls(rows))


def table(rows: list[Row]) -> str:
    lines = ["| measure | ours | simple stack | required | aim | |", "|---|---|---|---|---|---|"]
    for row in rows:
        simple = "-" if row.simple is None else f"{row.simple:.3f}"
        state = "aim" if row.value >= row.aim else "ok" if row.value >= row.required else "SHORT"
        bounds = f"{row.required:.3f} | {row.aim:.3f}"
        lines.append(f"| {row.measure} | {row.value:.3f} | {simple} | {bounds} | {state} |")
    return "\n".join(lines)


def shortfalls(rows: list[Row]) -> str:
    return "\n".join(
        "\n".join([f"\n{row.measure}:", *(f"  {place}" for place in row.wrong)])
        for row in rows
        if row.wrong
    )


if __name__ == "__main__":
    main()

"""Looks for edited, cut and shuffled copies of texts in an archive of 100,000.

    .venv/bin/python tests/benchmarks/near_duplicates.py [DOCUMENTS] [QUERIES of each kind]

The archive is made of paragraphs put together by a seeded draw: those of the corpus beside the
repository where it is there, else ones made up. Figures are CPU, of this process.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from archivist import likeness  # noqa: E402
from archivist.archive import Archive  # noqa: E402
from archivist.model.document import Document  # noqa: E402
from archivist.model.original import Original  # noqa: E402
from archivist.model.rendition import Rendition  # noqa: E402
from archivist.store import look_alikes, story_suggestions  # noqa: E402

CORPUS = ROOT.parent / "shared" / "corpus"
Edit = Callable[[list[str], random.Random], str]


def paragraphs(chance: random.Random, corpus: Path = CORPUS) -> list[str]:
    """Real paragraphs of 30 words and more, or made-up ones."""
    manifest = corpus / "manifest.json"
    if not manifest.exists():
        words = ["".join(chance.choices("abcdefghilmnoprstuv", k=n % 9 + 2)) for n in range(30_000)]
        ranks = [1 / (place + 10) for place in range(len(words))]
        return [
            " ".join(chance.choices(words, ranks, k=chance.randint(30, 120))) for _ in range(5_000)
        ]
    found: dict[str, None] = {}
    for entry in json.loads(manifest.read_text("utf-8"))["entries"]:
        expected = entry.get("expected")
        file = expected.get("text_file") if isinstance(expected, dict) else None
        if file:
            text = (corpus / file).read_text("utf-8", "replace")
            found |= {part: None for part in re.split(r"\n+", text) if len(part.split()) >= 30}
    return list(found)


def compositions(pool: list[str], count: int, chance: random.Random) -> Iterator[list[str]]:
    """Texts of 4 to 9 paragraphs."""
    for _ in range(count):
        yield chance.sample(pool, chance.randint(4, 9))


def fill(archive: Archive, pool: list[str], count: int, chance: random.Random) -> None:
    """Writes the texts straight into the tables."""
    with archive.record() as session:
        original = Original(sha256="0" * 64, extension=".txt", media_type="text/plain", byte_size=1)
        session.add(original)
        session.flush()
        source = original.id
    rows = []
    for place, parts in enumerate(compositions(pool, count, chance), start=1):
        rows.append((str(uuid.UUID(int=chance.getrandbits(128))), "\n".join(parts)))
        if len(rows) == 2_000 or place == count:
            _insert(archive, source, rows)
            rows = []


def _insert(archive: Archive, source: str, rows: list[tuple[str, str]]) -> None:
    renditions = [
        Rendition(
            id=key,
            original_id=source,
            text=text,
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
            blocks="[]",
            inlines="[]",
            extractor="made",
            extractor_version="1",
        ).model_dump()
        for key, text in rows
    ]
    found = [Document(id=key, rendition_id=key, title=text[:40]).model_dump() for key, text in rows]
    with archive.record() as session:
        session.connection().execute(_table(Rendition).insert(), renditions)
    with archive.change("Fill") as session:
        session.connection().execute(_table(Document).insert(), found)


def _table(noun: type) -> object:
    return noun.__table__  # type: ignore[attr-defined]


def wire_edit(parts: list[str], chance: random.Random) -> str:
    """One paragraph in eight cut, a credit put in front, quotes changed, a word in 60 replaced."""
    cut = chance.sample(range(len(parts)), round(len(parts) / 8))
    kept = [part for place, part in enumerate(parts) if place not in cut]
    lines = []
    for part in ["(Reuters) - This story was reported by our partners.", *kept]:
        words = part.replace("“", '"').replace("”", '"').replace("’", "'").split(" ")
        lines.append(" ".join("edited" if chance.random() < 1 / 60 else word for word in words))
    return "\n\n".join(lines)


def half(parts: list[str], chance: random.Random) -> str:
    words = "\n".join(parts).split(" ")
    return " ".join(words[: len(words) // 2])


def shuffled(parts: list[str], chance: random.Random) -> str:
    words = "\n".join(parts).split()
    chance.shuffle(words)
    return " ".join(words)


def look_ups(
    archive: Archive, kept: dict[int, list[str]], keys: list[str], edit: Edit
) -> tuple[float, list[float]]:
    """The share of copies whose source was found, and seconds of CPU for each."""
    chance, found, seconds = random.Random(edit.__name__), 0, []
    for place, parts in kept.items():
        text = edit(parts, chance)
        with archive.read() as session:
            begun = time.process_time()
            rows = likeness.look_up(session, text)
            seconds.append(time.process_time() - begun)
        found += any(row.document_id == keys[place] for row in rows)
    return found / len(kept), seconds


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    queries = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000
    pool = paragraphs(random.Random(1))
    wanted = set(random.Random(2).sample(range(count), min(queries, count)))
    with tempfile.TemporaryDirectory() as work, Archive.create(Path(work) / "archive") as archive:
        fill(archive, pool, count, random.Random(3))
        size = archive.file.stat().st_size
        begun, wall = time.process_time(), time.monotonic()
        likeness.catch_up(archive)
        cpu, wall = time.process_time() - begun, time.monotonic() - wall
        print(f"{count:,} texts of {len(pool):,} paragraphs; a look-up of each kind {queries:,}")
        print(f"signed and compared: {count / cpu:,.0f} a second of CPU, {count / wall:,.0f} wall")
        print(f"signed alone: {signing_rate(pool):,.0f} a second of CPU")
        sizes = _sizes(archive)
        print(f"database {size / 1e6:,.0f} MB before; " + ", ".join(sizes))
        _report(archive, pool, count, wanted)


def drawn(pool: list[str], count: int, wanted: set[int]) -> tuple[dict[int, list[str]], list[str]]:
    """The draw of `fill` once more: the paragraphs of the wanted texts, and the ids of all."""
    chance, kept, keys = random.Random(3), {}, []
    for place in range(count):
        parts = chance.sample(pool, chance.randint(4, 9))
        keys.append(str(uuid.UUID(int=chance.getrandbits(128))))
        if place in wanted:
            kept[place] = parts
    return kept, keys


def _report(archive: Archive, pool: list[str], count: int, wanted: set[int]) -> None:
    kept, keys = drawn(pool, count, wanted)
    for edit, asked in ((wire_edit, "≥ 0.98"), (half, "≥ 0.97"), (shuffled, "≤ 0.005")):
        share, seconds = look_ups(archive, kept, keys, edit)
        seconds.sort()
        middle, late = seconds[len(seconds) // 2], seconds[int(len(seconds) * 0.95)]
        mean = sum(seconds) / len(seconds)
        print(
            f"{edit.__name__:10} {share:.4f} ({asked}); a look-up {1e3 * mean:.1f} ms of CPU, "
            f"median {1e3 * middle:.1f}, p95 {1e3 * late:.1f}, most {1e3 * seconds[-1]:.1f} (≤ 10)"
        )
    with archive.read() as session:
        begun = time.process_time()
        for place in kept:
            look_alikes.look_alikes(session, keys[place])
        shown = (time.process_time() - begun) / len(kept)
        begun = time.process_time()
        offered = story_suggestions.suggestions(session)
        whole = time.process_time() - begun
    print(f"look-alikes of an open document {1e3 * shown:.2f} ms of CPU")
    print(f"suggestions for the whole archive: {len(offered):,} in {whole:.2f} s of CPU")


def signing_rate(pool: list[str]) -> float:
    texts = ["\n".join(parts) for parts in compositions(pool, 2_000, random.Random(4))]
    begun = time.process_time()
    for text in texts:
        likeness.sign("", text)
    return len(texts) / (time.process_time() - begun)


def _sizes(archive: Archive) -> list[str]:
    tables = ("text_band", "text_pair", "distinct_text", "rendition_text")
    with archive.read() as session:
        run = session.connection().exec_driver_sql
        counts = [run(f"SELECT count(*) FROM {table}").scalar_one() for table in tables]
        pages = run("PRAGMA page_count").scalar_one() * run("PRAGMA page_size").scalar_one()
    rows = [f"{table} {number:,} rows" for table, number in zip(tables, counts, strict=True)]
    return [f"{pages / 1e6:,.0f} MB after", *rows]


if __name__ == "__main__":
    main()

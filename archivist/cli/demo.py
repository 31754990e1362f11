"""demo: the whole journey on the sample archive in a temporary folder, told step by step."""

import argparse
import tempfile
from pathlib import Path
from threading import Event

from archivist import backup
from archivist.accession import accession_files
from archivist.archive import Archive
from archivist.cli.output import ProgressLine, tell
from archivist.exchange import EXPORTS
from archivist.model.authority import RecordKind
from archivist.resources import resources
from archivist.sample import build_sample
from archivist.search.search import Searcher
from archivist.search.worker import ensure_current
from archivist.store import annotations, authority, document_fields, documents, passage_rows
from archivist.text.anchor import find_quote

STORY = "sample/articles/2026-01-13-nara-summit.txt"
MARKS = (
    ("Takaichi Sanae", RecordKind.PERSON, "Takaichi Sanae"),
    ("Lee Jae Myung", RecordKind.PERSON, "Lee Jae Myung"),
    ("DNA tests to identify human remains", RecordKind.AGREEMENT, "DNA-testing accord"),
    ("Chosei coal mine", RecordKind.DISPUTE, "Chosei mine"),
    ("the refuelling at Naha", RecordKind.DISPUTE, "Refuelling quarrel"),
)
QUERIES = ("person:Takaichi", "高市早苗", "日韓", "정상회담", "韩国", "dispute:Chosei date:2026")


def demo(_options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="archivist-demo-") as folder:
        place = Path(folder)
        tell("1. A new archive, and a story added to it")
        with Archive.create(place / "mine") as archive:
            document_id = _add(archive)
            tell("\n2. Passages marked")
            _mark(archive, document_id)
            tell("\n3. Found again, by any of a person's names")
            _name_and_find(archive)
            tell("\n4. Exported")
            _export(archive, place)
            tell("\n5. Undone to the last step, and done again")
            _undo_and_redo(archive)
        tell("\n6. The sample archive: sixteen pieces in four languages")
        with build_sample(place / "sample", ProgressLine()) as archive:
            _search(archive)
            tell("\n7. Checked, backed up, restored")
            return _keep_safe(archive, place)


def _add(archive: Archive) -> str:
    (item,) = accession_files(archive, [resources() / STORY]).items
    tell(f"   {item.status}: {item.title}")
    with archive.read() as session:
        for field in document_fields.fields(session, item.document_id or ""):
            if field.value and field.name != "title":
                tell(f"   {field.name:15} {field.value}  (from the {field.origin})")
    return item.document_id or ""


def _mark(archive: Archive, document_id: str) -> None:
    with archive.read() as session:
        document = documents.get(session, document_id)
        text = documents.reading_text(session, document.rendition_id).text
    for quote, kind, name in MARKS:
        span = find_quote(text, quote)[0]
        with archive.change(f"Mark {kind} “{name}”") as session:
            record = authority.find_or_create(session, kind, name)
            annotations.annotate(session, document_id, span, annotations.identifying(record.id))
        tell(f"   {span.start:5}–{span.end:<5} {kind:10} {name:20} “{quote}”")


def _name_and_find(archive: Archive) -> None:
    with archive.change("Add name “高市早苗”") as session:
        record = authority.find_or_create(session, RecordKind.PERSON, "Takaichi Sanae")
        authority.add_form(session, record.id, "高市早苗", language="ja")
    tell("   Takaichi Sanae is now also known as 高市早苗")
    _search(archive, QUERIES[:2])


def _search(archive: Archive, queries: tuple[str, ...] = QUERIES) -> None:
    ensure_current(archive, ProgressLine(), Event())
    with Searcher(archive) as searcher:
        for query in queries:
            results = searcher.search(query, limit=3)
            tell(f"   {query}: {results.total} documents")
            for hit in results.hits:
                tell(f"      {hit.date:10}  {hit.title}")
                for snippet in hit.snippets[:1]:
                    first = min((mark.start for mark in snippet.marks_in_snippet), default=0)
                    words = snippet.text[max(0, first - 24) :].replace("\n", " ")
                    tell(f"                  … {words[:80]} …")


def _export(archive: Archive, place: Path) -> None:
    with archive.read() as session:
        ids = documents.listed_ids(session, documents.Listing())
    for name, write in EXPORTS.items():
        target = place / f"export-{name}"
        write(archive, ids, target, ProgressLine(), Event())
        size = sum(part.stat().st_size for part in (target, *target.rglob("*")) if part.is_file())
        tell(f"   {name:15} {size:,} bytes")


def _undo_and_redo(archive: Archive) -> None:
    with archive.read() as session:
        before = passage_rows.passages(session)
    undone = 0
    while step := archive.undo():
        undone += 1
        tell(f"   undone: {step.label}")
    with archive.read() as session:
        tell(f"   left: {documents.count(session)} documents")
    while archive.redo():
        pass
    with archive.read() as session:
        same = passage_rows.passages(session) == before
    tell(f"   {undone} steps done again; every mark {'as before' if same else 'DIFFERS'}")


def _keep_safe(archive: Archive, place: Path) -> int:
    problems = backup.verify(archive, ProgressLine(), Event())
    tell(f"   fixity and database: {'; '.join(problems) or 'sound'}")
    backup.write_backup(archive, place / "backup.zip", ProgressLine(), Event())
    backup.restore(place / "backup.zip", place / "restored", ProgressLine(), Event())
    with Archive.open(place / "restored") as restored, restored.read() as session:
        tell(f"   restored from one file: {documents.count(session)} documents")
    return 1 if problems else 0

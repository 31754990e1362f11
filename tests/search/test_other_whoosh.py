"""The same program on the other distribution of Whoosh; `.ci/whoosh-reloaded` runs this.

By hand: install Whoosh-Reloaded into a folder of its own (pip install --target) and name that
folder in ARCHIVIST_WHOOSH.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from archivist.archive import Archive
from archivist.search import index
from archivist.search.follow import catch_up
from archivist.search.search import Searcher
from tests.builders import NARA, add_document

ROOT = Path(__file__).parents[2]
FOLDER = os.environ.get("ARCHIVIST_WHOOSH", "")
WHICH = "import whoosh; print(whoosh.__file__)"
ASK = """
import sys
from pathlib import Path
from archivist.archive import Archive
from archivist.search.search import Searcher
with Archive.open(Path(sys.argv[1]), read_only=True) as archive, Searcher(archive) as searcher:
    for query in sys.argv[2:]:
        found = searcher.search(query)
        print(found.notice, *(f"{hit.document_id} {hit.score:.6f}" for hit in found.hits))
"""
WRITE = """
import sys
from pathlib import Path
from archivist.archive import Archive
from archivist.search.follow import rebuild
with Archive.open(Path(sys.argv[1]), read_only=True) as archive:
    rebuild(archive)
"""
QUERIES = ("mine", '"DNA testing"', "rem*", "Takajchi~", "한국 OR 韓國", "date:2026", "-mine")

pytestmark = pytest.mark.skipif(
    not FOLDER, reason="ARCHIVIST_WHOOSH names no folder with Whoosh-Reloaded in it"
)


def run(*command: str) -> str:
    """What Python prints where the other distribution comes first."""
    child = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": os.pathsep.join((FOLDER, str(ROOT)))},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert child.returncode == 0, child.stdout[-4000:] + child.stderr[-4000:]
    return child.stdout


def answers(archive: Archive) -> list[str]:
    with Searcher(archive) as searcher:
        found = [searcher.search(query) for query in QUERIES]
    return [
        " ".join((one.notice, *(f"{hit.document_id} {hit.score:.6f}" for hit in one.hits)))
        for one in found
    ]


def test_it_is_the_other_distribution() -> None:
    assert Path(run("-c", WHICH).strip()).is_relative_to(Path(FOLDER).resolve())


def test_each_reads_what_the_other_wrote(archive: Archive) -> None:
    add_document(archive, NARA)
    add_document(archive, "한국\n大韓民國과 日本", language="ko", date="2026-02")
    catch_up(archive)
    written = index.read_manifest(archive.index_path).folder
    asked = run("-c", ASK, str(archive.path), *QUERIES).splitlines()
    assert asked == answers(archive)
    assert any(asked)
    assert index.read_manifest(archive.index_path).folder == written
    run("-c", WRITE, str(archive.path))
    assert index.read_manifest(archive.index_path).folder != written
    assert answers(archive) == asked


@pytest.mark.timeout(1_800)
def test_the_search_tests_pass_on_it() -> None:
    own = f"--ignore={Path(__file__).relative_to(ROOT)}"
    told = run("-m", "pytest", "tests/search", "-q", "-p", "no:cacheprovider", own)
    assert " passed" in told or "100%" in told

"""Following the change log: what is written, what is spared, and every way to start over."""

from __future__ import annotations

import gc
import json
import logging
import os
import shutil
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import filelock
import pytest
from whoosh.index import TOC
from whoosh.query import Term

from archivist.archive import Archive
from archivist.search import follow, index
from archivist.search.check import check_index
from archivist.search.follow import catch_up, is_current, rebuild
from archivist.search.index import IndexBusy
from archivist.search.readers import SegmentReaders
from archivist.search.search import Searcher
from archivist.search.writing import update
from archivist.store import annotations, authority, codebook, document_fields, documents
from tests.builders import add_document
from tests.search.conftest import mark_code, mark_note, mark_person, titles


def add_some(archive: Archive, count: int) -> list[str]:
    return [add_document(archive, title=f"t{number:03}") for number in range(count)]


def manifest_of(archive: Archive) -> index.Manifest:
    return index.read_manifest(archive.index_path)


def test_a_new_index_holds_every_document(archive: Archive) -> None:
    add_some(archive, 12)
    assert not is_current(archive)
    assert catch_up(archive) == 12
    assert is_current(archive)
    assert check_index(archive) == []
    assert catch_up(archive) == 0


def test_an_empty_archive_has_an_empty_index(archive: Archive) -> None:
    assert catch_up(archive) == 0
    assert is_current(archive)
    with Searcher(archive) as searcher:
        results = searcher.search("mine")
    assert (results.total, results.notice) == (0, "")


def test_only_documents_that_a_change_touches_are_written_again(archive: Archive) -> None:
    ids = add_some(archive, 6)
    record = mark_person(archive, ids[0], "Takaichi Sanae")
    mark_person(archive, ids[1], "Takaichi Sanae")
    code = mark_code(archive, ids[2], "Chosei mine", "Mines")
    catch_up(archive)
    with archive.change("Add name") as session:
        authority.add_form(session, record, "高市早苗")
    assert catch_up(archive) == 2
    with archive.change("Rename") as session:
        codebook.rename(session, code, "Collieries")
    assert catch_up(archive) == 1
    with archive.change("Recolour") as session:
        codebook.edit(session, code, colour="#123456")
    assert catch_up(archive) == 0
    assert is_current(archive)
    assert check_index(archive) == []


def test_joining_gives_way_at_any_moment_and_leaves_the_index_as_it_was(archive: Archive) -> None:
    ids = add_some(archive, 12)
    follower = follow.Follower(archive)
    for number, document_id in enumerate(ids):
        mark_code(archive, document_id, "DNA testing", f"code{number}")
        follower.catch_up()
    held = manifest_of(archive)
    looks = 0
    while not follower.tidy(_true_after(looks)):
        looks += 1
        assert manifest_of(archive) == held
        assert check_index(archive) == []
    follower.close()
    assert looks > 20  # as it reads and as it writes
    assert check_index(archive) == []
    assert len(manifest_of(archive).files) == 2  # a segment and the table of contents
    with Searcher(archive) as found:
        assert found.search("mine").total == 12


def _true_after(looks: int) -> Callable[[], bool]:
    left = iter(range(looks))
    return lambda: next(left, None) is None


@pytest.mark.parametrize("idle", [False, True])
def test_many_small_commits_leave_few_segments_and_every_document(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, idle: bool
) -> None:
    monkeypatch.setattr(follow, "_CROWD", 10)
    ids = add_some(archive, 15)
    follower = follow.Follower(archive)
    for number in range(30):
        mark_code(archive, ids[number % 15], "DNA testing", f"code{number}")
        follower.catch_up()
        assert follower.tidy(lambda: True) is False  # no time
        if idle and number == 25:
            assert follower.tidy(lambda: False) is True
            assert follower.tidy(lambda: False) is False
    follower.close()
    readers = SegmentReaders(index.open_index(archive.index_path, manifest_of(archive)))
    searcher = readers.searcher()
    assert len(searcher.leaf_searchers()) < (6 if idle else 10)
    assert searcher.doc_count() == 30  # a document and its passage each
    readers.close()
    with Searcher(archive) as found:
        assert len(found.search("code:code29").hits) == 1
        assert found.search("mine").total == 15
    assert check_index(archive) == []


def entries_of(archive: Archive, field: str, key: str) -> set[str]:
    """The ids of the entries that have a key or a term."""
    opened = index.open_index(archive.index_path, manifest_of(archive))
    with opened.searcher() as searcher:
        return {hit["id"] for hit in searcher.search(Term(field, key), limit=None)}


def written(archive: Archive) -> int:
    """Catches up; how many entries the commit has written."""
    before = set(manifest_of(archive).files)
    catch_up(archive)
    opened = index.open_index(archive.index_path, manifest_of(archive))
    new = set(manifest_of(archive).files) - before
    return sum(
        held.doc_count_all()
        for held in TOC.read(opened.storage, opened.indexname).segments
        if held.make_filename(".seg") in new
    )


def test_a_passage_is_an_entry_of_its_own_and_follows_its_document(archive: Archive) -> None:
    first, second = add_some(archive, 2)
    catch_up(archive)
    note = mark_note(archive, first, "DNA testing", "Compare 2004")
    assert written(archive) == 2
    code = mark_code(archive, first, "Chosei mine", "Mines")
    assert written(archive) == 2
    passages = entries_of(archive, "document", first)
    assert len(passages) == 2
    assert entries_of(archive, "has", "note") == {first, note}
    assert entries_of(archive, "kind", "passage") == passages
    assert entries_of(archive, "note", "2004") == {first, note}
    assert entries_of(archive, "target", code) == (passages - {note}) | {first}
    assert entries_of(archive, "body", "dna") == {first, second, note}
    with archive.change("Edit") as session:
        document_fields.edit_field(session, first, "language", "ko")
    assert written(archive) == 3
    assert entries_of(archive, "language", "ko") == passages | {first}
    with archive.change("Remove") as session:
        annotations.remove(session, note)
    assert written(archive) == 1
    assert entries_of(archive, "note", "2004") == set()
    archive.undo()
    assert written(archive) == 2
    with archive.change("Delete") as session:
        documents.delete_documents(session, [first])
    catch_up(archive)
    assert entries_of(archive, "document", first) == set()
    assert check_index(archive) == []


def test_the_check_names_passages_missing_from_the_index(archive: Archive) -> None:
    [document] = add_some(archive, 1)
    catch_up(archive)
    mark_note(archive, document, "mine", "a note")
    assert any("1 passages are missing" in problem for problem in check_index(archive))


def test_progress_is_told_and_a_cancel_keeps_what_is_done(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(follow, "BATCH", 4)
    catch_up(archive)
    add_some(archive, 10)
    cancelled, told = Event(), []

    def progress(done: int, total: int) -> None:
        told.append((done, total))
        cancelled.set()

    assert catch_up(archive, progress, cancelled) == 4
    assert told == [(4, 10)]
    assert not is_current(archive)
    assert catch_up(archive, lambda done, total: told.append((done, total))) == 10
    assert told[1:] == [(4, 10), (8, 10), (10, 10)]
    assert check_index(archive) == []


def test_a_cancelled_rebuild_leaves_nothing_behind(archive: Archive) -> None:
    add_some(archive, 3)
    cancelled = Event()
    cancelled.set()
    assert catch_up(archive, None, cancelled) == 0
    assert not is_current(archive)
    assert [held.name for held in archive.index_path.iterdir()] == ["follower.lock"]


def test_a_rebuild_of_a_large_archive_has_several_segments(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(follow, "BATCH", 3)
    monkeypatch.setattr(update, "FLUSH", 200)
    add_some(archive, 20)
    assert rebuild(archive) == 20
    assert check_index(archive) == []
    assert 2 <= len([name for name in manifest_of(archive).files if name.endswith(".seg")]) <= 6


@pytest.mark.skipif(os.name != "posix", reason="modes of files")
def test_nobody_else_may_look_into_the_index(archive: Archive) -> None:
    catch_up(archive)
    for folder in (archive.index_path, archive.index_path / manifest_of(archive).folder):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def tamper(path: Path, **values: object) -> None:
    held = json.loads((path / "manifest.json").read_text())
    (path / "manifest.json").write_text(json.dumps(held | values))


def remove_all(path: Path) -> None:
    shutil.rmtree(path)


def cut_manifest(path: Path) -> None:
    (path / "manifest.json").write_text('{"stamp":')


def other_version(path: Path) -> None:
    tamper(path, stamp="schema 0, analyzer 0")


def other_archive(path: Path) -> None:
    tamper(path, archive_id="somebody else's")


def unknown_values(path: Path) -> None:
    tamper(path, colour="red")


def strange_folder(path: Path) -> None:
    tamper(path, folder="../../elsewhere")


def ahead(path: Path) -> None:
    tamper(path, seq=10_000)


def another_past(path: Path) -> None:
    tamper(path, anchor="0" * 64)


def reported(path: Path) -> None:
    index.report_damage(path)


def cut_segment(path: Path) -> None:
    segment = next(path.glob("*/*.seg"))
    segment.write_bytes(segment.read_bytes()[:-100])


def lost_segment(path: Path) -> None:
    next(path.glob("*/*.seg")).unlink()


def lost_toc(path: Path) -> None:
    next(path.glob("*/*.toc")).unlink()


def rotten_toc(path: Path) -> None:
    toc = next(path.glob("*/*.toc"))
    data = bytearray(toc.read_bytes())
    data[-20] ^= 1
    toc.write_bytes(data)


# Whoosh leaves files open when it trips over damage
leaky = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture
def collected(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Collects what a test of damage left open before the next test is blamed for it."""
    caplog.set_level(logging.CRITICAL, "archivist.search")  # a traceback kept holds files too
    yield
    gc.collect()


FAULTS = [
    remove_all, cut_manifest, other_version, other_archive, unknown_values, strange_folder, ahead,
    another_past, reported, cut_segment, lost_segment, lost_toc, rotten_toc,
]  # fmt: skip


@leaky
@pytest.mark.usefixtures("collected")
@pytest.mark.parametrize("spoil", FAULTS, ids=lambda spoil: spoil.__name__)
def test_an_index_that_cannot_be_trusted_is_rebuilt_and_searched_without(
    archive: Archive, spoil: Callable[[Path], None]
) -> None:
    add_some(archive, 4)
    catch_up(archive)
    before = manifest_of(archive).folder
    spoil(archive.index_path)
    assert check_index(archive) != []
    with Searcher(archive) as searcher:
        results = searcher.search("Chosei")
        assert results.total == 4
        assert results.behind
        assert "index is being built" in results.notice
        assert catch_up(archive) == 4
        assert manifest_of(archive).folder != before
        assert check_index(archive) == []
        results = searcher.search("Chosei")
        assert (results.total, results.notice, results.behind) == (4, "", False)
    assert not list(archive.index_path.glob("damaged"))
    assert len([held for held in archive.index_path.iterdir() if held.is_dir()]) == 1


@leaky
@pytest.mark.usefixtures("collected")
def test_an_index_that_rots_while_it_is_open_is_noticed_reported_and_rebuilt(
    archive: Archive,
) -> None:
    add_some(archive, 40)
    catch_up(archive)
    segment = next(archive.index_path.glob("*/*.seg"))
    size = segment.stat().st_size
    with segment.open("r+b") as held:
        held.write(os.urandom(size))
    assert is_current(archive)
    with Searcher(archive) as searcher:
        results = searcher.search("Chosei mine")
        assert results.total == 40
        assert results.notice
        assert not is_current(archive)
        catch_up(archive)
        assert searcher.search("Chosei mine").notice == ""
    assert check_index(archive) == []


def test_a_restored_older_archive_gets_an_index_of_its_own_past(
    archive: Archive, tmp_path: Path
) -> None:
    add_some(archive, 2)
    copy = archive.snapshot("test")
    add_some(archive, 2)
    catch_up(archive)
    seq = manifest_of(archive).seq
    archive.close()
    for stale in archive.path.glob("archive.sqlite*"):
        stale.unlink()
    shutil.copy(copy, archive.file)
    with Archive.open(archive.path) as restored:
        for number in range(3):
            add_document(restored, "Quite another text.", title=f"other{number}")
        with restored.change("Rename") as session:
            codebook.create(session, "x1")
        with Searcher(restored) as searcher:
            assert titles(searcher.search("another")) == ["other0", "other1", "other2"]
        catch_up(restored)
        assert manifest_of(restored).seq >= seq
        assert check_index(restored) == []
        with Searcher(restored) as searcher:
            results = searcher.search("another OR mine")
        assert results.notice == ""
        assert titles(results) == ["other0", "other1", "other2", "t000", "t001"]


def test_only_one_process_writes_the_index(archive: Archive) -> None:
    add_some(archive, 1)
    archive.index_path.mkdir(parents=True)
    with filelock.FileLock(archive.index_path / "follower.lock"), pytest.raises(IndexBusy):
        catch_up(archive, timeout=0.1)
    assert catch_up(archive) == 1


@leaky
@pytest.mark.usefixtures("collected")
def test_a_commit_that_fails_lets_the_next_one_in(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_some(archive, 1)
    catch_up(archive)
    add_some(archive, 1)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(update, "write_toc", full)
        with pytest.raises(OSError, match="No space"):
            catch_up(archive)
    assert catch_up(archive) == 1
    assert check_index(archive) == []


def test_a_single_flipped_bit_is_noticed_by_the_check(archive: Archive) -> None:
    add_some(archive, 8)
    catch_up(archive)
    segment = next(archive.index_path.glob("*/*.seg"))
    held = bytearray(segment.read_bytes())
    for place in (len(held) // 7, len(held) // 2, len(held) - 40):
        held[place] ^= 1
        segment.write_bytes(held)
        problems = check_index(archive)
        assert any("damaged" in problem or "cannot" in problem for problem in problems)
        held[place] ^= 1
    segment.write_bytes(held)
    assert check_index(archive) == []


def test_the_check_names_documents_missing_from_the_index(archive: Archive) -> None:
    ids = add_some(archive, 2)
    catch_up(archive)
    add_some(archive, 1)
    [behind, missing] = check_index(archive)
    assert "behind" in behind
    assert "1 documents are missing" in missing
    catch_up(archive)
    manifest = manifest_of(archive)
    opened = index.open_index(archive.index_path, manifest)
    writer = opened.writer()
    writer.add_document(id=ids[0], title="twice")
    writer.add_document(id="stranger", title="strange")
    writer.commit(merge=False)
    problems = " ".join(check_index(archive))
    assert "in the index twice" in problems
    assert "not in the archive: stranger" in problems


def test_damage_is_remembered_until_another_index_is_there(archive: Archive) -> None:
    add_document(archive)
    catch_up(archive)
    index.report_damage(archive.index_path)
    cancelled = Event()
    cancelled.set()
    follow.rebuild(archive, cancelled=cancelled)
    assert not follow.is_current(archive)
    catch_up(archive)
    assert follow.is_current(archive)

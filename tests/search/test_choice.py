"""What an archive takes for the same is its own choice, and the index follows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivist.archive import Archive
from archivist.cli.main import run
from archivist.errors import NotAllowed
from archivist.search.choice import choose, chosen
from archivist.search.context import keyword_lines
from archivist.search.folding import USUAL, Folding
from archivist.search.follow import Follower, is_current
from archivist.search.search import Searcher, matches
from archivist.search.worker import ensure_current
from tests.builders import add_document
from tests.search.conftest import Find, titles


@pytest.fixture
def texts(archive: Archive) -> None:
    add_document(archive, "mines\nThe mines and the labour party", language="en")
    add_document(archive, "mine\nA mine and the labor party", language="en")
    add_document(archive, "old\n韓國の會談", language="ja")
    add_document(archive, "new\n韓国の会談", language="ja")
    add_document(archive, "hanja\n大韓民國과 日本", language="ko")
    add_document(archive, "hangul\n대한민국과 일본", language="ko")


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize(
    ("folding", "query", "found"),
    [
        (USUAL, "mine", ["mine", "mines"]),
        (Folding(stemming=False), "mine", ["mine"]),
        (Folding(stemming=False), "mines", ["mines"]),
        (Folding(stemming=False), "mine*", ["mine", "mines"]),
        (Folding(stemming=False), "m?ne", ["mine"]),
        (Folding(stemming=False), "labour", ["mine", "mines"]),
        (USUAL, "labour", ["mine", "mines"]),
        (Folding(spelling=False), "labour", ["mines"]),
        (Folding(spelling=False), "labo*r", ["mine", "mines"]),
        (Folding(spelling=False), "labour*", ["mines"]),
        (Folding(spelling=False), "mine", ["mine", "mines"]),
        (USUAL, "会談", ["new", "old"]),
        (Folding(han=False), "会談", ["new"]),
        (Folding(han=False), "會談", ["old"]),
        (Folding(han=False), "대한민국", ["hangul", "hanja"]),
        (Folding(han=False), "大韓民國", ["hangul", "hanja"]),
        (USUAL, "대한민국", ["hangul", "hanja"]),
        (Folding(hanja=False), "대한민국", ["hangul"]),
        (Folding(hanja=False), "大韓民國", ["hanja"]),
        (Folding(hanja=False), "日本", ["hanja"]),
        (Folding(hanja=False), "국", ["hangul"]),
        (Folding(False, False, False, False), "mine OR 会談 OR 일본", ["hangul", "mine", "new"]),
    ],
)
def test_a_query_finds_what_the_archive_takes_for_the_same(
    archive: Archive, find: Find, folding: Folding, query: str, found: list[str]
) -> None:
    choose(archive, folding)
    results = find(query)
    assert titles(results) == found
    assert all(hit.matches for hit in results.hits)
    with archive.read() as session:
        lines = keyword_lines(session, query, [hit.document_id for hit in results.hits])
    assert {line.document_id for line in lines} == {hit.document_id for hit in results.hits}


def test_the_choice_is_kept_in_the_archive(archive: Archive) -> None:
    folding = Folding(stemming=False, hanja=False)
    with archive.read() as session:
        assert chosen(session) == USUAL
    assert choose(archive, folding)
    assert not choose(archive, folding)
    with Archive.open(archive.path, read_only=True) as other:
        with other.read() as session:
            assert chosen(session) == folding
        with pytest.raises(NotAllowed):
            choose(other, USUAL)
    assert choose(archive, USUAL)
    assert archive.undo_label() is None


def test_words_are_marked_in_the_open_text_as_they_are_found(archive: Archive) -> None:
    choose(archive, Folding(stemming=False))
    with archive.read() as session:
        assert matches("mine", "mines", session) == []
        assert [span.end for span in matches("mine", "mine", session)] == [4]


@pytest.mark.usefixtures("texts")
def test_another_choice_is_served_by_sql_until_the_worker_has_built_the_index_anew(
    archive: Archive,
) -> None:
    ensure_current(archive)
    with Searcher(archive) as searcher:
        assert titles(searcher.search("mine")) == ["mine", "mines"]
        assert searcher.search("mine").notice == ""
        choose(archive, Folding(stemming=False))
        assert not is_current(archive)
        meanwhile = searcher.search("mines")
        assert titles(meanwhile) == ["mines"]
        assert "being built" in meanwhile.notice
        assert meanwhile.behind
        ensure_current(archive)
        assert is_current(archive)
        after = searcher.search("mine")
        assert titles(after) == ["mine"]
        assert after.notice == ""
        assert not after.behind
        add_document(archive, "third\nOne more mine", language="en")
        ensure_current(archive)
        assert titles(searcher.search("mine")) == ["mine", "third"]
        choose(archive, USUAL)
        ensure_current(archive)
        assert titles(searcher.search("mine")) == ["mine", "mines", "third"]


@pytest.mark.usefixtures("texts")
def test_a_choice_made_while_the_index_is_built_anew_counts_in_the_end(archive: Archive) -> None:
    follower = Follower(archive)

    def change_at_once(done: int, _total: int) -> None:
        if done:
            choose(archive, Folding(stemming=False))

    follower.catch_up(change_at_once)
    assert not is_current(archive)
    with Searcher(archive) as searcher:
        assert "being built" in searcher.search("mine").notice
        follower.catch_up()
        assert is_current(archive)
        found = searcher.search("mine")
    assert titles(found) == ["mine"]
    assert found.notice == ""
    follower.close()


@pytest.mark.usefixtures("texts")
def test_an_unknown_word_is_guessed_in_the_words_of_the_archive(
    archive: Archive, find: Find
) -> None:
    choose(archive, Folding(stemming=False))
    assert find("labuor").meant == "labour" or find("labuor").meant == "labor"
    assert find("partty").meant == "party"


def test_the_command_line_changes_the_choice_and_builds_the_index(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Archive.create(tmp_path / "archive") as made:
        add_document(made, "one\nA mine", language="en")
        add_document(made, "many\nThe mines", language="en")
        path = str(made.path)
        assert run(["reindex", path]) == 0
        assert run(["reindex", path, "--stemming", "off"]) == 1  # while it is open for writing
    assert run(["reindex", path, "--stemming", "off", "--hanja", "off"]) == 0
    assert run(["reindex", path, "--hanja", "on"]) == 0
    with Archive.open(Path(path), read_only=True) as archive:
        with archive.read() as session:
            assert chosen(session) == Folding(stemming=False)
        assert is_current(archive)
    capsys.readouterr()
    assert run(["search", path, "mine"]) == 0
    assert "many" not in capsys.readouterr().out
    with pytest.raises(SystemExit):
        run(["reindex", path, "--stemming", "perhaps"])
    with pytest.raises(SystemExit):
        run(["reindex", "--help"])
    assert "labour, labor" in capsys.readouterr().out

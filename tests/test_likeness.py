"""Texts are signed and compared behind the documents; what is found is exact and survives."""

from __future__ import annotations

import random
import sqlite3
from threading import Event

import pytest

from archivist import likeness
from archivist.archive import Archive
from archivist.model.likeness import Level, level_of
from archivist.store import document_fields, look_alikes
from archivist.store.look_alikes import LookAlike
from tests.builders import add_document
from tests.formats import corpus
from tests.tables import rows, tracked

DERIVED = ("distinct_text", "rendition_text", "text_band", "text_pair")
_chance = random.Random(4)
WORDS = ["".join(_chance.choices("aeioutnrs", k=6)) for _ in range(400)]
SIGNS = "".join(chr(_chance.randint(0x4E00, 0x9000)) for _ in range(400))
SYLLABLES = "".join(chr(_chance.randint(0xAC00, 0xD700)) for _ in range(400))


def alike(archive: Archive, document_id: str) -> list[LookAlike]:
    with archive.read() as session:
        return look_alikes.look_alikes(session, document_id)


def derived(archive: Archive) -> list[object]:
    return [rows(archive, table) for table in DERIVED]


@pytest.mark.parametrize("text", [" ".join(WORDS), SIGNS, SYLLABLES], ids=["en", "zh", "ko"])
def test_copies_are_told_by_how_they_are_alike(archive: Archive, text: str) -> None:
    whole = add_document(archive, text, title="Whole")
    same = add_document(archive, text.upper() + "。", title="Same")
    edit = len(text) // 2
    near = add_document(archive, f"{text[:edit]} ed {text[edit + 4 :]}", title="Edited")
    half = add_document(archive, text[: len(text) // 2], title="Half")
    add_document(archive, text[::-1], title="Stranger")
    assert likeness.catch_up(archive) == 5
    assert [(row.title, row.level, row.longer) for row in alike(archive, whole)] == [
        ("Same", Level.SAME_TEXT, False),
        ("Edited", Level.NEAR_DUPLICATE, alike(archive, whole)[1].longer),
        ("Half", Level.PART_OF, False),
    ]
    assert {row.document_id for row in alike(archive, same)} == {whole, near, half}
    assert {row.level for row in alike(archive, half)} == {Level.PART_OF}
    assert all(row.longer and row.containment > 0.97 for row in alike(archive, half))


def test_short_texts_are_alike_only_when_their_words_are_the_same(archive: Archive) -> None:
    short = " ".join(WORDS[:40])
    one = add_document(archive, short, title="One")
    two = add_document(archive, short + "!", title="Two")
    add_document(archive, short + " more", title="Three")
    likeness.catch_up(archive)
    assert [(row.document_id, row.level) for row in alike(archive, one)] == [(two, Level.SAME_TEXT)]


def test_a_second_capture_of_an_address_is_told(archive: Archive) -> None:
    one, two, other = (add_document(archive, f"Text {n}", title=f"T{n}") for n in range(3))
    with archive.change("Addresses") as session:
        document_fields.edit_field(session, one, "url", "https://www.example.org/a/")
        document_fields.edit_field(session, two, "canonical_url", "http://example.org/a")
        document_fields.edit_field(session, other, "url", "https://example.org/b")
    assert [(row.document_id, row.level) for row in alike(archive, one)] == [(two, Level.SAME_URL)]
    with archive.read() as session:
        found = likeness.look_up(session, "Other words", "", "http://www.example.org/a#top")
    assert {row.document_id for row in found} == {one, two}


def test_catching_up_looks_only_at_what_is_new(archive: Archive) -> None:
    add_document(archive, " ".join(WORDS))
    assert likeness.waiting_count(archive) == 1
    assert likeness.catch_up(archive) == 1
    before = derived(archive)
    assert likeness.catch_up(archive) == 0
    assert derived(archive) == before
    add_document(archive, " ".join(WORDS[:390]))
    assert likeness.catch_up(archive) == 1
    assert len(rows(archive, "text_pair")) == 1


def test_what_is_derived_is_no_step_and_outlives_undo(archive: Archive) -> None:
    add_document(archive, " ".join(WORDS), title="Held")
    gone = add_document(archive, " ".join(WORDS[:390]), title="Undone")
    before = tracked(archive)
    likeness.catch_up(archive)
    assert tracked(archive) == before
    archive.undo()
    held = derived(archive)
    archive.redo()
    assert likeness.catch_up(archive) == 0
    assert derived(archive) == held
    assert [row.title for row in alike(archive, gone)] == ["Held"]


def test_thrown_away_it_is_computed_again_to_the_row(archive: Archive) -> None:
    for cut in (400, 390, 200):
        add_document(archive, " ".join(WORDS[:cut]))
    likeness.catch_up(archive)
    before = [rows(archive, "text_band"), rows(archive, "text_pair")]
    connection = sqlite3.connect(archive.file)
    for table in ("text_pair", "text_band", "rendition_text", "distinct_text"):
        connection.execute(f"DELETE FROM {table}")
    connection.commit()
    connection.close()
    assert likeness.catch_up(archive) == 3
    after = [rows(archive, "text_band"), rows(archive, "text_pair")]
    assert [len(table) for table in after] == [len(table) for table in before]


@pytest.mark.parametrize("writes", range(5))
def test_a_run_cut_off_at_any_write_is_taken_up(
    archive: Archive, writes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [add_document(archive, " ".join(WORDS[:cut])) for cut in (400, 390, 380)]
    monkeypatch.setattr(likeness, "_ROWS_A_WRITE", 60)
    record, left = archive.record, writes

    def cut_off():  # type: ignore[no-untyped-def]
        nonlocal left
        left -= 1
        if left < 0:
            raise KeyboardInterrupt
        return record()

    with monkeypatch.context() as patched:
        patched.setattr(archive, "record", cut_off)
        with pytest.raises(KeyboardInterrupt):
            likeness.catch_up(archive)
    likeness.catch_up(archive)
    assert likeness.waiting_count(archive) == 0
    assert [len(alike(archive, key)) for key in ids] == [2, 2, 2]


def test_a_cancelled_run_keeps_the_archive_whole(archive: Archive) -> None:
    add_document(archive, " ".join(WORDS))
    stop = Event()
    stop.set()
    assert likeness.catch_up(archive, cancelled=stop) == 0
    assert likeness.waiting_count(archive) == 1


def test_progress_ends_at_the_number_of_texts(archive: Archive) -> None:
    for cut in (400, 300):
        add_document(archive, " ".join(WORDS[:cut]))
    heard: list[tuple[int, int, str]] = []
    likeness.catch_up(archive, lambda *news: heard.append(news))
    assert heard[-1] == (2, 2, "")
    assert [done for done, _, _ in heard] == sorted(done for done, _, _ in heard)


def test_a_text_is_looked_up_before_it_is_added(archive: Archive) -> None:
    held = add_document(archive, " ".join(WORDS), title="Held")
    likeness.catch_up(archive)
    with archive.read() as session:
        (same,) = likeness.look_up(session, " ".join(WORDS).upper())
        (part,) = likeness.look_up(session, " ".join(WORDS[100:250]))
        assert likeness.look_up(session, " ".join(reversed(WORDS))) == []
        assert likeness.look_up(session, "") == []
    assert (same.document_id, same.level) == (held, Level.SAME_TEXT)
    assert (part.level, part.longer) == (Level.PART_OF, True)


def test_many_copies_of_a_page_stay_cheap(archive: Archive) -> None:
    """A page that changes a little each day: every copy is compared with a bounded number."""
    for day in range(60):
        add_document(archive, f"day{day} " + " ".join(WORDS[:120]), title=f"Day {day}")
    likeness.catch_up(archive)
    assert 59 * 15 < len(rows(archive, "text_pair")) <= 60 * 30


@pytest.mark.parametrize(
    ("jaccard", "contained", "runs", "others", "level"),
    [
        (1.0, 1.0, 100, 100, Level.NEAR_DUPLICATE),
        (0.5, 0.7, 100, 110, Level.NEAR_DUPLICATE),
        (0.5, 1.0, 50, 100, Level.PART_OF),
        (0.7, 1.0, 70, 100, Level.NEAR_DUPLICATE),
        (0.1, 0.8, 10, 100, Level.PART_OF),
        (0.49, 0.79, 100, 130, None),
    ],
)
def test_levels(jaccard: float, contained: float, runs: int, others: int, level: Level) -> None:
    assert level_of(jaccard, contained, runs, others) == level
    assert level_of(jaccard, contained, others, runs) == level


def test_reprints_of_real_articles_are_found(archive: Archive) -> None:
    entries = {entry["id"]: entry for entry in corpus.entries("neardup", "html")}
    copies = [entry for entry in entries.values() if entry["format"] == "neardup"]
    sources = {entry["expected"]["near_duplicate_of"] for entry in copies}
    for key in sources:
        add_document(archive, corpus.truth(entries[key]), title=key)
    likeness.catch_up(archive)
    missed = []
    for entry in copies:
        with archive.read() as session:
            found = likeness.look_up(session, corpus.content(entry).decode())
        if [row.title for row in found] != [entry["expected"]["near_duplicate_of"]]:
            missed.append(corpus.name(entry))
    assert missed == []

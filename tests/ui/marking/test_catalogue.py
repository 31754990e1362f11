"""Records and codes are found by any of their names, and stay fresh."""

from __future__ import annotations

import pytest

from archivist.archive import Archive
from archivist.store import authority, codebook
from archivist.ui.marking.catalogue import Catalogue, key_of


@pytest.fixture
def takaichi(archive: Archive) -> str:
    with archive.change("Fill") as session:
        record = authority.create(session, "person", "Takaichi Sanae", language="en")
        authority.add_form(session, record.id, "高市早苗", language="ja")
        authority.add_form(session, record.id, "다카이치 사나에", language="ko")
        authority.create(session, "person", "Ōhira Masayoshi")
        authority.create(session, "person", "Lee Jae Myung")
        authority.create(session, "place", "Takashima")
        codebook.create(session, "Takeover")
        return record.id


def _found(catalogue: Catalogue, typed: str, *kinds: str) -> list[str]:
    return [match.entry.heading for match in catalogue.matches(typed, kinds or ("person",))]


@pytest.mark.parametrize("typed", ["高市", "TAKA", "sanae", "다카이치사나에", "sa taka", "早苗"])
def test_any_form_in_any_script_finds_the_record(
    archive: Archive, takaichi: str, typed: str
) -> None:
    assert _found(Catalogue(archive), typed) == ["Takaichi Sanae"]


def test_accents_need_not_be_typed(archive: Archive, takaichi: str) -> None:
    assert _found(Catalogue(archive), "ohira") == ["Ōhira Masayoshi"]
    assert key_of("ガール") != key_of("カール")


def test_only_the_kinds_asked_for_are_found(archive: Archive, takaichi: str) -> None:
    assert _found(Catalogue(archive), "taka", "place") == ["Takashima"]
    assert _found(Catalogue(archive), "take", "code", "place") == ["Takeover"]


def test_the_name_that_fits_is_told(archive: Archive, takaichi: str) -> None:
    match = Catalogue(archive).matches("高市早苗", ("person",))[0]
    assert (match.name, match.rank) == ("高市早苗", 0)


def test_names_that_stand_in_a_passage_are_found_at_word_ends_only(
    archive: Archive, takaichi: str
) -> None:
    catalogue = Catalogue(archive)
    inside = catalogue.named_in("Prime Minister Takaichi Sanae and Fleeing Lee", ("person",))
    assert [match.entry.heading for match in inside] == ["Takaichi Sanae"]
    inside = catalogue.named_in("内閣総理大臣高市早苗は", ("person",))
    assert [match.entry.heading for match in inside] == ["Takaichi Sanae"]


def test_changes_are_followed(archive: Archive, takaichi: str) -> None:
    catalogue = Catalogue(archive)
    catalogue.load()
    archive.subscribe(catalogue.refresh)
    with archive.change("Add name") as session:
        authority.add_form(session, takaichi, "高市総理")
    assert _found(catalogue, "総理") == ["Takaichi Sanae"]
    archive.undo()
    assert _found(catalogue, "総理") == []
    with archive.change("Delete") as session:
        authority.delete(session, takaichi)
        codebook.create(session, "Apology", shortcut="7")
    assert catalogue.entry(takaichi) is None
    kind, target_id = catalogue.shortcut_target("7") or ("", "")
    assert kind == "code"
    assert catalogue.entry(target_id).heading == "Apology"  # type: ignore[union-attr]

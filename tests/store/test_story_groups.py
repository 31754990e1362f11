"""Stories: what is offered, grouped, taken apart and refused; each is a step that undo knows."""

from __future__ import annotations

import random

import pytest
from sqlmodel import select

from archivist import likeness
from archivist.archive import Archive
from archivist.errors import NotAllowed, NotFound
from archivist.model.likeness import Level, StoryGroup
from archivist.store import documents, story_groups, story_suggestions
from tests.builders import add_document
from tests.tables import tracked

_chance = random.Random(8)
WIRE = " ".join("".join(_chance.choices("aeioutnrs", k=6)) for _ in range(300))
OTHER = " ".join("".join(_chance.choices("aeioutnrs", k=6)) for _ in range(300))


@pytest.fixture
def copies(archive: Archive) -> list[str]:
    """A wire story in three outlets: as it came, in capitals, and cut; the second is earliest."""
    words = WIRE.split()
    made = [
        add_document(archive, WIRE, title="Wire", publisher="Kyodo", date="2026-01-14"),
        add_document(archive, WIRE.upper(), title="First", publisher="Yonhap", date="2026-01-13"),
        add_document(archive, " ".join(words[:260]), title="Cut", publisher="朝日新聞", date=""),
        add_document(archive, OTHER, title="Another story"),
    ]
    likeness.catch_up(archive)
    return made


def offered(archive: Archive) -> list[story_suggestions.Suggestion]:
    with archive.read() as session:
        return story_suggestions.suggestions(session)


def groups(archive: Archive) -> list[tuple[str, ...]]:
    with archive.read() as session:
        return list(story_groups.groups(session).values())


def grouped(archive: Archive, ids: list[str]) -> str:
    with archive.change("Group as one story") as session:
        return story_groups.group(session, ids)


def test_likeness_alone_groups_nothing(archive: Archive, copies: list[str]) -> None:
    (found,) = offered(archive)
    assert found.document_ids == (copies[1], copies[0], copies[2])
    assert found.level == Level.NEAR_DUPLICATE
    assert groups(archive) == []


def test_the_earliest_stands_for_a_story(archive: Archive, copies: list[str]) -> None:
    made = grouped(archive, copies[:3])
    with archive.read() as session:
        assert story_groups.representative(session, made) == copies[1]
        assert [row.publisher for row in story_groups.members(session, made)] == [
            "Yonhap",
            "Kyodo",
            "朝日新聞",
        ]
        assert story_groups.group_of(session, copies[0]) == made
        assert story_groups.group_of(session, copies[3]) is None
        assert story_groups.story_of(session) == dict.fromkeys(copies[:3], made)
    assert offered(archive) == []


def test_grouping_is_undone_and_done_again_row_for_row(archive: Archive, copies: list[str]) -> None:
    before = tracked(archive)
    grouped(archive, copies[:3])
    after = tracked(archive)
    archive.undo()
    assert tracked(archive) == before
    assert len(offered(archive)) == 1
    archive.redo()
    assert tracked(archive) == after


def test_stories_that_share_a_document_become_one(archive: Archive, copies: list[str]) -> None:
    more = [add_document(archive, f"Short text {number}") for number in range(2)]
    first = grouped(archive, copies[:2])
    grouped(archive, [copies[2], more[0]])
    assert grouped(archive, [copies[1], copies[2], more[1]]) == first
    assert [set(held) for held in groups(archive)] == [{*copies[:3], *more}]
    archive.undo()
    assert {frozenset(held) for held in groups(archive)} == {
        frozenset(copies[:2]),
        frozenset([copies[2], more[0]]),
    }


def test_a_story_left_with_one_document_ends(archive: Archive, copies: list[str]) -> None:
    grouped(archive, copies[:2])
    with archive.change("Take out") as session:
        story_groups.take_out(session, [copies[0]])
    assert groups(archive) == []
    with archive.read() as session:
        assert session.exec(select(StoryGroup)).all() == []


def test_a_story_is_taken_apart(archive: Archive, copies: list[str]) -> None:
    made = grouped(archive, copies[:3])
    with archive.change("Ungroup") as session:
        story_groups.ungroup(session, made)
    assert groups(archive) == []
    with pytest.raises(NotFound), archive.change("Again") as session:
        story_groups.ungroup(session, made)


def test_what_was_refused_is_not_offered_again(archive: Archive, copies: list[str]) -> None:
    with archive.change("Not the same") as session:
        story_groups.refuse(session, copies[:3])
    assert offered(archive) == []
    newcomer = add_document(archive, WIRE + " Added.", title="Newcomer", date="2026-02-01")
    likeness.catch_up(archive)
    (found,) = offered(archive)
    assert newcomer in found.document_ids
    archive.undo()
    archive.undo()
    assert set(offered(archive)[0].document_ids) == set(copies[:3])


def test_a_refusal_of_two_leaves_the_rest_together(archive: Archive, copies: list[str]) -> None:
    with archive.change("Not the same") as session:
        story_groups.refuse(session, [copies[0], copies[2]])
        story_groups.refuse(session, [copies[1], copies[2]])
    (found,) = offered(archive)
    assert set(found.document_ids) == set(copies[:2])
    assert found.level == Level.SAME_TEXT


def test_a_newcomer_is_offered_to_the_story_it_belongs_to(
    archive: Archive, copies: list[str]
) -> None:
    made = grouped(archive, copies[:3])
    newcomer = add_document(archive, WIRE.title(), publisher="Jiji", date="2026-03-01")
    likeness.catch_up(archive)
    (found,) = offered(archive)
    assert newcomer in found.document_ids
    assert grouped(archive, list(found.document_ids)) == made


def test_identical_texts_are_found_apart_from_the_others(
    archive: Archive, copies: list[str]
) -> None:
    with archive.read() as session:
        assert [set(held) for held in story_suggestions.identical(session)] == [set(copies[:2])]
    grouped(archive, copies[:2])
    with archive.read() as session:
        assert story_suggestions.identical(session) == []


def test_a_list_shows_each_story_once_at_its_earliest_document(
    archive: Archive, copies: list[str]
) -> None:
    grouped(archive, copies[:3])
    with archive.read() as session:
        shown = story_groups.once(session, copies)
        assert shown == ([copies[1], copies[3]], {copies[1]: 2})
        assert story_groups.once(session, [copies[2], copies[0]]) == ([copies[0]], {copies[0]: 1})
        assert story_groups.once(session, []) == ([], {})


def test_a_deleted_document_leaves_its_story_and_comes_back(
    archive: Archive, copies: list[str]
) -> None:
    grouped(archive, copies[:2])
    with archive.change("Delete") as session:
        documents.delete_documents(session, [copies[0]])
    assert groups(archive) == []
    with archive.read() as session:
        assert story_groups.group_of(session, copies[1]) is None
    archive.undo()
    assert [set(held) for held in groups(archive)] == [set(copies[:2])]


@pytest.mark.parametrize("act", [story_groups.group, story_groups.refuse])
def test_one_document_is_no_story(archive: Archive, copies: list[str], act) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(NotAllowed), archive.change("x") as session:
        act(session, [copies[0], copies[0]])
    with pytest.raises(NotFound), archive.change("x") as session:
        act(session, [copies[0], "absent"])


def test_texts_without_words_are_never_offered(archive: Archive) -> None:
    for text in ("…", "—", "\n"):
        add_document(archive, text, title=text)
    likeness.catch_up(archive)
    assert offered(archive) == []


def test_a_quoted_part_does_not_tie_the_articles_that_quote_it(archive: Archive) -> None:
    quoted = WIRE.split()[:110]
    words = [OTHER.split(), OTHER[::-1].split()]
    ids = [
        add_document(archive, " ".join([*words[0][:150], *quoted]), title="One"),
        add_document(archive, " ".join([*words[1][:170], *quoted]), title="Two"),
        add_document(archive, " ".join(quoted), title="Quoted"),
    ]
    likeness.catch_up(archive)
    assert [set(held.document_ids) for held in offered(archive)] == [{ids[0], ids[2]}]

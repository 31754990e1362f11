"""Passages found are gathered with how they stand, and marked as one step."""

from threading import Event

import pytest
from sqlmodel import Session

from archivist.archive import Archive
from archivist.errors import NotAllowed
from archivist.model.annotation import Body
from archivist.model.rendition import Span
from archivist.search.places import gather, mark_all, passage_lines
from archivist.search.search import Cancelled
from archivist.store import annotations, authority, codebook, passage_rows
from tests.builders import add_document

ENGLISH = "Nara summit\nTakaichi Sanae met Lee. Takaichi said 𠮷 mine."
JAPANESE = "奈良で会談\n高市早苗首相は語った。高市首相も。"
KOREAN = "나라 회담\n다카이치 사나에 총리는 말했다."
NAMES = ("Takaichi Sanae", "高市早苗", "다카이치 사나에")


def quiet(_done: int, _total: int, _name: str = "") -> None:
    """Progress nobody looks at."""


@pytest.fixture
def ids(archive: Archive) -> list[str]:
    texts = {"en": ENGLISH, "ja": JAPANESE, "ko": KOREAN}
    return [add_document(archive, text, language=key) for key, text in texts.items()]


@pytest.fixture
def person(archive: Archive) -> str:
    with archive.change("Person") as session:
        record = authority.create(session, "person", NAMES[0])
        for name in NAMES[1:]:
            authority.add_form(session, record.id, name)
    return record.id


def marked(archive: Archive) -> list[str]:
    with archive.read() as session:
        return [held.exact for held in passage_rows.passages(session)]


def test_a_record_is_found_and_marked_under_its_names_in_all_scripts(
    archive: Archive, ids: list[str], person: str
) -> None:
    gathered = gather(archive, 'person:"Takaichi Sanae"', ids, quiet, Event(), target_id=person)
    lines = [candidate.line for candidate in gathered.candidates]
    assert sorted(line.found for line in lines) == sorted(NAMES)
    assert not gathered.capped
    label = "Mark 3 passages"
    count = mark_all(
        archive, lines, lambda _s: annotations.identifying(person), quiet, Event(), label=label
    )
    assert count == 3
    assert sorted(marked(archive)) == sorted(NAMES)
    assert archive.undo_label() == label
    again = gather(archive, 'person:"Takaichi Sanae"', ids, quiet, Event(), target_id=person)
    assert {candidate.standing for candidate in again.candidates} == {"marked"}
    near = gather(archive, "Takaichi 高市", ids, quiet, Event(), target_id=person)
    assert [candidate.standing for candidate in near.candidates] == ["overlaps", ""] * 2
    archive.undo()
    assert marked(archive) == []


def test_a_part_of_a_text_and_a_number_may_limit_what_is_gathered(
    archive: Archive, ids: list[str]
) -> None:
    second = ENGLISH.rindex("Takaichi")
    part = {ids[0]: [Span(second - 3, second + 30)]}
    gathered = gather(archive, "Takaichi", ids[:1], quiet, Event(), within=part)
    assert [candidate.line.span.start for candidate in gathered.candidates] == [second]
    few = gather(archive, "Takaichi OR 高市", ids, quiet, Event(), most=2)
    assert (len(few.candidates), few.capped, few.silent) == (2, True, 0)
    assert gather(archive, "Takaichi", ids, quiet, Event()).silent == 2


def test_what_is_cancelled_or_refused_leaves_nothing(archive: Archive, ids: list[str]) -> None:
    lines = [c.line for c in gather(archive, "Takaichi", ids, quiet, Event()).candidates]
    stop = Event()

    def find(session: Session) -> Body:
        stop.set()
        return annotations.tagging(codebook.find_or_create(session, "Talks").id)

    with pytest.raises(Cancelled):
        mark_all(archive, lines, find, quiet, stop, label="Mark")
    wrong = lines[1]._replace(found="another word")
    with pytest.raises(NotAllowed):
        mark_all(archive, [lines[0], wrong], find, quiet, Event(), label="Mark")
    with pytest.raises(Cancelled):
        gather(archive, "Takaichi", ids, quiet, stop)
    assert marked(archive) == []
    with archive.read() as session:
        assert codebook.rows(session) == []


def test_marked_passages_are_lines_too(archive: Archive, ids: list[str]) -> None:
    at = ENGLISH.index("Lee")
    with archive.change("Note") as session:
        note = annotations.annotate(
            session, ids[0], Span(at, at + 3), annotations.commenting("Who?")
        )
    (line,) = passage_lines(archive, [note.id, "gone"])
    assert (line.found, line.left[-4:], line.right[0]) == ("Lee", "met ", ".")
    assert ENGLISH[slice(*line.span)] == "Lee"

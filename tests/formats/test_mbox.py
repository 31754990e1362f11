"""Mailboxes: every message once, whole, and none held beside another."""

from pathlib import Path

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats import from_mbox
from archivist.formats.from_mbox import parts_of_mbox
from tests.formats.corpus import content, entries
from tests.formats.parts import members, opened, until_fault

POSTMARK = b"From a@b.c Mon Jan 12 10:00:00 2026\n"


def bodies(folder: Path, data: bytes) -> list[bytes]:
    return [one.data for one in members(opened(parts_of_mbox, folder, "a.mbox", data))]


def test_messages_are_numbered_and_whole(tmp_path: Path) -> None:
    data = POSTMARK + b"Subject: a\n\nOne\n\n" + POSTMARK + b"Subject: b\n\nTwo\n"
    found = members(opened(parts_of_mbox, tmp_path, "a.mbox", data))
    assert [(one.path, one.name) for one in found] == [
        ("1", "message-1.eml"),
        ("2", "message-2.eml"),
    ]
    assert [one.data for one in found] == [b"Subject: a\n\nOne\n", b"Subject: b\n\nTwo\n"]


def test_escaped_lines_lose_one_sign(tmp_path: Path) -> None:
    data = POSTMARK + b"Subject: a\n\n>From Nara\n>>From afar\n> From x\n"
    assert bodies(tmp_path, data) == [b"Subject: a\n\nFrom Nara\n>From afar\n> From x\n"]


def test_a_sentence_that_begins_with_from_starts_no_message(tmp_path: Path) -> None:
    data = POSTMARK + b"Subject: a\n\nWords.\n\nFrom Nara we went on to Kyoto.\nFrom there home.\n"
    assert len(bodies(tmp_path, data)) == 1


def test_line_ends_of_windows_are_understood(tmp_path: Path) -> None:
    data = (POSTMARK + b"Subject: a\n\nOne\n\n").replace(b"\n", b"\r\n") * 3
    assert len(bodies(tmp_path, data)) == 3


@pytest.mark.parametrize("piece", [7, 64, 1000])
def test_where_the_pieces_are_cut_makes_no_difference(
    tmp_path: Path, piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = b"".join(
        POSTMARK + b"Subject: %d\n\n" % number + b"words\n" * number + b"\n" for number in range(40)
    )
    whole = bodies(tmp_path, data)
    monkeypatch.setattr(from_mbox, "_PIECE", piece)
    assert bodies(tmp_path, data) == whole
    assert len(whole) == 40


def test_a_message_too_large_to_hold_costs_only_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(from_mbox, "MAIL_BYTES", 3 << 20)
    small = POSTMARK + b"Subject: a\n\nOne\n\n"
    data = small + POSTMARK + b"Subject: big\n\n" + b"words\n" * 900_000 + b"\n" + small
    came, told = until_fault(parts_of_mbox, tmp_path, "a.mbox", data)
    assert [one.path for one in members(came)] == ["1", "3"]
    assert told.startswith("1 of its messages")


def test_what_is_no_mailbox_says_so(tmp_path: Path) -> None:
    with pytest.raises(ExtractionFailed, match="no message"):
        bodies(tmp_path, b"words without end\n" * 100)


def test_the_mailboxes_of_the_corpus_give_all_their_messages(tmp_path: Path) -> None:
    for entry in entries("mbox"):
        assert len(bodies(tmp_path, content(entry))) == entry["expected"]["messages"]

"""Bytes are kept ahead of those that are read, in order, and no longer than anybody asks."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Event

from archivist.accession.keeping import Keeper
from archivist.accession.piece import Piece
from archivist.archive import Archive


def pieces(folder: Path, number: int) -> list[Piece]:
    folder.mkdir()
    files = [folder / f"{n}.txt" for n in range(number)]
    for n, file in enumerate(files):
        file.write_text(f"The words of story {n % 7}.", "utf-8")
    return [Piece(str(file), file.name, file, place=n) for n, file in enumerate(files)]


def test_files_come_in_their_order_each_kept_or_with_a_reason(
    archive: Archive, tmp_path: Path
) -> None:
    wanted = pieces(tmp_path / "in", 40)
    (tmp_path / "in" / "5.txt").unlink()
    keeper = Keeper(archive, wanted, 40)
    assert len(keeper) == 40
    found = [keeper.next(Event()) for _ in range(40)]
    came = [piece for piece in found if piece is not None]
    assert [piece.place for piece in came] == list(range(40))
    assert [piece.place for piece in came if piece.kept is None] == [5]
    assert came[5].error == "there is no such file."
    assert keeper.stop() == []
    held = [file for file in archive.originals.rglob("*.txt") if file.is_file()]
    assert len(held) == 7


def test_what_nobody_asks_for_any_more_is_not_copied_to_its_end(
    archive: Archive, tmp_path: Path
) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(480 << 20)
    wanted = [Piece(f"{n}", f"{n}.txt", large, place=n) for n in range(8)]
    small = pieces(tmp_path / "in", 1)
    keeper = Keeper(archive, [*small, *wanted], 9)
    first = keeper.next(Event())
    assert first is not None
    assert first.kept is not None
    stopped = Event()
    stopped.set()
    begun = time.monotonic()
    assert keeper.next(stopped) is None
    left = keeper.stop()
    assert [piece.kept for piece in left] == [None] * 8
    assert time.monotonic() - begun < 5
    assert not list(archive.originals.glob(".incoming-*"))

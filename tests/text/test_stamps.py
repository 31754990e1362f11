"""The moments that programs write are read as the writer's day."""

import pytest

from archivist.text.stamps import day_of_stamp


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Tue, 13 Jan 2026 01:30:00 +0900", "2026-01-13"),
        ("13 Jan 26 23:59 GMT", "2026-01-13"),
        ("2026-01-13T23:30:00-05:00", "2026-01-13"),
        ("2026-01-13 10:00", "2026-01-13"),
        ("2026-01-13", "2026-01-13"),
        ("2026-01", "2026-01"),
        ("2026-02-30T00:00:00Z", ""),
        ("Tue, 99 Jan 2026 01:30:00 +0900", ""),
        ("yesterday", ""),
        ("", ""),
        ("x" * 10_000, ""),
    ],
)
def test_a_stamp_gives_a_day_or_nothing(written: str, day: str) -> None:
    assert day_of_stamp(written) == day

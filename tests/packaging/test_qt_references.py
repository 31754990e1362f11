"""A guard against PySide6 6.12.0, which takes a reference to None with each call."""

from __future__ import annotations

import sys

from PySide6.QtCore import QPointF


def test_calls_into_qt_keep_the_references_to_none() -> None:
    # Where None is immortal (Python 3.12 and newer) the count stands still by itself.
    point = QPointF()
    before = sys.getrefcount(None)
    for _ in range(1000):
        point.setX(1.0)
    lost = before - sys.getrefcount(None)
    assert lost <= 100, f"1000 calls lost {lost} references to None: Python will abort before long"

"""Libraries that may need the square of what they read are given up in time."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import TypeVar

Result = TypeVar("Result")
_AGAIN = 0.5  # seconds after which it is raised once more, should a library have swallowed it


class OutOfTime(BaseException):
    """Not an Exception: libraries catch those, and go on."""


def within(seconds: float, call: Callable[[], Result]) -> Result | None:
    """What `call` gives, or None once it has computed for so long.

    Only in the main thread, where the children read, and not on Windows, which cannot interrupt;
    there the bound of the whole file holds alone.
    """
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        return call()
    before = signal.signal(signal.SIGVTALRM, _interrupt)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN)
        return call()
    except OutOfTime:
        return None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise OutOfTime

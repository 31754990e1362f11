"""The moments that programs write, as the day it was where they were written."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_tz

_ISO = re.compile(r"\s*([12]\d{3})-(\d{2})(?:-(\d{2}))?(?=[T\s]|\Z)")


def day_of_stamp(written: str) -> str:
    """The day (or month) in an RFC 5322 or ISO 8601 stamp as EDTF; "" when it is neither.

    The day is that of the writer's clock: 1 o'clock in Tokyo is not turned into yesterday.
    """
    written = written[:200]
    iso = _ISO.match(written)
    if iso:
        year, month, day = int(iso[1]), int(iso[2]), int(iso[3] or 1)
    else:
        try:
            parts = parsedate_tz(written)
        except (ValueError, TypeError, IndexError, OverflowError):
            parts = None
        if parts is None:
            return ""
        year, month, day = parts[:3]
    try:
        found = date(year, month, day)
    except (ValueError, OverflowError):
        return ""
    if not 1000 <= year <= 2999:
        return ""
    return f"{found:%Y-%m}" if iso and not iso[3] else found.isoformat()

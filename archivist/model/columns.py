"""Column kinds every table shares: ids, UTC times, names folded for look-up."""

from __future__ import annotations

import unicodedata
import uuid
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect
from sqlalchemy.types import TypeDecorator


def new_id() -> str:
    """A fresh UUID as text; stable in exports, across undo and when archives merge."""
    return str(uuid.uuid4())


def now() -> datetime:
    """The present moment, UTC."""
    return datetime.now(UTC)


def fold(name: str) -> str:
    """`name` as it is compared: NFKC, case folded, blanks collapsed."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC; refuses a time without a zone instead of guessing one."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)

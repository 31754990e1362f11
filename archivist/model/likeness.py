"""Which texts are alike (derived, outside the change log) and what was made of it (undoable)."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field, SQLModel

from archivist.model.columns import UtcDateTime, new_id, now

ENOUGH_COMMON = 0.5
ENOUGH_CONTAINED = 0.8


class Level(StrEnum):
    """How two documents are alike, the closest first.

    The same words; mostly the same words; one stands in the other; one address, other words.
    """

    SAME_TEXT = "same-text"
    NEAR_DUPLICATE = "near-duplicate"
    PART_OF = "part-of"
    SAME_URL = "same-url"


class DistinctText(SQLModel, table=True):
    """The words of one rendition or of several, whatever their punctuation, counted once.

    `text_key` stands for the words; `rendition_id` is a rendition to read them in. `runs` counts
    the different runs of five words, 0 in a text too short to be compared by them; `minima` is its
    signature, 128 numbers of 16 bits. `compared` says that its bands and pairs are written. All of
    it can be computed again.
    """

    __tablename__ = "distinct_text"

    number: int | None = Field(default=None, primary_key=True)
    text_key: int = Field(sa_type=BigInteger, unique=True)
    rendition_id: str = Field(foreign_key="rendition.id")
    runs: int
    minima: bytes
    compared: bool = Field(index=True)


class RenditionText(SQLModel, table=True):
    """Which words a rendition holds; no number where it holds none."""

    __tablename__ = "rendition_text"

    rendition_id: str = Field(primary_key=True, foreign_key="rendition.id")
    text_number: int | None = Field(default=None, foreign_key="distinct_text.number", index=True)


class TextBand(SQLModel, table=True):
    """One of the 42 keys of a text; texts that are alike share one at the same `band`."""

    __tablename__ = "text_band"
    __table_args__ = {"sqlite_with_rowid": False}

    band: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    key: int = Field(primary_key=True)
    text_number: int = Field(primary_key=True)


class TextPair(SQLModel, table=True):
    """Two texts that were compared and found alike; `low` < `high` are their numbers.

    `jaccard` is the share of common runs in all, `containment` in those of the shorter text.
    """

    __tablename__ = "text_pair"
    __table_args__ = {"sqlite_with_rowid": False}

    low: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    high: int = Field(primary_key=True, index=True)
    jaccard: float
    containment: float


class StoryGroup(SQLModel, table=True):
    """Documents that tell one story in one text: wire copy printed by several outlets."""

    __tablename__ = "story_group"

    id: str = Field(default_factory=new_id, primary_key=True)
    created_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)


class StoryMember(SQLModel, table=True):
    """A document's place in a story group; a document stands in one at most."""

    __tablename__ = "story_member"
    __table_args__ = (UniqueConstraint("document_id"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    group_id: str = Field(foreign_key="story_group.id", ondelete="CASCADE", index=True)
    document_id: str = Field(foreign_key="document.id", ondelete="CASCADE")


class StoryRefusal(SQLModel, table=True):
    """A document that a person judged, with the others of one `verdict_id`, no single story."""

    __tablename__ = "story_refusal"

    id: str = Field(default_factory=new_id, primary_key=True)
    verdict_id: str = Field(index=True)
    document_id: str = Field(foreign_key="document.id", ondelete="CASCADE", index=True)


def level_of(jaccard: float, containment: float, runs: int, other_runs: int) -> Level | None:
    """How two texts are alike that have these measures; None when they are not.

    A text that stands in one half as long again is a part of it, however much they share.
    """
    fewer, more = sorted((runs, other_runs))
    if containment >= ENOUGH_CONTAINED and (jaccard < ENOUGH_COMMON or 3 * fewer <= 2 * more):
        return Level.PART_OF
    return Level.NEAR_DUPLICATE if jaccard >= ENOUGH_COMMON else None

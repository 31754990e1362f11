"""The researcher's codes: a tree of labels with colour, definition and shortcut."""

from __future__ import annotations

from sqlmodel import Field, SQLModel

from archivist.model.columns import new_id


class Code(SQLModel, table=True):
    """A label of the researcher's own; `colour` is #rrggbb, `shortcut` one key or empty.

    Names are unique in the whole codebook after folding, so that a name typed finds one code.
    """

    id: str = Field(default_factory=new_id, primary_key=True)
    parent_id: str | None = Field(
        default=None, foreign_key="code.id", ondelete="CASCADE", index=True
    )
    name: str
    name_fold: str = Field(unique=True)
    colour: str
    definition: str = ""
    shortcut: str = ""
    position: int = 0

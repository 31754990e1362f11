"""Saved searches keep all that was asked"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("saved_query", sa.Column("asked", sa.String(), nullable=False, server_default=""))

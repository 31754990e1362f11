"""Texts that are alike, and story groups"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "distinct_text",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text_key", sa.BigInteger(), nullable=False),
        sa.Column("rendition_id", sa.String(), nullable=False),
        sa.Column("runs", sa.Integer(), nullable=False),
        sa.Column("minima", sa.LargeBinary(), nullable=False),
        sa.Column("compared", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["rendition_id"],
            ["rendition.id"],
        ),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("text_key"),
    )
    op.create_index("ix_distinct_text_compared", "distinct_text", ["compared"], unique=False)

    op.create_table(
        "rendition_text",
        sa.Column("rendition_id", sa.String(), nullable=False),
        sa.Column("text_number", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["rendition_id"],
            ["rendition.id"],
        ),
        sa.ForeignKeyConstraint(
            ["text_number"],
            ["distinct_text.number"],
        ),
        sa.PrimaryKeyConstraint("rendition_id"),
    )
    op.create_index("ix_rendition_text_text_number", "rendition_text", ["text_number"])

    op.create_table(
        "text_band",
        sa.Column("band", sa.Integer(), nullable=False),
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("text_number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("band", "key", "text_number"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "text_pair",
        sa.Column("low", sa.Integer(), nullable=False),
        sa.Column("high", sa.Integer(), nullable=False),
        sa.Column("jaccard", sa.Float(), nullable=False),
        sa.Column("containment", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("low", "high"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_text_pair_high", "text_pair", ["high"], unique=False)

    op.create_table(
        "story_group",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "story_member",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("group_id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["story_group.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("document_id"),
    )
    op.create_index("ix_story_member_group_id", "story_member", ["group_id"], unique=False)

    op.create_table(
        "story_refusal",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("verdict_id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_story_refusal_verdict_id", "story_refusal", ["verdict_id"], unique=False)
    op.create_index("ix_story_refusal_document_id", "story_refusal", ["document_id"], unique=False)

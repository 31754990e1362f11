"""Several documents and renditions from one original, originals inside others, staged files"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("rendition", sa.Column("part", sa.String(), nullable=False, server_default=""))
    op.create_index("ix_document_url", "document", ["url", "id"])
    op.create_index("ix_document_canonical_url", "document", ["canonical_url", "id"])
    op.create_table(
        "document_rendition",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("rendition_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["rendition_id"], ["rendition.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("document_id", "rendition_id"),
    )
    op.create_index("ix_document_rendition_document_id", "document_rendition", ["document_id"])
    op.create_index("ix_document_rendition_rendition_id", "document_rendition", ["rendition_id"])
    op.create_table(
        "containment",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("parent_id", sa.String(), nullable=False),
        sa.Column("original_id", sa.String(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["parent_id"], ["original.id"]),
        sa.ForeignKeyConstraint(["original_id"], ["original.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_containment_parent_id", "containment", ["parent_id"])
    op.create_index("ix_containment_original_id", "containment", ["original_id"])
    _create_staged_item()


def _create_staged_item() -> None:
    words = (
        "path", "name", "member", "parent_sha256", "sha256", "extension", "state", "title",
        "creators", "date", "publisher", "language", "media_type", "warnings", "error",
        "similar", "similar_id", "extract", "edits", "options",
    )  # fmt: skip
    op.create_table(
        "staged_item",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("accession_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("byte_size", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in words),
        sa.Column("staged_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["accession_id"], ["accession.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    for name in ("accession_id", "sha256", "state"):
        op.create_index(f"ix_staged_item_{name}", "staged_item", [name])

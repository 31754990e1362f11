"""Alembic's entry: migrates on the connection that `store.migrate` hands it."""

from alembic import context
from sqlmodel import SQLModel

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    transactional_ddl=False,
    compare_type=False,
)
context.run_migrations()

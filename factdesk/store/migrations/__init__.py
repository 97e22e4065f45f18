"""Alembic revisions of the project schema, one module a version; run in-process by store.upgrading."""

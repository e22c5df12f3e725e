"""A picture's size, a website and a time zone of a person."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("users", sa.Column("avatar_size", sa.Integer(), nullable=True))
    op.add_column("users", sa.Column("website_url", sa.String(), nullable=True))
    op.add_column("users", sa.Column("time_zone", sa.String(), nullable=True))


def downgrade() -> None:
    for name in ("time_zone", "website_url", "avatar_size"):
        op.drop_column("users", name)

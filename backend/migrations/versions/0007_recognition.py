"""What became of reading the pictures of a scan."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cvs", sa.Column("recognition", sa.String(), server_default="none", nullable=False))
    op.add_column("cvs", sa.Column("recognition_attempts", sa.Integer(), server_default="0", nullable=False))
    op.add_column("cvs", sa.Column("recognition_confidence", sa.Integer(), nullable=True))
    op.add_column("cvs", sa.Column("recognition_failure", sa.String(), nullable=True))
    op.create_index(
        "ix_cvs_recognising",
        "cvs",
        ["user_id"],
        postgresql_where=sa.text("recognition IN ('queued', 'running')"),
    )


def downgrade() -> None:
    op.drop_index("ix_cvs_recognising", "cvs")
    for name in ("failure", "confidence", "attempts"):
        op.drop_column("cvs", f"recognition_{name}")
    op.drop_column("cvs", "recognition")

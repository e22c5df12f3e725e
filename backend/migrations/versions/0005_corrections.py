"""What students correct of the reading of their CVs, and what each analysis went by."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cv_corrections",
        sa.Column("cv_id", sa.Uuid(), nullable=False),
        sa.Column("corrections", postgresql.JSONB(), nullable=False),
        sa.ForeignKeyConstraint(
            ["cv_id"], ["cvs.id"], name=op.f("fk_cv_corrections_cv_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("cv_id", name=op.f("pk_cv_corrections")),
    )
    op.add_column("screenings", sa.Column("corrections", postgresql.JSONB(), nullable=True))


def downgrade() -> None:
    op.drop_column("screenings", "corrections")
    op.drop_table("cv_corrections")

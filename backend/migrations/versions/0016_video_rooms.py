"""Rooms of video interviews, those that are to be ended, and the personas that were made for roles."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "video_rooms",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.Column("interview_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("vendor_id", sa.String(), nullable=True),
        sa.Column("token_hash", sa.LargeBinary(), nullable=True),
        sa.Column("told", postgresql.ARRAY(sa.String()), nullable=False),
        sa.Column("next_look_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("shutdown_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interviews.id"], name=op.f("fk_video_rooms_interview_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_video_rooms")),
        sa.UniqueConstraint("interview_id", name=op.f("uq_video_rooms_interview_id")),
        sa.UniqueConstraint("name", name=op.f("uq_video_rooms_name")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_video_rooms_token_hash")),
    )
    op.create_index(
        "ix_video_rooms_due",
        "video_rooms",
        ["next_look_at"],
        postgresql_where=sa.text("next_look_at IS NOT NULL"),
    )
    op.create_table(
        "doomed_rooms",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("vendor_id", sa.String(), nullable=True),
        sa.Column("takes_place_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("doomed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_try_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_doomed_rooms")),
    )
    op.create_index("ix_doomed_rooms_next_try_at", "doomed_rooms", ["next_try_at"])
    op.create_table(
        "video_personas",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "key", name=op.f("pk_video_personas")),
    )


def downgrade() -> None:
    for table in ("video_personas", "doomed_rooms", "video_rooms"):
        op.drop_table(table)

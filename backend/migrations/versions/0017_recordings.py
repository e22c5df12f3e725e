"""Recordings of spoken answers, for those who ask to keep them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "interviews", sa.Column("keep_recording", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.create_table(
        "recording_uploads",
        *_made(),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("turn_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("recording_id", sa.Uuid(), nullable=False),
        sa.Column("recording_key", sa.String(), nullable=False),
        *_sound(),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("refusal", sa.String(), nullable=True),
        sa.Column("tidied", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_recording_uploads_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recording_uploads")),
        sa.UniqueConstraint("recording_id", name=op.f("uq_recording_uploads_recording_id")),
    )
    for columns in (["user_id", "expires_at"], ["created_at"], ["turn_id"]):
        op.create_index(op.f(f"ix_recording_uploads_{'_'.join(columns)}"), "recording_uploads", columns)
    op.create_table(
        "recordings",
        *_made(),
        sa.Column("turn_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        *_sound(),
        sa.ForeignKeyConstraint(
            ["turn_id"], ["interview_turns.id"], name=op.f("fk_recordings_turn_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recordings")),
        sa.UniqueConstraint("turn_id", name=op.f("uq_recordings_turn_id")),
    )


def _made() -> tuple[sa.Column, sa.Column]:
    return (
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
    )


def _sound() -> tuple[sa.Column, ...]:
    return (
        sa.Column("content_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("duration_ms", sa.Integer(), nullable=False),
        sa.Column("stretches", postgresql.JSONB(), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("recordings")
    op.drop_table("recording_uploads")
    op.drop_column("interviews", "keep_recording")

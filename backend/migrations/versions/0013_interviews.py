"""Interviews, their turns, and answers that were tried again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

UNENDED = "status IN ('preparing', 'ready', 'in_progress', 'reporting')"


def upgrade() -> None:
    _create_interviews()
    _create_turns()
    _create_retries()


def _create_interviews() -> None:
    op.create_table(
        "interviews",
        sa.Column("id", sa.Uuid(), nullable=False),
        _made(),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("role_id", sa.Uuid(), nullable=False),
        sa.Column("cv_id", sa.Uuid(), nullable=True),
        sa.Column("format", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("difficulty", sa.String(), nullable=False),
        sa.Column("coaching", sa.Boolean(), nullable=False),
        sa.Column("job_description", sa.String(), nullable=True),
        sa.Column("plan", postgresql.JSONB(), nullable=False),
        sa.Column("competencies", postgresql.JSONB(), nullable=False),
        sa.Column("planned", sa.Integer(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("provider", sa.String(), nullable=False),
        sa.Column("join_url", sa.String(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("moved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("score", sa.Float(), nullable=True),
        sa.Column("report", postgresql.JSONB(none_as_null=True), nullable=True),
        sa.Column("failure_code", sa.String(), nullable=True),
        sa.Column("failure_message", sa.String(), nullable=True),
        sa.Column("refunded", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_interviews_user_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["role_id"], ["job_roles.id"], name=op.f("fk_interviews_role_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interviews")),
    )
    op.create_index("ix_interviews_newest", "interviews", ["user_id", "created_at", "id"])
    op.create_index("ix_interviews_unended", "interviews", ["moved_at"], postgresql_where=sa.text(UNENDED))


def _create_turns() -> None:
    op.create_table(
        "interview_turns",
        sa.Column("id", sa.Uuid(), nullable=False),
        _made(),
        sa.Column("interview_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("follows", sa.Uuid(), nullable=True),
        sa.Column("asked", postgresql.JSONB(), nullable=False),
        sa.Column("answer", sa.String(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("speech", postgresql.JSONB(none_as_null=True), nullable=True),
        sa.Column("coaching", postgresql.JSONB(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["interview_id"],
            ["interviews.id"],
            name=op.f("fk_interview_turns_interview_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interview_turns")),
        sa.UniqueConstraint("interview_id", "number", name=op.f("uq_interview_turns_interview_id_number")),
    )


def _create_retries() -> None:
    op.create_table(
        "interview_retries",
        sa.Column("id", sa.Uuid(), nullable=False),
        _made(),
        sa.Column("turn_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("result", postgresql.JSONB(), nullable=False),
        sa.ForeignKeyConstraint(
            ["turn_id"], ["interview_turns.id"], name=op.f("fk_interview_retries_turn_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interview_retries")),
    )
    op.create_index("ix_interview_retries_newest", "interview_retries", ["turn_id", "created_at", "id"])


def _made() -> sa.Column:
    return sa.Column(
        "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
    )


def downgrade() -> None:
    for table in ("interview_retries", "interview_turns", "interviews"):
        op.drop_table(table)

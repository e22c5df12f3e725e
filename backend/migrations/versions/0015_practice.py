"""What outlives an interview: questions that come back, stories, and links to reports."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_drills()
    _create_stories()
    _create_shares()


def _create_drills() -> None:
    op.create_table(
        "drill_items",
        *_made(),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("turn_id", sa.Uuid(), nullable=False),
        sa.Column("question_id", sa.String(), nullable=False),
        sa.Column("asked", postgresql.JSONB(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("wanted", postgresql.JSONB(), nullable=False),
        sa.Column("overall", sa.Float(), nullable=False),
        sa.Column("box", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        _of("drill_items", "user_id", "users.id"),
        _of("drill_items", "turn_id", "interview_turns.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drill_items")),
        sa.UniqueConstraint("user_id", "question_id", name=op.f("uq_drill_items_user_id_question_id")),
    )
    op.create_index("ix_drill_items_due", "drill_items", ["user_id", "due_on"])
    op.create_index(op.f("ix_drill_items_turn_id"), "drill_items", ["turn_id"])
    op.create_table(
        "drill_answers",
        *_made(),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("result", postgresql.JSONB(), nullable=False),
        _of("drill_answers", "item_id", "drill_items.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drill_answers")),
    )
    op.create_index("ix_drill_answers_day", "drill_answers", ["item_id", "day"])


def _create_stories() -> None:
    op.create_table(
        "stories",
        *_made(),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("turn_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("parts", postgresql.JSONB(), nullable=False),
        sa.Column("competencies", postgresql.ARRAY(sa.String()), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        _of("stories", "user_id", "users.id"),
        _of("stories", "turn_id", "interview_turns.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stories")),
    )
    op.create_index("ix_stories_newest", "stories", ["user_id", "created_at", "id"])
    op.create_index(op.f("ix_stories_turn_id"), "stories", ["turn_id"])


def _create_shares() -> None:
    op.create_table(
        "report_shares",
        *_made(),
        sa.Column("interview_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("with_name", sa.Boolean(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        _of("report_shares", "interview_id", "interviews.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_shares")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_report_shares_token_hash")),
    )
    op.create_index("ix_report_shares_newest", "report_shares", ["interview_id", "created_at", "id"])


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


def _of(table: str, column: str, owner: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [owner], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE")


def downgrade() -> None:
    for table in ("report_shares", "stories", "drill_answers", "drill_items"):
        op.drop_table(table)

"""Orders, receipts, refunds, and credits that are owed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("wallets", sa.Column("owed", sa.Integer(), server_default="0", nullable=False))
    op.create_check_constraint(op.f("ck_wallets_owed_not_negative"), "wallets", "owed >= 0")
    op.create_table(
        "receipt_series",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_receipt_series")),
    )
    _create_orders()
    _create_what_providers_said()


def _create_orders() -> None:
    op.create_table(
        "payment_orders",
        sa.Column("id", sa.Uuid(), nullable=False),
        _made(),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("pack_id", sa.Integer(), nullable=False),
        sa.Column("credits", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("provider", sa.String(), nullable=False),
        sa.Column("play_money", sa.Boolean(), nullable=False),
        sa.Column("provider_order_id", sa.String(), nullable=True),
        sa.Column("opening_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("openings", sa.Integer(), nullable=False),
        sa.Column("payment_id", sa.String(), nullable=True),
        sa.Column("processing", sa.Boolean(), nullable=False),
        sa.Column("failure_code", sa.String(), nullable=True),
        sa.Column("failure_message", sa.String(), nullable=True),
        sa.Column("paid_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("receipt_number", sa.String(), nullable=True),
        sa.Column("refunded_amount", sa.Integer(), nullable=False),
        sa.Column("credits_returned", sa.Integer(), nullable=False),
        sa.Column("next_look_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("amount > 0 AND credits > 0", name=op.f("ck_payment_orders_worth_something")),
        sa.CheckConstraint(
            "refunded_amount BETWEEN 0 AND amount", name=op.f("ck_payment_orders_refunded_at_most_whole")
        ),
        sa.CheckConstraint(
            "credits_returned BETWEEN 0 AND credits", name=op.f("ck_payment_orders_returned_at_most_whole")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["wallets.user_id"], name=op.f("fk_payment_orders_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_orders")),
        sa.UniqueConstraint(
            "provider", "provider_order_id", name=op.f("uq_payment_orders_provider_provider_order_id")
        ),
        sa.UniqueConstraint("receipt_number", name=op.f("uq_payment_orders_receipt_number")),
    )
    op.create_index("ix_payment_orders_newest", "payment_orders", ["user_id", "created_at", "id"])
    op.create_index(
        "ix_payment_orders_open",
        "payment_orders",
        ["next_look_at"],
        postgresql_where=sa.text("next_look_at IS NOT NULL"),
    )


def _create_what_providers_said() -> None:
    op.create_table(
        "payment_events",
        sa.Column("id", sa.Uuid(), nullable=False),
        _made(),
        sa.Column("provider", sa.String(), nullable=False),
        sa.Column("event_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("news", postgresql.JSONB(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_events")),
        sa.UniqueConstraint("provider", "event_id", name=op.f("uq_payment_events_provider_event_id")),
    )
    op.create_index(
        "ix_payment_events_untaken",
        "payment_events",
        ["created_at"],
        postgresql_where=sa.text("taken_at IS NULL"),
    )
    op.create_table(
        "payment_refunds",
        sa.Column("id", sa.Uuid(), nullable=False),
        _made(),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("provider", sa.String(), nullable=False),
        sa.Column("refund_id", sa.String(), nullable=False),
        sa.Column("payment_id", sa.String(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("credits_due", sa.Integer(), nullable=True),
        sa.Column("credits_taken", sa.Integer(), nullable=True),
        sa.Column("applied_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["order_id"], ["payment_orders.id"], name=op.f("fk_payment_refunds_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_refunds")),
        sa.UniqueConstraint("provider", "refund_id", name=op.f("uq_payment_refunds_provider_refund_id")),
    )
    op.create_index(op.f("ix_payment_refunds_order_id"), "payment_refunds", ["order_id"])


def _made() -> sa.Column[sa.DateTime]:
    now = sa.text("clock_timestamp()")
    return sa.Column("created_at", sa.DateTime(timezone=True), server_default=now, nullable=False)


def downgrade() -> None:
    for table in ("payment_refunds", "payment_events", "payment_orders", "receipt_series"):
        op.drop_table(table)
    op.drop_column("wallets", "owed")

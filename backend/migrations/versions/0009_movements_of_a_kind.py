"""A long wallet's movements of one kind are found without reading the others."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_wallet_transactions_newest_of_kind", "wallet_transactions", ["user_id", "kind", "created_at", "id"]
    )


def downgrade() -> None:
    op.drop_index("ix_wallet_transactions_newest_of_kind", table_name="wallet_transactions")

"""The ledger is append-only, whoever asks."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        """
        CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'wallet_transactions is append-only' USING ERRCODE = 'restrict_violation';
        END
        $$
        """
    )
    op.execute(
        """
        CREATE TRIGGER wallet_transactions_append_only
        BEFORE UPDATE OR DELETE OR TRUNCATE ON wallet_transactions
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change()
        """
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER wallet_transactions_append_only ON wallet_transactions")
    op.execute("DROP FUNCTION refuse_ledger_change()")

"""`/wallet`: the balance and every movement."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from greenroom.core.database import Session
from greenroom.core.pagination import Page, PageRequest, Paging
from greenroom.users.current import CurrentUser
from greenroom.wallet import service as wallet
from greenroom.wallet.models import TransactionKind, WalletTransaction
from greenroom.wallet.schemas import Transaction, TransactionReference, WalletView

RECENT = Paging(limit=10, before=None)

router = APIRouter(prefix="/wallet", tags=["wallet"])


@router.get("")
async def get_wallet(user: CurrentUser, session: Session) -> WalletView:
    rows, _ = await wallet.transactions(session, user.id, RECENT)
    return WalletView(
        balance=await wallet.balance(session, user.id), recent_transactions=[_view(row) for row in rows]
    )


@router.get("/transactions")
async def list_transactions(
    user: CurrentUser,
    session: Session,
    paging: PageRequest,
    kind: Annotated[TransactionKind | None, Query(description="Only movements of this kind.")] = None,
) -> Page[Transaction]:
    rows, cursor = await wallet.transactions(session, user.id, paging, kind)
    return Page(items=[_view(row) for row in rows], next_cursor=cursor)


def _view(row: WalletTransaction) -> Transaction:
    return Transaction(
        id=row.id,
        kind=TransactionKind(row.kind).value,
        amount=row.amount,
        balance_after=row.balance_after,
        description=row.description,
        reference=TransactionReference(type=row.reference_type, id=row.reference_id),
        created_at=row.created_at,
    )

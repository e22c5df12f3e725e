"""`/wallet`: the balance and every movement."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.responses import StreamingResponse

from greenroom.core.database import Session, SessionFactory, utc_now
from greenroom.core.fields import Day
from greenroom.core.pagination import Page, PageRequest, Paging
from greenroom.users.current import CurrentUser
from greenroom.wallet import purchases, spending
from greenroom.wallet import service as wallet
from greenroom.wallet.exporting import as_csv
from greenroom.wallet.models import TransactionKind, WalletTransaction
from greenroom.wallet.prices import PRICES
from greenroom.wallet.schemas import Spending, SpendingMonth, Transaction, TransactionReference, WalletView
from greenroom.wallet.service import Filter

RECENT = Paging(limit=10, before=None)
CSV_HEADERS = {"Content-Disposition": 'attachment; filename="greenroom-credits.csv"'}

router = APIRouter(prefix="/wallet", tags=["wallet"])


class CsvResponse(StreamingResponse):
    media_type: str = "text/csv"


async def get_filter(
    kind: Annotated[TransactionKind | None, Query(description="Only movements of this kind.")] = None,
    since: Annotated[Day | None, Query(alias="from", description="From this day on, in UTC.")] = None,
    until: Annotated[Day | None, Query(alias="to", description="Up to this day, it included.")] = None,
) -> Filter:
    return Filter(kind, since, until)


Wanted = Annotated[Filter, Depends(get_filter)]


@router.get("")
async def get_wallet(user: CurrentUser, session: Session) -> WalletView:
    rows, _ = await wallet.transactions(session, user.id, RECENT)
    return WalletView(
        balance=await wallet.balance(session, user.id),
        owed=await purchases.owed(session, user.id),
        prices=PRICES,
        recent_transactions=[_view(row) for row in rows],
    )


@router.get("/transactions")
async def list_transactions(
    user: CurrentUser, session: Session, paging: PageRequest, wanted: Wanted
) -> Page[Transaction]:
    rows, cursor = await wallet.transactions(session, user.id, paging, wanted)
    return Page(items=[_view(row) for row in rows], next_cursor=cursor)


@router.get(
    "/transactions.csv",
    response_class=CsvResponse,
    responses={200: {"content": {CsvResponse.media_type: {"schema": {"type": "string"}}}}},
)
async def export_transactions(
    user: CurrentUser, session: Session, sessions: SessionFactory, wanted: Wanted
) -> CsvResponse:
    """Download the movements as a table, newest first."""
    # Sent while it is read, after this request's own transaction is over.
    await session.close()
    return CsvResponse(as_csv(sessions, user.id, wanted), headers=CSV_HEADERS)


@router.get("/spending")
async def get_spending(user: CurrentUser, session: Session) -> Spending:
    months = await spending.by_month(session, user.id, utc_now().date())
    return Spending(
        months=[
            SpendingMonth(
                month=f"{month.first_day:%Y-%m}",
                spent=month.spent,
                returned=month.returned,
                bought=month.bought,
            )
            for month in months
        ]
    )


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

"""`/credit-packs` and `/payments`: what can be bought, buying it, and what the providers tell."""

from __future__ import annotations

import asyncio
from typing import Any, Final

from fastapi import APIRouter, Request, Response

from greenroom.core.database import Session, transaction
from greenroom.core.errors import NotFound, RateLimited, problems
from greenroom.core.idempotency import Attempt, IdempotencyConflict, IdempotencyKey, once
from greenroom.core.job_queue import Jobs
from greenroom.core.pagination import Page, PageRequest
from greenroom.core.rate_limits import Limit, Limiter
from greenroom.payments import confirming, events, orders, receipts
from greenroom.payments.current import ChosenProvider, OwnedOrder, OwnTill, PaymentProviders, Sender
from greenroom.payments.errors import (
    OrderNotFound,
    OrderNotPaid,
    PaymentDeclined,
    PaymentMismatch,
    PaymentSignatureInvalid,
    PaymentUnavailable,
    UnknownPack,
)
from greenroom.payments.packs import PACKS
from greenroom.payments.schemas import (
    Confirmation,
    CreditPack,
    CreditPacks,
    Order,
    OrderRequest,
    PlacedOrder,
    WebhookTaken,
)
from greenroom.payments.views import receipt_of, view, view_at_first
from greenroom.users.current import CurrentUser

ORDERS: Final = Limit("payment-orders", burst=120, seconds=600)
PDF: Final = "application/pdf"
BINARY: Final[dict[str, Any]] = {"schema": {"type": "string", "format": "binary"}}

router = APIRouter(tags=["payments"])


@router.get("/credit-packs")
async def list_credit_packs(user: CurrentUser, providers: PaymentProviders) -> CreditPacks:  # noqa: ARG001 - signed in
    chosen = providers.chosen
    return CreditPacks(
        items=[
            CreditPack(id=pack.id, credits=pack.credits, price=pack.price, currency=pack.currency)
            for pack in PACKS.values()
        ],
        provider=chosen.name if chosen else None,
        play_money=chosen.play_money if chosen else False,
    )


@router.post(
    "/payments/orders",
    status_code=201,
    responses=problems(UnknownPack, IdempotencyConflict, PaymentUnavailable, RateLimited),
)
async def create_order(
    body: OrderRequest,
    till: OwnTill,
    provider: ChosenProvider,
    limiter: Limiter,
    response: Response,
    idempotency_key: IdempotencyKey = None,
) -> Order:
    """Begin to buy a pack: `checkout` is what the provider's checkout takes. Nothing is charged by this."""
    await limiter.take(ORDERS, str(till.user.id))
    attempt = Attempt(till.user.id, "create_order", idempotency_key, body)
    async with transaction(till.sessions) as session:

        async def place() -> PlacedOrder:
            return PlacedOrder(id=await orders.place(session, provider, till.user.id, body.pack_id))

        placed = await once(session, response, attempt, place, PlacedOrder)
    # Outside `once`: a repeat of a request whose opening failed opens the order now.
    order = await orders.open_at(till.sessions, provider, placed.id)
    return view_at_first(order, till.providers, till.user)


@router.post(
    "/payments/orders/{order_id:uuid}/confirmation",
    responses=problems(
        OrderNotFound, PaymentSignatureInvalid, PaymentMismatch, PaymentDeclined, PaymentUnavailable
    ),
)
async def confirm_order(body: Confirmation, order: OwnedOrder, till: OwnTill) -> Order:
    """Hand in what the checkout gave: the credits are there with the answer, unless it is `processing`."""
    provider = till.providers.named(order.provider)
    if provider is None:
        raise PaymentUnavailable
    confirmed = await confirming.confirm(till.sessions, provider, order, body.root)
    return view(confirmed, till.providers, till.user)


@router.get("/payments/orders")
async def list_orders(
    user: CurrentUser, session: Session, paging: PageRequest, providers: PaymentProviders
) -> Page[Order]:
    rows, cursor = await orders.newest(session, user.id, paging)
    return Page(items=[view(row, providers, user) for row in rows], next_cursor=cursor)


@router.get("/payments/orders/{order_id:uuid}", responses=problems(OrderNotFound))
async def get_order(order: OwnedOrder, user: CurrentUser, providers: PaymentProviders) -> Order:
    return view(order, providers, user)


@router.get(
    "/payments/orders/{order_id:uuid}/receipt",
    response_class=Response,
    responses=problems(OrderNotFound, OrderNotPaid) | {200: {"content": {PDF: BINARY}}},
)
async def get_receipt(order: OwnedOrder, user: CurrentUser, session: Session, request: Request) -> Response:
    """Download the receipt of a paid order as PDF."""
    receipt = receipt_of(order, user, request.app.state.settings.payments)
    await session.close()
    headers = {"Content-Disposition": f'attachment; filename="receipt-{receipt.number}.pdf"'}
    return Response(await asyncio.to_thread(receipts.draw, receipt), media_type=PDF, headers=headers)


@router.post(
    "/payments/webhooks/{provider}",
    responses=problems(PaymentSignatureInvalid, NotFound),
    openapi_extra={"requestBody": {"required": True, "content": {"application/json": {"schema": {}}}}},
)
async def receive_webhook(request: Request, sender: Sender, session: Session, jobs: Jobs) -> WebhookTaken:
    """Take a provider's signed event. 200 says that it is stored; repeats change nothing."""
    await events.keep(session, jobs, sender, await request.body(), request.headers)
    return WebhookTaken()

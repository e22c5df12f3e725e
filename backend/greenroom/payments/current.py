"""What a request about payments works with; a stranger's order is a 404 here, once for all routes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from greenroom.core.database import Session, SessionFactory, Sessions
from greenroom.core.errors import NotFound
from greenroom.payments import orders
from greenroom.payments.errors import PaymentSignatureInvalid, PaymentUnavailable
from greenroom.payments.models import StoredOrder
from greenroom.payments.providers import VENDORS, PaymentProvider, Providers
from greenroom.users.current import CurrentUser
from greenroom.users.models import User


async def get_providers(request: Request) -> Providers:
    providers: Providers = request.app.state.payments
    return providers


PaymentProviders = Annotated[Providers, Depends(get_providers)]


async def get_chosen_provider(providers: PaymentProviders) -> PaymentProvider:
    if providers.chosen is None:
        raise PaymentUnavailable
    return providers.chosen


async def get_sender(provider: str, providers: PaymentProviders) -> PaymentProvider:
    """Whose webhook this is. One that is not set up has no secret, and nothing is signed by none."""
    if provider not in VENDORS:
        raise NotFound
    sender = providers.named(provider)
    if sender is None:
        raise PaymentSignatureInvalid
    return sender


@dataclass(frozen=True, slots=True)
class Till:
    """What a purchase is made with, without a transaction: providers are asked between two, never within one.

    Name it after what reads in the request's own transaction, which ends with it.
    """

    user: User
    sessions: Sessions
    providers: Providers


async def get_till(
    user: CurrentUser, session: Session, sessions: SessionFactory, providers: PaymentProviders
) -> Till:
    await session.close()
    return Till(user, sessions, providers)


async def get_owned_order(order_id: UUID, user: CurrentUser, session: Session) -> StoredOrder:
    return await orders.owned(session, user.id, order_id)


ChosenProvider = Annotated[PaymentProvider, Depends(get_chosen_provider)]
OwnTill = Annotated[Till, Depends(get_till, scope="function")]
Sender = Annotated[PaymentProvider, Depends(get_sender)]
OwnedOrder = Annotated[StoredOrder, Depends(get_owned_order, scope="function")]

"""What the checkout handed the browser, checked and taken in."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ValidationError

from greenroom.core.database import Sessions, transaction
from greenroom.core.errors import FieldError, ValidationFailed
from greenroom.core.logging import get_logger
from greenroom.payments.errors import PaymentDeclined, PaymentMismatch, PaymentSignatureInvalid
from greenroom.payments.models import StoredOrder
from greenroom.payments.orders import purchase
from greenroom.payments.providers import GatewayFailed, News, PaymentProvider, SignatureRefused
from greenroom.payments.settling import settle

log = get_logger(__name__)


async def confirm(
    sessions: Sessions, provider: PaymentProvider, order: StoredOrder, handed: Mapping[str, str]
) -> StoredOrder:
    """The order, paid; or `processing`, when the payment is genuine and its end is not known yet.

    Raises `PaymentSignatureInvalid`, `PaymentDeclined`, `PaymentMismatch`, or `ValidationFailed`.
    """
    try:
        # Asked before the row is locked: a slow gateway holds up nobody who brings the same news.
        news = await provider.confirm(purchase(order), handed)
    except SignatureRefused:
        raise PaymentSignatureInvalid from None
    except ValidationError as error:
        raise ValidationFailed([_field_error(item["loc"], item["msg"]) for item in error.errors()]) from None
    except GatewayFailed as failure:
        log.warning("confirmation_postponed", order_id=str(order.id), reason=str(failure))
        return await _wait_for_more(sessions, order)
    async with transaction(sessions) as session:
        settled = await settle(session, order.id, news)
    _refuse_what_was_not_paid(settled, news)
    return settled


async def _wait_for_more(sessions: Sessions, order: StoredOrder) -> StoredOrder:
    """The reconciler asks again soon, and needs no browser for it."""
    async with transaction(sessions) as session:
        # No news, but the row as it is now, under its lock.
        settled = await settle(session, order.id, News())
        # A webhook may have paid it while we asked.
        settled.processing = settled.payment_id is None
    return settled


def _refuse_what_was_not_paid(order: StoredOrder, news: News) -> None:
    # Paid is paid, also by another try than the one that was handed in.
    if order.payment_id is not None:
        return
    if any(payment.state == "captured" for payment in news.payments):
        # Captured, and yet it paid for nothing: `settle` refused its amount or currency.
        raise PaymentMismatch
    if order.status == "failed" and not order.processing:
        raise PaymentDeclined(order.failure_message)


def _field_error(place: tuple[int | str, ...], message: str) -> FieldError:
    return FieldError(field=".".join(str(part) for part in place), message=message)

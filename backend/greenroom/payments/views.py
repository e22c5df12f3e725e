"""Orders as the API shows them."""

from __future__ import annotations

from greenroom.core.setting_groups import PaymentSettings
from greenroom.payments.errors import OrderNotPaid
from greenroom.payments.models import StoredOrder
from greenroom.payments.orders import purchase
from greenroom.payments.providers import Buyer, Providers
from greenroom.payments.receipts import Receipt
from greenroom.payments.schemas import Checkout, Order, OrderFailure
from greenroom.users.models import User


def view(order: StoredOrder, providers: Providers, user: User) -> Order:
    return Order(
        id=order.id,
        status=order.status,
        pack_id=order.pack_id,
        credits=order.credits,
        amount=order.amount,
        currency=order.currency,
        provider=order.provider,
        provider_order_id=order.provider_order_id,
        play_money=order.play_money,
        checkout=_checkout(order, providers, user),
        processing=order.processing,
        failure=_failure(order),
        refunded_amount=order.refunded_amount,
        receipt_number=order.receipt_number,
        created_at=order.created_at,
        paid_at=order.paid_at,
    )


def view_at_first(order: StoredOrder, providers: Providers, user: User) -> Order:
    """The order as its making was first answered, whatever became of it: what a repeated request is told."""
    open_again = {
        "status": "created",
        "checkout": _options(order, providers, user),
        "processing": False,
        "failure": None,
        "refunded_amount": 0,
        "receipt_number": None,
        "paid_at": None,
    }
    return view(order, providers, user).model_copy(update=open_again)


def receipt_of(order: StoredOrder, user: User, settings: PaymentSettings) -> Receipt:
    """What stands on the order's receipt. Raises `OrderNotPaid` before it is paid."""
    if order.receipt_number is None or order.paid_at is None:
        raise OrderNotPaid
    return Receipt(
        number=order.receipt_number,
        paid_at=order.paid_at,
        seller=settings.receipt_seller,
        buyer_name=user.name,
        buyer_email=user.email,
        credits=order.credits,
        amount=order.amount,
        refunded_amount=order.refunded_amount,
        currency=order.currency,
        tax_line=settings.receipt_tax_line,
        order_id=str(order.id),
        play_money=order.play_money,
    )


def _checkout(order: StoredOrder, providers: Providers, user: User) -> Checkout | None:
    # Nobody asks about an expired order any more, so nobody is invited to pay it.
    if order.payment_id is not None or order.next_look_at is None:
        return None
    return _options(order, providers, user)


def _options(order: StoredOrder, providers: Providers, user: User) -> Checkout | None:
    provider = providers.named(order.provider)
    if provider is None or order.provider_order_id is None:
        return None
    options: Checkout = provider.checkout(purchase(order), Buyer(user.name, user.email)).model_dump(
        mode="json"
    )
    return options


def _failure(order: StoredOrder) -> OrderFailure | None:
    if order.failure_code is None or order.failure_message is None:
        return None
    return OrderFailure(code=order.failure_code, message=order.failure_message)

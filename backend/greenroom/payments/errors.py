"""Why a purchase is refused."""

from __future__ import annotations

from greenroom.core.errors import NotFound, Refusal


class UnknownPack(Refusal):
    status, code, title = 422, "unknown_pack", "No such pack"
    detail = "There is no pack with this id. Choose one of those on offer."


class PaymentUnavailable(Refusal):
    """Nobody takes payments here, or whoever does is not answering; nothing was charged."""

    status, code, title = 503, "payment_unavailable", "Payments are not available now"
    detail = "Credits cannot be bought just now, and nothing was charged. Try again in a few minutes."

    @property
    def headers(self) -> dict[str, str]:
        return {"Retry-After": "10"}


class PaymentSignatureInvalid(Refusal):
    """What was sent was not signed by the payment provider for this order; nothing was changed."""

    status, code, title = 400, "signature_invalid", "Signature not valid"
    detail = "This was not signed by the payment provider for this order, so nothing was changed."


class PaymentMismatch(Refusal):
    """A genuine payment over another amount or currency than the order's; it is logged as an error."""

    status, code, title = 400, "payment_mismatch", "Payment does not fit"
    detail = "This payment is not over the order's amount, so no credits were given. We are looking into it."


class PaymentDeclined(Refusal):
    """No money was taken. The order stays open to another try, which may still succeed."""

    status, code, title = 402, "payment_declined", "Payment declined"
    detail = "The payment was declined, and nothing was charged. Try again, or pay in another way."


class OrderNotFound(NotFound):
    detail = "There is no such order among yours."


class OrderNotPaid(Refusal):
    status, code, title = 409, "order_not_paid", "Not paid yet"
    detail = "There is a receipt once the order is paid."

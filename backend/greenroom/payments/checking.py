"""Whether payments can be taken, as the operator is told it."""

from __future__ import annotations

from typing import Final

from greenroom.core.standing import Deployment, Standing
from greenroom.payments.providers import GatewayFailed, Providers

PAYMENTS: Final = "Payments"
KEY_REFUSED: Final = (401, 403)


async def check(deployment: Deployment) -> tuple[Standing, ...]:
    """One read at the provider that new orders go to."""
    payments = deployment.settings.payments
    providers = Providers(deployment.settings)
    provider = providers.chosen
    try:
        if provider is None:
            remedy = "Set PAYMENT_PROVIDER=razorpay to sell credits."
            return (Standing(PAYMENTS, "off", "Credits cannot be bought here.", remedy),)
        if provider.play_money:
            said = "They are taken in play money: nobody is charged."
            return (Standing(PAYMENTS, "embedded", said, "Set PAYMENT_PROVIDER=razorpay for real ones."),)
        await provider.check()
    except GatewayFailed as error:
        return (_failing(payments.payment_provider.capitalize(), error),)
    finally:
        await providers.close()
    said = f"{payments.payment_provider.capitalize()} answers and takes our key."
    deaf = None if payments.webhook_secrets else "Set RAZORPAY_WEBHOOK_SECRET: webhooks are refused now."
    return (Standing(PAYMENTS, "works", said, deaf),)


def _failing(name: str, error: GatewayFailed) -> Standing:
    if error.status in KEY_REFUSED:
        remedy = "Set RAZORPAY_KEY_ID and RAZORPAY_KEY_SECRET to a pair that is valid together."
        return Standing(PAYMENTS, "failing", f"{name} refuses our key ({error.status}).", remedy)
    remedy = "Look at the provider's status page, and at RAZORPAY_BASE_URL where it is set."
    return Standing(PAYMENTS, "failing", f"{name} does not answer usefully: {error}.", remedy)

"""What every provider promises, whoever it is: a new one is held to this by being there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from uuid import uuid4

import pytest
from pydantic import ValidationError

from greenroom.core.settings import Settings, load_settings
from greenroom.payments.providers import (
    VENDORS,
    Buyer,
    News,
    PaymentProvider,
    Providers,
    Purchase,
    SignatureRefused,
)
from greenroom.payments.schemas import CHECKOUTS, CONFIRMATIONS
from tests.simulators.razorpay import Razorpay

ASHA = Buyer("Asha Verma", "asha@example.com")


@pytest.fixture(params=sorted(VENDORS))
async def provider(
    request: pytest.FixtureRequest, settings: Settings, gateway_settings: Settings
) -> AsyncIterator[PaymentProvider]:
    configured = {"sandbox": settings, "razorpay": gateway_settings}
    made = VENDORS[request.param].create(configured[request.param])
    assert made is not None
    yield made
    await made.close()


def purchase(provider_order_id: str | None = None) -> Purchase:
    return Purchase(uuid4(), provider_order_id, 10000, "INR", 10)


async def opened(provider: PaymentProvider) -> Purchase:
    wanted = purchase()
    return Purchase(
        wanted.order_id, await provider.open_order(wanted), wanted.amount, wanted.currency, wanted.credits
    )


async def test_it_goes_by_the_name_of_its_module(provider: PaymentProvider):
    assert type(provider).__module__.rpartition(".")[2] == provider.name


async def test_orders_that_it_opens_have_ids_of_their_own(provider: PaymentProvider):
    ids = {await provider.open_order(purchase()) for _ in range(5)}
    assert len(ids) == 5
    assert all(0 < len(one) <= 100 for one in ids)


async def test_its_checkout_is_of_the_shape_that_it_declares(provider: PaymentProvider):
    order = await opened(provider)
    checkout = provider.checkout(order, ASHA)
    assert isinstance(checkout, VENDORS[provider.name].checkout)
    assert checkout.model_dump()["provider"] == provider.name
    assert checkout.model_dump()["order_id"] == order.provider_order_id


async def test_an_order_that_nobody_paid_has_no_payments(provider: PaymentProvider):
    order = await opened(provider)
    assert await provider.look_up(order) == News(provider_order_id=order.provider_order_id)


async def test_it_refuses_a_confirmation_of_no_shape(provider: PaymentProvider):
    with pytest.raises(ValidationError):
        await provider.confirm(await opened(provider), {"nothing": "known"})


@pytest.mark.parametrize("headers", [{}, {"x-razorpay-signature": ""}, {"x-razorpay-signature": "0" * 64}])
async def test_it_believes_no_event_that_is_not_signed(provider: PaymentProvider, headers: dict[str, str]):
    with pytest.raises(SignatureRefused):
        provider.read_event(b'{"event": "order.paid"}', headers)


async def test_every_providers_shapes_are_in_the_contract():
    for name, vendor in VENDORS.items():
        assert vendor.checkout.__name__ in {shape["title"] for shape in CHECKOUTS["anyOf"]}, name
        assert vendor.confirmation.__name__ in {shape["title"] for shape in CONFIRMATIONS["anyOf"]}, name
        assert "$ref" not in str([*CHECKOUTS["anyOf"], *CONFIRMATIONS["anyOf"]])


async def test_without_a_secret_no_webhook_is_believed(gateway: Razorpay, tmp_path):
    keys = {"RAZORPAY_KEY_ID": "rzp_test_1", "RAZORPAY_KEY_SECRET": "secret"}
    settings = load_settings({"DATA_DIR": str(tmp_path), "PAYMENT_PROVIDER": "razorpay"} | keys)
    providers = Providers(settings)
    razorpay = providers.named("razorpay")
    assert razorpay is not None
    for secret in ("", "secret"):
        sent = gateway.webhook("order.paid", secret=secret or " ", payment={})
        headers = {name.lower(): value for name, value in sent.headers.items()}
        with pytest.raises(SignatureRefused):
            razorpay.read_event(sent.body, headers)
    await providers.close()


async def test_play_money_pays_nothing_once_real_money_is_taken(providers: Providers):
    assert providers.named("sandbox") is None
    assert providers.chosen is not None
    assert providers.chosen.name == "razorpay"


async def test_with_no_provider_nothing_can_be_bought(tmp_path):
    providers = Providers(load_settings({"DATA_DIR": str(tmp_path), "PAYMENT_PROVIDER": "none"}))
    assert providers.chosen is None
    await providers.close()

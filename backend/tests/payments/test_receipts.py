"""Receipts, read by our own reader."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from greenroom.engine.reading.pdf import read_pdf
from greenroom.payments.receipts import PLAY_MONEY, Receipt, draw
from tests.factories.payments import Buyer

RECEIPT = Receipt(
    number="GR-000017",
    paid_at=datetime(2026, 11, 22, 17, 5, tzinfo=UTC),
    seller="Greenroom Learning",
    buyer_name="Asha Verma",
    buyer_email="asha@example.com",
    credits=100,
    amount=123456789,
    refunded_amount=0,
    currency="INR",
    tax_line="Includes 18 % GST, GSTIN 27AAAAA0000A1Z5.",
    order_id=str(uuid4()),
    play_money=False,
)


def words(receipt: Receipt) -> str:
    return read_pdf(draw(receipt)).text


def test_a_receipt_says_who_bought_what_when_for_how_much():
    text = words(RECEIPT)
    for expected in (
        *("Greenroom Learning", "Receipt GR-000017", "22 November 2026, 17:05 UTC", "Asha Verma"),
        *("asha@example.com", "100 credits", "INR 1,234,567.89", "Includes 18 % GST, GSTIN 27AAAAA0000A1Z5."),
        RECEIPT.order_id,
    ):
        assert expected in text
    assert "Refunded" not in text
    assert PLAY_MONEY not in text


def test_play_money_is_said_on_its_receipt():
    assert PLAY_MONEY in words(dataclasses.replace(RECEIPT, play_money=True))


def test_a_refund_is_said_on_the_receipt():
    assert "INR 100.00" in words(dataclasses.replace(RECEIPT, refunded_amount=10000))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Zoë Ångström", "Zoë Ångström"),
        ("Nguyễn Thị Hồng", "Nguyen Thi Hong"),
        ("आशा वर्मा", "asha@example.com"),
    ],
)
def test_names_that_the_fonts_lack_are_spelt_as_far_as_they_can(name: str, shown: str):
    text = words(dataclasses.replace(RECEIPT, buyer_name=name))
    assert shown in text
    assert "■" not in text


def test_a_long_address_is_broken_over_lines():
    text = words(dataclasses.replace(RECEIPT, buyer_email="a" * 200 + "@example.com"))
    assert text.count("a" * 30) > 1


def test_a_long_line_on_tax_is_broken_between_words():
    line = "The seller is not registered for the goods and services tax, so that none is charged on it. " * 2
    assert (
        " ".join(words(dataclasses.replace(RECEIPT, tax_line=line.strip())).split()).count("not registered")
        == 2
    )


async def test_paid_orders_have_receipts_numbered_one_after_the_other(buyer: Buyer):
    orders = [await buyer.ordered() for _ in range(3)]
    for order in (orders[2], orders[0]):
        await buyer.confirm(order, outcome="approve")
    numbers = [(await buyer.get(f"/payments/orders/{order['id']}"))["receipt_number"] for order in orders]
    assert numbers == ["PLAY-000002", None, "PLAY-000001"]


async def test_a_receipt_is_downloaded_once_the_order_is_paid(buyer: Buyer):
    order = await buyer.ordered()
    path = f"/api/v1/payments/orders/{order['id']}/receipt"
    early = await buyer.client.get(path, headers=buyer.person.headers)
    assert (early.status_code, early.json()["code"]) == (409, "order_not_paid")
    await buyer.confirm(order, outcome="approve")
    receipt = await buyer.client.get(path, headers=buyer.person.headers)
    assert receipt.headers["content-type"] == "application/pdf"
    assert receipt.headers["content-disposition"] == 'attachment; filename="receipt-PLAY-000001.pdf"'
    text = read_pdf(receipt.content).text
    assert "PLAY-000001" in text
    assert buyer.person.user.name in text
    assert PLAY_MONEY in text

"""Which addresses are taken, and which two are one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from greenroom.auth.email_address import EmailAddress, email_key

ADDRESS: TypeAdapter[str] = TypeAdapter(EmailAddress)


@pytest.mark.parametrize(
    "address",
    [
        "a@example.com",
        "first.last+tag@sub.example.co.in",
        "o'brien@example.ie",
        "a@example.test",
        "student@campus.local",
        "root@localhost",
        "почта@пример.рф",
        "用户@例子.公司",
    ],
)
def test_an_address_that_could_exist_is_taken(address: str):
    assert ADDRESS.validate_python(f" {address} ") == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "a",
        "@example.com",
        "a@",
        "a b@example.com",
        "a@b@c.com",
        "a@exa_mple.com",
        "a@[127.0.0.1]",
        '"a"@b.com',
        "a@-b.com",
        "A Name <a@example.com>",
        "a\u0000@example.com",
        "a\r\nBcc: b@example.com",
        "a@" + "b." * 130 + "com",
    ],
)
def test_what_is_no_address_is_refused(address: str):
    with pytest.raises(ValidationError):
        ADDRESS.validate_python(address)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Asha@Example.COM", "asha@example.com"),
        ("\uff41\uff53\uff48\uff41@example.com", "asha@example.com"),
        ("STRASSE@example.com", "straße@example.com"),
        ("cafe\u0301@example.com", "caf\u00e9@example.com"),
    ],
)
def test_two_ways_to_write_an_address_are_one(one: str, other: str):
    assert email_key(one) == email_key(other)


def test_tags_and_dots_are_part_of_an_address():
    assert len({email_key(address) for address in ("a.b@x.com", "ab@x.com", "ab+1@x.com")}) == 3


@given(st.text(max_size=60))
def test_the_key_of_a_key_is_itself(address: str):
    assert email_key(email_key(address)) == email_key(address)

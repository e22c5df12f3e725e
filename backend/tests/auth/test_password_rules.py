"""Which passwords will do."""

from __future__ import annotations

from importlib.resources import files

import pytest

from greenroom.auth.errors import WeakPassword
from greenroom.auth.password_rules import require_good_password

EMAIL, NAME = "asha.verma@example.test", "Asha Verma"


@pytest.mark.parametrize(
    "password",
    [
        "teapots7",
        "seven green teapots",
        "пароль-мой",
        "密码很长的一个句子",
        "पासवर्ड लंबा",
        "x" * 100 + "abc",
        "verma was here",
    ],
)
def test_eight_characters_of_any_script_will_do(password: str):
    require_good_password(password, email=EMAIL, name=NAME)


@pytest.mark.parametrize("password", ["", "7 chars", "密码密码密码密"])
def test_less_than_eight_characters_is_too_short(password: str):
    with pytest.raises(WeakPassword, match="at least 8"):
        require_good_password(password, email=EMAIL, name=NAME)


@pytest.mark.parametrize(
    "password",
    [
        "password123",
        "PassWord123",
        "Welcome@123",
        "qwertyuiop",
        "\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19",
    ],
)
def test_a_password_of_everybodys_list_is_refused_in_any_case(password: str):
    with pytest.raises(WeakPassword, match="anyone would guess"):
        require_good_password(password, email=EMAIL, name=NAME)


@pytest.mark.parametrize("password", ["aaaaaaaaaa", "abababababab", "        ", "111222111222"])
def test_a_few_characters_over_and_over_are_refused(password: str):
    with pytest.raises(WeakPassword, match="anyone would guess"):
        require_good_password(password, email=EMAIL, name=NAME)


@pytest.mark.parametrize(
    "password",
    [
        "asha.verma@example.test",
        "ASHA.VERMA",
        "asha verma",
        "AshaVerma",
        "verma-asha",
        "Verma.Asha",
        "AshaVerma1998",
        "!asha.verma!",
        "Verma2026!",
    ],
)
def test_ones_own_name_or_address_is_refused(password: str):
    with pytest.raises(WeakPassword, match="name or address"):
        require_good_password(password, email=EMAIL, name=NAME)


def test_the_ten_thousand_commonest_are_known():
    listed = files("greenroom.auth").joinpath("common_passwords.txt").read_text(encoding="utf-8").split("\n")
    assert len({line for line in listed if len(line) >= 8}) >= 10_000

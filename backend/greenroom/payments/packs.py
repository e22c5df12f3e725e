"""The packs of credits that can be bought, as packs.toml lists them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Final


@dataclass(frozen=True, slots=True)
class Pack:
    """`price` is in the currency's minor unit: paise."""

    id: int
    credits: int
    price: int
    currency: str


def _read() -> dict[int, Pack]:
    listed = tomllib.loads(files(__package__).joinpath("packs.toml").read_text(encoding="utf-8"))
    packs = [Pack(currency=listed["currency"], **pack) for pack in listed["packs"]]
    return {pack.id: pack for pack in packs}


PACKS: Final = _read()

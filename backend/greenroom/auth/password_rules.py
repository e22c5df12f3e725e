"""Which passwords are good enough: long, not on everybody's list, not the person's own name."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files
from typing import Final

from greenroom.auth.errors import WeakPassword

MIN_PASSWORD_LENGTH: Final = 8
MAX_PASSWORD_LENGTH: Final = 128
FEWEST_DIFFERENT_CHARACTERS: Final = 4


def require_good_password(password: str, *, email: str, name: str) -> None:
    """Raise `WeakPassword` with the rule that `password` breaks. Any script counts, by characters."""
    plain = _fold(password)
    if len(password) < MIN_PASSWORD_LENGTH:
        raise WeakPassword(
            f"Use at least {MIN_PASSWORD_LENGTH} characters; a few words together make a good password."
        )
    if plain in _common() or len(set(plain)) < FEWEST_DIFFERENT_CHARACTERS:
        raise WeakPassword("This password is among the first that anyone would guess. Choose another.")
    if plain in _own_words(email, name) or _bare(plain) in _own_words(email, name):
        raise WeakPassword("Your name or address is easy to guess. Choose a password without it.")


def _own_words(email: str, name: str) -> set[str]:
    """The address, its part before the @, and the name in the ways that people join its words."""
    address = _fold(email)
    words = _fold(name).split()
    joined = {
        separator.join(order) for separator in ("", " ", ".", "-", "_") for order in (words, words[::-1])
    }
    return {address, address.partition("@")[0], *words} | joined


def _bare(plain: str) -> str:
    """Without the digits and signs at its ends, which the first guess after a name adds."""
    letters = [position for position, character in enumerate(plain) if character.isalpha()]
    return plain[letters[0] : letters[-1] + 1] if letters else plain


@cache
def _common() -> frozenset[str]:
    text = files("greenroom.auth").joinpath("common_passwords.txt").read_text(encoding="utf-8")
    return frozenset(_fold(line) for line in text.splitlines() if line)


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()

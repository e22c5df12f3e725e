"""The one way in which the question bank refuses its own data."""

from __future__ import annotations


class BankInvalid(Exception):
    """A data file breaks a rule; the message names the file, the entry and the rule."""

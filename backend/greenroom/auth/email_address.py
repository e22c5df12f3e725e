"""E-mail addresses: which ones we take, and when two are one."""

from __future__ import annotations

import unicodedata
from typing import Annotated

import email_validator
from pydantic import AfterValidator, Field

from greenroom.core.fields import OneLine

MAX_EMAIL_LENGTH = 254

# The library's documented switch. Whether a mail arrives is for the confirmation mail to find out; a school's
# own network may well use a reserved name such as campus.local.
email_validator.SPECIAL_USE_DOMAIN_NAMES.clear()


def _checked(address: str) -> str:
    try:
        valid = email_validator.validate_email(
            address, check_deliverability=False, globally_deliverable=False
        )
    except email_validator.EmailNotValidError as error:
        raise ValueError(str(error)) from None
    return valid.normalized


EmailAddress = Annotated[
    OneLine,
    Field(max_length=MAX_EMAIL_LENGTH, json_schema_extra={"format": "email"}),
    AfterValidator(_checked),
]


def email_key(address: str) -> str:
    """What makes an address one address: case and the ways to write a character do not."""
    folded = unicodedata.normalize("NFKC", address).casefold()
    # Folding may undo the normal form.
    return unicodedata.normalize("NFKC", folded).strip()

"""Where somebody goes after signing in: to a page of ours, however the address is dressed up."""

from __future__ import annotations

import re
from typing import Annotated, Final
from urllib.parse import unquote

from pydantic import AfterValidator, Field

PRINTABLE: Final = re.compile(r"/[\x21-\x7e]*")
# What a browser takes for the start of another host, for the parent folder, or leaves out.
TRICKS: Final = re.compile(r"//|\\|/\.\.?(/|$)|[\x00-\x1f\x7f]")
MAX_LENGTH: Final = 512
# A path encoded twice may be one; what takes longer to read is not meant well.
DECODINGS: Final = 3


def _own_path(text: str) -> str:
    path = text.partition("?")[0].partition("#")[0]
    readings = [path]
    for _ in range(DECODINGS):
        readings.append(unquote(readings[-1]))
    tricky = any(TRICKS.search(reading) for reading in readings)
    if tricky or "\\" in text or not PRINTABLE.fullmatch(text) or f"{path}/".startswith("/api/"):
        raise ValueError("Give the path of a page here, such as /dashboard.")
    return text


OwnPath = Annotated[str, Field(max_length=MAX_LENGTH), AfterValidator(_own_path)]

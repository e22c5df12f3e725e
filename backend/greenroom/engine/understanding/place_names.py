"""The names of places that are known: towns, in `towns.txt`; regions and countries, in `regions.txt`."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final


def _listed(file: str) -> frozenset[str]:
    lines = Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines()
    text = " ".join(line for line in lines if not line.startswith("#"))
    return frozenset(name.strip() for name in text.split(";") if name.strip())


# Both are parts of patterns; names are matched whatever their capitals, letters of states as they are.
REGIONS: Final = "|".join(re.escape(name) for name in sorted(_listed("regions.txt"), key=len, reverse=True))
CODES: Final = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK"
    "|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|AB|BC|MB|NB|NS|ON|QC|SK|NSW|VIC|QLD"
)
# The letters of Brazil's states, behind a dash or a stroke: "Recife - PE".
FEDERAL: Final = "AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO"
_REGION: Final = re.compile(rf"(?i:{REGIONS})|{CODES}")


@cache
def towns() -> frozenset[str]:
    """The towns that are known where they stand alone, in small letters."""
    return _listed("towns.txt")


def is_a_region(text: str) -> bool:
    """Whether `text` is the name of a country or region that we know, or a state's letters."""
    return bool(_REGION.fullmatch(text))


def is_a_province(text: str) -> bool:
    """Whether `text` says that it is a province, whichever: "Oyo State", "Co. Cork"."""
    return text.endswith((" State", " Province", " County")) or text.startswith(("Co. ", "County "))


def is_a_town(text: str) -> bool:
    """Whether `text` is the name of a town, region or country that we know."""
    return is_a_region(text) or text.casefold() in towns()

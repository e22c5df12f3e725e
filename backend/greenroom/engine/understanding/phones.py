"""Finds the phone number of a CV, as it is written there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import phonenumbers

from greenroom.engine.understanding.model import Span

MOST_TRIED: Final = 25
_PLUS: Final = ("+", "(+")
_CANDIDATE: Final = re.compile(
    r"(?<![\w/.,(-])(?:\(?\+|00)?\(?\d[\d \t().\u00a0\u2010-\u2015/-]{5,22}\d(?![\w/])(?!\.\d)(?!-[\w*])"
)
_LABEL: Final = re.compile(
    r"(?i)(?:(?:phone|mobile|mob|cell|tel|telefon|téléphone|teléfono|móvil|handy|contact|whatsapp|call|फ़ोन"
    r"|फोन|मोबाइल|☎|📞|✆)\W{0,12}(?:no|number|nr)?\W{0,8}|(?<!\w)(?:t|m|p|ph|h)[ \t]?[:.][ \t]{0,3}"
    r"|(?:\A|[\n\t|•·])[ \t]?(?:t|m|p|ph)[ \t]{1,3})\Z"
)
_BOX: Final = re.compile(r"(?i)(?:\bbox|\bpostfach|\bbag|\bapartado|\bb\.? ?p\.?)\W{0,3}(?:no\.? ?)?\Z")
"""What stands before the number of a box at a post office."""
_IN_PAIRS: Final = re.compile(r"0[1-9](?:[ .\u00a0]\d\d){4}")
"""How the French write their numbers, and nobody else."""
_YEARS: Final = re.compile(r"\D*(?:19|20)\d\d\D{0,4}(?:(?:19|20)\d\d)?\D*\Z")
_DATED: Final = re.compile(
    r"(?<!\d)(?:0?[1-9]|1[0-2])[/.](?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d[/.-][01]?\d(?!\d)"
)
_FEWEST_DIGITS: Final = 8
_MOST_DIGITS: Final = 15
_REGIONS_BY_WORD: Final = {
    word: region
    for region, words in {
        "IN": "india; bengaluru; bangalore; mumbai; delhi; pune; hyderabad; chennai; kolkata; भारत",
        "GB": "uk; united kingdom; london",
        "DE": "deutschland; germany",
        "FR": "france",
        "ES": "españa; spain",
        "CA": "canada",
        "AU": "australia; sydney; melbourne; perth; brisbane; adelaide; hobart; canberra; nsw; vic; qld; tas",
        "IE": "ireland",
        "NL": "netherlands",
        "SE": "sweden",
        "NO": "norway",
        "SG": "singapore",
        "IT": "italia; italy",
        "TR": "türkiye",
        "RU": "россия",
        "CN": "中国",
        "PK": "pakistan",
        "BD": "bangladesh",
        "NP": "nepal",
        "LK": "sri lanka",
        "BR": "brasil; brazil",
        "NZ": "new zealand; aotearoa; auckland; wellington; christchurch; dunedin",
        "ZA": "south africa; johannesburg; durban; cape town; pretoria",
        "NG": "nigeria; lagos; abuja",
        "KE": "kenya; nairobi",
        "GH": "ghana; accra",
        "PH": "philippines; manila",
        "MY": "malaysia; kuala lumpur",
        "ID": "indonesia; jakarta",
        "JP": "japan; tokyo; osaka",
        "AE": "uae; dubai; abu dhabi",
        "PL": "poland; polska",
        "PT": "portugal",
        "MX": "méxico; mexico",
        "AT": "österreich; austria; wien",
        "CH": "schweiz; switzerland; suisse; zürich",
        "BE": "belgique; belgium",
    }.items()
    for word in words.split("; ")
}
_REGIONS_BY_DOMAIN: Final = {
    word: region
    for region, words in {
        "IN": "in",
        "GB": "uk",
        "DE": "de",
        "FR": "fr",
        "ES": "es",
        "CA": "ca",
        "AU": "au",
        "IE": "ie",
        "NL": "nl",
        "SE": "se",
        "NO": "no",
        "SG": "sg",
        "IT": "it",
        "TR": "tr",
        "RU": "ru",
        "CN": "cn",
        "BR": "br",
        "AT": "at",
        "CH": "ch",
    }.items()
    for word in words.split("; ")
}
_FALLBACK_REGIONS: Final = ("IN", "US", "GB")


def find_phone(text: str, email: str | None, header_end: int) -> Span | None:
    """The first phone number: one in the header or behind a label before any other.

    Numbers without a country's code are read for the regions that the CV's own words point to, then for
    India, the United States and the United Kingdom (phonenumbers, Google's metadata). A number that is only
    possible counts where a plus sign or a label vouches for it.
    """
    regions = _regions(text[: max(header_end, 600)], email)
    candidates = list(_candidates(text))[:MOST_TRIED]
    vouched = [span for span in candidates if span.start < header_end or _labelled(text, span)]
    for span in vouched:
        if _is_number(span.text, regions, strict=not (span.text.startswith(_PLUS) or _labelled(text, span))):
            return span
    return next((span for span in candidates if _is_number(span.text, regions, strict=True)), None)


def _candidates(text: str) -> Iterator[Span]:
    for match in _CANDIDATE.finditer(text):
        digits = sum(sign.isdigit() for sign in match[0])
        of_a_box = _BOX.search(text[max(0, match.start() - 16) : match.start()])
        if _FEWEST_DIGITS <= digits <= _MOST_DIGITS and not of_a_box and not _says_when(match[0]):
            yield Span(match[0], match.start(), match.end())


def _says_when(written: str) -> bool:
    """Whether these are years, or months with their years: "09/2019 – 03/2022"."""
    return bool(_YEARS.match(written) or _DATED.search(written))


def _labelled(text: str, span: Span) -> bool:
    return bool(_LABEL.search(text[max(0, span.start - 40) : span.start]))


def _regions(text: str, email: str | None) -> Sequence[str]:
    found = []
    if email:
        found.append(_REGIONS_BY_DOMAIN.get(email.rsplit(".", 1)[-1].casefold()))
    words = text.casefold()
    found += [
        region for word, region in _REGIONS_BY_WORD.items() if re.search(rf"(?<!\w){word}(?!\w)", words)
    ]
    return list(dict.fromkeys([region for region in found if region] + list(_FALLBACK_REGIONS)))


def _is_number(written: str, regions: Sequence[str], *, strict: bool) -> bool:
    here = [*regions, "FR"] if _IN_PAIRS.fullmatch(written) else regions
    for region in [None] if written.startswith(_PLUS) else here:
        try:
            number = phonenumbers.parse(written.lstrip("("), region)
        except phonenumbers.NumberParseException:
            continue
        check = phonenumbers.is_valid_number if strict else phonenumbers.is_possible_number
        if check(number):
            return True
    return False

"""Takes out of a text what tells whose it is, before anything is sent to a vendor."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_ADDRESSES: Final = re.compile(r"[^\s\"<>]{1,80}@[^\s\"<>,;]{1,80}")
_LINKS: Final = re.compile(
    r"(?i)\b(?:https?://|www\.)[^\s\"]{1,300}"
    r"|\b(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|edu|io|dev|me|app|ai|in|co|uk|de|fr|es|it|nl|ca|us|eu|site"
    r"|page|xyz|info)/[^\s\"]{0,200}"
    r"|\b(?:linkedin|github|gitlab|twitter|facebook|instagram)\.com[^\s\"]{0,200}"
)
# Eight digits or more with the signs that people write between them; two years are no number to call.
_NUMBERS: Final = re.compile(r"(?<![\w.])\+?\(?\d(?:[ ().\u00a0\u2010-\u2015/-]{0,3}\d){7,17}(?![\w%])")
_YEARS: Final = re.compile(
    r"(?:19|20)\d\d\D{1,5}(?:19|20)\d\d|\d{1,2}\D(?:19|20)\d\d\D{1,5}\d{1,2}\D(?:19|20)\d\d"
)
# Lines of papers: who was born when, to whom, and lives where.
_PAPERS: Final = re.compile(
    r"(?im)^\W*(?:date of birth|d\.?o\.?b|born(?: on)?|age|sex|gender|nationality|citizenship|religion|caste"
    r"|marital status|(?:father|mother|husband|wife|spouse|guardian)(?:[’']?s)?(?: name)?|name|full name"
    r"|passport(?: no)?|aadhaa?r|pan(?: card| no)?|ssn|national id|driving licen[cs]e|(?:permanent |current"
    r" |present |home |postal |mailing |residential )?address|place)\b[^:\n]{0,20}[:：-].*$"
)
_STREETS: Final = re.compile(
    r"(?i)\b\d{1,5}[a-z]?(?:[/-]\d{1,5})?,? (?:[\w.'’-]+ ){0,4}"
    r"(?:street|st|road|rd|avenue|ave|lane|ln|drive|boulevard|blvd|court|nagar|marg|colony|sector|block|phase"
    r"|layout|enclave|stra(?:ss|ß)e|platz|rue|calle)\b\.?[^\n]{0,40}"
)
# Shorter parts of a name, such as "de", are words of any text.
_FEWEST_LETTERS: Final = 3


def without_identifiers(text: str, known: Iterable[str] = ()) -> str:
    """The text with what identifies a person replaced by a word in brackets.

    `known` are words that are known to do so, such as the person's name and town: each is taken out as a
    whole, and a name also part by part.
    """
    for pattern, word in (
        (_PAPERS, "[personal details]"),
        (_ADDRESSES, "[e-mail]"),
        (_LINKS, "[link]"),
        (_STREETS, "[address]"),
    ):
        text = pattern.sub(word, text)
    text = _NUMBERS.sub(lambda match: match[0] if _YEARS.fullmatch(match[0]) else "[number]", text)
    # The longest first: a part that is taken out would leave the whole unfound.
    for word in sorted(_parts(known), key=len, reverse=True):
        text = re.sub(rf"(?i)(?<!\w){re.escape(word)}(?!\w)", "[withheld]", text)
    return text


def _parts(known: Iterable[str]) -> set[str]:
    whole = {" ".join(one.split()) for one in known if one.strip()}
    words = {word.strip(".,") for one in whole for word in re.split(r"[\s,]+", one)}
    return whole | {word for word in words if len(word) >= _FEWEST_LETTERS}

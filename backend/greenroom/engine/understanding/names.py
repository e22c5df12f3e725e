"""Finds the name of the person whose CV it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from greenroom.engine.understanding.common_words import common_words
from greenroom.engine.understanding.header_words import TITLE_WORD
from greenroom.engine.understanding.lexicon import Lexicon, find_hits
from greenroom.engine.understanding.lines import span_of
from greenroom.engine.understanding.model import Line, Span
from greenroom.engine.understanding.places import is_a_place, is_a_region, is_a_town
from greenroom.engine.understanding.titles import kind_of
from greenroom.engine.understanding.wordlist import wordset

_LABEL: Final = re.compile(
    r"(?i)(?:(?:full|candidate|applicant|student|complete)(?:['’]s)?\s+)?(?:name|nom|nombre|नाम)"
    r"(?:\s+(?:y apellidos?|completo|et prénoms?|complet)|,? vorname)?\s*(?:[:：]\s*|\t+)"
    r"|(?:apellidos y nombres?|prénom et nom|vor- und nachname|vor- und zuname|vorname,? (?:nach)?name)"
    r"\s*(?:[:：]\s*|\t+)"
)
# What one calls the paper, before the name of whose it is; and what one says of oneself.
_PAPER: Final = (
    r"(?:curriculum vitae|r[eé]sum[eé]|cv|c\.v\.|lebenslauf|bio-?data|hoja de vida|bewerbung|application)"
)
_OPENS: Final = re.compile(
    rf"(?i){_PAPER}(?:\s*(?:[:：|–—-]|\b(?:of|for|von|de|del?|by|di)\b)\s*|[ ]+)(?=[^\W\d_])"
    r"|(?:(?:hi|hello|hey|hallo|bonjour|hola)(?: there)?[,!.]? )?"
    r"(?:i['’]m|i am|my name is|ich bin|mein name ist|je suis|je m['’]appelle|me llamo|soy)[ ](?=[^\W\d_])"
)
_CLOSES: Final = re.compile(rf"(?i)(?:['’]s?)?\s*[–—-]?\s*\b{_PAPER}\Z|(?<=\w)\s*[*†#]+\Z")
# A form's heading with the name beside it.
_TITLED: Final = re.compile(
    r"(?i)(?:personal information|personal details|información personal|datos personales|persönliche (?:daten"
    r"|angaben)|angaben zur person|informations personnelles|informazioni personali|curriculum vitae"
    r"|lebenslauf"
    r"|resume|cv)(?: (?:of|von|de))?\t+[ ]*(?=\S)"
)
_HONORIFIC: Final = re.compile(
    r"(?i)(?:(?:dr\.?-ing|dra?|mr|mrs|ms|miss|prof|er|ca|mag|dipl\.-ing|ing|dott|herr|frau|mme|sr|sra|don|doña|shri|smt"
    r"|श्री|श्रीमती|डॉ|inż|hab|mgr|lek|med|rer|nat|phil|bc|mudr|arch|rev|capt|col|lt|engr|md)\.?\s+)+"
)
_AFTER: Final = re.compile(
    r"\s+(?i:m\.?\s?sc|b\.?\s?sc|ph\.?\s?d|mba|m\.?d|b\.?\s?tech|m\.?\s?tech|cpa"
    r"|pmp|esq|jr|sr|(?-i:RN|BSN|MSN|LPN|EMT|MD|DDS|DVM|PE|P\.?Eng|CEng|CFA|FCA|ACA|ACCA|CMA|CISSP|CSM"
    r"|SHRM|PHR"
    r"|LLB|LLM|JD|MBBS|BDS|FRCS|MRCP|FRSA|OBE|MBE|BA|BSc|MA|MPhil|BEng|MEng))\b\.?"
    r"|\s+(?:[SDWCsdwc]/[Oo]\b|(?i:s?he|they)/\w)|\s*(?:[|•·/]|\s[-–—]\s"
    r"|,|\t|\s{3,}|\((?!(?-i:[^\W\d_][\w-]+\)\s[A-ZÀ-Þ])))"
)
# "Wei-Lin (Winnie) Tsao": a nickname stands before the surname, in brackets or in quotes.
_WORD: Final = re.compile(
    r"(?:[^\W\d_]['’.\-\w\u0900-\u0dff\u0600-\u06ff]*|[\"“][^\W\d_][\w-]+[\"”]|\([^\W\d_][\w-]+\))\Z"
)
# "KOWALCZYK, Destiny": the surname first, as on forms.
_REVERSED: Final = re.compile(
    r"(?:(?:[Vv][ao]n(?: de[rnm]?)?|[Dd]e(?: la)?|[Dd]i|[Aa]l)[ ])?[^\W\d_][\w'’-]+,[ ][^\W\d_][\w'’.-]+"
    r"(?:[ ][^\W\d_][\w'’.-]*){0,2}"
)
_CASELESS: Final = re.compile(r"[\u0590-\u1cff\u2e80-\u9fff\uac00-\ud7af]")
_IDEOGRAPHS: Final = re.compile(r"[\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7af·]{2,6}\Z")
_NEVER: Final = wordset(
    """curriculum vitae resume résumé cv lebenslauf bewerbung hoja vida bio-data biodata बायोडाटा page
    confidential street road avenue lane nagar city state india germany france university college institute
    school company inc ltd llc phone email mobile address contact linkedin github portfolio website download
    template summary profile skills objective engineer developer manager analyst designer student intern
    consultant teacher accountant chef director specialist assistant administrator architect scientist
    executive officer coordinator representative technician nurse advocate lawyer professional graduate
    fresher lead senior junior associate supervisor instructor software marketing sales data full-stack
    fullstack frontend backend web business project product human resources finance stack digital bachelor
    master science technology computer engineering b.tech m.tech b.e b.sc experience education the of for
    with entwickler ingenieur ingénieur développeur étudiant étudiante desarrollador ingeniero estudiante
    sex sexo sexe geschlecht gender male female hombre mujer nationality nationalität nacionalidad birth
    machine learning operations quality security network systems system information public relations"""
)
_PARTICLES: Final = wordset(
    """van von der den de da di del della dos la le du el al bin binti ibn ter ten zu y e"""
)
# Surnames that are else a job or a word of a header; at the very top they are surnames.
_SURNAMES: Final = wordset("baker cook porter page lane street carpenter painter farmer driver master place")
_MOST_LINES: Final = 14
_MOST_WORDS: Final = 5
_MOST_OF_ALL: Final = 7
_ENOUGH: Final = 3.0
_LONGEST: Final = 50
_SHORTEST: Final = 3
_LONGEST_SHORT: Final = 4
_AGREED: Final = 1.0


def find_name(
    header: Sequence[Line], lines: Sequence[Line], email: str | None, text: str, lexicon: Lexicon
) -> Span | None:
    """The best candidate among the first lines, None when none looks like a name.

    What counts: standing at the top, the form of a name, and above all agreement with the e-mail address.
    """
    pool = [*header[:_MOST_LINES], *[line for line in lines[:_MOST_LINES] if line not in header]]
    scored = [
        (_merit(span, rank, email), -rank, span)
        for rank, line in enumerate(pool)
        for span in _candidates(line, pool[rank + 1] if rank + 1 < len(pool) else None, text, top=rank == 0)
        if _agreement(span, email) >= _AGREED
        or _LABEL.match(line.text)
        or not ((span.text.islower() and rank) or _says_something_else(span.text, lexicon, top=rank == 0))
    ]
    if email and not any(merit >= _ENOUGH for merit, *_ in scored):
        scored += [
            (_agreement(span, email), -rank, span)
            for rank, line in enumerate(lines)
            for span in _candidates(line, None, text)
            if _agreement(span, email)
        ]
    best = max(scored, key=lambda candidate: candidate[:2], default=None)
    return best[2] if best and best[0] >= 1 else None


def _candidates(line: Line, following: Line | None, text: str, *, top: bool = False) -> Iterator[Span]:
    label = _LABEL.match(line.text) or _TITLED.match(line.text) or _OPENS.match(line.text)
    start = line.start + (label.end() if label else 0)
    piece = line.text[label.end() if label else 0 :]
    if closing := _CLOSES.search(piece):
        piece = piece[: closing.start()]
    if top and _is_reversed(piece):
        yield Span(piece, start, start + len(piece))
    if honorific := _HONORIFIC.match(piece):
        start += honorific.end()
        piece = piece[honorific.end() :]
    cut = _AFTER.search(piece)
    alone = cut is None
    span = span_of(text, start, start + (cut.start() if cut else len(piece)))
    if not _like_a_name(span.text):
        return
    if alone and following and span.text.endswith("-"):
        # "Abernathy-" and "Nakamura": a column too narrow for the name.
        whole = span_of(text, span.start, following.end)
        if _like_a_name(whole.text.replace("-\n", "-")):
            yield whole
        return
    if alone or len(span.text.split()) > 1:
        yield span
    if (
        alone
        and following
        and len(span.text.split()) == 1
        and len(following.text.split()) <= _MOST_WORDS // 2
    ):
        both = span_of(text, span.start, following.end)
        if _like_a_name(both.text):
            yield both


def _is_reversed(text: str) -> bool:
    """Whether these are a surname and a first name, and no town with its region."""
    if not _REVERSED.fullmatch(text) or is_a_place(text) or TITLE_WORD.search(text):
        return False
    surname, _, first = text.partition(", ")
    if text.isupper():
        return False
    return _like_a_name(f"{first} {surname}") and not is_a_town(surname) and not is_a_region(first)


def _says_something_else(text: str, lexicon: Lexicon, *, top: bool) -> bool:
    """Whether this is a job, a skill or words of every CV: "Retail Buyer", "Pivot Tables", "Career Focus".

    At the `top` of a CV "Emily Baker" is a person.
    """
    words = text.casefold().split()
    surnamed = top and len(words) > 1 and words[-1] in _SURNAMES
    if any(
        word.rpartition("-")[2] in common_words() - _PARTICLES for word in (words[:-1] if surnamed else words)
    ):
        return True
    if words[-1].endswith(".") and len(words[-1]) > _LONGEST_SHORT:
        return True
    if any(map(TITLE_WORD.search, words[:-1] if surnamed else words[-1:])):
        return True
    if words[-1] in _SURNAMES and not surnamed:
        return True
    hits = sum(len(text[hit.start : hit.end].split()) for hit in find_hits(text, lexicon))
    return hits > 1 or (hits == len(words) == 1)


def _like_a_name(text: str) -> bool:
    if _IDEOGRAPHS.match(text):
        return kind_of(text) is None
    words = text.split()
    told = sum(word.casefold() not in _PARTICLES for word in words)
    if not 1 <= told <= _MOST_WORDS or len(words) > _MOST_OF_ALL or len(text) > _LONGEST or kind_of(text):
        return False
    if any(word.casefold().strip(".") in _NEVER or word.endswith("-") for word in words[:-1]):
        return False
    last = words[-1].casefold().strip(".")
    if (last in _NEVER and last not in _SURNAMES) or (len(text) < _SHORTEST and not _CASELESS.match(text)):
        return False
    cased = text.islower() or all(map(_cased_as_name, words))
    return cased and all(map(_WORD.match, words))


def _cased_as_name(word: str) -> bool:
    return word.lstrip('"“(')[:1].isupper() or bool(_CASELESS.match(word)) or word.casefold() in _PARTICLES


def _merit(span: Span, rank: int, email: str | None) -> float:
    words = span.text.split()
    form = 1.0 if len(words) > 1 or _IDEOGRAPHS.match(span.text) else 0.2
    place = max(0.0, 2.0 - 0.35 * rank)
    two_lines = 0.3 if "\n" in span.text else 0.0
    return form + place - two_lines + 2 * _agreement(span, email)


def _agreement(span: Span, email: str | None) -> float:
    """How well the words of `span` explain the part of the address before "@": 0 to 2."""
    if not email:
        return 0.0
    local = _plain(email.split("@")[0])
    words = [_plain(word) for word in span.text.split()]
    found = sum(len(word) > 1 and word in local for word in words)
    initials = "".join(word[:1] for word in words)
    if found == 0:
        return 0.5 if len(initials) > 1 and local.startswith(initials) else 0.0
    return min(2.0, 0.6 + 1.4 * found / len(words))


def _plain(word: str) -> str:
    word = word.casefold().replace("ß", "ss").replace("ö", "oe").replace("ä", "ae").replace("ü", "ue")
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(sign for sign in decomposed if sign.isalpha() and not unicodedata.combining(sign))

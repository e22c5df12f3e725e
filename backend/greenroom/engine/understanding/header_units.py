"""What belongs to a title behind its comma: a department, a ward, a subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from greenroom.engine.understanding.common_words import common_words
from greenroom.engine.understanding.header_signs import names_a_firm, names_a_school
from greenroom.engine.understanding.header_words import (
    BARE_DEGREE,
    DEGREE,
    RANK,
    SUBJECT,
    TEACHING,
    UNIT,
)
from greenroom.engine.understanding.model import Span
from greenroom.engine.understanding.place_names import is_a_region, is_a_town

_DASHES: Final = frozenset((" - ", " – ", " — "))
_ANY: Final = re.compile(r"(?i)general|other|honou?rs|generalist")
# "Bachelor of Commerce, Major in Accounting": it says itself that it is of the degree. A minor is beside it.
_MAJOR: Final = re.compile(
    r"(?i)(?:with )?(?:an? )?(?:major(?:ing)?|speciali[sz](?:ing|ation)|concentration|emphasis) (?:in|on) \S"
)
# What says when or how, and no department.
_HOW: Final = re.compile(
    r"(?i)(?:later|then|now|formerly|promoted|part|full|also|acting|since|after|on|with|under|reporting|based"
    r"|remote|casual|temp\w*|interim|contract\w*|permanent|freelance|self|puis|später|zuletzt|luego|después)\b"
)
_MOST_WORDS: Final = 5


def is_unit(text: str, title: Span, piece: Span) -> bool:
    """Whether a piece behind the comma of a job's name is a department: "Product Manager, Payments".

    Or a subject, of one who teaches it: "Tutor, Quantum Mechanics".
    """
    between = text[title.end : piece.start]
    if between.strip() not in {",", "-", "–"} or "\n" in between:
        return False
    taught = TEACHING.search(title.text) and SUBJECT.fullmatch(piece.text) and not names_a_firm(piece.text)
    return bool(UNIT.fullmatch(piece.text) or taught)


def with_subject(text: str, title: Span, organisation: Span, rest: Sequence[Span]) -> Span:
    """A degree with the subject behind its comma: "B.S., Forestry", "M.Sc. Eng., Computer Science".

    A degree that is more than its letters or rank takes what follows only where the school is elsewhere.
    """
    letters = next((piece for piece in rest if text[title.end : piece.start] in _DASHES), None)
    if letters and (DEGREE.match(letters.text) or RANK.fullmatch(letters.text)):
        title = Span(text[title.start : letters.end], title.start, letters.end)
    elif letters and RANK.fullmatch(title.text) and SUBJECT.fullmatch(letters.text):
        return Span(text[title.start : letters.end], title.start, letters.end)
    subject = _behind_its_comma(text, title, rest)
    if subject and _MAJOR.match(subject.text):
        return Span(text[title.start : subject.end], title.start, subject.end)
    apart = any(sign in text[slice(*sorted((title.start, organisation.start)))] for sign in "\n\t")
    if subject is None or names_a_school(subject.text):
        return title
    named = " in " in title.text or not SUBJECT.fullmatch(subject.text)
    ranked = RANK.fullmatch(title.text) and SUBJECT.fullmatch(subject.text)
    if not (letters or ranked or BARE_DEGREE.fullmatch(title.text)) and (named or not apart):
        return title
    title = Span(text[title.start : subject.end], title.start, subject.end)
    more = _behind_its_comma(text, title, rest)
    return (
        Span(text[title.start : more.end], title.start, more.end)
        if more and _ANY.fullmatch(more.text)
        else title
    )


def with_unit(text: str, title: Span, organisation: Span, rest: Sequence[Span]) -> Span:
    """A job with its ward or course behind a comma: "Staff Nurse, Cardiac Step-Down".

    Only where the employer stands elsewhere, and where this is no place: it says what it is in plain words,
    or the employer has a place behind it or a firm's name that says so.
    """
    unit = _behind_its_comma(text, title, rest)
    if unit is None or is_a_town(unit.text) or is_a_region(unit.text) or any(map(str.isdigit, unit.text)):
        return title
    between = text[slice(*sorted((title.start, organisation.start)))]
    plain = _is_plain(unit.text) and not names_a_firm(unit.text)
    if "\n" in between or "\t" in between:
        placed = any(text[organisation.end : piece.start] == ", " for piece in rest)
        takes = plain or (
            unit.text[0].isupper() and "\n" in between and (placed or names_a_firm(organisation.text))
        )
    else:
        takes = plain and names_a_firm(organisation.text) and text[unit.end : organisation.start] == ", "
    return Span(text[title.start : unit.end], title.start, unit.end) if takes else title


def _behind_its_comma(text: str, title: Span, rest: Sequence[Span]) -> Span | None:
    return next((piece for piece in rest if text[title.end : piece.start] == ", "), None)


def _is_plain(text: str) -> bool:
    """Whether a piece is told in plain words, as no town is called: "soutien à domicile", "Telco Account"."""
    words = text.split()
    if len(words) > _MOST_WORDS or _HOW.match(text):
        return False
    small = text[0].islower() and text.replace(" ", "").isalpha()
    return small or words[-1].casefold() in common_words()

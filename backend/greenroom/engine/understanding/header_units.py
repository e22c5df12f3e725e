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
    GRADE,
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
_MINOR: Final = re.compile(r"(?i)(?:with )?(?:an? )?minor\b")
# What says when or how, and no department.
_HOW: Final = re.compile(
    r"(?i)(?:later|then|now|formerly|promoted|part|full|also|acting|since|after|on|with|under|reporting|based"
    r"|remote|casual|temp\w*|interim|contract\w*|permanent|freelance|self|puis|später|zuletzt|luego|después)\b"
)
_MOST_WORDS: Final = 5
_RARE_SUBJECT: Final = re.compile(
    r"(?!(?i:minor|honou?rs|dean|with|exchange|erasmus|thesis)\b)[A-ZÀ-Þ][^\W\d_]{4,}"
    r"(?: (?:[^\W\d_]+|&)){0,3}"
)


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
    bare = _is_bare(title.text)
    letters = next((piece for piece in rest if text[title.end : piece.start] in _DASHES), None)
    lettered = letters and (DEGREE.match(letters.text) or RANK.fullmatch(letters.text))
    if letters and (lettered or (bare and SUBJECT.fullmatch(letters.text))):
        title = _joined(text, title, letters)
        if not lettered:
            return title
    before = next((piece for piece in rest if text[piece.end : title.start] == ", "), None)
    if before and bare and SUBJECT.fullmatch(before.text) and not names_a_school(before.text):
        # "Computer Science, BSc".
        return _joined(text, before, title)
    subject = _behind_its_comma(text, title, rest)
    if subject is None or not _is_its_subject(text, title, organisation, subject, lettered=bool(lettered)):
        return title
    title = _joined(text, title, subject)
    more = _behind_its_comma(text, title, rest)
    return _joined(text, title, more) if more and _ANY.fullmatch(more.text) else title


def _joined(text: str, first: Span, last: Span) -> Span:
    return Span(text[first.start : last.end], first.start, last.end)


def _is_its_subject(text: str, title: Span, organisation: Span, piece: Span, *, lettered: bool) -> bool:
    if _MAJOR.match(piece.text):
        return True
    if names_a_school(piece.text) or _MINOR.match(piece.text):
        return False
    apart = any(sign in text[slice(*sorted((title.start, organisation.start)))] for sign in "\n\t")
    told = bool(SUBJECT.fullmatch(piece.text))
    if lettered or BARE_DEGREE.fullmatch(title.text) or (told and RANK.fullmatch(title.text)):
        return True
    named = " in " in title.text or not told
    return (apart and not named) or _is_a_rare_subject(text, title, organisation, piece)


def _is_bare(title: str) -> bool:
    """Whether a title is a degree's letters or rank alone, and does not say what was studied."""
    return bool(RANK.fullmatch(title) or BARE_DEGREE.fullmatch(title))


def _is_a_rare_subject(text: str, title: Span, organisation: Span, piece: Span) -> bool:
    """Whether a piece is what was studied though no word tells: "Bakalář, Informatika" over its school.

    A town stands behind the school and not behind the degree when the two have lines of their own. No minor
    subject, no mark, no word of how it was studied, and nothing behind a degree that says its subject.
    """
    above = title.start < organisation.start and "\n" in text[title.end : organisation.start]
    if not above or " in " in title.text or not names_a_school(organisation.text):
        return False
    if is_a_town(piece.text) or GRADE.search(piece.text) or _HOW.match(piece.text):
        return False
    return bool(_RARE_SUBJECT.fullmatch(piece.text)) and len(title.text.split()) <= _MOST_WORDS


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

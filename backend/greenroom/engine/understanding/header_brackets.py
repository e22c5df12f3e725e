"""What stands in brackets in an entry's header: how one is employed, a rank, or more of what one is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from greenroom.engine.understanding.header_signs import is_a_workplace, is_like_a_job
from greenroom.engine.understanding.header_words import ORGANISATION_WORD
from greenroom.engine.understanding.model import Span

# How one is employed: in brackets behind what one is, "Analyst (co-op)", or in an employer's stead.
_ARRANGEMENT: Final = re.compile(
    r"(?i)(?:co-?op|part[ -]time|full[ -]time|remote|hybrid|on[ -]?site|contract(?:or|ual)?|temporary"
    r"|seasonal|intern|internship|placement|work placement|permanent|fixed[ -]term|maternity cover|agency"
    r"|summers?|winters?|holidays?|vacations?|weekends?|evenings?|saturdays?|nights?|sommer|été|veranos?"
    r"|casual|freelance|volunteer|alternance|cdi|cdd|stage|intérim|vollzeit|teilzeit|werkstudent\w*"
    r"|zeitarbeit|befristet|minijob|praktikum|prácticas|media jornada|tiempo parcial|temps partiel"
    r"|temps plein)"
)
# "(E-7)", "(88M)": a rank or a number in brackets, and no name.
_NUMBERED: Final = re.compile(r"[A-Z]{0,4}[ -]?\d{1,4}[A-Z]{0,3}(?:, [A-Z]{2,5})*")
# What of a firm or what kind of firm: "(Unit-II)", "(Chartered Accountants)".
_OF_A_FIRM: Final = re.compile(
    r"(?:Unit|Plant|Branch|Division|Campus|Works|Site|Group)[ -][\w-]+|(?:[A-Z]\w+ )?(?:Accountants"
    r"|Architects|Auditors|Advocates|Solicitors|Consultants|Engineers|Surveyors|Contractors|Builders|Printers)"
)


def with_arrangements(text: str, pieces: Sequence[Span]) -> list[Span]:
    """The pieces without those that say how one is employed; in brackets behind a job they belong to it.

    So does what else is in those brackets, where the employer is named elsewhere: "Schweißer (WIG/MAG)".
    """
    kept: list[Span] = []
    for number, piece in enumerate(pieces):
        bracketed = text[piece.start - 1 : piece.start] == "("
        behind = bool(kept) and bracketed and text[kept[-1].end : piece.start].strip() == "("
        arranged = bool(_ARRANGEMENT.fullmatch(piece.text))
        said = behind and (is_like_a_job(kept[-1].text) or _is_alone_in_a_cell(text, kept[-1], piece))
        if bracketed and _NUMBERED.fullmatch(piece.text):
            continue
        if behind and _OF_A_FIRM.fullmatch(piece.text) and text[piece.end : piece.end + 1] == ")":
            kept[-1] = Span(text[kept[-1].start : piece.end + 1], kept[-1].start, piece.end + 1)
            continue
        if said and (arranged or _elsewhere(text, pieces, number)):
            if text[piece.end : piece.end + 1] == ")":
                end = piece.end + 1
                kept[-1] = Span(text[kept[-1].start : end], kept[-1].start, end)
        elif not (arranged and bracketed) or _is_the_only_job(piece, pieces):
            kept.append(piece)
    return kept


def _is_the_only_job(piece: Span, pieces: Sequence[Span]) -> bool:
    """Whether only the words in brackets name a job: "Mekong Mart (Intern)"."""
    return [piece] == [one for one in pieces if is_like_a_job(one.text)]


def _is_alone_in_a_cell(text: str, before: Span, piece: Span) -> bool:
    """Whether a piece and its brackets are a cell of a row: "Guard (Gate 2)" between tabs."""
    return text[before.start - 1 : before.start] == "\t" and text[piece.end : piece.end + 2] in (
        ")",
        ")\n",
        ")\t",
    )


def _elsewhere(text: str, pieces: Sequence[Span], number: int) -> bool:
    """Whether another line or cell than the one with this piece in brackets can name the employer."""
    piece = pieces[number]
    if ORGANISATION_WORD.search(piece.text) or "," in text[piece.end : piece.end + 1]:
        return False
    if text[piece.end : piece.end + 2] == ")," and number + 1 < len(pieces):
        return text[piece.end : pieces[number + 1].start] == "), " and is_a_workplace(pieces[number + 1].text)
    if any("\t" in text[slice(*sorted((one.start, piece.start)))] for one in pieces):
        return True
    first, last = text.rfind("\n", 0, piece.start) + 1, text.find("\n", piece.end)
    return any(not first <= other.start < (last if last >= 0 else len(text)) for other in pieces)

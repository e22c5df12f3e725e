"""Cuts the header of an entry into pieces: at commas, bars and line ends, without its dates and labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from greenroom.engine.understanding.header_brackets import with_arrangements
from greenroom.engine.understanding.header_signs import is_a_workplace, is_like_a_job
from greenroom.engine.understanding.header_words import (
    DEGREE,
    GRADE,
    LABEL,
    ORGANISATION_WORD,
    RANK,
    SCHOOL,
    SUBJECT,
    TITLE_WORD,
    WORKPLACE,
)
from greenroom.engine.understanding.model import Kind, Line, Period, Span
from greenroom.engine.understanding.place_names import is_a_town

# "3 years 10 months", as an export writes behind each range of dates.
_DURATION: Final = re.compile(
    r"(?i)\(?(?:(?:less than )?(?:\d{1,4}|a|an|one|un|ein)\s?"
    r"(?:years?|yrs?|y|months?|mos?|weeks?|jahre?n?|monate?n?|ans?|mois|años?|meses"
    r"|mes|hours?|hrs?|days?|stunden|tage|heures|jours|horas|días)(?!\w)[\s,]*(?:and |und |et |y )?){1,2}\)?"
)
_JOINING: Final = r"(?:&|and|of|for|the|in|de|du|des|del|la|le|et|y|e|und|für|der|zum|zur|एवं|और)"
_OPENING: Final = r"(?:San|Santa|Santo|Saint|Sankt|St\.)"
_BROKEN: Final = re.compile(
    rf"[^\n\t,;|]+(?:[ ](?:{_JOINING}|{_OPENING})[ ]?\n(?=\S)|\n(?={_JOINING}[ ])|\w-\n(?=[^\W\d_]))"
)
# No comma parts "GCSEs (9, with Maths)" or "Longhorn Streaming, Inc.".
_COMMA: Final = (
    r",\s+(?![^()\n]*\))(?!(?i:inc|llc|ltd|llp|limited|s\.a|s\.l|s\. ?coop|s\.r\.l|ltda|lda|pte|gmbh|corp)\b)"
)
# "Nnamani, Okeke & Co.": partners, parted by a comma.
_PARTNERS: Final = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+ (?:&|and|und|et|y) (?:Co|Sons?|Partners?|Associates|Brothers|Bros|Cie|Söhne|Fils)\b.*"
)
# "Federal High Court, Lokoja Division": a house of its own, which belongs to the name.
_BRANCH: Final = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]+ ){1,2}(?:Annexe?|Division|Campus|Branch|Chapter|Site)")
# "Mareotis University, Faculty of Engineering": a part of a university, which no firm has; a "Department of"
# may be a ministry, and a "School of" the school itself, so that those count behind a university only too.
_FACULTY: Final = re.compile(
    r"(?:Faculty|School|Department|Dept\.?|Institute) of [A-ZÀ-Þ].*"
    r"|(?:[A-ZÀ-Þ][\w&'’-]+ ){1,3}(?:Lab|Laboratory)"
)
_UNIVERSITY: Final = re.compile(r"(?i)\b\w*univer[sz](?:it|id)\w*")
_KIND_OF_SCHOOL: Final = re.compile(
    r"(?:Community|Technical|State|High|Junior|Medical|Business|Secondary|Public|Grammar)"
    r" (?:College|University|School)"
)
# "Gestoría Blasco, S.L. Administrativo contable.": sentences of a name each.
_STOP: Final = r"(?:(?<=[a-zà-ÿ]{4})|(?<=S\.L|S\.A))\.\s+(?=[A-ZÀ-Þ])"
_SPLIT_STUDY: Final = re.compile(
    rf"{_STOP}|"
    rf"\s+(?=mention (?:très bien|assez bien|bien|honorable))|\s+[|•·@–—]\s+|\s+-\s+|{_COMMA}|;\s+|\t+"
    rf"|\s{{3,}}|\s+(?:at|bei|chez|from|with)\s+(?=[A-ZÀ-Þ\d])(?!Law\b)"
    r"|\s+(?:at the|an der|am|an dem|à l['’]|à la|en la|en el)\s?(?=(?:\S+ ){0,2}(?i:\w*universit"
    r"|\w*hochschule"
    r"|\w*schule|\w*gymnasium|\w*-gymnasium|école|institut|college|school|escuela|iut))|\n|\s*[|]\s*"
)
# "Noyyal Mills (P) Ltd": what stands in brackets before a firm's legal form belongs to its name.
_FIRM: Final = r"(?:pvt|private|ltd|limited|llp|llc|inc|gmbh|corp|co)\b"
_SPLIT: Final = re.compile(
    rf"{_STOP}|\s+[|•·@–—]\s+|\s+-\s+|{_COMMA}|\t+|\s{{3,}}|\s+(?:at|bei|chez|en)\s+(?=[A-ZÀ-Þ])|\n|\s*[|]\s*"
    rf"|\s*\((?![^()\n]{{1,24}}\)\s*(?i:{_FIRM}))\s*|\s*\)(?!\s*(?i:{_FIRM}))\s*"
)
_IN_BRACKETS: Final = re.compile(r"\s*\((?P<words>[^()]{1,40})\)")
_BETWEEN_GRADES: Final = re.compile(r"\s*[,;/–-]\s*")
# "2. Agodi State University": the entries of a numbered list.
_NUMBER: Final = re.compile(r"^\(?\d{1,2}[.)]\s+(?=[^\W\d_]|\d{1,2}[^\W\d_])")
_CELLS: Final = re.compile(r"\t+|\s*[|]\s*")
_FEWEST_CELLS: Final = 4
_EDGE: Final = " \t\n,;:|•·–—-()[]/@"
_FULL_STOP: Final = re.compile(r"(?<=[a-zà-ÿ]{4})\.$")
_UNCLOSED: Final = re.compile(r"\s*\([^()]*$")
_LONGEST_FACT: Final = 90
# "Worked as Staff Nurse in Lakeside Hospital": told as one tells it.
_TOLD: Final = re.compile(
    r"(?i)^(?:(?:i )?(?:have |am |was )?(?:been )?(?:currently |presently |previously )?(?:work(?:ed|ing)"
    r"|employed|serv(?:ed|ing)|engaged|associated|posted|appointed|hired|join(?:ed|ing))"
    r"(?: (?:full|part)[ -]time)? (?P<how>as|with|in|at|for|by)(?: an?| the)?"
    r"|tätig als|angestellt als|beschäftigt als|en tant que|como)\s+(?=\S)"
)
# Where one works, behind what one is there; only before a name that says it is a place of work.
_HELD_IN: Final = re.compile(
    r"\s+(?:(?:in|with|at|for) (?:the )?|in der |im |beim |bei der |bei dem |an der |am |à l['’]|à la "
    r"|au |dans "
    r"|en (?:el |la )?|para )(?=[A-ZÀ-Þ\u0900-\u097f])"
)
_HELD_AS: Final = re.compile(r"\s+(?:as(?: an?| the)?|als|comme|como)\s+(?=[A-ZÀ-Þ])")
_LED_BY: Final = re.compile(r":\s+(?=[A-ZÀ-Þ\d])")
_STRAY: Final = re.compile(
    r"(?i)(?:class of|graduat(?:ed|ing|ion)|expected|anticipated|completed|batch(?: of)?"
    r"|started|de|du|des|von|vom|from|since|seit|desde|depuis|ab|bis|to|until|au|à|a|am|im|in|el|le|en|as|and"
    r"|und|et|y)"
)
# What a date leaves behind when it is taken out of "from X in 2020".
_DANGLING: Final = re.compile(
    r"\s+(?:in|from|since|during|with|en|de|im|seit|von|depuis|desde)$|^(?:from|with|at|bei|chez|in)\s+"
)


def cut_header(text: str, kind: Kind, lines: Sequence[Line], periods: Sequence[Period]) -> list[Span]:
    """The pieces of the header in their order; no dates, no labels, no lengths of time."""
    split = _SPLIT_STUDY if kind == "education" else _SPLIT
    pieces = list(_made_whole(text, [one for line in lines for one in _pieces(text, line, periods, split)]))
    if kind == "education":
        return [part for piece in pieces for part in _degree_and_school(piece)]
    return with_arrangements(text, [part for piece in pieces for part in _job_and_firm(piece)])


def labelled(text: str, pieces: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    """What the pieces with a label before them are: "Designation: Quality Inspector"."""
    for piece in reversed(pieces):
        label = LABEL.search(text[text.rfind("\n", 0, piece.start) + 1 : piece.start])
        if label:
            yield ("title" if label["title"] else "organisation"), piece


def says_how_long(text: str) -> bool:
    """Whether a line is a length of time and nothing else."""
    return bool(_DURATION.fullmatch(text.strip()))


def _pieces(text: str, line: Line, periods: Sequence[Period], split: re.Pattern[str]) -> Iterator[Span]:
    cuts = [
        (period.span.start, period.span.end)
        for period in periods
        if line.start <= period.span.start < line.end
    ]
    cuts += [(line.start + match.start(), line.start + match.end()) for match in split.finditer(line.text)]
    cuts += [
        (line.start + match.start(), line.start + match.end())
        for match in _IN_BRACKETS.finditer(line.text)
        if _holds_grades(line.text, *match.span("words"))
    ]
    cuts += [(line.start, line.start + match.end()) for match in LABEL.finditer(line.text)]
    cuts += [(line.start, line.start + match.end()) for match in _NUMBER.finditer(line.text)]
    if len(_CELLS.split(line.text)) >= _FEWEST_CELLS:
        cuts = [cut for cut in cuts if not text[slice(*cut)].startswith(",")]
    at = line.start
    for start, end in [*sorted(cuts), (line.end, line.end)]:
        if start > at:
            piece = _trimmed(text, at, start)
            if _is_a_fact(piece.text):
                yield piece
        at = max(at, end)


def _holds_grades(text: str, start: int, end: int) -> bool:
    """Whether `text` says grades from `start` to `end`, and nothing else: "Second Class Upper, 4.21/5.0"."""
    while start < end:
        grade = GRADE.match(text, start)
        if grade is None or grade.end() > end:
            return False
        between = _BETWEEN_GRADES.match(text, grade.end(), end)
        start = between.end() if between else grade.end()
        if between is None:
            break
    return start == end


def _is_a_fact(piece: str) -> bool:
    if (piece != "X" and not 1 < len(piece) <= _LONGEST_FACT) or _STRAY.fullmatch(piece):
        return False
    return any(map(str.isalpha, piece)) and not says_how_long(piece)


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    bare = _DANGLING.sub("", piece.strip(_EDGE).lstrip(".")).strip(_EDGE)
    bare = _FULL_STOP.sub("", bare)
    begin = start + (piece.index(bare) if bare else 0)
    end = begin + len(bare)
    if bare.count("(") == bare.count(")") + 1:
        # The bracket ends behind the piece, or has lost a date: "Assistant (part time, 2015 to 2018)".
        end = end + 1 if text[end : end + 1] == ")" else begin + len(_UNCLOSED.sub("", bare))
    return Span(text[begin:end], begin, end)


def _job_and_firm(piece: Span) -> Iterator[Span]:
    """The piece, or its two halves where a job is held in a firm: "Teacher in Adarsh Vidya Mandir".

    Or where a firm has a job: "Hyderabad as Test Engineer", "Quickdrop Couriers: Delivery Driver".
    """
    told = _TOLD.match(piece.text)
    if told:
        piece = _tail(piece, told.end())
    for cut in _HELD_IN.finditer(piece.text):
        job, firm = piece.text[: cut.start()], piece.text[cut.end() :]
        if is_like_a_job(job) and (told or is_a_workplace(firm)) and not is_like_a_job(firm):
            yield Span(job, piece.start, piece.start + len(job))
            yield _tail(piece, cut.end())
            return
    held = _HELD_AS.search(piece.text) or _LED_BY.search(piece.text)
    if held and TITLE_WORD.search(piece.text, held.end()) and not is_like_a_job(piece.text[: held.start()]):
        yield Span(piece.text[: held.start()], piece.start, piece.start + held.start())
        piece = _tail(piece, held.end())
    yield piece


def _degree_and_school(piece: Span) -> Iterator[Span]:
    """The piece, or its two halves where hardly anything parts them: "PhD Norrvik University"."""
    led = _LED_BY.search(piece.text)
    if led and SCHOOL.search(piece.text[: led.start()]) and DEGREE.search(piece.text, led.end()):
        yield Span(piece.text[: led.start()], piece.start, piece.start + led.start())
        piece = _tail(piece, led.end())
    degree, _, school = piece.text.partition(" ")
    if RANK.fullmatch(degree) and SCHOOL.search(school) and not SUBJECT.fullmatch(school):
        yield Span(degree, piece.start, piece.start + len(degree))
        piece = _tail(piece, len(degree) + 1)
    yield piece


def _tail(piece: Span, at: int) -> Span:
    return Span(piece.text[at:], piece.start + at, piece.end)


def _made_whole(text: str, pieces: Sequence[Span]) -> Iterator[Span]:
    """The pieces, those joined that a narrow column breaks: "Université" and "de Cornouaille"."""
    before: Span | None = None
    for piece in pieces:
        if before and _is_broken(text, before, piece):
            before = Span(text[before.start : piece.end], before.start, piece.end)
            continue
        if before:
            yield before
        before = piece
    if before:
        yield before


def _is_broken(text: str, before: Span, after: Span) -> bool:
    if text[before.end : after.start] == ", " and _is_one_name(before.text, after.text):
        return True
    match = _BROKEN.match(text, before.start)
    if (match is not None and match.end() == after.start) or _is_a_broken_school(text, before, after):
        return True
    # "Bayanihan Relief" and "Foundation", "AB Communication" and "Arts": one word alone says too little.
    alone = text[before.end : after.start] == "\n" and text[after.end : after.end + 1] in ("\n", "")
    if alone and _KIND_OF_SCHOOL.fullmatch(after.text):
        return not is_like_a_job(before.text)
    if not alone or " " in after.text:
        return False
    goes_on = SUBJECT if DEGREE.search(before.text) else ORGANISATION_WORD
    return bool(goes_on.fullmatch(after.text)) and not is_like_a_job(before.text)


def _is_one_name(before: str, after: str) -> bool:
    """Whether a comma stands within a name: between partners, or before a branch or a faculty."""
    if _PARTNERS.fullmatch(after):
        return " " not in before and not is_like_a_job(before)
    if _BRANCH.fullmatch(after):
        return any(sign.search(before) for sign in (SCHOOL, ORGANISATION_WORD, WORKPLACE))
    faculty = _FACULTY.fullmatch(after) and _UNIVERSITY.search(before)
    return bool(faculty) and not is_like_a_job(before)


def _is_a_broken_school(text: str, before: Span, after: Span) -> bool:
    """Whether a column parts a school's name from the word that says it is one: "Haven Light", "College"."""
    if text[before.end : after.start] != "\n" or " " in after.text or DEGREE.search(before.text):
        return False
    if SUBJECT.fullmatch(before.text) or text[after.end : after.end + 1] not in ("\n", ",", ""):
        return False
    if SCHOOL.fullmatch(before.text):
        told = SUBJECT.fullmatch(after.text) or DEGREE.search(after.text) or is_a_town(after.text)
        return after.text[0].isupper() and not told
    return bool(SCHOOL.fullmatch(after.text)) and not SCHOOL.search(before.text)

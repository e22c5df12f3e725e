"""Reads the header of an entry: what the person was, where, when, and with what grade."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from greenroom.engine.understanding.dates import periods_in
from greenroom.engine.understanding.lines import span_of
from greenroom.engine.understanding.model import Kind, Line, Period, Span

_TITLE_WORD: Final = re.compile(
    r"(?i)\b(?:\w*(?:engineer|developer|manager|designer|analyst|entwickler|ingenieur|leiter|assistent"
    r"|student|praktikant|berater)(?:in)?s?|"
    r"intern|internship|trainee|apprentice|fellow|director|head|lead|leader|chief|officer|c[etfomi]o"
    r"|president|founder|co-founder|partner|"
    r"administrator|admin|architect|consultant|specialist|coordinator|supervisor|associate|assistant"
    r"|executive|representative|advisor|adviser|"
    r"teacher|tutor|lecturer|professor|instructor|trainer|coach|nurse|physician|doctor|therapist"
    r"|technician|mechanic|operator|driver|pilot|"
    r"chef|cook|baker|waiter|waitress|server|bartender|cashier|clerk|accountant|auditor|bookkeeper"
    r"|banker|teller|broker|underwriter|"
    r"lawyer|advocate|attorney|paralegal|writer|editor|journalist|photographer|artist|scientist"
    r"|researcher|programmer|tester|agent|buyer|"
    r"\w{4,}iser|merchandizer|recruiter|secretary|receptionist|volunteer|freelancer|superintendent|foreman|inspector|planner"
    r"|strategist|producer|"
    r"stagiaire|développeu(?:r|se)|chef de|responsable|chargée?|ingénieure?|alternant|werkstudent"
    r"|mitarbeiter(?:in)?|geschäftsführer(?:in)?|"
    r"desarrollador|ingenier[oa]|becari[oa]|practicante|auszubildende[rn]?|azubi|lehrling|\w*praktikum|ferienjob|nebenjob|aushilfe|gerente|profesora?|इंजीनियर|प्रबंधक|इंटर्न"
    r"|शिक्षक|विकासकर्ता)\b"
)
_ORGANISATION_WORD: Final = re.compile(
    r"(?i)\b(?:inc|ltd|llc|llp|plc|gmbh|ag|kg|s\.?a|s\.?l|sarl|sas|pvt|corp|corporation|company|co|group"
    r"|bank|university|college|institute|"
    r"institut|school|academy|hospital|clinic|laborator(?:y|ies)|labs?|studios?|agency|solutions"
    r"|technologies|systems|services|consulting|"
    r"foundation|association|ministry|department|council|universität|hochschule|gymnasium|\w*schule"
    r"|fachhochschule|université|école|lycée|"
    r"universidad|instituto|escuela|colegio|iit|nit|iiit|iim|bits|vidyalaya|विश्वविद्यालय|संस्थान"
    r"|विद्यालय|महाविद्यालय|कंपनी|लिमिटेड)\b\.?"
)
_DEGREE: Final = re.compile(
    r"(?i)(?<!\w)(?:b\.? ?tech|m\.? ?tech|b\.? ?eng|m\.? ?eng|b\.? ?comm|m\.? ?phil|b\.? ?f\.?a|m\.? ?f\.?a"
    r"|pgdm|pgdca|pgd|hnd|hnc|nvq|btec|gcses?|igcse|a[ -]levels?|foundation degree|polytechnic|iti"
    r"|(?-i:X|XII|XI)(?=\s*[(,:–-]|\s+(?:CBSE|ICSE|SSC|HSC|State|Board))|laurea|magister|fachabitur"
    r"|mittlere reife|realschulabschluss|ausbildung zum|ausbildung zur|maîtrise|doctorat|maestría|doctorado"
    r"|b\.? ?e\.?(?=[\s,(])|m\.? ?e\.?(?=[\s,(])|b\.? ?sc|m\.? ?sc"
    r"|b\.? ?com|m\.? ?com|b\.? ?a\.?(?=[\s,(])|m\.? ?a\.?(?=[\s,(])|"
    r"b\.? ?s\.?(?=[\s,(])|m\.? ?s\.?(?=[\s,(])|bca|mca|bba|mba|b\.? ?ed|m\.? ?ed|b\.? ?arch|b\.? ?pharm"
    r"|llb|llm|mbbs|ph\.? ?d|bachelor\w*|master\w*|doctor\w*|diploma|"
    r"associate(?: of| in|['’]s)|degree|high school|ged|secondary|matriculation|intermediate|hsc|ssc"
    r"|cbse|icse|h\. ?s\. ?c|s\. ?s\. ?(?:l\. ?)?c|(?-i:[BM]\. ?[AES]\.?$)|certificate in|pgce"
    r"|10th|12th|class x(?:ii)?|"
    r"abitur|matura|diplomstudium|diplom|staatsexamen|licence|diplôme|baccalauréat|bts|dut|grado|licenciatura|máster"
    r"|bachillerato|स्नातक|स्नातकोत्तर|बी\.?टेक|एम\.?टेक)(?!\w)"
)
_GRADE: Final = re.compile(
    r"(?i)(?<!\w)(?:(?:c\.?g\.?p\.?a|s\.?g\.?p\.?a|g\.?p\.?a|cpi|grade|score|marks?|percentage|aggregate"
    r"|note|notendurchschnitt|mention|moyenne|nota(?: media)?|सीजीपीए|अंक)\.?"
    r"(?:\s{0,2}(?:[:：=–-]|of|is)){0,2}\s{0,2}"
    r"(?P<value>\d{1,3}(?:[.,]\d{1,2})?\s?%?(?:\s?/\s?\d{1,3}(?:\.\d{1,2})?"
    r"|\s?(?:out of|von|sur)\s?\d{1,3}(?:\.\d)?)?)"
    r"|(?P<suffixed>\d{1,2}(?:[.,]\d{1,2})?\s?(?:c\.?g\.?p\.?a|s\.?g\.?p\.?a|g\.?p\.?a|cpi)\b)"
    r"|(?P<honours>2:[12](?![\d:]))"
    r"|(?P<class>(?:first[- ]class(?: honours| with distinction)?|upper second(?: class)?"
    r"|(?:magna |summa )?cum laude"
    r"|mention (?:très bien|assez bien|bien|honorable))(?!\w)(?:, ?\d{2}(?:[.,]\d{1,2})?\s?%)?)"
    r"|(?P<percent>\d{2}(?:\.\d{1,2})?\s?(?:%|percent))|(?P<outof>\d{1,2}\.\d{1,2}\s?/\s?(?:10|4"
    r"|5)(?:\.0{1,2})?(?!\d)))"
)
_LIKE_A_JOB: Final = re.compile(
    r"(?i)\b(?:\w{3,}(?:ian|ist|iste|ista|ologist|eur|euse|ière|ienne|ien|icien|rice|ero|era|ador|adora|tor"
    r"|keeper|worker|maker|man|woman|hand|berater|kaufmann|kauffrau|meister|kraft|arbeiter|techniker|pfleger"
    r"|lehrer|helfer)(?:in)?"
    r"|chargé|placement student|apprenti|aide|adjoint|assistante|conseill\w+|wissenschaftlich\w+|hilfskraft"
    r"|enfermer[oa]|analista|auxiliar|técnic[oa]|jef[ea]|encargad[oa]|docente|comercial|शिक्षिका|सहायक|अधिकारी"
    r"|अभियंता|लेखाकार)\b"
)
_SCHOOL: Final = re.compile(
    r"(?i)\b(?:\w*universit\w*|college|school|academy|polytechnic|vidyalaya|\w*schule|\w*gymnasium|faculty"
    r"|école|lycée|collège|universidad|instituto|escuela|colegio|iit|nit|iiit|iim|विश्वविद्यालय|विद्यालय"
    r"|महाविद्यालय)\b"
)
# "University of Saltford", "Harbour Tools GmbH": a name, and not a word about what follows.
_INSTITUTION: Final = re.compile(
    r"(?i)(?:the )?(?:university|college|institute|school|academy|faculty) of \w.*"
    r"|\S.* (?:university|college|institute|academy|polytechnic|hospital|inc|ltd|llc|plc|gmbh|corporation)\.?"
)
# How one is employed, in brackets behind what one is: "Analyst (co-op)".
_ARRANGEMENT: Final = re.compile(
    r"(?i)(?:co-?op|part[ -]time|full[ -]time|remote|hybrid|on[ -]?site|contract|temporary|seasonal|intern"
    r"|internship|freelance|volunteer|alternance|cdi|cdd|stage|intérim|vollzeit|teilzeit|werkstudent\w*"
    r"|minijob|praktikum|prácticas|media jornada)"
)
_BARE_DEGREE: Final = re.compile(
    r"(?:[BM]\.? ?(?:A|S|Sc|Eng|Tech|Ed|Com)\.?|(?:Bachelor|Master) of (?:Arts|Science|Engineering|Commerce))"
    r"(?: \(Hons\.?\))?"
)
_JOINING: Final = r"(?:&|and|of|for|the|in|de|du|des|del|la|le|et|y|e|und|für|der|zum|zur|एवं|और)"
_BROKEN: Final = re.compile(rf"[^\n\t,;|]+(?:[ ]{_JOINING}[ ]?\n(?=\S)|\n(?={_JOINING}[ ]))")
_SPLIT_STUDY: Final = re.compile(
    r"\s+[|•·@–—]\s+|\s+-\s+|,\s+|;\s+|\t+|\s{3,}|\s+(?:at|bei|chez|from|with)\s+(?=[A-ZÀ-Þ\d])|\n|\s*[|]\s*"
)
# "Noyyal Mills (P) Ltd": what stands in brackets before a firm's legal form belongs to its name.
_FIRM: Final = r"(?:pvt|private|ltd|limited|llp|llc|inc|gmbh|corp|co)\b"
_SPLIT: Final = re.compile(
    r"\s+[|•·@–—]\s+|\s+-\s+|,\s+|\t+|\s{3,}|\s+(?:at|bei|chez|en)\s+(?=[A-ZÀ-Þ])|\n|\s*[|]\s*"
    rf"|\s*\((?![^()\n]{{1,24}}\)\s*(?i:{_FIRM}))\s*|\s*\)(?!\s*(?i:{_FIRM}))\s*"
)
_EDGE: Final = " \t\n,;:|•·–—-()[]/@"
_LONGEST_FACT: Final = 90
# What a date leaves behind when it is taken out of "from X in 2020".
_DANGLING: Final = re.compile(
    r"\s+(?:in|from|since|during|with|en|de|im|seit|von|depuis|desde)$|^(?:from|with)\s+"
)


@dataclass(frozen=True, slots=True)
class HeaderFacts:
    """What a header says; each is None when it does not say it."""

    title: Span | None
    organisation: Span | None
    period: Period | None
    grade: Span | None


def read_header(text: str, kind: Kind, lines: Sequence[Line]) -> HeaderFacts:
    """Split a header at commas, bars and line ends, take out the dates, and tell title from employer."""
    periods = [period for line in lines for period in periods_in(line)]
    period = next((one for one in periods if one.end or one.ongoing), periods[0] if periods else None)
    split = _SPLIT_STUDY if kind == "education" else _SPLIT
    pieces = [piece for line in lines for piece in _pieces(text, line, periods, split)]
    pieces = list(_made_whole(text, pieces))
    if kind != "education":
        pieces = _with_arrangements(text, pieces)
    title = _title(kind, pieces)
    rest = [piece for piece in pieces if piece is not title and not _is_grade(piece.text)]
    organisation = next((piece for piece in rest if _ORGANISATION_WORD.search(piece.text)), None)
    if title is None and kind != "education":
        # With no sign to tell them by, most CVs say first what one was and then where.
        title = next((piece for piece in rest if piece is not organisation), None)
        rest = [piece for piece in rest if piece is not title]
    if organisation is None and title is not None and rest:
        organisation = rest[0]
    others = [piece for piece in rest if piece is not organisation]
    if kind == "education" and title and organisation:
        title = _with_subject(text, title, others)
    elif title and organisation:
        title = _with_unit(text, title, organisation, others)
    return HeaderFacts(title, organisation, period, find_grade(text, lines) if kind == "education" else None)


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
    match = _BROKEN.match(text, before.start)
    return match is not None and match.end() == after.start


def _with_subject(text: str, title: Span, rest: Sequence[Span]) -> Span:
    """A degree by its letters or rank alone, with the subject behind its comma: "B.S., Forestry"."""
    subject = next((piece for piece in rest if text[title.end : piece.start] == ", "), None)
    if subject is None or not _BARE_DEGREE.fullmatch(title.text) or names_a_school(subject.text):
        return title
    return Span(text[title.start : subject.end], title.start, subject.end)


def _with_unit(text: str, title: Span, organisation: Span, rest: Sequence[Span]) -> Span:
    """A job with its ward or course behind a comma: "Staff Nurse, Cardiac Step-Down".

    Only where the employer stands on a line of its own with a place behind it; else this may be the place.
    """
    unit = next((piece for piece in rest if text[title.end : piece.start] == ", "), None)
    placed = any(text[organisation.end : piece.start] == ", " for piece in rest)
    if unit is None or not placed or "\n" not in text[slice(*sorted((title.start, organisation.start)))]:
        return title
    return Span(text[title.start : unit.end], title.start, unit.end)


def _with_arrangements(text: str, pieces: Sequence[Span]) -> list[Span]:
    """The pieces without those that say how one is employed; behind a job's name they belong to it."""
    kept: list[Span] = []
    for piece in pieces:
        if not (_ARRANGEMENT.fullmatch(piece.text) and text[piece.start - 1 : piece.start] == "("):
            kept.append(piece)
        elif kept and _is_like_a_job(kept[-1].text) and text[kept[-1].end : piece.start].strip() == "(":
            end = piece.end + (text[piece.end : piece.end + 1] == ")")
            kept[-1] = Span(text[kept[-1].start : end], kept[-1].start, end)
    return kept


def _is_like_a_job(text: str) -> bool:
    return bool(_TITLE_WORD.search(text) or _LIKE_A_JOB.search(text))


def _title(kind: Kind, pieces: Sequence[Span]) -> Span | None:
    signs = (_DEGREE,) if kind == "education" else (_TITLE_WORD, _LIKE_A_JOB)
    for sign in signs:
        for piece in pieces:
            firm = sign is _LIKE_A_JOB and _ORGANISATION_WORD.search(piece.text)
            if sign.search(piece.text) and not firm:
                label, _, rest = piece.text.partition(": ")
                only = kind == "education" and rest and sign.search(label)
                return Span(label, piece.start, piece.start + len(label)) if only else piece
    return None


def _is_grade(text: str) -> bool:
    return bool(_GRADE.fullmatch(text))


def find_grade(text: str, lines: Sequence[Line]) -> Span | None:
    """The first CGPA, GPA, percentage or mark, as written with its label."""
    for line in lines:
        match = _GRADE.search(line.text)
        if match:
            return span_of(text, line.start + match.start(), line.start + match.end())
    return None


def names_a_job(text: str) -> bool:
    return bool(_TITLE_WORD.search(text))


def names_an_organisation(text: str) -> bool:
    return bool(_ORGANISATION_WORD.search(text))


def names_a_school(text: str) -> bool:
    return bool(_SCHOOL.search(text))


def is_an_institution(text: str) -> bool:
    """Whether a line is the name of a school or firm and nothing else."""
    return bool(_INSTITUTION.fullmatch(text))


def names_a_degree(text: str) -> bool:
    return bool(_DEGREE.search(text))


def says_a_grade(text: str) -> bool:
    return bool(_GRADE.search(text))


def _pieces(text: str, line: Line, periods: Sequence[Period], split: re.Pattern[str]) -> Iterator[Span]:
    cuts = [
        (period.span.start, period.span.end)
        for period in periods
        if line.start <= period.span.start < line.end
    ]
    cuts += [(line.start + match.start(), line.start + match.end()) for match in split.finditer(line.text)]
    at = line.start
    for start, end in [*sorted(cuts), (line.end, line.end)]:
        if start > at:
            piece = _trimmed(text, at, start)
            if len(piece.text) > 1 and len(piece.text) <= _LONGEST_FACT and any(map(str.isalpha, piece.text)):
                yield piece
        at = max(at, end)


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    bare = _DANGLING.sub("", piece.strip(_EDGE)).strip(_EDGE)
    begin = start + (piece.index(bare) if bare else 0)
    end = begin + len(bare)
    if bare.count("(") == bare.count(")") + 1 and text[end : end + 1] == ")":
        end += 1
    return Span(text[begin:end], begin, end)

"""What stands around a name on its line: labels, what the paper is called, honorifics, letters of degrees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from greenroom.engine.understanding.lines import span_of
from greenroom.engine.understanding.model import Line, Span

_FIRST: Final = (
    r"(?:first|given|fore|christian)[- ]?names?(?:\(s\))?|vornamen?|prénoms?|primer nombre|nombres|imię|"
    r"имя|preferred name"
)
_LAST: Final = (
    r"(?:last|family|sur)[- ]?name(?:\(s\))?|nachname|familienname|zuname|nom de famille|apellidos?"
    r"|cognome|sobrenome|nazwisko|фамилия"
)
_WHOLE: Final = (
    r"(?:(?:full|complete|legal|first and last|candidate|applicant|student|employee)(?:['’]s)?\s+)?names?"
    r"|name (?:of|in full)(?: (?:the )?(?:candidate|applicant|student|person))?|candidate|applicant"
    r"|nom complet|noms?|nombre|nombre completo|nombres? y apellidos?|apellidos?,? (?:y )?nombres?"
    r"|noms?,? (?:et )?prénoms?|prénoms? et noms?|name,? (?:und )?vorname|vor- und (?:nach|zu)name"
    r"|vorname,? (?:und )?(?:nach)?name|nachname,? vorname|nome|nome completo|nome e cognome|cognome e nome"
    r"|imię i nazwisko|naam|navn|namn|nimi|jméno(?: a příjmení)?|név"
    r"|nume(?: și prenume)?|ad[\u0131i]? soyad[\u0131i]?"
    r"|name (?:&|and) surname|surname,? (?:and )?(?:first )?names?"
    r"|(?:sur|last |family )name\(?s?\)?\s*/\s*(?:first |given |fore)names?(?:\(s\))?"
    r"|(?:first|given) ?names?(?:\(s\))?\s*/\s*(?:sur|last |family )names?(?:\(s\))?"
    r"|ф\.?и\.?\u043e\.?|имя|ім['’]я|姓名|氏名|名前|이름|성명|성함"
    r"|الاسم|الإسم|اسم|नाम|पूरा नाम|नाव|নাম|નામ|ਨਾਮ|పేరు|பெயர்|ಹೆಸರು|പേര്"
)
_SIGN: Final = r"\s*(?:[:：=]\s*(?:[-–—]\s+)?|\t[\t ]*[:：]?\s*|\s[-–—]\s+)"
_LABEL: Final = re.compile(rf"(?i)(?:{_WHOLE})(?: \([\w/. ]+\))?{_SIGN}(?=\S)")
_LABEL_ALONE: Final = re.compile(rf"(?i)(?:{_WHOLE})\s*[:：]?\Z")
_PARTS: Final = tuple(re.compile(rf"(?i)(?:{one}){_SIGN}(?P<said>\S.*)") for one in (_FIRST, _LAST))
# What one calls the paper, before the name of whose it is; and what one says of oneself.
_PAPER: Final = (
    r"(?:(?:europass[- ])?curr[ií]cul(?:um|o)(?: vit(?:ae|æ|é))?(?: et studiorum)?|r[eé]sum[eé]|cv"
    r"|c\.v\.?|vitae?"
    r"|(?:tabellarischer )?lebenslauf|bio-?data|hoja de vida|bewerbung|application|europass|profil"
    r"|życiorys|životopis|özgeçmiş|резюме|önéletrajz"
    r"|जीवन[- ]?वृत्त|जीवनवृत्त|बायोडाटा|आत्म ?वृत्त|परिचय पत्र|简历|个人简历|履歴書|職務経歴書"
    r"|이력서|(?:ال)?سيرة (?:ال)?ذاتية)"
)
_PAPER_ALONE: Final = re.compile(rf"(?i)[\W_]*{_PAPER}[\W_]*(?:{_PAPER}[\W_]*)?\Z")
_OPENS: Final = re.compile(
    rf"(?i)(?:the )?{_PAPER}(?:\s*(?:[:：|–—_-]|\b(?:of|for|von|de|del?|by|di|da)\b)\s*|[ ]+){{1,2}}"
    r"(?=[^\W\d_])"
)
_SAYS: Final = re.compile(
    r"(?i)(?:(?:hi|hello|hey|hallo|bonjour|hola)(?: there)?[,!.]? )?"
    r"(?:i['’]m|i am|my name is|ich bin|mein name ist|je suis|je m['’]appelle|me llamo|soy)[ ](?=[^\W\d_])"
)
_SAID: Final = re.compile(r"[.!]\Z|[.!](?= (?:I|My|Ich|Je|Soy)\b)|,? (?:and|und|et|y|—|–) ")
_CLOSES: Final = re.compile(rf"(?i)(?:['’]s?)?\s*[–—-]?\s*[(\[]?\b{_PAPER}[)\]]?\Z|(?<=\w)\s*[*†#]+\Z")
# A form's heading with the name beside it.
_TITLED: Final = re.compile(
    r"(?i)(?:personal information|personal details|información personal|datos personales|persönliche (?:daten"
    r"|angaben)|angaben zur person|informations personnelles|informazioni personali|curriculum vitae"
    r"|lebenslauf"
    r"|resume|cv)(?: (?:of|von|de))?\t+[ ]*(?=\S)"
)
_HONORIFIC: Final = re.compile(
    r"(?i)(?:(?:(?:dr|dra|mr|mrs|ms|mx|miss|prof|professor|herr|frau|mme|mlle|shri|smt|kum|capt|engr|inż|mgr"
    r"|priv|doz|सुश्री|श्रीमती|श्री|कुमारी|डॉ)\.?"
    r"|(?:dr\.?-ing|er|ca|mag|dipl\.-(?:ing|kfm|kffr|psych|inf|betrw)|ing|dott|sr|sra|hab|lek|med|rer|nat"
    r"|phil|bc|mudr|arch|rev|col|lt|jur|pol|oec|habil|hon|fr|eng)\.|CA(?=\s[A-Z][a-z]))"
    r"(?:\s?\((?:FH|TH|TU|BA|DH|Univ\.?)\))?\s+)+"
)
_LETTERS: Final = (
    r"(?i:m\.?\s?sc|b\.?\s?sc|ph\.?\s?d|mba|m\.?d|b\.?\s?tech|m\.?\s?tech|cpa|pmp|esq|ed\.?d|pharm\.?d"
    r"|b\.\s?e|m\.\s?e|b\.?\s?com|m\.?\s?com|dr\.ph|psy\.d|d\.?phil|m\.?phil|ll\.?[bm])"
    r"|RN|BSN|MSN|LPN|EMT|MD|DDS|DVM|PE|P\.?Eng|CEng|IEng|CFA|F?CA|ACA|F?CCA|ACCA|F?CMA|CIMA|CISSP|CISA|CISM|CSM"
    r"|CSPO|SHRM(?:-S?CP)?|S?PHR|JD|MBBS|BDS|BVSc|FRCS|MRCP|MRCS|MRCGP|MRCPCH|FRCP|FRSA|OBE|MBE|BA|MA|MEng"
    r"|BEng|BEd|MEd|M?RICS|FRICS|MCIPS|F?CIPD|MCIPD|CFE|CIA|PRINCE2|RGN|RMN|SRN|RDN?|LCSW|LMFT|DNP|FNP(?:-C)?"
    r"|APRN|DO|DPT|OTR(?:/L)?|MPH|MPA|MPP|MFA|MLIS|DBA|HND|BCA|MCA|BBA|PGDM|AICP|AIA|LEED(?: AP)?|SE|EIT|CPIM"
    r"|CSCP|MIET|MIMechE|MIOB|FHEA|SFHEA|KC|QC|BPharm|RPh|CIPP(?:/E)?|CAPM|ITIL|CHRP|CRNP|CRNA|NP|PA-C|PT"
)
_LETTERS_ALONE: Final = re.compile(rf"(?:{_LETTERS})\.?")
_AFTER: Final = re.compile(
    rf"\s+(?P<letters>(?:{_LETTERS})\b\.?)(?!['’-])"
    r"|\s+(?:[SDWCsdwc]/[Oo]\b|(?i:s?he|they|ze|er|sie|il|elle|él|ella)\s?/\s?\w|(?i:née|geb\.|né) )"
    r"|\s*(?:(?:[|•·│●✉☎✆]|(?<!\b[ad])/)|\s[-–—]\s|,(?!\s?(?:[JS][Rr]\b|I{2,3}\b|IV\b))|\t|\s{3,}|[\[{]"
    r"|\((?!(?-i:[^\W\d_][\w-]+\)\s[A-ZÀ-Þ])))"
    r"|\s+(?=[+(]?\d|[\w.+-]+@|(?i:https?:|www\.|tel\b|e-?mail\b|phone\b|mobile\b|mob\b))"
    r"|(?<=[A-Za-zÀ-ɏ])\s+(?=[\u0590-\u1cff\u2e80-\u9fff\uac00-\ud7af])"
    r"|(?<=[\u0590-\u1cff\u2e80-\u9fff\uac00-\ud7af])\s*\(?\s*(?=[A-Za-zÀ-ɏ])"
)
# Letters that are surnames too: "JACK MA" keeps them, "Jack Ma MA" does not.
_ALSO_SURNAMES: Final = frozenset({"MA", "BA", "DO", "SE", "PE", "CA", "KC"})
_DECORATION: Final = " \t~=*_<>«»★☆◆◇●○■□▪►#|–—"
_FEWEST_WORDS: Final = 2


def is_a_paper(text: str) -> bool:
    """Whether a line only says what the paper is: "Curriculum Vitae", "जीवन वृत्त (Resume)"."""
    return bool(_PAPER_ALONE.match(text))


def is_of_letters(text: str) -> bool:
    """Whether `text` is the letters of a degree or a body: "PhD", "MRCP"."""
    return bool(_LETTERS_ALONE.fullmatch(text))


def says_name(line: Line) -> bool:
    """Whether a label says that a name follows it on its line."""
    return bool(_LABEL.match(line.text.lstrip(_DECORATION)))


def asks_name(line: Line) -> bool:
    """Whether the line is such a label and nothing else, as forms have it over the name."""
    return bool(_LABEL_ALONE.match(line.text))


def name_in_parts(lines: Sequence[Line]) -> Span | None:
    """A form's "First name: Mira" and "Surname: Lindholm", as one calls that person; None without both."""
    said = [next(_said_behind(label, lines), None) for label in _PARTS]
    first, last = said
    if first is None or last is None:
        return None
    start, end = min(first.start, last.start), max(first.end, last.end)
    return Span(f"{first.text} {last.text}", start, end)


def _said_behind(label: re.Pattern[str], lines: Sequence[Line]) -> Iterator[Span]:
    for line in lines:
        if match := label.fullmatch(line.text):
            yield Span(match["said"], line.start + match.start("said"), line.end)


def bare_piece(text: str, line: Line) -> Span:
    """The line without what stands before a name and without the paper's name behind it."""
    start = line.start + len(line.text) - len(line.text.lstrip(_DECORATION))
    end = line.start + len(line.text.rstrip(_DECORATION))
    end = max(start, end)
    piece = text[start:end]
    for label in (_LABEL, _TITLED, _OPENS):
        if match := label.match(piece):
            start, piece = start + match.end(), piece[match.end() :]
            break
    else:
        if match := _SAYS.match(piece):
            start, piece = start + match.end(), piece[match.end() :]
            said = _SAID.search(piece)
            piece = piece[: said.start()] if said else piece
    closing = _CLOSES.search(piece)
    return span_of(text, start, start + (closing.start() if closing else len(piece)))


def without_honorifics(text: str, span: Span) -> Span:
    match = _HONORIFIC.match(span.text)
    return span_of(text, span.start + match.end(), span.end) if match else span


def cuts(text: str) -> list[tuple[int, int]]:
    """Where something else than a name begins in `text`, and where that ends: letters, signs, numbers."""
    return [
        match.span()
        for match in _AFTER.finditer(text)
        if match["letters"] not in _ALSO_SURNAMES or len(text[: match.start()].split()) >= _FEWEST_WORDS
    ]

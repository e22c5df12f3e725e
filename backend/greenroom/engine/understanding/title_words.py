"""Titles that nobody listed, told by their words: "Selected appointments", "What I can do"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import Final

from greenroom.engine.understanding.model import Kind
from greenroom.engine.understanding.title_phrases import kind_by_phrase
from greenroom.engine.understanding.titles import kind_apart
from greenroom.engine.understanding.wordlist import wordset

# The more telling a kind's words are, the earlier it stands: "language skills" are languages.
_WORDS: Final[dict[Kind, str]] = {
    "volunteering": """volunteering volunteer voluntary affiliation affiliations membership memberships
        extracurricular extracurriculars ehrenamt ehrenamtliche ehrenamtliches mitgliedschaften bénévole
        bénévoles bénévolat associatif associative associations voluntariado voluntaria voluntario स्वयंसेवा
        societies clubs citizenship commitment commitments engagement""",
    "languages": """language languages sprachen sprachkenntnisse fremdsprachen langue langues idioma idiomas
        lenguas linguistic भाषा भाषाएं भाषाएँ भाषाओं tongues dialects""",
    "references": "reference references referee referees referenzen références referencias",
    "publications": """publication publications papers print articles talks posters patents lectures
    publikationen vorträge
        veröffentlichungen publicaciones ponencias conferences presentations bibliography प्रकाशन""",
    "awards": """award awards honours honors prizes scholarship scholarships fellowships grants funding
    achievement
        achievements accomplishments recognition distinctions auszeichnungen preise stipendien prix bourses
        récompenses premios becas decorations medals
        reconocimientos logros पुरस्कार उपलब्धियां उपलब्धियाँ mentions""",
    "certifications": """certification certifications certificate certificates certs licence licences license
        licenses licensure credentials certified accreditations lehrgang lehrgänge prüfungen registration
        registrations seminars seminar seminare clearances permis
        zertifikate
        zertifizierungen lizenzen certificat certificats habilitations certificado certificados
        certificación certificaciones प्रमाणपत्र tickets ticket scheine endorsements""",
    "interests": """interest interests hobby hobbies pastimes leisure interessen hobbys freizeit loisirs
        intérêts passions intereses aficiones pasatiempos रुचि रुचियां रुचियाँ शौक""",
    "projects": """project projects projekte projekt projets projet réalisations proyectos proyecto portfolio
        hackathons परियोजना परियोजनाएं परियोजनाएँ""",
    "education": """education educational academics academia studies study studied schooling school schools
        university college degrees degree qualification qualifications training coursework courses learning
        learned learnt trained studied graduated bootcamps
        ausbildung bildung hochschulbildung schulbildung weiterbildung studium werdegangs formation formations
        études diplômes diplôme scolarité cursus educación formación estudios titulaciones शिक्षा शैक्षिक
        शैक्षणिक योग्यता""",
    "experience": """experience experiences employment employments career work worked working job jobs
        internship internships appointments appointment positions roles history placements placement teaching
        engagements assignments berufserfahrung berufspraxis praxis berufstätigkeit tätigkeiten praktika
        praktikum erfahrung erfahrungen berufsweg laufbahn werdegang expérience expériences parcours emplois
        emploi stages experiencia trayectoria empleo empleos prácticas अनुभव कार्यानुभव नौकरी इंटर्नशिप
        record
        journey exposure responsibilities posts stations stationen arbeitsstellen
        anstellungen duties""",
    "skills": """skill skills skillset competence competences competency competencies expertise proficiency
        proficiencies technologies technology tools toolbox toolkit toolset software stack strengths abilities
        knowledge capabilities kenntnisse fähigkeiten fertigkeiten kompetenzen qualifikationen stärken edv
        compétences compétence logiciels outils savoir atouts conocimientos habilidades competencias aptitudes
        destrezas herramientas कौशल दक्षता ज्ञान
        points workbench
        practice toolbelt werkzeug werkzeuge werkzeugkasten werkzeugkiste
        instruments literacy programas programme equipment""",
    "summary": """summary profile objective objectives about overview introduction statement bio biography
        kurzprofil profil zusammenfassung berufsziel objectif présentation perfil resumen objetivo सारांश
        परिचय उद्देश्य snapshot glance philosophy""",
    "other": """contact details information declaration kontakt kontaktdaten daten angaben coordonnées datos
        contacto संपर्क विवरण जानकारी घोषणा dossier visa""",
}
_KINDS: Final[dict[str, Kind]] = {word: kind for kind, words in _WORDS.items() for word in words.split()}
# What words begin or end with, in compounds and inflections that no list has whole.
_BEGINNINGS: Final[dict[Kind, str]] = {
    "volunteering": "volunt ehrenamt bénévol curricul extracurric cocurric mitglied leadership outreach",
    "languages": "languag linguist sprach langue idioma",
    "references": "referen referee",
    "publications": "publica publika veröffentlich",
    "awards": "award honou honor achieve accomplish scholarship fellowship auszeichn stipend distin",
    "certifications": "certif zertifi licenc licens lizenz accredit führerschein",
    "interests": "interes intérê hobb freizeit loisir pastime passion aficion pasatiemp",
    "projects": "project projekt projet proyect",
    "education": """educa éduca universi scola schola schul hochschul étud estudi diplom dipló formaci
        formation qualificat qualifikat train ausbild graduat शैक्ष शिक्षा""",
    "experience": """experien expérien employ emploi empleo career carrière carrera internship berufs praktik
        werdegang parcours laufbahn trayecto अनुभव""",
    "skills": """skill compet compét kompeten expert proficien technolog habilid aptitu conocim toolkit
        कौशल""",
    "summary": "summar objecti objeti zusammenfass introduc kurzprofil profil",
    "other": "contact kontakt coordonn declar persönlich",
}
_ENDINGS: Final[dict[Kind, str]] = {
    "languages": "sprachen",
    "publications": "schriften",
    "certifications": "lehrgänge prüfungen nachweise scheine",
    "projects": "projekte",
    "education": "bildung studium schule",
    "experience": "erfahrung erfahrungen tätigkeit tätigkeiten",
    "skills": "kenntnisse fähigkeiten",
}
_RANKS: Final[dict[Kind, int]] = {kind: rank for rank, kind in enumerate(_WORDS)}
_DESCRIBING: Final = wordset(
    """academic additional administrative advanced applied areas area background basic board body
    business certified civic client clinical co collegiate commercial community computer consulting
    continuing core corporate creative current date digital earlier early
    editorial employer executive external field final formal foreign freelance full
    further general handled hard higher highlights industrial industry
    international interpersonal inventory invited key known language list main major
    methods military minor miscellaneous my native notable office on ongoing open
    institutions attended obtained schools acquired gained held dates years
    organisational organizational other paid part past peer personal positions practical
    present previous primary prior professional proficient public published recent related
    relevant research reviewed secondary selected senior set short side significant social
    soft source special specialised specialized specific spoken student summarised supervisory
    plant summer taken technical time top undertaken unpaid vocational world written academia
    industry it ict akademische akademischer aktuelle andere außerschulische
    ausgewählte berufliche beruflicher besondere bisherige eigene fachliche gute internationale
    praktische persönliche private relevante soziale technische weitere wichtige
    wissenschaftliche académique académiques actuel bureautiques carrière clés complémentaires
    diverses étrangères implication informatique informatiques linguistiques maîtrisés
    maîtrisées parlées personnel personnelle personnelles personnels principales professionnel
    professionnelle professionnelles professionnels techniques utilisés
    activités académica académicas académico académicos adicional adicionales actividades clave
    complementaria informáticos informáticas informática laboral laborales personal personales
    profesional profesionales previa realizados realizadas relevante sociales técnicas técnicos
    शिक्षण कार्य काम का की के तकनीकी कंप्यूटर मुख्य व्यावसायिक व्यक्तिगत पेशेवर पृष्ठभूमि"""
)
_LINKING: Final = wordset(
    """the a an of in to at for from with and or as i have has had my me can do where what which who
    how me der die das des und im in mit meine mein zu zur zum am an de du la le les l d et en à mes
    mon y del el los las mis mi con और एवं तथा"""
)
_AWAY: Final = wordset("""not outside beyond off out away besides hors neben fuera côté""")
_FIELDS: Final = re.compile(r"areas? of (?:special )?interests?")
_LAST_WORDS: Final[dict[str, Kind]] = {
    "experience": "experience",
    "experiences": "experience",
    "erfahrung": "experience",
    "accomplishments": "awards",
    "achievements": "awards",
    "skills": "skills",
}
# The last word of an English title says what it is of: "Teaching Skills" are skills, not teaching.
_HEADS: Final[dict[str, Kind]] = {
    "experience": "experience",
    "experiences": "experience",
    "skills": "skills",
    "projects": "projects",
    "summary": "summary",
    "statement": "summary",
    "synopsis": "summary",
    "objective": "summary",
    "objectives": "summary",
    "goals": "summary",
}
_OVER_HEADS: Final[frozenset[Kind | None]] = frozenset(
    {"volunteering", "languages", "skills", "education", "projects"}
)
# "Customer Experience" is a trade, and no account of one's own.
_OF_OTHERS: Final = wordset("customer user guest student patient employee digital brand consumer visitor")
_SHORT_WORD: Final = 3
_PARTS: Final = re.compile(r"\s+(?:and|und|et|y|&|और|एवं|तथा)\s+|\s*[&/,|+]\s*")
_WORD: Final = re.compile(r"[^\W\d_][\w\u0900-\u097f]*")
_MOST_WORDS: Final = 7


def kind_by_words(title: str, *, strict: bool) -> Kind | None:
    """The kind that the words of a normalised title tell of; of several parts the first that tells counts.

    With `strict`, every word must be one that titles are made of; without, one telling word is enough, for
    lines that are known to be titles by how they are set.
    """
    if listed := kind_apart(title, is_set=not strict):
        return listed
    if said := kind_by_phrase(title):
        return said
    words = _WORD.findall(title)
    if not 1 <= len(words) <= _MOST_WORDS:
        return None
    if _AWAY.intersection(words):
        return None if strict else "interests"
    if strict and not all(map(_may_stand_in_a_title, words)):
        return None
    told = (_told(_WORD.findall(part)) for part in _PARTS.split(title) if not _FIELDS.fullmatch(part))
    return next((kind for kind in told if kind), None)


def kind_by_last_word(title: str) -> Kind | None:
    """The kind of a title in capitals that ends as titles do, whatever stands before it.

    For lines that stand as titles stand; a title with a comma in it is a job's.
    """
    words = _WORD.findall(title)
    if not 1 < len(words) <= _MOST_WORDS - 1 or "," in title or not title[-1].isalpha():
        return None
    if any(word[0].islower() and len(word) > _SHORT_WORD for word in words) or "of" in words:
        return None
    return None if words[-2].casefold() in _OF_OTHERS else _LAST_WORDS.get(words[-1].casefold())


def _told(words: list[str]) -> Kind | None:
    head = _HEADS.get(words[-1]) if words else None
    if head and not any(_kind_of_word(word) in _OVER_HEADS for word in words[:-1]):
        return head
    kinds = [kind for word in words if (kind := _kind_of_word(word))]
    return min(kinds, key=_RANKS.__getitem__, default=None)


@lru_cache(maxsize=4096)
def _kind_of_word(word: str) -> Kind | None:
    if word in _DESCRIBING:
        return None
    if word in _KINDS:
        return _KINDS[word]
    begun = (kind for kind, stems in _BEGINNINGS.items() if word.startswith(tuple(stems.split())))
    ended = (kind for kind, stems in _ENDINGS.items() if word.endswith(tuple(stems.split())))
    return next(chain(begun, ended), None)


def _may_stand_in_a_title(word: str) -> bool:
    return word in _DESCRIBING or word in _LINKING or word in _KINDS

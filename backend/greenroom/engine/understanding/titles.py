"""The titles that sections go by, in English, German, French, Spanish and Hindi."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from greenroom.engine.understanding.model import Kind
from greenroom.engine.understanding.wordlist import wordset

_TITLES: Final[dict[Kind, str]] = {
    "summary": """
        research interests; summary; professional summary; career summary; executive summary; summary of
        qualifications; profile
        summary; qualifications summary; personal summary; career overview; professional overview; overview;
        profile; professional profile; personal profile; career profile; about; about me; who i am;
        objective; career objective; professional objective; job objective; career goal; career goals;
        personal statement; professional statement; introduction; statement; qualifications; summary of
        skills; bio; biography; profil; kurzprofil; über mich; zusammenfassung; profil professionnel; à
        propos; à propos de moi; résumé; objectif; objectif professionnel; présentation; perfil; perfil
        profesional; resumen; resumen profesional; sobre mí; objetivo; objetivo profesional; acerca de mí;
        सारांश; परिचय; उद्देश्य; करियर उद्देश्य; प्रोफ़ाइल; प्रोफाइल; व्यावसायिक सारांश; मेरे बारे में;
        berufsziel; persönliches profil""",
    "experience": """
        experience; experiences; work experience; work experiences; professional experience; relevant
        experience; employment; employment history; work history; career history; professional history; job
        history; internship; internships; internship experience; industrial experience; industry experience;
        experience details; work experience details; professional background; work; career; positions held;
        company details; relevant work experience; teaching experience; research experience; work and
        internship experience; additional experience; other experience; military experience; professional
        employment; organisational experience; organizational experience; training and internships;
        industrial training; leadership experience; career experience; other work experience; related
        experience; clinical experience; project experience; berufserfahrung; beruflicher werdegang;
        berufspraxis; praktische erfahrung; praktika; praktikum; werdegang; arbeitserfahrung;
        praxiserfahrung; berufliche erfahrung; expérience professionnelle; expériences professionnelles;
        expérience; expériences; parcours professionnel; stages; stage; emplois; experiencia; experiencia
        profesional; experiencia laboral; historial laboral; prácticas; trayectoria profesional; अनुभव;
        कार्य अनुभव; कार्यानुभव; व्यावसायिक अनुभव; नौकरी का अनुभव; इंटर्नशिप; पेशेवर अनुभव""",
    "education": """
        education; academic background; educational background; academic qualifications; academic
        qualification; educational qualifications; educational qualification; education details; education
        and training; academics; academic details; academic history; academic profile; academic record;
        scholastics; qualification; education background; educational details; schooling; academic
        credentials; degrees; studies; coursework; relevant coursework; academic achievements and education;
        courses; training; trainings; courses and training; ausbildung; bildung; bildungsweg; studium;
        schulbildung; akademischer werdegang; schulische ausbildung; aus und weiterbildung; ausbildung und
        studium; akademische ausbildung; weiterbildung; formation; formations; études; diplômes; parcours
        académique; formation académique; cursus; scolarité; educación; formación; formación académica;
        estudios; estudios académicos; titulación; educación y formación; शिक्षा; शैक्षिक योग्यता; शैक्षणिक
        योग्यता; शैक्षणिक पृष्ठभूमि; शिक्षण; शैक्षिक पृष्ठभूमि""",
    "skills": """
        skills; technical skills; key skills; core skills; skill set; skillset; skills summary; skill
        details; professional skills; relevant skills; areas of expertise; area of expertise; expertise;
        core competencies; competencies; key competencies; technical competencies; technical proficiency;
        technical proficiencies; technical expertise; technical summary; technologies; tools; tools and
        technologies; technical tools; programming languages; programming skills; programming; computer
        skills; it skills; software skills; software; soft skills; hard skills; strengths; highlights; core
        qualifications; skill highlights; special skills; additional skills; other skills; key strengths;
        technical knowledge; proficiencies; it proficiency; computer proficiency; abilities; interpersonal
        skills; personal skills; core strengths; technical stack; tech stack; digital skills; technical
        skill; skill; specialties; areas of strength; professional highlights; areas of knowledge;
        functional skills; skills and tools; management skills; marketing skills; design skills; business
        skills; language and tools; domain skills; kenntnisse; fähigkeiten; fachkenntnisse; it kenntnisse;
        edv kenntnisse; kompetenzen; fachliche kompetenzen; technische kenntnisse; computerkenntnisse;
        kernkompetenzen; besondere kenntnisse; qualifikationen; stärken; compétences; compétences
        techniques; compétences clés; compétences informatiques; savoir faire; savoir être; outils;
        logiciels; informatique; atouts; habilidades; competencias; habilidades técnicas; competencias
        técnicas; conocimientos; conocimientos técnicos; conocimientos informáticos; aptitudes;
        herramientas; informática; कौशल; तकनीकी कौशल; मुख्य कौशल; कंप्यूटर कौशल; दक्षता; व्यावसायिक कौशल""",
    "projects": """
        projects; project; academic projects; academic project; personal projects; key projects; selected
        projects; side projects; project work; project details; major projects; mini projects; relevant
        projects; notable projects; open source; open source projects; open source contributions; projects
        undertaken; portfolio; technical projects; course projects; university projects; college projects;
        final year project; research projects; projects handled; project summary; projekte; ausgewählte
        projekte; eigene projekte; akademische projekte; private projekte; projets; projets personnels;
        projets académiques; réalisations; proyectos; proyectos personales; proyectos académicos;
        परियोजनाएं; परियोजनाएँ; परियोजना; प्रोजेक्ट; प्रोजेक्ट्स""",
    "certifications": """
        certifications; certification; certificates; certificate; licenses; licences; licenses and
        certifications; professional certifications; certificates and courses; training and certifications;
        certified; credentials; courses and certifications; online courses; professional development;
        certifications and training; licensure; zertifikate; zertifizierungen; fortbildungen; certificats;
        certificaciones; certificados; cursos; cursos y certificaciones; प्रमाणपत्र; प्रमाण पत्र; प्रमाणन""",
    "languages": """
        languages; language skills; language proficiency; languages known; language; language competencies;
        known languages; foreign languages; sprachen; sprachkenntnisse; langues; compétences linguistiques;
        langues étrangères; idiomas; lenguas; भाषाएं; भाषाएँ; भाषा; भाषा ज्ञान; भाषा कौशल""",
    "awards": """
        awards; award; honors; honours; honors and awards; achievements; achievement; accomplishments;
        accomplishment; key achievements; awards and achievements; recognition; scholarships; scholastic
        achievements; honor; prizes; academic achievements; key accomplishments; awards and recognition;
        major achievements; career highlights; career accomplishments; career achievements;
        professional accomplishments; professional achievements; auszeichnungen; preise; stipendien;
        erfolge; ehrungen;
        distinctions; prix; récompenses; bourses; premios; logros; reconocimientos; becas; पुरस्कार;
        उपलब्धियां; उपलब्धियाँ; सम्मान""",
    "publications": """
        publications; publication; papers; research papers; selected publications; articles; conference
        papers; patents; presentations; talks; research; research work; conferences;
        journal articles; veröffentlichungen; publikationen; vorträge; conférences; publicaciones;
        ponencias; प्रकाशन; शोध""",
    "volunteering": """
        volunteering; volunteer; volunteer experience; volunteer work; community service; community
        involvement; extracurricular activities; extra curricular activities; extracurriculars;
        extracurricular; activities; leadership; leadership and activities; positions of responsibility;
        position of responsibility; social work; affiliations; professional affiliations; memberships;
        professional memberships; co curricular activities; leadership and volunteering; campus involvement;
        community; civic activities; student activities; clubs; societies; organizations; involvement;
        program committees; ehrenamt; ehrenamtliches engagement; engagement; außeruniversitäres engagement;
        soziales engagement; mitgliedschaften; bénévolat; vie associative; engagements; activités extra
        scolaires; voluntariado; actividades extracurriculares; स्वयंसेवा; पाठ्येतर गतिविधियां; पाठ्येतर
        गतिविधियाँ; सामाजिक कार्य""",
    "interests": """
        interests; hobbies; hobbies and interests; personal interests; interests and hobbies; passions;
        hobby; interessen; hobbys; freizeit; interessen und hobbys; centres d'intérêt; centre d'intérêt;
        loisirs; intérêts; intereses; aficiones; pasatiempos; रुचियां; रुचियाँ; शौक; रुचि""",
    "references": """references; reference; referees; referenzen; références; referencias; referentes;
        संदर्भ""",
    "other": """
        personal details; personal information; personal data; contact; contact information; contact
        details; contact me; details; driving licence; driving license; führerschein; permis de conduire;
        permis;
        carné de conducir; carnet de conducir; führerscheine; declaration; additional information; other;
        miscellaneous; links;
        hobbies details; misc; other information; personal profile details; more; find me online; social;
        websites; portals; websites portals profiles; persönliche daten; kontakt; persönliche angaben;
        coordonnées; informations personnelles; informations complémentaires; divers; contacto; datos
        personales; información adicional; información personal; datos de contacto; संपर्क; व्यक्तिगत
        जानकारी; व्यक्तिगत विवरण; घोषणा; संपर्क विवरण; weitere angaben; sonstiges""",
}
_CONJUNCTIONS: Final = re.compile(r"\s+(?:and|und|et|y|e|&|और|एवं|तथा)\s+|\s*[&/,|+]\s*")
_EDGES: Final = re.compile(r"^[^\w\u0900-\u097f]+|[^\w\u0900-\u097f]+$|^(?:\d{1,2}|[ivx]{1,4})[.)]\s+")
_SPACED: Final = re.compile(r"(?:\w[ \u00a0]){3,40}\w")
_EMPHASES: Final = wordset("relevant related other additional previous prior recent further professional")
LONGEST_TITLE: Final = 60
_MOST_IN_ONE: Final = 4


def normal(title: str) -> str:
    """The form under which titles are compared: no case, no signs at either end, no letter-spacing."""
    title = unicodedata.normalize("NFC", title).casefold().replace("’", "'").replace("-", " ")
    for _ in range(2):
        title = _EDGES.sub("", title)
    return " ".join(title.split())


_KINDS: Final[dict[str, Kind]] = {
    normal(title): kind for kind, titles in _TITLES.items() for title in titles.replace("\n", " ").split(";")
}
_SQUEEZED: Final[dict[str, Kind]] = {title.replace(" ", ""): kind for title, kind in _KINDS.items()}


def kind_of(title: str) -> Kind | None:
    """The kind of section that goes by `title`, None when nobody calls a section so.

    Of several titles in one ("Certifications and Languages") the first counts.
    """
    if not title or len(title) > LONGEST_TITLE:
        return None
    key = normal(title)
    known = _KINDS.get(key)
    if known is None and _SPACED.search(title):
        known = _SQUEEZED.get(key.replace(" ", ""))
    return known or _kind_of_several(key) or _kind_of_two_scripts(key) or _kind_of_emphasised(key)


def _kind_of_several(key: str) -> Kind | None:
    pieces = [piece for piece in _CONJUNCTIONS.split(key) if piece]
    if not 1 < len(pieces) <= _MOST_IN_ONE:
        return None
    kinds = [_KINDS.get(piece) or _KINDS.get(f"{piece} {key.rsplit(maxsplit=1)[-1]}") for piece in pieces]
    return kinds[0] if all(kinds) else None


def _kind_of_two_scripts(key: str) -> Kind | None:
    """A title said twice, in two scripts: "शिक्षा / Education". Knowing one of them is enough."""
    first, slash, second = (piece.strip() for piece in key.partition("/"))
    if not slash or first.isascii() == second.isascii():
        return None
    return _KINDS.get(first) or _KINDS.get(second)


def _kind_of_emphasised(key: str) -> Kind | None:
    """The jobs that matter most, or least: "Relevant Professional Experience"."""
    words = key.split()
    while len(words) > 1 and words[0] in _EMPHASES:
        words = words[1:]
        if _KINDS.get(" ".join(words)) == "experience":
            return "experience"
    return None

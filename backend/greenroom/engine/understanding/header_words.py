"""The words by which the parts of an entry's header are told: jobs, employers, degrees, grades, schools."""

from __future__ import annotations

import re
from typing import Final

TITLE_WORD: Final = re.compile(
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
    r"\w{4,}iser|merchandizer|recruiter|secretary|receptionist|volunteer|freelancer|superintendent|foreman"
    r"|inspector|planner"
    r"|strategist|producer|"
    r"stagiaire|développeu(?:r|se)|chef de|responsable|chargée?|ingénieure?|alternant|werkstudent"
    r"|mitarbeiter(?:in)?|geschäftsführer(?:in)?|"
    r"desarrollador|ingenier[oa]|becari[oa]|practicante|auszubildende[rn]?|azubi|lehrling|\w*praktikum"
    r"|ferienjob|nebenjob|aushilfe|gerente|profesora?"
    r"|cheffe de|postdoc(?:toral)?|solicitor|barrister|sommelier|housekeeper|concierge|hostess|bricklayer"
    r"|machinist"
    r"|scholar|resident|scrum master|product owner|deckhand|seaman|constable|nanny|caregiver|dispatcher"
    r"|estimator"
    r"|\w*(?:schweißer|mechaniker|techniker|elektriker|mechatroniker|verkäufer|erzieher|fahrer|buchhalter"
    r"|bearbeiter"
    r"|betreuer|redakteur|kellner|vorarbeiter|pfleger|lehrer|helfer|schlosser|monteur|tischler|maurer"
    r"|lagerist"
    r"|referent|ärzt)(?:in)?|\w*fachkraft|\w*(?:kaufmann|kauffrau)|köchin|arzt|anwältin|rechtsanwalt"
    r"|volontär(?:in)?"
    r"|infirmi(?:er|ère)|comptable|vendeu(?:r|se)|serveu(?:r|se)|réceptionniste|cuisini(?:er|ère)|avocate?"
    r"|juriste"
    r"|enseignante?|professeure?|aide-soignante?|technicienne?|assistante?|gérante?|direct(?:eur|rice)"
    r"|abogad[oa]|recepcionista|camarer[oa]|enfermer[oa]|maestr[oa]|administrativ[oa]|director[ae]"
    r"|dependient[ae]"
    r"|coordinador[ae]?|pasante|vendedor[ae]?|cociner[oa]|analista|impiegat[oa]|infermier[ea]|tirocinante"
    r"|stagista"
    r"|medewerk(?:er|ster)|verpleegkundige|adviseur|stagiaire?|engenheir[oa]|estagiári[oa]|specjalist(?:a|ka)"
    r"|प्रशिक्षु|लिपिक|संचालक|पर्यवेक्षक|चालक|तकनीशियन|नर्स|इंजीनियर|प्रबंधक|इंटर्न"
    r"|शिक्षक|विकासकर्ता)\b"
)
ORGANISATION_WORD: Final = re.compile(
    r"(?i)\b(?:inc|ltd|llc|llp|plc|gmbh|ag|kg|s\.?a|s\.?l|sarl|sas|pvt|corp|corporation|company|co|group"
    r"|pty|sdn|bhd|ltda|fzco?|w\.l\.l"
    r"|(?-i:AB|A/S|ApS|Oyj?|B\.?V|N\.?V|S\.p\.A|SpA|S\.r\.l|Srl|s\.r\.o|sp\. z o\.o|OÜ|KK)"
    r"|bank|university|college|institute|"
    r"institut|school|academy|hospital|clinic|laborator(?:y|ies)|labs?|studios?|agency|solutions"
    r"|technologies|systems|services|consulting|"
    r"foundation|association|ministry|department|council|universität|hochschule|gymnasium|\w*schule"
    r"|fachhochschule|université|école|lycée|"
    r"universidade?|universit[àé]|universiteit|uniwersytet|üniversitesi|politechnika|politecnico|\w*högskola"
    r"|hogeschool|haute école|escola|liceo|liceum|instituto|escuela|colegio|coláiste|iit|nit|iiit|iim|bits"
    r"|vidyalaya|विश्वविद्यालय|संस्थान"
    r"|विद्यालय|महाविद्यालय|कंपनी|लिमिटेड)\b\.?"
)
# A firm's legal form, which no job has in its name.
LEGAL_FORM: Final = re.compile(
    r"(?i)\b(?:pvt\.?|private limited|ltd\.?|limited|llc|llp|plc|inc\.?|gmbh|mbh|sarl|ltda|s\.p\.a|s\.r\.l"
    r"|b\.v|n\.v)"
    r"(?!\w)|(?-i:\b(?:AG|KG|SE|SAS|SA|SL|S\.A|S\.L|AB|ApS|BV|NV|Oy|e\.V)\.?$)|& (?:co|sons|associates"
    r"|partners)\b"
)
# Where people work: what names an employer, though it may stand in a job's name before its last word.
WORKPLACE: Final = re.compile(
    r"(?i)\b(?:hotels?|hôtel|hostal|hostels?|resort|restaurant|café|bistro|brasserie|auberge|résidence"
    r"|clinique|clínica"
    r"|\w*(?:klinik|klinikum|krankenhaus|spital|werke|werk|verlag|kanzlei|praxis|bäckerei|autohaus|verein)"
    r"|chu|ehpad|mairie|cabinet|bufete|despacho|gestoría|ayuntamiento|farmacia|fundación|asociación|grupo"
    r"|groupe"
    r"|gruppe|museum|theat(?:er|re)|church|trust|nhs|authority|borough|municipality|federation|partners"
    r"|partnership|associates|industries|enterprises|traders|motors|mills|infotech|airlines?|airways"
    r"|railways?"
    r"|holdings|ventures|bakery|pharmacy|nursing home|care home|chambers|stores|supermarket|builders|foods"
    r"|अस्पताल|बैंक|कार्यालय)(?!\w)"
)
# One who teaches, and may say what: "Tutor, Quantum Mechanics".
TEACHING: Final = re.compile(
    r"(?i)\b(?:tutor|lecturer|teacher|instructor|professor|demonstrator|(?:teaching|lab|laboratory) assistant"
    r"|\w*lehrer(?:in)?|enseignante?|professeure?|profesora?|docente|शिक्षक|शिक्षिका)\b"
)
DEGREE: Final = re.compile(
    r"(?i)(?<!\w)(?:b\.? ?tech|m\.? ?tech|b\.? ?eng|m\.? ?eng|b\.? ?comm|m\.? ?phil|b\.? ?f\.?a|m\.? ?f\.?a"
    r"|pgdm|pgdca|pgd|hnd|hnc|nvq|btec|gcses?|igcse|a[ -]levels?|foundation degree|polytechnic|iti"
    r"|(?-i:X|XII|XI)(?=\s*[(,:–-]|\s+(?:CBSE|ICSE|SSC|HSC|State|Board))|laurea|magister|fachabitur"
    r"|mittlere reife|realschulabschluss|ausbildung zum|ausbildung zur|maîtrise|doctorat|maestría|doctorado"
    r"|b\.? ?s\.? ?n|b\.? ?e\.?(?=[\s,(])|m\.? ?e\.?(?=[\s,(])|b\.? ?sc|m\.? ?sc"
    r"|b\.? ?com|m\.? ?com|b\.? ?a\.?(?=[\s,(])|m\.? ?a\.?(?=[\s,(])|"
    r"b\.? ?s\.?(?=[\s,(])|m\.? ?s\.?(?=[\s,(])|b\.? ?c\.? ?a|m\.? ?c\.? ?a"
    r"|b\.? ?b\.? ?a|m\.? ?b\.? ?a|b\.? ?ed|m\.? ?ed|b\.? ?arch|b\.? ?pharm"
    r"|ll\.? ?b|ll\.? ?m|mbbs|ph\.? ?d|bachelor\w*|bachelier|master\w*|doctor\w*|diploma|"
    r"associate(?: of| in|['’]s)|degree|high school|ged|secondary|matriculation|intermediate|hsc|ssc"
    r"|(?:senior|leaving|school|national|postgraduate|graduate|higher(?: national)?) certificate"
    r"|legal practice course|o[ -]levels?|gce|sslc|puc|vwo|havo|matric|(?-i:A\. ?B\.?|AB)(?= [A-Z])"
    r"|cbse|icse|h\. ?s\. ?c|s\. ?s\. ?(?:l\. ?)?c|(?-i:[BM]\. ?[AES]\.?$)|certificate in|pgce|bootcamp"
    r"|nanodegree"
    r"|hauptschulabschluss|gesellenbrief|gesellenprüfung|meisterbrief|ausbildung als|umschulung"
    r"|baccalauréat|cap|bep"
    r"|ciclo formativo|formación profesional|\d{1,2}th (?:standard|grade)|class (?:10|12)|plus two"
    r"|10th|12th|class x(?:ii)?|"
    r"abitur|matura|diplomstudium|diplom|staatsexamen|licence|diplôme|baccalauréat|bts|dut|grado"
    r"|licenciatura|máster"
    r"|bachillerato|स्नातक|स्नातकोत्तर|बी\.?टेक|एम\.?टेक)(?!\w)"
)
GRADE: Final = re.compile(
    r"(?i)(?<!\w)(?:(?:c\.?g\.?p\.?a|s\.?g\.?p\.?a|g\.?p\.?a|cpi|grade|score|marks?|percentage|aggregate"
    r"|abschlussnote|gesamtnote|note|notendurchschnitt|mention|moyenne|nota(?: media)?|सीजीपीए|अंक)\.?"
    r"(?:\s{0,2}(?:[:：=–-]|of|is)){0,2}\s{0,2}"
    r"(?P<value>\d{1,3}(?:[.,]\d{1,2})?\s?%?(?:\s?/\s?\d{1,3}(?:\.\d{1,2})?"
    r"|\s?(?:out of|von|sur)\s?\d{1,3}(?:\.\d)?)?)"
    r"|(?P<suffixed>\d{1,2}(?:[.,]\d{1,2})?\s?(?:c\.?g\.?p\.?a|s\.?g\.?p\.?a|g\.?p\.?a|cpi)\b)"
    r"|(?P<honours>2:[12](?![\d:])|(?<=, )(?-i:First|Distinction|Merit)(?=[,)\n]|$))"
    r"|(?P<class>(?:first[- ]class(?: honours| with distinction)?|(?:upper|lower) second(?: class)?"
    r"|(?:second|third)[- ]class(?: honours)?(?:,? (?:upper|lower))?(?: division)?"
    r"|(?:\d{2,3}/\d{2,3} )?(?:magna |summa )?cum laude|\d{2,3}/1[01]0(?: e lode)?"
    r"|mention (?:très bien|assez bien|bien|honorable))(?!\w)(?:, ?\d{2}(?:[.,]\d{1,2})?\s?%)?)"
    r"|(?P<percent>\d{2}(?:\.\d{1,2})?\s?(?:%|percent))|(?P<outof>\d{1,2}\.\d{1,2}\s?/\s?(?:10|4"
    r"|5)(?:\.0{1,2})?(?!\d)))"
)
LIKE_A_JOB: Final = re.compile(
    r"(?i)\b(?:\w{3,}(?:ian|ist|iste|ista|ologist|eur|euse|ière|ienne|ien|icien|rice|ero|era|ador|adora|tor"
    r"|keeper|worker|maker|man|woman|hand|berater|kaufmann|kauffrau|meister|kraft|arbeiter|techniker|pfleger"
    r"|lehrer|helfer)(?:in)?"
    r"|(?:support |care |social |youth |key |thesis )?worker|carer|porter|barista|labourer|guard|welder"
    r"|fitter|plumber|carpenter|painter|joiner|surveyor|translator|interpreter|counsell?or|steward(?:ess)?"
    r"|cleaner"
    r"|gardener|farmer|midwife|surgeon|paramedic|firefighter|captain|registrar|principal|headteacher"
    r"|controller|treasurer|tailor|butcher|hairdresser|stylist|dancer|singer|musician|illustrator|animator"
    r"|copywriter|presenter|reporter|contador[ae]?"
    r"|chargé|placement student|apprenti|aide|adjoint|assistante|conseill\w+|wissenschaftlich\w+|hilfskraft"
    r"|enfermer[oa]|analista|auxiliar|técnic[oa]|jef[ea]|encargad[oa]|docente|comercial|शिक्षिका|सहायक"
    r"|अधिकारी"
    r"|अभियंता|लेखाकार)\b"
)
SCHOOL: Final = re.compile(
    r"(?i)\b(?:\w*universit\w*|college|school|academy|polytechnic|vidyalaya|\w*schule|\w*gymnasium|faculty"
    r"|école|lycée|collège|uniwersytet|üniversitesi|politechnika|politecnico|\w*högskola|hogeschool|escola"
    r"|liceo|liceum|coláiste|instituto|escuela|colegio|iit|nit|iiit|iim|विश्वविद्यालय|विद्यालय"
    r"|महाविद्यालय)\b"
)
BARE_DEGREE: Final = re.compile(
    r"(?:[BM]\.? ?(?:A|S|Sc|Eng|Tech|Ed|Com)\.?|(?:Bachelor|Master) of (?:Arts|Science|Engineering|Commerce))"
    r"(?: Eng\.?)?(?: \(Hons\.?\))?"
)
# What is studied, and no place: "Computer Science", "Economics and Society".
SUBJECT: Final = re.compile(
    r"(?i)[^\n]*\b(?:\w*(?:ics|logy|graphy|nomy|metry|sophy|nomics|ematik|logie|ologie|ique|wirtschaft"
    r"|technik)"
    r"|sciences?|engineering|control|computing|studies|arts?|history|law|commerce|finance|accounting"
    r"|marketing"
    r"|management|business|administration|society|languages?|literature|education|nursing|medicine|chemistry"
    r"|communications?|media|design|music|philosophy|economy|informatik|software|security|technology"
    r"|psychology|architecture|journalism|geography|agriculture|pharmacy|stream|specialisation"
    r"|honours)\b[^\n]*"
)
# What a form puts before a job's name or an employer's.
LABEL: Final = re.compile(
    r"(?i)^\s*(?:(?P<title>designation|position|role|job title|post held|post|degree|course)"
    r"|company(?: name)?|employer|organi[sz]ation|name of (?:the )?(?:company|organi[sz]ation|institution)"
    r"|institution|institute|college|school|university|duration|period)\s*[:：]\s*"
)
# A department, which is no employer.
UNIT: Final = re.compile(
    r"(?i)(?:HR|IT|QA|R&D|payments?|sales|marketing|operations|finance|growth|platform|logistics|legal"
    r"|procurement|purchasing|human resources|customer (?:service|success|support)|compliance|risk|production"
    r"|private client|data|analytics|infrastructure|security|research|quality|communications?)"
)

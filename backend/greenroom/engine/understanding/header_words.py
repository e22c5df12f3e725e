"""The words by which the parts of an entry's header are told: jobs, employers, degrees, grades, schools."""

from __future__ import annotations

import re
from typing import Final

TITLE_WORD: Final = re.compile(
    r"(?i)\b(?:\w*(?:engineer|developer|manager|designer|analyst|entwickler|ingenieur|leiter|assistent"
    r"|student|praktikant|berater)(?:in)?s?|[es]?vp|avp|sdet?|swe|intern|internship|trainee|apprentice"
    r"|fellow|director|head|lead"
    r"|leader|chief|officer|c[etfomi]o|president|founder|co-founder|partner|administrator|admin|architect"
    r"|consultant|specialist|coordinator|supervisor|associate|assistant|executive|representative|advisor"
    r"|adviser|sister|matron|teacher|tutor|lecturer|professor|instructor|trainer|coach|nurse|physician"
    r"|doctor|therapist"
    r"|technician|mechanic|operator|driver|pilot|chef|cook|baker|waiter|waitress|server|bartender|cashier"
    r"|clerk|accountant|auditor|bookkeeper|banker|teller|broker|underwriter|lawyer|advocate|attorney"
    r"|paralegal|writer|editor|journalist|photographer|artist|scientist|researcher|programmer|tester|agent"
    r"|buyer|\w{4,}iser|merchandizer|recruiter|secretary|receptionist|volunteer|freelancer|superintendent"
    r"|foreman|inspector|planner|strategist|producer|stagiaire|développeu(?:r|se)|chef de|responsable"
    r"|chargée?|ingénieure?|alternant|werkstudent|mitarbeiter(?:in)?|geschäftsführer(?:in)?|desarrollador"
    r"|ingenier[oa]|becari[oa]|practicante|auszubildende[rn]?|azubi|lehrling|\w*praktikum|ferienjob"
    r"|nebenjob|aushilfe|gerente|profesora?|cheffe de|postdoc(?:toral)?|solicitor|barrister|sommelier"
    r"|housekeeper|concierge|hostess|bricklayer|machinist|scholar|resident|scrum master|product owner"
    r"|deckhand|seaman|captain|attaché[es]*|declarant|(?:crew|corps) ?member|crewman|controlman|rifleman"
    r"|lineman|fireman|sergeant|corporal|lieutenant|commander|petty officer|squad leader|extern|subtitler"
    r"|operative|attendant|babysitter|lifeguard"
    r"|constable|nanny|caregiver|dispatcher|estimator|\w*(?:schweißer|mechaniker|techniker"
    r"|elektriker|mechatroniker|verkäufer|erzieher|fahrer|buchhalter|bearbeiter|betreuer|redakteur|kellner"
    r"|vorarbeiter|pfleger|lehrer|helfer|(?<=\w)koch|(?<=\w)chef"
    r"|schlosser|monteur|tischler|maurer|lagerist|referent|ärzt)(?:in)?"
    r"|\w*fachkraft|\w*(?:kaufmann|kauffrau)|köchin|arzt|anwältin|rechtsanwalt|volontär(?:in)?"
    r"|infirmi(?:er|ère)|comptable|vendeu(?:r|se)|serveu(?:r|se)|réceptionniste|cuisini(?:er|ère)|avocate?"
    r"|juriste|enseignante?|professeure?|aide-soignante?|technicienne?|assistante?|gérante?|direct(?:eur"
    r"|rice)|abogad[oa]|recepcionista|camarer[oa]|enfermer[oa]|maestr[oa]|administrativ[oa]|director[ae]"
    r"|dependient[ae]|coordinador[ae]?|pasante|vendedor[ae]?|cociner[oa]|analista|impiegat[oa]"
    r"|infermier[ea]|tirocinante|stagista|medewerk(?:er|ster)|verpleegkundige|adviseur|stagiaire?"
    r"|engenheir[oa]|estagiári[oa]|specjalist(?:a|ka)|प्रशिक्षु|लिपिक|संचालक|पर्यवेक्षक|चालक|तकनीशियन|नर्स"
    r"|इंजीनियर|प्रबंधक|इंटर्न|शिक्षक|विकासकर्ता)\b"
)
ORGANISATION_WORD: Final = re.compile(
    r"(?i)\b(?:inc|ltd|llc|llp|plc|gmbh|ag|kg|s\.?a|s\.?l|sarl|sas|pvt|corp|corporation|company|co|group"
    r"|pty|sdn|bhd|ltda|fzco?|w\.l\.l|(?-i:AB|A/S|ApS|Oyj?|B\.?V|N\.?V|S\.p\.A|SpA|S\.r\.l|Srl|s\.r\.o"
    r"|sp\. z o\.o|OÜ|KK)|bank|university|college|institute|institut|school|academy|hospital|clinic"
    r"|laborator(?:y|ies)|labs?|studios?|agency|solutions|technologies|systems|services|consulting"
    r"|foundation|credit union|association|ministry|department|council|universität|hochschule|gymnasium"
    r"|\w*schule"
    r"|fachhochschule|université|école|lycée|universidade?|universit[àé]|universiteit|uniwersytet"
    r"|üniversitesi|politechnika|politecnico|\w*högskola|hogeschool|haute école|escola|liceo|liceum"
    r"|sixth form|cfa|iut|ies|berufskolleg"
    r"|instituto|escuela|colegio|coláiste|iit|nit|iiit|iim|bits|vidyalaya|mandir|niketan|विश्वविद्यालय"
    r"|संस्थान|विद्यालय|महाविद्यालय|कंपनी|लिमिटेड)\b\.?"
)
# A firm's legal form, which no job has in its name.
LEGAL_FORM: Final = re.compile(
    r"(?i)\b(?:pvt\.?|private limited|ltd\.?|limited|llc|llp|plc|inc\.?|gmbh|mbh|sarl|ltda|s\.p\.a|s\.r\.l"
    r"|b\.v|n\.v)(?!\w)|(?-i:\b(?:AG|KG|SE|SAS|SA|SL|S\.A|S\.L|AB|ApS|BV|NV|Oy|e\.V)\.?$)|& (?:co|sons"
    r"|associates|partners)\b"
)
# Where people work: what names an employer, though it may stand in a job's name before its last word.
WORKPLACE: Final = re.compile(
    r"(?i)\b(?:district|cent(?:er|re)s?|navy|army|air force|marine corps|police|fire department"
    r"|ministry of \w+"
    r"|city of \w+|county|hotels?|hôtel|hostal|hostels?|resort|restaurant|café|bistro|brasserie|auberge"
    r"|résidence"
    r"|clinique|clínica|\w*(?:klinik|klinikum|krankenhaus|spital|werke|werk|verlag|kanzlei|praxis|bäckerei"
    r"|autohaus|verein)|chu|ehpad|mairie|cabinet|bufete|despacho|gestoría|ayuntamiento|farmacia|fundación"
    r"|asociación|grupo|groupe|gruppe|\w*(?:kasse|verwaltung|behörde|gemeinde|betriebe|handlung)|museum"
    r"|theat(?:er|re)|church|trust|nhs|authority|borough"
    r"|municipality|federation|partners|partnership|associates|industries|enterprises|traders|motors|mills"
    r"|infotech|airlines?|airways|railways?|holdings|ventures|bakery|pharmacy|nursing home|care home"
    r"|chambers|courts?|tribunal|stores|supermarket|builders|foods|अस्पताल|बैंक|कार्यालय)(?!\w)"
)
# One who teaches, and may say what: "Tutor, Quantum Mechanics".
TEACHING: Final = re.compile(
    r"(?i)\b(?:tutor|lecturer|teacher|instructor|professor|demonstrator|(?:teaching|lab|laboratory) assistant"
    r"|\w*lehrer(?:in)?|enseignante?|professeure?|profesora?|docente|शिक्षक|शिक्षिका)\b"
)
DEGREE: Final = re.compile(
    r"(?i)(?<!\w)(?:b\.? ?tech|m\.? ?tech|b\.? ?eng|m\.? ?eng|b\.? ?comm|m\.? ?phil|b\.? ?f\.?a"
    r"|m\.? ?f\.?a|pgdm|pgdca|pgd|hnd|hnc|nvq|btec|gcses?|igcse|a[ -]levels?|foundation degree|polytechnic"
    r"|iti|\A(?-i:X|XII)(?=\t|\Z)|(?-i:X|XII|XI)(?=\s*[(,:–-]|\s+(?:CBSE|ICSE|SSC|HSC|State|Board))"
    r"|barrister[- ]at[- ]law|laurea|magister|fachabitur"
    r"|mittlere reife|realschulabschluss|ausbildung zum|ausbildung zur|maîtrise|doctorat|maestría"
    r"|doctorado|b\.? ?s\.? ?n|b\.? ?e\.?(?=[\s,(])|m\.? ?e\.?(?=[\s,(])|b\.? ?sc|m\.? ?sc|b\.? ?com"
    r"|m\.? ?com|b\.? ?a\.?(?=[\s,(])|m\.? ?a\.?(?=[\s,(])|b\.? ?s\.?(?=[\s,(])|m\.? ?s\.?(?=[\s,(])"
    r"|b\.? ?c\.? ?a|m\.? ?c\.? ?a|b\.? ?b\.? ?a|m\.? ?b\.? ?a|b\.? ?ed|m\.? ?ed|b\.? ?arch|b\.? ?pharm"
    r"|ll\.? ?b|ll\.? ?m|mbbs|ph\.? ?d|bachelor\w*|bachelier|master\w*|doctor\w*|diploma|associate(?: of"
    r"| in|['’]s)|degree|high school|ged|secondary|matriculation|intermediate|hsc|ssc|(?:senior|leaving"
    r"|school|national|postgraduate|graduate|higher(?: national)?) certificate|legal practice course"
    r"|o[ -]levels?|gce|sslc|puc|vwo|havo|matric|(?-i:A\. ?B\.?|AB)(?= [A-Z])|cbse|icse|h\. ?s\. ?c"
    r"|s\. ?s\. ?(?:l\. ?)?c|(?-i:[BM]\. ?[AES]\.?$)|certificate in|pgce|bootcamp|nanodegree"
    r"|\w*schulabschluss|\w*hochschulreife|gesellenbrief|gesellenprüfung|meisterbrief|ausbildung als"
    r"|umschulung|baccalauréat|cap|bep|ciclo formativo|formación profesional|\d{1,2}th (?:standard|grade)"
    r"|class (?:10|12)|year 1[0-3]|certificate (?:i{1,3}|iv|[1-4])|plus two|10th|12th|class x(?:ii)?"
    r"|cfg[sm]|(?-i:KCSE|KCPE|NECO|SPM|STPM)(?=,|\s*\(|$|\t)"
    r"|(?-i:ACCA|CIMA|CFA|ICWAI?|WASSCE|WAEC)(?=,|\s*\(|$|\t)|ca (?:final|inter\w*|foundation)"
    r"|ingeniería|diplomado|enseñanza media|secundaria|preparatoria|tecnólogo|tecnicatura|carrera técnica"
    r"|técnic[oa] (?:superior|medio|en)|licenciad[oa]|profesorado|posgrado|especialización|eso"
    r"|bacharelado|mestrado"
    r"|ensino médio|titre professionnel|deug|dess|dea|classes? préparatoires?|brevet|mittlerer schulabschluss"
    r"|lehre (?:als|zum|zur)|promotion (?:zum|zur|in)|diplom-\w+|staatlich (?:geprüft|anerkannt)\w*"
    r"|volksschule"
    r"|(?:exchange|erasmus) (?:semester|year)|semester abroad|study abroad|auslandssemester|juris doctor"
    r"|pharm\.? ?d"
    r"|d\.? ?phil|d\.? ?pharm|d\.? ?ed|b\.? ?des|m\.? ?des|b\.? ?voc|b\.? ?p\.? ?t|m\.? ?p\.? ?h|bhms"
    r"|bams|bds"
    r"|post ?graduate|undergraduate|t[ -]levels?|scottish highers|(?:advanced )?highers"
    r"|international baccalaureate"
    r"|बी\.? ?ए|एम\.? ?ए|बी\.? ?एड|एम\.? ?एड|बी\.? ?एससी|बी\.? ?कॉम|इंटरमीडिएट|हाई ?स्कूल"
    r"|abitur|matura|diplomstudium|diplom|staatsexamen|licence|diplôme|baccalauréat|bts|dut|grado"
    r"|licenciatura|máster|bachillerato|स्नातक|स्नातकोत्तर|बी\.?टेक|एम\.?टेक)(?!\w)"
)
GRADE: Final = re.compile(
    r"(?i)(?<!\w)(?:(?:c\.?g\.?p\.?a|s\.?g\.?p\.?a|g\.?p\.?a|cpi|grade|score|marks?|percentage|aggregate"
    r"|promedio|ø|mean grade|predicted grades?|final grade|abschlussnote|gesamtnote|note"
    r"|notendurchschnitt|atar|wam|punteggio|voto|mention"
    r"|moyenne|nota(?: media)?|सीजीपीए"
    r"|अंक)\.?(?:\s{0,2}(?:[:：=–-]|of"
    r"|is)){0,2}\s{0,2}(?P<value>(?:sehr gut|gut|befriedigend|bestanden"
    r"|(?-i:[A-E][+-]?(?: \([a-z]+\))?(?=[,\n)]|$)"
    r"|[A-E*]{2,6}(?!\w)))|\d{1,3}(?:[.,]\d{1,2})?\s?%?(?:\s?/\s?\d{1,3}(?:[.,]\d{1,2})?|\s?(?:out of"
    r"|von|sur)\s?\d{1,3}(?:\.\d)?)?)|(?P<suffixed>\d{1,2}(?:[.,]\d{1,2})?\s?(?:c\.?g\.?p\.?a"
    r"|s\.?g\.?p\.?a|g\.?p\.?a|cpi)\b)|(?P<honours>2:[12](?![\d:])|(?<=, )(?-i:First|Distinction"
    r"|Merit)(?=[,)\n]|$)|(?<=\()[1-4],\d(?=\)))|(?P<class>(?:first[- ]class(?: honours"
    r"| with distinction)?|(?:upper"
    r"|lower) second(?: class)?|(?:second|third)[- ]class(?: honours)?(?:,? \(?(?:upper"
    r"|lower))?(?: division\)?)?|(?:\d{2,3}/\d{2,3} )?(?:magna |summa )?cum laude|\d{2,3}/1[01]0(?: e lode)?"
    r"|mención honorífica|\d{3} (?:points|punkte|puntos)|(?:mit |with |avec |con )(?:auszeichnung"
    r"|(?:high )?distinction|merit|félicitations(?: du jury)?)(?: bestanden| abgeschlossen)?"
    r"|mention (?:très bien|assez bien|bien"
    r"|honorable))(?!\w)(?:, ?\d{2}(?:[.,]\d{1,2})?\s?%)?)"
    r"|(?P<percent>\d{2}(?:\.\d{1,2})?\s?(?:%|percent))|(?P<outof>\d{1,2}\.\d{1,2}\s?/\s?(?:10|4"
    r"|5)(?:\.0{1,2})?(?!\d)))"
)
LIKE_A_JOB: Final = re.compile(
    r"(?i)\b(?:\w{3,}(?:ian|ist|iste|ista|ologist|eur|euse|ière|ienne|ien|icien|rice|ero|era|ador|adora"
    r"|tor|keeper|worker|maker|man|woman|hand|berater|kaufmann|kauffrau|meister|kraft|arbeiter|techniker"
    r"|pfleger|lehrer|helfer)(?:in)?|(?:support |care |social |youth |key |thesis )?worker|carer|porter"
    r"|barista|labourer|guard|welder|fitter|plumber|carpenter|painter|joiner|surveyor|translator"
    r"|interpreter|counsell?or|steward(?:ess)?|cleaner|gardener|farmer|midwife|surgeon|paramedic"
    r"|firefighter|captain|registrar|principal|headteacher|controller|treasurer|tailor|butcher|hairdresser"
    r"|stylist|dancer|singer|musician|illustrator|animator|copywriter|presenter|reporter|contador[ae]?"
    r"|chargé|placement student|apprenti|aide|adjoint|assistante|conseill\w+|wissenschaftlich\w+"
    r"|hilfskraft|enfermer[oa]|analista|auxiliar|técnic[oa]|jef[ea]|encargad[oa]|docente|comercial"
    r"|शिक्षिका|सहायक|अधिकारी|अभियंता|लेखाकार)\b"
)
SCHOOL: Final = re.compile(
    r"(?i)\b(?:\w*univer[sz](?:it|id)\w*|college|school|academy|polytechnic|vidyalaya|mandir|niketan"
    r"|\w*schule"
    r"|\w*gymnasium|sixth form|faculty|école|lycée|collège|cfa|iut|ies|berufskolleg|realschule"
    r"|uniwersytet|üniversitesi|politechnika|politecnico"
    r"|\w*högskola|hogeschool|escola|liceo|liceum|lise(?:si)?|coláiste|instituto|escuela|colegio|iit|nit"
    r"|iiit|iim"
    r"|विश्वविद्यालय|विद्यालय|महाविद्यालय)\b"
)
BARE_DEGREE: Final = re.compile(
    r"(?:[BM]\.? ?(?:A|S|Sc|Eng|Tech|Ed|Com)\.?|(?:Bachelor|Master) of (?:Arts|Science|Engineering"
    r"|Commerce|Business Administration|Technology|Education|Laws|Fine Arts|Applied Science)"
    r"|(?:Advanced |Higher |Postgraduate )?(?:Diploma|Certificate)|Associate of (?:Arts|(?:Applied )?Science)"
    r"|Associate(?:['’]s)? [Dd]egree|HND|HNC|OND|Licence|Grado|(?:Exchange|Erasmus) (?:[Ss]emester|[Yy]ear)"
    r"|Semester abroad)(?: Eng\.?)?(?: \([A-Z][\w. ()]{1,12}\))?"
)
# A degree that takes what stands behind its comma where that is surely a subject.
RANK: Final = re.compile(
    r"(?:Integrated |Executive |Joint |Dual )?(?:[BM]\.? ?(?:A|S|Sc|Eng|Tech|Ed|Com|Phil|Arch|F\.?A"
    r"|B\.?A|P\.?H|P\.?A|Res|S\.?W)\.?|MCA|BCA|LL\.?[BM]\.?|PGDM|Ph\.? ?D\.?|D\.? ?Phil\.?"
    r"|A\.? ?A\.?(?: ?S\.?)?|(?:Master"
    r"|Bachelor)(?:['’]s)?(?: [Dd]egree)?|Máster|Laurea|Diplom|Licenciatura)"
)
# What is studied, and no place: "Computer Science", "Economics and Society".
SUBJECT: Final = re.compile(
    r"(?i)[^\n]*\b(?:\w*(?:ics|logy|graphy|nomy|metry|sophy|nomics|ematik|logie|ologie|ique|wirtschaft"
    r"|technik)|sciences?|engineering|control|computing|studies|arts?|history|law|commerce|finance"
    r"|accounting|accountancy|systems|marketing|management|business|administration|society|languages?|literature|education"
    r"|nursing|medicine|chemistry|communications?|media|design|music|philosophy|economy|informatik"
    r"|software|security|technology|psychology|économie|droit|histoire|gestion|lettres|biologie|chimie"
    r"|architecture|journalism|geography|agriculture|pharmacy|stream|specialisation|honours)\b[^\n]*"
)
# What a form puts before a job's name or an employer's.
LABEL: Final = re.compile(
    r"(?i)^\s*(?:\d{1,2}[.)]\s+)?(?:(?P<title>designation|position|role|job title|post held|post|degree"
    r"|course|poste|fonction"
    r"|puesto|cargo|stelle)"
    r"|(?:name of )?(?:the )?company(?: name)?|employer|organi[sz]ation|name of (?:the )?(?:company"
    r"|organi[sz]ation|institution)"
    r"|institution|institute|college|school|university|duration|period|client|firma|arbeitgeber|unternehmen"
    r"|entreprise|empresa|tätigkeit|entité|zeitraum|période|per[íi]odo|dates?|fechas?|abschluss|kunde)"
    r"(?:\s*[:：]\s*|\t+|\s+[-–—]\s+(?=[^\W\d_])(?!(?i:graduate|doctoral)))"
)
# A department, which is no employer.
UNIT: Final = re.compile(
    r"(?i)(?:HR|IT|QA|R&D|payments?|sales|marketing|operations|finance|growth|platform|logistics|legal"
    r"|procurement|purchasing|human resources|customer (?:service|success|support|experience)|compliance|risk"
    r"|production|private client|data|analytics|infrastructure|security|research|quality|communications?"
    r"|engineering|FP&A|financial planning|product|design|ops|technology|people|talent(?: acquisition)?"
    r"|strategy|partnerships?"
    r"|business development|supply chain|maintenance|administration|accounts|audit|tax|treasury|credit"
    r"|retail|wholesale|e-?commerce|digital|mobile|web|cloud|devops|backend|frontend|back[- ]end|front[- ]end"
    r"|machine learning|AI|ML|learning and development|L&D|public affairs|policy|programmes?|fundraising"
    r"|ICU|ITU|NICU|PICU|ER|ED|A&E|emergency|trauma|theatres?|surgery|cardiology|oncology|neurology"
    r"|paediatrics|pediatrics|geriatrics|orthopa?edics|radiology|maternity|dialysis|med[- ]surg|telemetry"
    r"|intensive care|outpatients?|acute medicine|dispute resolution|litigation|corporate|real estate"
    r"|employment|family law|mergers and acquisitions|M&A|(?:[\w&'-]+ ){1,3}(?:department|unit|ward|team"
    r"|division|section|squad|desk|practice)|(?:coronary|critical|intensive|primary|palliative|community"
    r"|acute"
    r"|elderly|aged|child|social|patient|wound|high dependency) care)"
)

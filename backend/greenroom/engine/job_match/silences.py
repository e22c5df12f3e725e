"""Finds where a clause asks for nothing: it offers, speaks of others, or says what is not needed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from greenroom.engine.job_match.clauses import Clause
from greenroom.engine.job_match.denials import denials_in
from greenroom.engine.job_match.stances import own_stance
from greenroom.engine.job_match.trades import BACK_TO_THE_READER, of_another_trade

_OFFER: Final = re.compile(
    r"(?i)\b(?:we(?:(?:'|’)ll| will)? (?:also )?(?:offer|provide|give you|pay|fund|sponsor)|you(?:'"
    r"|’)?ll get|(?<!that )(?<!which )(?<!what )(?<!when )you(?: will| also)? get(?! (?:extra|bonus))"
    r"|(?:mental health|wellness|wellbeing|sick|personal|volunteer) (?:days?|leave)"
    r"|you(?: will|(?:'|’)ll) receive|in return|study support|support you through|move on to|salary"
    r"|pension|paid (?:leave|holiday|vacation|for)"
    r"|(?:health|life|dental|travel|medical|accident|disability|private|pet) ?(?:care)? (?:and )?insurance"
    r"|(?:(?:health|medical|vision|dental|life),? (?:and )?){2,5}insurance"
    r"|insurance (?:plans?|schemes?|cover)|insurances|healthcare and|(?:employee|flexible|fringe) benefits"
    r"|competitive (?:salary|pay|benefits)|benefits and compensation|compensation and benefits package"
    r"|wellness programs?|(?:gym|fitness|health club|club) (?:\w+ )?membership|(?<![-\w])free (?!to\b"
    r"|of\b|from\b|form|text)"
    r"|will have an? (?:\w+ )?(?:mentor|buddy|coach)|perks|parental leave|maternity (?:and|leave)|401\(?k"
    r"|stock (?:options?|purchase)|child ?-?care support"
    r"|learning ?(?:&|and) development resources|(?:development|conference|training|learning) budget"
    r"|budget for"
    r"|conferences? (?:a|per) year|discount(?:s|ed rates)|half[- ]price|relocation"
    r"|(?:personal|professional)(?: and (?:personal|professional))? (?:development|growth)"
    r" (?:programs?|budget|opportunit\w+)|encourage (?:personal|professional)|health and wellness"
    r"|opportunit\w+ (?:for|to) (?:both |grow)|mediclaim|bank holidays"
    r"|\d days(?:['’])? (?:of )?(?:leave|holiday|off|annual)"
    r"|unlimited (?:pto|holiday|leave|vacation)|(?:can|could|may) (?:\w+ )?(?:move|grow|progress"
    r"|develop) (?:in)?to|career (?:path|progression|ladder|growth)"
    r"|(?:macbook|laptop) (?:of your|provided)|(?:linux|windows) laptop|provident fund|tuition|ti(?:cke"
    r"|tre)ts?[ -]restaurants?"
    r"|sign[- ]?on bonus|cab facility"
    r"|(?:free|inhouse) (?:german|english|language) (?:class|course)\w*)\b"
)
_ABOUT_US: Final = re.compile(
    r"(?i)\b(?:equal[ -]opportunit\w+|affirmative action|regardless of|without regard to|discriminat\w+"
    r"|value on diversity|(?:recruitment|recruiting|hiring|interview|employment|application) (?:process|team)"
    r"|(?<!run )(?<!conduct )(?<!perform )(?<!running )(?<!do )(?<!out )background checks?|pre-employment"
    r"|invites applications|(?:is|are) (?:currently )?recruiting|e-verify"
    r"|(?:is|are|as) (?:one of |among )?(?:a|an|the) (?:\w+ ){0,3}(?:leading|leader|largest|fastest|pioneer)"
    r"|world(?:'|’)?s (?:leading|largest|most)|leading (?:\w+ ){0,3}(?:provider|company|supplier)"
    r"|our (?:products are|it infrastructure)|founded in|our competitors"
    r"|(?:the|our) interviews? (?:has|have|consists?|includes?|takes?)|short (?:\w+ )?(?:exercise|test"
    r"|task)\b"
    r"|headquartered|on a mission|we (?:are (?:a|an|the|on|at)|specialise|specialize|believe|see our|handle)"
    r"|(?:specialises|specializes) in|reasonable accommodation\w*|accommodations for applicants"
    r"|disability status|religious|what we do(?! (?:insist|ask|expect|need|want|require))"
    r"|job benefits|industry:|engages in|is home to"
    r"|(?:department|faculty|school|institute|centre|center) of|will be enrolled|turnover|revenue of"
    r"|(?:recruitment|hiring) system|(?:deadline|procedure) for applications|funding round"
    r"|billion valuation|our team of [\d,]+|since (?:19|20)\d\d|(?:hubs|offices|centers|centres) worldwide"
    r"|our (?:software|platform|technology|products?|solutions?) (?:is|are|helps?|makes?|enables?|powers?)"
    r"|the (?:software|product|app|tool) (?:is|was) (?:an?|the|for|used|sold)"
    r"|last (?:year|spring|summer|autumn|winter|month|fall),? (?:it|we|our|half|the|two|three|he|she)"
    r"|(?:everyone|everybody|each of us|all of us|every new \w+)"
    r" (?:gets?|can|may)"
    r"|we(?:(?:'|’)re| are) (?:building|developing|home to|currently working on)|affiliated with"
    r"|is (?:also )?proud to|employs|employees (?:in|across)"
    r"|please (?:contact|call|send)|further information)\b"
)
_OUR_OWN: Final = re.compile(
    r"(?i)(?:(?:\A\W*|[,;] (?:and )?)our (?:customers|clients|history|mission|vision|values|founders)"
    r"|industries|the company)\b"
)
_OTHERS: Final = re.compile(
    r"\b(?<!join )(?<!joining )(?<!work in )(?<!part of )"
    r"(?:(?:[Oo]ur|[Tt]he|[Aa]nother|[Aa]n?|[Oo]ther|[Ss]eparate|[Dd]edicated) (?:[\w&/-]+ ){0,4}?"
    r"(?:teams?|squads?|departments?|colleagues|folks|guys|desk|bureau|agency|agencies|contractors?"
    r"|suppliers?|partners?"
    r"|vendors?|clients?|customers?|founders?|groups?|arm|chefs|developers|engineers|lawyers|accountants"
    r"|specialists)"
    r"|(?:[Ff]inance|[Pp]roduction|[Mm]arketing|[Ss]ales|[Ll]egal|HR|IT|[Oo]perations|[Ee]ngineering"
    r"|[Pp]rocurement|[Pp]urchasing|[Ll]ogistics|Accounting|Payroll|Support|Design|Product))"
    r"(?:,\s(?:who|which|led|based|an?|the|our|in|at|\d|[A-Z])[^,;.]{0,30},)?"
    r"(?:,(?= who\b))?\s(?:(?:who|which|that|already"
    r"|will|also|at \w+|across the \w+|next door|upstairs|downstairs|downstream|in \w+)\s){0,3}"
    r"(?:looks?\b(?! for)(?: after)?|handles?|takes? care|deals? with|does|covers?|owns?|holds?"
    r"|builds? our|maintains? our"
    r"|runs? (?:our|the|all)|writes? (?:our|the|all)|(?:is|are) (?:in charge|responsible)"
    r"|manages? (?:our|the|all)|teach(?:es)?|ships?|prepares?|arranges?|generates?|brings?|creates?|buys?"
    r"|signs?|negotiates?)\b"
    r"|\b(?:[Tt]he|[Oo]ur) (?:\w+ ){1,3}?(?:next door|upstairs|downstairs|across the \w+)\b"
    r"|\b(?:he|she|they) (?:does|do|runs?|handles?|looks? after|takes? care of|builds?|makes?|writes?"
    r"|works? (?:in|on|with)|uses?)\b"
)
_DEPARTMENT_USES: Final = re.compile(
    r"\b(?:(?:[Oo]ur )?(?:[Ff]inance|[Pp]roduction|[Mm]arketing|[Ss]ales|[Ll]egal|[Oo]perations|HR"
    r"|[Pp]rocurement|[Ll]ogistics"
    r"|[Cc]lients?|[Cc]ustomers?|[Ff]ounders))(?:,[^,;.]{1,30},)?\s(?:is on|are on|uses?|just bought|runs?"
    r"|works? (?:in|on|with))\b"
    r"|(?<=\()who (?:uses?|runs?|handles?)\b"
)
_NAMED_PERSON: Final = re.compile(
    r"(?:\A|(?<=[.;,:] )|(?<=\band ))(?!(?:You|Your|Our|My|Their|We|They|It|He|She|This|That|These|Those"
    r"|Who|What|One|Someone"
    r"|Somebody"
    r"|Candidates?|Applicants?)\b)[A-Z][a-zà-ÿ]+(?:,[^,;.]{1,30},)?(?: and [A-Z][a-zà-ÿ]+)?\s(?:already\s"
    r"|will\s)?"
    r"(?:do(?:es)? (?:the|our|all)|does (?!not\b)|looks? after|takes? care of|handles?|runs? (?:our|the|all)"
    r"|writes? (?:our|the|all)"
    r"|owns?|is in charge of|has (?:it|that|them) (?:well )?in hand)\b"
    r"|(?:\A\W*|(?<=[.;,:] ))[A-Z][a-zà-ÿ]+ and [A-Z][a-zà-ÿ]+ (?:build|write|make|run|do|design|handle"
    r"|teach) (?!you)"
)
_COUNTED: Final = re.compile(
    r"\W*(?:Over |More than |Some |About |Nearly )?\d{1,3}(?:[.,]?\d{3})*[+,]?\d* (?!years?\b|yrs?\b"
    r"|months?\b|days?\b"
    r"|hours?\b|weeks?\b)[a-z]"
)
_LARGE: Final = re.compile(r"\W*(?:\w+ )?(?:\d{3,}|\d{1,3}[.,]\d{3})")
_OWN_VOICE: Final = re.compile(r"(?i)\b(?:we|our|us)\b")
_WE_FIRST: Final = re.compile(r"(?i)\W*(?:\w+\s){0,3}?we\b")
_TO_YOU_NEXT: Final = re.compile(r"(?i)\W*you(?:['’]ll| will)\b")
_TO_THE_READER: Final = re.compile(
    r"(?i)\b(?:you|your|yourself|candidates?|applicants?|someone|look(?:ing)? for|seek(?:ing|s)?|searching"
    r"|expect|insist|ask|want|wish|hir(?:e|ing)|experience[ds]?|knowledge|skill\w*|stack|technolog\w+|tools?"
    r"|us(?:e|es|ed|ing)|(?:every|any)?thing we do"
    r"|(?:we(?: would|['’]d)|['’]d) like|welcome|appreciate|value|run(?:s|ning)? on|built (?:on|with|in)"
    r"|(?:works?|moving"
    r"|migrating) (?:with|in|to|from)|builds?|deploys?|write|written"
    r"|rely|based on|powered|whoever|person|appoint\w*|colleague|matters?|takes (?:\w+ ){0,3}years|(?:the"
    r"|this) (?:job|role|post|position|day)|how we|pleased to|delighted to)\b"
)
_YOU: Final = re.compile(r"(?i)\b(?:you|your|candidates?|applicants?|someone)\b")
_COMPANY: Final = re.compile(
    r"\W{0,3}(?P<subject>(?:My|Our) clients?|The (?:charity|company|firm|school|hospital|hotel|practice"
    r"|trust|group"
    r"|business|studio|agency"
    r"|university|council|clinic|museum|bank|foundation)|(?:The )?(?!(?:Every|All|Most|It|This|That|Each"
    r"|Some)[a-z]*\b)[A-Z][\w'’.&-]*(?: (?:[A-Z][\w'’.&-]*|&|of|and|the|de"
    r"|for)){0,5}(?:, [^,;]{1,50},)?) "
    r"(?:also |already |now |still |even )?(?:(?:is|was) (?:an?|the|one|part|based|home|among|backed|owned"
    r"|growing|replacing|building|opening)"
    r"|has (?:made|been|grown|built|sold|served|cared|run|an?|\d[\d,.]*|more|over)|have (?:made|been|grown)"
    r"|(?:sell|manufacture|distribute|helps|makes|sells|moves|runs|protects|provides|builds|offers|serves"
    r"|supports|operates"
    r"|connects|develops"
    r"|creates|delivers|designs|manufactures|produces|supplies|owns|brings|combines|powers|enables"
    r"|gives|keeps"
    r"|plants|lets|publishes|employs|insures|ships|teaches|treats|feeds|grows|imports|exports|prints"
    r"|repairs|packs|watches|cuts|brews|bakes|trains|tests|fits|installs|rents|leases|lends|trades|hosts"
    r"|stores|carries|flies|sails|cleans|cares|recycles|turns|translates|writes|draws|films|plans|collects"
    r"|distributes|processes|advises|represents|manages|maintains|prepares|measures|monitors|transforms"
    r"|(?:just |recently )?(?:closed|raised|won|opened|acquired|launched|went|merged)))\b"
)
_A_PERSON: Final = re.compile(
    r"(?i)\b(?:candidate|role|position|job|post|holder|incumbent|nurse|lead|clerk|chef|intern|trainee"
    r"|associate|executive"
    r"|representative|counsel|assistant|person|this|\w+(?:ineer|oper|yst|ager|igner|itect|inator|tant"
    r"|cher|rator|ficer|ialist|ician"
    r"|rapist|visor))s?\b"
)
_IN_BRACKETS: Final = re.compile(r"\([^()]*\)")
_WHY: Final = re.compile(r"(?i)(?<=\w),? (?:as|since|because) we\b.*", re.DOTALL)
_SPOKEN_OF: Final = (_OTHERS, _DEPARTMENT_USES, _NAMED_PERSON)
_REACH: Final = 80


def silences_in(clause: Clause, following: str, trade: str) -> Iterator[tuple[int, int]]:
    """The places of the whole text, `start:end`, within `clause` that ask for nothing.

    `following` is what comes after it: "The developers write Scala; you don't have to.". `trade` is how the
    text begins, where it names the position.
    """
    spoken_of = (*_of_the_company(clause, following), *of_another_trade(clause.text, trade))
    for low, high in (*spoken_of, *denials_in(clause.text, following)):
        yield clause.start + low, clause.start + high


def _of_the_company(clause: Clause, following: str) -> Iterator[tuple[int, int]]:
    whole = (0, len(clause.text))
    if _is_of_themselves(clause, following) or _is_of_the_company(clause) or _is_a_figure(clause):
        yield whole
    for match in _OFFER.finditer(clause.text):
        yield match.start() - _REACH, match.end() + _REACH
    signs = (_ABOUT_US,) if clause.is_item else (_ABOUT_US, _OUR_OWN)
    to_nobody = own_stance(clause.text) is None and _YOU.search(clause.text) is None
    for match in (match for sign in signs for match in sign.finditer(clause.text)):
        yield whole if to_nobody else (match.start() - _REACH, match.end() + _REACH)
    for match in (match for sign in _SPOKEN_OF for match in sign.finditer(clause.text)):
        back = BACK_TO_THE_READER.search(clause.text, match.end())
        yield match.start(), back.start() if back else whole[1]


def _is_of_themselves(clause: Clause, following: str) -> bool:
    """Whether a company speaks of itself: in its own voice, to nobody, asking nothing, not of its tools."""
    if _asks(clause.text) or (clause.words.endswith(";") and _TO_YOU_NEXT.match(following)):
        return False
    plain = _WHY.sub(" ", _IN_BRACKETS.sub(" ", clause.text))
    if clause.is_item:
        return _WE_FIRST.match(plain) is not None
    return _OWN_VOICE.search(plain) is not None


def _is_of_the_company(clause: Clause) -> bool:
    """Whether a sentence has a company for its subject: "Corvid Bay Insurance protects boats."."""
    company = _COMPANY.match(clause.text)
    return (
        clause.words.endswith((".", "!"))
        and company is not None
        and _A_PERSON.search(company["subject"]) is None
        and own_stance(clause.text) is None
        and _YOU.search(clause.text) is None
    )


def _is_a_figure(clause: Clause) -> bool:
    """Whether a sentence counts what a company has: "340,000 households use it each month."."""
    return (
        not clause.is_item
        and clause.words.endswith((".", "!"))
        and _COUNTED.match(clause.text) is not None
        and _LARGE.match(clause.text) is not None
        and own_stance(clause.text) is None
        and _YOU.search(clause.text) is None
    )


def _asks(text: str) -> bool:
    return own_stance(text) is not None or _TO_THE_READER.search(text) is not None

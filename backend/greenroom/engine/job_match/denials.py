"""Finds what a job text says is not needed: "you don't need Java", "a degree is not required"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from greenroom.engine.job_match.stances import prefers

_NOT: Final = r"(?:n['’]t|\s(?:not|never))"
_THEM: Final = (
    r"(?:(?:either|any|neither|both) of (?:it|that|them|those|these|this|the two)|it|them|that|those|these"
    r"|this"
    r"|either|either one|both|the two)"
)
_DONE: Final = (
    r"(?:\w+ed(?: (?:out|after|care of))?|done|made|run|written|built|drawn|kept|taught|given|taken"
    r"|bought|sold|sent|held|led|paid|cut|shot|dealt with|taken care of)"
)
_AGENT: Final = (
    r"(?:our|its|their|another|other|outside|external|someone|somebody|others|a separate|an? (?!hand)\w+"
    r"|two|three|four|the (?:\w+ ){0,3}?(?:teams?|chef|principal|vendor|lab|laboratory|room|floor|trust|bank"
    r"|agency|school|group|client|customer|office|shop|cell|arm|unit|county|consultant|contractor"
    r"|\w+(?<!s)s)\b"
    r"|(?-i:[A-Z])[\w/.]*(?: (?-i:[A-Z])[\w/.]*)?(?:['’]s| (?:and|&) | only|, (?:our|the|an?|who)\b"
    r"| \w+ (?:team|group))"
    r"|[\w/]+ (?:teams?|group|firm|office|agency|squad|department)|sales|finance|marketing|legal|pre-?sales"
    r"|procurement|engineering|production|operations|facilities|support"
    r"|suppliers|partners|colleagues|freelancers|contractors|specialists|trained)"
)
_OWNED: Final = (
    r"(?:the |our |another )?[\w ]{1,25}s?['’]s?"
    r"(?: (?:kingdom|job|business|task|world|domain|territory|patch|baby|side|area))?"
)
_DROPPED: Final = (
    r"(?:retired|replaced|phased out|switched off|shut (?:off|down)|scrapped|dropped|decommissioned|killed"
    r"|abandoned|ditched|removed|thrown out|gone)\b"
)
_NO_DENIAL: Final = (
    r"(?:stop|hesitate|shy|let|give|lose|panic|rest|miss|forget|settle|cut|leave|only|just|mind (?:working|a"
    r"|the)"
    r"|be (?!\w+ing\b|asked|expected|required|responsible)|run away|fear|take|compromise|yet)\b"
)
_AHEAD: Final = re.compile(
    rf"(?i)(?:\bnor (?:do|need|will|must|should) (?:you|candidates)\b|\b(?:do|does|did|wo|will|would|should"
    rf"|is|are|be){_NOT}\s(?:\w+\s){{0,2}}?"
    r"(?:need|require|expect(?:ed)?|ask(?:ed)?|use|want|have to|work with|touch|mind|care|be \w+ing)\b"
    rf"|\byou (?:wo|do|ca|would|will|need|should|can){_NOT}\s(?!{_NO_DENIAL})\w"
    rf"|\bnor (?:is|are)\b|\byou(?:['’]ll| will)? never (?!{_NO_DENIAL})\w|\byou (?:can"
    rf"|may) (?:safely )?(?:ignore|forget|skip"
    r"|leave)\b"
    r"|\b(?:preceptorship|induction|onboarding|training|bootcamp|academy|course)(?: programme)? (?:covers?"
    r"|includes?|teaches)\b"
    r"|\bneed(?:n['’]t|\s(?:not|never)) (?:know|have|be|bring)\b|\bif you(?:['’]ve| have) never\b|\b(?:nobody"
    r"|no one) (?:\w+ ){0,3}(?:ask|expect|need|require|want)s?\b"
    r"|\b(?:no need (?:to|for|of)|without (?:needing|having to)|don['’]t (?:worry|let)|(?:do"
    r"|does)(?:n['’]t| not) matter (?:whether|if|which)|not looking for)\b)"
)
_AHEAD_A_LITTLE: Final = re.compile(
    r"(?i)(?:\b(?:(?:mov|migrat|switch|shift)\w+ (?:away from|off)|no longer (?:\w+ )?(?:use|using|need"
    r"|require|support)\w*"
    r"|have no (?:army|use|need|plans?)|(?:rather|other) than|instead of|unlike|(?:any|every)thing but|(?:is"
    r"|are)n['’]t an?|(?:is|are"
    r"|['’]s) not an?"
    r"|used to (?:be|run on|use|write|work)|(?:old|former|previous) [\w-]+ (?:was|were)|(?:was"
    r"|were) (?:written|built) in|if you only (?:know|have)"
    r"|(?:have|has|['’]ve) (?:retired|dropped|phased out|got rid of)"
    r"|(?:will be |are |get )sent (?:for|on|to) (?:[\w+#.-]+ ){0,4}?(?:course|training|class|seminar|academy)"
    r"|(?:may|can) (?:take|attend)|(?:excused|exempt(?:ed)?|spared) from"
    r"|we (?:want|plan|hope|intend|are planning|are going|may|might) (?:to )?(?:look at|try|move to|switch to"
    r"|adopt)"
    r"|(?:try|trying) out|(?:start\w*|run\w*) a (?:pilot|trial) (?:with|of)|(?:will|can) be (?:taught"
    r"|learn(?:ed|t))"
    r"|(?:(?<!\w )|(?<=\band )|(?<=\bis )|(?<=['’]s )|(?<=\bare ))no (?!stranger|fear|problem|trouble|issue"
    r"|nonsense|doubt|later|less|more|fewer|matter|one\b|longer|need\b|sql|code)"
    r"|(?<!tool )(?<!language )(?<!library )(?<!named )called(?= [A-Z]))\b"
    r"|[,(]\s?not (?!only|just|necessarily|essential|required|mandatory|necessary|needed|to\b|a must"
    r"|an? )(?=\w))"
)
_TAUGHT: Final = re.compile(
    r"(?i)\b(?:(?:we|you|\w+)(?: will|['’]ll| can| would)? (?:also |\w+ly )?(?:teach|train|coach|take|walk"
    r"|talk|send|put) you"
    r"|you(?: can| will| would| may|['’]ll|['’]d)? (?:also |then )?(?:get (?:to|a chance to|the chance to"
    r"|time to) )?"
    r"(?:learn|pick up)|(?:chance|time|opportunity) to learn"
    r"|(?:he|she|they|who|['’]d love to|happy to|happily) (?:will )?teach(?:es)?|(?:give|gives|get|gets|given"
    r"|receive|receives) (?:\w+ ){0,4}training (?:in|on|for|with)"
    r"|(?:you|analysts|engineers|employees|joiners) (?:will|can|may) be (?:taught|trained))\b"
)
_IN_OTHER_TONGUES: Final = re.compile(
    r"(?i)\b(?:lernst du|musst du (?:\w+ ){0,2}nicht|brauchst du (?:\w+ ){0,3}(?:nicht|kein\w*)|(?:zeigen"
    r"|bringen) wir dir"
    r"|(?:wird|werden) (?:\w+ ){0,3}von (?:unser|ein|dem|der|den)\w*|kümmer(?:t|n) sich (?:unser|ein|die|der"
    r"|das)"
    r"|übernimmt (?:unser|ein|die|das)|macht (?:unser|ein)\w*|(?:das|die) müssen sie nicht|nicht (?:nötig"
    r"|notwendig|erforderlich)|vous apprendrez|tu apprendras"
    r"|n['’]est pas (?:requis|nécessaire|demandé|exigé)|pas besoin d|s['’]en (?:occupe|charge)\w*"
    r"|(?:est|sont) (?:gér|assur|réalis|trait)ée?s? par|aprenderás"
    r"|no (?:es necesari[oa]|hace falta|se requiere|necesitas))\b"
)
_NEEDS_LESS: Final = re.compile(
    r"(?i)\b(?:expert\w*|guru|all|every\w*|each|both|just|only|years|deep\w*|perfect\w*|fluent"
    r"|master\w*|necessarily"
    r"|specialist|tick|box(?:es)?|any of)\b"
)
_BEHIND: Final = re.compile(
    r"(?i)(?:\b(?:is|are|was|be|being|and|background|experience|knowledge|degree|\w+ing)?"
    r"(?:n['’]t|\s?\b(?:not|never|neither))\s(?:\w+\s){0,2}?"
    r"(?:required|requirement|essential|mandatory|necessary|needed|expected|asked for|wanted|considered"
    r"|used (?:any ?more|any longer|here)|relevant|eligible|reqd|in (?:scope|this (?:role|post|job|drive"
    r"|position))|(?:a )?part of)\b"
    r"|\bof no (?:interest|importance|concern|relevance|use)\b|\bnothing to do with\b|\bno need\b(?! (?:to"
    r"|for|of))"
    r"|\b(?:is|are|be) (?:no|none of|not|n['’]t) (?:part of )?your (?:\w+ )?(?:problem|concern|business|worry"
    r"|job"
    r"|task|remit|responsibility)\b|\bwe do(?:n['’]t| not) use(?: (?:it|them|that|these))?\W*\Z"
    r"|\(only [^()]{2,60}\b(?:use|uses|need|needs|know|touch)\b[^()]{0,20}\)"
    r"|\btraining (?:will be|is|gets) (?:arranged|given|provided|offered|paid)\b"
    r"|\byou(?: can| will|['’]ll| could| would| may) (?:be shown\b|(?:learn|pick up)"
    r" (?:here|later|on the|it|this|that|them|from|as you|when|once|with us|quickly)\b)"
    r"|\b(?:need|please|may|should|do|can|must)(?:\s\w+)?(?:\snot|n['’]t) (?:\w+ )?apply\b"
    r"|\bwill not (?:be considered|suit)\b|\bno longer (?:used|in use|needed)\b|\b(?:he|she|they) (?:does"
    r"|do|handles?|manages?|looks? after)\b(?=\W*(?:\Z"
    r"|[.;,]))"
    r"|\b(?<!you )(?:is|are|was|were|gets?|getting|got|be|been|being) (?:(?:all |now |entirely |also |then )?"
    r"(?:out-?sourced|sub-?contracted|contracted out)"
    rf"|(?:\w+ing )?{_DROPPED}|(?:done|handled|managed|covered|arranged) (?:\w+ly )?(?:elsewhere|centrally)"
    rf"|{_DONE} (?:[^.;:,()]{{1,30}} )?(?:by {_AGENT}|separately|for us\b|to (?:separate|outside|external"
    r"|another|other)\b|from (?:an?|our|the|suppliers|outside)\b"
    r"|(?:in|on|at) (?:other|another|an? (?:different|separate)|head office|headquarters|HO)\b)"
    r"|(?:bought in|somebody else['’]s|someone else['’]s|another team['’]s)\b"
    rf"|{_OWNED}(?=\W*\Z|[.,;]))"
    r"|\bwhich (?-i:[A-Z])\w+ (?:and (?-i:[A-Z])\w+ )?(?:keeps?|runs?|owns?|handles?|manages?|maintains?"
    r"|looks? after)\b"
    r"|\b(?:has|have) (?:its|their|an?) (?:very )?(?:own|separate|dedicated) (?:\w+ )?(?:teams?|crew"
    r"|department|squad"
    r"|desk|people|staff|cell|group|vacancy|office|specialists?)\b"
    rf"|(?<=[,:(] ){_DONE} by {_AGENT}|\bbefore you (?:join|start|arrive)\b"
    r"|\b(?:has|have) (?:an? )?(?:full-time|specialist|separate|dedicated) \w+\b"
    r"|\b(?:remains?|stays?) (?:at|in|under) (?:head office|headquarters|the|our)\b"
    r"|\b(?:is|are) (?:next door|upstairs|(?:down|across) the (?:hall|corridor|street|yard))\b"
    r"|\b(?:questions|requests|matters|cases|queries|files) (?:goes|go) to\b|\b(?:sits?|is|are"
    r"|lives?) in another\b"
    r"|\b(?:is|are) (?:by (?:a |an |our |the |some )?(?:\w+ )?(?:consultants?|agency|agencies|contractors?"
    r"|vendors?|partners?)"
    r"|(?:now |still )?(?:with|under|left to) (?:the|our|another|other|separate|an?|(?-i:[A-Z])[\w’']+)"
    r"|in the hands of|(?:the )?(?:business|job|task|work|domain) of (?:the|our|another|an?)"
    r"|(?:in|at) (?:head office|headquarters|group level)|(?:an?|their own) (?:separate|different|dedicated"
    r"|other)"
    r" (?:\w+ )?(?:team|department|function|role|job)|(?:an? )?(?:department|team|world|job) of (?:its"
    r"|their) own)\b"
    r"|\b(?:belongs? to|(?:sits?|lies?|rests?|stays?|remains?) with|comes? from (?:our|the|an?)"
    r"|(?:goes|go) to (?:outside|external|another|our)) (?!you)"
    r"|\b(?:is|are) (?:un(?:necessary|important)|irrelevant)\b|\b(?:does|do)(?:n['’]t| not) matter\b"
    r"|\bsomething you (?:can|will|['’]ll) learn\b)"
)
_BY_OTHERS: Final = re.compile(r"(?i)\b(?:by|with|from|to|under|team|department)\b")
_OF_THEIRS: Final = re.compile(
    r"(?i)(?:(?! but | and you| so you)[^,;]){0,80}"
    r"(?:,(?: and)? (?!you|but|so)[^,;.]{2,40} (?:to|with|by) (?:the|our|an?|another) [^,;.]{2,30}){0,3}"
)
_NONE_IS_NEEDED: Final = re.compile(
    r"(?i)\bno\b(?! (?:later|less|fewer|more) )[^.;:\n]{2,80}?\b(?:required|needed|necessary|expected"
    r"|essential|asked for|called for)\b"
    r"|\b(?:full )?training (?:in|on|with|for)\b[^.;]{2,120}?\b(?:given|provided|offered|available)\b"
    r"|\b(?:candidates|applicants|applications|people|those)\b[^.;,\n]{0,30}\bwithout\b[^.;,\n]{2,60}"
    r"|[^,;(]{1,60}\((?:not|no longer) (?:needed|used|wanted)\)|\([^()]{2,40} (?:is|are) not\)"
)
_SOFTENED: Final = re.compile(
    r"(?i)(?:\b(?:but|though|although|while|if|strictly|absolutely|or)|[(,–—])\s?(?:(?:it|this|that"
    r"|they)(?: is|['’]s| are) |is |are )?\Z"
)
_SAYS_NO: Final = re.compile(r"(?i)n['’]t\b|\bn(?:o|ot|ever|either)\b|\b(?:un|irrel)")
_YET: Final = re.compile(
    r"(?i)\s?[,;]?\s?(?:but|though|although|however|yet) (?:it|this|they|that|if|would|will|is|are|an?"
    r"|nice|good|welcome"
    r"|helpful|useful|desirable|appreciated|preferred|advantage\w*|beneficial)\b"
)
_TURN: Final = re.compile(
    r"(?i)[;:)]|\s[–—-]\s|,?\s\b(?:but|though|although|however|yet)\b"
    r"|\sbecause\b|,\s(?:we|you|our|just|only|since|as|so|what|and (?:nobody|no|you|we))\b"
)
_LITTLE_TURN: Final = re.compile(
    r"(?i)[;:)]|,(?! (?!you|we|but|our|so|your)[\w+#./-]+(?: [\w+#./-]+){0,2}(?:,| and | or | & ))|\s[–—-]\s"
    r"|\s(?:but|though|although|to|we|you)\s"
    r"|\sand (?:we|you|our|now|are|is|have|use|write|built?|need|must|then|will)\s"
)
_BEGINNING: Final = re.compile(
    r"(?i)[;:]\s?|\((?![^()]*\))|\s[–—-]\s|,?\s\b(?:but|though|although|however|while|whereas)\b"
)
_COMMA: Final = re.compile(r",\s(?:and\s)?")
_LOOKED_BACK_ON: Final = (
    r"(?:and |but |so (?:that )?|as |since |because )?(?:(?:you|candidates|applicants|\w+ers) "
    r"(?:do|will|wo|need|are|would|must|should)(?:n['’]t| not| never)(?: (?:have|need|(?:be )?(?:asked"
    r"|expected|required))(?: to)?)?"
    r"(?: (?:be )?(?:\w+ing|touch|use|write|know|work on|deal with|look after|understand|learn|worry about"
    r"|do))?"
    r"(?: (?:what|how) (?:that|any of it|it)\b[^.;,]{0,20}"
    rf"| {_THEM})?(?: (?:in|for|to) (?:this|the) (?:role|job|post|all))?"
    r"|(?:none|neither|nothing|not one) of (?:it|that|this|them|these|those|which|the two) "
    r"(?:is|are|will be|has|needs?|matters?|concerns?)\b(?! an? (?:must|deal))[^.;!]{0,40}"
    r"|nothing to do with (?:this|the|your) \w+"
    rf"|you need no (?:training|knowledge|experience|skills?) (?:in|of|with|for) {_THEM}"
    rf"|(?:you|we) (?:can|may) (?:safely )?(?:forget|ignore|skip)(?: about)? {_THEM}"
    rf"|you(?: will|['’]ll)? need (?:neither|none)(?: of {_THEM})?"
    rf"|(?:{_THEM}|they|which) (?:is|was|were|are|has been|have been|got|gets?) (?:being "
    rf"|getting )?{_DROPPED}[^.;!]{{0,30}}"
    rf"|(?:{_THEM})(?:['’]s| is| are) (?:somebody else|someone else|another|others|the \w+ \w+['’]|for (?:the"
    rf"|our|another))[^.;!]{{0,30}}"
    r"|(?:where )?(?:you|candidates|joiners) (?:will|can) be (?:trained|taught)(?: in| on)?[^.;!,]{0,20}"
    rf"|{_THEM} (?:is|are)(?:n['’]t| not| no) (?:your|needed|required|expected|asked|(?:a )?part of"
    rf"|in)\b[^.;!]{{0,30}})"
)
_DENIED_NEXT: Final = re.compile(rf"(?i)[ \t]*{_LOOKED_BACK_ON}\W*(?:[.;!\n]|\Z)")
_DENIED_SO: Final = re.compile(rf"(?i)(?:[,;–—-] |\s(?=(?:so|and)\b)){_LOOKED_BACK_ON}(?=\W*(?:\Z|[,;.!)]))")
_OF_YOU: Final = re.compile(
    r"(?i)(?:[;,] |\()(?=(?:our|the|some|we|they|it|there|two|another|(?:the )?other)\b)"
)
_TO_YOU: Final = re.compile(r"(?i)\byou(?:r|['’]ll)?\b")
_SAYS: Final = re.compile(
    r"(?i)\b(?:required|essential|must|need(?:ed)?|you(?:['’]\w+)?|is|are|have|min(?:imum)?|at ?least"
    r"|\d\+?)\b"
)
_ANSWERED_NO: Final = re.compile(
    r"(?i)\s*(?:no\b|nope|not |never|only if|(?:we|you)(?:['’]ll| will) (?:teach|train|show|help|learn)"
    r"|only\b|ask\b"
    r"|(?:we )?do(?:n['’]t| not)|does(?:n['’]t| not)|forget|unnecessary|apply|that['’]s (?:fine|ok))"
)

_WINDOW: Final = 240
_NEAR: Final = 24


def denials_in(clause: str, following: str) -> Iterator[tuple[int, int]]:
    """Where `clause` names what is not needed, not used, or taught on the job; `following` comes after it.

    What is not needed but would be liked ("not essential but a plus") is not denied.
    """
    denied = not clause.endswith("\n") and _DENIED_NEXT.match(following)
    if denied or (clause.rstrip().endswith("?") and _ANSWERED_NO.match(following)):
        yield 0, len(clause)
    if _IN_OTHER_TONGUES.search(clause) and not prefers(clause):
        yield 0, len(clause)
    for match in _DENIED_SO.finditer(clause):
        yield _start_of_theirs(clause, match.start()), match.end()
    for match in _NONE_IS_NEEDED.finditer(clause):
        if not _YET.match(clause, match.end()):
            yield match.span()
    yield from _ahead(clause)
    yield from _behind(clause)


def _ahead(clause: str) -> Iterator[tuple[int, int]]:
    for sign, turn in ((_AHEAD, _TURN), (_TAUGHT, _TURN), (_AHEAD_A_LITTLE, _LITTLE_TURN)):
        for match in sign.finditer(clause):
            reach = min(len(clause), match.end() + _WINDOW)
            stop = turn.search(clause, match.end(), reach)
            end = stop.start() if stop else reach
            less = sign is not _TAUGHT and _NEEDS_LESS.search(
                clause, match.start() if sign is _AHEAD else match.end(), end
            )
            if not less and not prefers(clause[match.start() : match.start() + _WINDOW]):
                yield match.start(), end


def _behind(clause: str) -> Iterator[tuple[int, int]]:
    for match in _BEHIND.finditer(clause):
        before = clause[max(0, match.start() - _NEAR) : match.start()]
        softened = _SOFTENED.search(before) and _SAYS_NO.search(match[0])
        if softened or _YET.match(clause, match.end()):
            continue
        floor = max(0, match.start() - _WINDOW)
        starts = [turn.end() for turn in _BEGINNING.finditer(clause, floor, match.start() - 1)]
        low = starts[-1] if starts else floor
        commas = [comma.end() for comma in _COMMA.finditer(clause, low, match.start())]
        start = commas[-1] if commas and _says_something(clause[low : commas[-1]]) else low
        if not prefers(clause[start : match.end()]):
            rest = _OF_THEIRS.match(clause, match.end()) if _BY_OTHERS.search(match[0]) else None
            yield start, rest.end() if rest else match.end()


def _start_of_theirs(clause: str, end: int) -> int:
    """Where that begins which is denied at `end`: what speaks to the reader before it is not."""
    if not _TO_YOU.search(clause, 0, end):
        return 0
    turns = [turn.end() for turn in _OF_YOU.finditer(clause, 0, end)]
    return turns[-1] if turns else end


def _says_something(part: str) -> bool:
    return _SAYS.search(part) is not None

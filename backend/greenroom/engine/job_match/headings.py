"""Tells the headings of a job text, and how what stands under them is meant."""

from __future__ import annotations

import re
from typing import Final

from greenroom.engine.job_match.clauses import Clause
from greenroom.engine.job_match.stances import Stance, own_stance, parts_of, prefers

_DUTIES: Final = re.compile(
    r"(?i)^\W{0,4}(?:(?:(?:your|key|main|essential|principal|primary|core|job|examples? of"
    r"|day[- ]to[- ]day|some of"
    r"|(?:the )?roles? (?:&|and)) )*(?:responsibilities|duties|tasks|mission|accountabilities)"
    r"|what (?:will (?:i|you)|you(?:'|’| wi)?ll|i(?:'|’)ll|would you) (?:be )?do(?:ing)?"
    r"|what the (?:job|role|post) (?:is|involves|looks)|(?:position|role|job|post) (?:overview|summary"
    r"|purpose)"
    r"|(?:about )?(?:the|this|your) (?:role|job|position|post)|in this (?:role|job|position|post)"
    r"|your (?:day|week)"
    r"|a (?:typical )?day in|you(?: wi|'|’)ll\W*\Z|job description"
    r"|aufgaben|(?:deine|ihre) aufgaben|missions|vos missions|funciones)\b"
)
_SILENT: Final = re.compile(
    r"(?i)^\W{0,4}(?:(?:(?:job|our|the|company|your|key|staff|employee) )*benefits|(?:\w+ )?perks"
    r"|(?:\w+,? (?:and |& )?){1,3}(?:benefits|perks|rewards)\W*\Z|(?:pay|rewards?|conditions|growth"
    r"|career (?:growth|path|development)|compensation|remuneration|salary|terms)\W*(?:\Z|:)"
    r"|(?:who|people|the people) (?:you|i)(?:['’]ll| will|['’]d| would)? (?:be )?(?:work\w*|meet|report)\b"
    r"|(?:in )?your first (?:\w+ )?(?:days?|weeks?|months?|year)\b|how we (?:hire|recruit|interview)"
    r"|(?:what )?we offer"
    r"|in return\W*\Z|what we (?:can )?(?:offer|give|provide)|what(?:'|’)?s in it|what(?:(?:'|’)ll| will| do"
    r"| can)? (?:you|i) (?:get|receive|expect)"
    r"|why (?:join|work|us|you)|why \w+\?|about (?:us|our (?:client|company|team)|the (?:team|company"
    r"|department|group|firm|school"
    r"|hospital|charity))"
    r"|(?:the )?company (?:description|profile|overview)|(?:the|our) (?:company|firm|department|client"
    r"|team|school|hospital)\W*(?:\Z|:)"
    r"|who (?:are we|we are|they are)|our (?:story|mission|values|culture)|equal opportunit|how (?:to|do i"
    r"|can i) apply|to apply"
    r"|(?:the |our )?(?:application|recruitment|hiring|interview|selection) (?:process|rounds?|steps|stages)"
    r"|next steps"
    r"|about (?!you\b|the\b|this\b|your\b|yourself\b|how\b"
    r"|what\b)(?-i:[A-Z])[\w'’&.-]*(?: [\w'’&.-]+){0,4}\W*\Z"
    r"|about the (?!role\b|job\b|position\b|post\b|opportunity\b|candidate\b|person\b|work\b)\w+\W*\Z"
    r"|(?:what |things )?(?:you|we)(?:(?:'|’)ll| will| can| could)? (?:also |get to )?"
    r"(?:learn|teach|train|coach|pick up)\b"
    r"|(?:the )?(?:small print|legal bit)|das lernst du|was du (?:bei uns )?lernst|wir bieten"
    r"|was wir bieten|das bieten wir|über uns"
    r"|nous offrons|nos avantages|à propos|ofrecemos|sobre nosotros|हमारे बारे में)"
)
_UNWANTED: Final = re.compile(
    r"(?i)^\W{0,4}(?:please (?:do not|don['’]t) worry|(?:what|things) (?:\w+ ){0,4}"
    r"(?:leave at|forget|skip|(?:is|are|do|does|will|need|must|should)(?:n['’]t| not) (?!miss|forget))"
    r"|(?:(?:what|this|things)(?:(?:'|’)s| is| are)? )?not (?:needed|wanted|required|necessary"
    r"|for you|expected|asked|part of|in scope|included|your job|a requirement|what (?:you|we))"
    r"|(?:what|things) (?:you|we) (?:can|may) (?:safely )?(?:forget|skip|ignore|leave|do without"
    r"|live without)"
    r"|not (?:in|on|under) (?:the|this|your)|what (?:this|it) is(?: not|n['’]t)|(?:what|this) (?:is|it is|it"
    r"|(?:the|this) (?:job|role|post)) (?:isn['’]t|is not)|out of scope"
    r"|outside (?:the|this)"
    r"|don['’]t worry|no need (?:for|of|to)|you(?:['’]ll| will| can)? not need|you won['’]t be (?:\w+ing"
    r"|asked|expected|required)"
    r"|das (?:brauchst|musst|erwarten) (?:du|wir) nicht|(?:was )?nicht (?:nötig|notwendig|erforderlich"
    r"|verlangt|gefragt|gefordert|zwingend)|was (?:du|sie|wir) nicht|das (?:ist|sind) nicht"
    r"|ce (?:que|dont) (?:nous|vous|tu) ne?\b|pas (?:requis|nécessaire)|no (?:es necesario|hace falta"
    r"|necesitas)"
    r"|who should ?n[o'’]t apply"
    r"|what (?:you|we) (?:do|wo|will)(?:n['’]?t| not) (?:need|require|expect|ask)"
    r"|what (?:do|wo|will)(?:n['’]?t (?:i|you)| (?:i|you) not) (?:need|have to)|(?:things"
    r"|skills) you (?:don['’]t|won['’]t) need"
    r"|this (?:\w+ )?(?:is|may be) not for you|you (?:(?:do|wo)n['’]t|(?:do|will) not) (?:need|have to)\W*\Z)"
)
_SILENT_FIELD: Final = re.compile(
    r"(?i)^\W{0,4}(?:company|client|employer|salary|compensation|remuneration|ctc|package|location"
    r"|industry|industries"
    r"|working hours|hours|shifts?|notice period)\s*:"
)
_FIELD: Final = re.compile(
    r"(?i)^\W{0,4}(?:(?:minimum |required )?(?:education(?:al)?(?: (?:and|&) experience| qualifications?)?"
    r"|qualifications?|experience|licen[cs]es?|certifications?))\s*:"
)
_QUESTION: Final = re.compile(r"(?i)\W{0,4}(?:what|who|why|how|where|which|and)\b[^?]*\?\W*\Z")
_LEADS_IN: Final = re.compile(r"(?i)\b(?:if|have|had|need|bring|with|you|for|are|be)\W*\Z")
_MARKED_UP: Final = re.compile(r"\A(?:#{1,6}\s|\*\*|__|={2,}\s)\s*|\s*(?:\*\*|__|={2,}|#+)\Z")
_FORM_BEFORE: Final = re.compile(
    r"(?i)\A(?:person|job|candidate|role) (?:spec\w*|profile|requirements?)\s?[:–-]\s(?=\w+( \w+)?\W*\Z)"
)
_LABEL: Final = re.compile(
    r"\W{0,4}(?P<label>[^\W\d][^:\n.;!?]{1,45}:|(?i:(?:good|nice)[ -]to[ -]have|preferred|desirable"
    r"|optional) ?[-–—])\s+\S"
)
_LONGEST: Final = 60
_ANNOUNCES: Final = re.compile(
    r"(?i)\W{0,4}(?:what|who|how|it (?:would|is|helps)|it['’][ds]|we(?:['’]d| would)|if you|you(?:['’]ll)?)\b"
)
_MOST_WORDS: Final = 5
_MOST_WORDS_OF_A_QUESTION: Final = 9


def heading_stance(clause: Clause) -> Stance | None:
    """How what stands under the heading `clause` is meant, None where it is no heading."""
    words = _FORM_BEFORE.sub("", _MARKED_UP.sub("", clause.words))
    if not 0 < len(words) <= _LONGEST or not words[0].isalpha() or ": " in words or not clause.begins_line:
        return None
    if not (
        _asks_itself(words) or words.endswith((":", ": -", " -")) or (clause.ends_line and _is_title(words))
    ):
        return None
    return _meant(words) or "required"


def label_stance(clause: Clause) -> Stance | None:
    """How what stands behind the label of `clause` is meant ("Desirable: Tableau"), None without a label."""
    label = _LABEL.match(clause.text)
    if label and _SILENT_FIELD.match(label["label"]):
        return "silent"
    return _meant(label["label"]) if label else None


def names_a_field(clause: Clause) -> bool:
    """Whether a clause fills in a form ("Education: B.Tech"), whatever heading stands above."""
    return clause.begins_line and _FIELD.match(clause.text) is not None


def leaves_out(words: str) -> bool:
    """Whether a heading or a label announces what is not asked: "What you don't need"."""
    return _UNWANTED.match(words) is not None and not prefers(words)


def is_duty(clause: Clause) -> bool:
    """Whether a heading announces duties."""
    return _DUTIES.match(clause.words) is not None


def _meant(words: str) -> Stance | None:
    if _SILENT.match(words) or leaves_out(words):
        return "silent"
    return own_stance(words) or ("required" if _DUTIES.match(words) else None)


def _asks_itself(words: str) -> bool:
    return _QUESTION.match(words) is not None and len(words.split()) <= _MOST_WORDS_OF_A_QUESTION


def _is_title(words: str) -> bool:
    longer = _meant(words) == "silent" or _ANNOUNCES.match(words)
    most = _MOST_WORDS_OF_A_QUESTION if longer else _MOST_WORDS
    short = len(words.split()) <= most and not words.endswith(".")
    return (
        _meant(words) is not None
        and (short or _LEADS_IN.search(words) is not None)
        and len(list(parts_of(words, "required"))) == 1
    )

"""Titles that are said rather than named: "What I can do", "Wo ich gearbeitet habe", "Hors du travail"."""

from __future__ import annotations

import re
from typing import Final

from greenroom.engine.understanding.model import Kind

_I_AM: Final = r"(?:i'm|i am|im)"
_I_HAVE: Final = r"i(?:'ve| have)?"
_PHRASES: Final[dict[Kind, str]] = {
    "skills": (
        rf"(?:what )?{_I_AM} good (?:at|with)|what i (?:can )?(?:do|work with|use|know|bring|offer|excel at)"
        r"(?: best| well| to the table)?|(?:things|tech|tools|stuff) i (?:use|know|work with|love)|good at"
        rf"|(?:things|tools|what) {_I_AM} (?:handy|comfortable|trained|useful|skilled|strong) (?:with|at|in)"
        r"|(?:handy|useful|comfortable|skilled|strong) (?:with|in|at)|(?:das )?kann ich(?: gut)?"
        r"|tools of (?:the|my) trade|what's in my (?:toolbox|kit|bag)|how i work|my (?:kit|craft"
        r"|superpowers?)"
        r"|(?:das|was ich) kann(?: ich)?(?: \w+){0,2}|was ich (?:\w+ )?(?:kann|mitbringe|biete)"
        r"|das (?:bringe ich mit|zeichnet mich aus)|womit ich arbeite|ce que je (?:sais|fais"
        r"|maîtrise)(?: faire)?"
        r"|ce que j'apporte|mes outils|mes atouts|lo que (?:sé(?: hacer)?|hago|aporto|ofrezco|puedo aportar)"
        r"|mis herramientas|mis fortalezas|cosas que sé hacer"
    ),
    "projects": (
        r"side (?:quests?|hustles?|things)"
        rf"|(?:things|what|stuff|apps|games) {_I_HAVE} (?:built|made|build|make|shipped|designed|worked on)"
        r"|(?:was|dinge, die) ich gebaut habe|ce que j'ai (?:créé|construit|réalisé)"
        r"|cosas que he (?:hecho|creado)"
    ),
    "other": (
        r"(?:get|stay|keep|be) in touch|(?:reach|find|call|write|write to|meet|ping) me(?: online| at| here)?"
        r"|say (?:hello|hi)|let's talk|where to find me|so erreichen sie mich|me contacter|me joindre"
        r"|contáctame"
        r"|dónde encontrarme|(?:career|employment|work) (?:breaks?|gaps?)|sabbatical|parental leave"
        r"|maternity leave"
        r"|family leave|elternzeit|auszeit|pause professionnelle|congé parental"
    ),
    "interests": (
        r"(?:in|for) (?:my|the) (?:free|spare|own) time|(?:free|spare|leisure) time"
        r"|(?:outside|beyond|off|away from|past) (?:the|my) \w+"
        r"|(?:after|beyond|outside|away from) (?:of )?(?:work|hours|the office|the desk|the screen)"
        r"|(?:for fun|unwind|recharge|fun facts?)(?: \w+){0,3}|what i do for fun|off the clock|when off duty"
        r"|when (?:i am|i'm|the \w+ (?:is|are)) (?:not working|offline|off|shut|closed|away|home)"
        r"|when not (?:working|at work|coding)|nach feierabend|après le travail|en mi tiempo libre"
        r"|wenn ich nicht arbeite|(?:und )?sonst(?: noch| so)?|in meiner freizeit|was mir spaß macht|et sinon"
        r"|et à côté|pendant mon temps libre|hors du \w+|y además|fuera del \w+|en mis ratos libres"
        r"|abseits der \w+"
        r"|(?:things|what) i (?:also )?(?:love|like|enjoy)|i (?:also )?(?:love|like|enjoy)|j'aime(?: aussi)?"
        r"|ce que j'aime|ich mag|me gusta|lo que me gusta"
    ),
    "awards": (
        rf"(?:what |things |moments )?(?:{_I_AM} )?(?:most )?proud of|proudest (?:moments|achievements)"
        rf"|nice (?:things"
        r"|words) .{2,20}|worauf ich stolz bin|mes fiertés|de lo que estoy orgullos[oa]"
    ),
    "volunteering": (
        r"giving back|(?:helping|lending a hand|mucking in|pitching in)(?: out)?|(?:what|how"
        r"|where) i give(?: back)?"
        r"|causes(?: i care about)?|(?:in (?:my|the) )?community|where i help|wo ich helfe|für andere"
        r"|pour les autres"
        r"|(?:service|services) to (?:the |my )?(?:community|profession|field)"
        r"|(?:(?:academic|professional|community|public) )?service"
    ),
    "references": (
        r"(?:people|those|who)(?: who)? (?:will |can |could )?(?:speak|vouch|know)(?: for)?(?: me)?(?: well)?"
        r"|what (?:people|others|clients|colleagues|they) say(?: about me)?|kind words|ask (?:them|about me)"
    ),
    "experience": (
        rf"what {_I_HAVE} (?:done|been doing|been up to)(?: so far| lately)?|where i(?: have"
        rf"|'ve)? (?:been|worked|work|earned my living)"
        r"|(?:jobs|work) (?:so far|to date|until now)"
        r"|military service|wehrdienst|zivildienst|servicio militar|service militaire|previously"
        r"|before that|so far|currently|right now|at the moment|derzeit|zurzeit|actuellement|actualmente"
        r"|bisher|jusqu'ici|hasta ahora|(?:paid|day) work|wo ich (?:gearbeitet habe|arbeite|war)"
        r"|was ich (?:bisher )?"
        r"(?:gemacht|getan) habe|meine stationen|où j'ai travaillé|ce que j'ai fait|dónde he trabajado"
        r"|lo que he hecho|mi recorrido|mon chemin|mein weg|my (?:path|journey|story so far)"
    ),
    "education": (
        rf"(?:where|what|how) {_I_HAVE} (?:studied|learned|learnt|trained|went to school|been taught)(?: it)?"
        r"|(?:learn(?:ed|t)|studied|trained) (?:at|in|with|by)|gelernt(?: bei)?"
        r"|wo ich (?:gelernt|studiert) habe|was ich gelernt habe|où j'ai (?:étudié|appris)"
        r"|ce que j'ai (?:appris|étudié)"
        r"|mes études|dónde (?:estudié|he estudiado|aprendí)|lo que (?:estudié|he estudiado|aprendí)"
    ),
    "languages": r"(?:languages )?i (?:can )?speak|je parle|ich spreche|hablo|parlo|talk to me in",
    "summary": (
        rf"(?:who|what) i am|where {_I_AM} (?:headed|going)|in brief|in (?:a nutshell|short)|auf den punkt"
        r"|(?:a |my )?(?:profile|career) (?:at a glance|snapshot)"
        r"|(?:hi|hello|hey|hallo|bonjour|hola|welcome|moin|servus)(?: there)?"
        rf"|(?:(?:hi|hello|hey|hallo|bonjour|hola|moin)[,!.]? )?(?:{_I_AM}|ich bin|je suis|soy"
        rf"|meet) \w+(?: \w+)?"
        rf"|ce que je (?:cherche|veux)|was ich suche|lo que busco|what {_I_AM} (?:looking for|after)"
        r"|(?:what|who) you(?:'ll| will)? get|why (?:me|hire me|i do it|i do this"
        r"|[\w' ]{2,20}, why (?:now|me|here))"
        r"|warum ich|das bin ich|wer ich bin|pourquoi moi|qui je suis|quién soy|por qué yo|what drives me"
        r"|my story"
        r"|the short version"
    ),
}
_SET: Final[tuple[tuple[re.Pattern[str], Kind], ...]] = tuple(
    (re.compile(phrases), kind) for kind, phrases in _PHRASES.items()
)
_DOING: Final = (" do", " fais", " faire", " hacer", " hago")


def kind_by_phrase(title: str) -> Kind | None:
    """The kind of a normalised title that is said as people say it, None for any other."""
    return next((kind for phrase, kind in _SET if phrase.fullmatch(title)), None)


def says_what_one_does(title: str) -> bool:
    """Whether a normalised title is one like "What I do", under which some list and others tell."""
    return kind_by_phrase(title) == "skills" and title.endswith(_DOING)

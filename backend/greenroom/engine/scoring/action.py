"""Do the lines say, at once and plainly, what the person did?"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from greenroom.engine.scoring.lines_of_work import FEWEST_TO_GRADE, enough
from greenroom.engine.scoring.rule import Facts, Rule, Verdict, ramp
from greenroom.engine.understanding.lines import quote_around, quotes
from greenroom.engine.understanding.model import Span
from greenroom.engine.understanding.verbs import first_word

FULL_SHARE: Final = 0.7
FEWEST_SHARE: Final = 0.2
_FIRST_PERSON: Final = re.compile(
    r"(?<![\w'’.])(?:I(?=['’ ](?!\.))|[Mm]y(?! SQL\b)|[Mm]e|[Mm]yself)(?![\w-])"
)
_CLICHE: Final = re.compile(
    r"(?i)\b(?:team[ -]player|hard[ -]?working|go[ -]getter|think(?:ing)? outside (?:the|of the) box"
    r"|out[ -]of[ -]the[ -]box|self[ -]starter|self[ -]motivated|"
    r"results?[ -](?:oriented|driven)|detail[ -]oriented|dynamic (?:individual|professional|person)"
    r"|highly motivated|fast[ -]paced|synergy|"
    r"proven track record|track record of success|quick learner|fast learner|strong work ethic|people "
    r"person|passionate about|"
    r"excellent communication skills|good communication skills|multi[ -]?tasker|problem[ -]solver"
    r"|goal[ -]oriented|best of breed|win[ -]win)\b"
)
_NUMBERED: Final = re.compile(
    r"\b(?:Phases?|Levels?|Tier|Type|Class|Part|Grade|Stage|Volume|Title|Category|War|(?!After|However|Later|When|Whe|Never|Moreover|Further)[A-Z][a-z]+(?:er|or|ist|nt"
    r"|ian|al|ive|ng|ra|us|cs|ry)) \Z"
)
"""What a Roman one follows: "Phase I", "Accountant I"."""
_BY_WHOM: Final = re.compile(r"(?i)\bby\b")
_PASSIVE: Final = re.compile(
    r"(?i)\b(?:was|were|been|is|are)\s+(?:\w+ly\s+)?(?:given|made|done|used|created|developed"
    r"|designed|assigned|asked|tasked|"
    r"built|written|implemented|performed|carried|selected|chosen|achieved|completed|managed|handled"
    r"|conducted|trained|required|provided)\b"
)
_MOST_REPEATS: Final = 3


def strong_openers(facts: Facts) -> Verdict:
    """Lines that open with a verb of action, full at 70 % (ats-screener)."""
    lines = facts.lines
    if not lines:
        return Verdict(
            0,
            "No lines about your work could be found.",
            "Describe what you did, one line for each thing, the verb first.",
        )
    good = [line for line in lines if line.acts]
    other = [line for line in lines if not line.acts]
    earned = ramp(len(good) / len(lines), FEWEST_SHARE, FULL_SHARE) * enough(len(lines))
    told = f"Lines that open with a verb of action: {len(good)} of {len(lines)}"
    if earned >= 1:
        return Verdict(1, f"{told}.", evidence=quotes(facts.document, [line.span for line in good], 3))
    return Verdict(
        earned,
        f"{told}; aim at 7 of 10.",
        "Begin each line with what you did: built, led, measured, taught, sold.",
        quotes(facts.document, [line.span for line in sorted(other, key=lambda line: line.weak)], 5),
    )


def weak_openers(facts: Facts) -> Verdict | None:
    """Openers that hide the deed: "Responsible for", "Worked on", "Helped" (ats-screener's weak verbs)."""
    lines = facts.lines
    if not lines:
        return None
    weak = [line for line in lines if line.weak]
    if not weak:
        return Verdict(1, "No line hides behind an opener such as 'Responsible for'.")
    return Verdict(
        1 - ramp(len(weak) / len(lines), 0, 0.2),
        f"Lines that open weakly and hide what you did: {len(weak)} of {len(lines)}.",
        "Say the deed itself: 'Managed the budget' rather than 'Responsible for managing the budget'.",
        quotes(facts.document, [line.span for line in weak], 5),
    )


def first_person(facts: Facts) -> Verdict | None:
    """Lines about work do without "I" and "my" (career services' common rule; ats-screener)."""
    lines = facts.lines
    if not lines:
        return None
    personal = [line for line in lines if _says_i(line.span.text)]
    if not personal:
        return Verdict(1, "The lines about your work do without 'I' and 'my'.")
    return Verdict(
        1 - ramp(len(personal), 0, 4),
        f"Lines about your work that say 'I', 'my' or 'me': {len(personal)}.",
        "Leave the person out: 'Built a ...' instead of 'I built a ...'.",
        quotes(facts.document, [line.span for line in personal], 4),
    )


def cliches(facts: Facts) -> Verdict:
    """Claims that anybody can make prove nothing (ats-screener's buzzwords)."""
    matches = list(_CLICHE.finditer(facts.document.text))
    if not matches:
        return Verdict(1, "No worn phrases: what you say of yourself is your own.")
    words = ", ".join(dict.fromkeys(match[0].casefold() for match in matches[:4]))
    return Verdict(
        1 - ramp(len(matches), 0, 4),
        f"Phrases that anybody could write: {words}.",
        "Replace each with the thing that shows it: what you did, for whom, with what result.",
        tuple(quote_around(facts.document, *match.span()) for match in matches[:4]),
    )


def passive(facts: Facts) -> Verdict | None:
    """The passive hides who did it (plain-language guides; ats-screener).

    A line that opens with its deed, or says by whom, hides nothing.
    """
    lines = facts.lines
    if len(lines) < FEWEST_TO_GRADE:
        return None
    weak = [line for line in lines if not line.acts and _hides_who(line.span.text)]
    if not weak:
        return Verdict(1, "The lines are in the active voice.")
    return Verdict(
        1 - ramp(len(weak) / len(lines), 0, 0.25),
        f"Lines in the passive, which leave open who did it: {len(weak)} of {len(lines)}.",
        "Turn them round: 'Wrote the report' rather than 'The report was written'.",
        quotes(facts.document, [line.span for line in weak], 4),
    )


def variety(facts: Facts) -> Verdict | None:
    """No verb opens more than three lines, nor more than a quarter of them (ats-screener)."""
    lines = facts.lines
    if len(lines) < 2 * FEWEST_TO_GRADE:
        return None
    acting = [line for line in lines if line.acts]
    counts = Counter(first_word(line.span.text) for line in acting)
    word, most = counts.most_common(1)[0] if counts else ("", 0)
    allowed = max(_MOST_REPEATS, len(lines) // 4)
    if most <= allowed:
        return Verdict(1, "The verbs vary from line to line.") if acting else None
    repeated: list[Span] = [line.span for line in acting if first_word(line.span.text) == word]
    return Verdict(
        1 - ramp(most - allowed, 0, 5),
        f"{most} lines open with '{word}'.",
        "Choose the verb that says most exactly what you did.",
        quotes(facts.document, repeated, 5),
    )


def _says_i(text: str) -> bool:
    return any(
        match[0] != "I" or not _NUMBERED.search(text, 0, match.start())
        for match in _FIRST_PERSON.finditer(text)
    )


def _hides_who(text: str) -> bool:
    found = _PASSIVE.search(text)
    return found is not None and not _BY_WHOM.search(text, found.end())


RULES: Final = (
    Rule(
        "strong_openers",
        "action",
        50,
        "ats-screener",
        "the first word of each line about work",
        strong_openers,
    ),
    Rule(
        "weak_openers", "action", 25, "ats-screener", "openers that hide the deed", weak_openers, spoils=True
    ),
    Rule(
        "first_person",
        "action",
        8,
        "ats-screener",
        "'I' and 'my' in lines about work",
        first_person,
        spoils=True,
    ),
    Rule("cliches", "action", 16, "ats-screener", "worn phrases", cliches, spoils=True),
    Rule("passive", "action", 10, "plain-language guides", "the passive voice", passive, spoils=True),
    Rule("variety", "action", 5, "ats-screener", "verbs that repeat", variety, spoils=True),
)

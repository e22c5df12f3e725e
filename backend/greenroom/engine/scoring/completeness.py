"""Is everything there that a reader looks for?"""

from __future__ import annotations

import re
from typing import Final

from greenroom.engine.results import Quote
from greenroom.engine.scoring.rule import Facts, Rule, Verdict, plural, ramp
from greenroom.engine.understanding.corrections import ContactField
from greenroom.engine.understanding.lines import quote_around, quotes, span_of
from greenroom.engine.understanding.misreadings import stands_in
from greenroom.engine.understanding.model import Part, Span

SHORTEST_SUMMARY: Final = 20
FEWEST_SKILLS: Final = 3
_STUDY: Final = re.compile(
    r"(?i)\b(?:bachelor|master|associate|doctor|diploma|degree|certificate|ged|mba|ph\.?d"
    r"|b\.? ?(?:sc|a|s|tech|e|com|b\.?a)|m\.? ?(?:sc|a|s|tech|e|com)|school|college|university|institute"
    r"|academy|polytechnic"
    r"|h\.?s\.?c|s\.?s\.?c|ll\.?b|universität|hochschule|université|lycée|universidad)\b"
)
_FILLER: Final = re.compile(
    r"(?i)lorem ipsum|\b(?:month|date) year\b|(?<![\d])(?:19|20)(?:xx|yy)\b|\bx{4,}\b|\byour name here\b"
    r"|\byour_(?:name|id)\b|\byour[ .]?(?:name|email)@|\b(?:first|last)name@|\bjob (?:title|description) \d\b"
    r"|\b(?:company|project|employer) name here\b|\[(?:x|number|area|url|note\b[^\]]{0,40}|your [^\]]{1,30}"
    r"|(?:job |position |degree |company |school |program |skill )?(?:title|name|type|date|year|field"
    r"|location|process)|program or process|company|employer|skill|field|city|state|degree|year|product"
    r"|industry|software|department|insert [^\]]{1,30})(?: \d)?\]"
)


def name(facts: Facts) -> Verdict:
    """Contact data is the first thing looked for (OfflineCV; Reactive Resume)."""
    found = facts.understanding.contact.name
    if found and _stands(facts, "name", found):
        return Verdict(1, f"Your name stands at the top: {found}.", evidence=_contact(facts, "name"))
    return Verdict(
        0,
        _absent("No name could be found", found),
        "Write your name on the first line, by itself.",
    )


def email(facts: Facts) -> Verdict:
    """An e-mail address, well formed (OfflineCV; Reactive Resume)."""
    found = facts.understanding.contact.email
    if found and _stands(facts, "email", found):
        return Verdict(1, f"An e-mail address can be read: {found}.", evidence=_contact(facts, "email"))
    return Verdict(
        0,
        _absent("No e-mail address could be found", found),
        "Add an e-mail address below your name, written out.",
    )


def phone(facts: Facts) -> Verdict:
    """A phone number that exists in some numbering plan (OfflineCV; Reactive Resume)."""
    found = facts.understanding.contact.phone
    if found and _stands(facts, "phone", found):
        return Verdict(1, f"A phone number can be read: {found}.", evidence=_contact(facts, "phone"))
    return Verdict(
        0,
        _absent("No phone number could be found", found),
        "Add a phone number with its country code, such as +91 or +44.",
    )


def links(facts: Facts) -> Verdict:
    """A link to work or a profile (Reactive Resume's contact rules)."""
    given = facts.understanding.contact.links
    found = [link for link in given if _stands(facts, "links", link)]
    if found:
        return Verdict(1, f"{plural(len(found), 'link')} to a profile or to your work.")
    return Verdict(
        0,
        _absent("No link to a profile or to your work", ", ".join(given)),
        "Add your LinkedIn address, and a link to work that can be seen.",
    )


def summary(facts: Facts) -> Verdict:
    """A summary of at least 20 characters (OfflineCV)."""
    parts = facts.understanding.of_kind("summary")
    text = facts.document.text
    spoken = [part for part in parts if len(text[part.body : part.end].strip()) >= SHORTEST_SUMMARY]
    if spoken:
        return Verdict(
            1,
            "A summary says who you are.",
            evidence=quotes(facts.document, [part.title for part in spoken], 1),
        )
    return Verdict(
        0,
        "No summary at the top.",
        "Open with two or three lines: what you do, your strongest proof, and the role that you look for.",
    )


def dated_experience(facts: Facts) -> Verdict:
    """Experience with dates (OfflineCV). For students, projects and volunteering stand in for half of it."""
    understanding = facts.understanding
    jobs = [*understanding.entries_of("experience"), *understanding.entries_of("volunteering")]
    dated = [entry for entry in jobs if entry.period]
    if dated:
        return Verdict(
            1,
            f"{plural(len(dated), 'position')} with dates.",
            evidence=quotes(facts.document, [entry.header for entry in dated], 3),
        )
    if jobs or any(bullet.kind == "experience" for bullet in understanding.bullets):
        return Verdict(
            0.5,
            "Experience is described, but no dates could be read.",
            "Put the month and the year beside each position: Jun 2024 - Sep 2024.",
            quotes(facts.document, [entry.header for entry in jobs], 3),
        )
    if understanding.of_kind("projects"):
        return Verdict(
            0.5,
            "No experience section; projects speak for you.",
            "Add internships, part-time work or volunteering, with dates.",
        )
    return Verdict(
        0,
        "No experience could be found.",
        "Add a section Experience: internships, part-time work, volunteering, with dates.",
    )


def education(facts: Facts) -> Verdict:
    """Education (OfflineCV)."""
    entries = facts.understanding.entries_of("education")
    if entries:
        return Verdict(
            1,
            "Your education is there.",
            evidence=quotes(facts.document, [entry.header for entry in entries], 2),
        )
    parts = facts.understanding.of_kind("education")
    told = [part for part in parts if _STUDY.search(facts.document.text, part.body, part.end)]
    if any(
        part.title.start <= period.span.start < part.end
        for part in told
        for period in facts.understanding.periods
    ):
        return Verdict(
            1,
            "Your education is there.",
            evidence=quotes(facts.document, [_first_study(facts, part) for part in told], 2),
        )
    if told:
        return Verdict(
            0.8,
            "Your education is there, but not when it was.",
            "Write the year of each degree beside it, or the one in which you will have it.",
            quotes(facts.document, [_first_study(facts, part) for part in told], 2),
        )
    if parts:
        return Verdict(
            0.7,
            "There is a section on education, but no degree, school or year could be told apart in it.",
            "Write degree, school and years on one or two lines.",
            quotes(facts.document, [part.title for part in parts], 1),
        )
    return Verdict(
        0,
        "No education could be found.",
        "Add a section Education: degree, school, years, and the grade if it helps you.",
    )


def skills_listed(facts: Facts) -> Verdict:
    """At least three skills (OfflineCV)."""
    names = dict.fromkeys(mention.skill for mention in facts.understanding.mentions)
    if len(names) >= FEWEST_SKILLS and facts.understanding.of_kind("skills"):
        return Verdict(1, f"A section lists your skills; {len(names)} are named in all.")
    if facts.understanding.of_kind("skills"):
        return Verdict(
            0.8,
            "A section lists skills, few of which a search would find.",
            "Name tools and methods by their usual names.",
        )
    return Verdict(
        ramp(len(names), 0, 2 * FEWEST_SKILLS) * 0.6,
        f"No section lists your skills; {plural(len(names), 'skill')} could be found in the rest of the "
        "text.",
        "Add a section Skills that names your tools and methods.",
    )


def _stands(facts: Facts, field: ContactField, value: str) -> bool:
    """Whether the file gives it: what was read does; what only the student says earns nothing."""
    read = getattr(facts.understanding.read.contact, field)
    return value == read or value in (read or ()) or stands_in(facts.document, field, value)


def _first_study(facts: Facts, part: Part) -> Span:
    """The line of a section on education that names a degree or a school."""
    text = facts.document.text
    found = _STUDY.search(text, part.body, part.end)
    start = text.rfind("\n", 0, found.start()) + 1 if found else part.body
    stop = text.find("\n", start)
    return span_of(text, max(start, part.body), stop if stop >= 0 else len(text))


def _absent(words: str, given: str | None) -> str:
    return f"{words} in the file; {given} is what you told us." if given else f"{words}."


def filler(facts: Facts) -> Verdict:
    """No words of a template are left standing (career services' common rule; our own list)."""
    found = list(_FILLER.finditer(facts.document.text))
    if not found:
        return Verdict(1, "No words of a template are left standing.")
    words = ", ".join(dict.fromkeys(match[0] for match in found[:4]))
    return Verdict(
        1 - ramp(len(found), 0, 3),
        f"Words of a template that wait for your own: {words}.",
        "Write your own words in their place, or delete the line.",
        tuple(quote_around(facts.document, *match.span()) for match in found[:4]),
        severity="critical",
    )


def _contact(facts: Facts, key: str) -> tuple[Quote, ...]:
    quote = facts.understanding.contact_quotes.get(key)
    return (quote,) if quote else ()


RULES: Final = (
    Rule("name", "completeness", 10, "OfflineCV", "the name", name),
    Rule("email", "completeness", 15, "OfflineCV; Reactive Resume", "the e-mail address", email, stops=True),
    Rule("phone", "completeness", 10, "OfflineCV; Reactive Resume", "the phone number", phone),
    Rule("links", "completeness", 5, "Reactive Resume", "links", links),
    Rule("summary", "completeness", 10, "OfflineCV", "the summary", summary),
    Rule(
        "dated_experience",
        "completeness",
        25,
        "OfflineCV",
        "positions and their dates",
        dated_experience,
        stops=True,
    ),
    Rule("education", "completeness", 15, "OfflineCV", "education", education),
    Rule("skills_listed", "completeness", 10, "OfflineCV", "the list of skills", skills_listed),
    Rule("filler", "completeness", 50, "our own rule", "words of a template", filler, spoils=True),
)

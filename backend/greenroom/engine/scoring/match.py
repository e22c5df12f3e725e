"""Does the CV answer the job text?"""

from __future__ import annotations

from typing import Final

from greenroom.engine.results import Quote
from greenroom.engine.scoring.rule import Facts, Rule, Verdict, plural, ramp

AIM: Final = 80


def job_terms(facts: Facts) -> Verdict | None:
    """Required terms found, synonyms at 0.8; aim at 80 % (ats-screener; Jobscan's FAQ)."""
    match = facts.job_match
    if match is None:
        return None
    quotes: tuple[Quote, ...] = tuple(quote for term in match.matched for quote in term.evidence[:1])[:5]
    missing = [term.term for term in match.missing if term.required] or [term.term for term in match.missing]
    told = (
        f"Your CV shows {plural(len(match.matched), 'term')} of "
        f"{len(match.matched) + len(match.missing)} that the job text names"
    )
    if match.match >= AIM:
        return Verdict(match.match / 100, f"{told}.", evidence=quotes, severity="good")
    return Verdict(
        ramp(match.match, 0, 100),
        f"{told}.",
        f"If you have them, name them: {', '.join(missing[:6])}." if missing else None,
        quotes,
    )


RULES: Final = (
    Rule("job_terms", "match", 100, "ats-screener; Jobscan FAQ", "the terms of the job text", job_terms),
)

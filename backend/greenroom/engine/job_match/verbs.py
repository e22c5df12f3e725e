"""The verbs of job texts: which verb an action's name comes from, and the base form of any other form."""

from __future__ import annotations

from functools import cache
from typing import Final

_SHORTEST_GERUND: Final = 6
_NOMINALS: Final = """
management manage; analysis analyse; analyses analyse; assessment assess; maintenance maintain
preparation prepare; administration administer; development develop; evaluation evaluate
inspection inspect; installation install; calibration calibrate; configuration configure
optimisation optimise; optimization optimise; procurement procure; reconciliation reconcile
reconciliations reconcile; validation validate; verification verify; integration integrate
migration migrate; creation create; coordination coordinate; supervision supervise; negotiation negotiate
negotiations negotiate; recruitment recruit; facilitation facilitate; collection collect; review review
reviews review; design design; research research; control control; improvement improve; inspections inspect
audit audit; audits audit; implementation implement; automation automate; translation translate
visualisation visualise; visualization visualise; segmentation segment; registration register
presentation present; presentations present; production produce; promotion promote; promotions promote
generation generate; acquisition acquire; retention retain; engagement engage; investigation investigate
investigations investigate; classification classify; estimation estimate; submission submit
submissions submit; moderation moderate; documentation document; mediation mediate; resolution resolve
diagnosis diagnose; repair repair; repairs repair; replacement replace; fabrication fabricate
dispensing dispense; extraction extract; purification purify; synthesis synthesise; planning plan
testing test; modelling model; modeling model; writing write; drafting draft; editing edit; handling handle
tracking track; monitoring monitor; reporting report; forecasting forecast; scheduling schedule
processing process; cleaning clean; teaching teach; training train; coaching coach; screening screen
sourcing source; gathering gather; mapping map; profiling profile; tuning tune; labelling label
annotation annotate; filing file; keeping keep; taking take; building build; marking mark; grading grade
sampling sample; counting count; counts count; costing cost; pricing price; budgeting budget
packing pack; loading load; picking pick; dispatch dispatch; dispatching dispatch; welding weld
cutting cut; fitting fit; wiring wire; commissioning commission; troubleshooting troubleshoot
selling sell; buying buy; closing close; calling call; onboarding onboard; mentoring mentor
interviewing interview; counselling counsel; counseling counsel; photography photograph; filming film
rigging rig; animation animate; composition compose; prototyping prototype; wireframing wireframe
debugging debug; refactoring refactor; deployment deploy; provisioning provision; hardening harden
patching patch; triage triage; hunting hunt; scanning scan; rehabilitation rehabilitate
detection detect; setting set; making make; drawing draw; cooking cook; serving serve; driving drive
operation operate; interpretation interpret; chairing chair; running run; conducting conduct
checks check; checking check; posting post; payment pay; issuance issue; computation compute
curation curate; measurement measure; measurements measure; cultivation cultivate; rearing rear
handover hand; allocation allocate; reduction reduce; mitigation mitigate; compliance comply
search search; follow follow; treatment treat; transport transport; care care; removal remove
transfer transfer; splicing splice; opening open; briefing brief; hiring hire; leading lead
"""
VERB_OF: Final[dict[str, str]] = {
    nominal: verb
    for pair in _NOMINALS.replace("\n", ";").split(";")
    if pair.strip()
    for nominal, verb in (pair.split(),)
    if verb not in {"care", "comply", "follow", "hand"}
}
"""The verb of each name of an action: "analysis" is of "analyse"."""

_OTHER_VERBS: Final = """
keep hold give find lead own use look care gather advise brief build create present support close
interview tile plaster paint rewire solder weld wait bath bathe bed cross drill mill lathe cash till stack
fill tag price upsell serve greet answer reply respond chase raise approve code chart negotiate moderate
facilitate mentor curate launch bring win generate qualify prospect nurture set conduct perform carry host
organise arrange book order receive store stock rotate count reorder
"""
_IRREGULAR: Final[dict[str, str]] = {
    "wrote": "write",
    "written": "write",
    "taught": "teach",
    "took": "take",
    "taken": "take",
    "kept": "keep",
    "drew": "draw",
    "drawn": "draw",
    "built": "build",
    "sold": "sell",
    "made": "make",
    "led": "lead",
    "drove": "drive",
    "driven": "drive",
    "bought": "buy",
    "ran": "run",
    "held": "hold",
    "gave": "give",
    "given": "give",
    "paid": "pay",
    "found": "find",
    "analyze": "analyse",
}


def is_an_action(word: str) -> bool:
    """Whether a word names an action by the form of its verb: "interviewing"."""
    return len(word) >= _SHORTEST_GERUND and word.endswith("ing")


@cache
def base_of(word: str) -> str:
    """The base form of a verb: "plans", "planned" and "planning" are of "plan"; others as they stand."""
    word = word.replace("iz", "is") if word.endswith(("ize", "izes", "ized", "izing")) else word
    word = word.replace("yz", "ys")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _BASES:
        return word
    return next((base for base in _candidates(word) if base in _BASES), _plain(word))


def _candidates(word: str) -> tuple[str, ...]:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            doubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
            return (stem, f"{stem}e", doubled, f"{stem[:-1]}y" if stem.endswith("i") else stem)
    return (word,)


def _plain(word: str) -> str:
    """A verb that no list has: without its ending."""
    if is_an_action(word):
        stem = word[:-3]
        return stem[:-1] if stem[-1:] == stem[-2:-1] and stem[-1:] not in {"l", "s", "z"} else stem
    return word


_BASES: Final = frozenset(VERB_OF.values()) | frozenset(_OTHER_VERBS.split())

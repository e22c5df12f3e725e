"""The words that statements begin with: verbs of action, and openers that hide one."""

from __future__ import annotations

import re
from typing import Final

from greenroom.engine.understanding.wordlist import wordset

ACTION_VERBS: Final = wordset(
    """accelerated accomplished achieved acquired acted adapted addressed adjusted administered adopted
    advanced advised advocated aided aligned allocated amended analysed analyzed answered anticipated
    applied appointed appraised approved arbitrated archived arranged articulated assembled assessed
    assigned assisted assured attained attended attracted audited augmented authored automated awarded
    backed balanced began benchmarked bid booked boosted bought briefed broadened brought budgeted built
    calculated calibrated campaigned captured carried cast catalogued centralised centralized certified
    chaired championed changed charted checked chose clarified classified cleaned cleared closed coached
    coded collaborated collated collected combined commissioned committed communicated compared competed
    compiled completed composed computed conceived conceptualised conceptualized condensed conducted
    configured confirmed connected conserved consolidated constructed consulted contained contracted
    contributed controlled converted conveyed convinced cooked coordinated co-ordinated corrected
    corresponded counselled counseled covered crafted created critiqued cultivated curated customised
    customized cut dealt debugged decided decorated decreased defined delegated delivered demonstrated
    deployed derived described designed detected determined developed devised diagnosed differentiated
    digitised digitized diminished directed discovered dispatched displayed distributed diversified
    documented doubled drafted drew drove earned edited educated effected elevated eliminated embedded
    emphasised employed empowered enabled enacted encouraged enforced engaged engineered enhanced enlarged
    enlisted enriched enrolled ensured entered entertained equipped established estimated evaluated examined
    exceeded executed exhibited expanded expedited experimented explained explored exported extended
    extracted fabricated facilitated familiarised fashioned filed filled filtered finalised finalized
    financed fitted fixed focused forecast forecasted forged formalised formalized formed formulated
    fostered fought found founded fulfilled functioned funded gained gathered gave generated governed graded
    graduated granted greeted grew grossed grouped guarded guided halved handled harmonised headed helped
    hired hosted identified illustrated implemented imported improved improvised incorporated increased
    indexed influenced informed initiated innovated inspected inspired installed instituted instructed
    insured integrated interacted interfaced interpreted interviewed introduced invented inventoried
    invested investigated invited involved issued joined judged justified kept launched lead learned
    lectured led lessened leveraged liaised licensed lifted linked listened loaded localised localized
    located logged lowered made maintained managed manufactured mapped marketed mastered matched maximised
    maximized measured mediated mentored merged met migrated minimised minimized mobilised mobilized
    modelled modeled moderated modernised modernized modified monitored motivated moved navigated negotiated
    netted obtained offered opened operated optimised optimized orchestrated ordered organised organized
    oriented originated outlined outperformed overcame overhauled oversaw packaged packed painted
    participated partnered passed patented performed persuaded photographed piloted pioneered pitched placed
    planned planted played positioned practised practiced predicted prepared prescribed presented preserved
    presided prevented priced printed prioritised prioritized processed procured produced profiled
    programmed programed projected promoted proofread proposed protected prototyped proved provided
    publicised publicized published purchased pursued quadrupled qualified quantified raised ran ranked
    rated reached read realigned realised realized rebuilt received recognised recognized recommended
    reconciled recorded recovered recruited rectified redesigned reduced reengineered refactored referred
    refined refocused refurbished regulated rehabilitated reinforced released relocated remodelled rendered
    renegotiated renewed renovated reorganised reorganized repaired replaced replicated replied reported
    represented reproduced researched reserved reshaped resolved responded restored restructured retained
    retrieved revamped reversed reviewed revised revitalised revitalized revived rewrote routed safeguarded
    saved scaled scanned scheduled screened sculpted secured segmented selected sent separated served
    serviced set settled shaped shared shipped shortened showcased shrank signed simplified simulated
    slashed sold solicited solved sorted sourced spearheaded specialised specialized specified spoke
    sponsored staffed standardised standardized started steered stocked stored strategised strategized
    streamlined strengthened structured studied submitted succeeded suggested summarised summarized
    supervised supplied supported surpassed surveyed sustained synthesised synthesized systematised
    tabulated tackled tailored targeted taught teamed tested tightened took totalled traced tracked traded
    trained transcribed transferred transformed translated transported travelled traveled treated trimmed
    tripled troubleshot troubleshooted turned tutored typed uncovered undertook unified united updated
    upgraded used utilised utilized validated valued verified viewed visited visualised visualized
    volunteered weighed welcomed widened withdrew won worked wrote yielded"""
)
_PRESENT: Final = wordset(
    """achieve act adapt administer advise analyse analyze answer apply approve arrange assemble assess assign
    assist attend audit author automate build calculate calibrate check clean coach code collaborate collect
    communicate compile complete conduct configure construct consult contribute control convert cook
    coordinate counsel create cut define delegate deliver demonstrate deploy design determine develop
    diagnose direct discuss distribute document draft drive edit educate enable encourage enforce engage
    engineer enhance ensure enter establish estimate evaluate examine execute expand expedite facilitate
    file fix follow forecast formulate foster generate give greet guide handle head help hire host identify
    implement improve increase inform initiate inspect install instruct integrate interact interface
    interpret interview investigate issue keep launch lead liaise load maintain make manage market measure
    mediate meet mentor migrate minimise minimize model modify monitor motivate negotiate obtain operate
    optimise optimize order organise organize oversee participate perform plan prepare present process
    procure produce program promote propose protect provide publish purchase receive recommend reconcile
    record recruit reduce refer repair replace report represent research resolve respond restore retain
    review revise run schedule screen secure select sell serve service set shape ship sign simplify solve
    source spearhead specify start stock streamline strengthen supervise supply support survey tailor teach
    test track train transfer translate troubleshoot tutor update upgrade use utilise utilize validate
    verify volunteer work write"""
)
_NOUNS_OF_ACTION: Final = re.compile(
    r"(?i)(?:analyse|aufbau|auslegung|automatisierung|begleitung|beratung|betreuung|durchführung"
    r"|einführung|entwicklung|entwurf|erstellung|"
    r"gestaltung|implementierung|konstruktion|konzeption|leitung|optimierung|organisation|planung"
    r"|reduzierung|reduktion|senkung|steigerung|"
    r"umsetzung|verbesserung|verkürzung|verwaltung|wartung|programmierung|"
    r"conception|rédaction|réduction|développement|création|gestion|mise|réalisation|encadrement"
    r"|animation|coordination|amélioration|"
    r"augmentation|participation|élaboration|préparation|automatisation|migration|intégration|pilotage|"
    r"desarrollo|diseño|creación|gestión|reducción|mejora|implementación|coordinación|dirección"
    r"|elaboración|análisis|"
    r"desarrollé|diseñé|creé|gestioné|reduje|lideré|implementé|coordiné|développé|conçu|créé|géré|réduit"
    r"|dirigé|optimisé|"
    r"entwickelte|leitete|erstellte|optimierte|konzipierte|reduzierte|steigerte|verantwortete)\Z"
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ADVERB: Final = re.compile(r"(?i)\w{3,}ly\Z")
_LATIN: Final = re.compile(r"[A-Za-zÀ-ÿ]")


def first_word(statement: str) -> str:
    """The word that a statement opens with, without case and without an adverb ("Successfully led")."""
    words = _WORD.findall(statement[:80])
    if len(words) > 1 and _ADVERB.match(words[0]):
        return str(words[1]).casefold()
    return str(words[0]).casefold() if words else ""


def opens_with_action(statement: str) -> bool:
    """Whether a statement says at once what was done. Only Latin scripts can be judged; others pass."""
    if not _LATIN.search(statement[:40]):
        return True
    word = first_word(statement)
    return (
        word in ACTION_VERBS
        or word in _PRESENT
        or present_of_third(word)
        or bool(_NOUNS_OF_ACTION.match(word))
    )


def is_past(word: str) -> bool:
    return word in ACTION_VERBS


def is_present(word: str) -> bool:
    return word in _PRESENT


def present_of_third(word: str) -> bool:
    """Whether `word` is a form such as "manages", "analyses" or "supplies"."""
    return word.endswith("s") and (
        word[:-1] in _PRESENT or word[:-2] in _PRESENT or f"{word[:-3]}y" in _PRESENT
    )

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
    """accelerate accomplish achieve acquire act adapt add address adhere adjust administer adopt advise
    advocate align allocate allow analyse analyze answer anticipate apply appoint approve arbitrate
    arrange articulate assemble assess assign assist assume assure attain attend attract audit augment
    author automate boost bring broaden build calculate calibrate capture carry categorise categorize
    celebrate centralise centralize champion check choose clarify classify clean coach code collaborate
    collect combine commit communicate compare compile complete compose comprehend compute conceive
    conceptualise conceptualize conduct confer configure confirm conserve consolidate construct consult
    contact contribute control convene convert convey convince cook coordinate correct correspond counsel
    craft create critique cultivate customise customize cut debug decide decorate decrease define delegate
    deliver demonstrate depict deploy derive describe design detect determine develop devise diagnose
    differentiate digitise digitize direct discover discuss dispatch distribute document draft drive earn
    edit educate elevate eliminate embed emphasise emphasize employ empower enable enact encourage enforce
    engage engineer enhance enlarge enlist enrich enroll ensure enter entertain equip establish estimate
    evaluate examine exceed execute expand expedite explain explore extend extract fabricate facilitate
    familiarise file finalise finalize fix follow forecast formalise formalize formulate foster fulfil
    fulfill gain gather generate give govern grant greet guide handle head help hire host identify
    illustrate implement improve incorporate increase influence inform initialise initiate innovate
    inspect inspire install instruct integrate interact interface interpret interview introduce invent
    invest investigate invite involve issue join justify keep launch lead learn lecture leverage liaise
    listen load locate maintain make manage manufacture market match maximise maximize measure mediate
    meet mentor migrate minimise minimize mobilise mobilize model moderate modernise modernize modify
    monitor motivate move navigate negotiate observe obtain offer open operate optimise optimize
    orchestrate order organise organize orient originate outline oversee own participate perform persuade
    pioneer place plan practise predict prepare prescribe present preserve prevent prioritise prioritize
    process procure produce program promote propose protect prove provide provision publish purchase
    pursue put qualify quantify raise reach realise realize receive recognise recognize recommend
    reconcile record recruit redesign reduce refactor refer refine refurbish regulate rehabilitate
    reinforce render renegotiate renew renovate reorganise reorganize repair replace replenish reply
    report represent reproduce research resolve respond restore restructure retain retrieve review revise
    revitalise revitalize run safeguard save scan schedule screen secure segment select sell send separate
    serve service set shape ship sign simplify simulate solicit solve source speak spearhead specialise
    specialize specify standardise standardize start steer stock strategise strategize streamline
    strengthen structure submit substitute succeed suggest summarise summarize supervise supply support
    surpass survey sustain synthesise synthesize tabulate tackle tailor take target teach test tighten
    track train transcribe transfer transform translate transport travel treat troubleshoot turn tutor
    uncover understand undertake unify update upgrade use utilise utilize validate value verify visit
    visualise visualize volunteer watch weigh welcome widen work write"""
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
_OPENERS: Final = wordset(
    """added aid aided assimilate authorise authorize became co-ordinate co-ordinates cold-called download
    find fill handed held hold input log oversold partner prep partners re-sold resell resold sort sought
    swept up-sold upheld upload upsell upsold"""
)
"""Verbs that open a statement, too rare or too like nouns to be told anywhere else."""
_NO_OPENERS: Final = wordset("united users purchasers managers leaders planers makers drivers writers")
_PREFIXES: Final = ("re-", "co-", "pre-", "over-", "under-", "out-", "cross-", "de-", "up-", "cold-")
_ALSO_A_NOUN: Final = re.compile(r"(?i)\W*[\w-]+(?:(?:,| and| &|/) ?[\w-]+)? of\b")
_ALSO_ENGLISH: Final = re.compile(
    r"(?i)\W*(?:coordination|organi[sz]ation|migration|participation|conception|animation) "
    r"(?:of|for|and|with|to|in|between|from|on)\b"
)
_GARBLED_SIGN: Final = re.compile(r"(?:Â(?=[\s·§])|â€?¢|Ã[¼\u02dc]|[\s·§])+")
_NO_DEEDS: Final = wordset(
    """armed assorted based bored certified committed complicated computerized dedicated
    degreed detailed diversified educated experienced gifted interested isolated licensed limited localized
    located motivated needed proposed qualified related required retired sacred seasoned seed self-motivated
    selected skilled so-called speed talented titled trusted unemployed united unlimited unmatched unrelated
    used varied well-established well-organized"""
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ADVERB: Final = re.compile(r"(?i)\w{3,}ly\Z")
_SHORTEST_PAST: Final = 6
_LATIN: Final = re.compile(r"[A-Za-zÀ-ÿ]")


def first_word(statement: str) -> str:
    """The word that a statement opens with, without case and without an adverb ("Successfully led")."""
    garbled = _GARBLED_SIGN.match(statement)
    words = _WORD.findall(statement, garbled.end() if garbled else 0, 80)
    if len(words) > 1 and (_ADVERB.match(words[0]) or words[0].casefold() == "also"):
        return str(words[1]).casefold()
    return str(words[0]).casefold() if words else ""


def opens_with_action(statement: str) -> bool:
    """Whether a statement says at once what was done. Only Latin scripts can be judged; others pass."""
    if not _LATIN.search(statement[:40]):
        return True
    word = first_word(statement)
    if word in _NO_OPENERS:
        return False
    if is_past(word) or word in _OPENERS:
        return "-" not in word or word in _OPENERS or word in ACTION_VERBS or word.startswith(_PREFIXES)
    if word in _PRESENT or present_of_third(word):
        return not _ALSO_A_NOUN.match(statement)
    return _NOUNS_OF_ACTION.match(word) is not None and not _ALSO_ENGLISH.match(statement)


def is_past(word: str) -> bool:
    """A known past form, or any word that has its ending and is not rather an adjective ("experienced")."""
    return word in ACTION_VERBS or (
        word.endswith("ed") and len(word) >= _SHORTEST_PAST and word not in _NO_DEEDS
    )


def is_present(word: str) -> bool:
    return word in _PRESENT


def present_of_third(word: str) -> bool:
    """Whether `word` is a form such as "manages", "analyses" or "supplies"."""
    return word.endswith("s") and (
        word[:-1] in _PRESENT or word[:-2] in _PRESENT or f"{word[:-3]}y" in _PRESENT
    )

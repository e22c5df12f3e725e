"""Recognises words that speak to whoever scores an answer, instead of answering. They are never obeyed."""

from __future__ import annotations

import re
from typing import Final

_OVERTURNS: Final = re.compile(
    r"(?i)\b(?:ignore|disregard|forget|override|bypass|skip)\b[^.\n]{0,60}"
    r"\b(?:instruction|prompt|rubric|rules? (?:above|you)|previous|prior|criteria|guideline|system)\w*"
)
_OVERRIDES: Final = re.compile(
    r"(?i)\byou are (?:now|no longer)\b|\bsystem prompt\b|\bdeveloper mode\b|\bnew instructions?\b"
    r"|\b(?:note|attention|message|memo) (?:to|for) (?:the |all )?(?:ai|graders?|assessors?"
    r"|evaluators?|examiners?|reviewers?|scorers?|system|model"
    r"|interviewer)\b|\b(?:god|admin|grading|evaluation|override) mode\b"
    r"|\b(?:mark|rate|score|grade|classify|record|label|register)"
    r" (?:this|it|me|my \w+|the above) (?:as|at|with)\b[^.\n]{0,40}\b(?:5|five|10|ten|100|full|top|strong"
    r"|excellent|outstanding|perfect|flawless|correct|complete|answered|covered|pass(?:ed)?|best|max\w*"
    r"|high(?:est|ly)?|hired?|stars?)\b"
    r"|\b(?:label|score|rating|mark|grade)\b[^.,\n]{0,40}\b(?:is|should be|must be|to) (?:a |an )?"
    r"(?:5|five|10|ten|100|strong|excellent|outstanding)\b"
    r"|\bas if (?:i|he|she|they)(?:'?d| had)? (?:said|given|answered|written|covered)\b"
    r"|\b(?:said|covered|mentioned|made|named) (?:all|every) (?:of )?(?:the )?"
    r"(?:key |required |expected )?points?\b"
    r"|\banswered (?:this |it |the question )?(?:perfectly|correctly|completely|flawlessly|in full)\b"
    r"|\byou (?:must|should|have to|will|shall|are to) (?:now )?(?:give|score|rate|mark|grade|award"
    r"|output|return|respond|pass)\b[^.,\n]{0,40}\b(?:me|my|candidate|answer|response|5|five|10|ten|100|full"
    r"|top|max\w*|highest|perfect|excellent|strong)\b"
    r"|\byour (?:new )?(?:task|role|instructions?|guidelines|rubric|programming) (?:is|are|says?)\b"
    r"|\b(?:insert|paste|copy|fill in|assume|pretend|treat|count|use)\b[^.\n]{0,40}"
    r"\b(?:model|reference|expected|ideal|sample|perfect) answer\b|\banswer key\b"
    r"|\b(?:the|this) candidate\b[^.\n]{0,60}\b(?:perfect(?:ly)?|excellent(?:ly)?|outstanding|flawless(?:ly)?"
    r"|all (?:key )?points|every (?:key )?point)\b"
    r"|\bend of (?:the )?(?:answer|prompt|instructions?|input)\b|\bbegin (?:new )?(?:prompt|instructions?)\b"
    r"|\btreat (?:this|it|me|my \w+) as\b[^.,\n]{0,40}\b(?:answer\w*|correct|perfect|complete|excellent"
    r"|strong|pass\w*|full|top|5|five|10|ten|best|highest)\b|\b(?:apply|use|follow) (?:the|any|your) rubric\b"
    r"|\bgrade\s*[:=]\s*[\"']?a\b|\btell (?:the |this )?(?:student|candidate|applicant)s? (?:that )?"
    r"(?:they|he|she|it)(?: have| has)? passed\b"
    r"|\bforget (?:about )?(?:the|this|that) (?:question|interview)\b"
    r"|^\W*(?:please |now )?(?:stop|end|abort|terminate) (?:the|this)"
    r" (?:interview|evaluation|scoring|assessment)\b"
    r"|\b(?:do not|don'?t) (?:evaluate|score|grade|assess|mark) (?:this|me|my|it)\b"
    r"|\b(?:tell|inform) (?:the |this )?(?:student|candidate|applicant)s? (?:that )?"
    r"(?:they|he|she) (?:are|is|were|was)"
    r" (?:hired|accepted|selected|successful)\b|\b(?:by|to) your (?:developers|creators|makers)\b"
    r"|\byour (?:developer|creator|maker)\b"
    r"|\b(?:rubric|anchors?|criteria|grading (?:rules?|scale))\b[^.\n]{0,40}\b(?:updated?|void|replaced"
    r"|superseded|no longer|new version|v\d)\b|\bnew (?:rubric|anchors?|criteria|grading)\b"
    r"|\b(?:any|every) answer (?:that|which) (?:mentions|contains|names|says)\b"
    r"|\bplease comply\b|^\W*(?:please |only |just )*(?:return|output|reply with|respond with|answer with) "
    r"(?:only |the number )?[\"']?(?:5|five|10|ten|100)[\"']?\W*$"
    r"|\b(?:should get|deserves?|give me|award me|grant me) an? (?:5|five|10|ten|100|a\+)(?!\s?%|\w)"
    r"|\b(?:consider|regard|treat|count) (?:this|the|my) (?:question|answer|interview|response) (?:as )?"
    r"(?:fully |completely )?(?:answered|correct|complete|perfect|passed)\b"
)
_CLAIMS_A_SCORE: Final = re.compile(
    r"(?i)\b(5|10|100)(?:\.0)?\s*(?:/|(?:out )?of)\s*\1\b|\bfive stars\b"
    r"|\bfull (?:marks|score|points|credit)\b"
    r"|\b(?:top|max(?:imum)?|perfect|highest(?: possible)?|best possible)"
    r" (?:marks?|scores?|points|ratings?|grades?)\b"
    r"|\b[\"']?(?:score|rating|grade|overall|relevance|depth|verdict)[\"']?\s*[:=]\s*[\"']?"
    r"(?:\d|pass|perfect|excellent)"
    r"|</?(?:system|user|assistant|instructions?|answer|score|grade)>|\[/?(?:inst|system)\]|<\|"
    r"|^\W*(?:system|assistant|developer|grader|evaluator|assessor|admin(?:istrator)?)"
    r"\s*(?:message|note)?\s*:"
)
_ORDERS_A_SCORE: Final = re.compile(
    r"(?i)\b(?:put|put down|write|write down|enter|give|set|record|press|tick|type|award|report|return"
    r"|attach) (?:(?:a|an|the|me|it|us|him|her|them|this|that|just|simply|verdict) ){0,2}"
    r"(?:5|five|max|maximum)"
    r"(?=\s*(?:[.,;:!?()]|\Z|and\b))"
)
_ADDRESSES: Final = re.compile(
    r"(?i)\b(?:grader|grading|evaluators?|assessors?|examiners?|scoring|scorer|reviewer of this|rubric|ai"
    r"|a\.i\.|language model|llm|chat ?bot|assistant|interviewer|the (?:marks?|score|rating|grade)"
    r"|(?:my|this|the(?: above| following| previous)?|above)"
    r" (?:answer|response|candidate|submission|transcript))\b"
)
_DEMANDS: Final = re.compile(
    r"(?i)\b(?:give|award|grant|assign|(?<!response )rate|mark|grade|set|return|output|print|respond with"
    r"|treat|consider|record|enter|reviewed|approved|confirmed|verified|found to be"
    r"|must be|should be|deserves?|must receive|should receive|is (?:perfect|excellent|outstanding|correct"
    r"|complete)|hire)\b[^\n]{0,80}?\b(?:5|five|10|ten|100|full|top|max(?:imum)?|perfect|highest|excellent"
    r"|outstanding|best|correct|complete|covered|strong|passed?|hired?|immediately)\b"
    r"|\b(?:covers?|meets?|satisf(?:y|ies)|fulfils?|contains?|mentions?|has) (?:all|every|each)\b"
    r"|\b(?:give|award|assign)\b[^\n]{0,25}\b(?:5|five|10|ten|100)\b"
)
_GRADING: Final = re.compile(
    r"(?i)\b(?:scor(?:e|es|ed|ing)|marks?|grad(?:e|es|ed|ing)|ratings?|rubric|evaluat\w+|assess(?:or|ment)s?"
    r"|candidate'?s?|instructions?|prompt|guidelines|operator|deductions?|improvements|strengths|answer"
    r"|this (?:message|notice|turn))\b"
)


def speaks_to_grader(text: str) -> bool:
    """Whether a sentence tells the scorer what to do or which score to give."""
    if is_plain_order(text) or _OVERRIDES.search(text):
        return True
    return bool(_ADDRESSES.search(text) and _DEMANDS.search(text))


def is_plain_order(text: str) -> bool:
    """Whether it overturns the rules or names its score: no other subject has such sentences.

    Who teaches, rates risks or builds assistants speaks of marks, criteria and answers as well.
    """
    return any(order.search(text) for order in (_OVERTURNS, _CLAIMS_A_SCORE, _ORDERS_A_SCORE))


def speaks_of_grading(text: str) -> bool:
    """Whether a sentence is about scores, answers or candidates at all."""
    return bool(_GRADING.search(text))

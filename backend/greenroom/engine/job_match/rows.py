"""Finds the short names of skills that are plain words too, where they stand in a row with other skills."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from greenroom.engine.understanding.model import Mention, Span

_SHORT_NAMES: Final = {
    "Bicep": "Azure Bicep",
    "CAN": "CAN",
    "Challenger": "Challenger sale",
    "Lean": "Lean management",
    "Outreach": "Outreach.io",
    "REST Assured": "REST assured API",
    "REST": "REST APIs",
}
_OF_AWS: Final = {
    "Athena": "AWS Glue",
    "Glue": "AWS Glue",
    "IAM": "AWS IAM",
    "Lambda": "AWS Lambda",
    "S3": "Amazon S3",
    "VPC": "Amazon VPC",
}
PRODUCTS: Final = frozenset(
    {
        *("Ansible", "Bamboo", "Blender", "Bloomberg", "Braze", "Cadence", "Cassandra", "Concur"),
        *(
            "Cucumber",
            "Cypress",
            "Eclipse",
            "Electron",
            "Epic",
            "Excel",
            "Flask",
            "Fortify",
            "Gatling",
            "Gong",
        ),
        *(
            "Go",
            "Groovy",
            "Helm",
            "Hive",
            "Impala",
            "Inventor",
            "Jest",
            "Julia",
            "Kotlin",
            "Lottie",
            "Looker",
            "Maximo",
        ),
        *("Maya", "Mocha", "Newman", "Nielsen", "Notion", "Oracle", "Outlook", "Percona", "Playwright"),
        *("Postman", "Proteus", "Puppet", "Rancher", "React", "Rhino", "Rippling", "Rollup", "Ruby", "Rust"),
        *(
            "Sentry",
            "Sketch",
            "Solidity",
            "Retrofit",
            "Spark",
            "Storybook",
            "Swift",
            "Tally",
            "Toad",
            "Tosca",
            "Unity",
        ),
        *("Vagrant", "Workday"),
    }
)
"""The names that are plain words too, but are hardly ever written large within a sentence as such."""

_WORD: Final = re.compile(rf"(?<![\w&-])(?:{'|'.join(_SHORT_NAMES)})(?![\w-])")
_A_PRODUCT: Final = f"(?:{'|'.join(map(re.escape, sorted(PRODUCTS)))})"
_WRITTEN_LARGE: Final = re.compile(
    rf"(?<=[a-z,(/] ){_A_PRODUCT}(?![\w-]| [A-Z])|(?:(?<=[-*•>·] )|(?<=[.:;] )|(?<=\n)){_A_PRODUCT}"
    r"(?=\n|\Z|[,(/]| (?:and|or|would|is|are|needed|required|skills?|experience|knowledge|good|must|for|\("
    r"|preferred))"
    r"|(?<=\b[Ii]n )[CR](?=[,.;\n)]| (?:and|or|for|für|on|auf|unter|sowie|und)\b)"
    r"|(?:(?<=\büber )|(?<=\bover ))CAN\b"
)
_AWS_NAME: Final = re.compile(
    r"(?<![\w&-])(?:Athena|Glue|Lambda|S3|VPC|(?:(?<=VPC, )|(?<=EC2, )|(?<=S3, )|(?<=EKS, ))IAM"
    r"|IAM(?=, (?:EC2|S3|VPC|EKS)))(?![\w-])"
)
_JOINT: Final = re.compile(r"\s?(?:[,/&+()\[]|\b(?:and|or)\b|,\s(?:and|or)\b)\s?")


def mentions_in_rows(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The short names next to a mention, with nothing but a comma, a slash, "and" or "or" between.

    Besides them the products written large, and what belongs to AWS where a text names that.
    """
    starts = {mention.span.start: mention for mention in mentions}
    ends = {mention.span.end: mention for mention in mentions}
    for match in _WORD.finditer(text):
        behind = _JOINT.match(text, match.end())
        before = next(
            (ends[at] for at in range(match.start() - 1, max(-1, match.start() - 7), -1) if at in ends), None
        )
        in_row = (behind is not None and behind.end() in starts) or (
            before is not None and _JOINT.fullmatch(text, before.span.end, match.start()) is not None
        )
        if in_row:
            yield Mention(
                _SHORT_NAMES[match[0]], Span(match[0], match.start(), match.end()), None, hedged=False
            )
    for match in _AWS_NAME.finditer(text) if any(one.skill == "AWS" for one in mentions) else ():
        yield Mention(_OF_AWS[match[0]], Span(match[0], match.start(), match.end()), None, hedged=False)
    for match in _WRITTEN_LARGE.finditer(text):
        if match.start() not in starts:
            yield Mention(match[0], Span(match[0], match.start(), match.end()), None, hedged=False)

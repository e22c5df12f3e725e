"""A mark of punctuation more or less changes nothing but what is said of its own line."""

import re
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.engine.analysis import analyse
from greenroom.engine.results import Finding, Result
from greenroom.engine.understanding.understanding import understand
from tests.engine.samples import GOOD_CV, WEAK_CV, document

BETWEEN_WORDS: Final = re.compile(r"(?<=[a-z]{3}) (?=[a-z]{3})")
PLACES: Final = [
    (cv, match.start())
    for cv in (GOOD_CV, WEAK_CV, f"{WEAK_CV}\nInterests\nChess with friends of old times")
    for mentions in [understand(document(cv)).mentions]
    for match in BETWEEN_WORDS.finditer(cv)
    if not any(mention.span.start < match.start() < mention.span.end for mention in mentions)
]
"""Between two words, but not inside a skill's name: a comma there makes two of it."""


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(PLACES), st.sampled_from([",", ";"]))
def test_a_changed_comma_changes_no_unrelated_finding(place: tuple[str, int], sign: str) -> None:
    cv, at = place
    before, after = analyse(document(cv)), analyse(document(cv[:at] + sign + cv[at:]))
    assert findings_of(before).keys() == findings_of(after).keys()
    for rule, found in findings_of(after).items():
        told = findings_of(before)[rule]
        if (found.severity, found.message, found.fix) != (told.severity, told.message, told.fix):
            assert any(quote.start <= at <= quote.end for quote in (*told.evidence, *found.evidence)), rule
    assert abs(before.score.overall - after.score.overall) <= 2


def findings_of(result: Result) -> dict[str, Finding]:
    return {one.rule: one for dimension in result.score.dimensions for one in dimension.findings}

"""The score of a corrected CV: what is there counts, and what software misread is said."""

from __future__ import annotations

from greenroom.engine.analysis import analyse
from greenroom.engine.results import Finding, Result
from greenroom.engine.understanding.corrections import ContactCorrections, Corrections, settle
from tests.engine.samples import GOOD_CV, document
from tests.engine.understanding.test_corrections import MISREAD, WORK, headings


def analysed(corrections: Corrections | None = None, cv: str = MISREAD) -> Result:
    return analyse(document(cv), corrections=settle(corrections, cv) if corrections else None)


def finding(result: Result, rule: str) -> Finding | None:
    found = [one for side in result.score.dimensions for one in side.findings if one.rule == rule]
    return found[0] if found else None


def test_experience_that_the_student_points_out_counts() -> None:
    before, after = analysed(), analysed(Corrections(sections=headings(WORK)))
    dated_before, dated_after = finding(before, "dated_experience"), finding(after, "dated_experience")
    assert dated_before is not None
    assert dated_after is not None
    assert (dated_before.severity, dated_after.severity) == ("critical", "good")
    assert after.score.overall > before.score.overall


def test_what_software_got_wrong_is_named_with_its_line() -> None:
    told = finding(analysed(Corrections(sections=headings(WORK))), "misread")
    assert told is not None
    assert "your section “Where I have been, mostly”" in told.message
    assert [quote.text for quote in told.evidence] == ["Where I have been, mostly"]
    assert told.fix
    assert told.gain > 0


def test_naming_a_section_does_not_make_its_title_known() -> None:
    before, after = analysed(), analysed(Corrections(sections=headings(WORK)))
    assert finding(after, "known_titles") == finding(before, "known_titles")


def test_contact_that_stands_in_no_text_earns_nothing() -> None:
    bare = GOOD_CV.replace("+46 8 555 012 34\n", "")
    told = finding(analysed(Corrections(ContactCorrections(phone="+46 8 555 099 99")), bare), "phone")
    assert told is not None
    assert told.severity == "warning"
    assert "+46 8 555 099 99 is what you told us" in told.message
    assert (
        finding(analysed(Corrections(ContactCorrections(phone="+46 8 555 099 99")), bare), "misread") is None
    )


def test_the_result_says_what_is_the_students() -> None:
    result = analysed(Corrections(ContactCorrections(name="Mira L."), headings(WORK)))
    assert result.contact.name == "Mira L."
    assert result.corrected == ("contact.name", "sections")
    assert "corrected" in {notice.code for notice in result.warnings}
    assert analysed().corrected == ()


def test_the_same_corrections_give_the_same_result() -> None:
    corrections = Corrections(ContactCorrections(name="Mira L."), headings(WORK))
    assert analysed(corrections) == analysed(corrections)


def test_corrections_that_change_nothing_change_no_result() -> None:
    same = Corrections(ContactCorrections(name="Mira Lindholm"))
    assert analysed(same) == analysed()

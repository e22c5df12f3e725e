"""The report on paper, read by our own reader."""

from __future__ import annotations

import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.core.database import Sessions
from greenroom.core.settings import Settings
from greenroom.engine.reading.pdf import read_pdf
from greenroom.interviews.report_pdf_layout import OTHER_SCRIPT, paragraph, typeset, western
from tests.factories.interviews import URL, Candidate
from tests.factories.practice import practised, reported


@pytest.fixture
async def student(client: httpx.AsyncClient, session: AsyncSession, settings: Settings) -> Candidate:
    return await practised(client, session, settings)


async def paper(student: Candidate, interview_id: str) -> httpx.Response:
    return await student.client.get(f"{URL}/{interview_id}/report.pdf", headers=student.person.headers)


async def test_the_paper_says_what_the_page_says(student: Candidate, sessions: Sessions):
    interview = await reported(student, sessions)
    answer = await paper(student, interview["id"])
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    assert "attachment; filename=" in answer.headers["content-disposition"]
    words = " ".join(read_pdf(answer.content).text.split())
    report = interview["report"]
    expected = [
        report["overall"]["summary"],
        *(step["drill"] for step in report["next_steps"]),
        *(one["anchor"] for one in report["competencies"]),
        *(turn["question"] for turn in interview["turns"]),
        "complaints fell by 40 % within a month",
    ]
    # Lines break at hyphens too, which leaves a space behind in what is read.
    squeezed = words.replace(" ", "")
    assert [text for text in expected if text.replace(" ", "") not in squeezed] == []


async def test_the_same_report_gives_the_same_bytes(student: Candidate, sessions: Sessions):
    interview = await reported(student, sessions)
    assert (await paper(student, interview["id"])).content == (await paper(student, interview["id"])).content


async def test_without_a_report_there_is_no_paper(student: Candidate):
    interview = await student.begin()
    answer = await paper(student, interview["id"])
    assert (answer.status_code, answer.json()["code"]) == (409, "report_not_ready")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Zoë said “yes” – twice", "Zoë said “yes” – twice"),
        ("Nguyễn Thị Hồng", "Nguyen Thi Hong"),
        ("मैंने पृष्ठ को तेज़ किया", OTHER_SCRIPT),
        ("I told the team 🎉 we shipped", "I told the team  we shipped"),
        ("", ""),
    ],
)
def test_words_are_spelt_in_what_the_fonts_have(text: str, written: str):
    assert western(text) == written


def test_what_looks_like_markup_is_words():
    text = "I wrote <b>tags</b> & <script>alert(1)</script>"
    assert text in " ".join(read_pdf(typeset("Tags", [paragraph(text)])).text.split())

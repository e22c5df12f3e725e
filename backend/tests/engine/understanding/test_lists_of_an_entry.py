"""What stands between an entry's lists, and beside them."""

from greenroom.engine.document import Document
from greenroom.engine.understanding.understanding import understand


def jobs(body: str) -> list[tuple[str | None, str | None, int]]:
    found = understand(Document("pdf", f"Mira Vantongeren\n\nExperience\n{body}\n", (0,))).entries
    spans = [(job.title, job.period and job.period.span) for job in found]
    said = [(title.text if title else None, dates.text if dates else None) for title, dates in spans]
    return [(*one, len(job.bullets)) for one, job in zip(said, found, strict=True)]


def test_a_heading_over_a_list_opens_no_job() -> None:
    body = "Baker, Crumb Ltd, 2018 - 2020\n• Baked 300 loaves\nAchievements include:\n• Won a medal\n"
    assert jobs(body) == [("Baker", "2018 - 2020", 2)]


def test_dates_beside_the_first_statements_are_the_jobs() -> None:
    body = "Crumb Ltd, Baker\tLeeds, UK\n• Baked 300 loaves a day\tMay 2018 – Aug 2020\n• Won a medal\n"
    assert jobs(body) == [("Baker", "May 2018 – Aug 2020", 2)]


def test_a_sentence_with_years_opens_no_job() -> None:
    body = "Baker, Crumb Ltd\n2012 – 2019\nFrom 2012 to 2015 the ovens were rebuilt one by one.\n"
    assert [job[:2] for job in jobs(body)] == [("Baker", "2012 – 2019")]


def test_bullets_that_an_export_misread_are_bullets() -> None:
    misread = "\u00e2\u20ac\u00a2"
    body = f"Baker, Crumb Ltd, 2018 - 2020\n{misread} Baked 300 loaves\n{misread} Won a medal\n"
    assert jobs(body) == [("Baker", "2018 - 2020", 2)]


def test_jobs_that_are_items_of_a_list_are_jobs() -> None:
    body = (
        "• Working as Lead Baker with Crumb Pvt. Ltd., Pune from Dec 2020 to till date\n"
        "• Worked as Baker with Rye Mills, Pune from May 2016 to Nov 2020\n"
    )
    assert jobs(body) == [("Lead Baker", "Dec 2020 to till date", 0), ("Baker", "May 2016 to Nov 2020", 0)]


def test_what_stands_below_a_date_alone_is_the_job() -> None:
    body = (
        "2015 - 2019 (seasonal)\nEngine Captain, GS-0462-08\nPine District, Elko, NV\nLed a crew of seven.\n"
        "2010 - 2014\nRamp Hand\nElko Airfield, Elko, NV\nFuelled planes in all weathers.\n"
    )
    assert [job[:2] for job in jobs(body)] == [
        ("Engine Captain", "2015 - 2019"),
        ("Ramp Hand", "2010 - 2014"),
    ]


def test_two_years_in_short_are_no_month() -> None:
    found = understand(Document("pdf", "Mira V\n\nExperience\nBaker, Crumb Ltd\n2002-05\n", (0,)))
    (period,) = [job.period for job in found.entries if job.period]
    assert period.end is not None
    assert (period.start.year, period.end.year) == (2002, 2005)

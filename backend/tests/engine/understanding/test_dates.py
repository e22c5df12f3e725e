"""Dates in all the forms that CVs use."""

import pytest

from greenroom.engine.understanding.dates import find_periods, rejoin
from greenroom.engine.understanding.lines import cut_lines
from greenroom.engine.understanding.model import Moment, Period


def only(text: str) -> Period:
    (period,) = find_periods(cut_lines(text))
    return period


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Jun 2024 - Sep 2024", (2024, 6), (2024, 9)),
        ("June, 2024 – September, 2024", (2024, 6), (2024, 9)),
        ("06/2024 to 08/2024", (2024, 6), (2024, 8)),
        ("January through June 2024", (2024, 1), (2024, 6)),
        ("06.2024 - 08.2024", (2024, 6), (2024, 8)),
        ("2024-06 - 2024-09", (2024, 6), (2024, 9)),
        ("12.06.2020 - 31.08.2021", (2020, 6), (2021, 8)),
        ("2019-21", (2019, None), (2021, None)),
        ("2010-11", (2010, None), (2011, None)),
        ("2018 - 2022", (2018, None), (2022, None)),
        ("Jan - Mar 2021", (2021, 1), (2021, 3)),
        ("Sept. '19 - Dec. '20", (2019, 9), (2020, 12)),
        ("Summer 2023", (2023, 7), None),
        ("2015 / 07", (2015, 7), None),
        ("März 2023 bis Februar 2024", (2023, 3), (2024, 2)),
        ("juin 2024 - août 2024", (2024, 6), (2024, 8)),
        ("enero de 2020 - marzo de 2021", (2020, 1), (2021, 3)),
        ("जून 2022 - जुलाई 2023", (2022, 6), (2023, 7)),
        ("2020-2023", (2020, None), (2023, None)),
        ("Sep 15 - Jan 17", (2015, 9), (2017, 1)),
        ("03/19 - 11/21", (2019, 3), (2021, 11)),
        ("nov 2021 → oct 2022", (2021, 11), (2022, 10)),
        ("Herbst 2020", (2020, 10), None),
        ("settembre 2018 - marzo 2020", (2018, 9), (2020, 3)),
        ("Jan-2021 to Jul-2022", (2021, 1), (2022, 7)),
        ("4 Feb 2013 – 31 Aug 2017", (2013, 2), (2017, 8)),
        ("1st March 2019 - 2. April 2020", (2019, 3), (2020, 4)),
        ("2015年4月 - 2019年3月", (2015, 4), (2019, 3)),
        ("2019.4 - 2022.3", (2019, 4), (2022, 3)),
        ("Sep 2022 - Expected May 2026", (2022, 9), (2026, 5)),
        ("summers 2013 and 2014", (2013, None), (2014, None)),
        ("out/2019 – dez/2021", (2019, 10), (2021, 12)),
        ("eylül 2017 - haziran 2021", (2017, 9), (2021, 6)),
    ],
)
def test_a_range_is_read(
    text: str, start: tuple[int, int | None], end: tuple[int, int | None] | None
) -> None:
    period = only(text)
    assert period.start == Moment(*start)
    assert period.end == (Moment(*end) if end else None)
    assert not period.ongoing
    assert period.span.text == text


@pytest.mark.parametrize(
    "text",
    [
        "Jan 2023 - Present",
        "2020 – heute",
        "06/2021 - Till Date",
        "mars 2022 - aujourd'hui",
        "2019 - actualidad",
        "जून 2022 - वर्तमान",
        "Since 2020",
        "01/2019 -",
        "Jan '20 – now",
        "03/19 - Present",
        "mayo 2021 - a la fecha",
        "September 2022 - Continues",
        "जून 2021 से आज तक",
        "2019年4月 – 現在",
        "jan 2019 – atual",
        "2021 – bis heute",
    ],
)
def test_a_job_that_is_held_now_is_ongoing(text: str) -> None:
    period = only(text)
    assert period.ongoing
    assert period.end is None


@pytest.mark.parametrize(
    "text", ["1,200 requests", "2,020 users", "$2019.50", "version 3.11", "call 020 7946 0958", "rated 8/10"]
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_periods(cut_lines(text)) == ()


def test_the_span_stands_verbatim_in_the_text() -> None:
    text = "Backend Developer, Nordlake AB\tJan 2023 - Present"
    span = only(text).span
    assert text[span.start : span.end] == span.text == "Jan 2023 - Present"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Tester, Pond Ltd Jan 2021 -\nDec 2022", ["Jan 2021 - Dec 2022"]),
        ("Tester, Pond Ltd May\n2021 - Dec 2022", ["May 2021 - Dec 2022"]),
        ("Tester, Pond Ltd Jan 2021 –\nPresent", ["Jan 2021 – Present"]),
        ("Tester, Pond Ltd 2021 -\nMay 2019 - Dec 2020", ["2021 -", "May 2019 - Dec 2020"]),
        ("Tester, Pond Ltd 2021 -\n\nMay 2020", ["2021 -", "May 2020"]),
    ],
)
def test_a_range_that_breaks_over_two_lines_is_one(text: str, written: list[str]) -> None:
    assert [period.span.text for period in find_periods(rejoin(text, cut_lines(text)))] == written


@pytest.mark.parametrize("text", ["Won on Sep 15", "Scored 09/10", "May 15 - Apr 12", "Call 03/19"])
def test_two_digits_outside_a_range_are_no_year(text: str) -> None:
    assert not find_periods(cut_lines(text))

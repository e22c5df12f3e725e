"""Fictional CVs and a job text for the engine's tests."""

from typing import Final

from greenroom.engine.document import Document


def document(text: str) -> Document:
    """`text` as a reader would hand it over: a PDF of one page."""
    return Document("pdf", text, (0,))


GOOD_CV: Final = """Mira Lindholm
mira.lindholm@example.com
+46 8 555 012 34
Gothenburg, Sweden
github.com/mira-lindholm

Summary
Backend developer with three years of Python and PostgreSQL, looking for a team that measures what it
ships. Builds services that stay quick under load, writes the tests first, and explains them to those who
come next.

Experience
Backend Developer, Nordlake Freight AB
Jan 2023 - Present
• Built a booking service in Python and FastAPI that handles 1,200 requests per second
• Reduced the p95 latency of the price search by 43 percent with Redis and better SQL queries
• Wrote 180 unit tests in pytest and raised coverage from 61% to 92%
• Led the move of 14 services to Docker and Kubernetes without an hour of downtime
• Designed the data model of the freight ledger in PostgreSQL, which 5 other teams now read from
• Introduced tracing with Grafana, so that 9 of 10 incidents are found before a customer calls
Junior Developer, Harbour Tools GmbH
Jun 2021 - Dec 2022
• Automated the weekly invoices of 230 customers in Django, which saved 6 hours a week
• Cut the time of a nightly import from 40 to 12 minutes with PostgreSQL partitioning
• Trained 5 new colleagues in Git and code review during their first month
• Replaced 3 hand-kept spreadsheets with a Django form that the warehouse fills in by phone

Projects
• Tide Table: built a REST API with Flask that serves forecasts to 3,000 sailors a month
• Designed a Grafana dashboard that 12 clubs use to plan their races each weekend

Education
B.Sc. Computer Science
West Coast Technical University
2018 - 2021
GPA 4.4/5.0
Thesis on the locking of rows in PostgreSQL under many writers, with measurements on 3 machines
Tutor of 25 first-year students in algorithms and data structures, and author of 40 exercises with tests

Skills
Python, FastAPI, Django, Flask, PostgreSQL, Redis, Docker, Kubernetes, Git, REST APIs, SQL, Linux

Awards
Second of 60 teams at the West Coast Hackathon, for a tool that plans the turns of tugboats

Languages
Swedish (native), English (C1)
"""

WEAK_CV: Final = """Mira Lindholm

Experience
Office Assistant, Harbour Tools GmbH
2021 - 2022
• Responsible for managing the front desk and the mail
• Worked on scheduling meetings of the sales team
• Duties included answering calls of customers
• Helped with various tasks in the office

Education
West Coast Technical University
"""

JOB_TEXT: Final = """Backend Developer
Requirements:
- You must know Python, SQL and Docker
- At least two years with PostgreSQL or MySQL
- Experience with Go
Nice to have:
- Terraform
- React
"""

"""Job texts of those who work with figures, by a writer who never read the engine."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

FIGURES_POSTINGS: Final[dict[str, Posting]] = {
    "data analyst, prose": posting(
        """Data Analyst wanted for a subscription coffee company (Bristol, hybrid)

Hello LinkedIn! I'm working exclusively with Pour & Post, who send freshly roasted beans through the
letterbox of some 90,000 households. They've grown faster than their spreadsheets and the head of
insight, Marta, needs a second pair of hands.

So what is the job? Most mornings you'll be in BigQuery writing SQL to answer questions from the
marketing and product people: why did March sign-ups drop, which cohort sticks around, is the new box
worth keeping. You will own the weekly dashboards in Looker and you'll set up and read the A/B tests
on the checkout page, so you do need a decent grounding in statistics and you should know when a
result is just noise. Cohort analysis will be your bread and butter.

Marta would like someone with two years or more in an analyst seat. Excel you will know anyway, please
be genuinely good at it. If you've used Python for your analysis, with pandas, that would be a bonus,
and so would dbt, but neither is a deal breaker and she's happy for you to pick them up on the job. The
pipelines themselves are run by a data engineer who loves Airflow, you won't have to.

You'll present to people who don't speak data, so clear communication really matters here.

£38-44k, free coffee (obviously), a dog-friendly office near Temple Meads, and they close between
Christmas and New Year. Send me your CV or just a message and I'll call you back the same day.
""",
        "BigQuery; SQL; Dashboards; Looker; A/B testing; Statistics; Cohort analysis; 2 years of "
        "experience; Excel; Communication; Data analysis; Presentation skills",
        "Python; Pandas; dbt",
    ),
    "data engineer, prose": posting(
        """Data Engineer, Amsterdam or remote in the Netherlands, Kettle Grid BV

What would you do with a meter reading from 600,000 homes every fifteen minutes? Kettle Grid sells
balancing services to energy suppliers, and its data team of four would like to become five.

The setup first. Readings arrive through Kafka and land on S3, which is the ingestion team's business.
Data scientists downstream build the forecasting models, in R of all things, and the trading desk
upstairs does its own dashboards in Tableau. Your job is what lies in between: you will design and run
data pipelines in Python and PySpark on Databricks, orchestrate them with Airflow, look after data
quality, and model the Snowflake warehouse so that people can find what they need. SQL at a high level
goes without saying.

We'd want to see five years or so in data engineering on your CV, hands-on Snowflake, and real
experience with Spark at scale. You've worked with AWS before. You write unit tests without being asked.
You don't need to have worked in energy, you'll be amazed how quickly you start having opinions on heat
pumps.

If you happen to know dbt or have dealt with stream processing in Flink, all the better; they're on
this year's roadmap. Scala isn't used any more.

They pay between 75 and 90 thousand euros, give 27 days off, and have a boat. English is the working
language, Dutch lessons are free. My name is Joost, I've placed three of the four people in this team,
and I'm glad to tell you what it's really like.
""",
        "Data pipelines; Python; PySpark; Databricks; Unit testing; Airflow; Data quality; Data "
        "modelling; Data warehousing; SQL; 5 years of experience; Data engineering; Snowflake; Spark; AWS",
        "dbt; Stream processing; Apache Flink",
    ),
    "machine learning engineer, prose": posting(
        """Machine Learning Engineer, crop imaging, Cambridge

Fieldwren Imaging builds a small camera that clips on a sprayer boom and tells weeds from wheat. The
hardware is done by their electronics group (embedded C, custom boards) and the firmware is not your
concern. What they lack is a third engineer for the vision team.

In this role you would train and evaluate the computer vision models which decide, in forty
milliseconds, whether a nozzle opens. That means deep learning in PyTorch, a lot of semantic
segmentation, and an honest relationship with your validation data. You would also take the models to
production: exporting them to ONNX, packing the services with Docker, and watching how they behave in
the field. The code is Python throughout and goes through code review like any other code.

A Master's degree in computer science, mathematics or something similar is expected, as are three years
of work on machine learning outside of university. The team keeps everything in Git and expects you to
as well. They would be especially happy to see someone who has squeezed networks onto small devices
before, so Edge AI or CUDA on your CV will get you noticed. A PhD is welcome but by no means required,
and nobody expects you to know agronomy. You will learn about blackgrass from Helen, who has studied it
for twenty years.

Salary is between £60k and £72k with share options. There's a wet week in April when everyone goes to
the trial fields; boots provided. They can sponsor visas. Call me, Dominic, at Ferry Lane Recruitment
for a proper chat.
""",
        "Computer vision; Deep learning; PyTorch; Semantic segmentation; ONNX; Docker; Python; Code "
        "review; Master's degree; Computer science; Mathematics; 3 years of experience; Machine learning; "
        "Git; Model evaluation; MLOps",
        "Edge AI; CUDA; Doctorate",
    ),
    "analytics engineer": posting(
        """Analytics Engineer (m/f/x), Lumbre Energy, Lisbon or remote in Portugal

About Lumbre
We sell green power to 210,000 homes and tell them when it's cheap. Our product is an app; our engineers
stream meter readings through Kafka at 40,000 a second.

What you'll do
- Own our dbt project (some 300 models on Snowflake) and keep it fast and legible
- Do the data modelling for new products together with the analysts
- Schedule and watch our data pipelines in Airflow
- Write data quality tests, and chase the source when they fail
- Review your colleagues' SQL

What we ask for
- 3+ years of experience in analytics engineering or data engineering
- Excellent SQL, window functions and all
- Python for the odd script
- Git as a daily habit
- Good communication: you can talk about numbers with finance people, and they come back

Nice to have
- Looker
- Some A/B testing
- You've worked in energy before

What we don't ask for
Machine learning (there's a team of four for that, they use PyTorch), Spark, or a degree in anything. The
Kafka side belongs to the platform team.

What you'll get
You'll learn how a power market works, from people who trade on it. EUR 48-60k, 25 days, a stock plan, a
budget for a conference each year, and no meetings on Wednesdays.

How it goes
A call with me (Rui), two hours with a small SQL exercise, lunch with the team. Two weeks at most.
""",
        "dbt; Snowflake; Data modelling; Data pipelines; Airflow; Data quality; Code review; SQL; "
        "3 years of experience; Data engineering; Window functions; Python; Git; Communication",
        "Looker; A/B testing",
    ),
    "management accountant of depots": posting(
        """Management Accountant
Permanent | Northampton | £45,000 - £50,000 + study support

Company
Our client, Brackmills Fixings Ltd, distributes screws, anchors and brackets to the building trade
from four depots. Turnover is £32m. The finance team is eight strong: purchase ledger, credit control
and payroll each have their own people, and tax is handled by the auditors.

Key duties
- Prepare monthly management accounts for four depots, with commentary
- Run the month-end close to a five-day timetable, posting journals, accruals and prepayments
- Carry out balance sheet and bank reconciliations
- Maintain the fixed asset register
- Prepare and submit the quarterly VAT return
- Support the Finance Director with the annual budget and a rolling cash flow forecast

Person specification
Essential
- Part-qualified or qualified ACCA / CIMA
- Minimum 3 years' experience in a similar role
- Advanced Excel, including pivot tables
- Good attention to detail

Desirable
- Sage 200
- Microsoft Power BI
- Experience in a distribution business

Why join?
You will report to a Finance Director who likes to develop people; the last two holders of this post
are now financial controllers elsewhere in the group. In your second year you will be trained in
consolidation under IFRS. Free parking, 25 days' holiday, pension at 6%, early finish on Fridays.

Goldcrest Search is acting as an employment agency in relation to this vacancy.
""",
        "Management accounts; Month-end close; Journal entries; Prepayments; Balance sheet; Bank "
        "reconciliation; Fixed assets; VAT returns; Budgeting; Forecasting; 3 years of experience; Excel; "
        "Pivot tables; Attention to detail; Cash flow management; CPA",
        "Sage 200; Microsoft Power BI; Distribution",
    ),
    "fp&a analyst": posting(
        """FP&A Analyst - Dublin 2 - Hybrid (3 days office)

Job ref: TLN-4471
Salary: EUR 55,000 - 62,000 plus 8% bonus

About the company
Tollan Networks runs fibre and managed Wi-Fi for hotels in 14 countries. Last year revenue passed EUR
90m. Group finance sits in Dublin; statutory reporting and audit are done by the Financial Control team
and transactional finance is outsourced to Krakow.

About the role
Reporting to the FP&A Manager, you will
- build and maintain financial models for new hotel contracts
- prepare the quarterly forecast and annual budget with the country managers
- analyse monthly variances against budget and explain them in plain English
- create PowerPoint packs for the executive committee
- run scenario and sensitivity analysis on pricing decisions

What you need
- Bachelor's degree in Finance, Economics or a related subject
- 2-4 years in FP&A or corporate finance
- Strong financial modelling skills and expert Excel
- Working knowledge of SQL to pull your own data

What would set you apart
- CFA or ACCA studies in progress
- Experience with Tableau
- Oracle EPM or a similar planning tool

What you do not need
Telecoms background, VBA, or fluent French (though our Lyon office would be charmed).

What we offer
Full exam support, health insurance, 26 days off, bike to work scheme, a mentor from another
department, and a clear path to Senior Analyst after about 18 months.

Tollan Networks is an equal opportunities employer. No other agencies please.
""",
        "Financial modelling; Forecasting; Budgeting; Microsoft PowerPoint; Scenario analysis; "
        "Sensitivity analysis; Bachelor's degree; Economics; 2 years of experience; Corporate finance; "
        "Excel; SQL; Financial planning; Financial analysis",
        "CFA; CPA; Tableau; Oracle EPM",
    ),
    "finanzbuchhalter, german": posting(
        """Finanzbuchhalter (m/w/d) in Vollzeit, Standort Kassel

Für unseren Mandanten, die Rehwald Verpackungen GmbH, suchen wir zum nächstmöglichen Zeitpunkt
Verstärkung. Das Familienunternehmen stellt mit 140 Mitarbeitenden Kartonagen für den Lebensmittelhandel
her und exportiert in neun Länder. Produktion und Einkauf arbeiten mit SAP, das müssen Sie nicht
beherrschen.

Ihre Aufgaben
- Laufende Finanzbuchhaltung der GmbH und einer Tochtergesellschaft
- Debitoren- und Kreditorenbuchhaltung
- Erstellung der Umsatzsteuer-Voranmeldungen
- Abstimmung der Konten und Mitarbeit beim Monatsabschluss
- Pflege der Anlagenbuchhaltung

Ihr Profil
- Abgeschlossene kaufmännische Ausbildung
- Mindestens 3 Jahre Berufserfahrung in der Buchhaltung
- Sicherer Umgang mit DATEV
- Gute Excel-Kenntnisse
- Teamfähigkeit

Von Vorteil
- Kenntnisse in IFRS
- Erfahrung mit Power BI

Good to know: the group controller is based in Leeds, so a little English helps at month end, but
nobody will test you on it. Die Lohnabrechnung macht ein externes Büro.

Wir bieten
30 Tage Urlaub, Jobrad, Kantine mit Salatbar, zwei Tage Homeoffice pro Woche und eine gründliche
Einarbeitung durch Ihre Vorgängerin, die im Herbst in den Ruhestand geht. Weiterbildung zum
Bilanzbuchhalter wird auf Wunsch bezahlt.

Ihre Bewerbung richten Sie bitte mit Gehaltsvorstellung und frühestem Eintrittstermin an die
Personalberatung Kestner, Frau Albers.
""",
        "Finanzbuchhaltung; Accounts receivable; Accounts payable; Umsatzsteuer; Month-end close; Fixed "
        "assets; 3 years of experience; DATEV; Excel; Teamwork; Accounting",
        "IFRS; Microsoft Power BI",
    ),
}

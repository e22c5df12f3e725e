"""Job texts of data, of models and of design, by a writer who never read the engine."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

MODELLING_POSTINGS: Final[dict[str, Posting]] = {
    "data engineer bengaluru": posting(
        """Senior Data Engineer
Nilgiri Freight Technologies Pvt. Ltd.
Location: Bengaluru (HSR Layout), 3 days work from office
Experience: 5 - 8 years

About the company
Nilgiri Freight is a truck booking marketplace used by 40,000 fleet owners across India. Our customers run
their transportation, warehousing and fleet tracking on our platform.

Roles & Responsibilities
• Design, build and maintain data pipelines in PySpark on Databricks
• Own the Snowflake data warehouse, including data modelling
• Build and monitor DAGs in Airflow
• Set up data quality checks along with the analysts
• Mentor two junior engineers

Must Have
• 5 to 8 years of experience in data engineering
• Strong hands-on Python and SQL
• AWS services: S3, Glue and Lambda
• Git and CI/CD
• B.E. / B.Tech in Computer Science
• Good communication skills

Good to Have
• dbt
• Kafka
• Working knowledge of Scala

Please note
Dashboards are built by the BI team in Power BI and Tableau, and models are trained by our data science
team, so machine learning is not required for this role. You will get a chance to learn Apache Iceberg,
as we plan to move to it next year.

Perks & Benefits
• Medical cover of Rs. 5 lakh for self, spouse, children and parents
• Cab facility for late hours
• Annual bonus and ESOPs
• Learning wallet of Rs. 40,000 per year

Interview process: 1 online round, 2 technical rounds (one face to face), 1 HR round
""",
        "5 years of experience; Data engineering; Data pipelines; PySpark; Databricks; Snowflake;"
        " Data warehousing; Data modelling; Airflow; Data quality; Mentoring; Python; SQL; AWS; Amazon S3;"
        " AWS Glue; AWS Lambda; Git; CI/CD; Bachelor's degree; Computer science; Communication",
        "dbt; Apache Kafka; Scala",
    ),
    "data engineer german": posting(
        """Data Engineer (m/w/d) – unbefristet, Vollzeit, Leipzig oder remote innerhalb Deutschlands

Über uns
Die Stromlotse GmbH hilft Stadtwerken, ihren Kunden faire Stromtarife anzubieten. Unser Kundenportal
(Vue.js, PHP) wird vom Team Portal entwickelt, unsere Prognosemodelle vom Team Data Science in
TensorFlow. We are 90 people from 17 nations and our office language is English.

Deine Aufgaben
- Du baust und betreibst Datenpipelines mit Airflow
- Du modellierst Daten mit dbt in unserem Snowflake Data Warehouse
- Du schreibst sauberen Python-Code mit Unit-Tests und nimmst an Code Reviews teil
- Du sorgst zusammen mit den Fachbereichen für gute Datenqualität

Dein Profil
- Abgeschlossenes Studium (mindestens Bachelor) der Informatik
- Mindestens 3 Jahre Berufserfahrung als Data Engineer
- Sehr gute SQL-Kenntnisse
- Sicherer Umgang mit Docker und Git
- Fließend Englisch, Deutsch ab B1
- Teamfähigkeit

Von Vorteil
- Apache Kafka
- Terraform
- Erfahrung mit Power BI

Nicht nötig
- Spark oder Hadoop: so groß sind unsere Daten nicht
- Erfahrung in der Energiewirtschaft, das lernst du bei uns

Wir bieten
30 Tage Urlaub, Jobrad, Deutschlandticket, betriebliche Altersvorsorge und jeden zweiten Freitag Zeit zum
Lernen; gerade lernen sechs von uns zusammen Rust.

Bewirb dich ohne Anschreiben. Ansprechpartnerin ist Frau Jana Wittig.
""",
        "Data pipelines; Airflow; Data modelling; dbt; Snowflake; Data warehousing; Python; Unit testing; "
        "Code review; Data quality; Bachelor's degree; Computer science; 3 years of experience; "
        "Data engineering; SQL; Docker; Git; Teamwork",
        "Apache Kafka; Terraform; Microsoft Power BI",
    ),
    "ml engineer montreal": posting(
        """Machine Learning Engineer (NLP), Éclaircie, Montréal

Notaries and small law firms send Éclaircie their stacks of deeds, leases and wills, and get back answers
with the page they stand on. Behind this there is a retrieval-augmented generation system which works in
French and English. It is good. It isn't good enough, and this is where you would come in.

The job is half research, half plumbing (of the software sort). On some days you'll be fine-tuning large
language models with PyTorch and Hugging Face; on others you'll be finding out why the vector database gave
back last year's lease. We care a lot about model evaluation: nothing goes out before it beats the version
before on our own set of questions, and building that set out is part of your work. What you make, you also
ship, in Docker, behind a FastAPI service, in Python.

We are looking for somebody who has a master's degree in computer science or mathematics and at least two
years of experience in machine learning, with natural language processing as your field. A PhD is welcome
but by no means necessary. It would help to have served models with Triton Inference Server, and we would be
glad of some CUDA. Our lawyers take care of the law, so you need no legal training; the web team does the
front end in Svelte, and GPUs are run by a partner, who also does the Kubernetes part.

Everyday work is in French and English, in about equal shares. The office is near Jean-Talon market. We
offer from $105,000 to $135,000, four weeks of vacation, and two conference trips each year. You would
learn a good deal about notarial law in Québec, whether you want to or not.
""",
        "2 years of experience; Master's degree; Computer science; Mathematics; Natural language processing;"
        " Machine learning; Retrieval-augmented generation; Fine-tuning; Large language models; PyTorch;"
        " Hugging Face; Vector databases; Model evaluation; Docker; FastAPI; Python",
        "Doctorate; Triton inference server; CUDA",
    ),
    "product designer copenhagen": posting(
        """Vagtly is looking for a Product Designer

Hospital wards in Denmark and Sweden use Vagtly to plan who works when. Nurses open it eleven times a day,
often with one hand, often in a corridor. Nurse rostering sounds dull until you see what a bad rota does to
a family, and that is why most of us are here. We are 75 people in Nørrebro, Copenhagen.

You'll be the second designer in the scheduling team, next to a product manager, five engineers and a
former ward sister. Your week goes from user research on the wards to wireframes on Tuesday and a clickable
prototype in Figma by Friday. You plan and run usability tests yourself, four or five each month, and you
tell the team plainly what came out of them. Together with the designers in the other two teams you
maintain our design system. Public hospitals are our customers, so everything you draw has to meet the WCAG
rules on web accessibility.

We expect five years of experience in UX or product design, a portfolio which shows how you think and not
only how it looked in the end, and a sure hand in interaction design and typography. We work in English.
Danish or Swedish makes the visits on the wards easier, but a colleague will come along if you speak
neither.

It would be nice if you knew your way around HTML and CSS, and if you had worked in After Effects before.
What you need not bring: a design degree, a background in nursing, or any coding in React, since the
engineers do this. How hospital agreements on working time function, you will learn here.

Six weeks of holiday, pension, lunch from our own kitchen, and 37 hours means 37 hours.
""",
        "5 years of experience; UX design; Product design; User research; Wireframing; Prototyping; Figma;"
        " Usability testing; Design systems; Web accessibility; Interaction design; Typography",
        "HTML; CSS; Adobe After Effects",
    ),
    "product designer health": posting(
        """Product Designer, Patient Apps
Halewell Health, Bristol (2 days a week in the studio)

Halewell builds the booking and messaging app that 600 GP surgeries offer to their patients. Our engineers
work in React Native and our clinical safety team keeps us honest on information governance. There are five
designers; the brand team next door looks after illustration, animation and marketing pages.

You'll lead the design of repeat prescriptions from first sketch to launch. In an ordinary fortnight you will
sit in on user research with a researcher, turn what you heard into wireframes, build a prototype in
Figma, take it to usability testing with eight patients and go round again. You will also add to our
design system. Because many of our users are over seventy, everything you design
has to meet web accessibility standards (WCAG 2.2 AA), and you should be able to explain why to a developer.

What we need to see
- A portfolio with two or three shipped pieces of product design
- 4 years of experience in UX design
- Strong interaction design and typography
- Presentation skills: you'll show work to clinicians every month

What would be a plus
- Service design
- Information architecture for large apps
- ProtoPie

Please don't worry about
- A degree. Two of us have none.
- Coding. HTML and CSS are nice to chat about, but you won't write any.
- Knowing the NHS. There's a two-week induction, with a day in a surgery.

Salary £48,000 to £56,000, 28 days' leave plus bank holidays, and a yearly conference of your choice. We'd
love to teach you survey design, which our research lead does better than anyone we know.
""",
        "User research; Wireframing; Prototyping; Figma; Usability testing; Design systems; "
        "Web accessibility; Product design; 4 years of experience; UX design; Interaction design; "
        "Typography; "
        "Presentation skills",
        "Service design; Information architecture; ProtoPie",
    ),
    "embedded graz": posting(
        """Embedded Software Engineer (m/w/d)
Murtal Antriebe GmbH, Graz, Vollzeit, ab sofort

Über uns
Wir entwickeln Antriebe für Türen, Tore und Rollstühle. 180 Menschen, drei Standorte, ein eigenes EMV-Labor.
Unsere Projektsprache ist Englisch, in der Kantine wird Steirisch gesprochen.

Deine Aufgaben
- Firmware-Entwicklung in C für unsere Mikrocontroller
- Anbindung der Steuerungen über CAN
- Debugging am Prüfstand mit JTAG und Oszilloskop
- Schreiben von Unit Tests und Teilnahme an Code Reviews
- Technische Dokumentation auf Englisch

Dein Profil
- Abgeschlossenes Bachelorstudium der Elektrotechnik
- Mindestens 3 Jahre Berufserfahrung mit Embedded Systems
- Erfahrung mit einem RTOS, zum Beispiel FreeRTOS
- Sicherer Umgang mit Git
- Sehr gutes Englisch, gutes Deutsch

Von Vorteil
- C++
- Python
- Erste Erfahrung mit Embedded Linux

Nicht notwendig
Leiterplatten entwirft unser Hardware-Team in Altium Designer, und die Regelung der Motoren kommt aus der
Simulink-Gruppe. Beides musst du nicht können. Wie funktionale Sicherheit bei uns läuft, lernst du in den
ersten Monaten in einem Kurs.

Was wir bieten
- Jahresgehalt ab 52.000 Euro brutto, Überzahlung je nach Erfahrung
- Gleitzeit ohne Kernzeit, zwei Tage Homeoffice pro Woche
- Öffi-Ticket, Essenszuschuss, Betriebsarzt
- Ein Mentor für das erste halbe Jahr

Bewerbung
Schick uns deinen Lebenslauf an jobs@murtal-antriebe.example. Ein Anschreiben brauchst du nicht. Fragen
beantwortet dir Katrin aus der Personalabteilung gerne auch am Telefon.
""",
        "3 years of experience; Bachelor's degree; Electrical engineering; C; Microcontrollers;"
        " Embedded systems; CAN; Debugging; JTAG; Oscilloscopes and test equipment; Unit testing;"
        " Code review; Technical documentation; RTOS; Git",
        "C++; Python; Embedded Linux",
    ),
}

"""Ten job texts of invented employers in ten styles, marked before the engine read any of them.

Their terms have since been given the names that the taxonomy has for them, and lost those that it has not.
"""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

STYLED_POSTINGS: Final[dict[str, Posting]] = {
    "qualifications": posting(
        """Software Engineer III, Tidewater Maps

Minimum qualifications:
Bachelor's degree or equivalent practical experience.
5 years of experience with software development in one or more programming languages (e.g., Java, Go, or
Kotlin). 3 years of experience testing, maintaining, or launching software products.
Experience with distributed systems.

Preferred qualifications:
Master's degree or PhD in Computer Science or a related technical field.
Experience with gRPC and Protocol Buffers.
Experience in a technical leadership role.
Experience developing accessible technologies.

About the job
Our engineers change how millions of people find their way. You will work on a project critical to our needs
with opportunities to switch teams as you grow.

Responsibilities
Write product or system development code.
Review code developed by other engineers and give feedback on style and testability.
""",
        "5 years of experience; Bachelor's degree; Code review; Distributed systems; Go; Java; Kotlin; "
        "Software development",
        "Computer science; gRPC",
    ),
    "person specification": posting(
        """JOB TITLE: Band 6 Physiotherapist (Musculoskeletal)
Location: Larkfield Community Hospital     Hours: 37.5 per week     Salary: £37,338 - £44,962

Main duties
To assess and treat a caseload of outpatients and to supervise juniors and students.

PERSON SPECIFICATION
Essential criteria
* BSc (Hons) in Physiotherapy
* HCPC registration
* Minimum of two years' post-graduate experience including musculoskeletal rotations
* Manual therapy and exercise prescription
* Competent in clinical documentation
* Evidence of CPD

Desirable criteria
* Acupuncture
* Experience of hydrotherapy
* Experience of clinical audit and research

How to apply
Send us your form before noon on Friday.
""",
        "2 years of experience; Bachelor's degree; Clinical documentation; Exercise programme design; "
        "Physiotherapy",
        "Clinical audit; Hydrotherapy",
    ),
    "key skills": posting(
        """Opening for Senior Java Developer @ Pune | Immediate joiners preferred
Experience: 4 - 8 Yrs
Education: BE/B.Tech/MCA
Job Description:
Strong hands-on in Core Java, Spring Boot, Hibernate, Microservices.
Good knowledge on REST API, Kafka, MySQL / Oracle.
Should have worked in Agile methodology.
Exposure to AWS and Docker will be an added advantage.
Good communication skills.
Key Skills: Core Java, Spring Boot, Microservices, Hibernate, Kafka
""",
        "4 years of experience; Agile; Apache Kafka; Bachelor's degree; Communication; Hibernate; Java; "
        "Microservices; MySQL; Oracle; REST APIs; Spring Boot",
        "AWS; Docker",
    ),
    "casual start-up": posting(
        """Growth Marketer (remote, EU)

Hey! We're Pebblebird, 14 people who build a budgeting app for students.

You're probably a fit if
– you've run paid social on Meta Ads or TikTok with your own budget
– you know your way around Google Analytics 4 and Looker Studio
– you love A/B tests and can write a landing page that converts
– email automation in Klaviyo or Mailchimp doesn't scare you

Brownie points for SQL, Figma or a bit of HTML.

What's in it for you? 30 days off, stock options, a laptop of your choice and two team weeks by the sea a
year.
""",
        "A/B testing; Conversion rate optimisation; Email marketing; Google Analytics; "
        "Google Data Studio; Meta Ads",
        "Figma; HTML; SQL",
    ),
    "prose": posting(
        """Financial Controller

Marrow & Finch is a family-owned maker of paper goods with sites in Leeds and Ghent. Reporting to the CFO,
the Financial Controller will own month-end close, statutory reporting under IFRS, and cash flow forecasting
for both entities. The ideal candidate is a qualified accountant (ACA, ACCA or CIMA) with at least six years
of post-qualification experience, ideally in manufacturing. You are comfortable with consolidation and
inventory accounting, and you are an advanced Excel user. Exposure to Microsoft Dynamics 365 or Power BI
would be beneficial but is not essential. A degree in finance or accounting is expected.
""",
        "6 years of experience; Accounting; Bachelor's degree; CPA; Cash flow management; Excel; "
        "Financial reporting; IFRS; Month-end close",
        "Manufacturing; Microsoft Dynamics 365; Microsoft Power BI",
    ),
    "stellenanzeige": posting(
        """Elektroniker für Betriebstechnik (m/w/d)

Die Hallbrück Antriebe GmbH baut seit 1978 Motoren für Seilbahnen.

Ihre Aufgaben
• Wartung und Instandsetzung unserer Anlagen
• Fehlersuche an SPS-Steuerungen

Ihr Profil
• Abgeschlossene Berufsausbildung als Elektroniker
• Mehrjährige, mindestens 3 Jahre, Berufserfahrung in der Instandhaltung
• Kenntnisse in Siemens S7 und TIA Portal
• Sicherer Umgang mit EPLAN und MS Office
• Wünschenswert sind Kenntnisse in der Robotik (KUKA)
• Führerschein Klasse B

Wir bieten
• 30 Tage Urlaub und betriebliche Altersvorsorge
• Fahrradleasing
""",
        "3 years of experience; Electrical design; Fehlersuche; Maintenance engineering; Microsoft Office; "
        "PLC programming; Sps; Wartung und instandsetzung",
        "Robotics",
    ),
    "offre d'emploi": posting(
        """Data Engineer H/F — CDI — Nantes

À propos de nous
Voile & Vent édite des logiciels pour la plaisance depuis 2009.

Vos missions
Concevoir et maintenir les pipelines de données de l'entreprise.

Profil recherché
De formation Bac+5 (école d'ingénieur ou master en informatique), vous justifiez d'au moins 3 ans
d'expérience en tant que data engineer.
Vous maîtrisez Python, SQL et Spark.
Vous connaissez un orchestrateur (Airflow) et un cloud (GCP ou AWS).
La connaissance de dbt ou de Terraform serait un plus.
Anglais courant.
""",
        "3 years of experience; AWS; Airflow; Computer science; Google Cloud; Master's degree; Python; "
        "SQL; Spark",
        "Terraform; dbt",
    ),
    "oferta": posting(
        """Responsable de Recursos Humanos

Empresa del sector hotelero en Málaga busca responsable de RRHH.

Requisitos:
- Grado en Relaciones Laborales o Psicología
- Mínimo 4 años de experiencia en selección y nóminas
- Dominio de Excel y SAP
- Inglés alto
Se valorará:
- Conocimientos de Workday
- Máster en Recursos Humanos

Ofrecemos contrato indefinido y seguro médico.
""",
        "4 years of experience; Bachelor's degree; Excel; Payroll; Psychology; Recruitment; SAP",
        "Human resource management; Master's degree; Workday",
    ),
    "public service": posting(
        """ENVIRONMENTAL PROTECTION SPECIALIST
County of Alder, Department of Water Resources
Closing date: open until filled

DEFINITION
Under general supervision, performs inspections and prepares permits for storm water and hazardous waste
sites.

MINIMUM QUALIFICATIONS
Education: Graduation from an accredited college with a bachelor's degree in environmental science,
chemistry, biology or a closely related field.
Experience: Two years of full-time experience in environmental compliance or water sampling. A master's
degree may substitute for one year of the required experience.
License: Possession of a valid driver's license.

KNOWLEDGE OF
- Clean Water Act and state regulations
- ArcGIS and database software
- Technical report writing

SUPPLEMENTAL INFORMATION
Certification as HAZWOPER is desirable. The county provides health, dental and vision insurance.
""",
        "2 years of experience; Bachelor's degree; Biology; Chemistry; Ecology; "
        "Environmental engineering; GIS; Technical documentation",
        "",
    ),
    "hospitality": posting(
        """Head Housekeeper - The Orchard Inn

We need someone who can lead a team of twelve. What matters to us:

Experience: 3+ years in hotel housekeeping, of which one as a supervisor
Skills: staff scheduling, stock control, training, quality inspection
Systems: Opera PMS
Good to have: a first aid certificate, knowledge of laundry operations
Education: high school diploma or equivalent

Shifts include weekends. Meals on duty, tips and a uniform are provided.
""",
        "3 years of experience; Front office operations; High school diploma; Housekeeping; "
        "Inventory control in stores; Quality control; Resource planning",
        "CPR and first aid",
    ),
}

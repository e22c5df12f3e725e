"""More job texts of invented employers: care, law, kitchens, schools, sites, farms, sales and machines."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

MORE_POSTINGS: Final[dict[str, Posting]] = {
    "nurse": posting(
        """Staff Nurse, Surgical Ward

Our hospital has cared for the islands since 1931.
What we need from you:
- B.Sc. in nursing and at least 2 years of experience in patient care
- Wound care, medication administration and vital signs
- Infection control
Desirable: phlebotomy, electronic health records
""",
        "Nursing; Patient care; Wound care; Medication administration; Vital signs; Infection control;"
        "2 years of experience; Bachelor's degree",
        "Phlebotomy; Electronic health records",
    ),
    "cook": posting(
        """Chef de Partie

Requirements
You have experience in food preparation and menu planning.
Food safety and HACCP are a must.
Inventory management would be an advantage.
We offer free meals and yoga on Fridays.
""",
        "Cooking; Menu planning; Food safety",
        "Inventory management",
    ),
    "teacher": posting(
        """Secondary School Teacher (Mathematics)

Your profile
* Bachelor's degree in mathematics or physics
* Lesson planning, classroom management and student assessment
* Experience with Google Classroom
Nice to have: special education
""",
        "Mathematics; Physics; Lesson planning; Classroom management; Educational assessment;"
        "Educational technology;"
        "Bachelor's degree",
        "Special education",
    ),
    "paralegal": posting(
        """Paralegal

We are a small firm with clients on three coasts.
You must be strong in legal research, contract drafting and litigation support.
Knowledge of intellectual property law and Microsoft Word is required.
Westlaw is a plus.
""",
        "Case law research; Contract drafting; Litigation; Intellectual property; Microsoft Office",
        "",
    ),
    "site engineer": posting(
        """Site Engineer

Essential
- Diploma in civil engineering
- AutoCAD, quantity surveying and surveying with a total station
- 3 years' experience in construction management
Preferred
- Primavera P6
- Revit
""",
        "Diploma; Civil engineering; AutoCAD; Quantity surveying; Surveying; Total station;"
        "Construction management; 3 years of experience",
        "Primavera; Revit",
    ),
    "embedded": posting(
        """Firmware Engineer at Bellwether Sensors

Must have: embedded C, FreeRTOS, SPI and I2C, and Git.
Python for test benches is needed too.
A plus: Rust.
""",
        "C; RTOS; Serial communication protocols; Git; Python",
        "Rust",
    ),
    "machine learning": posting(
        """Machine Learning Engineer

You will train and ship models with PyTorch and scikit-learn.
Requirements:
- Python, SQL, Docker and Kubernetes
- Natural language processing or computer vision
- Master's degree in computer science
Bonus: Spark, Airflow
""",
        "PyTorch; Scikit-learn; Python; SQL; Docker; Kubernetes; Natural language processing;"
        "Computer vision; Computer science; Master's degree",
        "Spark; Airflow",
    ),
    "hr": posting(
        """HR Generalist

Requirements:
- Recruitment, onboarding and payroll
- Knowledge of labour law
- HR information systems such as Workday
Preferred: SAP SuccessFactors, performance management
""",
        "Recruitment; Onboarding; Payroll; Employment law; HR information systems",
        "SAP HCM; Performance management",
    ),
    "sales": posting(
        """Inside Sales Representative

We make pumps for wells.
What you bring:
- Lead generation, cold calling and negotiation
- Salesforce and Excel
- 1+ years of experience in B2B sales
Ideally you know HubSpot and speak with customers in their language.
""",
        "Lead generation; Cold calling; Negotiation; Salesforce; Excel; B2B sales; 1 year of experience",
        "HubSpot",
    ),
}

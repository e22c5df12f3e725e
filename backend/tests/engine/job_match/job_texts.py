"""Small job texts of invented employers, with the terms that a careful reader would mark in them.

Terms go by their names in the taxonomy: "FMEA" is "Failure mode analysis".
"""

from typing import Final, NamedTuple


class Posting(NamedTuple):
    text: str
    required: frozenset[str]
    preferred: frozenset[str]


def posting(text: str, required: str, preferred: str) -> Posting:
    return Posting(text, _terms(required), _terms(preferred))


def _terms(line: str) -> frozenset[str]:
    return frozenset(term.strip() for term in line.split(";") if term.strip())


POSTINGS: Final = {
    "systems developer": posting(
        """Systems Developer (C++)
About us
Quarry Lane Instruments is a leading supplier of weather stations. We offer health insurance and a gym.

Requirements:
- At least 3 years of experience with C++ or C
- Bachelor's degree in Computer Science
- Git and Linux are needed daily
Nice to have:
- Go, R or C#
- Knowledge of CMake
""",
        "C++; C; Computer science; Git; Linux; 3 years of experience; Bachelor's degree",
        "Go; R; C#; CMake",
    ),
    "net developer": posting(
        """.NET Developer at Saltmarsh Software

What you'll do
You build services for ports together with the marketing team.

What you need
You must know C#, ASP.NET Core and Microsoft SQL Server. Strong experience with REST APIs.
Node.js or React is a plus. Docker would be nice to have.
We are an equal opportunity employer and value diversity and inclusion.
""",
        ".NET; C#; ASP.NET Core; Microsoft SQL Server; REST APIs",
        "Node.js; React; Docker",
    ),
    "data analyst": posting(
        """Data Analyst

Your profile:
• 2+ years of experience in data analysis
• SQL, Excel and Tableau
• Knowledge of A/B testing and statistics
• Master's degree preferred
• R or Python desirable
We offer a competitive salary, a pension and personal development opportunities.
""",
        "2 years of experience; Data analysis; SQL; Excel; Tableau; A/B testing; Statistics",
        "Master's degree; R; Python",
    ),
    "cloud engineer": posting(
        """DevOps Engineer, Heron Freight

We are looking for someone with experience in Kubernetes, Terraform and AWS.
CI/CD with GitHub Actions is essential. Bash and Python are required.
Familiarity with Prometheus and Grafana is an advantage.
Benefits
Private health insurance
Yoga classes
""",
        "Kubernetes; Terraform; AWS; CI/CD; GitHub Actions; Bash; Python",
        "Prometheus; Grafana",
    ),
    "mechanical engineer": posting(
        """Mechanical Engineer

Requirements
- Degree in mechanical engineering or similar
- Proficient in SolidWorks and AutoCAD
- Knowledge of GD&T and FMEA
Bonus
- MATLAB
- Lean manufacturing
""",
        "Bachelor's degree; Mechanical engineering; SolidWorks; AutoCAD; GD&T; Failure mode analysis",
        "MATLAB; Lean management",
    ),
    "accountant": posting(
        """Accountant (part time)

You have 5 years of experience in accounting, know accounts payable and accounts receivable, and are expert in
QuickBooks.
Payroll and tax preparation are preferred.
Our clients are farms in the north. Background checks are part of the hiring process.
""",
        "5 years of experience; Accounting; Accounts payable; Accounts receivable; QuickBooks",
        "Payroll; Taxation",
    ),
    "marketing": posting(
        """Digital Marketer

What you bring:
SEO, Google Ads and Google Analytics; content marketing and copywriting.
Ideally you have used HubSpot or Canva.
Perks: discounts in our shops.
""",
        "SEO; Google Ads; Google Analytics; Content marketing; Copywriting",
        "HubSpot; Canva",
    ),
    "entwicklerin": posting(
        """Java-Entwicklerin

Dein Profil:
- Mindestens 2 Jahre Erfahrung mit Java und Spring Boot
- PostgreSQL und Docker
Von Vorteil: Kubernetes und Angular
Wir bieten
Ein Fitnessstudio
""",
        "2 years of experience; Java; Spring Boot; PostgreSQL; Docker",
        "Kubernetes; Angular",
    ),
}

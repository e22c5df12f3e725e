"""The fields of work that `tune_roles.py` tunes, by the label that the texts bear."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FieldOfWork:
    """A field: its name, the words it goes by, and roles beside those of the label in `engine_roles.py`.

    A `technical` field also has all roles of the categories in `TECHNICAL`.
    """

    name: str
    words: str
    more: str = ""
    technical: bool = False


TECHNICAL = frozenset(
    {
        *("DevOps and cloud", "Data and AI", "Databases", "ERP and CRM", "Mobile development"),
        *("Networks and systems", "Security", "Software engineering", "Quality assurance"),
    }
)
FIELDS = {
    "ACCOUNTANT": FieldOfWork("Accounting", "accountant accounting accounts bookkeeping"),
    "ADVOCATE": FieldOfWork("Law and advocacy", "advocate advocacy legal law"),
    "AGRICULTURE": FieldOfWork("Agriculture", "agriculture agricultural farm farmers crop crops"),
    "APPAREL": FieldOfWork("Fashion", "apparel clothing fashion garment garments"),
    "ARTS": FieldOfWork("Arts", "arts art artist theatre theater museum"),
    "AUTOMOBILE": FieldOfWork("Automobile", "automobile automotive auto vehicle vehicles"),
    "AVIATION": FieldOfWork("Aviation", "aviation aircraft flight flights airline airport aerospace"),
    "BANKING": FieldOfWork("Banking", "banking bank banker banks", "insurance-specialist"),
    "BPO": FieldOfWork("Customer service", "bpo outsourcing"),
    "BUSINESS-DEVELOPMENT": FieldOfWork("Business development", "prospects partnerships"),
    "CHEF": FieldOfWork("Kitchen", "chef kitchen cook culinary", "restaurant-manager"),
    "CONSTRUCTION": FieldOfWork("Construction", "construction contractor contractors", "architect"),
    "CONSULTANT": FieldOfWork(
        "Consulting", "consultant consulting consultants", "pmo-analyst product-manager"
    ),
    "DESIGNER": FieldOfWork("Design", "designer design designs"),
    "DIGITAL-MEDIA": FieldOfWork("Digital media", "digital media video", "marketing-manager"),
    "ENGINEERING": FieldOfWork("Engineering", "engineering engineer engineers"),
    "FINANCE": FieldOfWork("Finance", "finance financial"),
    "FITNESS": FieldOfWork("Fitness", "fitness gym exercise wellness"),
    "HEALTHCARE": FieldOfWork(
        "Health care", "healthcare health hospital patient patients", "physiotherapist"
    ),
    "HR": FieldOfWork("Human resources", "hr recruiting recruitment"),
    "INFORMATION-TECHNOLOGY": FieldOfWork(
        "Information technology",
        "technology software servers network",
        "business-analyst project-manager pmo-analyst product-manager",
        technical=True,
    ),
    "PUBLIC-RELATIONS": FieldOfWork("Public relations", "publicity press pr", "marketing-manager"),
    "SALES": FieldOfWork("Sales", "sales selling"),
    "TEACHER": FieldOfWork("Teaching", "teacher teaching students classroom"),
    "OPERATIONS": FieldOfWork(
        "Operations",
        "operations logistics administrative",
        "operations-manager supply-chain-manager administrative-assistant hotel-manager",
    ),
}

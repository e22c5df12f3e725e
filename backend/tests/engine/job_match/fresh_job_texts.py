"""Eight more job texts of invented employers, marked before the engine read any of them.

Their terms have since been given the names that the taxonomy has for them: VAT goes by "GST", CCNP by "CCNA".
"""

from typing import Final

from tests.engine.job_match.job_texts import posting

FRESH_POSTINGS: Final = {
    "etl developer": posting(
        """ETL Developer, Skerry Mutual

Requirements
- 3+ years of experience with Informatica and PL/SQL
- Data warehousing and data modeling
- Shell scripting
Nice to have
- Snowflake
- Airflow
""",
        "Informatica; PL/SQL; Data warehousing; Data modelling; Bash; 3 years of experience",
        "Snowflake; Airflow",
    ),
    "network security": posting(
        """Network Security Engineer

You must know Palo Alto firewalls, VPN and Cisco ASA.
Experience with Wireshark and TCP/IP is required.
CCNP would be an advantage.
We offer private health insurance.
""",
        "Palo Alto firewalls; VPN; Cisco; Wireshark; TCP/IP",
        "CCNA",
    ),
    "nurse": posting(
        """Staff Nurse at Elm Row Hospital

What you need: patient care, wound care and medication administration.
A bachelor's degree is required.
Desirable: infection control.
""",
        "Patient care; Wound care; Medication administration; Bachelor's degree",
        "Infection control",
    ),
    "web": posting(
        """Junior Frontend Developer

Your profile:
* HTML, CSS and TypeScript
* Vue.js or React
* Git
Webpack and Figma are a plus.
""",
        "HTML; CSS; TypeScript; Vue.js; React; Git",
        "Webpack; Figma",
    ),
    "chef": posting(
        """Sous Chef

Must have: food safety, menu planning and inventory management.
Two years of experience in a kitchen.
Preferred: HACCP.
""",
        "Food safety; Menu planning; Inventory management; 2 years of experience",
        "",
    ),
    "blockchain": posting(
        """Blockchain Engineer

Requirements: Solidity, Ethereum, smart contracts and Node.js.
Knowledge of cryptography is essential.
Bonus: Rust, Hyperledger Fabric.
""",
        "Solidity; Ethereum; Smart contracts; Node.js; Cryptography",
        "Rust; Hyperledger",
    ),
    "accounts": posting(
        """Accountant for Peverell Shipping

You have experience in accounts payable, bank reconciliation and payroll.
Excel and SAP are required.
Ideally you know VAT.
""",
        "Accounts payable; Bank reconciliation; Payroll; Excel; SAP",
        "GST",
    ),
    "mechanical": posting(
        """Mechanical Design Engineer

Essential: SolidWorks, GD&T and finite element analysis.
Minimum 4 years of experience in sheet metal design.
Good to have: MATLAB and project management.
""",
        "SolidWorks; GD&T; Finite element analysis; Sheet metal design; 4 years of experience",
        "MATLAB; Project management",
    ),
}

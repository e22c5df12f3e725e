"""Six job texts as most employers write them, marked before the engine read any of them.

Their terms have since been given the names that the taxonomy has for them, and lost those that it has not.
"""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

COMMON_POSTINGS: Final[dict[str, Posting]] = {
    "campus": posting(
        """Trainee Software Developer | Batch of 2025 / 2026 | Bengaluru

Who can apply
B.E. / B.Tech (CSE, IT, ECE) or MCA with 60% and above
0-1 year of experience

What we look for
• Sound knowledge of data structures and algorithms
• Any one of Java, Python or C++
• SQL basics and OOP concepts
• Good written communication

Good to know
• React.js or Angular
• Git

Selection process: online test, two technical interviews, HR round.
CTC: 6.5 LPA
""",
        "Bachelor's degree; C++; Communication; Data structures; Java; Object-oriented programming; "
        "Python; SQL",
        "Angular; Git; React",
    ),
    "school": posting(
        """Teacher of Chemistry (KS3 to KS5)
Kestrel Bridge Academy, start in January

Kestrel Bridge is a mixed comprehensive with 1,100 pupils. Our science department of nine is well equipped
and kind.

Candidates must have
Qualified Teacher Status
A degree in chemistry or a closely related subject
Experience of teaching GCSE; A level would be an advantage
Strong classroom management and lesson planning
Commitment to safeguarding

Candidates should ideally have
Experience as a form tutor
Confidence with Google Classroom

Benefits include a pension scheme and free parking.
""",
        "Bachelor's degree; Chemistry; Classroom management; Lesson planning; Safeguarding; Teaching",
        "Educational technology",
    ),
    "logistics": posting(
        """SUPPLY CHAIN PLANNER

Position Summary
The Supply Chain Planner balances demand and supply for our range of bicycles across two warehouses.

Essential Duties
- Run the weekly S&OP meeting and publish the forecast
- Raise purchase orders and chase suppliers

Requirements
- Bachelor's degree in Supply Chain, Business or Engineering
- Minimum 3 years in demand planning or inventory management
- Advanced Excel; SAP ECC or S/4HANA experience required
- APICS CPIM certification a plus
- Power BI preferred
- Fluent English, German is an advantage

We are an equal opportunity employer.
""",
        "3 years of experience; Bachelor's degree; Demand planning; Excel; Forecasting; "
        "Inventory management; Procurement; SAP; SAP S/4HANA; Supply chain management",
        "Microsoft Power BI",
    ),
    "studio": posting(
        """Product Designer

Inkwell is a note-taking app with two million writers.

You
- have shipped at least two products end to end and can show us how you got there (portfolio required)
- are fluent in Figma and comfortable with prototyping
- run your own user research: interviews, usability tests, surveys
- have built or looked after a design system
- 4 years or more in product design

Extra credit
- motion design in After Effects
- you can read HTML and CSS

Salary 62-74k EUR, four weeks of holiday, remote.
""",
        "4 years of experience; Design systems; Figma; Product design; Prototyping; Usability testing; "
        "User research",
        "Adobe After Effects; Animation; CSS; HTML",
    ),
    "bank": posting(
        """Credit Risk Analyst - Retail Lending

Calder & Moor Bank is recruiting a Credit Risk Analyst to join its Leeds office.

Key responsibilities
- Monitor portfolio performance and prepare monthly reports for the credit committee
- Maintain scorecards in SAS

Skills and experience
Essential: SAS or Python, SQL, strong Excel; knowledge of IFRS 9 and stress testing; two to four years'
experience in credit risk. Desirable: Tableau, experience of mortgage lending, a master's degree in a
quantitative subject.

To apply please send your CV and a covering letter.
""",
        "2 years of experience; Credit analysis; Excel; IFRS; Lending; Performance testing; Python; SAS; SQL",
        "Master's degree; Tableau",
    ),
    "security": posting(
        """SOC Analyst (Tier 2), night shift

ABOUT THE JOB
You will triage alerts in Splunk and Microsoft Sentinel, lead incident response for priority customers and
write it all down.

WHAT YOU NEED TO SUCCEED
* 2+ years in a SOC or similar
* SIEM (Splunk, QRadar or Sentinel), EDR (CrowdStrike or Defender)
* Understanding of MITRE ATT&CK and of TCP/IP
* Scripting with PowerShell or Python

WOULD BE NICE
* Security+, CySA+ or GCIH
* Malware analysis

Clearance: must be eligible for SC. No degree needed.
""",
        "2 years of experience; Endpoint security; Incident response; PowerShell; Python; SIEM; "
        "SOC operations; Splunk; TCP/IP",
        "CompTIA A+; Malware analysis",
    ),
}

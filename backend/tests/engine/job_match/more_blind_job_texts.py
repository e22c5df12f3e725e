"""Eight more job texts by the writer who never read the engine.

Their terms go by the names that the taxonomy has for them.
"""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

MORE_BLIND_POSTINGS: Final[dict[str, Posting]] = {
    "hr partner": posting(
        """HR Business Partner (12-month maternity cover)

Benefits first, because that's what you'll scroll to: £46,000, 27 days plus bank holidays, hybrid from
Stockport, a bonus of up to 8%, free physiotherapy on site and half-price radiators.

Who are we? Copperfield & Daughters has made radiators since 1911. We are 640 people on two sites, and most
of us are on shifts. Finance uses Sage and Production uses SAP; HR, at last, is on Workday.

What will I be doing? You'll partner with the managers of the foundry and the warehouse on employee
relations casework (disciplinary procedures, sickness absence), on performance management and on a
restructuring in the new year. You'll also look after recruitment for your areas and run the
employee engagement survey.

What do I need?
A CIPD Level 5 qualification (or working towards it)
A sound, up-to-date knowledge of UK employment law
A minimum of 3 years as an HRBP or HR adviser in a unionised environment
Experience of an HR information system

What would make me stand out?
TUPE, having worked in manufacturing, Power BI or good Excel for the people metrics

What don't I need? Payroll. We have a bureau for that. And you don't need a degree.
""",
        "3 years of experience; Disciplinary procedures; Employee engagement; Employee relations; "
        "Employment law; HR business partnering; HR information systems; Performance management; "
        "Recruitment; SHRM; Sickness absence",
        "Excel; Manufacturing; Microsoft Power BI",
    ),
    "account executive": posting(
        """Account Executive, Mid-Market (Austin, TX - hybrid)

Why Quillpost? We took handwritten letters online and somehow it worked. 300% growth, 4.8 on Glassdoor, and
our engineers (Go, Kubernetes, all that) ship every day.

The role: full cycle, from prospecting to closing deals. You'll source your own pipeline with cold calls,
email and LinkedIn Sales Navigator, run discovery and demos, negotiate terms and hand over to Customer
Success with a bow on it.

You're a great fit if you...
- bring 2-4 years of quota-carrying B2B sales experience (SaaS strongly preferred)
- live in your CRM; ours is Salesforce
- have been trained in MEDDIC, Challenger or something like them
- tell us early when a deal is dead, even when it hurts
- excel in a team that moves fast

Plus if you...
- have used Outreach or Gong
- know the nonprofit world
- speak Spanish

What you won't need: a marketing background. Our growth folks handle HubSpot and Google Ads and hand you warm
leads on the side.

OTE $140K (50/50), uncapped. Unlimited PTO with a minimum of three weeks, a 401(k) match, and a fountain pen
on your first day.
""",
        "2 years of experience; B2B sales; CRM systems; Challenger sale; Closing deals; Cold calling; "
        "LinkedIn sales navigator; MEDDIC; Sales pipeline management; Salesforce",
        "Gong; Outreach.io",
    ),
    "fpa analyst": posting(
        """Senior Financial Analyst
Ironweed Foods, Inc. | Des Moines, IA

Ironweed Foods is a $900M producer of sauces and pickles. Our plants run around the clock and our Research
team holds 31 patents in fermentation.

Position Overview: The Senior Financial Analyst supports budgeting, forecasting and monthly reporting for the
Retail Division, partners with plant controllers on variance analysis and builds the financial models on
which capital decisions rest.

Required Skills/Abilities:
Advanced Excel (pivot tables, INDEX/MATCH, Power Query).
Strong understanding of GAAP and of the three financial statements.
Financial modeling, including DCF.
Ability to explain numbers to people who run machines.

Education and Experience:
Bachelor's degree in Finance, Accounting or Economics required.
At least four years of related experience required; public accounting background not necessary.

Preferred:
CPA or CFA progress. Experience with Hyperion or Anaplan. Working knowledge of Tableau or SQL.

Physical Requirements: Prolonged periods of sitting at a desk; occasional plant visits where hair nets and
steel toes are worn.

Ironweed Foods participates in E-Verify. Employees may buy pickles at cost.
""",
        "4 years of experience; Accounting; Bachelor's degree; Budgeting; DAX; Economics; Excel; "
        "Financial analysis; Financial modelling; Financial reporting; Financial statements; "
        "Forecasting; GAAP; Pivot tables",
        "CFA; CPA; OBIEE; SQL; Tableau",
    ),
    "icu nurse": posting(
        """RN - Medical ICU, Nights (0.9 FTE)
St. Brannoc's Medical Center, Duluth

A 24-bed unit, a Magnet hospital, and a manager who still takes patients. Our sister campus is known for
oncology and pediatrics; this job is in the adult ICU.

Responsibilities
Provides direct nursing care to critically ill adults, including patients on ventilators and on vasoactive
drips. Titrates and administers medications, performs wound care, documents in Epic, and takes part in daily
huddles with the team. Provides patient education before discharge.

Qualifications
Required:
• Current RN license in Minnesota or a compact state
• BSN
• BLS and ACLS at hire
• One year of acute care experience; ICU experience not required, we will train you
Preferred:
• CCRN
• Telemetry or step-down background
• CRRT or ECMO

Sign-on bonus of $10,000 (two-year commitment). Shift differential. Tuition help for those who want to become
nurse practitioners. Free parking, which in Duluth in January means a heated ramp.
""",
        "1 year of experience; ACLS; Bachelor's degree; CPR and first aid; Epic; Health education; "
        "Medication administration; Nursing; Patient care; Wound care",
        "Telemetry monitoring",
    ),
    "primary teacher": posting(
        """Year 3 Class Teacher, MPS, permanent from January

Dear Applicant,

Thank you for your interest in Thistledown Primary. We are a two-form entry school on the edge of town with a
wood, a pond and, thanks to our PTA, a set of tablets which we use for coding clubs in Scratch and Python.

The governors wish to appoint an excellent teacher to our Lower Key Stage 2 team. You will plan and teach
lessons across the curriculum, assess and record the progress of thirty lively children, and work with our
SENCO so that pupils with special educational needs are fully included. You will hold QTS and a degree.
You will have high expectations, a calm approach to behaviour management, a secure knowledge of phonics and
of how children learn to read, and a commitment to safeguarding. Applications from ECTs are very welcome, so
no minimum experience is asked for.

We would be particularly pleased to hear from teachers who could lead Music or PE, or who have used Seesaw to
keep in touch with families. Forest School training would be a lovely extra.

Visits to the school are warmly encouraged; please ring Mrs Okafor in the office, who manages the diary in
Outlook with an iron hand. The post is subject to an enhanced DBS check.

Yours faithfully,
R. Pemberton, Headteacher
""",
        "Bachelor's degree; Behaviour management; Educational assessment; Language arts; "
        "Lesson planning; Safeguarding; Special education; Teaching",
        "Music; Physical education; Seesaw app",
    ),
    "litigation associate": posting(
        """Associate (Litigation) - Mumbai, Fort office
Deshmukh Iyer & Partners, Advocates & Solicitors

The Firm: established in 1964, full-service, with practices in Corporate/M&A, Real Estate, Taxation and
Disputes. This vacancy is in Disputes only.

PQE: 2-5 yrs
Qualification: LL.B. from a recognised university (5 yrs or 3 yrs course); enrolled with a State Bar Council

The candidate shall be required to:
(a) draft pleadings, plaints, written statements and affidavits;
(b) appear before the Bombay High Court, NCLT and arbitral tribunals and brief Senior Counsel;
(c) carry out legal research on SCC Online and Manupatra;
(d) advise clients on commercial contracts and on recovery under the Insolvency and Bankruptcy Code.

Key skills: civil litigation, arbitration, drafting, legal research, court craft

It will be an added advantage if the candidate has handled intellectual property matters or matters before
the Competition Commission. Working knowledge of Marathi is preferred. Candidates from a criminal law
background may please not apply for this position.

Remuneration: as per industry standards. Alternate Saturdays off. Only shortlisted candidates will be
contacted.
""",
        "2 years of experience; Arbitration; Bachelor's degree; Case law research; Civil law; "
        "Commercial contracts; Company law; Court procedure; LLB; Legal drafting; Litigation",
        "Competition law; Intellectual property",
    ),
    "warehouse shift": posting(
        """Warehouse Shift Manager – Nights (4 on 4 off) – Daventry

£38,500 + night premium. Parkway Parcels moves 90,000 boxes a night for fashion, pet food and one very
demanding candle company. We are proud of our new robots, our solar roof and our Yorkshire Tea.

Reporting to the General Manager you'll be responsible for a shift of 55: goods in, picking, despatch and
stock accuracy. You will drive KPIs, chair the start-up meeting, carry out
return-to-work interviews, and keep everyone safe. Continuous improvement is part of the job and not a poster
on the wall – 5S and Lean are how we do things.

You must have
• 3 yrs+ running a shift in a fast-paced warehouse or distribution centre
• used a WMS (Manhattan, Blue Yonder, Red Prairie etc.)
• inventory control know-how
• IOSH Managing Safely or similar

You might also have
• a counterbalance or reach forklift licence (you won't be driving it much)
• Six Sigma Yellow Belt
• intermediate Excel

You don't need a transport background; our Fleet team holds the O licence and does the route planning. A
degree? Only if you want one, and then we'll pay for it via our apprenticeship in supply chain.

Please no agencies.
""",
        "3 years of experience; 5S; Blue yonder; Construction safety; Distribution; Goods in; "
        "Inventory management; KPI tracking; Lean management; Process improvement; "
        "Return-to-work interviews; Warehousing",
        "Excel; Material handling; Six Sigma",
    ),
    "front office": posting(
        """FRONT OFFICE MANAGER | The Pelican House, Kochi (5*, 118 keys)

The Pelican House is a restored spice merchant's mansion on the backwaters with three restaurants, a cooking
school and an Ayurvedic spa. Our sales colleagues look after the OTAs and our chefs after HACCP, so that you
can look after our guests.

What the job is about: leading reception, concierge and the bell desk; guest relations and complaint
handling; night audit supervision; room allocation together with Housekeeping; upselling rooms at the desk;
training and rostering a team of 19.

You'll need 6-8 yrs of front office experience in luxury hotels, with min. 2 yrs in a managerial position,
a degree or diploma in Hotel Management, a thorough knowledge of Opera PMS, and impeccable English. Working
knowledge of revenue management will be preferred. Foreign languages (French, German, Arabic) will be an
asset, and so will a first aid certificate.

Not for you if you are after a desk job: there is no back office here to hide in, and no spreadsheets.

We provide single accommodation, meals on duty, two air tickets a year, provident fund and gratuity. Send
your CV with a recent photograph. Candidates who can join before the season will be preferred.
""",
        "6 years of experience; Complaint handling; Diploma; Front office operations; Guest relations; "
        "Hotel management; Resource planning; Room allocation; Upselling rooms",
        "CPR and first aid; Revenue management",
    ),
}

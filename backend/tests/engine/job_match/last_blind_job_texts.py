"""The last five of the later job texts by a writer who never read the engine."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

LAST_BLIND_POSTINGS: Final[dict[str, Posting]] = {
    "maths teacher": posting(
        """Teacher of Mathematics, from September. St Brannoc's is a mixed comprehensive of 1,050 pupils
on the north Devon coast. We have a sixth form, a farm with eleven sheep, and a boarding house of forty whose
staff live in; there are no boarding duties for the teachers of the main school.

The person we appoint will teach mathematics to pupils from eleven to eighteen. Next year's timetable has
two Year 11 sets to be prepared for GCSE, a lively Year 8, and one A-level group shared with the head of
department. We plan together on Mondays, but the lesson planning for your own groups is yours, and so are
marking and assessment. Our intake is as wide as can be, and differentiated teaching is what makes or
breaks a lesson here. Every full-time colleague is also a form tutor, with the pastoral care and the
parents' evenings that go with it. Calm, consistent behaviour management matters to us more than bright
displays.

Applicants need a degree in mathematics or a subject close to it, and qualified teacher status. All
staff share the duty of safeguarding, and the post is subject to an enhanced check.

It would please us if you could help with sports coaching on Wednesday afternoons, in whatever sport you
like, and our head of department would be glad of somebody who has used GeoGebra more than she has.

Computing is a department of its own, so no one will ask you to teach Python. Early career teachers are
encouraged to apply: you will have a mentor, a lighter timetable, and a course in special education needs
which the county runs each autumn.
""",
        "Teaching; Mathematics teaching; GCSE preparation; Lesson planning; Marking and assessment; "
        "Differentiated teaching; Form tutor; Pastoral care; Parent communication; Behaviour management; "
        "Bachelor's degree; Mathematics; Safeguarding",
        "Sports coaching; GeoGebra",
    ),
    "legal counsel dublin": posting(
        """Legal Counsel (Commercial)
Ferrybridge Software · Dublin 2 · Hybrid

About Ferrybridge
We make scheduling software for ferry and bus operators in 19 countries. It is built in Kotlin and runs on
Google Cloud. The legal team is three people and a kettle.

What you'll do
- Draft and negotiate commercial contracts with customers and suppliers
- Advise product teams on data protection, from first idea to launch
- Look after our intellectual property: trademarks, licences, open-source questions
- Prepare the board minutes
- Train our salespeople on what they may and may not promise

What you'll need
- A law degree (LLB or equivalent)
- Qualified solicitor in Ireland or England & Wales
- Minimum of 3 years' experience after qualification
- Strong legal drafting
- A practical way of solving problems

What we'd like to see
- A master's degree (LLM), ideally in technology law
- Some competition law
- You've been through a public procurement process

What we don't need
- Litigation. It goes to outside counsel.
- Employment law, which is with the HR team and their own advisers
- Anyone who says "per my last email"

Benefits
- Pension with 7% from us
- You'll learn the ropes of mergers and acquisitions as we buy two smaller firms next year
- Free ferries (really)
""",
        "Contract drafting; Commercial contracts; Negotiation; Privacy and data protection; "
        "Intellectual property; Board minutes; Training staff; LLB; Bachelor's degree; Law; "
        "3 years of experience; Legal drafting; Problem solving",
        "Master's degree; Competition law; Cyber law; Procurement",
    ),
    "account executive linkedin": posting(
        """🚀 We're hiring: Account Executive, Mid-Market (Austin or remote US) 🚀

Hey LinkedIn! Rostrly just closed our Series B and we are GROWING 📈 Rostrly is shift scheduling that
restaurant managers actually like. 2,700 restaurants, NPS of 71, integrates with Toast and Square.

What you'll own 👇
👉 The full B2B sales cycle for groups of 10 to 80 locations, from first call to signature
👉 Yes, that includes cold calling. Our SDRs get you about half of your meetings, the other half is on you
👉 Running demos and handling objections from people who've been on their feet since 6am
👉 Keeping your pipeline honest in Salesforce, and a forecast every Monday that we can believe

You're a fit if:
✅ you've got 2+ yrs closing deals in SaaS (quota attainment, bring receipts)
✅ you run your deals on MEDDIC or can show us something better
✅ you're a strong negotiator who knows when to walk

Cherry on top 🍒: LinkedIn Sales Navigator power user, or you've worked in hospitality so you speak the
language

You do NOT need: a degree, a "hustle" tattoo, or any technical background. Our solutions engineers deal
with API and payroll questions. Once it's signed, customer onboarding and renewals sit with our Customer
Success crew, so you can get on with selling.

We'll coach you: weekly call reviews in Gong, and a negotiation workshop each quarter with an ex-FBI guy
(!!)

OTE $150k (50/50), uncapped. Equity. Real PTO. Drop a 🙋 below or DM me!
#hiring #sales #SaaS #startupjobs
""",
        "B2B sales; Sales; Cold calling; Objection handling; Salesforce; Sales pipeline management; "
        "Forecasting sales; 2 years of experience; Closing deals; MEDDIC; Negotiation",
        "LinkedIn sales navigator; Hospitality",
    ),
    "demand planner augsburg": posting(
        """Demand Planner (m/w/d) – Augsburg, Vollzeit, unbefristet

Lechtal Outdoor ist ein mittelständischer Hersteller von Rucksäcken und Zelten mit 380 Mitarbeitenden und
Kunden in 24 Ländern. Unser Online-Shop läuft auf Shopware, genäht wird in Portugal und Vietnam. Company
language in our team is English, in der Kantine hört man eher Schwäbisch.

Deine Aufgaben
- Demand Planning für rund 1.200 Artikel in SAP IBP
- Forecasting together with our country managers, once a month, und du moderierst diese Runde
- Safety Stock und Bestände steuern (Inventory Management) für Zentrallager und zwei Außenlager
- KPI-Dashboards für die Geschäftsleitung aufbauen

Dein Profil
- Abgeschlossenes Bachelorstudium, gerne mit Schwerpunkt Logistik
- Mindestens 2 Jahre Berufserfahrung im Supply Chain Management
- Sehr gute Excel-Kenntnisse
- Fluent English, good German
- Teamfähigkeit

Von Vorteil
- Erfahrung mit Power BI
- Kenntnisse in SAP S/4HANA

Das brauchst du nicht
- Einkauf: procurement is a separate team in Lisbon.
- Programmierkenntnisse. Unser Data-Science-Team schreibt die Modelle in Python, du nutzt sie nur.

Wir bieten
- 30 Tage Urlaub, Gleitzeit, Jobrad
- Schulung in Lean Management im ersten Jahr
- Testausrüstung für jedes Wochenende in den Bergen
""",
        "Demand planning; SAP IBP; Forecasting; Meeting facilitation; Safety stock; Inventory management; "
        "KPI dashboards; Bachelor's degree; 2 years of experience; Supply chain management; Excel; Teamwork",
        "Logistics; Microsoft Power BI; SAP S/4HANA",
    ),
    "postdoc plant genomics": posting(
        """Postdoctoral Research Associate in Plant Genomics (fixed term, 30 months)
Department of Biosciences, University of Strathmuir

Applications are invited for a post in the group of Professor Ilse Brandvold, funded by the Northern Crops
programme, to find out how wild barley stands up to waterlogged soil. The Department has 54 academic
staff and houses a new confocal microscopy suite and a proteomics core, neither of which this project
will use.

The successful candidate will carry out RNA extraction from root tissue of some 200 lines, the
RNA-seq that follows from it, and variant calling across the whole panel. Our analyses are written in R
and Python, run on the University's Linux cluster under Slurm, and kept in Git. He or she will write
manuscripts as lead author, attend one international meeting each year, and share in the supervision of
two MSc theses.

Candidates must hold (or have submitted) a PhD in a relevant subject, with demonstrable experience of
genomics and a good grounding in statistics. Time management is essential, since the plants do not wait.

Experience of genome assembly would be an advantage, as would familiarity with metagenomics, should the
soil samples prove as interesting as we hope.

There is no undergraduate teaching attached to the post. CRISPR lines are made by our partners in Ghent,
and no experience of gene editing is expected. Training in plant handling and in the field trial site's
phenotyping drones will be given.

Salary: Grade 7. Informal enquiries to Professor Brandvold. The University holds a Silver award for
equality and particularly welcomes applications from groups under-represented in science.
""",
        "RNA extraction; RNA-seq; Variant calling; R; Python; Linux; Slurm; Git; Manuscript writing; "
        "Thesis supervision; Doctorate; Genomics; Statistics; Time management",
        "Genome assembly; Metagenomics",
    ),
}

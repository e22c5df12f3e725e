"""The last job texts that the engine was never mended by."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

OTHER_HELD_POSTINGS: Final[dict[str, Posting]] = {
    "teacher of mathematics": posting(
        """Teacher of Mathematics (suitable for early career teachers)

Thornbury Vale Academy, Nottingham
Start: September. Pay: Main Pay Range

Our school
Thornbury Vale is a mixed comprehensive with 1,050 pupils aged 11 to 16. We are proud of our music department,
our farm (yes, with goats) and a strong special needs team led by our SENCO. Ofsted rated us Good in all areas
last year.

The post
You will join a department of eight specialists.

• Teach mathematics across Key Stages 3 and 4
• Plan lessons that suit a wide range of ability, using our shared scheme of work
• Mark books and tests and use the results to plan next steps
• Prepare Year 11 classes for their GCSE
• Act as a form tutor
• Speak with parents at parents' evenings and by phone
• Safeguard and promote the welfare of all pupils

You should have
• Qualified Teacher Status, or be on course to gain it by summer
• A bachelor's degree in mathematics or a closely related subject
• Good classroom and behaviour management
• Strong organisation
• The wish to keep learning

We would also welcome
• The ability to offer some physics
• Experience with GeoGebra
• Interest in running an after-school club

You will not have to write schemes of work, and all detentions are run centrally. Early career teachers have
a 10% lighter timetable in the first year and a mentor in the department; we will train you in our
behaviour policy and in Google Classroom.

Our staff enjoy a free gym, a laptop, two weeks of half term in October and homemade cake on Fridays.

Applications by noon on 22 March. Interviews in the following week. All appointments are subject to an
enhanced DBS check.
""",
        "Teaching; Mathematics teaching; Lesson planning; Differentiated teaching; Marking and assessment; "
        "GCSE preparation; Form tutor; Parent communication; Safeguarding; Bachelor's degree; Mathematics; "
        "Classroom management; Behaviour management; Organisation",
        "Physics; GeoGebra; After-school programmes",
    ),
    "junior associate law": posting(
        """JUNIOR ASSOCIATE - CORPORATE & COMMERCIAL
Rangarajan Mehta & Partners, Advocates - New Delhi

About the Firm
We are a full-service firm of 45 lawyers with offices in New Delhi and Chennai. Besides the corporate team,
the firm has well known practices in arbitration, competition law and white-collar crime. Our clients are
Indian family businesses, start-ups and several foreign investors.

Responsibilities
- Drafting and reviewing commercial contracts, NDAs and shareholder agreements
- Carrying out legal due diligence for investments and acquisitions
- Legal research on statutes and case law, and preparing short notes for the partners
- Drafting legal opinions under supervision
- Preparing board minutes and resolutions and filings under the Companies Act
- Attending client calls and taking minutes

Qualifications
- LL.B. or B.A. LL.B. from a recognised university
- 2 years of post-qualification experience in a law firm or in-house team
- Sound knowledge of company law
- Excellent legal drafting
- Attention to detail
- Fluent English; MS Word

Preferred
- LL.M.
- Exposure to FEMA and RBI regulations
- Some intellectual property work (trade mark filings)

Court appearances are not a part of this role; our litigation team handles them.

What we offer
A five-and-a-half-day week, transparent appraisals twice a year, a well stocked library with paid databases,
and training in negotiation from a retired judge. Women lawyers are strongly encouraged to apply.

Send your CV and one writing sample (not more than 5 pages). Only shortlisted candidates will be contacted.
""",
        "Contract drafting; Commercial contracts; Shareholder agreements; Due diligence; Case law research; "
        "Legal opinion; Board minutes; Regulatory filings; Company law; Taking minutes; LLB; Law; "
        "Bachelor's degree; 2 years of experience; Legal drafting; Attention to detail; Word",
        "Master's degree; RBI regulations; Intellectual property",
    ),
    "sales development representative": posting(
        """Sales Development Representative - Tallyhoop - Austin, TX

Tallyhoop helps plumbing, roofing and HVAC companies get paid faster. Contractors send invoices from the
truck, homeowners pay by phone, and everybody gets home in time for dinner. We closed our Series B last
spring, we have 3,800 paying customers, and we're adding six SDRs to the Austin office this year.

As an SDR you are the first voice a contractor hears. You'll make about 60 cold calls a day, generate your
own leads, qualify those that our marketing team brings in with Google Ads and webinars, and
book meetings for our account executives. You'll handle objections with a smile (there will be plenty) and log
every conversation in Salesforce, our CRM, so nothing gets lost. Closing is not your job; our AEs
do the demos and the contracts, and customer success takes it from there.

We need someone with at least 2 years of customer service experience: a shop, a hotel, a call center, it all
counts. You should be coachable, persistent and an excellent communicator on the phone, and organized
enough to plan your own day. A college degree is not required. We'd love it if you have used HubSpot or
Outreach.io, or know LinkedIn Sales Navigator, and Spanish is a big plus because a third of our
customers speak it at work. You don't need to know a thing about plumbing or accounting, we'll teach you that,
along with our MEDDIC-based playbook, in a three-week bootcamp.

Base $48,000, on-target earnings $70,000, uncapped. Medical, dental and vision from day one, 401(k) with
4% match, 15 days PTO, and taco Thursdays. Most SDRs move up to account executive within 18 months.
Tallyhoop is an equal opportunity employer.
""",
        "Sales; Cold calling; Outbound calling; Lead generation; Appointment setting; Objection handling; "
        "Salesforce; CRM systems; 2 years of experience; Customer service; Communication; Organisation",
        "HubSpot; Outreach.io; LinkedIn sales navigator",
    ),
    "werkstudent supply chain": posting(
        """Werkstudent Supply Chain Management (m/w/d), 20 Std./Woche, Stuttgart

Über uns
Die Neckartal Sensorik GmbH entwickelt und fertigt Drucksensoren für Landmaschinen und Medizintechnik. 480
Mitarbeitende an zwei Standorten, Kunden in 30 Ländern. Our working language in the supply chain team is
English, in the warehouse it is German.

Deine Aufgaben
- Du unterstützt das Team in der Bedarfsplanung (demand planning) für rund 1.200 Kaufteile
- Du legst Bestellungen in SAP an und verfolgst Liefertermine bei unseren Lieferanten
- Monitoring of inventory levels and safety stock
- Auswertungen in Excel und Erstellung von PowerPoint-Präsentationen für das Management
- Pflege von Stammdaten in SAP

Dein Profil
- Du studierst Wirtschaftsingenieurwesen, Logistik oder einen ähnlichen Studiengang
- Sehr gute Excel-Kenntnisse (Pivot-Tabellen, SVERWEIS)
- Erste Erfahrung mit SAP
- Sorgfältige Arbeitsweise und Teamfähigkeit
- Good German (B2) and fluent English

Von Vorteil
- Kenntnisse in Power BI
- VBA
- Praktikum im Einkauf

Kein Muss: Technisches Wissen über Sensoren brauchst du nicht, das lernst du bei uns. Auch S/4HANA musst du
noch nicht kennen; die Umstellung kommt erst nächstes Jahr und alle werden gemeinsam geschult.

Wir bieten
- 16,50 € pro Stunde und flexible Arbeitszeiten, auch in der Prüfungsphase
- Zwei Tage Homeoffice pro Woche
- Möglichkeit zur Abschlussarbeit (Bachelor oder Master)
- Kantine, Obst und kostenlose Parkplätze

Bewirb dich mit Lebenslauf, Notenübersicht und Immatrikulationsbescheinigung. Wir freuen uns auf dich!
""",
        "Supply chain management; Demand planning; Purchase order processing; SAP; Inventory management; "
        "Safety stock; Excel; Microsoft PowerPoint; SAP Master Data; Industrial engineering; Logistics; "
        "Pivot tables; Attention to detail; Teamwork",
        "Microsoft Power BI; VBA; Procurement",
    ),
    "research assistant molecular biology": posting(
        """Research Assistant in Molecular Biology, Lindqvist Lab, University of Eastmoor (fixed term, 24
months)

The Lindqvist Lab studies how liver cells respond to low oxygen. We are a friendly group of nine: two
postdocs, four doctoral students, a technician, a lab manager and a bioinformatician, who takes care of all
our sequencing data. The post is funded by the Garland Trust and is open from 1 October.

The successful candidate will maintain mammalian cell cultures, extract RNA, design primers and run qPCR, and
carry out molecular cloning for our reporter constructs. She or he will also prepare SDS-PAGE gels,
analyse results in GraphPad Prism, keep a careful lab notebook and present data at the weekly group meeting.
From time to time the assistant will supervise undergraduate project students in the lab, and
order consumables for the group.

Applicants must hold a Master's degree in biology, biotechnology or a related field, and must have practical
wet lab experience, above all in cell culture, which may come from a thesis project. We expect attention to
detail, and a good command of written and spoken English. Previous work with confocal microscopy would be an
advantage, as would some knowledge of R or ImageJ. A doctorate is not needed, and neither is
experience with animals, as we do no animal work in Eastmoor. Training in CRISPR and flow cytometry
will be given by the postdocs.

The University offers a salary on Grade 6, 30 days of leave, a generous pension and access to the sports
centre and the botanical garden. Enquiries may be sent to the lab manager. Please apply through the job portal
with a CV, a one-page statement and the names of two referees by 30 June.
""",
        "Mammalian cell culture; RNA extraction; Primer design; qPCR; Molecular cloning; SDS-PAGE; "
        "GraphPad Prism; Data analysis; Lab notebook; Presentation skills; Student supervision; "
        "Master's degree; Biology; Biotechnology; Attention to detail; Wet lab",
        "Confocal microscopy; R; ImageJ",
    ),
}

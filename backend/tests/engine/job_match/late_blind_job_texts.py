"""Five more of the later job texts by a writer who never read the engine."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

LATE_BLIND_POSTINGS: Final[dict[str, Posting]] = {
    "site engineer highrise": posting(
        """URGENT OPENING - SITE ENGINEER (CIVIL) - HIGHRISE RESIDENTIAL PROJECT (G+32), HYDERABAD

Company : Sri Vardhana Infra Projects, 22 yrs old builder, 40 lakh sft delivered, ongoing 3 nos towers at
Kokapet.
Qualification : Diploma / B.Tech (Civil Engineering) with min. 4 yrs exp. in highrise only. Freshers pls
excuse.
Salary 35-50k + food + accomodation (bachelor)

JOB PROFILE
1) Full site supervision of one tower, day and night pours also
2) setting out with auto level / total station
3) checking of shuttering and steel fixing before every pour, cube testing & record of same
4) preparation of BBS, should read working drawings independantly
5) handling subcontractors, checking their bills with measurement book
6) site safety - toolbox talk every morning, PPE compliance of all labour, no compromise

AutoCAD basic level and MS Excel is compulsory. Knowledge of IS 456 must.
Candidates knowing Primavera will be given preference. Knowledge of tiling / finishing works also added
advantage as Tower A is going to finishing stage.

Structural design is by consultant M/s Rao Associates (ETABS etc.) so designers pls do not apply, design
exp not considered. MEP works are by other agency. BIM cell is in head office only.
Engineers doing well will be sent for project management course (NICMAR) by company after 2 yrs.

Call / whatsapp Mr. Srinivas (HR) between 10 to 6. Walk-in Saturday also OK, bring 2 photos.
""",
        "Diploma; Civil engineering; 4 years of experience; Site supervision; "
        "Setting out; "
        "Levelling instruments; Shuttering; Steel fixing; Compressive strength testing; "
        "Bar bending schedule; Working drawings; Subcontractor management; Measurement books; "
        "Health and safety on site; AutoCAD; Excel; IS 456",
        "Primavera; Tiling",
    ),
    "management accountant": posting(
        """Management Accountant
Orchard & Finch Furniture, Hereford
Hybrid (3 days on site)

Who we are
A family firm of 140 that makes kitchen tables and sells them through 60 independent shops and, since
2019, through our own website on Magento.

Key responsibilities
- Prepare the monthly management accounts for both companies
- Run the month-end close, including accruals and prepayments
- Bank reconciliations and intercompany reconciliation
- Keep the fixed asset register
- Submit the quarterly VAT returns
- Help budget holders with the annual budgeting round

What we are looking for
- Part-qualified or qualified by experience
- 3 years or more in a similar role
- Xero
- Strong Excel, including pivot tables
- Accuracy and attention to detail
- Able to explain a variance to people who do not work in finance

It would help if you have
- Worked with Sage 200, since our second company hasn't been moved across yet
- Built reports in Power BI

What is not part of the job
- Payroll, which is outsourced
- Accounts payable: Janet and her team have it well in hand
- The statutory audit, done by Marsh Kemble LLP

What you get
- Study support for CIMA or ACCA
- We will train you in financial modelling, ready for the new factory
- 26 days' holiday and a table at cost price
""",
        "Management accounts; Month-end close; Prepayments; Bank reconciliation; "
        "Intercompany reconciliation; "
        "Fixed assets; VAT returns; Budgeting; 3 years of experience; Xero; Excel; Pivot tables; "
        "Attention to detail",
        "Sage 200; Microsoft Power BI",
    ),
    "paid media manager": posting(
        """Paid Media Manager at Saltmarsh

Saltmarsh is a small agency by the sea (Margate, if you must know) with eight clients, from a kayak maker
to a building society, and no pitch decks longer than ten pages.

The job: you'd run the Google Ads and Meta Ads accounts of all eight, with monthly budgets of some £90k
that are yours to manage. You write the ad copy yourself. Nobody sets up your tracking for you either, so
UTM tracking and Google Analytics (GA4) must hold no terrors. Half the gains we've made in the last two
years came after the click, which is why you'll be running A/B tests on landing pages every month, and
why we would like somebody who finds conversion rate optimisation at least as interesting as bidding.
Clients want to hear about ROAS, told plainly, in a meeting, by you.

We think that takes three years in paid search, agency or in-house, we don't mind. You'll know Merchant
Center and its moods, because three of the eight sell products. You'll be organised and good with
people... fine, everyone says that.

We'd be delighted, but not astonished, to find somebody who has also used DV360, or who can write enough
SQL to ask BigQuery a question.

What you can forget about: SEO is Priya's, email marketing is Tom's, and the banners come from our studio,
so no Photoshop. Amazon Ads we're only starting with ourselves. We'll learn it together.

Money: £40-46k. Dogs: yes, two, both called Biscuit. Send us a letter rather than a CV if that suits you.
""",
        "Google Ads; Meta Ads; Budget management; Copywriting; UTM tracking; Google Analytics; A/B testing; "
        "Conversion rate optimisation; ROAS; 3 years of experience; Paid search; Google Merchant Center; "
        "Organisation",
        "DV360; SQL; BigQuery",
    ),
    "hr generalist ohio": posting(
        """HR Generalist
Prairie Pantry Foods - Findlay, OH
$58,000 - $66,000 a year - Full-time, Monday to Friday, on site

Full Job Description
Prairie Pantry packs soups and sauces for grocery chains in 31 states. 420 team members, 3 shifts,
2 lines running since 1968 and one brand new. The HR Generalist supports the Findlay plant & reports to
the HR Manager.

Duties include but are not limited to full cycle recruitment for hourly positions (write job
descriptions, screen resumes, interview candidates, run background checks). Onboarding of new hires every
other Monday. Keep Workday up to date. Handle employee relations for all three shifts. Track attendance
and leave for 2nd and 3rd shift. Other duties as assigned.

MUST HAVES: Bachelors degree, any major. 2 years experience in HR. Good working knowledge of employment
law (FMLA, ADA, EEO). Word, Excel, Outlook. Conflict resolution skills and ability to keep things
confidential. Able to walk the production floor, wear steel toe shoes, hair net.

PLUSES: SHRM-CP. Diversity & inclusion program experience. Bilingual Spanish/English

Payroll is processed by corporate in Toledo, you do NOT need payroll experience. Same for compensation and
benefits, questions go to the benefits desk. Food safety (HACCP) is handled by our QA department, you will
get the 4 hr orientation like everybody.

Benefits: 401(k) 5% match, medical/dental/vision day 1, tuition reimbursement, free soup.

Prairie Pantry is an Equal Opportunity Employer. Vets encouraged to apply.
""",
        "Recruitment; Job descriptions; CV screening; Interviewing candidates; Background checks; "
        "Onboarding; "
        "Workday; Employee relations; Attendance and leave management; Bachelor's degree; "
        "2 years of experience; Human resource management; Employment law; Word; Excel; Outlook; "
        "Conflict resolution; Diversity and inclusion",
        "SHRM",
    ),
    "staff nurse rowan ward": posting(
        """Staff Nurse, Rowan Ward (Care of the Elderly)
Band 5 · 37.5 hours · Calder Vale Hospitals

About the Trust
Calder Vale has 5,200 staff on two sites. Besides medicine and surgery we have a maternity unit, a
children's ward and the region's radiotherapy centre.

Main duties
• Assess patients on admission, and plan and give their nursing care
• Take and record vital signs, score NEWS2 and escalate using SBAR
• Medication administration, including IV therapy
• Wound care and pressure ulcer prevention
• Keep clinical documentation up to date in Epic, our electronic health record
• Take part in clinical audit

Person specification: essential
• Registered nurse (NMC, adult)
• Degree or diploma in nursing
• Sound knowledge of infection control
• Good communication and teamwork
• Flexible over days, nights and weekends

Person specification: desirable
• Dementia care experience
• Male and female urinary catheterisation
• Some palliative care

What you don't need
• Experience in critical care. Very unwell patients move to the unit next door.
• Previous Epic-like projects, or any interest in computers. Our digital nurses build the system.

What you will learn with us
• A twelve-month preceptorship
• IV cannulation, taught in week three
• Ward leadership modules for those who want to move to Band 6

Newly qualified nurses are very welcome to apply.
""",
        "Nursing; Care of the elderly; Patient assessment; Patient care; Vital signs; NEWS2; SBAR handover; "
        "Medication administration; IV therapy; Wound care; Pressure ulcer prevention; "
        "Clinical documentation; Epic; Electronic health records; Clinical audit; Bachelor's degree; "
        "Diploma; "
        "Infection control; Communication; Teamwork",
        "Dementia care; Urinary catheterisation; Palliative care",
    ),
}

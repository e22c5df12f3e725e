"""More job texts that the engine was never mended by."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

MORE_HELD_POSTINGS: Final[dict[str, Posting]] = {
    "site engineer civil": posting(
        """Job Title: Site Engineer - Civil
Company: Suvarna Infra Builders
Location: Pune (Hinjewadi and Wakad sites)
Openings: 4

Company Profile
Suvarna Infra Builders has delivered 3.2 million sq ft of residential towers and two school campuses. The
company has its own RMC plant, a design office in Mumbai which does all structural analysis in ETABS, and
a sales office at each site.

Roles & Responsibilities
1. Day to day site supervision of RCC, masonry and finishing work
2. Setting out of columns and walls as per drawings
3. Preparing bar bending schedules and checking reinforcement before each pour
4. Checking of shuttering and levels
5. Maintaining measurement books for the billing engineer
6. Quality control, including compressive strength tests of concrete cubes
7. Managing subcontractors and ensuring health and safety on site
8. Daily progress report to the Project Manager

Eligibility
- Diploma in Civil Engineering (B.E./B.Tech Civil will be preferred)
- Minimum 2 years of experience on residential or commercial building projects
- Must be able to read working drawings
- Knowledge of AutoCAD
- MS Excel
- Should handle auto level and other levelling instruments independently
- Marathi and Hindi speaking

Added Advantage
- MS Project or Primavera
- Knowledge of IS 456

Note: candidates need not have design experience. Tower crane operation and safety training (5 days) will be
given by the company.

Salary: Rs 25,000 to 35,000 per month + PF + site accommodation + mess. Immediate joiners only. Mail your CV
with a recent photograph.
""",
        "Site supervision; Masonry; Setting out; Bar bending schedule; Shuttering; Measurement books; "
        "Quality control; Compressive strength testing; Subcontractor management; Health and safety on site; "
        "Report writing; Diploma; Civil engineering; 2 years of experience; Construction; Working drawings; "
        "AutoCAD; Excel; Levelling instruments",
        "Bachelor's degree; Microsoft Project; Primavera; IS 456",
    ),
    "accounts executive": posting(
        """Urgent hiring!! Accounts Executive - Male/Female - Ahmedabad (CG Road)

We are Devang Textile Agencies, a 30 year old trading house dealing in cotton yarn and grey fabric with
customers in Surat, Tirupur & Bangladesh. Team of 22 people. Our CA firm does the income tax and the
statutory audit so that is NOT part of this job.

Looking for a B.Com graduate with min 2 yrs exp in accounts. Candidate should be well versed in Tally (Prime),
day to day voucher entry in Tally, sales & purchase entries, bank reconciliation every week, generating
e-way bills and preparing data for GST returns (GSTR-1, GSTR-3B). Also has to do
collections i.e. follow up payment with parties on phone, so good communication is must. Excel must (VLOOKUP,
pivot table). Petty cash is with the office boy, only checking of the cash book once in
a week.

M.Com or CA Inter will be preferred. If you know some Busy or SAP FICO it is plus as we may shift next
year. Knowledge of import export documents also a plus but
not compulsory. Freshers please excuse, do not apply.

Timing 10 to 7, Sunday off + 2nd Saturday. Salary 18k - 24k depends on interview. Bonus on Diwali, mediclaim
after 6 months. Two wheeler parking there. Nearby candidates only, as no transport.

Interested share resume on WhatsApp number given in the profile or walk in between 11 and 4 with your
documents. Pls mention current salary, expected salary and notice period otherwise resume will not be
considered.
""",
        "Bachelor's degree; 2 years of experience; Accounting; Tally; Voucher posting; Sales entries; "
        "Purchase entries; Bank reconciliation; E-way bills; GST; GSTR-1; GSTR-3B; Collections; "
        "Communication; Excel; Pivot tables; Cash book",
        "Master's degree; SAP FICO; Export and import",
    ),
    "digital marketing executive": posting(
        """Digital Marketing Executive

Pebble & Pine, Bristol (hybrid)

About Pebble & Pine
We make outdoor furniture from reclaimed wood and sell it online and through 60 garden centres. Our workshop
is next door to the office, so expect some sawdust. Our web shop runs on Shopify and is looked after by an
agency.

What you'll do
- Plan and publish our social media posts on Instagram and Pinterest, and keep the content calendar up to date
- Write product descriptions, blog posts and newsletters
- Send two e-mail campaigns a month in Mailchimp
- Carry out keyword research and improve our on-page SEO
- Run our small Google Ads account
- Report on traffic and sales every week with Google Analytics

What you'll need
- 2 years of experience in digital marketing, in house or at an agency
- Excellent copywriting skills in English
- Good knowledge of SEO and Google Analytics
- Experience of running Google Ads campaigns
- Comfortable in Canva
- A creative mind and good organisation

What would make us smile
- Meta Ads
- Basic video editing
- Experience with influencer marketing
- A bachelor's degree in marketing (really not a must)

What you won't need: photography skills (we work with two wonderful freelancers) or any knowledge of
wood. Our joiners will teach you the difference between larch and oak in your first week.

Benefits
- £27,000 to £30,000
- 25 days of holiday and your birthday off
- 40% discount on all our products
- Four-day week in August
""",
        "Social media marketing; Content calendars; Copywriting; Product descriptions; Blogging; "
        "Email marketing; Keyword research; SEO; Google Ads; Google Analytics; 2 years of experience; "
        "Digital marketing; Canva; Creativity; Organisation",
        "Meta Ads; Video editing; Influencer marketing; Bachelor's degree; Marketing",
    ),
    "talent acquisition intern": posting(
        """Hello LinkedIn! My team is looking for a Talent Acquisition Intern to join us in Dublin from June
to December.

A little about us first. Quillstone makes scheduling software for dental practices, and in the last two years
we went from 60 to 190 people. Most of our open roles are in engineering (Ruby on Rails, mostly) and in
customer success, so you will talk to a lot of very different people. You don't have to understand
the technology; our hiring managers are happy to explain what a back-end developer does all day.

So what will you do? You'll screen CVs, hold first phone screens with candidates, write
and update job descriptions, and arrange interviews across three time zones. You'll also search for candidates
on LinkedIn, keep our applicant tracking system (we use Greenhouse) in order and help with the onboarding of
new starters on their first day. Once a month you'll help our marketing colleagues with an employer branding
post. Payroll and contracts sit with our HR operations team, so none of that will land on your desk.

Who are we looking for? You are studying human resource management, psychology or business. You communicate
well, you are discreet, and you juggle several things without dropping them. Excel should not scare you.
Experience with Boolean search would be great, and so would having used an HR system such as Workday before,
but neither is a must.

You'll learn how to run a structured interview and how to read our hiring metrics. We pay €2,100 a month,
lunch on Tuesdays is on us, and three of our last five interns stayed.

Drop me a message or apply through the link below. No cover letter, please!
""",
        "CV screening; Telephone screening; Job descriptions; Talent sourcing; Recruitment; "
        "Applicant tracking systems; Onboarding; Employer branding; Human resource management; Psychology; "
        "Communication; Multitasking; Excel",
        "Boolean sourcing; HR information systems; Workday",
    ),
    "staff nurse acute medical ward": posting(
        """Staff Nurse (Band 5), Acute Medical Ward
St Aldhelm's Hospital, Gloucester
Full time, 37.5 hours, days and nights

Newly qualified nurses are welcome to apply.

About the ward
Larkspur Ward has 28 beds and cares for adults with respiratory, cardiac and diabetic conditions. You will
work with doctors, physiotherapists, occupational therapists and a ward pharmacist. The hospital also has a
stroke unit, a maternity wing and a new radiotherapy centre.

Main duties
- Assess patients on admission, and plan and give their care
- Measure and record vital signs and act on the early warning score (NEWS2)
- Administer medication safely, including intravenous medicines
- Carry out wound care and pressure ulcer prevention
- Follow infection control policy at all times
- Keep accurate notes in the electronic patient record
- Supervise student nurses and healthcare assistants
- Plan safe discharges with families and social workers

Person specification: essential
- Registered Nurse (Adult) with current NMC registration
- Bachelor's degree in nursing
- Good communication and teamwork
- Compassion for patients and their families
- Able to prioritise and manage your time on a busy shift

Person specification: desirable
- Cannulation and venepuncture
- Male and female catheterisation
- Immediate Life Support certificate
- Placement or work on a medical ward

You will not be expected to have any of the desirable skills on day one. Our practice educators run a
12-month preceptorship programme, and later you can train in non-invasive ventilation.

We offer
27 days of annual leave rising to 33, NHS pension, on-site nursery, reduced bus fares and a relocation
payment of up to £3,000.
""",
        "Patient assessment; Patient care; Patient admission and discharge; Vital signs; NEWS2; "
        "Medication administration; IV therapy; Wound care; Pressure ulcer prevention; Infection control; "
        "Electronic health records; Clinical documentation; Student supervision; Nursing; Bachelor's degree; "
        "Communication; Teamwork; Empathy; Time management",
        "IV cannulation; Blood collection; Urinary catheterisation; Immediate life support",
    ),
}

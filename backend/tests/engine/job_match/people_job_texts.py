"""Job texts of offices, a school and a hospital, by a writer who never read the engine."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

PEOPLE_POSTINGS: Final[dict[str, Posting]] = {
    "tech recruiter dublin": posting(
        """Talent Partner, Engineering. Corrib Systems, Dublin 2

Corrib makes the software that decides when a wind farm should sell its power and when it should wait. Our
engineers write Go and Rust, run it all on Kubernetes and Google Cloud, and lately do a good deal of time
series forecasting. You don't need to know any of these. You do need to find the people who do, and to talk
with them for half an hour without either of you getting bored.

We plan to hire thirty engineers in the coming year, in Dublin, Porto and Kraków. You would carry about
twelve open roles at a time. That means sitting down with the hiring manager to write the job description,
talent sourcing on LinkedIn and in stranger places, doing the first telephone screening, and keeping the
candidates informed until the end, also those who get a no. Everything is tracked in Ashby, and we'd like it
to be tracked properly. You'd also train our engineers in interviewing candidates, which some of them need
badly.

Ideally you have already hired for a company that grew faster than its org chart. What we do insist on is
three years in IT recruitment, Boolean sourcing that goes past the first page of results, experience with
an applicant tracking system, and good stakeholder management, since our managers have opinions.
Experience in employer branding would be a bonus, and so would knowing your way around HR analytics.

Payroll, onboarding and employee relations are with Aoife's People Operations team, so no HR
qualification is asked for. You will learn a fair bit about the electricity market, and there's a yearly
trip to see the turbines. €52,000 to €64,000, pension, health cover, 26 days.
""",
        "3 years of experience; IT recruitment; Recruitment; Job descriptions; Talent sourcing;"
        " Telephone screening; Ashby ATS; Applicant tracking systems; Interviewing candidates;"
        " Training staff; Boolean sourcing; Stakeholder management",
        "Employer branding; HR analytics",
    ),
    "hr executive plant hosur": posting(
        """Urgent opening!! HR Executive (Plant) - Hosur - Male/Female both can apply

Dear candidate, greetings from Kaveri Autoforge Pvt Ltd. We are a Tier-1 supplier of forged and machined
parts to two wheeler OEMs, IATF certified, 900 workmen + 140 staff, ERP is SAP (only stores & finance use
it). Looking for HR executive for our Unit 2.

JD : end to end recruitment of operators and diploma trainees, joining formalities and onboarding, time
office - attendance and leave management in greytHR, monthly payroll inputs for staff, contract labour
(5 contractors, licence, wage register, muster), full & final and exit interviews, PF / ESI challans,
keep records under Factories Act ready for inspector visit, canteen & transport, arrange employee
engagement activities every month. You will support Sr Manager IR in domestic enquiries also (prepare
show cause, sit in the enquiry).

Wage settlement and union negotiation is done by Sr Manager and corporate only, not in this role.
Training & development is with separate L&D cell.

Desired profile : MBA in HR, 2-4 yrs exp in a manufacturing plant only. Excel must be strong (vlookup,
pivot tables). Tamil speaking mandatory, Kannada is plus. Should be ok for 6 days and first shift
7 am once in two weeks. POSH committee exposure will be preferred, so also anybody who handled campus
recruitment. IT recruiters pls excuse, we don't hire IT people.

CTC 3.6 to 4.8 LPA + canteen + bus from Electronic City. Notice period max 30 days. Share cv on
hr.unit2 [at] kaveriautoforge.example, mention current ctc / expected ctc / NP in subject line. Don't call.
""",
        "Recruitment; Onboarding; Attendance and leave management; greytHR; Payroll; Contract labour; "
        "Exit management; Factories act; Employee engagement; Domestic enquiry; "
        "Master's degree; Human resource management; 2 years of experience; Manufacturing; Excel; "
        "Pivot tables",
        "POSH; Campus recruitment",
    ),
    "pgt physics cbse": posting(
        """WANTED FOR SESSION 2025-26 : PGT PHYSICS (one post)
Gyanjyoti Senior Secondary School (CBSE affiliated), Baran Road, Kota

Applications are invited from suitable candidates for the above post. Candidate must be M.Sc. in
Physics with B.Ed. from a recognised university, and should have atleast 3 years of science teaching
at senior secondary level. Fluency in English is a must, with good classroom management as the sections
are of 45 students.

The selected teacher will take Class XI and XII for 28 periods a week including practicals. He / she has
to submit lesson plans every Saturday in the school's format, check the notebooks and mark the answer
sheets within five days of each test, coach the students for JEE and NEET in the zero period, and attend
the PTMs and keep the parents informed of weak students over phone. Preference will be given to
those who have trained students for Olympiads and who can make lessons in GeoGebra. Knowledge of Moodle
is an added advantage but not compulsory.

The school runs on 12 acres with a robotics lab, a swimming pool, music and dance rooms, and a special
education resource room with its own counsellor. Our computer department (Python and web design from Class
VIII) already has full staff, so kindly do not apply for TGT Computer. Hostel duty is not there for day
teachers. Training in the new educational assessment pattern under NEP will be given by the school in June.

Salary as per 7th pay scale, negotiable for deserving candidates. Fee concession for two wards. Send CV
with photo and last salary slip to the Principal's office within 10 days. Only shortlisted candidates will
be called for the demo class.
""",
        "Master's degree; Physics; B.Ed; 3 years of experience; Science teaching; Classroom management; "
        "Teaching; Lesson planning; Marking and assessment; JEE coaching; NEET coaching; "
        "Parent communication",
        "Olympiad training; GeoGebra; Moodle",
    ),
    "legal counsel saas": posting(
        """Legal Counsel (Commercial), Fieldnote Software, Mumbai

Fieldnote's inspection software is used by 1,200 factories and hotels to do away with paper checklists. The
product has a chatbot and an OCR engine in it, and our customers' auditors love the audit trail, but you won't
have to understand how any of it works. You will be the second lawyer in a company of 260, reporting to our
General Counsel, Meher.

Most of your week will go into commercial contracts: SaaS agreements, NDAs, reseller terms. You will draft
contracts from our templates and mark up those of our larger customers, carry the negotiation yourself up to a
set value, and tell sales in plain words what they may and may not promise. You'll also answer data
protection questions from customers (DPDP Act, GDPR) and keep the contract management tool in order so that
we know what renews when. Twice a year there is due diligence, when an investor comes round.

You hold an LLB and are enrolled with a Bar Council. You have at least five years of experience, in a firm or
in-house, and know the intellectual property side of software licensing well enough to spot what is missing.
Good time management matters more to us than pedigree, as there are never fewer than twenty open files.

Some company law would be useful, especially taking board minutes, and we would be glad of employment
law knowledge. Litigation and arbitration go to outside counsel, and tax to our auditors; we ask for no
experience in either. Mergers and acquisitions law you can learn on the job from Meher, who did it for a
decade.

Hybrid, three days in Lower Parel. Parental leave of 26 weeks for either parent.
""",
        "Commercial contracts; Contract drafting; Negotiation; Privacy and data protection; "
        "Contract management; Due diligence; LLB; 5 years of experience; Intellectual property; "
        "Time management",
        "Company law; Board minutes; Employment law",
    ),
    "icu staff nurse nagpur": posting(
        """STAFF NURSE – MEDICAL ICU (rotational shifts)
Sanjeevani Multispeciality Hospital, Nagpur

About the hospital
A 320-bedded NABH accredited hospital with a new oncology block and a cath lab. Our chemotherapy
day-care, dialysis unit and blood bank are run by their own teams.

Job responsibilities
- Patient care for two ventilated patients per shift, with hourly charting of vital signs
- IV cannulation and medication administration as per doctor's orders
- Suctioning of airways and care of the Ryle's tube
- Two-hourly change of position for the prevention of pressure ulcers
- Bedside handover at every shift change, in SBAR format
- Following the hospital's infection control bundles
- Complete charting in the electronic health record before leaving the unit

Eligibility
- B.Sc. Nursing with valid state council registration (GNM candidates may please apply for the wards,
  not for this post)
- Minimum 2 years in an adult critical care unit
- Valid ACLS card
- Good communication with relatives, in Marathi and Hindi

Desirable
- Exposure to non-invasive ventilation (BiPAP, CPAP)
- Having taken part in clinical audits
- Worked with a Pyxis cabinet

What we offer
- Free hostel for the first six months, night allowance, meals on duty
- Every new joiner gets four weeks of training in telemetry monitoring and wound care
- Sponsorship for the fellowship in palliative care after two years

Walk-in: Tuesday to Friday, 10 am to 1 pm, HR department, 2nd floor. Bring two photographs.
""",
        "Patient care; Vital signs; IV cannulation; Medication administration; Suctioning of airways; "
        "Nasogastric tube; Pressure ulcer prevention; Bedside handover; SBAR handover; Infection control; "
        "Electronic health records; Clinical documentation; Bachelor's degree; Nursing; "
        "2 years of experience; Critical care; ACLS; "
        "Communication",
        "Non-invasive ventilation; BiPAP; CPAP; Clinical audit; Pyxis",
    ),
}

"""Job texts of products, sales, supply and money, by a writer who never read the engine."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

TRADING_POSTINGS: Final[dict[str, Posting]] = {
    "product manager austin": posting(
        """Product Manager, Billing & Checkout
Larkspur Software, Austin, TX (hybrid)

About Larkspur
More than 3,000 veterinary clinics use Larkspur for scheduling, patient records and payments. We are a team
of 220 and have been profitable since 2019.

What you'll own
- The product roadmap for billing and checkout
- A healthy product backlog, with clear acceptance criteria for each story
- Customer interviews and user research with clinic managers, at least four a month
- A/B testing of new checkout flows, from hypothesis to decision
- Stakeholder management across Support, Sales and Finance

What you bring
- 4+ years of experience in product management for B2B software
- Bachelor's degree in any field
- Comfort with SQL, so that you can answer your own questions
- Daily use of Jira in a Scrum team
- Strong presentation skills

Bonus points
- An MBA
- Experience with Pendo
- Knowledge of Stripe integrations

What you don't need
- A veterinary background. We'll teach you how a clinic works, and you will spend a day in one each quarter.
- Coding skills. Our engineers work in Elixir and React and will gladly explain what is hard and what is
not.

Who you'll work with
One designer, six engineers, and a data analyst who builds dashboards in Looker. You will report to the
Director of Product.

Compensation and benefits
- $125,000 to $145,000 base, plus equity
- Medical, dental and vision from day one
- 401(k) with 4% match
- 16 weeks of parental leave
- Pet insurance, naturally

Larkspur is an equal opportunity employer. We do not sponsor visas for this role at present.
""",
        "4 years of experience; Bachelor's degree; Product management; Product roadmap; Product backlog;"
        " Acceptance criteria; User research; A/B testing; Stakeholder management; SQL; Jira; Scrum;"
        " Presentation skills",
        "Master's degree; Pendo; Stripe integration",
    ),
    "performance marketer d2c": posting(
        """Performance Marketing Manager
Tulsi & Thyme (Ayurvedic skincare, D2C) · Gurugram · Full-time

About us
We sell 70 products to 11 lakh customers through our own Shopify store, which our tech partner looks after.
We are a team of 38, profitable since 2023, and a little obsessed with packaging.

The role
You own the paid money: about ₹90 lakh a month. SEO, influencer marketing and copywriting sit with
Ritika's content team; you brief them, you don't do their work.

You will
* Plan, launch and optimise campaigns on Google Ads and Meta Ads
* Run A/B tests on creatives and landing pages with our designer
* Own budget management by channel and report ROAS and cost per acquisition every Monday
* Keep the product feed healthy in Google Merchant Center
* Make sure UTM tracking is clean across every link we put out

You have
* 4+ years in digital marketing, at least half of it for an e-commerce brand
* Deep knowledge of Google Analytics
* Comfort with Google Sheets and pivot tables
* Attention to detail, since a wrong decimal has cost us before
* A graduate degree in any stream (Bachelor's)

It would be great if you also have
* CleverTap or MoEngage
* Experience with attribution modelling
* Some SQL

You don't need
* An MBA
* Photoshop or video editing

Why join: quarterly bonus linked to contribution margin, free products for your mother, and a chance to
learn affiliate marketing from a founder who built a network in it.
""",
        "Google Ads; Meta Ads; Campaign management; A/B testing; Budget management; ROAS; "
        "Cost per acquisition; Google Merchant Center; UTM tracking; 4 years of experience; "
        "Digital marketing; E-commerce; Google Analytics; Google Sheets; Pivot tables; Attention to detail; "
        "Bachelor's degree",
        "CleverTap; MoEngage; Attribution modelling; SQL",
    ),
    "area sales manager fmcg": posting(
        """I'm hiring an Area Sales Manager for East UP (HQ Varanasi) and would rather tell you straight what
the job is.

Godhuli Foods makes namkeen, biscuits and, since last year, a spice range. ₹410 crore, growing 22%.
Seven out of ten packets go through general trade and that is where you will live: 62 distributors, 9
sales officers, about 14,000 outlets. You'll answer for primary and secondary sales of the area, for
numeric distribution of the new spices, and for getting the beats right (our route to market in Ballia and
Mau is honestly a mess). You will plan and run trade promotions with the money that you get, settle
distributor claims on time and lead your sales officers in the market at least 18 days a month.
Negotiation with distributors on investment and ROI is daily bread.

What I need: minimum 6 years in FMCG sales, of which some with a team under you. Any graduate (a bachelor's
degree is HR's rule, not mine). Excel good enough to make your own sheets before the monthly review.
Good team management, no shouters please.

An MBA is welcome but I have promoted people without one. If you already know the Varanasi wholesale
market, or have opened modern trade accounts, you go on top of the pile.

What you can leave at home: e-commerce and quick commerce are with Delhi, merchandising is with an agency,
brand management and advertising with the Kolkata office. SFA app is our own; you learn it in a morning.

Car, DA/TA actuals, half-yearly incentive which people actually earn. DM me, or refer a friend.
#hiring #fmcgjobs #varanasi
""",
        "General trade; Primary and secondary sales; Numeric distribution; Route to market; "
        "Trade promotions; "
        "Negotiation; 6 years of experience; Fmcg sales; Bachelor's degree; Excel; Team management",
        "Master's degree; Modern trade",
    ),
    "demand planner medical devices": posting(
        """Demand Planner
Orthanova Medical Devices – Supply Chain, Asia Pacific
Location: Chennai | Reports to: Regional Planning Lead

ABOUT ORTHANOVA
Orthanova makes knee and hip implants for surgeons in 31 countries. Manufacturing is in Cork and
Penang; logistics and customs clearance for the region are run by our partner.

WHAT YOU WILL DO
• Own the 24-month demand plan for five markets in SAP IBP
• Run the monthly demand review with country sales heads and finance
• Set safety stock with the inventory team and explain the choices
• Track forecast accuracy and bias, and bring the causes to the table
• Prepare the slides for the S&OP meeting in PowerPoint

WHAT YOU BRING
• Bachelor's degree in engineering, business or similar
• At least 3 years of experience in demand planning or forecasting
• Advanced Excel
• Sound knowledge of inventory management
• Stakeholder management across time zones
• Problem solving

IDEALLY ALSO
• CSCP certification
• Power BI
• SQL for pulling data yourself
• A Master's degree in supply chain management

NOT REQUIRED
• A medical background. You'll learn which implant is which in the first month.
• Kinaxis experience, even though our job advert of last year said so
• Procurement or warehousing experience

WE OFFER
Hybrid working (2 days in office), group insurance from day one, and a rotation to Penang, where you can
learn master production scheduling on the shop floor. Our data science team is experimenting with
machine learning forecasts in Python; you'd be their first customer, not their colleague.
""",
        "Demand planning; SAP IBP; Safety stock; Microsoft PowerPoint; Bachelor's degree; "
        "3 years of experience; Forecasting; Excel; Inventory management; Stakeholder management; "
        "Problem solving",
        "CSCP; Microsoft Power BI; SQL; Master's degree; Supply chain management",
    ),
    "fp&a denver": posting(
        """Senior Financial Analyst
Tallgrass Cloud, Denver, CO (hybrid, 2 days in the office)

About Tallgrass
We host backups for 5,000 dental and medical practices in the United States. HIPAA, disaster recovery and
ransomware are what our customers lose sleep over, so that they can get on with teeth. We passed $60 million
in yearly revenue last fall.

What you will do
- Build and maintain financial models for revenue and headcount
- Lead the yearly budgeting process with eleven department heads
- Update the rolling 12-month forecast and explain the variances
- Support the month-end close with the accounting team
- Prepare KPI dashboards and slides for the board

What we require
- Bachelor's degree in accounting or economics
- 5+ years of experience in financial analysis
- Advanced Excel, including pivot tables
- Sound knowledge of US GAAP
- Experience with NetSuite
- Attention to detail

What we would like to see
- SQL
- Experience with Looker
- CPA or CFA

What is not expected
Taxation and audit are handled by our outside firm. Accounts payable and payroll sit with the accounting
team. You do not need a technical background; our solutions engineers will teach you how storage is priced
and what drives our AWS bill.

Compensation and benefits
- $98,000 to $118,000 plus 10% bonus
- Unlimited PTO, with a minimum of 15 days
- Medical, dental (of course) and vision
- 401(k) with 5% match
- RTD EcoPass and ski locker

Applications are accepted until the position is filled. Tallgrass Cloud is an equal opportunity employer
and takes part in E-Verify.
""",
        "5 years of experience; Bachelor's degree; Accounting; Economics; Financial analysis;"
        " Financial modelling; Budgeting; Forecasting; Month-end close; KPI dashboards; Slide writing; Excel;"
        " Pivot tables; GAAP; NetSuite; Attention to detail",
        "SQL; Looker; CPA; CFA",
    ),
    "accounts assistant surat": posting(
        """Accountant required for textile trading firm, Ring Road, Surat

we need one accountant for our firm (saree wholesale, 3 shops + online on marketplace). B.Com pass,
minimum 1 year experience, fresher please don't apply this time. must know Tally Prime very well -
sales entries, purchase entries, debit notes and credit notes, daily cash book, bank reconciliation of 4
accounts every week. GST work also: GSTR-1 and GSTR-3B data to be ready by 8th of month, E-way bills for
every parcel going out of Gujarat. accounts receivable ageing of all parties to be kept upto date.

Final accounts, balance sheet and income tax is done by our CA, Mr. Mehta, you only have to give him the
data. Payroll also he does. you will learn finalisation from him slowly slowly if you have interest.

Excel needed, at least for ageing and party list. English typing ok, if you know Hindi typing then better.
who has worked in textile line will get first chance. QuickBooks, Zoho etc. no need, we do not use.

Online team (photo, Canva, Shopify, instagram) is separate, sits upstairs, nothing to do with this job.

Timing 10.30 to 8, Sunday off, Diwali bonus one salary, tea snacks. salary 15000 - 20000 depend on
interview. Two wheeler must because bank and transport office visit. Local candidate only. Honest person
with own references. Interview at office between 4 to 6 pm, ask for Jignesh bhai. Last accountant worked
9 years with us and left only for marriage.
""",
        "Accounting; Bachelor's degree; 1 year of experience; Tally; Sales entries; Purchase entries; "
        "Debit notes; Credit notes; Cash book; Bank reconciliation; GST; GSTR-1; GSTR-3B; E-way bills; "
        "Accounts receivable; Excel; English typing",
        "Hindi typing",
    ),
}

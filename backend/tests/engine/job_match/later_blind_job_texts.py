"""Six later job texts by a writer who never read the engine."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

LATER_BLIND_POSTINGS: Final[dict[str, Posting]] = {
    "backend go parcels": posting(
        """Senior Backend Engineer (Go)
Parcelwise · Remote within the EU · Full-time

About us
Parcelwise helps 4,000 web shops on Shopify and WooCommerce hand each parcel to the cheapest carrier.
We are 60 people. Our mobile team ships a Flutter app for couriers, and our data team lives in
Snowflake and dbt.

What you will do
- Design and build gRPC and REST APIs in Go
- Find out why a PostgreSQL query is slow, and make it fast
- Write unit tests for what you build and review your colleagues' code
- Take your turn on call (one week in six, paid)

What you bring
- 5+ years of professional back-end development
- Solid SQL
- Experience with event-driven architecture; ours is built on Kafka
- Docker and Kubernetes in daily use
- Good communication skills: we are remote and we write a lot

Nice to have
- Terraform
- You have worked on AWS
- You have seen a monolith being cut into microservices and lived to tell the tale

What you don't need
- A degree
- Any knowledge of logistics
- Java. We retired our last Java service in March.

What we offer
- 30 days of leave and a four-day week in August
- Rust: two of our newer services are written in it, and we'll teach you on the job
- 1,500 EUR a year for conferences
""",
        "Go; gRPC; REST APIs; PostgreSQL; Database performance tuning; Unit testing; Code review; "
        "Incident response on call; 5 years of experience; Back-end development; SQL; "
        "Event-driven architecture; Apache Kafka; Docker; Kubernetes; Communication",
        "Terraform; AWS; Microservices",
    ),
    "data analyst naukri": posting(
        """Data Analyst / Sr. Data Analyst - NBFC - Immediate Joiners Only!!
Exp: 3 - 6 Yrs | Location : Pune (Baner) | WFO 5 days | Notice: 0-15 days

Greetings from Talentbridge Consultants! We are hiring for our client, a leading NBFC having 240+
branches in gold loan & two wheeler loan business across Maharashtra and Gujarat.

Job Description:
Must have skills : SQL (joins, window functions, CTEs), Advance Excel - vlookup, pivot tables etc,
Power BI with DAX, Python (pandas).
Roles & Responsibilities -
* gather the requirements from business users and prepare daily / weekly dashboards for branch and
collection teams
* cleaning of raw data dumps, checking data quality before publishing any number
* cohort analysis of disbursed loans month on month
* adhoc data analysis for CXO as & when required
Good to have - Tableau, Amazon Redshift, exposure to CIBIL data.
Candidate should have good communication and presentation skills as he/she will be presenting to
management directly.
Education - Any graduate (B.Com / B.Sc / B.E) is fine

PLEASE NOTE: core lending system is on Oracle and is managed by separate IT vendor, candidate will not
touch the same. This is NOT a data science role, profiles with only deep learning / machine learning pls
do not apply.

Perks: Medical insurance 5L family floater, PF, yearly bonus, cab facility for female employees.
CTC - upto 14 LPA (depends on current CTC). Interested candidates share updated CV with current CTC,
expected CTC, notice period.
""",
        "SQL; Window functions; CTES; Excel; Pivot tables; Microsoft Power BI; DAX; Python; Pandas; "
        "Requirements gathering; Dashboards; Data cleaning; Data quality; Cohort analysis; Data analysis; "
        "Communication; Presentation skills; Bachelor's degree; 3 years of experience",
        "Tableau; Amazon Redshift; CIBIL",
    ),
    "platform engineer surgeries": posting(
        """Platform Engineer, Brightwater Health (Leeds, two days a week in the office)

Brightwater runs the booking system behind 310 GP surgeries. When we go down, somebody's mum can't see
a doctor, so we are rather careful people.

There are four of us looking after the platform and we'd like a fifth. You have run production systems
for at least four years and you know Microsoft Azure well and Linux better. You'd sooner write Terraform
than click about in a portal: infrastructure as code isn't a slogan here, it's how every change gets
made. You've looked after Kubernetes in earnest. If that was AKS, so much the better, but we won't hold
it against you if it wasn't.

Your first half year will go on writing Helm charts for services that are still installed by hand,
finishing the move to GitOps with Argo CD, and putting proper monitoring (Prometheus and Grafana) behind
a set of things which today only know how to send email. You'll also own our CI/CD pipelines, which are
in GitHub Actions and slower than they should be. Scripting is in Bash and Python. After three months you
join the on-call rota, and whoever was on call writes the blameless post-mortem, including our CTO.

It would be a bonus if you knew your way round HashiCorp Vault, or could tell us whether we want Istio
(we honestly don't know).

The applications themselves are C# and Angular and belong to three product teams; you won't be writing
them. Nor need you know anything about medical records: Farah, who runs information governance, will
take you through ISO 27001 and the rest.

£62,000 to £70,000, 28 days' holiday, a pension worth having.
""",
        "4 years of experience; Microsoft Azure; Linux; Terraform; Infrastructure as code; Kubernetes; Helm; "
        "GitOps; Argo CD; Prometheus; Grafana; Monitoring and observability; CI/CD; GitHub Actions; "
        "Bash; Python; Incident response on call; Blameless post-mortems",
        "Azure Kubernetes Service; HashiCorp Vault; Istio",
    ),
    "soc analyst l2": posting(
        """SOC Analyst (Level 2)
Castellan Managed Security, Lisbon · 12-hour shifts, 4 on / 4 off

The company
Castellan watches over the networks of 90 customers, among them two hospitals, a Swiss private bank and
the port authority. Our sister company Castellan Red does the penetration testing; you will not.

Your responsibilities
• Investigate the alerts that Level 1 escalates to you in Splunk
• Lead the incident response for a customer until the threat is contained
• Write and tune Sigma rules
• First malware analysis of suspicious attachments in our sandbox
• Mentor two Level 1 analysts

Requirements
• Minimum 2 years in a security operations centre
• Hands-on with at least one SIEM
• Firm knowledge of TCP/IP
• Able to read Windows and Linux logs without a cheat sheet
• You can place an attack on the cyber kill chain
• Report writing in English that a customer's board can understand

Preferred
• Scripting in PowerShell
• SentinelOne
• CEH or similar certificate
• Some digital forensics

Not expected
• CISSP. It is too early for that at this level.
• A university degree

We offer
• One certificate a year, paid by us, with the study days
• Training in cloud security from our AWS team
• Shift allowance, meal card, health insurance for the whole family
""",
        "Splunk; Incident response; Sigma rules; Malware analysis; Mentoring; 2 years of experience; "
        "SOC operations; SIEM; TCP/IP; Windows; Linux; Cyber kill chain; Report writing",
        "PowerShell; SentinelOne; CEH; Digital forensics",
    ),
    "second product designer": posting(
        """Hello! We're Lumo, eleven people above a bakery in Berlin-Neukölln, and we make the app with which
flatmates split the rent without falling out. 340,000 households use it each month.

We are looking for our second product designer. Ana, our first, has been doing everything by herself
since 2021 and would like her evenings back.

What would your week look like? You'd take a problem all the way: from first wireframes through a
prototype that people can click to the finished UI design that goes to the engineers. All of that happens
in Figma. Every other Wednesday you run usability testing with five real households, and you plan our
user research yourself, since nobody else here will tell you what to ask. With Ana you'd look after the
design system. On Thursdays everybody shows what they've made, and there is cake.

You should have around four years of product design behind you and a portfolio in which we can see how you
think, not only how it ended. We care a great deal about typography, and about accessibility: one in
nine of our users has larger text switched on, and you should know your WCAG. Attention to detail, yes,
but please also the nerve to ship something on a Friday.

Have you made small things move in After Effects or Lottie? Lovely, though not a must. The same goes for
having designed service blueprints or done any service design at all.

You don't have to code. Jonas and Mei do the React Native, and the website (Webflow) is looked after by a
freelancer. Our illustrations and branding come from a studio in Leipzig and will go on doing so.

65 to 74k, 30 days off, BVG ticket, the smell of bread from five in the morning.
""",
        "Product design; Wireframing; Prototyping; UI design; Figma; Usability testing; User research; "
        "Design systems; 4 years of experience; Typography; Web accessibility; Attention to detail",
        "Adobe After Effects; Lottie; Service design",
    ),
    "mechanical design pumps": posting(
        """Mechanical Design Engineer
Halden Pumps Ltd, Wolverhampton
Permanent, 37.5 hours, £38,000 - £44,000

About Halden
Since 1931 we have made pumps for breweries, dairies and paint works. We have our own foundry and a
machine shop with eleven Heidenhain-controlled mills. Our electronics are designed by our colleagues in
Pune using Altium Designer.

The role
Reporting to the Chief Engineer, you will:
- Create 3D models and manufacturing drawings of housings, shafts and seals in SolidWorks
- Apply GD&T so that the shop floor can make the part without ringing you up
- Carry out finite element analysis of castings in ANSYS
- Draw up and maintain bills of materials
- Lead FMEA sessions with production and quality
- Find the root cause of failures that come back from the field

Essential
- Bachelor's degree in mechanical engineering
- At least 3 years' experience in a design role
- Practical understanding of machining
- Experience of design for manufacture
- Competent user of Excel

Desirable
- Experience with centrifugal pumps
- Having used a PLM system
- CFD

Please note
- Welding is subcontracted, so no welding knowledge is asked for.
- You don't need to be chartered. If you'd like to be, we pay the fees.

Benefits
- Six Sigma Green Belt course in your first year
- Finish at 1 pm on Fridays
- Free parking and a very good canteen
""",
        "3D modelling; SolidWorks; GD&T; Finite element analysis; ANSYS; Bill of materials; "
        "Failure mode analysis; Root cause analysis; Bachelor's degree; Mechanical engineering; "
        "3 years of experience; Machining; Design for manufacturing; Excel",
        "Centrifugal pumps; PLM; Computational fluid dynamics",
    ),
}

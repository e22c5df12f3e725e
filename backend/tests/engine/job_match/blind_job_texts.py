"""Eight job texts by a writer who never read the engine: they deny, digress and speak of others.

Their terms go by the names that the taxonomy has for them.
"""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

BLIND_POSTINGS: Final[dict[str, Posting]] = {
    "bakery backend": posting(
        """Backend Engineer at Lanternfish (Series A, 22 people)

Lanternfish helps independent bakeries sell their bread before it is baked. Our customers use Shopify and
QuickBooks, our founders met at a Python meetup, and we plan to open in Portugal in spring 2027.

We are looking for someone who can react quickly when an order goes missing at four in the morning, and who
then makes sure that it never goes missing again. You'll join the Orders team, own two of our services and
take part in code reviews. You should have at least three years of commercial experience in one or more of
Java, Kotlin or Go, and be comfortable with relational databases (ours is PostgreSQL) and with a message
broker such as RabbitMQ or Kafka. You have built REST APIs that other people were happy to use, and you write
unit tests without being asked. Since everything we have runs in containers, a working knowledge of Docker is
expected; Kubernetes you can learn here, though if you know it already, all the better. It'd also be great if
you've dabbled in gRPC or GraphQL.

There is no need to know our front end: we don't use Angular, and nobody will ask you to write CSS.

We don't care where you studied, or whether you did. In return you get equity, bread on Fridays and a budget
for two conferences a year (last year half of us went to a Rust one).
""",
        "3 years of experience; Apache Kafka; Code review; Docker; Go; Java; Kotlin; Message queues; "
        "PostgreSQL; REST APIs; RabbitMQ; Relational databases; Unit testing",
        "GraphQL; Kubernetes; gRPC",
    ),
    "naukri data engineer": posting(
        """Hiring || Sr. Data Engineer || Gurugram / Noida (WFO 3 days) || 5-8 Yrs

Company: Vistaar Analytics Pvt. Ltd. is a CMMI Level 5 company. Our clients include a Fortune 100 bank which
runs on SAP HANA and Teradata.

Job Description -
1. Design and build ETL pipelines on Azure Databricks using PySpark & Spark SQL.
2. Orchestrate the loads with Azure Data Factory / Airflow.
3. Hands on in Python and SQL is mandatory (complex joins, window functions).
4. Strong in data modelling (star schema, snowflake schema) and data warehousing concepts.
5. Should have exposure to Git and CI/CD.

Good to have -
* Kafka, Delta Lake
* Power BI
* Terraform basics

Please note: candidates with only Informatica background need not apply. Java is not required for this role.

Education: B.E./B.Tech/MCA/M.Tech (full time)
Notice Period: Immediate to 30 days
Shift: General. Cab facility and Mediclaim for self + spouse + 2 kids.

Role: Data Engineer
Employment Type: Full Time, Permanent
""",
        "5 years of experience; Airflow; Azure Data Factory; Bachelor's degree; CI/CD; Data modelling; "
        "Data warehousing; Databricks; ETL; Git; PySpark; Python; SQL; Spark; Window functions",
        "Apache Iceberg; Apache Kafka; Microsoft Power BI; Terraform",
    ),
    "azure cloud": posting(
        """About the job

Corvid Bay Insurance protects more than 400,000 boats. Our boats don't sink often. When they do, our Claims
Platform has to be up.

We're growing our Cloud Foundations team and are hiring a Cloud Engineer (m/f/x) in Antwerp.

What you'll do
• Build and run our landing zone on Microsoft Azure
• Write infrastructure as code with Terraform or Bicep
• Migrate the last on-premises workloads to the cloud together with the application teams
• Keep an eye on spend: you are our FinOps conscience

What you'll bring
• 4+ years of hands-on experience in cloud or systems engineering
• Solid knowledge of Azure networking, Entra ID and AKS
• Scripting skills in PowerShell, Bash or Python
• Experience with Azure DevOps pipelines (we have moved away from Jenkins, so please don't bring it back)
• A bachelor's degree in IT or equivalent through experience

Nice to have
• AWS or GCP
• Knowledge of ITIL
• Dutch or French

What's in it for you
• A company car or a bicycle
• Microsoft certifications paid for
• A sailing course in your first summer

Seniority level: Mid-Senior · Employment type: Full-time · Industries: Insurance
""",
        "4 years of experience; Azure Bicep; Azure DevOps; Azure Kubernetes Service; Bachelor's degree; "
        "Bash; Cloud migration; Cost optimisation in the cloud; Entra ID; Infrastructure as code; "
        "Microsoft Azure; PowerShell; Python; Terraform",
        "AWS; Google Cloud; ITIL",
    ),
    "uk pentester": posting(
        """PENETRATION TESTER - CHELTENHAM / REMOTE - £50-65K + CAR ALLOWANCE

Grimsdyke Assurance is a boutique consultancy that has been breaking into things, politely, since 2009. Our
clients range from a high street bank to a maker of insulin pumps.

The role
As a tester you will scope and deliver web application and infrastructure penetration tests, write reports
that a board can read, and now and then present your findings to people at C-level. You will have one week in
six for R&D.

Essential
- Minimum two years in a testing role
- A firm grip of the OWASP Top 10, and of Burp Suite, Nmap and Metasploit
- Able to read code in at least one of: Python, PHP, C#
- Good working knowledge of Active Directory and how it goes wrong
- OSCP or CREST CRT
- Eligible for SC clearance

Desirable
- Reverse engineering / malware analysis
- Cloud security (AWS, Azure)
- Experience of red teaming

A degree is not required and never will be. We do not need you to know Splunk or to work in a SOC; the blue
team across the corridor does that.

We offer 28 days off, BUPA, and a trip to DEF CON for those who want to go.
""",
        "2 years of experience; Active Directory; Application security; Burp Suite; C#; CEH; "
        "Kali tools; PHP; Penetration testing; Python",
        "AWS; Cloud security; Ethical hacking; Malware analysis; Microsoft Azure",
    ),
    "county network": posting(
        """NETWORK ENGINEER II
Marrowstone County, Office of Information Technology
Salary: $78,432.00 - $101,961.60 annually        Closing: 11/30 at 5:00 PM

THE DEPARTMENT
The Office of Information Technology supports 41 departments, from the Sheriff (who uses Motorola radios) to
the Assessor (who uses Oracle). The county seat lies one hour from the coast.

EXAMPLES OF DUTIES
Installs, configures and maintains routers, switches and wireless access points; administers firewalls and
site-to-site VPN tunnels; troubleshoots network outages after hours as assigned; performs other related
duties as required.

MINIMUM QUALIFICATIONS
A bachelor's degree in information technology or a closely related field, AND three (3) years of
progressively responsible experience in network administration; OR any equivalent combination of training
and experience.

KNOWLEDGE, SKILLS AND ABILITIES
Knowledge of: Cisco IOS; routing protocols including BGP and OSPF; LAN/WAN technologies; DNS and DHCP.
Ability to: use Wireshark to isolate faults; lift 50 pounds; remain calm.

DESIRABLE QUALIFICATIONS
CCNA or CCNP certification. Experience with VoIP telephone systems. Familiarity with Python or Ansible for
the automation of routine changes.

Applicants must pass a fingerprint-based background check. Proficiency in programming is not expected.
""",
        "3 years of experience; BGP and OSPF; Bachelor's degree; Cisco; DHCP and DNS; Firewalls; "
        "LAN and WAN; Network administration; Network troubleshooting; Routing and switching; VPN; "
        "Wireless networks; Wireshark",
        "Ansible; CCNA; Python; VoIP",
    ),
    "automation tester": posting(
        """SDET / Test Automation Engineer (contract, 6 months, outside IR35)

Our client, a rail ticketing business in York, is replacing its booking engine and needs a second pair of
hands in the Fares squad. The developers write Scala; you don't have to.

You will:
> design and maintain the UI and API regression packs (Playwright with TypeScript, Postman/Newman)
> plug them into GitHub Actions so that every pull request gets a verdict
> triage defects with the team in Jira

Must have:
> 5+ yrs in software testing, of which 3 in test automation [Playwright, Cypress or Selenium]
> confident JavaScript/TypeScript
> API testing (REST, JSON)
> BDD [Cucumber or SpecFlow]
> worked in Scrum teams

Bonus:
> performance testing [k6, JMeter, Gatling]
> Docker
> ISTQB Foundation

Day rate £425-475. One day a week on site. Swift delivery of invoices means swift payment. The team excels in
cake, and there is an office dog called Maven.
""",
        "5 years of experience; API testing; Automation testing; Cucumber; Cypress; Defect triage; "
        "GitHub Actions; JSON; JavaScript; Jira; Newman; Playwright; Postman; REST APIs; "
        "Regression testing; Scrum; Selenium; Software testing; Test-driven development; TypeScript; "
        "UI testing",
        "Docker; Gatling; ISTQB; JMeter; K6; Performance testing",
    ),
    "charity ux": posting(
        """User Experience Designer
Harbour Light, the national charity for seafarers' families

Every year some nine thousand families find their way to our website, often on the worst day of their lives.
We want them to be met by something clear and kind, and that is why we have set up this post.

You will plan and carry out user research with families and with our own caseworkers, turn what you hear into
user journeys, wireframes and prototypes, and test these with real people before anything is built. You will
work beside a content designer and an agency which builds our site in Drupal; you will not be expected to
code, and we would rather you didn't. We are looking for someone with around four years of experience in UX,
a portfolio which shows your thinking, and real fluency in Figma. You should know the WCAG guidelines well
enough to defend them in a meeting. Experience of service design would be an advantage, as would a background
in the charity or public sector, and if you happen to have used Miro or Optimal Workshop you will feel at
home on your first day.

The post is for 30 hours a week over four days. We offer 33 days of leave pro rata, a pension to which we pay
eight per cent, and free use of our seaside cottage in the off-season.
""",
        "4 years of experience; Figma; Prototyping; UX design; Usability testing; User research; "
        "Web accessibility; Wireframing",
        "Miro; Service design",
    ),
    "us product manager": posting(
        """Senior Product Manager, Payments - Remote (US)

About Tallgrass
Tallgrass is the operating system for veterinary clinics. We're backed by top-tier investors and trusted by
6,200 clinics coast to coast. Our platform is built with Ruby on Rails and React, and it integrates with
Stripe, Xero and NetSuite.

In this role, you will
• Own the product roadmap for payments, from discovery through go to market
• Write crisp user stories and keep the backlog in shape together with two engineering squads
• Define OKRs and report on them to our C-level leaders
• Run A/B tests and use SQL to answer your own questions

You have
• 5+ years of product management experience, ideally in fintech
• A track record of shipping B2B SaaS products
• Experience with product analytics tools (Amplitude, Mixpanel, or similar)
• Bachelor's degree or equivalent practical experience

Bonus points
• MBA
• Knowledge of PCI DSS
• You've worked with veterinarians (or at least have a dog)

Compensation: $165K-$190K plus equity. We offer medical, dental, vision, pet insurance, and a 401(k). No
coding is required in this job: our engineers will handle the Ruby.
""",
        "5 years of experience; A/B testing; Bachelor's degree; Cohort analysis; KPI tracking; "
        "Product backlog; Product management; Product roadmap; SQL",
        "ISO 27001",
    ),
}

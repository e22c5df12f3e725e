"""Six job texts that keep to no order, marked before the engine read any of them.

Their terms have since been given the names that the taxonomy has for them, and lost those that it has not.
"""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

UNRULY_POSTINGS: Final[dict[str, Posting]] = {
    "graduate scheme": posting(
        """Graduate Data Scientist - September start

The role
You will join our forecasting squad and build models that tell supermarkets how much bread to bake.

Who we're looking for
A 2:1 or above in a numerate degree (Statistics, Mathematics, Physics or similar)
Confident in Python (pandas, scikit-learn); R is fine if you are happy to learn
A solid grasp of regression, hypothesis testing and time series
Able to explain a model to somebody who doesn't care about models

It would be lovely, but not essential, if you also had
A portfolio on GitHub
Some exposure to Databricks or Snowflake
An MSc

What you'll get
£34,000, 27 days' holiday and a bread allowance. We really do mean that.
""",
        "Bachelor's degree; Mathematics; Pandas; Physics; Python; Scikit-learn; Statistics; "
        "Time series analysis",
        "Databricks; GitHub; Snowflake",
    ),
    "recruiter": posting(
        """URGENT REQUIREMENT - QA AUTOMATION ENGINEER - HYDERABAD (HYBRID)

Total Exp: 5+ yrs | Relevant Exp: 3+ yrs in automation | NP: 30 days max

Mandatory Skills: Selenium WebDriver, Java, TestNG, API Testing (Rest Assured), Jenkins
Secondary Skills: JMeter, Cucumber, SQL
Domain: Banking preferred
Qualification: Any graduate

Roles & Responsibilities:
1. Prepare test plans and test cases from user stories.
2. Log defects in Jira and follow them up to closure.
3. Take part in sprint planning and retrospectives.

Interested candidates may share their CV with total experience, CTC and ECTC.
""",
        "5 years of experience; API testing; Bachelor's degree; JUnit; Java; Jenkins; Selenium",
        "Banking; Cucumber; JMeter; SQL; Product backlog; Retrospectives; Scrum; Test plans; Jira; "
        "Test cases",
    ),
    "charity": posting(
        """Fundraising and Communications Officer (0.6 FTE, fixed term)
Hollow Oak Trust

The Trust plants woods on old quarry land and takes schools into them. This is a varied job in a team of
five.

You'll need
- a track record in trust fundraising or grant writing, with at least two years in the charity sector
- excellent copywriting and proofreading
- confidence with a CRM, preferably Salesforce or Raiser's Edge
- a full driving licence

You may also have
- event management experience
- an eye for photography and basic Adobe InDesign
- volunteer management

We particularly welcome applications from people who are under-represented in our sector.
""",
        "2 years of experience; CRM systems; Copy editing; Copywriting; Fundraising",
        "Adobe InDesign; Event planning; Photography; Salesforce",
    ),
    "plant": posting(
        """Process Engineer (Dairy) - Rotating Shift

Job purpose: To keep pasteurisation and drying lines safe, clean and on target.

Education and experience
Bachelor of Engineering in Chemical, Food or Process Engineering is required; Master's is an asset.
5-8 years in food manufacturing is required.
Lean Six Sigma Green Belt is strongly preferred.

Technical competencies
HACCP and GMP, statistical process control, root cause analysis, P&ID reading, SAP PM (advantageous)

Working conditions
Cold rooms, noise and heights. PPE is provided.
""",
        "5 years of experience; Bachelor's degree; Chemical engineering; Food safety; Food technology; "
        "Pharmaceutical manufacturing; Piping design; Quality control; Root cause analysis",
        "SAP PM; Six Sigma",
    ),
    "legal counsel": posting(
        """In-House Counsel, Commercial Contracts

Halyard Payments moves money for small shops in nine countries. Our legal team of four is looking for its
fifth.

What you'll bring to the table:
• Qualified solicitor with 3-5 years PQE in commercial law at a firm or in-house
• You draft and negotiate SaaS agreements and outsourcing contracts in your sleep
• Good understanding of GDPR and of AML rules
• Pragmatism: you tell people what they can do, not only what they can't

Desirables: payments or fintech background; Spanish; experience with a contract lifecycle tool such as
Ironclad

Halyard offers private medical cover, a pension and hybrid working from Lisbon or Leeds.
""",
        "3 years of experience; Anti-money laundering; Commercial contracts; Company law; "
        "Contract drafting; Outsourcing; Privacy and data protection",
        "",
    ),
    "platform": posting(
        """Staff Platform Engineer

We run about 300 services on EKS and we'd like to sleep at night. You've probably done this for 8+ years, at
least a couple of them keeping something large alive.

Must-haves
Deep Kubernetes knowledge, Terraform at scale, one of Go/Rust/Python, Linux internals, and an opinion on
observability
(we use Prometheus, Grafana and OpenTelemetry).

Nice-to-haves
Istio or Linkerd. Kafka. Having mentored others. A CS degree (we don't check).

Not needed: a cover letter, Windows, Java.

Perks: four-day week in August, conference budget, remote anywhere between Reykjavik and Nairobi.
""",
        "8 years of experience; Amazon EKS; Go; Grafana; Kubernetes; Linux; "
        "Monitoring and observability; Prometheus; Python; Rust; Terraform",
        "Apache Kafka; Bachelor's degree; Istio; Mentoring",
    ),
}

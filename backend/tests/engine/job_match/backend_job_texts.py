"""Job texts of software and the systems beneath it, by a writer who never read the engine."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

BACKEND_POSTINGS: Final[dict[str, Posting]] = {
    "senior back-end engineer": posting(
        """Senior Back-End Engineer (Python) - Leeds / 2 days on site - £65-75k

About our client
Harrowgate Settle moves money between independent pharmacies and their wholesalers. Forty people,
profitable since 2021, no investors breathing down anyone's neck. The customer-facing portal is built
in Angular by a sister team in Gdansk, and a separate platform group looks after the Kubernetes
clusters, so you will not be asked to touch either.

What you'll be doing
- Designing and building REST APIs in Python, mostly with FastAPI
- Writing unit tests for everything you ship and reviewing your colleagues' code
- Tuning slow PostgreSQL queries before our customers notice them
- Taking your turn on the on-call rota (one week in six, paid)
- Mentoring two junior developers

What we're looking for
- At least 5 years of commercial software development
- Very good Python and a solid command of PostgreSQL
- Experience with message queues
- Docker and Git as everyday tools
- You understand how to keep a CI/CD pipeline green

Nice to have
- RabbitMQ in particular
- Some exposure to AWS
- Terraform

What is not needed
A degree. Experience in pharmacy or in payments: they will teach you the domain in your first month.

The package
28 days' leave, private medical cover, a learning budget of £1,500 and a very good coffee machine.
Process: a call with me, a 60-minute pairing exercise, a final chat with the CTO.
""",
        "Python; REST APIs; FastAPI; Unit testing; Code review; PostgreSQL; Database performance tuning; "
        "Incident response on call; Mentoring; 5 years of experience; Software development; Message "
        "queues; Docker; Git; CI/CD",
        "RabbitMQ; AWS; Terraform",
    ),
    "go backend ferry": posting(
        """Backend engineer, ferry ticketing (Gothenburg, or remote within two hours of CET)

Hello, I'm Ines. I run the booking team at Skerry & Sound and I'm writing this ad myself, because the last
one made us sound like a bank.

We sell tickets for 41 ferry lines. On a sunny Friday in July that is about nine hundred bookings a minute;
on a Tuesday in November it's a man in Donegal buying one for his dog. Behind both there's a flock of
microservices in Go, talking gRPC to each other, with PostgreSQL underneath and RabbitMQ in between. You'll
build and run these with four other people. That means writing them, with unit tests, reading each other's
pull requests in code review, and one week in six being on call when something sinks (figuratively, so far).

What I'd want to see: you've been doing back-end development for four years or more, and you write Go that
a tired colleague can read. Your SQL is good, and given an execution plan you can tell me why a query
crawls. You're at home with Docker. Have you also run things on Kubernetes, or lived with Grafana? Lovely,
but I won't turn you down over it.

The apps are written in Flutter by Matteo's people downstairs, and the data team lives in Snowflake. You
need neither. You don't need a degree either; two of our best don't have one. Terraform you'll learn from
Pia, who is patient.

30 days off, free ferries for life (yes, the dog too), and a sauna on the office roof.
Write to me with whatever you have. A CV is fine, a repo is fine.
""",
        "Go; Microservices; gRPC; PostgreSQL; RabbitMQ; Unit testing; Code review; "
        "Incident response on call; Back-end development; 4 years of experience; SQL; Execution plans; "
        "Docker",
        "Kubernetes; Grafana",
    ),
    "devops engineer, messy": posting(
        """Urgent opening!! DevOps Engineer || Pune (Baner) || WFO 3 days
Immediate joiners or max 30 days NP

Exp: 4 - 7 yrs
CTC: upto 24 LPA (not a constraint for right candidate)
Client: Tamarind Logix - SaaS for warehouse slotting, 300+ customers in India and Middle East

Greetings from Skyline Talent! We r hiring for our esteemed client, details as below -

JD: candidate will be responsible for managing AWS infra (EC2, S3, VPC, IAM) thru Terraform, maintain
Jenkins CI/CD pipelines for 20+ services, deploy on Kubernetes (EKS) using Helm charts. Should have good
hands on in Linux administration and shell scripting (Bash). Monitoring setup with Prometheus & Grafana
is part of the job, alerts tuning also. Must be ready for rotational on call support, as the
customers in Dubai are working on Sunday.

Mandatory skills - AWS, Terraform, Kubernetes, Jenkins, Docker, Linux
Good to have - Ansible, Argo CD, any AWS certification, Python scripting

Pls note: developers work in Java/Spring Boot, but coding in Java is NOT reqd for this position. Azure
profiles pls don't apply. Security audits are done by external vendor.

Edu: B.E / B.Tech any branch

Perks: cab facility, mediclaim for parents, 5 lakh insurance, quarterly outings. Client will also
sponsor the CKA exam after 1 yr.

Interested? share updated cv along with current ctc, expected ctc, notice period. References are
appreciated. Total 2 rounds only, L1 virtual and L2 face to face at the Baner office.
""",
        "4 years of experience; AWS; Amazon EC2; Amazon S3; Amazon VPC; AWS IAM; Terraform; Jenkins; "
        "Kubernetes; Amazon EKS; Helm; Linux; Linux administration; Bash; Monitoring and observability; "
        "Prometheus; Grafana; Incident response on call; Docker; Bachelor's degree; DevOps; CI/CD; "
        "Infrastructure as code",
        "Ansible; Argo CD; Python",
    ),
    "platform engineer hamburg": posting(
        """Platform Engineer (m/w/d) - Hamburg / hybrid

Wer wir sind
Die Hafenfunk GmbH baut Software für Containerterminals. Rund 90 Leute, 14 Nationen, Teamsprache Englisch,
Kantine auf Deutsch. Our product teams write Java and Angular; you keep the ground under their feet steady.

Deine Aufgaben
- Du betreibst und erweiterst unsere Kubernetes-Cluster auf AWS
- Du beschreibst die komplette Infrastruktur mit Terraform (Infrastructure as Code, no clicking!)
- Du pflegst unsere CI/CD-Pipelines in GitLab
- Du sorgst für Monitoring mit Prometheus und Grafana
- You take part in the on-call rotation, roughly one week in seven

Das bringst du mit
- Mindestens 3 Jahre Berufserfahrung in einer ähnlichen Rolle
- Sehr gute Linux-Kenntnisse
- Sicherer Umgang mit Helm und Docker
- Scripting in Bash or Python, we use both
- Good English; Deutsch ist hilfreich, aber kein Muss

Von Vorteil
- Argo CD
- Erfahrung mit HashiCorp Vault
- Go

Nicht nötig
Ein abgeschlossenes Studium. Azure-Zertifikate. Datenbanken betreuen unsere DBAs (Oracle), darum musst du
dich nicht kümmern.

Das lernst du bei uns
Wie ein Hafen funktioniert, und im zweiten Jahr Istio, das wir gerade einführen wollen.

Wir bieten
30 Tage Urlaub, Deutschlandticket, Blick auf die Elbe, ein Boot (klein). Dein Ansprechpartner: Jannis aus
dem Plattform-Team, kein Recruiter.
""",
        "Kubernetes; AWS; Terraform; Infrastructure as code; CI/CD; GitLab; Monitoring and observability; "
        "Prometheus; Grafana; Incident response on call; 3 years of experience; Linux; Helm; Docker; Bash; "
        "Python",
        "Argo CD; HashiCorp Vault; Go",
    ),
    "qa automation engineer": posting(
        """QA Automation Engineer (Contract, 6 months, outside IR35) - £400 per day - Remote UK

Project
Bexwell Mutual is replacing the portal on which its members manage their home and pet policies. The new
front end is Vue.js on top of .NET services. Development is done by a partner in Belfast; your place is
in the client's own test team of three.

Deliverables
- Build an automated regression pack in Playwright with TypeScript
- Automate API tests for around 40 endpoints, using Postman
- Write test plans and test cases from user stories
- Log, triage and re-test defects in Jira
- Hook the suite into Azure DevOps pipelines

Must have
- 4+ years in test automation
- Playwright and TypeScript, recently
- API testing
- Experience in Scrum teams

Nice to have
- k6 or JMeter for performance testing
- ISTQB Foundation
- A background in insurance

Out of scope
Security testing (a specialist firm has been booked), mobile apps, and the legacy mainframe, which will
be switched off in spring. The old Selenium pack will be thrown away, so no Selenium skills are wanted.

Practicalities
Start date 3 March. Laptop is supplied. One visit to Peterborough at the beginning, expenses paid. There
is a fair chance of an extension, as the claims portal comes next. Two-stage process by video: a 30
minute conversation and a short practical exercise.

Send your CV with your availability to our contract desk at Tern & Hollis.
""",
        "Regression testing; Playwright; TypeScript; API testing; Postman; Test plans; Test cases; Jira; "
        "Defect triage; Azure DevOps; 4 years of experience; Automation testing; Scrum; CI/CD; Defect "
        "management",
        "K6; JMeter; Performance testing; ISTQB; Insurance",
    ),
    "soc analyst": posting(
        """SOC Analyst (Level 2) - Cheltenham - shift allowance - up to £48k

WHO THEY ARE
Parapet Watch is a managed security provider. Its 24/7 centre protects housing associations, colleges
and two football clubs. The engineering team builds its own log collector in Go; the consulting arm does
penetration testing and ISO 27001 projects for the same customers.

WHAT THE JOB INVOLVES
- Investigating alerts escalated by Level 1 in the SIEM (Splunk)
- Leading incident response on medium-severity cases through to closure
- Tuning detection rules and writing new ones in Sigma
- Analysing suspicious network traffic in Wireshark
- Writing clear incident reports for customers

ESSENTIAL
- 2 years in a security operations centre or a similar cyber security role
- Hands-on with Splunk
- Sound understanding of TCP/IP, DHCP/DNS and firewalls
- Good knowledge of Windows and Linux
- Eligible for SC clearance

DESIRABLE
- Malware analysis
- PowerShell or Python scripting
- Experience with SentinelOne
- CEH or a similar certificate

NOT REQUIRED
A degree, CISSP, or cloud experience. The customers are overwhelmingly on premises, and when they do
move to Azure you will be trained.

SHIFTS
Four on, four off, days and nights, 12 hours. 20% allowance. The rota comes out three months ahead.

BENEFITS
Free parking, a gym on site, two paid certifications a year, and a quiet room that really is quiet.

Apply through this page. Our consultant Ruth will phone you within two working days.
""",
        "SIEM; Splunk; Incident response; Sigma rules; Wireshark; Report writing; 2 years of experience; "
        "SOC operations; TCP/IP; DHCP and DNS; Firewalls; Windows; Linux; Cyber security",
        "Malware analysis; PowerShell; Python; SentinelOne; CEH",
    ),
    "school it support": posting(
        """IT SUPPORT TECHNICIAN - five primary schools, one of you

Ok so. I look after IT for the Wending Valley Trust and have been given money for a second pair of hands.
Term time plus 4 weeks, £25,900 pro rata.

what goes wrong here: projectors, printers, passwords, Year 3. You'd be the first line of IT support for
about 160 staff. They ring or they log it in our ticketing system, you answer the phone nicely and you close
the ticket.

Day to day
 - setting up accounts in Active Directory + Microsoft 365 admin (licences, shared mailboxes)
 - imaging laptops, 30 at a go in August
 - printer support. so much printer support
 - working out why the wifi in the hut has died (again): basic network troubleshooting
 - keeping the list of kit up to date, i.e. IT asset management

You need: 2 yrs experience on a help desk or similar, Windows inside out, patience with people who are
frightened of it, driving licence + car.

Good to have - CompTIA A+. Jamf, as we have 200 iPads.

You don't need: servers or firewalls (the county looks after the Windows Server boxes and the Cisco kit),
programming, or a degree. SIMS you'll be shown. I'll put you through ITIL Foundation in year one if you
fancy it.

Perks!! school dinners, half terms, somebody's always got cake. You will need an enhanced DBS check which
we pay for. Closing date the 14th but I'll ring good people sooner. Gaz
""",
        "IT support; Ticketing systems; Telephone handling; Active Directory; Microsoft 365 administration; "
        "Laptop imaging; Printer support; Network troubleshooting; Asset management in IT; "
        "2 years of experience; Help desk; Windows; Wireless networks",
        "CompTIA A+; Jamf",
    ),
}

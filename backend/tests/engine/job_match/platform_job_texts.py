"""Job texts of those who keep systems running and safe, by a writer who never read the engine."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

PLATFORM_POSTINGS: Final[dict[str, Posting]] = {
    "platform engineer utrecht": posting(
        """Platform Engineer at Windmolen Software, Utrecht (32 to 40 hours)

Some 300 physiotherapy practices in the Netherlands and Belgium plan their day with our software. When it
is down, people with sore backs stand before a closed door, so we take uptime seriously. There are sixty of
us, in an old printing house next to the canal.

As a platform engineer you join a team of four. Together you look after the Kubernetes clusters which we
run on Azure (AKS). All our infrastructure is written as code, in Terraform, and rolled out the GitOps way
with Argo CD, and we count on you to keep it like that. You will write Helm charts, improve our monitoring
in Prometheus and Grafana, and once every five weeks you are on call. If something did go wrong, you run
the blameless post-mortem the next morning.

You come with three years of experience or more in DevOps or site reliability engineering. Linux holds few
secrets for you, and you script comfortably in Bash and Python. We'd be pleased, though it is no condition,
if you had already worked with HashiCorp Vault or Istio. Go would be a plus as well.

The application itself is made in Java and Vue.js by three product teams; you need not know either of the
two. Nor do we care much about degrees. This spring we are going to try out Cilium and you will be sent on
a course for it.

We pay between 4,200 and 5,600 euros a month, with 27 days off, a pension, a train pass and a bike if you
want one. Write to Marloes, with a CV or just a link to your profile.
""",
        "3 years of experience; Kubernetes; Microsoft Azure; Azure Kubernetes Service;"
        " Infrastructure as code;"
        " Terraform; GitOps; Argo CD; Helm; Monitoring and observability; Prometheus; Grafana;"
        " Incident response on call; Blameless post-mortems; DevOps; Site reliability engineering; Linux;"
        " Bash; Python",
        "HashiCorp Vault; Istio; Go",
    ),
    "platform engineer startup": posting(
        """Platform engineer @ Wayleaf (remote, India or Sri Lanka)

hey 👋 we're Wayleaf, 24 people, seed+A funded. we route delivery vans so that they burn less diesel. the
routing brain is C++ and operations research PhDs, the driver app is Kotlin + Swift, the ops console is
Angular. none of that is your problem! what is: the thing all of it runs on, which today is held together by
Sandeep and some shell scripts, and Sandeep would like to go on holiday.

so what you'd do. everything sits in AWS on Amazon EKS, you would own it. move the hand-made bits into
Terraform (we're at maybe 60% infrastructure as code). Helm charts, and GitHub Actions pipelines
that don't take 25 minutes. decent monitoring and observability, we've got Prometheus and Grafana but half the
dashboards lie. be part of the on-call rotation, 1 week in 4, incidents are rare-ish, and write up the
blameless post-mortem after. help devs to containerise the last two services with Docker.

you: 3+ yrs doing devops or SRE somewhere with real traffic. proper Kubernetes knowledge, not only from
tutorials. solid Linux. can script in Bash and Python. collaboration in writing with people who type
fast and spell badly. no degree needed, we don't look.

bonus points, really only bonus: Argo CD, HashiCorp Vault, having cut somebody's cloud bill by a lot.

we don't use Azure or Google Cloud, Jenkins was killed last spring (there was cake). databases are on
RDS with a contractor looking after them. if you've never touched Istio fine, neither have we, it's on the
wishlist for next year and you'd get time to learn it.

pay 28-40 LPA + esops, laptop of your choice, offsite in Kandy every march. apply with a link to anything.
""",
        "AWS; Amazon EKS; Terraform; Infrastructure as code; Helm; GitHub Actions; CI/CD; "
        "Monitoring and observability; Prometheus; Grafana; Incident response on call; "
        "Blameless post-mortems; Containerisation; Docker; 3 years of experience; DevOps; "
        "Site reliability engineering; Kubernetes; Linux; Bash; Python; Collaboration",
        "Argo CD; HashiCorp Vault; Cost optimisation in the cloud",
    ),
    "dba chicago": posting(
        """Sr. SQL Server DBA - Chicago IL (Loop), onsite Tue-Thu, FTE only no C2C

Prairie Lines Grain Co-op is owned by 8,400 farmers. We buy, store & ship corn and soy out of 61 elevators
and every truck that crosses a scale is a row in one of our databases. 140 SQL Server instances, some of
them nicer than others. Looking for a DBA w/ 6+ yrs of experience to join a team of 3.

you'll be doing: day to day database administration of Microsoft SQL Server (2016 up to 2022), backup and
recovery incl. restore drills every quarter, performance tuning - read the execution plan, fix the index,
teach the dev why. high availability (Always On). moving the older databases to Azure SQL over the next 18
months. stored procedures - mostly reviewing, some writing. On-call one week out of four, harvest season is
busy, we won't pretend otherwise.

must haves: T-SQL obviously. PowerShell for automating the boring stuff. SSIS - there are around 200
packages and somebody has to love them. Windows Server. Bachelors degree in IS/CS or 4 more years on the
job.

pluses: PostgreSQL (1 app so far), Terraform, Power BI admin experience.

NOT needed: Oracle. Last one gets shut off in March. Snowflake is the analytics group, not us. No
agronomy or commodity trading background needed either, you'll pick up the grain business here as everyone
did.

pay 125-148k + 8% bonus, 401k w/ 6% match, 4 wks PTO, health/dental, sweet corn in August. Apply thru the
site or email Dale in IT directly. background check + drug screen before start, thats standard for all
our jobs.
""",
        "6 years of experience; Bachelor's degree; Computer science; Database administration;"
        " Microsoft SQL Server; Database backup and recovery; Database performance tuning; Execution plans;"
        " Indexing strategies; High availability; Database migration; Azure SQL; Stored procedures;"
        " Incident response on call; SQL; PowerShell; SSIS; Windows Server",
        "PostgreSQL; Terraform; Microsoft Power BI",
    ),
    "it support manchester": posting(
        """IT SUPPORT ANALYST (2nd line) - Manchester city centre - £29-33k + parking

Harcastle & Dunne is a firm of solicitors, 260 people, offices in Manchester, Preston and Kendal.
Conveyancing, wills & probate, family law, a bit of employment. Our IT team is five and one of us is off to
Australia so we need someone by September ideally.

Day to day its tickets (Freshservice), phone calls and people at your desk. You will be resetting and
creating users in Active Directory, doing Microsoft 365 administration, imaging laptops for new starters,
sorting out VPN problems for the home workers and yes, printer support, sorry. Once a fortnight a day in
Preston or Kendal so full UK driving licence needed.

What we need from you - min 2 years experience in IT support, good knowledge of Windows 10/11, you know what
DHCP and DNS are and how to tell which one is broken. Patience. Customer service skills matter to us at least
as much as the technical side, some of the partners are... particular.

CompTIA A+ or ITIL would be nice, not essential. Bit of PowerShell would be great too.

You WON'T need: server stuff (VMware and the Cisco kit are looked after by our MSP), any legal
knowledge, a degree. The case management system is supported by its vendor, you just log the call with them.
Over time you'll get to learn some network administration if that's the direction you want to go in.

25 days + bank hols + xmas shutdown, pension 5%, cycle to work, free will writing (!), study support.

CV to itjobs@harcastledunne.example by Friday 18th. No agencies please.
""",
        "2 years of experience; IT support; Freshservice; Ticketing systems; Active Directory;"
        " Microsoft 365 administration; Laptop imaging; VPN; Printer support; Windows; DHCP and DNS;"
        " Customer service",
        "CompTIA A+; ITIL; PowerShell",
    ),
    "soc analyst toronto": posting(
        """Security Analyst, SOC Level 2
Northgate Mutual | Toronto, ON | Full-time, permanent | Hybrid

Who we are
Northgate Mutual has insured farms and homes in Ontario since 1911. Our Information Security group has 14
people, of whom six work in the Security Operations Centre.

The role
- Monitor and triage alerts in our SIEM (Splunk)
- Lead incident response from first containment to closing
- Write and tune Sigma rules
- Run the monthly Nessus scans and drive the vulnerability management programme with system owners
- Share evening shifts, one week in four

You have
- A bachelor's degree in computer science or cyber security
- 3+ years of experience in SOC operations
- A solid understanding of TCP/IP and firewalls
- Practice in reading packet captures with Wireshark
- Working knowledge of Windows and Linux
- Scripting skills in PowerShell

Considered an asset
- CISSP or CEH
- Experience with SentinelOne
- Familiarity with ISO 27001
- Python

What this role is not
Penetration testing is done by an outside firm, and the firewalls on our AWS side belong to the cloud team.
You will not be asked to write policy. If digital forensics interests you, we will pay for the training
once you have passed your first year.

Why Northgate
- Defined benefit pension
- 20 vacation days and 5 personal days
- Home and auto insurance discounts
- Tuition support

Northgate Mutual is an equal opportunity employer. Accommodation is available on request at all stages of
the hiring process. Only candidates selected for an interview will be contacted. A criminal record check is
done before hiring.
""",
        "3 years of experience; Bachelor's degree; Computer science; Cyber security; SOC operations; SIEM;"
        " Splunk; Incident response; Sigma rules; Nessus; Vulnerability management; TCP/IP; Firewalls;"
        " Wireshark; Windows; Linux; PowerShell",
        "CISSP; CEH; SentinelOne; ISO 27001; Python",
    ),
    "soc analyst kochi": posting(
        """SOC Analyst – Level 2
Bastionline Managed Security, Hyderabad / Kochi
Shift: 24x7 rotational | Openings: 6

About Bastionline
We watch over 85 customers in insurance, pharma and retail. We are ISO 27001 certified. Our offensive
practice (penetration testing, red teaming) and our consulting arm (ISMS audits, CISSP-led) work on other
floors and hire separately.

Responsibilities
- Work as the escalation point for L1 in SOC operations
- Investigate alerts in Splunk and tune noisy correlation rules
- Lead incident response for medium-severity cases until closure
- Isolate and examine hosts through SentinelOne
- Examine packet captures in Wireshark
- Record every step in ServiceNow tickets and write the incident report for the customer

Mandatory
- 3-5 years of experience in cyber security
- Hands-on with any SIEM
- Sound TCP/IP fundamentals
- Working knowledge of Windows and Linux
- Clear report writing in English
- Teamwork across shifts

Preferred
- CEH
- Malware analysis basics
- Scripting in Python
- Writing Sigma rules

Not part of this role
- Vulnerability management and patching: handled by the customer
- Firewall administration (Palo Alto, Check Point): NOC team

Growth
L2 analysts move to threat hunting or digital forensics in 18 months; we pay for the course and the
certificate. Cab for night shifts, night allowance, mental health days.

Equal opportunity employer. We never ask candidates for money at any stage.
""",
        "SOC operations; Splunk; Incident response; SentinelOne; Wireshark; ServiceNow; "
        "ServiceNow ticketing; "
        "3 years of experience; Cyber security; SIEM; TCP/IP; Windows; Linux; Report writing; Teamwork",
        "CEH; Malware analysis; Python; Sigma rules",
    ),
}

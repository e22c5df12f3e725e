"""Job texts that the engine was never mended by: what it reads of them is counted in total only."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

HELD_POSTINGS: Final[dict[str, Posting]] = {
    "junior java developer": posting(
        """Junior Java Developer
Fernhill Pay | Leeds, UK | Hybrid (2 days in the office) | Permanent

About us
Fernhill Pay makes payment software for independent shops, cafés and market traders. More than 9,000
merchants use our card readers and our mobile app, which our sister team in Porto writes in Kotlin.
We are 140 people and still growing.

What you will do
• Develop and maintain back-end services in Java and Spring Boot
• Build the REST APIs behind our merchant portal (the portal itself is a React app owned by another team)
• Write unit tests with JUnit and take part in code reviews
• Debug issues passed on by our second-line colleagues
• Work in a Scrum team of seven, with a mentor at your side for the first year

What we are looking for
• Bachelor's degree in Computer Science or a similar subject
• Good knowledge of Java and object-oriented programming
• Working knowledge of SQL, ideally on PostgreSQL
• Confident use of Git
• Clear communication, spoken and written

Nice to have
• Docker
• Apache Kafka or another message queue
• Some exposure to AWS, for example from an internship or a project of your own

What you don't need
Experience in banking or payments. We will also teach you Kubernetes in your first six months, so don't
worry if you have never touched it.

What we offer
• £31,000 to £35,000 depending on experience
• 26 days of holiday plus bank holidays
• £1,000 a year for courses and conferences
• Private health cover and a cycle to work scheme

Apply with your CV. A cover letter is optional.
""",
        "Back-end development; Java; Spring Boot; REST APIs; Unit testing; JUnit; Code review; Debugging; "
        "Scrum; Bachelor's degree; Computer science; Object-oriented programming; SQL; Git; Communication",
        "PostgreSQL; Docker; Apache Kafka; Message queues; AWS",
    ),
    "graduate data analyst": posting(
        """Graduate Data Analyst (September start)

Company: Marlow & Finch Stores
Location: Birmingham
Salary: £29,500

Who we are
Marlow & Finch runs 212 convenience stores in the Midlands and Wales. Every day our tills record around
600,000 baskets. Our data engineering team loads them into Snowflake overnight; the commercial insight
team, which you would join, turns them into decisions about ranges, prices and promotions.

The role
• Query sales and loyalty data with SQL
• Clean data from stores and suppliers before it is used in reports
• Build and maintain dashboards in Power BI for category managers
• Answer ad hoc questions in Excel, using pivot tables and lookups
• Present your findings to non-technical colleagues every month

Essential
• A bachelor's degree in Mathematics, Statistics or Economics, 2:1 or above
• Good SQL, from your course or a placement
• Advanced Excel
• A solid grasp of statistics
• Strong attention to detail
• Good time management, as several requests often arrive at once

Desirable
• Python, in particular pandas
• Experience of A/B testing
• Tableau

We don't expect any retail experience, and there is no machine learning in this role: our data science
colleagues look after that.

What's in it for you
You will join 11 other graduates on a two-year scheme, with rotations through pricing, supply chain and
marketing. We pay for a professional qualification of your choice. Staff discount of 15% in all stores,
life assurance and a pension with 8% employer contribution.

Closing date: 31 January. Assessment centres take place in February.
""",
        "SQL; Data cleaning; Dashboards; Microsoft Power BI; Excel; Pivot tables; Presentation skills; "
        "Data analysis; Bachelor's degree; Mathematics; Statistics; Economics; Attention to detail; "
        "Time management",
        "Python; Pandas; A/B testing; Tableau",
    ),
    "associate devops engineer": posting(
        """Associate DevOps Engineer
Kaveri Cloudworks Pvt Ltd, Bengaluru (Whitefield)

About Kaveri Cloudworks
We run a ticketing platform for city buses and metros. 14 transport authorities across India and Sri Lanka
trust us with 5 million journeys a day. Our product is written in Go and Node.js and has been named
Mobility Start-up of the Year.

Key Responsibilities
- Create and maintain CI/CD pipelines in Jenkins
- Provision AWS infrastructure as code with Terraform
- Containerise services with Docker and deploy them to Kubernetes
- Set up monitoring and alerting with Prometheus and Grafana
- Automate routine tasks with Bash and Python scripts
- Join the on-call rota (one week in five) and respond to production incidents
- Apply security patches to our Linux servers every month

Required Skills and Experience
- B.E./B.Tech in any discipline
- Minimum 2 years of experience in a DevOps or system administration role
- Hands-on experience with AWS (EC2, S3 and IAM)
- Strong Linux administration skills
- Good understanding of Git
- Good problem solving skills

Preferred
- Ansible
- Helm charts
- An AWS certification
- Exposure to Argo CD or other GitOps tools

Not required: we do not use Azure or Google Cloud, and you will not be asked to write application code.

What you will learn
You will be trained in service mesh (Istio) and in cloud cost optimisation by our platform leads.

Perks
Health insurance for you and your parents, free lunch, cab facility for late shifts, MacBook, and a yearly
off-site. Five-day week.
""",
        "CI/CD; Jenkins; AWS; Terraform; Infrastructure as code; Containerisation; Docker; Kubernetes; "
        "Monitoring and observability; Prometheus; Grafana; Bash; Python; Incident response on call; "
        "Patch management; Linux; Bachelor's degree; 2 years of experience; DevOps; System administration; "
        "Amazon EC2; Amazon S3; AWS IAM; Linux administration; Git; Problem solving",
        "Ansible; Helm; Argo CD; GitOps",
    ),
    "soc analyst level 1": posting(
        """SOC Analyst (Level 1)

Brackwater Security, Manchester, on site, rotating shifts

ABOUT THE COMPANY
Brackwater Security watches over the networks of hospitals, councils and schools. Our penetration testing
team and our consultants (ISO 27001, Cyber Essentials) complete what we offer to 80 customers.

YOUR RESPONSIBILITIES
* Monitor alerts in our SIEM and decide which need action
* Investigate suspicious log-ins and phishing e-mails
* Escalate confirmed incidents to Level 2 following the incident response playbook
* Record every case in the ticketing system
* Write a short shift report for the customer
* Hand over to the next shift

ABOUT YOU
* Bachelor's degree in cyber security or a related subject
* Understanding of TCP/IP, firewalls and network security
* Comfortable with Windows and Linux
* Basic knowledge of SIEM tools; we use Splunk, and you should have seen it at least in a lab
* Able to stay calm under pressure and to work well in a team
* Eligible for UK security clearance

BONUS POINTS
* CEH or a comparable certificate
* Scripting in Python or PowerShell
* Taking part in CTF competitions
* Knowledge of Wireshark

You do not need to know malware analysis or digital forensics. Our Level 3 analysts do that, and they like
to show how it is done. After a year most of our analysts move to Level 2 or into threat hunting.

WE OFFER
£28,000 plus 20% shift allowance, 25 days of leave, all exam fees paid, free parking, and a quiet room with
very good coffee.
""",
        "SIEM; SOC operations; Incident response; Ticketing systems; Report writing; Bachelor's degree; "
        "Cyber security; TCP/IP; Firewalls; Network security; Windows; Linux; Splunk; Teamwork",
        "CEH; Python; PowerShell; CTF; Wireshark",
    ),
    "ux ui design intern": posting(
        """UX/UI Design Intern (6 months, paid)
Loomery | Amsterdam or remote within the EU

Hi, we are Loomery
Our app helps people to rent, swap and repair their clothes. It has 400,000 users in the Netherlands,
Belgium and Denmark. We are 35 people: engineers (Flutter and Django), stylists, marketers and a small
design team of three. That is where you come in.

What you'll be doing
- Sketch task flows and create wireframes for new features
- Turn them into clickable prototypes in Figma
- Help to plan and run usability tests with real users, every second Thursday
- Take part in user research and sum up what we hear
- Keep our design system tidy

What we ask
- You are studying interaction design, graphic design or something similar
- A portfolio with at least two projects that show your process
- Good command of Figma
- A feel for typography and some colour theory
- You can take feedback and give it with empathy
- Fluent English

It would be lovely if you
- know your way around Adobe Illustrator
- have made simple motion work in After Effects
- have thought about accessibility on the web

No coding needed. Our engineers will happily explain how the handover works.

What you get
- €750 a month and a travel card
- A mentor who has time for you
- Lessons in service design from our head of product
- Friday lunch, plants, and a dog called Bobbin

Send us your portfolio before 15 May. Please leave out your photo and date of birth.
""",
        "UX design; UI design; Sketching; Task flows; Wireframing; Prototyping; Figma; Usability testing; "
        "User research; Design systems; Interaction design; Graphic design; Typography; Colour theory; "
        "Empathy",
        "Adobe Illustrator; Adobe After Effects; Web accessibility",
    ),
    "graduate mechanical design engineer": posting(
        """Graduate Mechanical Design Engineer

Location: Derby    Reference: GME-0417    Hours: 37.5

Harrowgate Handling designs and builds conveyors and lifting tables for bakeries, dairies and parcel hubs.
Founded in 1974 and still family owned, we employ 160 people on one site, with our own fabrication shop,
paint line and controls department (Siemens PLCs, all programmed in house by our automation engineers).

Duties
• Produce 3D models and manufacturing drawings in SolidWorks
• Design sheet metal parts and welded frames
• Prepare bills of materials for purchasing
• Carry out basic finite element analysis to check strength and deflection
• Support the workshop when a part does not fit and find the root cause
• Visit customer sites to take measurements

Requirements
• Bachelor's degree in Mechanical Engineering
• Proficient in SolidWorks, through study or a year in industry
• Able to read engineering drawings and to apply GD&T
• Understanding of design for manufacture
• Knowledge of basic machine design
• Competent with Microsoft Office
• Full UK driving licence

Desirable
• A Master's degree (MEng or MSc)
• AutoCAD
• Experience with ANSYS
• Awareness of PLM systems

No previous experience in food machinery is necessary. You will be taught CE marking, machine safety and
our ERP system during a 12-week induction, part of it on the shop floor.

Benefits
25 days of holiday, early finish on Friday, company pension, professional fees paid, and support towards
chartered status with a named mentor.
""",
        "3D modelling; SolidWorks; CAD; Sheet metal design; Bill of materials; Finite element analysis; "
        "Root cause analysis; Bachelor's degree; Mechanical engineering; GD&T; Design for manufacturing; "
        "Machine design; Microsoft Office",
        "Master's degree; AutoCAD; ANSYS; PLM",
    ),
}

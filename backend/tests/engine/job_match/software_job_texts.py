"""Job texts of software teams, by a writer who never read the engine."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

SOFTWARE_POSTINGS: Final[dict[str, Posting]] = {
    "backend python lisbon": posting(
        """Backend Engineer (Python), Ledger Squad
Calhau Pay · Lisbon, hybrid (2 days a week on site)

About us
Calhau Pay moves money for 9,000 small shops in Portugal and Spain. We are 140 people. Our mobile team
writes Kotlin and Swift, and the risk team trains its own models in Databricks; you will sit beside both,
in the squad which owns the ledger.

What you will do
- Build and run the REST APIs through which merchants see their settlements
- Design PostgreSQL database schemas and keep slow SQL queries fast
- Cover your work with unit tests and take part in code reviews
- Join the on-call rota one week in seven (paid extra)

What we ask
- At least 4 years of experience in back-end development with Python
- Good knowledge of Django
- Docker, and a CI/CD pipeline you have looked after yourself
- Experience with RabbitMQ or similar message queues
- Git as a daily habit

Nice to have
- Apache Kafka
- Terraform
- Earlier work in banking

No degree is needed, and you don't have to know Kubernetes: the platform team takes care of it. In your
first month our controller will teach you double-entry bookkeeping, which you will need to understand the
ledger.

What we offer
- 48,000 to 62,000 euros a year, 25 days of holiday and your birthday off
- Health insurance for you and your family
- A training budget of 1,500 euros a year
- Lunch together on Thursdays

How we hire
A call of 30 minutes, a small task at home (two hours at most), and one afternoon with the squad. You
will hear from us within a week.
""",
        "4 years of experience; Python; Back-end development; REST APIs; PostgreSQL; Database design; SQL;"
        " Database performance tuning; Unit testing; Code review; Incident response on call; Django; Docker;"
        " CI/CD; RabbitMQ; Message queues; Git",
        "Apache Kafka; Terraform; Banking",
    ),
    "android warsaw": posting(
        """Android Developer, Szprycha (Warsaw or remote within Poland)

Szprycha is the app with which 600,000 people in Poland and Czechia plan their bike rides. It finds quiet
roads, warns of cobbles, and remembers where you left the bike. Two developers write the Android app at
present, two the iOS one in SwiftUI, and four people work on the routing engine in C++. We are looking for a
third pair of hands on Android.

You have three years or more of mobile app development on Android behind you and feel at home in Kotlin and
Jetpack Compose. Our screens read from a local Room database first and sync later, so offline-first design
is not a buzzword here; you will be working on it from your second week. You will also draw routes with the
Google Maps API, talk to our servers through Retrofit, and be responsible for every other release in the
Play Console. We write unit tests for all that has logic in it, and Espresso tests for the six flows which
earn our money. Each change goes through code review, yours and ours.

Old parts of the app are still in Java, so you must be able to read and change it. Kotlin Multiplatform
(KMM) would be welcome, since we may share the sync code with iOS one day, and so would some knowledge of
Firebase Analytics. You don't need Flutter or React Native. We tried both and went back.

A contract of employment or B2B, 17,000 to 23,000 zł a month, private medical care, and each spring a week
of riding somewhere with worse cobbles. You do not have to be a cyclist, though you may turn into one.
""",
        "3 years of experience; Mobile app development; Android; Kotlin; Jetpack Compose; Offline-first;"
        " Google Maps API; Retrofit; Play console; Unit testing; Espresso tests; Code review; Java",
        "KMM; Firebase analytics",
    ),
    "frontend barcelona": posting(
        """Frontend Engineer (React)
Terrassa Travel · Barcelona or remote in the EU · Permanent

Who we are
Terrassa lets people book small hotels straight from the owner. 4,500 hotels in Spain, Italy and Greece
work with us. The owners do their room pricing and front office operations in our second product, Terrassa
Desk, which has a team of its own in Valencia.

Your mission
- Develop the booking site in TypeScript, React and Next.js
- Keep our Core Web Vitals green in all markets
- Consume our GraphQL API, and agree on changes to it with the backend team
- Test what you build with Jest and Playwright
- Keep our shared components in order in Storybook

Your profile
- 3 years of experience or more in front-end development
- Excellent HTML and CSS, including responsive design
- A good eye for web accessibility
- Used to pair programming
- Fluent English; Spanish is useful in the kitchen only

It's a plus if you have
- Worked with Tailwind CSS
- Touched React Native
- Helped to set up micro-frontends

Don't worry about
- The backend, which is written in Ruby on Rails by a team of eight
- SEO. Marta and her marketing team take care of it
- A university degree

In your first weeks
You get a buddy, ship a small fix on day two, and spend one night as a guest in a hotel of your choice.
Later in the year you will learn about A/B tests from our growth team.

We offer
- 42,000 to 55,000 euros depending on your level
- 30 days of holiday
- Flexible hours, and Friday afternoons free in summer
- Private health insurance
- Free nights in our hotels, twice a year
""",
        "3 years of experience; Front-end development; TypeScript; React; Next.js; Web vitals; GraphQL; Jest;"
        " Playwright; Storybook; HTML; CSS; Responsive design; Web accessibility; Pair programming",
        "Tailwind CSS; React Native; Micro-frontends",
    ),
    "java payments bengaluru": posting(
        """Senior Software Engineer – Payments Core
Rupayo Technologies | Bengaluru (hybrid, 3 days) | 5-8 yrs | Not disclosed

Who we are
Rupayo moves money for 40,000 small merchants. Our merchants use our Flutter app and a React dashboard;
both are built by the Experience team in Pune. You will sit with the eleven people who own the ledger.

What you'll do
• Build and run microservices in Java and Spring Boot which handle 3,000 transactions a second
• Design REST APIs for partner banks
• Publish and consume events over Apache Kafka
• Write unit tests with JUnit for everything you ship
• Review the code of your peers and mentor two junior engineers
• Keep PostgreSQL queries fast and look after the caching layer in Redis

What we're looking for
• 5+ years of back-end development
• B.E./B.Tech in Computer Science or equivalent
• Strong data structures and algorithms
• Good hold on multithreading in the JVM
• Daily use of Git and of CI/CD pipelines
• Experience with Docker

Nice to have
• Kubernetes in production
• AWS, particularly Amazon SQS
• gRPC
• Prior work in banking

What you don't need
• Front-end skills of any kind. No JavaScript in this role, we promise.
• Terraform: the platform team writes it for us

What you'll pick up here
• Two of our services are moving to Go. None of us knew it a year ago; we'll teach you.

Perks: ₹5 lakh health cover for parents, a learning budget, no meetings on Wednesdays.
""",
        "Microservices; Java; Spring Boot; REST APIs; Apache Kafka; Unit testing; JUnit; Code review; "
        "Mentoring; PostgreSQL; Database performance tuning; Caching; Redis; 5 years of experience; "
        "Back-end development; Bachelor's degree; Computer science; Data structures; Algorithms; "
        "Multithreading; Git; CI/CD; Docker",
        "Kubernetes; AWS; Amazon SQS; gRPC; Banking",
    ),
    "salesforce hyderabad": posting(
        """Salesforce Developer
Company: Deccan Meridian Labs
Location: Hyderabad (Gachibowli) | Hybrid | Full time

About Deccan Meridian
We supply diagnostic instruments to more than 1,200 hospitals in India and the Gulf. Around 300 service
engineers and 90 sales people work in Salesforce every day, and a team of seven builds it for them.

Key Responsibilities
- Develop Lightning Web Components and Apex classes for Service Cloud
- Write Apex unit tests with at least 85% code coverage
- Build REST API integrations between Salesforce and our ordering portal
- Support user acceptance testing before each monthly release

Required Qualifications
- 4+ years of experience with Salesforce
- Salesforce Platform Developer I certification
- Strong Apex and SOQL
- Good JavaScript
- Salesforce DX and Git
- Bachelor's degree in engineering
- Problem solving skills

Preferred Qualifications
- Experience with Copado
- Knowledge of OmniStudio
- Exposure to MuleSoft

Not part of this role
Our ERP is SAP S/4HANA and is handled by another team in Chennai. Marketing Cloud is managed by an agency.
Salesforce administration, such as profiles and reports, is with our two admins.

What you will learn
We have started a pilot with AI agents for service tickets. You will be trained on this by our partner
in the second half of the year.

Benefits
- Group medical insurance
- 24 days of paid leave
- Certification fees reimbursed
- Creche at the campus

Selection process
Online coding test, technical discussion with the team lead, discussion with the manager. Shortlisted
candidates will be informed by email within ten working days.
""",
        "4 years of experience; Bachelor's degree; Salesforce; Salesforce Platform Developer; Apex;"
        " Lightning Web Components; Service cloud;"
        " Unit testing; Code coverage; REST API integration; User acceptance testing; SOQL; JavaScript;"
        " Salesforce DX; Git; Problem solving",
        "Copado; OmniStudio; MuleSoft",
    ),
    "qa automation pune": posting(
        """Urgent Hiring !! QA Automation Engineer - Pune (Kharadi) - Immediate joiners preferred

Exp: 3 to 6 yrs   Notice: 0-30 days   CTC: as per market   Mode: WFO 4 days

Dear candidate, we at Sahyadri Infosolutions are having opening for our client, a leading German insurance
company. Pls find the JD below:

Mandatory skills - Selenium, Java, Cucumber, REST Assured, Postman, Jenkins, Git, SQL. Min 3 yrs exp in
automation testing is must (manual only profiles pls do not apply). Candidate should be able to write test
cases and test plans from the user stories, do regression testing every sprint and API testing for the
policy services, log the bugs in Jira and attend daily stand up with onsite team. Should have worked in
Agile.

Good communication in English reqd as there is daily call with Hannover team.

Appium / JMeter will be added advantage. ISTQB certified candidates will be given preference.

Dev team is using .NET and Angular, testers are not expected to know this. UFT scripts of old vendor are
there but same are getting retired so no need of UFT. We will give training on insurance domain and on
Playwright to selected candidates.

Qualification: BE / BTech / BSc

Rounds - 1 telephonic, 1 technical F2F (Saturday drive 14th), 1 client round on video

Interested pls share updated CV with below details:
Total exp -
Relevant exp -
Current CTC / Expected CTC -
Notice period -
Current location -

Regards,
Snehal, Talent team. References are welcome, referral bonus 25k
""",
        "3 years of experience; Bachelor's degree; Selenium; Java; Cucumber; REST assured API; Postman;"
        " Jenkins; Git; SQL; Automation testing; Test cases; Test plans; Regression testing; API testing;"
        " Jira; Bug tracking; Agile; Communication",
        "Appium; JMeter; ISTQB",
    ),
}

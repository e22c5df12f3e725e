"""Job texts of those who sell, plan and agree, by a writer who never read the engine."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

SELLING_POSTINGS: Final[dict[str, Posting]] = {
    "performance marketing manager, prose": posting(
        """Performance Marketing Manager, Otter & Oak (children's shoes, online only)

A lovely brief has just landed on my desk. Otter & Oak sell barefoot shoes for small feet, through
their own Shopify store and nowhere else, to parents in the UK, Ireland and the Netherlands. They spend
around £120k a month and until now an agency has done it all. They want to bring it in house and you
would be the person to do that.

You'll plan, launch and optimise campaigns in Google Ads and Meta Ads, and you'll be answerable for
ROAS and cost per acquisition. You'll build the monthly budget and defend it in front of the founders.
You'll write the briefs for the creative team (two designers who do their magic in Photoshop and After
Effects, you won't have to) and run structured A/B tests on ads and landing pages. Reporting is in
Google Analytics and Google Sheets, so you need to be at home in both of them.

They're asking for at least four years in paid media, either agency or client side, and e-commerce
experience is a must. Retargeting should hold no secrets for you. TikTok is something they want to try
next year; if you have made TikTok content work for a brand already they will be all ears. Experience
of affiliate marketing would be a plus too. SEO and email are covered by Priya and Tom respectively.

No degree needed. Salary £50-58k depending on what you bring, bonus on top, two days a week in their
Bath studio. Shoes for your kids at cost. Drop me a line: I have interview slots next Thursday.
""",
        "Google Ads; Meta Ads; ROAS; Cost per acquisition; Budgeting; A/B testing; Google Analytics; "
        "Google Sheets; 4 years of experience; E-commerce; Retargeting; Campaign management; Paid search",
        "TikTok content; Affiliate marketing",
    ),
    "seo and content executive": posting(
        """SEO & Content Executive

Employer: Marlow Pike Travel (walking holidays for the over-fifties)
Where: Keswick or fully remote (UK)
Pay: £27,000 - £31,000

Role summary
You will bring more walkers to our website through search. The web developers (WordPress, PHP) make
technical changes for you, and the paid search account is run by an outside agency.

Day to day
1. Carry out keyword research for 60 destination pages
2. Write blog posts, route guides and landing page copy
3. Edit articles sent in by our walking leaders
4. Run monthly site audits and hand the fixes to the developers
5. Build links with walking clubs, magazines and tourist boards
6. Report on traffic and rankings using Google Search Console and Google Analytics
7. Keep the content calendar up to date

You must have
- At least 1 year of experience in SEO
- Excellent content writing, with samples you can show
- Good time management: there are always six things on the go

You may also have (not essential)
- Experience with a content management system
- Knowledge of schema markup
- Canva, for the odd quick graphic
- A diploma in marketing

You won't need
Coding skills, a driving licence, or a head for heights.

In return
25 days of annual leave plus one free walking holiday a year, flexible hours around the school run, and
training in digital PR from our head of marketing, who used to be a travel journalist.

Closing date 14 June. Interviews by video call.
""",
        "SEO; Keyword research; Blogging; Copywriting; Content writing; Copy editing; Site audits; Link "
        "building; Google Search Console; Google Analytics; Content calendars; 1 year of experience; Time "
        "management",
        "Content management systems; Schema markup; Canva; Diploma; Marketing",
    ),
    "chargé de crm, french": posting(
        """CRM & Email Marketing Manager (H/F), CDI, Lyon 7e

Notre client, Maison Verdelet, vend des semences et des outils de jardin en ligne. 45 personnes, deux
millions de clients jardiniers, et une équipe marketing de six qui cherche la personne qui parlera à
tous ces gens sans les ennuyer.

Concrètement, vous prendrez en main toute la stratégie d'email marketing : vous construirez les
scénarios dans Brevo, vous planifierez les newsletters (les textes viennent d'une rédactrice freelance),
vous piloterez l'A/B testing des objets et des contenus, et vous suivrez les résultats dans Google
Analytics. La fidélisation est votre obsession. You will report to the CMO, Hannah, who joined from
Rotterdam, so the weekly marketing meeting is in English and you should be able to hold your own in it.

Vous avez un diplôme de niveau Master en marketing ou équivalent et au moins trois ans d'expérience dans
un poste similaire, de préférence dans le e-commerce. Vous êtes à l'aise avec les outils CRM et la
maîtrise d'Excel est indispensable. La connaissance de SQL serait un vrai plus, de même que des notions
de HTML pour corriger un gabarit de temps en temps. Pas besoin de savoir coder davantage : le site
tourne sur PrestaShop et nos développeurs PHP s'en occupent. Les réseaux sociaux et le SEO sont gérés
par Camille.

Ce que vous trouverez chez nous : un potager sur le toit, deux jours de télétravail, tickets restaurant,
une prime annuelle et des graines à volonté. Vous apprendrez à greffer un pommier, c'est promis.

Rémunération 42-46 K€ selon profil. Candidatures à adresser au cabinet Passerelle Talents, à
l'attention de Luc.
""",
        "Email marketing; Brevo; A/B testing; Google Analytics; Customer retention; Master's degree; "
        "Marketing; 3 years of experience; Excel; CRM systems",
        "E-commerce; SQL; HTML",
    ),
    "saas account executive": posting(
        """Account Executive at Brambleworks (Dublin / Cork, we have a van)

Vets have awful software. They'll tell you so themselves while holding a cat. We make the one that isn't
awful, 1,600 practices pay for it, and I need a third account executive for the south.

This is B2B sales the honest way. You'd make something like thirty cold calls a week, drive out to practices,
show the thing, handle the objections ("my partner hates computers" being number one), negotiate and close
the deal yourself. After that you don't vanish: you keep the accounts, and sit down with the twenty biggest
for a quarterly business review. Your own sales pipeline is yours to manage, in Salesforce, honestly and
daily; the sales forecast you give me on Fridays I give to the board on Mondays. No pressure.

Three years of experience in closing roles is the floor. Full driving licence. You listen more than you talk.

If somebody's trained you in MEDDIC, or you're handy with LinkedIn Sales Navigator, tell me about it, since
that would be a plus. You do NOT need to come from medical sales or know one end of a horse from the other.
No degree required. Aoife in marketing runs HubSpot and the Google Ads, so the leads from there simply land
with you. Installation and onboarding is done by the customer success folk.

€55k base, €95k on target, and people really do hit it (7 of 9 last year). Health insurance. Bring-your-dog
office, obviously. You'll pick up more about feline kidneys than you ever wished.

Send me two paragraphs on the best deal you ever lost. - Declan
""",
        "B2B sales; Cold calling; Objection handling; Negotiation; Closing deals; Account management; "
        "Quarterly business reviews; Sales pipeline management; Salesforce; Forecasting sales; "
        "3 years of experience",
        "MEDDIC; LinkedIn sales navigator",
    ),
    "salesforce administrator, prose": posting(
        """Salesforce Administrator - Austin TX (hybrid) - $85-100K base - direct hire

My client is a family-owned distributor of commercial kitchen equipment, Pecan Street Supply. 180
employees, 60 of them in sales, every one of them in Salesforce all day and every one of them with a
wish list. The last admin got promoted to Revenue Operations Manager (this happens here!) and she will
be your boss.

Here's the short version. You'd handle users, profiles, page layouts and flows, you'd build reports and
dashboards for the regional VPs, clean up duplicate accounts (there are many, sorry), and train new
sales reps on how to use the system. You'll sit down with department heads and gather requirements, and
then actually deliver them. Also some data loads from Excel at the end of every quarter.

What gets you an interview: 3+ years of Salesforce administration, Sales Cloud experience, an eye for
clean data, and the patience of a saint. Bachelor's degree required, any major. What moves you to the
top of the pile: Salesforce CPQ, or any HubSpot, since marketing just bought it. You do NOT need Apex or
Lightning Web Components because an outside partner does all the custom development. NetSuite is owned
by finance, leave it alone and you'll be friends.

Perks: 401k match at 5%, medical from day one, half-day Fridays in summer, and a test kitchen on the
first floor where lunch is cooked by people who are demonstrating ovens.

No C2C, no sponsorship at this time. Resumes to Kelly. If we've already spoken about this one just text
me!
""",
        "Salesforce; Salesforce administration; Dashboards; Data cleaning; Training staff; Requirements "
        "gathering; Excel; 3 years of experience; Bachelor's degree",
        "Salesforce CPQ; HubSpot",
    ),
    "tea demand planner": posting(
        """Demand Planner
Pelham & Rook Teas | Bristol | Permanent

WHO WE ARE
We blend and pack 190 teas for supermarkets, hotels and our own web shop. Our retail arm runs eleven shops;
our marketing team has just won a prize for a tin.

THE ROLE
You will sit between sales and the factory, and you'll be the person who knows how much Earl Grey Britain is
going to drink in March.

KEY RESPONSIBILITIES
- Build the monthly forecast for every SKU and agree it with sales
- Set safety stock and reorder levels for finished goods
- Maintain the KPI dashboards in Power BI: forecast accuracy, service level, ageing stock
- Investigate the root cause of large forecast misses and fix what can be fixed
- Keep planning data in SAP clean

REQUIREMENTS
- Bachelor's degree in a numerate subject
- 2+ years' experience in demand planning, ideally in food or drink
- Strong Excel, including pivot tables
- Working knowledge of SAP
- Good organisation and time management

PREFERRED
- Exposure to SAP IBP or Kinaxis
- Basic SQL
- CSCP, or studying towards it

PLEASE NOTE
Buying is done by our tea buyers in Kenya and Assam. Freight forwarding and customs clearance are outsourced,
so no experience of either is expected. There's no people management in this post.

REWARDS
£34,000 to £39,000, bonus, 26 days off, as much tea as you can carry. In your second year you can train as
a taster.
""",
        "Demand planning; Forecasting; Safety stock; Reorder levels; KPI dashboards; Microsoft Power BI; "
        "Root cause analysis; SAP; Bachelor's degree; 2 years of experience; Excel; Pivot tables; "
        "Organisation; Time management",
        "SAP IBP; Kinaxis; SQL; CSCP",
    ),
    "commercial counsel": posting(
        """Legal Counsel, Commercial (Reading, hybrid)

Brightfathom Instruments makes sonar for survey ships and wind farms. We are 340 people, a third of them
physicists, and the legal department is me, a paralegal and, soon, you.

Your responsibilities
* Draft, review and negotiate commercial contracts with customers, suppliers and distributors
* Advise sales and product teams on privacy and data protection
* Answer questions on competition law as they come up, which is weekly
* Own our anti-bribery policy and deliver a short training session on it twice a year
* Take the minutes at board meetings

What you bring
* Qualified solicitor in England and Wales, with at least 4 years of experience after qualification
* Bachelor's degree in law
* Precise legal drafting, and the attention to detail that goes with it
* The knack of explaining a clause to an engineer

Helpful, not required
* Arbitration experience
* You have used a contract management system before

What this job is not
Litigation goes to our outside firm, and so do patents and other intellectual property. Employment law sits
with the people team. We don't buy companies, so your M&A years will gather dust.

What you'll learn here
Export control for dual-use goods. I'll teach you; it is more fun than it sounds, and there is a boat trip.

Benefits: 28 days plus bank holidays, 9% pension, private medical insurance, and a bike scheme.
""",
        "Law; Commercial contracts; Contract drafting; Negotiation; Privacy and data protection; "
        "Competition law; Anti-bribery; Training delivery; Board minutes; Taking minutes; "
        "4 years of experience; Bachelor's degree; Legal drafting; Attention to detail; "
        "LLB",
        "Arbitration; Contract management",
    ),
}

"""Job texts of those who draw and make things, by a writer who never read the engine."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

MAKING_POSTINGS: Final[dict[str, Posting]] = {
    "product designer": posting(
        """PRODUCT DESIGNER (mid-level)
Client: Lumen & Larch, a maker of booking software for physiotherapy clinics
Location: Manchester, or remote within the UK
Salary: up to £55,000

THE ROLE
You will be the second designer in a product team of eleven. Together with a product manager and five
engineers (they work in React and TypeScript) you take features from a first idea to release.

YOUR RESPONSIBILITIES
* Plan and run user research with clinic receptionists and their patients
* Turn findings into wireframes and interactive prototypes
* Carry out usability testing every sprint
* Look after and extend our design system in Figma
* Make sure that everything we ship meets WCAG 2.2 accessibility guidelines

ABOUT YOU
* 3+ years in product or UX design
* A portfolio showing strong interaction design and UI design
* Fluent in Figma
* Comfortable working in an agile team

IT WOULD BE LOVELY IF YOU ALSO
* have made small animations in After Effects or Lottie
* know enough HTML and CSS to argue with a developer

DON'T WORRY ABOUT
Coding. Branding and illustration, which sit with our studio partner. Knowing anything about
physiotherapy: you'll spend your first week shadowing in a clinic.

BENEFITS
Nine-day fortnight, £800 for your home office, enhanced parental leave, two company meet-ups a year
(the last one was in Porto).

To apply send your portfolio to the consultant named above. Applications without a portfolio cannot be
considered.
""",
        "User research; Wireframing; Prototyping; Usability testing; Design systems; Figma; Web "
        "accessibility; 3 years of experience; Product design; UX design; Interaction design; UI design; "
        "Agile",
        "Adobe After Effects; Lottie; HTML; CSS; Animation",
    ),
    "graphic designer, prose": posting(
        """Graphic Designer (maternity cover, 12 months), Quillfold, Edinburgh

Quillfold prints and sells stationery: notebooks, planners, wedding invitations and, since last year, a
range of wrapping papers which you may have seen in museum shops. Their designer Isla goes on leave in
May and they'd like her stand-in to start two weeks before.

You'd spend roughly half your time on packaging design for the new planner range and the other half on
the things that a small brand always needs: a trade catalogue laid out in InDesign, flyers for fairs,
banners and posts for social media. You will prepare files for print and speak to the printers, so you
must know print production properly, spot colours, foils, bleeds and all. A sure hand with typography is
the first thing that their creative director looks for in a portfolio. Illustrator and Photoshop are
used all day long.

It's not a junior post, they would like to see at least two years in a studio or an in-house team. If
you can draw, tell us: illustration isn't strictly needed, but they'd find plenty of use for it. Some
photography skill for product shots would also be handy. There is no video work, and no web design
either; the website is looked after by a freelancer who knows WooCommerce.

You'd be sitting in a converted mill by the Water of Leith, four days a week if you like (pro rata),
£30k full-time equivalent, 30% off paper for life. You'll learn how letterpress works, if you're
curious: the old Heidelberg is downstairs.

Please send a PDF portfolio of not more than ten pages.
""",
        "Packaging design; Adobe InDesign; Flyers and brochures; Print production; "
        "Typography; Adobe Illustrator; Adobe Photoshop; 2 years of experience; Social media creatives; "
        "Banner design",
        "Illustration; Photography; Drawing",
    ),
    "mechanical design engineer": posting(
        """Senior Mechanical Design Engineer
Company: Tarn Mobility Ltd
Location: Kendal, Cumbria (on site, we build things)

About Tarn
We make all-terrain wheelchairs. Our customers climb hills in them, and send us photographs.

Main duties
1. Design frames, brackets and housings in SolidWorks, from first sketch to release
2. Design sheet metal parts that our shop can really bend, and plastic parts for the moulder
3. Produce manufacturing drawings to GD&T and maintain the bill of materials
4. Run finite element analysis on frames and suspension
5. Lead DFMEA sessions for new products
6. Build prototypes with our 3D printers and test them up the fell

Person specification - essential
- Bachelor's degree in mechanical engineering
- 5 years of experience in product development
- Design for manufacturing, shown with examples
- SolidWorks to an advanced level
- Teamwork: there are nine of us round one table

Person specification - desirable
- ANSYS
- PLM administration
- Knowledge of composite materials

You will work with
Our electronics group in Leeds, who do the PCB design and the firmware in C. Our welders, who are right more
often than the drawings. Purchasing, who handle all supplier contracts. CNC programming is done by the shop.

Learning
We'll send you on the medical device regulation course; no previous knowledge of it is wanted.

Package
£46,000 to £52,000, 4.5 day week, climbing wall membership.
""",
        "SolidWorks; Sheet metal design; GD&T; Bill of materials; Finite element analysis; "
        "Failure mode analysis; Prototyping; 3D printing; Bachelor's degree; Mechanical engineering; "
        "5 years of experience; Design for manufacturing; Teamwork",
        "ANSYS; PLM; Composite materials",
    ),
    "structural engineer pune": posting(
        """Structural Design Engineer (RCC Buildings)
Vastukon Consultants Pvt. Ltd. | Pune (Baner) | 4 - 7 years | Rs. 8 - 13 LPA

Job description:
Vastukon is a 60-member consultancy known for residential towers up to 40 storeys. We have in-house BIM and
geotechnical cells and a sister concern in project management.

Roles and responsibilities:
> Analysis of high rise buildings in ETABS
> Reinforced concrete design of slabs, beams, columns and shear walls as per IS 456
> Seismic design as per IS 1893
> Design of isolated, raft and pile foundations
> Preparing and checking RCC detailing drawings in AutoCAD
> Checking of bar bending schedules submitted by contractors
> Site visits before major pours

Candidate profile:
> B.E. / B.Tech in Civil Engineering
> Minimum 4 years of experience in structural engineering consultancy
> Good communication skills in English; Marathi or Hindi for site

Added advantage:
> M.Tech (Structures)
> Revit
> STAAD Pro for industrial sheds

Kindly note: candidates with only site execution experience will not suit. Steel structures are handled by
our Chennai office and quantity surveying by the client, so these are not needed. BIM modelling is done by
the BIM cell.

What we offer: five and a half day week, mediclaim for family, support for chartered membership, and you will
learn wind tunnel based design from our principal, who did his doctorate on it.

Employment type: full time, permanent
""",
        "ETABS; Reinforced concrete design; IS 456; IS 1893; Foundation engineering; RCC detailing; AutoCAD; "
        "Bar bending schedule; Bachelor's degree; Civil engineering; 4 years of experience; "
        "Structural engineering; Communication",
        "Master's degree; Revit; STAAD Pro",
    ),
    "beehive firmware engineer": posting(
        """We put sensors in beehives. They sit in a field for six years on two AA-sized cells and tell a
beekeeper in Slovenia or Chile that the queen's gone. There are twelve of us and one
firmware engineer, Jure, who would like a holiday.

You'd be the second. The work is embedded C on STM32 microcontrollers with FreeRTOS, a LoRa radio, and half
a dozen sensors hanging off I2C and SPI. Nearly everything we do is low-power design: we count microamps the
way other companies count users. You'll write drivers, debug them over JTAG with an oscilloscope at your
elbow, and go and see the hives when the data makes no sense (protective suit provided). Everything's in Git
and everything gets reviewed, yours by Jure and Jure's by you.

I'm looking for a person who has made embedded systems that shipped, with about five years of experience. I
don't mind in what: toys, tractors, hearing aids. Whether you hold a bachelor's degree in electronics matters
a little, not much; count it as a plus. More interesting would be Rust, which we're flirting with, and enough
Python to keep our test rig alive. Neither of these is a must.

You won't draw boards; Altium is Maja's kingdom. You won't touch the cloud either: there's a small backend
on AWS in Node.js which Tomaz keeps and guards. And nobody expects you to know bees. There's a course in
April, with the stings included in the price.

Ljubljana, mostly on site as that's where the bench is. Thirty-two hour week at full pay, honey at cost.
Mail Petra with something you're proud of.
""",
        "C; Microcontrollers; RTOS; LoRa; I2C and SPI; Low-power design; JTAG; "
        "Oscilloscopes and test equipment; Debugging; Git; Code review; Embedded systems; "
        "5 years of experience",
        "Bachelor's degree; Electronics; Rust; Python",
    ),
}

"""Job texts of those who nurse, teach, cook and host, by a writer who never read the engine."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

CARING_POSTINGS: Final[dict[str, Posting]] = {
    "renal ward nurse": posting(
        """Registered Nurse - Renal Ward (Band 5)
Alderbrook Teaching Hospitals, Ward 14

About the ward
We are a 28-bed renal ward with our own dialysis bay, a resident pharmacist and a garden that the patients
look after better than we do. Next door is the transplant unit, whose nurses are critical care trained.

What you will do
- Give hands-on patient care to a bay of six, on days and nights
- Carry out patient assessment on arrival, record vital signs and act on NEWS2 scores
- Administer medication and IV therapy in line with policy
- Dress and review wounds, and insert and care for urinary catheters
- Hand over to doctors and the next shift using SBAR
- Keep each patient's electronic health record in Epic complete and on time
- Keep to infection control policy at all times

Essential
- NMC registration as an adult nurse
- Bachelor's degree in nursing
- At least 2 years' experience on an acute ward
- In-date Immediate Life Support certificate
- Clear spoken and written communication

Desirable
- IV cannulation
- Experience of mentoring students
- Some knowledge of the renal diet

Not essential
Dialysis experience. We teach the machines from nothing over twelve weeks, and everybody does our palliative
care study day in the first year. You will not be asked to do chemotherapy; that happens on Ward 9.

What we offer
37.5 hours, self-rostering, a staff nursery, free parking after 2 pm (we know; we're working on it).
""",
        "Nursing; Patient care; Patient assessment; Vital signs; NEWS2; Medication administration; "
        "IV therapy; Wound care; Urinary catheterisation; SBAR handover; Electronic health records; Epic; "
        "Infection control; Bachelor's degree; 2 years of experience; Immediate life support; Communication",
        "IV cannulation; Mentoring; Renal diet",
    ),
    "physiotherapist clinic": posting(
        """Physio for a busy hip-and-knee clinic, Northampton

Hi there! Stride Rooms is four physios, two treatment rooms too few and a receptionist called Beryl who runs
the town. We see mostly people after a joint replacement, and the odd runner who overdid it. I'm hiring one
more physiotherapist, permanent, 30-37 hours as you like.

On a typical day you'd see ten patients, forty minutes each for a new one. You assess them, treat them with
joint mobilisation where it helps, get them walking again (gait training is half of our life) and design an
exercise programme that they will in fact do at home. On Tuesdays you would take the falls prevention class,
which is group exercise with tea after it. Notes get written the same day; I'm strict about good clinical
documentation because I've been to court once, as a witness, and it was the notes that won.

You must be HCPC registered with a BSc in physiotherapy, and have two years of experience, of which some in
post-operative rehabilitation. You like old people. That's not a joke: you need real empathy.

I'd love it if you did dry needling, or had used hydrotherapy, since the leisure centre rents us its small
pool. Don't worry about stroke rehabilitation, paediatrics or respiratory; we refer those on. Sports
coaching isn't our thing. Our Kate will teach you clinical Pilates and we pay for the certificate.

Billing with the insurers is Beryl's, you won't see an invoice.

£38-44k, seven weeks off including Christmas, CPD Fridays once a month. Email me, Sunita.
""",
        "Physiotherapy; Patient assessment; Joint mobilisation; Gait training; Exercise programme design; "
        "Falls prevention; Group exercise; Clinical documentation; Bachelor's degree; 2 years of experience; "
        "Post-operative rehabilitation; Empathy",
        "Dry needling; Hydrotherapy",
    ),
    "physics teacher": posting(
        """TEACHER OF PHYSICS, September start, full time - Harrow Lane School

I'm the head of science here and I have one physics teacher who is retiring after 31 years and one who is
about to go on maternity leave. So this is a real job and not a formality.

You would teach physics to Years 10 to 13 and general science to one Year 8 group. You'd plan your own
lessons (we share everything, but nobody is made to read from a script), set and mark the end of unit tests
and the mocks, and be form tutor to twenty-six eleven-year-olds who will lose their ties. Four evenings a
year you sit in the hall and talk with parents about how their children are getting on. Behaviour here is
good on most days; on the other days I need somebody who manages a class firmly and without shouting.

You'll need qualified teacher status, a bachelor's degree in physics or something close to it such as
engineering, and a sound grasp of safeguarding. I don't count years. If this is your first post, you get a
mentor and a tenth off your timetable.

I'd be delighted, though I don't insist, if you could take over the physics olympiad group or help with
the Python club on Thursdays. Chemistry we have plenty of people for. Nobody need bring special education
experience, as Mrs Oyelaran and her team of six look after that, and our Moodle is run by the office.

We're nine minutes' walk from the station, there's a proper lunch, and the technicians are superb. Come and
see us before you apply: I'll show you the prep room.
""",
        "Teaching; Physics; Science teaching; Lesson planning; Marking and assessment; Form tutor; "
        "Parent communication; Behaviour management; Classroom management; Bachelor's degree; Safeguarding",
        "Olympiad training; Python",
    ),
    "lecturer statistics": posting(
        """UNIVERSITY OF CARROWMORE
School of Mathematical Sciences
Lecturer in Applied Statistics (Grade 8, permanent, ref. 2291-S)

The School wishes to appoint a Lecturer in Applied Statistics from 1 September. The School has 41 academic
staff with research groups in fluid mechanics, number theory and statistical genomics, and is a partner in
the national centre for machine learning, which is directed from the School of Computing.

The person appointed will teach statistics at undergraduate and master's level, normally two modules in each
semester, including the second-year practical course, which is given in R. He or she will set and mark
examinations, supervise final-year and master's theses, and act as academic adviser to about fifteen
students. The post also carries a full expectation of research: the Lecturer will publish in peer-reviewed
journals and will bring forward applications for funding.

Candidates must hold a doctorate in statistics or a closely related field, have at least two years of
experience of university teaching, and show a record of published academic research. The ability to present
technical matter clearly to mixed audiences is necessary.

It would be an advantage to have worked in survival analysis or Bayesian inference, the two directions in
which the School hopes to grow, and to have taught with Python.

Knowledge of our virtual learning environment (Moodle) isn't expected, as training is given, nor is
administrative experience: new Lecturers are excused from School administration in their first year and
follow the University's certificate in pedagogy.

The city is small, the hills are near, and the University provides relocation help and a crèche. Informal
enquiries to the Head of School, Professor Maeve Tiernan.
""",
        "Statistics; R; University teaching; Marking and assessment; Thesis supervision; Academic advising; "
        "Academic research; Doctorate; 2 years of experience; Presentation skills; Teaching",
        "Survival analysis; Bayesian inference; Python",
    ),
    "sous chef": posting(
        """SOUS CHEF wanted, The Salt Ledger, Whitby. 45 hrs, four days on three off, £36k + tips

Small place, 38 covers, open fire, fish off the boats. I own it and I cook in it. My sous is leaving to have
her own place (good for her, terrible for me).

the job: you cook every service, mostly the sauce section, so sauce making has to be second nature. mornings
its mise en place and filleting whatever fish Davy brings. you'll order from our suppliers, rotate the stock,
write the rota for five people, and on my two days off you run the kitchen. you also train the two commis,
show them things properly, once, then again

must have - three years min. in a kitchen that cooks from scratch. level 3 food safety. you keep the HACCP
records without me asking and you take allergens dead seriously, the sheets are checked before every service

would be nice: you can cost a dish. you've done a bit of charcuterie

NOT needed: pastry or baking (bread comes from Hannah's next door, she does the puddings too), silver service,
sous vide, any kind of foam. Front of house is Lotte's, she does the bookings on Resdiary and the wine, so
don't tell me about your sommelier course. No college diploma needed, I haven't got one

what you get: staff meal that isn't chips. Sundays off. closed all of January. a trip to the boats, you'll
learn more about fish in one night with Davy than in a year with me

ring me between 3 and 5, ask for Col. or just come in
""",
        "Cooking; Sauce making; Mise en place; Fish filleting; Supplier ordering; Stock rotation; "
        "Rota planning; Kitchen management; Training staff; 3 years of experience; Food safety; "
        "HACCP documentation; Allergen management",
        "Food costing; Charcuterie",
    ),
    "hotel front office": posting(
        """Assistant Front Office Manager
Hotel Mirador del Faro ****, Cádiz

The hotel
112 rooms, a rooftop bar with its own cocktail team, two restaurants, and a lighthouse you can sleep in.
Family owned since 1961.

Your tasks
- Run the front desk on your shift and manage a team of five receptionists
- Allocate rooms, with an eye on VIPs and on who asked for silence
- Look after guests before, during and after the stay, and handle complaints to a good end
- Offer upgrades at check-in: upselling rooms is part of the shift target
- Plan the reception rota and train new receptionists
- Handle cash and close the till each night

Your profile
- Diploma in hotel management
- Minimum 3 years of experience in front office operations, at least one of them in a 4-star house
- Confident user of Oracle Opera
- Fluent English and Spanish
- Calm: you can multitask at 3 pm on a Saturday in August

We would also like
- Some experience with the Booking.com extranet
- French or German

You don't have to
Set prices. Yield management is done by our revenue manager, and housekeeping has its own head, the
redoubtable Encarna. We don't do banquets in summer. No cooking, no bartending, although everybody ends up
carrying a tray once.

We offer
Full-year contract, staff flat for the first two months, meals on duty, 50% off in our sister hotels, and a
sommelier course in winter for whoever wants to learn.

Apply in English o en español: Lucía Barrios, front office manager.
""",
        "Front office operations; Team management; Room allocation; Guest relations; Complaint handling; "
        "Upselling rooms; Rota planning; Training staff; Cash handling; Cashing up; Diploma; "
        "Hotel management; 3 years of experience; Oracle Opera; Multitasking",
        "Booking.com extranet",
    ),
}

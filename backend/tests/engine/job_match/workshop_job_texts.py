"""Job texts of a building site, a kitchen and a laboratory, by a writer who never read the engine."""

from typing import Final

from tests.engine.job_match.job_texts import Posting, posting

WORKSHOP_POSTINGS: Final[dict[str, Posting]] = {
    "site engineer residential pune": posting(
        """Position: Site Engineer – High-rise Residential
Company: Nirvana Buildwell LLP, Pune (Wakad)
Experience: 4 to 7 years

Company profile
Nirvana has delivered 2.1 million sq ft of homes since 2006. Structural design is done by our
consultants in Mumbai, and our sales office, interiors studio and facilities management company are
separate entities.

Key responsibilities
1. Site supervision of RCC works for a 24-storey tower, from shuttering to pouring
2. Setting out from the approved drawings, using auto level and other levelling instruments
3. Checking of the bar bending schedule against drawings before the pour
4. Quality control of concrete: slump and pour cards, as per IS 456
5. Recording of quantities in the measurement book for contractors' bills
6. Day-to-day management of four subcontractors
7. Giving safety induction to new workmen along with the safety officer

Candidate profile
- B.E. / B.Tech in Civil Engineering
- Minimum 4 years on high-rise residential sites
- AutoCAD for reading and marking up drawings
- Excel for daily progress reports
- Able to work on Sundays when a slab is due

Preferred
- Primavera or Microsoft Project
- Aluminium formwork system
- Exposure to an IGBC rated project

Please note
- ETABS and STAAD Pro are not needed; this is not a design position.
- Revit training will be arranged for selected engineers in the second year.

Benefits: site accommodation, mediclaim for family, mobile reimbursement, performance bonus.
""",
        "Site supervision; Shuttering; Setting out; Levelling instruments; Bar bending schedule; "
        "Quality control; IS 456; Measurement books; Subcontractor management; Safety inductions; "
        "Bachelor's degree; Civil engineering; 4 years of experience; AutoCAD; Excel",
        "Primavera; Microsoft Project; IGBC",
    ),
    "chef de partie goa": posting(
        """Chef de Partie (Larder & Hot) – Casa Amarela, a 34 room boutique hotel, Assagao, North Goa

Casa Amarela opened its kitchen in 2019 around one idea, Goan produce cooked with French patience, and the
restaurant has been full on most evenings since. The brigade is eleven people. Baking and chocolate work
belong to our pastry chef Ines, cocktail making to the bar, and room bookings to the front office, so you can
forget about them.

As CDP you will run the larder section in the morning and the sauce corner at night. That means your own mise
en place, à la carte cooking for about 90 covers, sauce making from stock upwards, and plating at the pass
when the sous chef is away. You'll keep temperature logs twice a shift, follow FIFO stock rotation, fill in
the HACCP documentation honestly, and join the Sunday kitchen stocktake. With guests from everywhere,
allergen management is not a formality here. Two commis will report to you and we expect you to train them.

We ask for three years' experience in hot kitchens, at least one of them as DCDP or above, and a diploma in
hotel management. You know food safety rules without being told. Someone who has done sous vide would be
ideal, and charcuterie experience would make Chef very happy. We don't mind if you have never worked in
fine dining, nor do you need any menu planning or food costing: Chef does it. In the monsoon the kitchen slows
down and he teaches fermentation and curing to whoever is curious.

Staff house with AC, four weeks paid leave, service charge shared equally, duty meals that are actually
good. Write a few lines about yourself with your CV; certificates can wait for the trial day.
""",
        "Larder section; Mise en place; À la carte cooking; Sauce making; Plating; Temperature logs; "
        "Stock rotation; HACCP documentation; Kitchen stocktake; Allergen management; Training staff; "
        "3 years of experience; Diploma; Hotel management; Food safety",
        "Sous vide; Charcuterie",
    ),
    "qc chemist pharma walk-in": posting(
        """MEGA WALK-IN DRIVE – QC (Officer / Executive) – OSD Formulation
Vindhya Lifecare Ltd, Pithampur SEZ, Dist. Dhar (M.P.)

Vindhya Lifecare is a USFDA & EU-GMP approved formulation company exporting to 44 countries. Positions in
Production (granulation, compression), QA and Microbiology (sterility testing, microbial limit test) are
NOT in this drive, separate advt. will come.

Department: Quality Control – finished product & stability section
Qualification: M.Sc. Chemistry
Experience: 2 to 6 years in regulated plant

Job Description:-
> Pharmaceutical analysis of finished product & stability samples by HPLC and UV-visible
  spectroscopy as per STP
> Dissolution testing of tablets and capsules, sample preparation for assay and RS
> Charging and withdrawal of samples for stability studies, planner to be maintained
> Calibration of instruments (HPLC, UV, balance, pH meter) as per schedule
> Entry of results in LIMS same day, online documentation, no backdating
> Root cause analysis for OOS / OOT along with section head

Candidate with exposure of analytical method validation will be preferred. GC-MS is plus point
(we have purchased a new one, vendor will train 4 persons from the section).

LC-MS not needed. B.Pharm / B.Sc not eligible for this post.
Attention to detail and data integrity awareness is must – audit is expected in the next quarter.

Carry: updated CV, 3 month pay slips, appointment & increment letters, Aadhaar, 2 photographs.
Salary no bar for the right candidate; free bus from Indore, canteen at ₹10, group mediclaim.
Candidates interviewed in last 6 months need not come.
""",
        "Quality control; Master's degree; Chemistry; 2 years of experience; Pharmaceutical analysis; "
        "UV-visible spectroscopy; "
        "Dissolution testing; Sample preparation; Stability studies; Instrument calibration; LIMS; "
        "Root cause analysis; Attention to detail",
        "Analytical method validation; GC-MS",
    ),
}

import { measured } from "./measured";

const count = new Intl.NumberFormat("en-GB");

const claims = [
  {
    figure: `${count.format(measured.verbatim)} of ${count.format(measured.quotes)}`,
    title: "quotes are your own words",
    words: `We had ${measured.cvs} CVs analysed and looked up every line that a finding quotes. Each stood word for word where we said.`,
  },
  {
    figure: `${count.format(measured.repeats)} runs, ${count.format(measured.results)} score`,
    title: "for the same file",
    words:
      "Rules measure it, each with its source. No model has a say in the number, and no luck either.",
  },
  {
    figure: `${measured.medianMs} ms`,
    title: "to read and mark a CV",
    words: `Half of the ${measured.cvs} took less, and 95 in 100 less than ${measured.p95Ms} ms, on two processor cores.`,
  },
];

/** Three true claims, each with its number. */
export function Claims() {
  return (
    <section aria-labelledby="claims" className="grid gap-8">
      <h2 id="claims" className="text-heading">
        What you can hold us to
      </h2>
      <ul className="grid gap-x-12 gap-y-8 md:grid-cols-3">
        {claims.map((claim) => (
          <li key={claim.title} className="grid content-start gap-2 border-line border-t pt-5">
            <p className="figures font-serif text-accent text-heading">{claim.figure}</p>
            <p className="font-medium text-lead">{claim.title}</p>
            <p className="text-muted">{claim.words}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

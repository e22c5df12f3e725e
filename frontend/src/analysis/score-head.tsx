import { Link } from "react-router";
import { findingHash } from "./address";
import { MarkFigure } from "./mark-figure";
import { fixFirst, type Proof, type ProofGroup } from "./proofs";

const numbers = ["nothing", "one thing", "two things", "three things"];

/** The bands of the score: 80 and over, 60 to 79, under 60. */
export function band(overall: number): string {
  if (overall >= 80) return "Strong";
  return overall >= 60 ? "Getting there" : "Needs work";
}

/** Where most of what is missing lies, in a sentence. */
export function whatIsLeft(groups: readonly ProofGroup[]): string {
  const left = (group: ProofGroup) => (100 - group.score) * group.weight;
  const [most, second] = groups
    .filter((group) => left(group) >= 1)
    .toSorted((one, other) => left(other) - left(one))
    .map((group) => group.label);
  if (!most) return "Every dimension stands well. Read it once more, then send it.";
  return `Most of what is left to gain lies in ${[most, second].filter(Boolean).join(", then in ")}.`;
}

function FixFirst({ proofs }: { proofs: Proof[] }) {
  const total = proofs.reduce((sum, proof) => sum + Math.round(proof.gain), 0);
  return (
    <section aria-labelledby="fix-first">
      <h2 id="fix-first" className="flex items-baseline justify-between gap-4 pb-3 text-title">
        <span>Fix first: {numbers[proofs.length]}</span>
        <span className="figures text-accent">
          +{total}
          <span className="sr-only"> points of 100</span>
        </span>
      </h2>
      <ol className="divide-y divide-line border-line border-y">
        {proofs.map((proof) => (
          <li key={proof.id} className="group relative flex gap-3 py-3.5">
            <span className="flex h-6 items-center">
              <MarkFigure mark={proof.mark ?? 0} severity={proof.severity} />
            </span>
            <div className="grid min-w-0 flex-1 gap-0.5">
              <Link
                to={{ hash: findingHash(proof.id) }}
                replace
                preventScrollReset
                className="rounded-sm font-medium before:absolute before:inset-0 group-hover:text-accent"
              >
                {proof.message}
              </Link>
              {proof.fix && <p className="text-muted">{proof.fix}</p>}
            </div>
            <span className="figures text-muted">+{Math.round(proof.gain)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The score as one large numeral, and what to mend before anything else. */
export function ScoreHead({ overall, groups }: { overall: number; groups: ProofGroup[] }) {
  const first = fixFirst(groups);
  return (
    <div className="grid gap-x-16 gap-y-10 md:grid-cols-[17rem_minmax(0,1fr)]">
      <div className="grid content-start gap-3">
        <p className="flex items-baseline gap-3">
          <span className="figures font-[480] font-serif text-[7rem] text-accent leading-[0.85] tracking-[-0.04em]">
            {overall}
          </span>
          <span className="text-muted">out of 100</span>
        </p>
        <p className="pt-3 font-serif text-heading">{band(overall)}</p>
        <p className="text-muted">{whatIsLeft(groups)}</p>
      </div>
      {first.length > 0 && <FixFirst proofs={first} />}
    </div>
  );
}

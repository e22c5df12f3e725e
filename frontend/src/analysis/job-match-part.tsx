import { CircleCheck, CircleDashed } from "lucide-react";
import { useMemo } from "react";
import type { JobMatch } from "@/api/generated/types.gen";
import { Bar } from "@/ui/bar";
import { passageReader } from "./proofs";
import { Quoted } from "./quoted";

type Term = { term: string; required: boolean };

const requiredFirst = (one: Term, other: Term) => Number(other.required) - Number(one.required);

function Name({ term }: { term: Term }) {
  return (
    <span>
      {term.term}
      {term.required && <span className="pl-2 text-muted text-note">required</span>}
    </span>
  );
}

/** The CV beside one job text. */
export function JobMatchPart({ match, text }: { match: JobMatch; text: string }) {
  const read = useMemo(() => passageReader(text), [text]);
  return (
    <div className="grid gap-8">
      <div className="grid max-w-md gap-2">
        <p className="flex items-baseline gap-3">
          <span className="figures font-serif text-accent text-display">{match.match} %</span>
          <span className="text-muted">of what the job text asks for; aim at 80</span>
        </p>
        <Bar value={match.match} />
      </div>
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        <section>
          <h3 className="pb-2 font-medium font-sans text-lead tracking-normal">On your page</h3>
          {match.matched.length === 0 && (
            <p className="border-line border-t py-3 text-muted">
              Nothing of it stands there by name.
            </p>
          )}
          <ul className="divide-y divide-line border-line border-y">
            {match.matched.toSorted(requiredFirst).map((term) => (
              <li key={term.term} className="flex gap-2.5 py-3">
                <CircleCheck aria-hidden size={18} className="mt-0.5 shrink-0 text-accent" />
                <div className="grid min-w-0 flex-1 gap-1.5">
                  <Name term={term} />
                  {read(term.evidence)
                    .slice(0, 1)
                    .map((passage) => (
                      <Quoted key={passage.start} passage={passage} className="line-clamp-2" />
                    ))}
                </div>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3 className="pb-2 font-medium font-sans text-lead tracking-normal">Not found on it</h3>
          <ul className="divide-y divide-line border-line border-y">
            {match.missing.toSorted(requiredFirst).map((term) => (
              <li key={term.term} className="flex gap-2.5 py-3">
                <CircleDashed aria-hidden size={18} className="mt-0.5 shrink-0 text-muted" />
                <Name term={term} />
              </li>
            ))}
          </ul>
          <p className="pt-3 text-muted text-note">
            Add what is true of you, in the words of the job text. Leave the rest out.
          </p>
        </section>
      </div>
    </div>
  );
}

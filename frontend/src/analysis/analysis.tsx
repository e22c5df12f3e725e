import { useMemo } from "react";
import type { Result } from "@/api/generated/types.gen";
import { Legend } from "./legend";
import type { Reading } from "./manuscript-lines";
import { MarkedManuscript } from "./marked-manuscript";
import { proofGroups } from "./proofs";
import { ScoreHead } from "./score-head";

/** Score, what to fix first, and the marked page. */
export function Analysis({ reading, result }: { reading: Reading; result: Result }) {
  const groups = useMemo(() => proofGroups(result, reading.text), [result, reading.text]);
  return (
    <div className="grid gap-14 print:block print:space-y-10">
      <ScoreHead overall={result.score.overall} groups={groups} />
      <section aria-labelledby="marked-page" className="grid gap-4 print:block print:space-y-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
          <h2 id="marked-page" className="text-title">
            The page, marked
          </h2>
          <Legend proofs={groups.flatMap((group) => group.proofs)} />
        </div>
        <MarkedManuscript reading={reading} groups={groups} name={result.contact.name} />
      </section>
    </div>
  );
}

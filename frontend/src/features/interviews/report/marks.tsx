import type { AnswerScores } from "@/api/generated/types.gen";
import { Bar } from "@/ui/bar";
import { sides } from "../sides";

/** The marks of one answer, 1 to 5 each. */
export function Marks({ overall, scores }: { overall: number; scores: AnswerScores }) {
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="figures flex items-baseline gap-2">
        <span className="font-serif text-accent text-heading">{overall.toFixed(1)}</span>
        <span className="text-muted text-note">of 5</span>
      </p>
      <dl className="grid grid-cols-1 gap-2 text-note">
        {sides.map(([key, label]) => (
          <div
            key={key}
            className="grid grid-cols-[minmax(0,7rem)_minmax(1rem,1fr)_2rem] items-center gap-3"
          >
            <dt className="text-muted">{label}</dt>
            <dd className="contents">
              <Bar value={((scores[key] - 1) / 4) * 100} />
              <span className="figures text-right">{scores[key].toFixed(1)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

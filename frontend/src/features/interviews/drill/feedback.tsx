import { CircleCheck, CircleDashed, PenLine } from "lucide-react";
import type { DrillAnswer } from "@/api/generated/types.gen";

/** What an answer held, what it left out, and when its question comes back. */
export function Feedback({ answer }: { answer: DrillAnswer }) {
  const { assessment, summary, outline, text } = answer;
  // What is not in the answer stands among the points already.
  const changes = assessment.improvements.filter(
    ({ evidence }) => evidence || assessment.missing.length === 0,
  );
  return (
    <div role="status" className="grid gap-6">
      <p className="wrap-anywhere whitespace-pre-line border-line border-s-2 ps-4 font-serif">
        {text}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="figures font-serif text-accent text-heading">
          {assessment.overall.toFixed(1)}
          <span className="text-muted text-note"> of 5</span>
        </span>
        <span className="font-medium">{summary}</span>
      </p>
      <ul className="grid gap-2.5">
        {assessment.made.map(({ says }) => (
          <Point key={says} kind="made" words={says} />
        ))}
        {assessment.missing.map((says) => (
          <Point key={says} kind="missing" words={says} />
        ))}
        {changes.slice(0, 2).map((remark) => (
          <Point key={remark.text} kind="change" words={remark.text} />
        ))}
      </ul>
      {outline && (
        <div className="measure grid gap-1 rounded bg-sunken p-4">
          <h3 className="font-medium font-sans tracking-normal">What a good answer says</h3>
          <p>{outline}</p>
        </div>
      )}
    </div>
  );
}

const looks = {
  made: { Icon: CircleCheck, colour: "text-accent", word: "Said" },
  missing: { Icon: CircleDashed, colour: "text-amber", word: "Left out" },
  change: { Icon: PenLine, colour: "text-amber", word: "Change" },
} as const;

function Point({ kind, words }: { kind: keyof typeof looks; words: string }) {
  const { Icon, colour, word } = looks[kind];
  return (
    <li className="flex items-start gap-2.5">
      <Icon aria-hidden size={18} className={`mt-0.5 shrink-0 ${colour}`} />
      <span>
        <span className="text-muted">{word}: </span>
        {words}
      </span>
    </li>
  );
}

import { CircleCheck, PenLine } from "lucide-react";
import { useState } from "react";
import type { Turn } from "@/api/generated/types.gen";
import { Button } from "@/ui/button";
import { SecondTry } from "../second-try";

/** The field that had the focus is gone: reading goes on here. */
function focus(heading: HTMLElement | null) {
  heading?.focus();
}

/** After an answer, with a coach: what stood, what was missing, and another try before it goes on. */
export function Coach({
  interviewId,
  turn,
  onGoOn,
}: {
  interviewId: string;
  turn: Turn;
  onGoOn: () => void;
}) {
  const [trying, setTrying] = useState(false);
  if (!turn.coaching) return null;
  const { stood, missing, try_again } = turn.coaching;
  return (
    <section aria-label="What the coach says" className="grid gap-6 motion-safe:animate-rise">
      <h1 ref={focus} tabIndex={-1} className="text-title outline-none">
        What stood, and what was missing
      </h1>
      {stood.length > 0 && (
        <ul className="grid gap-4">
          {stood.map((remark) => (
            <li key={remark.text} className="grid gap-1.5">
              <p className="flex items-start gap-2.5">
                <CircleCheck aria-hidden size={18} className="mt-0.5 shrink-0 text-accent" />
                {remark.text}
              </p>
              {remark.evidence && (
                <q className="wrap-anywhere ml-7 border-line border-s-2 ps-3 font-serif text-muted">
                  {remark.evidence.text}
                </q>
              )}
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <ul className="grid gap-2">
          {missing.map((words) => (
            <li key={words} className="flex items-start gap-2.5">
              <PenLine aria-hidden size={18} className="mt-0.5 shrink-0 text-amber" />
              {words}
            </li>
          ))}
        </ul>
      )}
      <p className="measure text-muted">{try_again}</p>
      {trying && <SecondTry interviewId={interviewId} turn={turn} />}
      <div className="flex flex-wrap gap-3">
        <Button onClick={onGoOn}>Next question</Button>
        {!trying && (
          <Button look="quiet" onClick={() => setTrying(true)}>
            Try again
          </Button>
        )}
      </div>
    </section>
  );
}

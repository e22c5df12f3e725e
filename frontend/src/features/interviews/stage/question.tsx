import { CircleHelp } from "lucide-react";
import type { Turn } from "@/api/generated/types.gen";
import { Tooltip } from "@/ui/tooltip";

const kinds: Record<Turn["kind"], string | undefined> = {
  question: undefined,
  follow_up: "A follow-up",
  closing: "The last one",
};

/** The question as a subtitle, and on demand why it is asked. One that is `spoken` is not read out a second time. */
export function Question({
  turn,
  words = "",
  spoken = false,
}: {
  turn: Turn;
  /** The beginning of the next question, shown in place of this one while it is being worded. */
  words?: string;
  spoken?: boolean;
}) {
  const kind = kinds[turn.kind];
  return (
    <div className="mx-auto grid max-w-[46rem] justify-items-center gap-3 text-center">
      {kind && <p className="text-muted text-note">{kind}</p>}
      <h1
        key={turn.id}
        id="question"
        tabIndex={-1}
        // Piece by piece it would be read out piece by piece.
        aria-live={spoken || words ? "off" : "polite"}
        className="wrap-anywhere text-balance font-[480] text-title leading-snug outline-none motion-safe:animate-rise sm:text-heading"
      >
        {words || turn.question}
      </h1>
      <Tooltip words={turn.reason}>
        <button
          type="button"
          className="inline-flex min-h-6 cursor-help items-center gap-1.5 rounded text-muted text-note hover:text-ink"
        >
          <CircleHelp aria-hidden size={15} />
          Why this one
        </button>
      </Tooltip>
    </div>
  );
}

import { Circle, CircleCheck, CircleDot } from "lucide-react";
import type { Screening } from "@/api/generated/types.gen";
import { cn } from "@/lib/cn";
import { Stroke } from "@/ui/skeleton";

const stages: readonly { stage: Screening["stage"]; words: string }[] = [
  { stage: "queued", words: "Waiting for its turn" },
  { stage: "reading", words: "Reading the file as software does" },
  { stage: "understanding", words: "Finding sections, dates and skills" },
  { stage: "scoring", words: "Measuring each dimension" },
  { stage: "matching_roles", words: "Holding it against the roles" },
  { stage: "suggesting", words: "Writing down what to mend" },
];

const strokes = [
  "w-1/3",
  "w-2/3",
  "w-1/4",
  "w-full",
  "w-11/12",
  "w-4/5",
  "w-1/4",
  "w-full",
  "w-3/4",
];

/** How far an analysis has come, in words, beside the page that is to come. */
export function Stages({ now }: { now: Screening["stage"] }) {
  const at = stages.findIndex(({ stage }) => stage === now);
  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_25rem] lg:gap-12">
      <div
        aria-hidden
        className="hidden content-start gap-5 rounded border border-line bg-surface p-12 lg:grid"
      >
        {strokes.map((width, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the strokes never move.
          <Stroke key={line} className={width} />
        ))}
      </div>
      <div className="grid content-start gap-6">
        <ol className="grid gap-4">
          {stages.map(({ stage, words }, index) => (
            <Stage
              key={stage}
              words={words}
              state={index < at ? "done" : index === at ? "now" : "ahead"}
            />
          ))}
        </ol>
        <p role="status" className="sr-only">
          {stages[at]?.words}
        </p>
        <p className="text-muted text-note">
          You can leave this page. The analysis goes on, and its result stays at this address.
        </p>
      </div>
    </div>
  );
}

const icons = { done: CircleCheck, now: CircleDot, ahead: Circle };

function Stage({ words, state }: { words: string; state: keyof typeof icons }) {
  const Icon = icons[state];
  return (
    <li
      aria-current={state === "now" ? "step" : undefined}
      className={cn("flex items-center gap-3", state === "ahead" && "text-muted")}
    >
      <Icon
        aria-hidden
        size={20}
        className={cn(
          state === "ahead" ? "text-edge" : "text-accent",
          state === "now" && "motion-safe:animate-breathe",
        )}
      />
      <span className={cn(state === "now" && "font-medium")}>{words}</span>
      {state === "done" && <span className="sr-only">done</span>}
    </li>
  );
}

import type { Assessment, Retry } from "@/api/generated/types.gen";
import { cn } from "@/lib/cn";
import { sides } from "./sides";

/** Two answers to one question beside each other: the words, the marks, and what only one of them has. */
export function SideBySide({ first, retry }: { first: string; retry: Retry }) {
  const { text, ...comparison } = retry;
  return (
    <section aria-label="The two answers" className="grid grid-cols-1 gap-4">
      <p role="status" className="font-medium">
        {comparison.summary}
      </p>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        <Side
          title="Your first answer"
          words={first}
          measured={comparison.first}
          better={comparison.better === "first"}
        />
        <Side
          title="Your second try"
          words={text}
          measured={comparison.second}
          better={comparison.better === "second"}
        />
      </div>
      <Only title="Only in the second" things={comparison.gained} />
      <Only title="Only in the first" things={comparison.lost} />
    </section>
  );
}

function Side({
  title,
  words,
  measured,
  better,
}: {
  title: string;
  words: string;
  measured: Assessment;
  better: boolean;
}) {
  return (
    <div
      className={cn(
        "grid grid-cols-1 content-start gap-3 rounded border p-4",
        better ? "border-accent" : "border-line",
      )}
    >
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="font-medium font-sans tracking-normal">{title}</h3>
        <p className="figures font-serif text-accent text-title">
          {measured.overall.toFixed(1)}
          <span className="text-muted text-note"> of 5</span>
        </p>
      </div>
      <p className="wrap-anywhere max-h-60 overflow-y-auto whitespace-pre-line font-serif">
        {words}
      </p>
      <dl className="figures grid grid-cols-2 gap-x-4 gap-y-1 text-muted text-note">
        {sides.map(([key, label]) => (
          <div key={key} className="flex justify-between gap-2">
            <dt>{label}</dt>
            <dd>{measured.scores[key].toFixed(1)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Only({ title, things }: { title: string; things: readonly string[] }) {
  if (things.length === 0) return null;
  return (
    <div className="grid grid-cols-1 gap-1 text-note">
      <h3 className="font-medium font-sans tracking-normal">{title}</h3>
      <ul className="list-disc pl-5 text-muted">
        {things.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
    </div>
  );
}

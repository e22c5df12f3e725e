import { useMemo } from "react";
import type { Suggestion } from "@/api/generated/types.gen";
import { counted } from "@/lib/format";
import { passageReader } from "./proofs";
import { Quoted } from "./quoted";
import { Rewriting } from "./rewriting";

/** What to mend, in order, with the line as it is and as it could be. */
export function SuggestionList({ suggestions, text }: { suggestions: Suggestion[]; text: string }) {
  const read = useMemo(() => passageReader(text), [text]);
  const ordered = suggestions.toSorted((one, other) => one.priority - other.priority);
  return (
    <ol className="-mt-4 divide-y divide-line border-line border-b">
      {ordered.map((suggestion) => (
        <li
          key={suggestion.priority}
          className="grid break-inside-avoid grid-cols-[2.5rem_minmax(0,1fr)] gap-y-4 py-6 sm:grid-cols-[4rem_minmax(0,1fr)]"
        >
          <span aria-hidden className="figures font-serif text-heading text-muted leading-none">
            {suggestion.priority}
          </span>
          <div className="grid gap-4">
            <div className="measure grid gap-1">
              <h3 className="font-medium font-sans text-lead tracking-normal">
                {suggestion.title}
              </h3>
              <p className="text-muted">{suggestion.detail}</p>
            </div>
            {suggestion.after ? (
              <Rewriting before={suggestion.before ?? null} after={suggestion.after} />
            ) : (
              <Places passages={read(suggestion.evidence)} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Places({ passages }: { passages: ReturnType<ReturnType<typeof passageReader>> }) {
  if (passages.length === 0) return null;
  return (
    <details className="no-print group">
      <summary className="link w-fit cursor-pointer text-note">
        {counted(passages.length, "line")} of yours
      </summary>
      <ul className="grid gap-2 pt-3">
        {passages.map((passage) => (
          <li key={`${passage.start}-${passage.end}`}>
            <Quoted passage={passage} />
          </li>
        ))}
      </ul>
    </details>
  );
}

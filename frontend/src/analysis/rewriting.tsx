import { CopyButton } from "@/ui/copy-button";

/** A line as it is and as it could be, one press away from the clipboard. */
export function Rewriting({ before, after }: { before: string | null; after: string }) {
  return (
    <dl className="grid gap-3 rounded border border-line bg-surface p-4 sm:grid-cols-[5rem_minmax(0,1fr)] sm:gap-x-4 sm:p-5">
      {before && (
        <>
          <dt className="text-muted text-note sm:pt-0.5">Before</dt>
          <dd dir="auto" className="wrap-anywhere font-serif text-muted">
            {before}
          </dd>
        </>
      )}
      <dt className="text-accent text-note sm:pt-0.5">After</dt>
      <dd dir="auto" className="wrap-anywhere font-serif">
        <Blanks words={after} />
      </dd>
      <dd className="no-print sm:col-start-2">
        <CopyButton text={after} label="Copy the new line" />
      </dd>
    </dl>
  );
}

/** "[how many]" is for the student to fill in: only they know. */
function Blanks({ words }: { words: string }) {
  const pieces = words.split(/(\[[^\]\n]+\])/);
  return pieces.map((piece, index) =>
    piece.startsWith("[") && piece.endsWith("]") ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one fixed sentence.
      <mark key={index} className="rounded-sm bg-amber-soft px-1 text-amber">
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}

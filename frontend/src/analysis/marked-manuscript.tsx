import { useCallback, useMemo, useState } from "react";
import { useWide } from "@/lib/use-media";
import { isWordsHash, passageOf, type Target, targetOf, useHash } from "./address";
import { DimensionPart } from "./dimension-part";
import { Manuscript } from "./manuscript";
import { manuscriptParts, type Reading } from "./manuscript-lines";
import type { Marker } from "./marks";
import { ProofSheet } from "./proof-sheet";
import type { ProofGroup } from "./proofs";
import { usePointing } from "./use-pointing";

type MarkedManuscriptProps = {
  reading: Reading;
  groups: ProofGroup[];
  name: string | null;
};

/** What is pointed at now; pointing at the note that is open keeps to the passage chosen in it. */
function pointedTarget(
  hovered: Target | undefined,
  pinned: Target | undefined,
): Target | undefined {
  const keeps = hovered?.id === pinned?.id && hovered?.passage !== null;
  return keeps ? pinned : (hovered ?? pinned);
}

/** The CV as a page, its lines marked where findings stand; the findings in the margin beside it. */
export function MarkedManuscript({ reading, groups, name }: MarkedManuscriptProps) {
  const hash = useHash();
  const wide = useWide();
  const [hovered, setHovered] = useState<Target>();
  const pinned = targetOf(hash);
  const target = pointedTarget(hovered, pinned);
  // Pointing at a line must not move the page from under the pointer; pointing at a note must bring its line.
  const page = usePointing(
    useCallback((id) => setHovered(id ? { id, passage: null } : undefined), []),
  );
  const margin = usePointing(
    useCallback((id) => setHovered(id ? { id, passage: undefined } : undefined), []),
  );

  const proofs = useMemo(() => groups.flatMap((group) => group.proofs), [groups]);
  const words = isWordsHash(hash) ? hash : "";
  const parts = useMemo(() => {
    const passage = passageOf(words, reading.text);
    const shown: Marker[] = passage
      ? [...proofs, { id: words.slice(1), mark: undefined, severity: "info", passages: [passage] }]
      : proofs;
    return manuscriptParts(reading, shown, name);
  }, [reading, proofs, name, words]);

  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_25rem] lg:gap-12 print:block">
      <Manuscript
        label="The CV, marked"
        parts={parts}
        target={target}
        gutter
        ref={page}
        className="lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto print:static print:max-h-none print:overflow-visible"
      />
      <section ref={margin} aria-label="Findings" className="max-lg:order-first print:pt-8">
        {groups.map((group) => (
          <DimensionPart key={group.key} group={group} lit={target?.id} target={pinned} />
        ))}
      </section>
      {!wide && <ProofSheet proofs={proofs} open={pinned?.id} />}
    </div>
  );
}

import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { cn } from "@/lib/cn";
import { useWide } from "@/lib/use-media";
import { Bar } from "@/ui/bar";
import type { Target } from "./address";
import { ProofNote } from "./proof-note";
import type { Proof, ProofGroup } from "./proofs";

type Lights = { lit: string | undefined; target: Target | undefined };

function summary(group: ProofGroup): string {
  const kept = group.proofs.filter((proof) => proof.severity === "good").length;
  const toMend = group.proofs.length - kept;
  const parts = [toMend > 0 && `${toMend} to look at`, kept > 0 && `${kept} to keep`];
  return [...parts.filter(Boolean), `${Math.round(group.weight * 100)} % of the score`].join(", ");
}

/** A dimension as a thin bar that opens onto its findings. */
export function DimensionPart({ group, lit, target }: { group: ProofGroup } & Lights) {
  const id = useId();
  const wide = useWide();
  const [chosen, setChosen] = useState<boolean>();
  const mended = group.proofs.filter((proof) => proof.severity !== "good");
  const kept = group.proofs.filter((proof) => proof.severity === "good");
  const aimedAt = group.proofs.some((proof) => proof.id === target?.id);
  // On a phone the sheet shows what is aimed at, over a list that stays as it was.
  const open = (wide && aimedAt) || (chosen ?? (wide && mended.length > 0));

  return (
    <div className="border-line border-b last:border-b-0">
      <h3 className="font-sans tracking-normal print:break-after-avoid">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setChosen(!open)}
          className="group grid w-full cursor-pointer gap-2 py-4 text-left"
        >
          <span className="flex items-baseline gap-3">
            <span className="font-medium text-lead group-hover:text-accent">{group.label}</span>
            <span className="figures ml-auto font-serif text-title">
              {group.score}
              <span className="sr-only"> out of 100</span>
            </span>
            <ChevronDown
              aria-hidden
              size={18}
              className={cn(
                "self-center text-muted transition-transform duration-200 print:hidden",
                open && "rotate-180",
              )}
            />
          </span>
          <Bar value={group.score} />
          <span className="font-normal text-muted text-note">{summary(group)}</span>
        </button>
      </h3>
      <div id={id} className={cn("pb-4", !open && "hidden print:block")}>
        <Notes proofs={mended} lit={lit} target={target} />
        {kept.length > 0 && (
          <Kept proofs={kept} lit={lit} target={target} alone={mended.length === 0} />
        )}
      </div>
    </div>
  );
}

function Notes({ proofs, lit, target }: { proofs: Proof[] } & Lights) {
  return (
    <ul className="grid">
      {proofs.map((proof) => (
        <ProofNote
          key={proof.id}
          proof={proof}
          lit={lit === proof.id}
          open={target?.id === proof.id}
        />
      ))}
    </ul>
  );
}

/** What is well as it is: said, but not in the way of what is to be done. */
function Kept({ proofs, lit, target, alone }: { proofs: Proof[]; alone: boolean } & Lights) {
  const [chosen, setChosen] = useState(alone);
  const open = chosen || proofs.some((proof) => proof.id === target?.id);
  return (
    <>
      {!alone && (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setChosen(!open)}
          className="link min-h-9 cursor-pointer text-note print:hidden"
        >
          {open ? "Hide what is well" : `Show what is well (${proofs.length})`}
        </button>
      )}
      <div className={cn(!open && "hidden", "print:hidden")}>
        <Notes proofs={proofs} lit={lit} target={target} />
      </div>
    </>
  );
}

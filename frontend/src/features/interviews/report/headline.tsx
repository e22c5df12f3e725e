import type { ReactNode } from "react";
import type { Overall } from "@/api/generated/types.gen";

/** One sentence and one number, and nothing before them. */
export function Headline({
  overall,
  about,
  actions,
}: {
  overall: Overall;
  about: string;
  actions?: ReactNode;
}) {
  return (
    <header className="grid grid-cols-1 gap-x-16 gap-y-8 md:grid-cols-[auto_minmax(0,1fr)]">
      <div className="grid grid-cols-1 content-start gap-3">
        <p className="flex items-baseline gap-3">
          <span className="figures font-[480] font-serif text-[6rem] text-accent leading-[0.85] tracking-[-0.04em]">
            {overall.score.toFixed(1)}
          </span>
          <span className="text-muted">of 5</span>
        </p>
        <p className="pt-2 font-serif text-title">{overall.label}</p>
      </div>
      <div className="grid grid-cols-1 content-start gap-5">
        <p className="figures text-muted text-note">{about}</p>
        <h1 className="wrap-anywhere max-w-[34ch] text-heading">{overall.summary}</h1>
        {actions}
      </div>
    </header>
  );
}

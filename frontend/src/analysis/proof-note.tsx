import { Link } from "react-router";
import { cn } from "@/lib/cn";
import { counted } from "@/lib/format";
import { findingHash } from "./address";
import { MarkFigure } from "./mark-figure";
import type { Proof } from "./proofs";
import { ProofPassages } from "./quoted";
import { revealNote } from "./reveal";
import { SeverityWords } from "./severity-words";

export function Gain({ points }: { points: number }) {
  const whole = Math.round(points);
  if (whole < 1) return null;
  return (
    <span className="figures whitespace-nowrap text-muted text-note">
      +{whole}
      <span className="sr-only"> {whole === 1 ? "point" : "points"}</span>
    </span>
  );
}

/** A finding in the margin. Opened, it shows the words that it stands on. */
export function ProofNote({ proof, lit, open }: { proof: Proof; lit: boolean; open: boolean }) {
  return (
    <li
      id={proof.id}
      data-finding={proof.id}
      ref={open ? revealNote : undefined}
      className={cn(
        "relative -mx-3 grid scroll-my-24 break-inside-avoid gap-1.5 rounded px-3 py-3 transition-colors duration-150",
        lit && "bg-sunken",
      )}
    >
      <div className="flex items-center gap-2">
        {proof.mark !== undefined && (
          <MarkFigure mark={proof.mark} severity={proof.severity} lit={lit} />
        )}
        <SeverityWords severity={proof.severity} />
        <span className="ml-auto">
          <Gain points={proof.gain} />
        </span>
      </div>
      <Link
        to={{ hash: findingHash(proof.id) }}
        replace
        preventScrollReset
        aria-current={open || undefined}
        className="rounded-sm before:absolute before:inset-0"
      >
        {proof.message}
      </Link>
      {proof.fix && <p className="text-muted">{proof.fix}</p>}
      <div className={cn("relative pt-1.5", !open && "hidden print:block")}>
        <ProofPassages proof={proof} />
      </div>
      {!open && proof.passages.length > 0 && (
        <p className="text-muted text-note print:hidden">
          {counted(proof.passages.length, "place")} on the page
        </p>
      )}
    </li>
  );
}

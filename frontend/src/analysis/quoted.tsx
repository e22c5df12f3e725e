import { Link } from "react-router";
import { cn } from "@/lib/cn";
import { findingHash, wordsHash } from "./address";
import type { Passage, Proof } from "./proofs";

const look =
  "border-line border-s-2 py-0.5 ps-3 wrap-anywhere font-serif text-ink transition-colors duration-150 hover:border-accent";

/** The student's words, and the way to where they stand on the page. */
export function Quoted({ passage, className = "block" }: { passage: Passage; className?: string }) {
  return (
    <Link
      to={{ hash: wordsHash(passage) }}
      preventScrollReset
      dir="auto"
      className={cn(look, className)}
    >
      <q>{passage.text}</q>
    </Link>
  );
}

/** The passages a finding stands on, each the way to its line. */
export function ProofPassages({ proof }: { proof: Proof }) {
  if (proof.passages.length === 0) return null;
  return (
    <ul className="grid gap-2" aria-label="Your words">
      {proof.passages.map((passage, index) => (
        <li key={`${passage.start}-${passage.end}`}>
          <Link
            to={{ hash: findingHash(proof.id, index) }}
            replace
            preventScrollReset
            dir="auto"
            className={cn(look, "line-clamp-3")}
          >
            <q>{passage.text}</q>
          </Link>
        </li>
      ))}
    </ul>
  );
}

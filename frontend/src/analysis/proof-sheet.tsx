import { ChevronLeft, ChevronRight } from "lucide-react";
import { useNavigate } from "react-router";
import { Overlay } from "@/ui/dialog";
import { IconButton } from "@/ui/icon-button";
import { findingHash } from "./address";
import { Gain } from "./proof-note";
import type { Proof } from "./proofs";
import { ProofPassages } from "./quoted";
import { SeverityWords } from "./severity-words";

/** On a phone: one finding over the page, its line free above it, and the way to the next. */
export function ProofSheet({ proofs, open }: { proofs: Proof[]; open: string | undefined }) {
  const navigate = useNavigate();
  const proof = proofs.find((candidate) => candidate.id === open);
  const alike = proofs.filter(
    (other) => (other.mark === undefined) === (proof?.mark === undefined),
  );
  const index = proof ? alike.indexOf(proof) : -1;
  const go = (hash: string) => void navigate({ hash }, { replace: true, preventScrollReset: true });
  const step = (by: number) => go(findingHash(alike.at((index + by) % alike.length)?.id ?? ""));
  return (
    <Overlay
      open={proof !== undefined}
      onClose={() => go("")}
      title={proof?.mark === undefined ? "Keep this" : `Finding ${proof.mark}`}
      className="top-auto bottom-0 max-h-[50dvh] w-full max-w-none rounded-t backdrop:bg-transparent motion-safe:animate-slide"
    >
      {proof && (
        <div className="grid gap-3" aria-live="polite">
          <div className="flex items-center gap-3">
            <SeverityWords severity={proof.severity} />
            <Gain points={proof.gain} />
            <span className="-my-2 -mr-4 ml-auto flex items-center">
              <IconButton icon={ChevronLeft} label="Finding before" onClick={() => step(-1)} />
              <span className="figures text-muted text-note">
                {index + 1} of {alike.length}
              </span>
              <IconButton icon={ChevronRight} label="Next finding" onClick={() => step(1)} />
            </span>
          </div>
          <p className="font-medium">{proof.message}</p>
          {proof.fix && <p>{proof.fix}</p>}
          <ProofPassages proof={proof} />
        </div>
      )}
    </Overlay>
  );
}

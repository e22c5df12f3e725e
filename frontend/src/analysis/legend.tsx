import type { Proof } from "./proofs";
import { severityStrokes, severityWords } from "./severity";

/** How to read the strokes on the page: those that occur. */
export function Legend({ proofs }: { proofs: Proof[] }) {
  const severities = new Set(proofs.map((proof) => proof.severity));
  const shown = (["critical", "warning", "info"] as const).filter((one) => severities.has(one));
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-muted text-note">
      {shown.map((severity) => (
        <li key={severity} className={severityStrokes[severity]}>
          {severityWords[severity]}
        </li>
      ))}
    </ul>
  );
}

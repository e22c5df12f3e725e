import type { Dimension, Finding, Quote, Result } from "@/api/generated/types.gen";
import type { Severity } from "./severity";
import { codeUnitIndex } from "./text-offsets";

/** The student's own words; `start:end` are indices of the JavaScript string. */
export type Passage = { text: string; start: number; end: number };

/** A finding, ready to stand in the margin. */
export type Proof = {
  /** Also the fragment of its address: "finding-impact-quantified". */
  id: string;
  /** The figure that ties it to the page; none for what is well as it is. */
  mark: number | undefined;
  severity: Severity;
  message: string;
  fix: string | null;
  /** Points of the overall score, 0 to 100, still to be had here. */
  gain: number;
  passages: Passage[];
};

export type ProofGroup = Pick<Dimension, "key" | "label" | "score" | "weight"> & {
  proofs: Proof[];
};

/**
 * Turns quotes into passages of `text`, each place once. Those that do not stand where they say are left out, so that no
 * wrong line is marked.
 */
export function passageReader(text: string): (quotes: readonly Quote[] | undefined) => Passage[] {
  const at = codeUnitIndex(text);
  return (quotes = []) => {
    const places = new Map<string, Passage>();
    for (const quote of quotes) {
      const passage = { text: quote.text, start: at(quote.start), end: at(quote.end) };
      const stands = text.slice(passage.start, passage.end) === quote.text;
      if (stands && passage.text) places.set(`${passage.start}-${passage.end}`, passage);
    }
    return [...places.values()];
  };
}

/** The findings by dimension, numbered in the order of the margin. */
export function proofGroups(result: Result, text: string): ProofGroup[] {
  const read = passageReader(text);
  let marks = 0;
  const proof = (finding: Finding, dimension: Dimension): Proof => {
    if (finding.severity !== "good") marks += 1;
    return {
      id: `finding-${dimension.key}-${finding.rule}`,
      mark: finding.severity === "good" ? undefined : marks,
      severity: finding.severity,
      message: finding.message,
      fix: finding.fix ?? null,
      gain: finding.gain ?? 0,
      passages: read(finding.evidence),
    };
  };
  return result.score.dimensions.map((dimension) => ({
    key: dimension.key,
    label: dimension.label,
    score: dimension.score,
    weight: dimension.weight,
    proofs: dimension.findings.map((finding) => proof(finding, dimension)),
  }));
}

/** The findings that would lift the score most, the best first. */
export function fixFirst(groups: readonly ProofGroup[], count = 3): Proof[] {
  // What rounds to no point is nothing to do first.
  return groups
    .flatMap((group) => group.proofs)
    .filter((proof) => proof.severity !== "good" && proof.gain >= 0.5)
    .toSorted((one, other) => other.gain - one.gain)
    .slice(0, count);
}

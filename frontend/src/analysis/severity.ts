import type { Finding } from "@/api/generated/types.gen";

export type Severity = Finding["severity"];

/** What a severity is called, wherever one is shown. */
export const severityWords: Record<Severity, string> = {
  critical: "Stops you",
  warning: "Worth mending",
  info: "Note",
  good: "Keep this",
};

/**
 * The stroke under a passage, each of a shape of its own, so that the colour is never alone. What is well as it is stays
 * clean until it is pointed at.
 */
export const severityStrokes: Record<Severity, string> = {
  critical: "underline decoration-1 underline-offset-[5px] decoration-red decoration-double",
  warning: "underline decoration-1 underline-offset-[5px] decoration-amber decoration-wavy",
  info: "underline decoration-[1.5px] underline-offset-[5px] decoration-edge decoration-dotted",
  good: "",
};

const loudness: readonly Severity[] = ["critical", "warning", "info", "good"];

export function louder(one: Severity, other: Severity): Severity {
  return loudness.indexOf(one) <= loudness.indexOf(other) ? one : other;
}

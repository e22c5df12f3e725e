import type { Finding } from "@/api/generated/types.gen";

export type Severity = Finding["severity"];

/** What a severity is called, wherever one is shown. */
export const severityWords: Record<Severity, string> = {
  critical: "Stops you",
  warning: "Worth mending",
  info: "Note",
  good: "Keep this",
};

const loudness: readonly Severity[] = ["critical", "warning", "info", "good"];

export function louder(one: Severity, other: Severity): Severity {
  return loudness.indexOf(one) <= loudness.indexOf(other) ? one : other;
}

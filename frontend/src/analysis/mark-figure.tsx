import { cn } from "@/lib/cn";
import type { Severity } from "./severity";

const rings: Record<Severity, string> = {
  critical: "border-red text-red",
  warning: "border-amber text-amber",
  info: "border-edge text-muted",
  good: "border-accent text-accent",
};

const filled: Record<Severity, string> = {
  critical: "border-red bg-red text-paper",
  warning: "border-amber bg-amber text-paper",
  info: "border-muted bg-muted text-paper",
  good: "border-accent bg-accent text-on-accent",
};

/** The figure that ties a note in the margin to its lines on the page. */
export function MarkFigure({
  mark,
  severity,
  lit = false,
}: {
  mark: number;
  severity: Severity;
  lit?: boolean;
}) {
  return (
    <span
      className={cn(
        "figures inline-flex h-5 min-w-5 items-center justify-center rounded-full border px-1 font-medium text-[0.6875rem] leading-none transition-colors duration-150",
        severity === "critical" && "border-2",
        lit ? filled[severity] : rings[severity],
      )}
    >
      {mark}
    </span>
  );
}

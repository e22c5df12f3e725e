import { CircleCheck, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

export type Tone = "good" | "info" | "warning" | "critical";

export const toneIcons = {
  good: CircleCheck,
  info: Info,
  warning: TriangleAlert,
  critical: OctagonAlert,
} as const;

export const toneLooks: Record<Tone, string> = {
  good: "text-accent bg-accent-soft",
  info: "text-muted bg-sunken",
  warning: "text-amber bg-amber-soft",
  critical: "text-red bg-red-soft",
};

/** A state in an icon and a word, never in colour alone. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Icon = toneIcons[tone];
  return (
    <span
      className={cn(
        "inline-flex h-6 items-center gap-1.5 whitespace-nowrap rounded-full px-2.5 font-medium text-note",
        toneLooks[tone],
      )}
    >
      <Icon aria-hidden size={14} />
      {children}
    </span>
  );
}

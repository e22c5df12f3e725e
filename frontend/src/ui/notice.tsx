import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { type Tone, toneIcons, toneLooks } from "./badge";

/** Something to know before going on, in the flow of the page. Read out as it appears when it stops the reader. */
export function Notice({
  tone,
  title,
  children,
  action,
}: {
  tone: Tone;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const Icon = toneIcons[tone];
  return (
    <div
      role={tone === "critical" ? "alert" : "status"}
      className={cn("flex gap-3 rounded p-4", toneLooks[tone])}
    >
      <Icon aria-hidden size={20} className="mt-0.5 shrink-0" />
      <div className="grid gap-1">
        <p className="font-medium">{title}</p>
        {children && <div className="text-ink">{children}</div>}
        {action && <div className="pt-2">{action}</div>}
      </div>
    </div>
  );
}

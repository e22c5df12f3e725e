import { cn } from "@/lib/cn";
import { toneIcons } from "@/ui/badge";
import { type Severity, severityWords } from "./severity";

const colours: Record<Severity, string> = {
  critical: "text-red",
  warning: "text-amber",
  info: "text-muted",
  good: "text-accent",
};

/** A severity as an icon and its words. */
export function SeverityWords({ severity }: { severity: Severity }) {
  const Icon = toneIcons[severity];
  return (
    <span
      className={cn("inline-flex items-center gap-1.5 font-medium text-note", colours[severity])}
    >
      <Icon aria-hidden size={14} />
      {severityWords[severity]}
    </span>
  );
}

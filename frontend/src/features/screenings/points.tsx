import { Minus, TrendingDown, TrendingUp } from "lucide-react";
import { cn } from "@/lib/cn";
import { counted, signed } from "@/lib/format";

/** A change of points by a sign, an arrow and, for those who hear the page, a word: never by colour alone. */
export function Points({ change }: { change: number }) {
  const Icon = change > 0 ? TrendingUp : change < 0 ? TrendingDown : Minus;
  const word = change > 0 ? "better" : "lower";
  return (
    <span
      className={cn(
        "figures inline-flex items-baseline gap-1.5 whitespace-nowrap font-medium",
        change > 0 ? "text-accent" : change < 0 ? "text-red" : "text-muted",
      )}
    >
      <Icon aria-hidden size={16} className="self-center" />
      <span aria-hidden>{signed(change)}</span>
      <span className="sr-only">
        {change === 0 ? "unchanged" : `${counted(Math.abs(change), "point")} ${word}`}
      </span>
    </span>
  );
}

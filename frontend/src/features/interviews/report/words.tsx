import { useLocation } from "react-router";
import type { TurnQuote } from "@/api/generated/types.gen";
import { cn } from "@/lib/cn";
import { PlayQuote } from "./recording-play";

/** The student's own words, the way to the answer that they stand in, and their sound where it is kept. */
export function Words({ quote, className }: { quote: TurnQuote; className?: string }) {
  const { pathname, search } = useLocation();
  return (
    <span className={cn("flex items-start gap-1", className)}>
      <a
        href={`${pathname}${search}#${turnHash(quote.turn_id)}`}
        dir="auto"
        className="wrap-anywhere line-clamp-4 min-w-0 border-line border-s-2 py-0.5 ps-3 font-serif text-muted transition-colors duration-150 hover:border-accent hover:text-ink"
      >
        <q>{quote.text}</q>
      </a>
      <PlayQuote turnId={quote.turn_id} words={quote.text} />
    </span>
  );
}

export function turnHash(turnId: string): string {
  return `turn-${turnId}`;
}

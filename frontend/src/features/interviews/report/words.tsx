import { useLocation } from "react-router";
import type { TurnQuote } from "@/api/generated/types.gen";
import { cn } from "@/lib/cn";

/** The student's own words, and the way to the answer that they stand in. */
export function Words({ quote, className }: { quote: TurnQuote; className?: string }) {
  const { pathname, search } = useLocation();
  return (
    <a
      href={`${pathname}${search}#${turnHash(quote.turn_id)}`}
      dir="auto"
      className={cn(
        "wrap-anywhere line-clamp-4 border-line border-s-2 py-0.5 ps-3 font-serif text-muted transition-colors duration-150 hover:border-accent hover:text-ink",
        className,
      )}
    >
      <q>{quote.text}</q>
    </a>
  );
}

export function turnHash(turnId: string): string {
  return `turn-${turnId}`;
}

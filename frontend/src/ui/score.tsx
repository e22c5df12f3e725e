import { cn } from "@/lib/cn";

const sizes = { small: "text-heading", large: "text-display sm:text-[4.5rem] sm:leading-none" };

/** A number that matters, and what it is out of. */
export function Score({
  value,
  outOf = 100,
  size = "large",
}: {
  value: number;
  outOf?: number;
  size?: keyof typeof sizes;
}) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <span className={cn("figures font-[540] font-serif text-accent", sizes[size])}>{value}</span>
      <span className="text-muted text-note">out of {outOf}</span>
    </span>
  );
}

import { cn } from "@/lib/cn";

/** "Asha Rao" becomes "AR". */
function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  return [parts[0], parts.length > 1 ? parts.at(-1) : ""]
    .map((part) => part?.[0] ?? "")
    .join("")
    .toUpperCase();
}

const sizes = { small: "size-8 text-note", large: "size-24 text-heading font-serif" };

/** A person in a circle: their picture, or else their initials. Decorative: the name stands beside it. */
export function Avatar({
  name,
  picture,
  size = "small",
}: {
  name: string;
  picture: string | null;
  size?: keyof typeof sizes;
}) {
  const circle = cn("shrink-0 rounded-full bg-accent-soft", sizes[size]);
  if (picture) return <img src={picture} alt="" className={cn(circle, "object-cover")} />;
  return (
    <span
      aria-hidden
      className={cn(circle, "flex items-center justify-center font-medium text-accent")}
    >
      {initials(name)}
    </span>
  );
}

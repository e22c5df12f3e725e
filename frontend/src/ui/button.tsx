import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

type Look = "primary" | "quiet" | "chosen" | "plain" | "danger";

const looks: Record<Look, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  quiet: "border border-edge bg-surface text-ink hover:border-accent hover:text-accent",
  chosen: "border border-accent bg-accent-soft text-accent hover:border-accent-strong",
  plain: "text-ink hover:bg-sunken",
  danger: "border border-red bg-surface text-red hover:bg-red-soft",
};

// A minimum, not a height: on a phone at twice the size a long verb takes two lines.
const sizes = { small: "min-h-9 px-3 py-1 text-note", medium: "min-h-11 px-5 py-1.5 text-body" };

type ButtonProps = ComponentProps<"button"> & {
  look?: Look;
  size?: keyof typeof sizes;
  /** Draws the one child as a button: for links that read as an action. */
  asChild?: boolean;
  /** What is being done, shown instead of the label while it lasts: "Signing in". */
  busy?: string | false | null | undefined;
};

/** A verb. While busy it stays focusable, says what it does and ignores further presses. */
export function Button({
  look = "primary",
  size = "medium",
  asChild = false,
  busy,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  const Element = asChild ? Slot.Root : "button";
  return (
    <Element
      {...rest}
      {...(asChild ? {} : { type })}
      aria-disabled={busy ? true : undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={cn(
        "inline-flex max-w-full shrink-0 cursor-pointer items-center justify-center gap-2 rounded font-medium transition-colors duration-150",
        "disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress",
        sizes[size],
        looks[look],
        className,
      )}
    >
      {busy ? <span className="motion-safe:animate-breathe">{busy}</span> : children}
    </Element>
  );
}

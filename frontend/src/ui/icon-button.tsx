import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { Tooltip } from "./tooltip";

type IconButtonProps = Omit<ComponentProps<"button">, "children"> & {
  icon: LucideIcon;
  /** What it does: the accessible name, and the words of the tooltip. */
  label: string;
};

/** A verb drawn as one icon, with its words on hover and focus. */
export function IconButton({ icon: Icon, label, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip words={label}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={cn(
          "inline-flex size-10 cursor-pointer items-center justify-center rounded text-muted transition-colors duration-150 hover:bg-sunken hover:text-ink",
          className,
        )}
      >
        <Icon aria-hidden size={20} />
      </button>
    </Tooltip>
  );
}

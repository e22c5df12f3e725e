import { type ReactNode, useId } from "react";
import { cn } from "@/lib/cn";

/** A part of a page under a hairline: no box around it. */
export function Section({
  title,
  aside,
  className,
  children,
}: {
  title: string;
  /** A link or a figure on the title's line. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cn("grid grid-cols-1 content-start gap-4", className)}>
      <div className="flex items-baseline justify-between gap-4 border-line border-b pb-3 print:break-after-avoid">
        <h2 id={id} className="text-title">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

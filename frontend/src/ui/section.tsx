import { type ReactNode, useId } from "react";
import { cn } from "@/lib/cn";

/** A part of a page under a hairline: no box around it. */
export function Section({
  id,
  title,
  aside,
  className,
  children,
}: {
  /** What a link's # leads to it by. */
  id?: string;
  title: string;
  /** A link or a figure on the title's line. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const titleId = useId();
  return (
    <section
      id={id}
      aria-labelledby={titleId}
      className={cn("grid grid-cols-1 content-start gap-4", className)}
    >
      <div className="flex items-baseline justify-between gap-4 border-line border-b pb-3 print:break-after-avoid">
        <h2 id={titleId} className="text-title">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

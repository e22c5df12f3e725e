import type { ReactNode, Ref } from "react";
import { cn } from "@/lib/cn";
import type { Target } from "./address";
import { ManuscriptLine } from "./manuscript-line";
import type { Part } from "./manuscript-lines";

type ManuscriptProps = {
  /** Names the region: "Your CV, marked". */
  label: string;
  parts: Part[];
  target?: Target | undefined;
  /** Leaves room for the figures of the notes beside each line. */
  gutter?: boolean;
  /** What stands beside a section, such as what it was taken for. */
  beside?: (part: Part) => ReactNode;
  className?: string;
  /** Listens for what is pointed at. */
  ref?: Ref<HTMLElement>;
};

/** A CV's text as a page. What it draws is text and only text, however hostile the file. */
export function Manuscript({
  label,
  parts,
  target,
  gutter = false,
  beside,
  className,
  ref,
}: ManuscriptProps) {
  return (
    <section
      ref={ref}
      aria-label={label}
      // A page that scrolls within itself must be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
      tabIndex={0}
      className={cn(
        "rounded border border-line bg-surface py-8 print:box-decoration-clone pr-5 sm:py-12 sm:pr-12",
        gutter ? "pl-2 sm:pl-4" : "pl-5 sm:pl-12",
        className,
      )}
    >
      {parts.map((part) => (
        <div
          key={part.start}
          className={cn(
            beside && "flex flex-col sm:grid sm:grid-cols-[minmax(0,1fr)_auto] sm:gap-6",
          )}
        >
          <div>
            {part.lines.map((line) => (
              <ManuscriptLine
                key={line.start}
                line={line}
                gutter={gutter}
                target={target && line.ids.has(target.id) ? target : undefined}
              />
            ))}
          </div>
          {beside?.(part)}
        </div>
      ))}
    </section>
  );
}

import type { ReactNode } from "react";

/** A ref: called once, as the stage comes. What had the focus has just left the page. */
function focus(heading: HTMLHeadingElement | null) {
  heading?.focus({ preventScroll: true });
}

/** What has become of the purchase. Keyed by its stage, so that each one is read out as it comes. */
export function StageHead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <header className="grid gap-2">
      <h1 ref={focus} tabIndex={-1} className="text-heading outline-none sm:text-display">
        {title}
      </h1>
      <p className="measure text-lead text-muted">{children}</p>
    </header>
  );
}

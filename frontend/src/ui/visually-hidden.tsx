import type { ReactNode } from "react";

/** Words for a screen reader where the eye has something else to go by. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}

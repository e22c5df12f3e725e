import type { ReactNode } from "react";
import type { ProblemWords } from "@/api/problem";
import { Notice } from "@/ui/notice";

/** The narrow column both forms stand in; the other form's link at its foot. */
export function Door({
  title,
  lead,
  problem,
  other,
  children,
}: {
  title: string;
  lead: string;
  problem: ProblemWords | undefined;
  other: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto grid max-w-104 gap-6 sm:pt-6">
      <header className="grid gap-2">
        <h1 className="text-heading sm:text-display">{title}</h1>
        <p className="text-lead text-muted">{lead}</p>
      </header>
      {problem && (
        <Notice tone="critical" title={problem.title}>
          {problem.detail}
        </Notice>
      )}
      {children}
      <p className="border-line border-t pt-6 text-muted">{other}</p>
    </div>
  );
}
